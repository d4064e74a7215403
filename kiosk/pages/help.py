"""Help by people: a call, things to borrow, a visit at home."""

from kiosk.pages.home import on_leaf
from kiosk.pages.parts import Choice, PageContent, PageInputs
from kiosk.pages.wording import Wording
from kiosk.session.screen import Help, Page, Screen
from tickets.hall import STAFF

AMENITY_ICONS = frozenset({"glasses", "translator", "water", "wheelchair"})
"""Codes of amenities that have an icon of the same name; others get the bell."""


def help_(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """What can we do for you?"""
    say = wording.translate
    wishes = [Choice(f"wish-{STAFF}", say("Help", "Somebody to come to me"), icon="person")]
    wishes += [
        Choice(
            f"wish-{each.code}",
            wording.name(each.names),
            icon=each.code if each.code in AMENITY_ICONS else "help",
        )
        for each in inputs.setup.hall.amenities
        if each.on_kiosk
    ]
    if inputs.setup.hall.home_visits:
        hint = say("Help", "For somebody who cannot come")
        wishes.append(Choice("visit", say("Help", "A visit at home"), hint, "plain", "visit"))
    return PageContent(
        say("Help", "What can we do for you?"),
        (say("Help", "Touch what you need: it is told to the counters at once."),),
        on_leaf(wishes, screen, inputs, wording),
    )


def helped(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """What has become of the call."""
    say = wording.translate
    titles = {
        Help.ASKING: say("Help", "One moment, please"),
        Help.COMING: say("Help", "We are on our way"),
        Help.ANSWERED: _who_comes(screen, inputs, wording),
        Help.AWAY: say("Help", "Nobody can be called from here just now"),
    }
    words = {
        Help.ASKING: say("Help", "The counters are being told"),
        Help.COMING: say("Help", "Every counter has been told. Please stay here."),
        Help.ANSWERED: say("Help", "Please stay here: somebody is coming to you."),
        Help.AWAY: say("Help", "Please go to any counter: you will be helped there at once."),
    }
    state = screen.help or Help.ASKING
    return PageContent(
        titles[state],
        (words[state],),
        _after_asking(state, wording),
        lead=_what(screen, inputs, wording),
        tone="good" if state is Help.ANSWERED else "amber",
    )


def _who_comes(screen: Screen, inputs: PageInputs, wording: Wording) -> str:
    say, number = wording.translate, screen.call.answered_by if screen.call else None
    if not number:
        return say("Help", "Somebody is coming")
    told, named = wording.counters((number,), inputs.setup)
    if named:
        return say("Help", "{place} has heard you").format(place=told)
    return say("Help", "Counter {number} has heard you").format(number=number)


def _what(screen: Screen, inputs: PageInputs, wording: Wording) -> str:
    """What was asked for; empty for somebody to come, and for what has left the hall file."""
    wish = screen.call.wish if screen.call else STAFF
    names = {each.code: each.names for each in inputs.setup.hall.amenities}
    return wording.name(names.get(wish, {}))


def _after_asking(state: Help, wording: Wording) -> tuple[Choice, ...]:
    say = wording.translate
    if state is Help.ASKING:
        return ()
    return (
        Choice("home", say("Answer", "Back to the start"), "", "primary", "home"),
        Choice("askElse", say("Help", "I need something else"), icon="help"),
    )


def visit(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """The promise to call back."""
    say = wording.translate
    if screen.help is Help.AWAY:
        return PageContent(
            say("Visit", "This cannot be written down just now"),
            (say("Visit", "Please tell any member of staff: they will arrange the visit."),),
            _after_asking(Help.AWAY, wording),
            tone="amber",
        )
    return PageContent(
        say("Visit", "Thank you. We will call you back"),
        (
            say("Visit", "An officer calls, usually today, and arranges the visit with you."),
            say("Visit", "Your phone number is deleted after the call."),
        ),
        (Choice("home", say("Answer", "Back to the start"), "", "primary", "home"),),
        tone="good",
    )


PAGES = {Page.HELP: help_, Page.HELPED: helped, Page.VISIT: visit}
