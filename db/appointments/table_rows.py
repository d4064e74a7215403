"""What the rows of a table of appointments ask for: read from a file, and pure from there on."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import Struct

from db.appointments import identity_tails
from tickets.codes import plain
from tickets.errors import BadInput
from tickets.visit import AppointmentState

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
NEEDED = ("service", "date", "time")
KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]{0,63}")
MOST_BYTES = 20_000_000

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


class RequestedRow(Struct, frozen=True):
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


def table_of(path: Path) -> Iterable[Row]:
    """The rows of a file, each with its line.

    Raises:
        NoAppointmentFile: it holds no table of appointments.

    """
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
        by_column = dict(zip(header, (cell.strip() for cell in cells), strict=False))
        if any(by_column.values()):
            yield line, by_column


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


def asked_in(table: Iterable[Row], zone: ZoneInfo) -> Iterator[RequestedRow | Refused]:
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


def _told(line: int, key: str, row: Mapping[str, str], zone: ZoneInfo) -> RequestedRow:
    if not key:
        raise RefusedRow("neither a reference nor a code")
    return RequestedRow(
        line=line,
        key=key,
        reference=_checked(row.get("reference", "")),
        code=_checked(plain(row.get("code", ""))),
        service=row.get("service", ""),
        slot_at=_slot(row.get("date", ""), row.get("time", ""), zone),
        state=_state(row.get("status", "")),
        tail=_tail(row.get("identity_tail", "")),
    )


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
