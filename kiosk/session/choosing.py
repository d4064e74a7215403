"""What a choice does: show another screen, or do something whose outcome comes later. Pure."""

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from kiosk.session import number_pad, screens
from kiosk.session.number_pad import PadQuestion, label_of
from kiosk.session.screens import Page, Screen
from reception.answers import FoundTicket
from tickets.hall import ORDINARY, HallSetup


class EffectName(StrEnum):
    """What is done away from the screen."""

    TAKE = "take"
    CHECK_IN = "check in"
    BY_TAIL = "by tail"
    LOOK_UP = "look up"
    CHECK_IN_AGAIN = "check in again"
    HELP = "help"
    VISIT = "visit"
    PRINT_LIST = "print list"
    VOLUME = "volume"
    OFFICER = "officer"


class Effect(Struct, frozen=True):
    """Something to do, and what with: a code, a number, a wish."""

    do: EffectName
    what: str = ""

    def __repr__(self) -> str:
        """Without what was typed."""
        return f"Effect({self.do})"


ChoiceOutcome = Screen | Effect | None
"""The next screen, something to do, or nothing."""

_SUBMITS = {
    PadQuestion.APPOINTMENT: EffectName.CHECK_IN,
    PadQuestion.TAIL: EffectName.BY_TAIL,
    PadQuestion.NUMBER: EffectName.LOOK_UP,
    PadQuestion.PHONE: EffectName.VISIT,
}


def _open(screen: Screen, page: Page) -> Screen:
    """A page of the bar; its button leads back again when it is open."""
    return screens.back(screen) if screen.page is page else screens.go(screen, page)


def _switch(screen: Screen, **changes: bool) -> Screen:
    return screens.look(screen, replace(screen.view, **changes))


def _submit(screen: Screen) -> ChoiceOutcome:
    pad = screen.pad
    if screen.page is not Page.PAD or pad is None or not number_pad.is_complete(pad):
        return None
    return Effect(_SUBMITS[pad.question], pad.typed)


def _about_the_answer(screen: Screen, do: EffectName) -> ChoiceOutcome:
    return Effect(do, label_of(screen.answer)) if screen.answer else None


OWN: dict[str, Callable[[Screen], ChoiceOutcome]] = {
    "groups": lambda screen: screens.go(screen, Page.GROUPS),
    "appointment": lambda screen: screens.ask(screen, PadQuestion.APPOINTMENT),
    "tail": lambda screen: screens.ask(screen, PadQuestion.TAIL),
    "whereIsMyNumber": lambda screen: screens.ask(screen, PadQuestion.NUMBER),
    "visit": lambda screen: screens.ask(screen, PadQuestion.PHONE),
    "greenChannel": lambda screen: screens.go(screen, Page.GREEN),
    "noClass": lambda screen: replace(screens.back(screen), priority_class=ORDINARY),
    "list": lambda screen: screens.go(screen, Page.LIST),
    "services": screens.start_again,
    "retype": screens.retype,
    "askElse": lambda screen: screens.go(screens.start_again(screen), Page.HELP),
    "more": lambda screen: replace(screen, leaf=screen.leaf + 1),
    "back": screens.back,
    "language": lambda screen: _open(screen, Page.LANGUAGE),
    "display": lambda screen: _open(screen, Page.DISPLAY),
    "helpMe": lambda screen: _open(screen, Page.HELP),
    "large": lambda screen: _switch(screen, large=not screen.view.large),
    "contrast": lambda screen: _switch(screen, contrast=not screen.view.contrast),
    "low": lambda screen: _switch(screen, low=not screen.view.low),
    "speak": lambda screen: _switch(screen, read_aloud=not screen.view.read_aloud),
    "louder": lambda _: Effect(EffectName.VOLUME, "louder"),
    "quieter": lambda _: Effect(EffectName.VOLUME, "quieter"),
    "take": lambda _: Effect(EffectName.TAKE),
    "printList": lambda _: Effect(EffectName.PRINT_LIST),
    "submit": _submit,
    "again": lambda screen: _about_the_answer(screen, EffectName.CHECK_IN_AGAIN),
    "find": lambda screen: _about_the_answer(screen, EffectName.LOOK_UP),
}
"""What the product's own choices do. Home is not among them: it forgets the person."""


def _picked(screen: Screen, label: str) -> ChoiceOutcome:
    meant = (p for p in screen.picks if isinstance(p, FoundTicket) and p.ticket.label == label)
    found = next(meant, None)
    return screens.answered(screen, found) if found else None


NAMING: dict[str, Callable[[Screen, str], ChoiceOutcome]] = {
    "group": lambda screen, what: screens.go(screen, Page.SERVICES, group=what),
    "service": lambda screen, what: screens.go(screen, Page.SERVICE, service=what, pad=None),
    "class": screens.choose_class,
    "language": lambda screen, what: screens.speak(screens.back(screen), what),
    "wish": lambda _, what: Effect(EffectName.HELP, what),
    "number": _picked,
    "slot": lambda _, what: Effect(EffectName.CHECK_IN, what),
    "officer": lambda _, what: Effect(EffectName.OFFICER, what),
}
"""What choices do that name something: a service, a language, a wish."""


def _guided(screen: Screen, reply: str, setup: HallSetup) -> ChoiceOutcome:
    """The first question, or where the answer ``reply`` (its number) leads."""
    if not reply:
        first = setup.questions[0].code
        return screens.go(screen, Page.GUIDE, question=first)
    question = next(q for q in setup.questions if q.code == screen.question)
    answer = question.answers[int(reply)]
    if answer.service:
        return screens.go(screen, Page.SERVICE, service=answer.service)
    return screens.go(screen, Page.GUIDE, question=answer.question or "")


def chosen(screen: Screen, code: str, setup: HallSetup) -> ChoiceOutcome:
    """What a choice of this page leads to; None for one that does not exist."""
    if code in OWN:
        return OWN[code](screen)
    verb, _, what = code.partition("-")
    if verb in {"guide", "reply"}:
        return _guided(screen, what, setup)
    return NAMING[verb](screen, what) if verb in NAMING else None
