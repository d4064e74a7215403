"""Print jobs.

Written with their ticket, taken by one station's spooler, kept until paper came out.
"""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import and_, func, select, update

from db.engine import Database
from db.tables import PrintJobRow, written
from runtime.clock import Clock, system_clock

LOST_AFTER = timedelta(seconds=60)
"""No attempt takes this long: a job still being sent then has lost its process."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A ticket to print. ``state`` is pending, sending or printed."""

    id: int
    ticket: int
    station: str
    copy: bool
    state: str
    attempts: int
    error: str | None


_COLUMNS = (
    PrintJobRow.id,
    PrintJobRow.ticket,
    PrintJobRow.station,
    PrintJobRow.copy,
    PrintJobRow.state,
    PrintJobRow.attempts,
    PrintJobRow.error,
)


class PrintJobs:
    """The print jobs of all stations."""

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    def claim(self, station: str) -> PrintJob | None:
        """Take the station's oldest pending job; nobody else gets it. None when there is none."""
        oldest = (
            select(PrintJobRow.id)
            .where(PrintJobRow.state == written("pending"), PrintJobRow.station == station)
            .order_by(PrintJobRow.id)
            .limit(1)
        )
        with self._database.read() as connection:  # most looks find nothing: no need to lock
            if connection.scalar(oldest) is None:
                return None
        take = (
            update(PrintJobRow)
            .where(PrintJobRow.id == oldest.with_for_update(skip_locked=True).scalar_subquery())
            .values(state="sending", at=self._clock())
            .returning(*_COLUMNS)
        )
        with self._database.write() as tx:
            row = tx.execute(take).first()
        return None if row is None else PrintJob(*row)

    def printed(self, job: int) -> None:
        """Record that the paper is out."""
        self._set(job, state="printed", error=None)

    def failed(self, job: int, reason: str) -> None:
        """Put a job back to be tried again, with the reason of this failure."""
        self._set(job, state="pending", error=reason, attempts=PrintJobRow.attempts + 1)

    def recover(self, station: str) -> int:
        """Put back the jobs whose process died while sending, marked as copies; say how many.

        Nor is a job of the future being sent: the clock was wrong when it was claimed.
        """
        now, sending = self._clock(), PrintJobRow.state == written("sending")
        lost = ~PrintJobRow.at.between(now - LOST_AFTER, now + LOST_AFTER)
        mine = and_(sending, PrintJobRow.station == station, lost)
        with self._database.read() as connection:  # nearly always there are none
            if connection.scalar(select(PrintJobRow.id).where(mine).limit(1)) is None:
                return 0
        put_back = update(PrintJobRow).where(mine).values(state="pending", copy=True)
        with self._database.write() as tx:
            return tx.execute(put_back).rowcount

    def of_ticket(self, ticket: int) -> tuple[PrintJob, ...]:
        """The jobs of a ticket, oldest first."""
        of_it = select(*_COLUMNS).where(PrintJobRow.ticket == ticket).order_by(PrintJobRow.id)
        with self._database.read() as connection:
            return tuple(PrintJob(*row) for row in connection.execute(of_it))

    def pending(self) -> dict[str, int]:
        """How many tickets wait for paper, by station."""
        counts = (
            select(PrintJobRow.station, func.count())
            .where(PrintJobRow.state == written("pending"))
            .group_by(PrintJobRow.station)
        )
        with self._database.read() as connection:
            return dict(connection.execute(counts).all())

    def _set(self, job: int, **changes: object) -> None:
        with self._database.write() as tx:
            change = update(PrintJobRow).where(PrintJobRow.id == job)
            tx.execute(change.values(at=self._clock(), **changes))
