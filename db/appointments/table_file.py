"""Appointments as a table: the booking platforms have no public interface, but all export one.

Columns: ``reference`` (the platform's own number) or ``code``, ``service``, ``date``, ``time``, and
if wanted ``status`` and ``identity_tail``; an export has ``ticket`` as well, but nothing of
identity numbers, and can be imported again. What a file says is how the appointments are to be in
the end: the order of its rows does not matter, and importing it again changes nothing.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from db.appointments.appointments import Appointments
from db.appointments.end_state import bring_about
from db.appointments.table_columns import table_of
from db.appointments.table_rows import Refused, RequestedRow, asked_in
from db.engine.database import Database
from db.hall_file.storing import load_hall
from runtime.clock import Clock, system_clock
from tickets import wall_clock
from tickets.errors import DatabaseTrouble, HallError

COLUMNS = ("reference", "code", "service", "date", "time", "status", "ticket")


@dataclass
class ImportReport:
    """What an import did with the rows that it read: each is counted or refused, once."""

    rows: int = 0
    added: int = 0
    changed: int = 0
    cancelled: int = 0
    unchanged: int = 0
    refused: list[Refused] = field(default_factory=list)

    def count(self, done: str | Refused) -> None:
        """Count a row that was done, or keep why it was not."""
        self.rows += 1
        if isinstance(done, Refused):
            self.refused.append(done)
        else:
            setattr(self, done, getattr(self, done) + 1)


class ImportStopped(HallError):
    """The database failed in the middle of a file; ``report`` is of the rows until then."""

    def __init__(self, trouble: DatabaseTrouble, report: ImportReport) -> None:
        self.trouble, self.report = trouble, report
        stored = report.rows - len(report.refused)
        super().__init__(
            "{trouble}; rows stored until then: {stored}. Import the file again: what is stored "
            "stays as it is",
            stored=stored,
        )


def import_appointments(
    database: Database, path: Path, clock: Clock = system_clock
) -> ImportReport:
    """Bring the appointments up to what a file says; rows that cannot be are reported.

    Raises:
        NoAppointmentFile: nothing was changed.
        ImportStopped: the database failed; what was stored until then is stored.

    """
    asked = list(asked_in(table_of(path), load_hall(database)))
    done: dict[int, str | Refused] = {
        each.line: each for each in asked if isinstance(each, Refused)
    }
    try:
        requested = [each for each in asked if isinstance(each, RequestedRow)]
        bring_about(database, clock, requested, done)
    except DatabaseTrouble as error:
        raise ImportStopped(error, _report(done)) from error
    return _report(done)


def _report(done: Mapping[int, str | Refused]) -> ImportReport:
    report = ImportReport()
    for line in sorted(done):
        report.count(done[line])
    return report


def export_appointments(database: Database, day: date | None = None) -> str:
    """The appointments of a business day, or all, as CSV that Excel and an import can read."""
    zone = ZoneInfo(load_hall(database).hall.time_zone)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for each, label in Appointments(database).of_day(day):
        local = each.slot_at.astimezone(zone)
        cells = (each.reference or "", each.code, each.service)
        clock = wall_clock.clock_time(each.slot_at, zone)
        writer.writerow([*cells, f"{local:%Y-%m-%d}", clock, each.state, label or ""])
    return out.getvalue()
