"""Where a table begins in its file, and what its columns mean."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from msgspec import Struct

from db.appointments.table_text import (
    NoAppointmentFile,
    Record,
    UnclosedQuote,
    records,
    separators_in,
    text_of,
    tidy,
)
from runtime.message import Message, all_of

HEADINGS = {
    "reference": "reference, booking number, booking reference, 预约号, 預約號, 预约编号, "
    "預約編號, 预约单号, 預約單號",
    "code": "code, booking code, check-in code, 预约码, 預約碼, 签到码, 簽到碼",
    "service": "service, 业务, 業務, 业务名称, 業務名稱, 办理业务, 辦理業務, 预约业务, 預約業務, "
    "事项, 事項, 办理事项, 辦理事項, 预约事项, 預約事項",
    "date": "date, appointment date, 日期, 预约日期, 預約日期, 办理日期, 辦理日期",
    "time": "time, time slot, appointment time, 时间, 時間, 预约时间, 預約時間, 时段, 時段, "
    "预约时段, 預約時段, 办理时间, 辦理時間, 办理时段, 辦理時段",
    "status": "status, state, 状态, 狀態, 预约状态, 預約狀態",
    "identity_tail": "identity_tail, 证件尾号, 證件尾號, 身份证后四位, 身分證後四碼",
}
"""What each column may be headed with; a table may have others, which are left alone."""

LOOKED_THROUGH = 50
"""Rows in which the headings are looked for: titles stand above many a table."""


class TableRow(Struct, frozen=True):
    """A row that is not empty: its line in the file, and its cells by what their columns mean.

    ``overflows`` says that it has a text beyond the last heading.
    """

    line: int
    cells: Mapping[str, str]
    overflows: bool = False


class Headings(Struct, frozen=True):
    """A row of headings: where it stands, and what the columns mean, by their places."""

    line: int
    cells: Sequence[str]
    columns: Mapping[int, str]

    @property
    def lacks(self) -> list[str]:
        """The columns without which there is no table."""
        there = set(self.columns.values())
        lacks = [] if {"reference", "code"} & there else ["reference/code"]
        lacks += [] if "service" in there else ["service"]
        return lacks + ([] if {"date", "time"} & there else ["date", "time"])


def table_of(path: Path) -> list[TableRow]:
    """The rows of a file's table, which may stand below a title and beside empty columns.

    Raises:
        NoAppointmentFile: it holds no table of appointments.

    """
    text = text_of(path)
    if not text.strip():
        raise NoAppointmentFile(path, Message("the file is empty"))
    try:
        headings, rest = _found(path, text)
        _check_once(path, headings)
        return list(_rows(headings, rest))
    except UnclosedQuote as error:
        raise NoAppointmentFile(path, error.args[0]) from None


def _found(path: Path, text: str) -> tuple[Headings, Iterator[Record]]:
    """The headings, and the rows after them, by the first separator with which there are any."""
    nearest, unclosed = Headings(1, (), {}), None
    for separator in separators_in(text):
        rows = records(text, separator)
        try:
            for headings in _possible(rows):
                if not headings.lacks:
                    return headings, rows
                nearest = max(nearest, headings, key=lambda each: len(each.columns))
        except UnclosedQuote as error:
            unclosed = unclosed or error
    if unclosed and not nearest.columns:
        raise unclosed
    columns = ", ".join(nearest.lacks)
    if not nearest.columns:
        raise NoAppointmentFile(path, Message("no line has the columns {columns}", columns=columns))
    why = Message("line {line} has no column {columns}", line=nearest.line, columns=columns)
    raise NoAppointmentFile(path, why)


def _possible(rows: Iterator[Record]) -> Iterator[Headings]:
    """Each of the first rows as if it were the headings."""
    for line, cells in islice(rows, LOOKED_THROUGH):
        meant = ((n, _MEANT_BY.get(_heading(cell))) for n, cell in enumerate(cells))
        yield Headings(line, cells, {n: column for n, column in meant if column})


def _check_once(path: Path, headings: Headings) -> None:
    meant = list(headings.columns.values())
    for column in dict.fromkeys(meant):
        if meant.count(column) > 1:
            both = (
                f"'{tidy(headings.cells[n])}'"
                for n, each in headings.columns.items()
                if each == column
            )
            why = Message(
                "line {line}: the columns {both} all mean {column}; leave one of them",
                line=headings.line,
                both=all_of(both),
                column=column,
            )
            raise NoAppointmentFile(path, why)


def _rows(headings: Headings, rest: Iterator[Record]) -> Iterator[TableRow]:
    width = len(headings.cells)
    for line, cells in rest:
        shown = [tidy(cell) for cell in cells]
        if any(shown):
            by_column = {
                column: shown[n] for n, column in headings.columns.items() if n < len(shown)
            }
            yield TableRow(line, by_column, overflows=any(shown[width:]))


def _heading(cell: str) -> str:
    """A heading as it is compared: its letters and digits, without their case."""
    known = unicodedata.normalize("NFKC", cell).casefold()
    return "".join(each for each in known if each.isalnum())


_MEANT_BY = {
    _heading(heading): column
    for column, written in HEADINGS.items()
    for heading in written.split(",")
}
