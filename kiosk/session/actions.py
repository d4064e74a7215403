"""What each action code does: it shows another screen or has an effect. One table, pure.

A code is the name of an action, or its name and an argument: ``take``, ``service-passport``. The
pages offer codes as choices; the keypad and the voice use the same.
"""

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from kiosk.session import number_pad, screens
from kiosk.session.number_pad import PadQuestion, label_of
from kiosk.session.screen import STAFF_PAGES, Page, Screen
from reception.answers import FoundTicket
from tickets.hall import ORDINARY, HallSetup
from tickets.visit import TicketState


class EffectName(StrEnum):
    """What is done besides showing a screen: by the hall, or by the kiosk itself."""

    TAKE = "take"
    CHECK_IN = "check in"
    BY_TAIL = "by tail"
    LOOK_UP = "look up"
    BY_LABEL = "by label"
    BY_TOKEN = "by token"  # noqa: S105 - the secret of a ticket, not one of ours
    CHECK_IN_AGAIN = "check in again"
    CONFIRM = "confirm"
    HELP = "help"
    VISIT = "visit"
    PRINT_LIST = "print list"

    GO_HOME = "go home"
    VOLUME = "volume"
    CONFIRM_PIN = "confirm PIN"
    SERVICE_ACTION = "service action"


class Effect(Struct, frozen=True):
    """Something to do; ``argument`` is a code, a number or a wish, empty where none is needed."""

    name: EffectName
    argument: str = ""

    def __repr__(self) -> str:
        """Without what was typed."""
        return f"Effect({self.name})"


Outcome = Screen | Effect | None
"""The next screen, something to do, or nothing."""


class Action(Struct, frozen=True):
    """An action that was chosen on a screen of a hall; ``argument`` is empty without one."""

    screen: Screen
    argument: str
    setup: HallSetup


def outcome_of(screen: Screen, code: str, setup: HallSetup) -> Outcome:
    """What a code leads to on this screen; None for a code that does not exist or does nothing."""
    name, _, argument = code.partition("-")
    do = ACTIONS.get(name)
    return do(Action(screen, argument, setup)) if do else None


def _go(page: Page) -> Callable[[Action], Outcome]:
    return lambda action: screens.go(action.screen, page)


def _ask(question: PadQuestion) -> Callable[[Action], Outcome]:
    return lambda action: screens.ask(
        action.screen, question, letters=action.setup.hall.appointments.letters
    )


def _effect(name: EffectName) -> Callable[[Action], Outcome]:
    return lambda action: Effect(name, action.argument)


def _volume(way: str) -> Callable[[Action], Outcome]:
    return lambda _: Effect(EffectName.VOLUME, way)


def _open(page: Page) -> Callable[[Action], Outcome]:
    """A page of the bar; its button leads back again when it is open."""

    def do(action: Action) -> Outcome:
        screen = action.screen
        if screen.page in STAFF_PAGES:  # whoever is elsewhere is no officer any more
            screen = screen.before or screens.home(screen.language)
        return screens.back(screen) if screen.page is page else screens.go(screen, page)

    return do


def _switch(option: str) -> Callable[[Action], Outcome]:
    """Turn one way of seeing or hearing on or off."""

    def do(action: Action) -> Outcome:
        view = action.screen.view
        return screens.look(action.screen, replace(view, **{option: not getattr(view, option)}))

    return do


def _back(action: Action) -> Outcome:
    if action.screen.page in STAFF_PAGES:
        return Effect(EffectName.GO_HOME)
    return screens.back(action.screen)


def _language(action: Action) -> Outcome:
    if action.argument:
        return screens.speak(screens.back(action.screen), action.argument)
    return _open(Page.LANGUAGE)(action)


SUBMITS = {
    PadQuestion.APPOINTMENT: EffectName.CHECK_IN,
    PadQuestion.TAIL: EffectName.BY_TAIL,
    PadQuestion.NUMBER: EffectName.LOOK_UP,
    PadQuestion.PHONE: EffectName.VISIT,
}
"""What is done with what was typed."""


def _submit(action: Action) -> Outcome:
    page, pad = action.screen.page, action.screen.pad
    if page is Page.PIN_GATE:
        return Effect(EffectName.CONFIRM_PIN)
    if page is not Page.PAD or pad is None or not number_pad.is_complete(pad):
        return None
    return Effect(SUBMITS[pad.question], pad.typed)


def _about_the_answer(name: EffectName) -> Callable[[Action], Outcome]:
    def do(action: Action) -> Outcome:
        answer = action.screen.answer
        return Effect(name, label_of(answer)) if answer else None

    return do


def _pick_number(action: Action) -> Outcome:
    tickets = (each for each in action.screen.picks if isinstance(each, FoundTicket))
    found = next((each for each in tickets if each.ticket.label == action.argument), None)
    if found and found.ticket.state is TicketState.AWAY:  # by saying that it is them they are back
        return Effect(EffectName.LOOK_UP, found.ticket.label)
    return screens.answered(action.screen, found) if found else None


def _first_question(action: Action) -> Outcome:
    return screens.go(action.screen, Page.GUIDE, question=action.setup.questions[0].code)


def _reply(action: Action) -> Outcome:
    """Where an answer to a question of the guide leads; its argument is the answer's index."""
    question = next(q for q in action.setup.questions if q.code == action.screen.question)
    answer = question.answers[int(action.argument)]
    if answer.service:
        return screens.go(action.screen, Page.SERVICE, service=answer.service)
    return screens.go(action.screen, Page.GUIDE, question=answer.question or "")


ACTIONS: dict[str, Callable[[Action], Outcome]] = {
    # to another page
    "home": lambda _: Effect(EffectName.GO_HOME),
    "done": lambda _: Effect(EffectName.GO_HOME),
    "tryAgain": lambda _: Effect(EffectName.GO_HOME),
    "back": _back,
    "more": lambda action: replace(action.screen, leaf=action.screen.leaf + 1),
    "groups": _go(Page.GROUPS),
    "group": lambda a: screens.go(a.screen, Page.SERVICES, group=a.argument),
    "service": lambda a: screens.go(a.screen, Page.SERVICE, service=a.argument, pad=None),
    "services": lambda action: screens.start_again(action.screen),
    "list": _go(Page.LIST),
    "bring": lambda a: screens.go(a.screen, Page.LIST, service=a.argument),
    "guide": _first_question,
    "reply": _reply,
    # the green channel
    "greenChannel": _go(Page.GREEN),
    "class": lambda action: screens.choose_class(action.screen, action.argument),
    "noClass": lambda a: replace(screens.back(a.screen), priority_class=ORDINARY),
    # typing, and what it was answered with
    "appointment": _ask(PadQuestion.APPOINTMENT),
    "tail": _ask(PadQuestion.TAIL),
    "whereIsMyNumber": _ask(PadQuestion.NUMBER),
    "visit": _ask(PadQuestion.PHONE),
    "submit": _submit,
    "retype": lambda action: screens.retype(action.screen),
    "number": _pick_number,
    "slot": _effect(EffectName.CHECK_IN),
    "again": _about_the_answer(EffectName.CHECK_IN_AGAIN),
    "here": _about_the_answer(EffectName.CONFIRM),
    "find": _about_the_answer(EffectName.LOOK_UP),
    # paper
    "take": _effect(EffectName.TAKE),
    "printList": _effect(EffectName.PRINT_LIST),
    # help by people
    "helpMe": _open(Page.HELP),
    "askElse": lambda action: screens.go(screens.start_again(action.screen), Page.HELP),
    "wish": _effect(EffectName.HELP),
    # to see and hear better
    "language": _language,
    "display": _open(Page.DISPLAY),
    "large": _switch("large"),
    "contrast": _switch("contrast"),
    "low": _switch("low"),
    "speak": _switch("read_aloud"),
    "louder": _volume("louder"),
    "quieter": _volume("quieter"),
    # the officer's
    "officer": _effect(EffectName.SERVICE_ACTION),
}
"""Every action there is, by its name."""
