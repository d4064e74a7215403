"""What is typed on the number pad and what it is answered with: pure, no Qt, no clock."""

from datetime import datetime
from enum import StrEnum

from msgspec.structs import replace

from reception.answers import FoundTicket
from tickets.errors import (
    AppointmentOver,
    BadInput,
    NoTicketNumber,
    OtherDay,
    UnknownAppointment,
    UnknownTicket,
)
from tickets.hall import AppointmentRule
from tickets.phone import in_fours, is_phone
from tickets.redacted import Redacted
from tickets.visit import AppointmentState, TicketState

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
TELEPHONE = ("0", "1", "2ABC", "3DEF", "4GHI", "5JKL", "6MNO", "7PQRS", "8TUV", "9WXYZ")
"""What each key of a telephone stands for (ITU-T E.161)."""


class PadQuestion(StrEnum):
    """What the pad asks for."""

    APPOINTMENT = "appointment"
    TAIL = "tail"
    NUMBER = "number"
    PHONE = "phone"


MOST = {
    PadQuestion.APPOINTMENT: 20,
    PadQuestion.TAIL: 4,
    PadQuestion.NUMBER: 5,
    PadQuestion.PHONE: 15,
}
"""How many characters can be typed; further ones are ignored."""


class Pad(Redacted, frozen=True):
    """What has been typed so far; ``letters`` is whether the pad has keys for them."""

    HIDDEN = frozenset({"typed"})

    question: PadQuestion
    typed: str = ""
    letters: bool = False


def keys(pad: Pad) -> str:
    """What can be typed: digits, letters, or the X in which an identity number may end."""
    if pad.letters:
        return DIGITS + LETTERS
    return DIGITS + "X" if pad.question is PadQuestion.TAIL else DIGITS


def press(pad: Pad, key: str) -> Pad:
    """Type one more."""
    if len(key) != 1 or key not in keys(pad):
        return pad
    return replace(pad, typed=(pad.typed + key)[: MOST[pad.question]])


def erase(pad: Pad) -> Pad:
    """Take back what was typed last."""
    return replace(pad, typed=pad.typed[:-1])


def clear(pad: Pad) -> Pad:
    """Begin anew."""
    return replace(pad, typed="")


def turn(pad: Pad) -> Pad:
    """Make what was typed last the next sign of its telephone key: 2, A, B, C, and 2 again."""
    if not (pad.letters and pad.typed):
        return pad
    last = pad.typed[-1]
    signs = next(each for each in TELEPHONE if last in each)
    return replace(pad, typed=pad.typed[:-1] + signs[(signs.index(last) + 1) % len(signs)])


ON_ALL = {"erase": erase, "clear": clear, "turn": turn}
"""Keys that change what was typed, by their names."""


def is_complete(pad: Pad) -> bool:
    """Whether there is enough to look for."""
    match pad.question:
        case PadQuestion.PHONE:
            return is_phone(pad.typed)
        case PadQuestion.TAIL:
            return len(pad.typed) == MOST[PadQuestion.TAIL]
    return bool(pad.typed)


def shown(pad: Pad) -> str:
    """What was typed as it is shown: a long one in parts, as one reads it aloud."""
    if pad.question is PadQuestion.PHONE:
        return in_fours(pad.typed)
    return " ".join(pad.typed[start : start + 4] for start in range(0, len(pad.typed), 4))


Answer = FoundTicket | BadInput
"""What the person is told: a ticket, or why there is none."""

ANSWERED = (UnknownTicket, NoTicketNumber, UnknownAppointment, AppointmentOver, OtherDay)
"""Errors that answer what was typed; every other one is a refusal of the hall, or a fault."""


class AnswerKind(StrEnum):
    """The answers there are."""

    WAITING = "waiting"
    UNCONFIRMED = "unconfirmed"
    NOW = "now"
    SERVING = "serving"
    MISSED = "missed"
    PARKED = "parked"
    BACK = "back"
    AWAY = "away"
    SERVED = "served"
    ENDED = "ended"
    UNKNOWN_NUMBER = "unknown number"
    UNKNOWN_CODE = "unknown code"
    USED = "used"
    CANCELLED = "cancelled"
    NO_SHOW = "no show"
    OTHER_DAY = "other day"


_OF_TICKET = {
    TicketState.WAITING: AnswerKind.WAITING,
    TicketState.UNCONFIRMED: AnswerKind.UNCONFIRMED,
    TicketState.CALLED: AnswerKind.NOW,
    TicketState.SERVING: AnswerKind.SERVING,
    TicketState.MISSED: AnswerKind.MISSED,
    TicketState.PARKED: AnswerKind.PARKED,
    TicketState.AWAY: AnswerKind.AWAY,
    TicketState.SERVED: AnswerKind.SERVED,
    TicketState.CANCELLED: AnswerKind.ENDED,
    TicketState.ABANDONED: AnswerKind.ENDED,
}

_OF_APPOINTMENT = {
    AppointmentState.ARRIVED: AnswerKind.USED,
    AppointmentState.CANCELLED: AnswerKind.CANCELLED,
    AppointmentState.NO_SHOW: AnswerKind.NO_SHOW,
}


def kind_of(answer: Answer) -> AnswerKind:
    """Return which of the answers this one is."""
    match answer:
        case FoundTicket(came_back=True):
            return AnswerKind.BACK
        case FoundTicket(ticket=ticket):
            return _OF_TICKET[ticket.state]
        case AppointmentOver(state=state):
            return _OF_APPOINTMENT[AppointmentState(state)]
        case OtherDay():
            return AnswerKind.OTHER_DAY
        case UnknownAppointment():
            return AnswerKind.UNKNOWN_CODE
    return AnswerKind.UNKNOWN_NUMBER


class Way(StrEnum):
    """How a person goes on from an answer; the values are action codes."""

    CHECK_IN_AGAIN = "again"
    CONFIRM = "here"
    RETYPE = "retype"
    FIND_NUMBER = "find"
    SERVICES = "services"


_WAYS: dict[AnswerKind, tuple[Way, ...]] = {
    AnswerKind.UNCONFIRMED: (Way.CONFIRM,),
    AnswerKind.MISSED: (Way.CHECK_IN_AGAIN,),
    AnswerKind.SERVED: (Way.SERVICES,),
    AnswerKind.ENDED: (Way.SERVICES,),
    AnswerKind.UNKNOWN_NUMBER: (Way.RETYPE, Way.SERVICES),
    AnswerKind.UNKNOWN_CODE: (Way.RETYPE, Way.SERVICES),
    AnswerKind.CANCELLED: (Way.SERVICES,),
    AnswerKind.NO_SHOW: (Way.SERVICES,),
    AnswerKind.OTHER_DAY: (Way.SERVICES,),
}


def ways(answer: Answer) -> tuple[Way, ...]:
    """The ways on, the likeliest first."""
    kind = kind_of(answer)
    if kind is AnswerKind.USED:
        return (Way.FIND_NUMBER,) if label_of(answer) else (Way.SERVICES,)
    return _WAYS.get(kind, ())


def label_of(answer: Answer) -> str:
    """The number the answer is about; empty when there is none."""
    match answer:
        case FoundTicket(ticket=ticket):
            return ticket.label
        case AppointmentOver(label=str(label)) | UnknownTicket(label=str(label)):
            return label
        case NoTicketNumber(given=given):
            return given
    return ""


def counters_of(found: FoundTicket) -> tuple[int, ...]:
    """Where the person is called to, or will be.

    Who has come back is sent to one counter or to none: any of several would turn them away.
    """
    ticket, standing = found.ticket, found.standing
    at = ticket.to_counter if ticket.state is TicketState.WAITING else ticket.counter
    if at is not None:
        return (at,)
    return standing.counters if standing and not found.came_back else ()


class Timeliness(StrEnum):
    """How a person came for their appointment."""

    EARLY = "early"
    ON_TIME = "on time"
    LATE = "late"


def timeliness(arrived_at: datetime, slot_at: datetime, rule: AppointmentRule) -> Timeliness:
    """Return how a person came: early before the slot's credit, late after its grace."""
    if arrived_at > slot_at + rule.grace:
        return Timeliness.LATE
    return Timeliness.EARLY if arrived_at < slot_at - rule.credit else Timeliness.ON_TIME
