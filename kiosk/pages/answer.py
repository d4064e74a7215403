"""The pages that answer what was typed or scanned: a ticket, or why there is none."""

from kiosk.pages.answer_wording import AnswerWording
from kiosk.pages.home import on_leaf
from kiosk.pages.parts import Choice, PageContent, PageInputs
from kiosk.pages.wording import Wording
from kiosk.session import number_pad
from kiosk.session.number_pad import Answer, Way, kind_of
from kiosk.session.screen import Page, Screen
from reception.answers import FoundTicket
from tickets.visit import Appointment


def pick(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """Which of several was meant?"""
    say = wording.translate
    times = any(isinstance(each, Appointment) for each in screen.picks)
    choices = [_pick_choice(each, inputs, wording) for each in screen.picks]
    return PageContent(
        say("Pad", "Which time is yours?") if times else say("Pad", "Which of these is yours?"),
        choices=on_leaf(choices, screen, inputs, wording),
    )


def _pick_choice(each: FoundTicket | Appointment, inputs: PageInputs, wording: Wording) -> Choice:
    code = each.service if isinstance(each, Appointment) else each.ticket.service
    service = inputs.service(code)
    name = wording.name(service.names) if service else code
    if isinstance(each, Appointment):
        shown = wording.time(each.slot_at, inputs.setup.hall)
        return Choice(f"slot-{each.code}", shown, name, icon="clock")
    return Choice(f"number-{each.ticket.label}", each.ticket.label, name, icon="ticket")


def answer(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """What was asked for, answered; and every way on."""
    given = screen.answer
    if given is None:  # pragma: no cover - the page is never shown without
        return PageContent("")
    told = AnswerWording(wording, inputs.setup)
    now = kind_of(given) is number_pad.AnswerKind.NOW
    return PageContent(
        title=told.title(given, inputs.now),
        label=number_pad.label_of(given),
        lead=told.place(given),
        words=(told.advice(given), *told.calls(given)),
        choices=(*_ways(given, wording), *_bring(given, inputs, wording), _home(wording)),
        tone="amber" if now else "plain",
    )


def _ways(given: Answer, wording: Wording) -> list[Choice]:
    say = wording.translate
    ways = {
        Way.CHECK_IN_AGAIN: Choice(
            "again", say("Answer", "Put me back in line"), "", "primary", "check"
        ),
        Way.CONFIRM: Choice("here", say("Answer", "I am here"), "", "primary", "check"),
        Way.RETYPE: Choice("retype", say("Answer", "Type it again"), "", "primary", "search"),
        Way.FIND_NUMBER: Choice(
            "find", say("Answer", "Where is my number now?"), "", "primary", "search"
        ),
        Way.SERVICES: Choice("services", say("Answer", "Take a new number"), icon="ticket"),
    }
    return [ways[way] for way in number_pad.ways(given)]


def _bring(given: Answer, inputs: PageInputs, wording: Wording) -> list[Choice]:
    """What to bring, for whoever is in line and has time to look."""
    if kind_of(given) is not number_pad.AnswerKind.WAITING or not isinstance(given, FoundTicket):
        return []
    service = inputs.service(given.ticket.service)
    if service is None or not (service.on_kiosk and wording.materials(service.materials)):
        return []
    name = wording.translate("Answer", "What to bring")
    return [Choice(f"bring-{service.code}", name, icon="list")]


def _home(wording: Wording) -> Choice:
    return Choice("home", wording.translate("Answer", "Back to the start"), icon="home")


PAGES = {Page.PICK: pick, Page.ANSWER: answer}
