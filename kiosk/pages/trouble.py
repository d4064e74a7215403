"""When something cannot be done: just now, or before the hall opens."""

from kiosk.pages.home import closed_notice, refusal_now, service_choice
from kiosk.pages.parts import Choice, PageContent, PageInputs
from kiosk.pages.wording import Wording
from kiosk.session.screen import Page, Screen
from tickets.errors import HallClosed


def trouble(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """It cannot be done just now: what happens, and what to do instead."""
    say, refusal = wording.translate, screen.refusal
    searched = screen.pad is not None and refusal is None
    if refusal is not None:
        words = wording.refusal_advice(refusal, inputs.now)
        title = wording.refusal_title(refusal)
    elif searched:
        title = say("Trouble", "Sorry, this machine cannot look that up just now")
        words = (
            say(
                "Trouble",
                "Your place in line is safe. Please ask any member of staff, and watch the hall"
                " display.",
            ),
        )
    else:
        title = say("Trouble", "Sorry, this machine cannot give numbers just now")
        words = (
            say(
                "Trouble",
                "Please go to any member of staff: they will give you a number by hand. You lose"
                " nothing.",
            ),
        )
    return PageContent(title, words, _ways_out(screen, inputs, wording), tone="amber")


def _ways_out(screen: Screen, inputs: PageInputs, wording: Wording) -> tuple[Choice, ...]:
    say = wording.translate
    ways = [Choice("tryAgain", say("Trouble", "Back to the start"), "", "primary", "home")]
    if isinstance(screen.refusal, HallClosed):
        ways += [
            service_choice(s, inputs, wording)
            for s in inputs.setup.services
            if s.on_kiosk and s.round_the_clock and not refusal_now(s, inputs)
        ][:2]
    if screen.refusal is not None:
        ways.append(Choice("services", say("Trouble", "Choose something else"), icon="ticket"))
        name = say("Home", "I have an appointment")
        ways.append(Choice("appointment", name, "", "chosen", "appointment"))
    ways.append(Choice("helpMe", say("Help", "Please help me"), "", "amber", "help"))
    return tuple(ways)


def standby(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """The page of a closed hall that nobody has touched for a while; a touch leads to the start."""
    say = wording.translate
    round_the_clock = [
        wording.name(s.names) for s in inputs.setup.services if s.on_kiosk and s.round_the_clock
    ]
    open_now = say("Night", "Open now: {services}")
    words = [closed_notice(inputs, wording)]
    if round_the_clock:
        words.append(open_now.format(services=wording.listed(round_the_clock)))
    return PageContent(
        say("Night", "Good night"),
        tuple(words),
        (Choice("home", say("Night", "Touch here to begin"), "", "plain", "moon"),),
    )


PAGES = {Page.TROUBLE: trouble, Page.STANDBY: standby}
