"""What the rows of a table of appointments ask for: pure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from db.appointments import identity_tails
from db.appointments.table_columns import TableRow
from db.appointments.table_text import tidy
from db.appointments.table_times import slot_time
from runtime.message import Message, any_of
from tickets.codes import plain, why_unreadable
from tickets.errors import BadInput
from tickets.hall import HallSetup
from tickets.identity_number import birth_date, has_valid_check_digit, is_identity_number
from tickets.visit import AppointmentState

STATUS = {
    "": AppointmentState.BOOKED,
    "confirmed": AppointmentState.BOOKED,
    "已预约": AppointmentState.BOOKED,
    "已預約": AppointmentState.BOOKED,
    "预约成功": AppointmentState.BOOKED,
    "預約成功": AppointmentState.BOOKED,
    "canceled": AppointmentState.CANCELLED,
    "已取消": AppointmentState.CANCELLED,
    "取消": AppointmentState.CANCELLED,
    "no show": AppointmentState.NO_SHOW,
} | {state.value: state for state in AppointmentState}
KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]{0,63}")
SAID_APART = ("reference", "code", "identity_tail")
"""Columns in which an identity number is refused with words of their own."""

MOST_CHARACTERS = 200
"""Of a cell that is read."""


class RefusedRow(BadInput):
    """A row that says nothing that can be done."""


class Refused(Struct, frozen=True):
    """A row that was left out: its line in the file, what it is about, and why."""

    line: int
    key: str
    why: str


class RequestedRow(Struct, frozen=True):
    """What a row asks for. ``ends`` is when its slot ends, if that is written."""

    line: int
    key: str
    reference: str | None
    code: str | None
    service: str
    slot_at: datetime
    state: AppointmentState
    tail: str | None = None
    ends: datetime | None = None

    @property
    def asks_for(self) -> tuple[str, datetime, AppointmentState]:
        """What the appointment is to be like."""
        return self.service, self.slot_at, self.state


def asked_in(table: Sequence[TableRow], setup: HallSetup) -> Iterator[RequestedRow | Refused]:
    """What each row asks for. Of rows with one reference or code none can be known to be right."""
    zone, services = ZoneInfo(setup.hall.time_zone), service_codes(setup)
    same = _lines_by_key(table)
    for row in table:
        try:
            _check_cells(row)
            _check_alone(row, same)
            yield _requested(row, services, zone)
        except BadInput as error:
            yield Refused(row.line, _shown_key(row), error.args[0])


def service_codes(setup: HallSetup) -> Mapping[str, Sequence[str]]:
    """The codes of the services that may be meant, by code and by every name of theirs."""
    codes = defaultdict[str, list[str]](list)
    for service in setup.services:
        names = (service.code, *service.names.values(), *service.short_names.values())
        for name in {_folded(each) for each in names}:
            codes[name].append(service.code)
    return codes | {service.code: [service.code] for service in setup.services}


def _requested(
    row: TableRow, services: Mapping[str, Sequence[str]], zone: ZoneInfo
) -> RequestedRow:
    cells = row.cells
    reference, code = "".join(cells.get("reference", "").split()), plain(cells.get("code", ""))
    slot = slot_time(cells.get("date", ""), cells.get("time", ""), zone)
    state = _state(cells.get("status", ""))
    day = slot.begins.astimezone(zone).date()
    if is_identity_number(plain(reference), day):
        raise RefusedRow(Message("its reference is an identity number; none is kept"))
    if code and state is AppointmentState.BOOKED and (why := why_unreadable(code, day)):
        raise RefusedRow(why)
    return RequestedRow(
        line=row.line,
        key=_key(row),
        reference=_checked(reference),
        code=_checked(code),
        service=_service(cells.get("service", ""), services),
        slot_at=slot.begins,
        ends=slot.ends,
        state=state,
        tail=_tail(cells.get("identity_tail", "")),
    )


def _check_cells(row: TableRow) -> None:
    if row.overflows:
        raise RefusedRow(
            Message("more cells than headings: a text with a separator in it needs quotes")
        )
    for column, cell in row.cells.items():
        if len(cell) > MOST_CHARACTERS:
            raise RefusedRow(
                Message("its {column} has {length} characters", column=column, length=len(cell))
            )
        if not cell.isprintable():
            raise RefusedRow(
                Message(
                    "its {column} has a line end or another character that is not seen",
                    column=column,
                )
            )
        if column not in SAID_APART and _is_identity(cell):
            raise RefusedRow(Message("its {column} is an identity number", column=column))


def _check_alone(row: TableRow, same: Mapping[tuple[str, str], Sequence[int]]) -> None:
    keys = list(_keys(row))
    if not keys:
        raise RefusedRow(Message("neither a reference nor a code"))
    for kind, key in keys:
        lines = same[kind, key]
        if len(lines) > 1:
            told = ", ".join(map(str, lines))
            raise RefusedRow(
                Message(
                    "lines {lines} have one {column}; leave the row that is right",
                    lines=told,
                    column=kind,
                )
            )


def _lines_by_key(table: Iterable[TableRow]) -> Mapping[tuple[str, str], Sequence[int]]:
    lines = defaultdict[tuple[str, str], list[int]](list)
    for row in table:
        for key in _keys(row):
            lines[key].append(row.line)
    return lines


def _keys(row: TableRow) -> Iterator[tuple[str, str]]:
    if reference := plain(row.cells.get("reference", "")):
        yield "reference", reference
    if code := plain(row.cells.get("code", "")):
        yield "code", code


def _key(row: TableRow) -> str:
    return row.cells.get("reference") or row.cells.get("code") or ""


def _shown_key(row: TableRow) -> str:
    """What a refused row is about; an identity number is not repeated."""
    key = "".join(each for each in _key(row) if each.isprintable())[:64]
    return "" if _is_identity(key) else key


def _is_identity(text: str) -> bool:
    """Whether a text is an identity number, of whatever day and however it is spelled."""
    number = plain(text)
    return birth_date(number) is not None and has_valid_check_digit(number)


def _checked(key: str) -> str | None:
    """A reference or code of plain characters; None when there is none."""
    if key and not KEY.fullmatch(key):
        raise RefusedRow(
            Message("'{key}' is no reference: letters, digits and _ . / - only", key=key)
        )
    return key or None


def _service(written: str, services: Mapping[str, Sequence[str]]) -> str:
    """The code of the service with this code or name; what no service has stays as it is."""
    if not written:
        raise RefusedRow(Message("it names no service"))
    meant = services.get(written) or services.get(_folded(written)) or [written]
    if len(meant) > 1:
        raise RefusedRow(
            Message(
                "'{written}' could be {codes}; write the code", written=written, codes=any_of(meant)
            )
        )
    return meant[0]


def _folded(name: str) -> str:
    return "".join(tidy(name).casefold().split())


def _tail(written: str) -> str | None:
    """The last characters of an identity number; what stands there instead is not repeated."""
    tail = plain(written)
    if tail and not identity_tails.TAIL.fullmatch(tail):
        raise RefusedRow(
            Message(
                "its identity_tail is not the last 4 characters of an identity number, such as "
                "0123 or 123X; leave it empty for other documents"
            )
        )
    return tail or None


def _state(written: str) -> AppointmentState:
    state = STATUS.get(written.casefold())
    if state is None:
        raise RefusedRow(
            Message("no status '{written}'; write booked or cancelled", written=written)
        )
    return state
