"""Cases: what a bad rating, or a matter that could not be done (办不成事), leads to.

A case has an officer who took it, three clocks, and an end with a note. What is kept of the person
is where to call them back, and only while it is open.
"""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from tickets.hall import Hall
from tickets.ratings import CaseClocks, Contact
from tickets.redacted import Redacted
from tickets.working_days import end_of_working_day


class FollowUpKind(StrEnum):
    """What opened a case."""

    RATING = "rating"
    NOT_DONE = "not_done"


class FollowUpState(StrEnum):
    """Open, taken by an officer, or closed."""

    OPEN = "open"
    TAKEN = "taken"
    CLOSED = "closed"


class Due(Struct, frozen=True):
    """By when a case is to be answered, its person called back, and all of it done; UTC.

    ``call_back`` is None where nobody is to be called back.
    """

    answer: datetime
    call_back: datetime | None
    done: datetime


class NotDone(Redacted, frozen=True):
    """What somebody could not have done: of which service, in their words, and whom to call."""

    HIDDEN = frozenset({"words"})

    service: str
    words: str
    contact: Contact | None = None


class FollowUp(Redacted, frozen=True):
    """A case; times are UTC.

    ``rating`` is the rating that opened it, None for 办不成事, of which ``words`` says what it is.
    ``name`` and ``phone`` are where to call back, shown to no log and gone when it is closed;
    ``call_back_due`` is None where nobody left a number. ``taken_by``, ``called_back_by`` and
    ``closed_by`` are badges; ``note`` says how it was closed.
    """

    HIDDEN = frozenset({"name", "phone", "words", "note"})

    id: int
    kind: FollowUpKind
    ticket: int
    service: str
    rating: int | None
    words: str
    name: str | None
    phone: str | None
    state: FollowUpState
    opened_at: datetime
    answer_due: datetime
    call_back_due: datetime | None
    done_due: datetime
    taken_at: datetime | None
    taken_by: str | None
    called_back_at: datetime | None
    called_back_by: str | None
    closed_at: datetime | None
    closed_by: str | None
    note: str | None


def due_times(hall: Hall, clocks: CaseClocks, opened_at: datetime, *, to_call: bool) -> Due:
    """By when each step of a case that is opened now is due: at the end of a working day."""
    return Due(
        answer=end_of_working_day(hall, opened_at, clocks.answer_days),
        call_back=end_of_working_day(hall, opened_at, clocks.call_back_days) if to_call else None,
        done=end_of_working_day(hall, opened_at, clocks.done_days),
    )


def overdue(case: FollowUp, now: datetime) -> bool:
    """Whether a step of a case that is not closed is late."""
    if case.state is FollowUpState.CLOSED:
        return False
    late = [case.done_due < now]
    if case.taken_at is None:
        late.append(case.answer_due < now)
    if case.called_back_at is None and case.call_back_due is not None:
        late.append(case.call_back_due < now)
    return any(late)
