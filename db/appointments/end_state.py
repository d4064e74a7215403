"""Brings the appointments to where a table says they are to be, in whatever order it says so.

Some rows a transaction: the kiosk waits for no longer. A row whose slot is full waits until others
have left it. Those that only wait for each other, as two who swap their places, move together in
one transaction. Of several who want the last place the order of their keys decides.
"""

from collections.abc import Sequence
from itertools import islice

from db.appointments import identity_tails
from db.appointments.booking import book, change, end, find, rebook
from db.appointments.table_rows import Refused, RefusedRow, RequestedRow
from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.queue.transaction import unit_of_work
from db.queue.unit_of_work import UnitOfWork
from runtime.clock import Clock
from runtime.message import Message
from tickets.booking_errors import SlotFull
from tickets.errors import BadInput
from tickets.state_words import in_words
from tickets.visit import Appointment, AppointmentState

FOR_THE_HALL = (AppointmentState.ARRIVED, AppointmentState.NO_SHOW)
AT_ONCE = 50
"""Rows a transaction."""


class NoPlace(Refused, frozen=True):
    """A row whose slot or day is full; ``moves`` is whether it holds a place elsewhere."""

    moves: bool = False


class _NotAll(Exception):
    """Some of those that were to move together have no place; ``lines`` are theirs."""

    def __init__(self, lines: set[int]) -> None:
        self.lines = lines


def bring_about(
    database: Database,
    clock: Clock,
    requested: Sequence[RequestedRow],
    done: dict[int, str | Refused],
) -> None:
    """Do what the rows say; ``done`` gets what became of each, by its line.

    That is the name of a count of the report, or why it was refused. What is stored is told there
    also when the database fails half-way.
    """
    waiting = sorted(requested, key=_first_come)
    while waiting:
        _each_for_itself(database, clock, waiting, done)
        full = [each for each in waiting if isinstance(done[each.line], NoPlace)]
        moved = _together(database, clock, [each for each in full if _moves(done[each.line])])
        done |= dict.fromkeys(moved, "changed")
        if len(full) == len(waiting) and not moved:
            break
        waiting = [each for each in full if each.line not in moved]


def _first_come(row: RequestedRow) -> tuple[bool, bool, int, str]:
    """Who cancels goes first; then who brings a code, before the hall makes codes for others."""
    return row.state is AppointmentState.BOOKED, row.code is None, len(row.key), row.key


def _moves(done: str | Refused) -> bool:
    return isinstance(done, NoPlace) and done.moves


def _each_for_itself(
    database: Database,
    clock: Clock,
    rows: Sequence[RequestedRow],
    done: dict[int, str | Refused],
) -> None:
    left = iter(rows)
    while some := list(islice(left, AT_ONCE)):
        done |= _some(database, clock, some)


@retry_on_conflict
def _some(
    database: Database, clock: Clock, rows: Sequence[RequestedRow]
) -> dict[int, str | Refused]:
    """Do what these rows say, in one transaction."""
    with unit_of_work(database, clock) as work:
        return {each.line: _done(work, each) for each in rows}


def _together(database: Database, clock: Clock, rows: Sequence[RequestedRow]) -> set[int]:
    """Move as many of these as can all move at once; their lines are returned."""
    while rows:
        try:
            _all_at_once(database, clock, rows)
        except _NotAll as left:
            rows = [each for each in rows if each.line not in left.lines]
        else:
            break
    return {each.line for each in rows}


@retry_on_conflict
def _all_at_once(database: Database, clock: Clock, rows: Sequence[RequestedRow]) -> None:
    """Take all from their places, then give each the new one.

    Raises:
        _NotAll: some have none; nothing was changed.

    """
    with unit_of_work(database, clock) as work:
        booked = {row.line: there for row in rows if (there := _booked(work, row))}
        for there in booked.values():
            change(work, there, state=AppointmentState.CANCELLED)
        moved = {
            row.line
            for row in rows
            if row.line in booked and _has_moved(work, booked[row.line], row)
        }
        if len(moved) < len(rows):
            raise _NotAll({row.line for row in rows} - moved)


def _booked(work: UnitOfWork, row: RequestedRow) -> Appointment | None:
    """The appointment that a row moves; None if there is none, or it has ended meanwhile."""
    there = _there(work, row)
    return there if there and there.state is AppointmentState.BOOKED else None


def _has_moved(work: UnitOfWork, there: Appointment, row: RequestedRow) -> bool:
    try:
        _move(work, there, row)
    except BadInput:
        return False
    return True


def _done(work: UnitOfWork, requested: RequestedRow) -> str | Refused:
    try:
        return _bring_up_to_date(work, requested)
    except SlotFull as error:
        moves = _booked(work, requested) is not None
        return NoPlace(requested.line, requested.key, error.args[0], moves)
    except BadInput as error:
        return Refused(requested.line, requested.key, error.args[0])


def _bring_up_to_date(work: UnitOfWork, requested: RequestedRow) -> str:
    """Do what a row says; which of the report's counts it belongs to."""
    there = _find(work, requested)
    if there is None:
        return _add(work, requested)
    if (there.service, there.slot_at, there.state) == requested.asks_for:
        return _same_but_for_the_tail(work, there, requested)
    if there.state in FOR_THE_HALL:
        if (there.service, there.slot_at, AppointmentState.BOOKED) == requested.asks_for:
            return "unchanged"  # the platform still says that they will come
        raise RefusedRow(Message("it is {state} already", state=in_words(there.state)))
    _check_state(requested)
    if requested.state is AppointmentState.BOOKED:
        return _rebook(work, there, requested)
    if there.state is AppointmentState.CANCELLED:
        return "unchanged"
    end(work, there, state=AppointmentState.CANCELLED)
    return "cancelled"


def _same_but_for_the_tail(work: UnitOfWork, there: Appointment, requested: RequestedRow) -> str:
    booked = requested.state is AppointmentState.BOOKED
    new = booked and identity_tails.keep(work, there, requested.tail)
    return "changed" if new else "unchanged"


def _there(work: UnitOfWork, requested: RequestedRow) -> Appointment | None:
    found = find(work, reference=requested.reference) if requested.reference else None
    return found or (find(work, code=requested.code) if requested.code else None)


def _find(work: UnitOfWork, requested: RequestedRow) -> Appointment | None:
    """The appointment that a row is about.

    Raises:
        RefusedRow: its reference is of one and its code of another, or of none.

    """
    found, reference, code = _there(work, requested), requested.reference, requested.code
    if found is None:
        return None
    if reference not in (None, found.reference):
        of = found.reference or Message("one without a reference")
        raise RefusedRow(
            Message("the code '{code}' is another appointment's: {of}", code=code, of=of)
        )
    if code not in (None, found.code):
        raise RefusedRow(
            Message(
                "{reference} has the code '{code}', which does not change",
                reference=reference,
                code=found.code,
            )
        )
    return found


def _add(work: UnitOfWork, requested: RequestedRow) -> str:
    _check_state(requested)
    if requested.state is AppointmentState.CANCELLED:
        work.check_service(requested.service)
        return "unchanged"
    new = book(
        work,
        requested.service,
        requested.slot_at,
        code=requested.code,
        reference=requested.reference,
        ends=requested.ends,
    )
    identity_tails.keep(work, new, requested.tail)
    return "added"


def _rebook(work: UnitOfWork, there: Appointment, requested: RequestedRow) -> str:
    """Move a booking; its old place is free for it while it looks for the new one."""
    change(work, there, state=AppointmentState.CANCELLED)
    try:
        _move(work, there, requested)
    except BadInput:
        change(work, there, state=there.state)
        raise
    return "changed"


def _move(work: UnitOfWork, there: Appointment, requested: RequestedRow) -> None:
    """Book another slot for an appointment that holds no place now.

    Raises:
        NoSuchSlot: not a slot, past, or full.

    """
    moved = rebook(work, there, requested.service, requested.slot_at, requested.ends)
    identity_tails.keep(work, moved, requested.tail)


def _check_state(requested: RequestedRow) -> None:
    if requested.state in FOR_THE_HALL:
        raise RefusedRow(
            Message(
                "status '{state}' is for the hall to say; write booked or cancelled",
                state=requested.state.value,
            )
        )
