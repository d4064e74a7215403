"""Appointments as CSV: the booking platforms have no public interface, but all export a table.

Columns: ``reference`` (the platform's own number) or ``code``, ``service``, ``date``, ``time``, and
if wanted ``status`` and ``identity_tail``; an export has ``ticket`` as well, but nothing of
identity numbers, and can be imported again. Importing the same file twice changes nothing the
second time.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from db.appointments import identity_tails
from db.appointments.appointments import Appointments
from db.appointments.booking import book, change, end, find
from db.appointments.slots import check_slot
from db.appointments.table_rows import Refused, RefusedRow, RequestedRow, asked_in, table_of
from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.hall_file.storing import load_hall
from db.queue import issuing
from db.queue.transaction import unit_of_work
from db.queue.unit_of_work import UnitOfWork
from runtime.clock import Clock, system_clock
from tickets.errors import BadInput
from tickets.visit import Appointment, AppointmentState

COLUMNS = ("reference", "code", "service", "date", "time", "status", "ticket")
FOR_THE_HALL = (AppointmentState.ARRIVED, AppointmentState.NO_SHOW)
AT_ONCE = 50
"""Rows a transaction: the kiosk waits for no longer."""


@dataclass
class ImportReport:
    """What an import did, row by row."""

    added: int = 0
    changed: int = 0
    cancelled: int = 0
    unchanged: int = 0
    refused: list[Refused] = field(default_factory=list)

    def count(self, done: str | Refused) -> None:
        """Count a row that was done, or keep why it was not."""
        if isinstance(done, Refused):
            self.refused.append(done)
        else:
            setattr(self, done, getattr(self, done) + 1)


def import_appointments(
    database: Database, path: Path, clock: Clock = system_clock
) -> ImportReport:
    """Bring the appointments up to what a file says; rows that cannot be are reported.

    Raises:
        NoAppointmentFile: nothing was changed.

    """
    zone = ZoneInfo(load_hall(database).hall.time_zone)
    asked, report = asked_in(table_of(path), zone), ImportReport()
    while some := list(islice(asked, AT_ONCE)):
        for done in _bring_all_up_to_date(database, clock, some):
            report.count(done)
    return report


def export_appointments(database: Database, day: date | None = None) -> str:
    """The appointments of a business day, or all, as CSV that Excel and an import can read."""
    hall = load_hall(database).hall
    zone = ZoneInfo(hall.time_zone)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for each, label in Appointments(database).of_day(day):
        local = each.slot_at.astimezone(zone)
        cells = (each.reference or "", each.code, each.service)
        writer.writerow([*cells, f"{local:%Y-%m-%d}", f"{local:%H:%M}", each.state, label or ""])
    return out.getvalue()


@retry_on_conflict
def _bring_all_up_to_date(
    database: Database, clock: Clock, asked: Sequence[RequestedRow | Refused]
) -> list[str | Refused]:
    """Do what these rows say, in one transaction."""
    with unit_of_work(database, clock) as work:
        return [each if isinstance(each, Refused) else _done(work, each) for each in asked]


def _done(work: UnitOfWork, requested: RequestedRow) -> str | Refused:
    try:
        return _bring_up_to_date(work, requested)
    except BadInput as error:
        return Refused(requested.line, requested.key, str(error))


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
        raise RefusedRow(f"it is {there.state.replace('_', ' ')} already")
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


def _find(work: UnitOfWork, requested: RequestedRow) -> Appointment | None:
    found = find(work, reference=requested.reference) if requested.reference else None
    return found or (find(work, code=requested.code) if requested.code else None)


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
    )
    identity_tails.keep(work, new, requested.tail)
    return "added"


def _rebook(work: UnitOfWork, there: Appointment, requested: RequestedRow) -> str:
    """Move a booking; its old place is free for it while it looks for the new one."""
    change(work, there, state=AppointmentState.CANCELLED)
    try:
        day = check_slot(
            work, requested.service, requested.slot_at, issuing.terms(work, requested.service)
        )
    except BadInput:
        change(work, there, state=there.state)
        raise
    to = {"service": requested.service, "slot_at": requested.slot_at, "day": day}
    if day != there.day:
        identity_tails.forget(work, there)  # it was made with the other day's key
    moved = change(work, there, state=AppointmentState.BOOKED, **to)
    identity_tails.keep(work, moved, requested.tail)
    return "changed"


def _check_state(requested: RequestedRow) -> None:
    if requested.state in FOR_THE_HALL:
        raise RefusedRow(
            f"status '{requested.state}' is for the hall to say; write booked or cancelled"
        )
