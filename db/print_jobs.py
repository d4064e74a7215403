"""Print jobs.

Written with their ticket, taken by one station's spooler, kept until it is known how they ended:
pending -> sending -> confirmed | sent | failed | unknown. A job whose paper may have come out is
printed once more, as a copy, while its person may still stand there.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from msgspec import Struct
from sqlalchemy import (
    Connection,
    Select,
    Update,
    and_,
    bindparam,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from db.engine.database import Database
from db.schema import rows
from db.schema.paper_tables import PaperKind
from db.schema.tables import PRINT_JOB, TICKET, written
from db.stations import count_ticket
from runtime.clock import Clock, system_clock
from runtime.process import has_ended, this_process
from tickets.errors import TicketOver
from tickets.states import LIVE
from tickets.visit import Ticket, TicketState

LOST_AFTER = timedelta(seconds=100)
"""A job that another machine's process has been sending for so long is lost; no ticket takes it."""

STUCK_AFTER = timedelta(minutes=10)
"""The same where the process is known to live: a drawn ticket takes minutes on a slow line."""

COPY_WITHIN = timedelta(minutes=2)
"""So long after it was sent, a job that may have printed is printed again, marked as a copy."""

LATE_PAPER = timedelta(minutes=30)
"""Nobody stands at the machine any more for paper that was ordered earlier than this."""


class JobState(StrEnum):
    """Where a print job is."""

    PENDING = "pending"
    SENDING = "sending"
    CONFIRMED = "confirmed"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"


PRINTED = frozenset({JobState.CONFIRMED, JobState.SENT})
"""Paper came, as far as the printer can tell."""


class PrintJob(Struct, frozen=True):
    """A paper of a ticket; ``error`` is the reason of its state, ``at`` when it came into it."""

    id: int
    ticket: int
    station: str
    copy: bool
    large: bool
    state: JobState
    attempts: int
    error: str | None
    at: datetime
    ordered_at: datetime
    holder: str
    kind: PaperKind = PaperKind.TICKET


_COLUMNS = rows.columns_of(PRINT_JOB, PrintJob)


class PrintJobs:
    """The print jobs of all stations."""

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    def claim(self, station: str) -> PrintJob | None:
        """Take the station's oldest pending job; nobody else gets it. None when there is none.

        Paper for which nobody can be there any more is given up first: it has failed.
        """
        mine = {"of_station": station}
        with self._database.read() as connection:  # most looks find nothing: no need to lock
            if connection.scalar(_OLDEST, mine) is None:
                return None
        now = self._clock()
        with self._database.write() as tx:
            tx.execute(_give_up(rows.today(tx, now), now), mine)
            row = tx.execute(_TAKE, mine | {"now": now, "me": this_process()}).first()
        return None if row is None else rows.struct(PrintJob, row)

    def end(self, job: int, state: JobState, reason: str | None = None) -> None:
        """Record how a job that was handed to a printer ended; the roll has become shorter."""
        with self._database.write() as tx:
            _change(tx, job, state=state, error=reason, at=self._clock())
            station = tx.scalar(select(PRINT_JOB.c.station).where(PRINT_JOB.c.id == job))
            count_ticket(tx, station or "", self._clock())

    def put_back(self, job: int, reason: str) -> None:
        """Let a job of which nothing came out wait again, with the reason."""
        again = {"state": JobState.PENDING, "attempts": PRINT_JOB.c.attempts + 1}
        with self._database.write() as tx:
            _change(tx, job, error=reason, at=self._clock(), **again)

    def impossible(self, job: int, reason: str) -> None:
        """Record that a job cannot be printed, however often it is tried."""
        with self._database.write() as tx:
            _change(tx, job, state=JobState.FAILED, error=reason, at=self._clock())

    def recover(self, station: str) -> int:
        """See to the jobs that may have printed; say how many are to be printed again as copies.

        Those are the unknown ones, and those whose process died while sending. A copy that may
        have printed is not printed a third time, nor is one that is older than two minutes: it is
        left as unknown, for an officer to see.
        """
        now, of_station = self._clock(), {"of_station": station}
        young = of_station | {"since": now - COPY_WITHIN}
        with self._database.read() as connection:  # nearly always there are none
            if not _to_see_to(connection, young, now):
                return 0
        with self._database.write() as tx:
            fates = _to_see_to(tx, young, now)
            for job, changes in fates.items():
                _change(tx, job, **changes)
        return sum("copy" in changes for changes in fates.values())

    def reprint(self, ticket: Ticket, station: str, *, large: bool | None = None) -> PrintJob:
        """Have a ticket printed once more, as a copy, at the station where it was taken.

        ``station`` is for one that was taken at none. A ticket that still waits for a paper gets
        that one and no other: whether the job that is returned is a ``copy`` says what was
        ordered.

        Raises:
            TicketOver: nobody waits with this ticket any more, or it is not confirmed yet.

        """
        with self._database.write() as tx:
            state = TicketState(tx.scalars(_STATE, {"of_ticket": ticket.id}).one())
            if state not in LIVE or state is TicketState.UNCONFIRMED:
                raise TicketOver(ticket.label, state)
            row = tx.execute(_NEWEST, {"of_ticket": ticket.id}).first()
            last = None if row is None else rows.struct(PrintJob, row)
            wanted = {"large": large if large is not None else last is not None and last.large}
            if last and last.state in {JobState.PENDING, JobState.SENDING}:
                _change(tx, last.id, ordered_at=self._clock(), **wanted)
                return rows.struct(PrintJob, tx.execute(_OF_ID, {"job": last.id}).one())
            values = wanted | {
                "ticket": ticket.id,
                "station": last.station if last else station,
                "at": self._clock(),
                "ordered_at": self._clock(),
            }
            return rows.struct(PrintJob, tx.execute(_AGAIN, values).one())

    def of_ticket(self, ticket: int) -> tuple[PrintJob, ...]:
        """The jobs of a ticket, oldest first."""
        of_it = select(*_COLUMNS).where(PRINT_JOB.c.ticket == ticket).order_by(PRINT_JOB.c.id)
        with self._database.read() as connection:
            return tuple(rows.struct(PrintJob, row) for row in connection.execute(of_it))

    def pending(self) -> dict[str, int]:
        """How many tickets wait for paper, by station."""
        counts = (
            select(PRINT_JOB.c.station, func.count())
            .where(PRINT_JOB.c.state == written("pending"))
            .group_by(PRINT_JOB.c.station)
        )
        with self._database.read() as connection:
            return dict(connection.execute(counts).all())

    def uncertain(self) -> dict[str, PrintJob]:
        """Today's tickets whose people may have no paper, by label, with the newest job of each."""
        with self._database.read() as connection:
            now = self._clock()
            found = connection.execute(_uncertain(rows.today(connection, now), now))
            return {row.label: rows.struct(PrintJob, row[1:]) for row in found}


_MINE = and_(
    PRINT_JOB.c.state == written("pending"), PRINT_JOB.c.station == bindparam("of_station")
)
_OLDEST = select(PRINT_JOB.c.id).where(_MINE).order_by(PRINT_JOB.c.id).limit(1)
_TAKE = (
    update(PRINT_JOB)
    .where(PRINT_JOB.c.id == _OLDEST.with_for_update(skip_locked=True).scalar_subquery())
    .values(state=JobState.SENDING.value, at=bindparam("now"), holder=bindparam("me"))
    .returning(*_COLUMNS)
)
_OF_ID = select(*_COLUMNS).where(PRINT_JOB.c.id == bindparam("job"))
_STATE = select(TICKET.c.state).where(TICKET.c.id == bindparam("of_ticket")).with_for_update()
_IS_TICKET = PRINT_JOB.c.kind == PaperKind.TICKET.value
_NEWEST = (
    select(*_COLUMNS)
    .where(PRINT_JOB.c.ticket == bindparam("of_ticket"), _IS_TICKET)
    .order_by(PRINT_JOB.c.id.desc())
    .limit(1)
    .with_for_update()
)
_AGAIN = (
    insert(PRINT_JOB)
    .values(copy=True, attempts=0, state=JobState.PENDING.value, holder="")
    .returning(*_COLUMNS)
)
_OF_STATION = PRINT_JOB.c.station == bindparam("of_station")
_DOUBTFUL = PRINT_JOB.c.state.in_([written("unknown"), written("failed")])
_LATER = PRINT_JOB.alias().c
_HAS_LATER = exists().where(_LATER.ticket == PRINT_JOB.c.ticket, _LATER.id > PRINT_JOB.c.id)
_IN_HAND = select(*_COLUMNS, _HAS_LATER).where(_OF_STATION, PRINT_JOB.c.state == written("sending"))
_JUST_BROKEN = select(*_COLUMNS, _HAS_LATER).where(
    _OF_STATION,
    _DOUBTFUL,
    PRINT_JOB.c.state == written("unknown"),
    PRINT_JOB.c.at > bindparam("since"),
    ~PRINT_JOB.c.copy,
    ~_HAS_LATER,  # somebody has ordered a copy already
)
_EXPECTED = [TicketState.WAITING.value, TicketState.CALLED.value]
_LIVE = [state.value for state in LIVE]


def _give_up(day: date, now: datetime) -> Update:
    """Paper ordered long ago, or whose people cannot stand there: they are served, or missed.

    A copy was asked for, or follows at once: it is printed as long as the ticket counts.
    """
    may_be_there = or_(
        and_(_IS_TICKET, TICKET.c.state.in_(_EXPECTED)),
        and_(PRINT_JOB.c.copy, TICKET.c.state.in_(_LIVE)),
        and_(~_IS_TICKET, TICKET.c.state == TicketState.AWAY.value),
    )
    waited_for = exists().where(TICKET.c.id == PRINT_JOB.c.ticket, may_be_there, rows.of_today(day))
    late = PRINT_JOB.c.ordered_at < now - LATE_PAPER
    return (
        update(PRINT_JOB)
        .where(_MINE, or_(~waited_for, late))
        .values(state=JobState.FAILED.value, error="nobody waits for it any more", at=now)
    )


def _to_see_to(
    connection: Connection, young: Mapping[str, object], now: datetime
) -> dict[int, dict[str, Any]]:
    """What is to become of the jobs of a station that may have printed, by their id."""
    found = (row for query in (_IN_HAND, _JUST_BROKEN) for row in connection.execute(query, young))
    fates = ((row.id, _fate(rows.struct(PrintJob, row[:-1]), now, copied=row[-1])) for row in found)
    return {job: fate for job, fate in fates if fate}


def _fate(job: PrintJob, now: datetime, *, copied: bool) -> dict[str, Any]:
    """What is to become of a job that may have printed; nothing while its process works on it.

    ``copied`` says that another paper for the same ticket has been ordered since.
    """
    ended = has_ended(job.holder)
    patience = LOST_AFTER if ended is None else STUCK_AFTER
    if job.state is JobState.SENDING and not ended and abs(now - job.at) < patience:
        return {}
    if not job.copy and not copied and job.at > now - COPY_WITHIN:
        return {"state": JobState.PENDING, "copy": True}
    return {"state": JobState.UNKNOWN, "error": "its program ended meanwhile"}


def _uncertain(day: date, now: datetime) -> Select[Any]:
    """The newest jobs of tickets in the line when paper is not known to have come."""
    recent = PRINT_JOB.c.at > now - timedelta(days=2)  # a line may go on over midnight
    return (
        select(TICKET.c.label, *_COLUMNS)
        .join(TICKET, TICKET.c.id == PRINT_JOB.c.ticket)
        .where(TICKET.c.state.in_(_LIVE), rows.of_today(day), _DOUBTFUL, recent, ~_HAS_LATER)
        .order_by(PRINT_JOB.c.at)  # in the order of its index: it costs the same every year
    )


def _change(
    tx: Connection,
    job: int,
    **changes: Any,  # noqa: ANN401 - columns of a print job
) -> None:
    tx.execute(update(PRINT_JOB).where(PRINT_JOB.c.id == job).values(**changes))
