"""How one screen leads to the next: pure functions from a screen to a screen."""

from msgspec.structs import replace

from kiosk.session.number_pad import Answer, Pad, PadQuestion, clear
from kiosk.session.screen import Help, Page, Screen, View
from reception.answers import FoundTicket, IssuedTicket, TicketRequest
from reception.errors import NotOffered
from tickets.errors import Refusal
from tickets.hall import ORDINARY, HallSetup
from tickets.visit import Appointment, HelpCall

ELDERLY = "elderly"
"""The class of those who are 60 or older, as a hall file calls it."""


def home(language: str) -> Screen:
    """Return the start, with nothing of the person before."""
    return Screen(language)


def go(screen: Screen, page: Page, **changes: object) -> Screen:
    """Go on to a page from which the way back leads here."""
    return replace(screen, page=page, leaf=0, before=screen, **changes)


def back(screen: Screen) -> Screen:
    """One step back, as the person has become meanwhile; from a ticket or a trouble to the start.

    What they chose of language, look and class goes with them, and the card they put on.
    """
    before = screen.before
    if before is None or screen.page in {Page.TICKET, Page.TROUBLE}:
        return replace(home(screen.language), view=screen.view)
    return replace(
        before,
        language=screen.language,
        view=screen.view,
        priority_class=screen.priority_class,
        identity=screen.identity,
        birthday=screen.birthday,
    )


def start_again(screen: Screen) -> Screen:
    """The home page, for the same person, with nothing typed; a number taken ends their turn."""
    if screen.taken is not None:
        return replace(home(screen.language), view=screen.view)
    return replace(
        home(screen.language),
        view=screen.view,
        priority_class=screen.priority_class,
        identity=screen.identity,
        birthday=screen.birthday,
    )


def moves_on(before: Screen, after: Screen) -> bool:
    """Whether a person leaves the page they are on, rather than seeing more of it or typing."""
    about = (before.page, before.group, before.service, before.question)
    return about != (after.page, after.group, after.service, after.question)


def in_hall(screen: Screen, setup: HallSetup) -> Screen:
    """The same screen, or where it is about something that has left the hall file, that it has.

    A class that has left it is left by the person too.
    """
    classes = [each.code for each in setup.classes]
    if screen.priority_class not in {ORDINARY, *classes}:
        screen = replace(screen, priority_class=ORDINARY)
    kind, code, there = "", "", [""]
    match screen.page:
        case Page.SERVICES:
            kind, code, there = "group", screen.group, [each.code for each in setup.groups]
        case Page.SERVICE | Page.LIST:
            there = [each.code for each in setup.services if each.on_kiosk]
            kind, code = "service", screen.service
        case Page.GUIDE:
            kind, code, there = "question", screen.question, [q.code for q in setup.questions]
        case Page.GREEN if not classes:
            kind, there = "class", []
        case Page.OFFER:
            kind, code, there = "class", ELDERLY, classes
    return screen if code in there else trouble(screen, NotOffered(kind, code))


def ticket_request(screen: Screen) -> TicketRequest:
    """Return what the person on a service's page takes a number for."""
    return TicketRequest(
        screen.service,
        screen.priority_class,
        screen.language,
        screen.view.large,
        screen.identity,
        screen.birthday,
    )


def speak(screen: Screen, language: str) -> Screen:
    """The same page in another language."""
    return replace(screen, language=language)


def look(screen: Screen, view: View) -> Screen:
    """Return the same page seen otherwise, from its first leaf, since other parts may fit."""
    return replace(screen, view=view, leaf=0)


def choose_class(screen: Screen, priority_class: str) -> Screen:
    """Go back to where one was, as a person of this class; choosing one's own class leaves it."""
    left = back(screen)
    again = screen.priority_class == priority_class
    return replace(left, priority_class=ORDINARY if again else priority_class)


def identified(screen: Screen, identity: bytes, *, birthday: bool) -> Screen:
    """Keep the hash of the card that was read: one person takes one number."""
    return replace(screen, identity=identity, birthday=birthday)


def offer(screen: Screen, setup: HallSetup, *, elderly: bool) -> Screen:
    """Offer the green channel to an elderly person who has not chosen it; else change nothing."""
    known = any(each.code == ELDERLY for each in setup.classes)
    if not (elderly and known and screen.priority_class == ORDINARY):
        return screen
    return screen if screen.page in {Page.OFFER, Page.TICKET} else go(screen, Page.OFFER)


def ask(screen: Screen, question: PadQuestion, *, letters: bool = False) -> Screen:
    """The number pad, with nothing typed; ``letters`` is whether the hall's codes hold some."""
    pad = Pad(question, letters=letters and question is PadQuestion.APPOINTMENT)
    return go(screen, Page.PAD, pad=pad, answer=None)


def typed(screen: Screen, pad: Pad) -> Screen:
    """The same page with something typed on it."""
    return replace(screen, pad=pad, answer=None)


def retype(screen: Screen) -> Screen:
    """The pad once more, with nothing typed; the way back leads where it led."""
    pad = clear(screen.pad) if screen.pad else None
    before = screen.before.before if screen.before else None
    return replace(screen, page=Page.PAD, pad=pad, answer=None, before=before)


def answered(screen: Screen, answer: Answer) -> Screen:
    """The page that answers what was typed or shown."""
    if screen.page == Page.ANSWER:
        return replace(screen, answer=answer)
    return go(screen, Page.ANSWER, answer=answer)


def pick(screen: Screen, picks: tuple[FoundTicket | Appointment, ...]) -> Screen:
    """The page that asks which of several was meant."""
    return go(screen, Page.PICK, picks=picks)


def took(screen: Screen, taken: IssuedTicket) -> Screen:
    """The page with the number."""
    fresh = replace(home(screen.language), view=screen.view, birthday=screen.birthday)
    return replace(
        fresh,
        page=Page.TICKET,
        priority_class=taken.ticket.priority_class,
        service=taken.ticket.service,
        taken=taken,
    )


def trouble(screen: Screen, refusal: Refusal | None = None) -> Screen:
    """The page that says that it cannot be done just now, and what to do instead."""
    return go(screen, Page.TROUBLE, refusal=refusal)


def reported(screen: Screen, label: str, *, printed: bool) -> Screen:
    """What the printer says of a ticket; of another person's it changes nothing here."""
    if screen.taken is None or screen.taken.ticket.label != label:
        return screen
    return replace(screen, paper="out" if printed else "failed")


def no_paper(screen: Screen, *, able: bool) -> Screen:
    """What a printer that is not able means for a ticket whose paper has not come yet."""
    if able or screen.page != Page.TICKET or screen.paper != "coming":
        return screen
    return replace(screen, paper="failed")


def visit(screen: Screen, *, noted: bool) -> Screen:
    """What has become of the wish for a visit at home; the phone number is gone from here."""
    fresh = replace(home(screen.language), view=screen.view)
    return replace(fresh, page=Page.VISIT, help=None if noted else Help.AWAY)


def asking_help(screen: Screen) -> Screen:
    """Somebody is being called."""
    return go(screen, Page.HELPED, help=Help.ASKING, call=None)


def helped(screen: Screen, help_: Help, call: HelpCall | None = None) -> Screen:
    """What has become of the call; news for somebody who has left change nothing."""
    if screen.page is not Page.HELPED:
        return screen
    return replace(screen, help=help_, call=call)
