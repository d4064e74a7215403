"""The place in line that a number's screen, voice and paper say alike.

The queue moves on between the screen and the paper, so two reads may contradict each other. The
standing is read once, by the screen or the spooler, and kept with the print job.
"""

from typing import Any

from sqlalchemy import Case, Column, Select, bindparam, case, select, update

from db.engine.database import Database
from db.queries.standing import standing
from db.schema.tables import PRINT_JOB, TICKET
from runtime.clock import Clock, system_clock
from tickets.forecast import Wait
from tickets.views import Standing


class Standings:
    """The standings of print jobs; a copy that is ordered later has one of its own."""

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    def of_ticket(self, ticket: int) -> Standing:
        """What the first paper of a ticket says; a ticket without paper is read anew each time."""
        return self._read_once(_OF_TICKET, ticket)

    def of_job(self, job: int) -> Standing:
        """What the paper of a print job says."""
        return self._read_once(_OF_JOB, job)

    def _read_once(self, which: Select[Any], key: int) -> Standing:
        with self._database.read() as connection:
            job = connection.execute(which, {"key": key}).one()
            if job.ahead is not None:
                return _standing(job)
            read, wait = standing(connection, self._clock(), job.ticket)
        return read if job.id is None else self._keep(job.id, read, wait)

    def _keep(self, job: int, read: Standing, wait: Wait) -> Standing:
        """Store a standing where none is stored yet, and return the one that is stored."""
        minutes = read.minutes or (None, None)
        told = (read.ahead, *minutes, list(read.counters), wait.mean, wait.scatter)
        values = dict(zip(_NAMES, told, strict=True))
        with self._database.write() as tx:
            return _standing(tx.execute(_KEEP, {"of_job": job} | values).one())


def _standing(row: Any) -> Standing:  # noqa: ANN401 - a row
    known = row.minutes_from is not None
    minutes = (row.minutes_from, row.minutes_to) if known else None
    return Standing(row.ahead, minutes, tuple(row.counters))


def _unless_kept(column: Column[Any]) -> Case[Any]:
    """A new value where none of them is stored yet; some of them may be empty."""
    new = bindparam(column.name, type_=column.type)
    return case((PRINT_JOB.c.ahead.is_(None), new), else_=column)


_NAMES = (
    *("ahead", "minutes_from", "minutes_to", "counters"),
    *("expected_mean", "expected_scatter"),
)
_KEPT = tuple(PRINT_JOB.c[name] for name in _NAMES)
_JOBS = select(TICKET.c.id.label("ticket"), PRINT_JOB.c.id, *_KEPT).outerjoin_from(
    TICKET, PRINT_JOB, PRINT_JOB.c.ticket == TICKET.c.id
)
_OF_TICKET = _JOBS.where(TICKET.c.id == bindparam("key")).order_by(PRINT_JOB.c.id).limit(1)
_OF_JOB = _JOBS.where(PRINT_JOB.c.id == bindparam("key"))
_KEEP = (
    update(PRINT_JOB)
    .where(PRINT_JOB.c.id == bindparam("of_job"))
    .values({each: _unless_kept(each) for each in _KEPT})
    .returning(*_KEPT)
)
