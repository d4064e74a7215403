"""Appointments as CSV: the booking platforms have no public interface, but all export a table.

Columns: ``reference`` (the platform's own number) or ``code``, ``service``, ``date``, ``time``, and
if wanted ``status`` and ``identity_tail``; an export has ``ticket`` as well, but nothing of
identity numbers, and can be imported again. Importing the same file twice changes nothing the
second time.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import Struct

from db import identity_tails, issuing
from db.appointments import Appointments, book, change, check_slot, end, find, plain
from db.engine import Database
from db.setup import load_hall
from db.step import Step
from db.verb import begin, verb
from runtime.clock import Clock, system_clock
from tickets.errors import BadInput
from tickets.model import Appointment, AppointmentState

COLUMNS = ("reference", "code", "service", "date", "time", "status", "ticket")
CHINESE = {
    "预约号": "reference",
    "預約號": "reference",
    "预约码": "code",
    "預約碼": "code",
    "业务": "service",
    "業務": "service",
    "日期": "date",
    "时间": "time",
    "時間": "time",
    "状态": "status",
    "狀態": "status",
    "证件尾号": "identity_tail",
    "證件尾號": "identity_tail",
    "身份证后四位": "identity_tail",
    "身分證後四碼": "identity_tail",
    "号码": "ticket",
    "號碼": "ticket",
}
STATUS = {"已预约": "booked", "已預約": "booked", "已取消": "cancelled", "取消": "cancelled"}
FOR_THE_HALL = (AppointmentState.ARRIVED, AppointmentState.NO_SHOW)
NEEDED = ("service", "date", "time")
KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]{0,63}")
MOST_BYTES = 20_000_000
AT_ONCE = 50
"""Rows a transaction: the kiosk waits for no longer."""

Row = tuple[int, Mapping[str, str]]


class NoAppointmentFile(BadInput):
    """A file that holds no table of appointments."""

    def __init__(self, path: Path, why: str) -> None:
        self.path, self.why = path, why
        super().__init__(f"{path}: {why}")


class RefusedRow(BadInput):
    """A row that says nothing that can be done."""


class Refused(Struct, frozen=True):
    """A row that was left out: its line in the file, what it is about, and why."""

    line: int
    key: str
    why: str


class Told(Struct, frozen=True):
    """What a row asks for."""

    line: int
    key: str
    reference: str | None
    code: str | None
    service: str
    slot_at: datetime
    state: AppointmentState
    tail: str | None = None

    @property
    def asks_for(self) -> tuple[str, datetime, AppointmentState]:
        """What the appointment is to be like."""
        return self.service, self.slot_at, self.state


@dataclass
class Report:
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


def import_appointments(database: Database, path: Path, clock: Clock = system_clock) -> Report:
    """Bring the appointments up to what a file says; rows that cannot be are reported.

    Raises:
        NoAppointmentFile: nothing was changed.

    """
    zone = ZoneInfo(load_hall(database).hall.time_zone)
    asked, report = _asked(_table(path), zone), Report()
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
        told = (each.reference or "", each.code, each.service)
        writer.writerow([*told, f"{local:%Y-%m-%d}", f"{local:%H:%M}", each.state, label or ""])
    return out.getvalue()


def _table(path: Path) -> Iterable[Row]:
    reader = csv.reader(io.StringIO(_text(path), newline=""))
    try:
        lines = [(reader.line_num, cells) for cells in reader]
    except csv.Error as error:
        raise NoAppointmentFile(path, f"line {reader.line_num} is no CSV: {error}") from None
    if not lines:
        raise NoAppointmentFile(path, "the file is empty")
    header = [CHINESE.get(name.strip(), name.strip().lower()) for name in lines[0][1]]
    missing = [name for name in NEEDED if name not in header]
    if missing or not {"reference", "code"} & set(header):
        lacks = ", ".join(missing) or "reference (or code)"
        raise NoAppointmentFile(path, f"line 1 has no column {lacks}")
    return _rows(header, lines[1:])


def _rows(header: Sequence[str], lines: Iterable[tuple[int, list[str]]]) -> Iterator[Row]:
    for line, cells in lines:
        told = dict(zip(header, (cell.strip() for cell in cells), strict=False))
        if any(told.values()):
            yield line, told


def _text(path: Path) -> str:
    """The file as UTF-8 or, as Excel in Chinese writes it, GB18030."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise NoAppointmentFile(path, f"cannot be read: {error.strerror}") from None
    if len(data) > MOST_BYTES:
        raise NoAppointmentFile(path, "too large for a table of appointments")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NoAppointmentFile(path, "neither UTF-8 nor GB18030 text")


def _key(row: Mapping[str, str]) -> str:
    return row.get("reference") or row.get("code") or ""


def _asked(table: Iterable[Row], zone: ZoneInfo) -> Iterator[Told | Refused]:
    """What each row asks for; each key once in a file."""
    seen = set[str]()
    for line, row in table:
        key = _key(row)
        try:
            if key and key in seen:
                raise RefusedRow("a second row with this reference")
            yield _told(line, key, row, zone)
        except BadInput as error:
            yield Refused(line, key, str(error))
        seen.add(key)


def _told(line: int, key: str, row: Mapping[str, str], zone: ZoneInfo) -> Told:
    if not key:
        raise RefusedRow("neither a reference nor a code")
    return Told(
        line=line,
        key=key,
        reference=_checked(row.get("reference", "")),
        code=_checked(plain(row.get("code", ""))),
        service=row.get("service", ""),
        slot_at=_slot(row.get("date", ""), row.get("time", ""), zone),
        state=_state(row.get("status", "")),
        tail=_tail(row.get("identity_tail", "")),
    )


@verb
def _bring_all_up_to_date(
    database: Database, clock: Clock, asked: Sequence[Told | Refused]
) -> list[str | Refused]:
    """Do what these rows say, in one transaction."""
    with begin(database, clock) as step:
        return [each if isinstance(each, Refused) else _done(step, each) for each in asked]


def _done(step: Step, told: Told) -> str | Refused:
    try:
        return _bring_up_to_date(step, told)
    except BadInput as error:
        return Refused(told.line, told.key, str(error))


def _bring_up_to_date(step: Step, told: Told) -> str:
    """Do what a row says; which of the report's counts it belongs to."""
    there = _find(step, told)
    if there is None:
        return _add(step, told)
    if (there.service, there.slot_at, there.state) == told.asks_for:
        return _same_but_for_the_tail(step, there, told)
    if there.state in FOR_THE_HALL:
        if (there.service, there.slot_at, AppointmentState.BOOKED) == told.asks_for:
            return "unchanged"  # the platform still says that they will come
        raise RefusedRow(f"it is {there.state.replace('_', ' ')} already")
    _check_state(told)
    if told.state is AppointmentState.BOOKED:
        return _rebook(step, there, told)
    if there.state is AppointmentState.CANCELLED:
        return "unchanged"
    end(step, there, state=AppointmentState.CANCELLED)
    return "cancelled"


def _same_but_for_the_tail(step: Step, there: Appointment, told: Told) -> str:
    booked = told.state is AppointmentState.BOOKED
    new = booked and identity_tails.keep(step, there, told.tail)
    return "changed" if new else "unchanged"


def _find(step: Step, told: Told) -> Appointment | None:
    found = find(step, reference=told.reference) if told.reference else None
    return found or (find(step, code=told.code) if told.code else None)


def _add(step: Step, told: Told) -> str:
    _check_state(told)
    if told.state is AppointmentState.CANCELLED:
        step.check_service(told.service)
        return "unchanged"
    new = book(step, told.service, told.slot_at, code=told.code, reference=told.reference)
    identity_tails.keep(step, new, told.tail)
    return "added"


def _rebook(step: Step, there: Appointment, told: Told) -> str:
    """Move a booking; its old place is free for it while it looks for the new one."""
    change(step, there, state=AppointmentState.CANCELLED)
    try:
        day = check_slot(step, told.service, told.slot_at, issuing.terms(step, told.service))
    except BadInput:
        change(step, there, state=there.state)
        raise
    to = {"service": told.service, "slot_at": told.slot_at, "day": day}
    if day != there.day:
        identity_tails.forget(step, there)  # it was made with the other day's key
    moved = change(step, there, state=AppointmentState.BOOKED, **to)
    identity_tails.keep(step, moved, told.tail)
    return "changed"


def _check_state(told: Told) -> None:
    if told.state in FOR_THE_HALL:
        raise RefusedRow(f"status '{told.state}' is for the hall to say; write booked or cancelled")


def _checked(key: str) -> str | None:
    """A reference or code of plain characters; None when there is none."""
    if key and not KEY.fullmatch(key):
        raise RefusedRow(f"'{key}' is no reference: letters, digits and _ . / - only")
    return key or None


def _tail(written: str) -> str | None:
    """The last characters of an identity number; what stands there instead is not repeated."""
    tail = plain(written)
    if tail and not identity_tails.TAIL.fullmatch(tail):
        raise RefusedRow(
            "its identity_tail is not the last 4 characters of an identity number, such as 0123 or "
            "123X; leave it empty for other documents"
        )
    return tail or None


def _slot(day: str, clock: str, zone: ZoneInfo) -> datetime:
    try:
        local = datetime.combine(_day(day), time.fromisoformat(clock.zfill(5)), zone)
    except ValueError:
        raise RefusedRow(f"'{day} {clock}' is no time such as 2026-11-25 09:30") from None
    return local.astimezone(UTC)


def _day(written: str) -> date:
    year, month, day = (int(part) for part in re.split("[-/.年月]", written.removesuffix("日")))
    return date(year, month, day)


def _state(written: str) -> AppointmentState:
    try:
        return AppointmentState(STATUS.get(written, written.lower() or "booked"))
    except ValueError:
        raise RefusedRow(f"no status '{written}'; write booked or cancelled") from None
