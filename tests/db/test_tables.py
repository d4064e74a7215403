"""Tables as they really come: exported by a platform, opened in a spreadsheet, and saved."""

import csv
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from db.appointments.table_columns import table_of
from db.appointments.table_rows import Refused, RequestedRow, asked_in
from db.appointments.table_text import NoAppointmentFile
from db.hall_file.reading import read_hall_file
from tests.conftest import SAMPLE
from tickets.hall import HallSetup
from tickets.visit import AppointmentState

SETUP = read_hall_file(SAMPLE)
SHANGHAI = ZoneInfo(SETUP.hall.time_zone)
HEADER = "reference,service,date,time,status"
ROW = "P-1,passport,2026-12-01,09:30,booked"
HALF_PAST_NINE = datetime(2026, 12, 1, 1, 30, tzinfo=UTC)


def asked(
    path: Path, content: str | bytes, setup: HallSetup = SETUP
) -> list[RequestedRow | Refused]:
    """What the rows of a file ask for."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(asked_in(table_of(path), setup))


def refused(path: Path, *rows: str, header: str = HEADER) -> list[tuple[int, str, str]]:
    """The refused ones of some rows: line, what it is about, why."""
    told = asked(path, "\n".join((header, *rows)))
    return [(each.line, each.key, each.why) for each in told if isinstance(each, Refused)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a table is saved."""
    return tmp_path / "table.csv"


def same(table: list[RequestedRow | Refused]) -> RequestedRow:
    """The one row of a table, which asks for the slot of half past nine."""
    (row,) = table
    assert isinstance(row, RequestedRow)
    assert (row.reference, *row.asks_for) == (
        "P-1",
        "passport",
        HALF_PAST_NINE,
        AppointmentState.BOOKED,
    )
    return row


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be",
                                      "gb18030"])  # fmt: skip
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_each_encoding_separator_and_line_end(
    path: Path, encoding: str, separator: str, line_end: str
) -> None:
    """Whatever a spreadsheet saves as CSV or as Unicode text."""
    lines = ["预约号,业务,日期,时间,状态", "P-1,普通护照,2026年12月1日,9:30,已预约", ""]
    text = line_end.join(lines).replace(",", separator)
    assert same(asked(path, text.encode(encoding))).line == 2


@pytest.mark.parametrize("line", ["sep=|", '"sep=|"', "SEP=|,"])
def test_a_line_that_tells_the_separator(path: Path, line: str) -> None:
    """As Excel reads it; the rows keep their lines."""
    rows = f"{HEADER}\n{ROW}".replace(",", "|")
    assert same(asked(path, f"{line}\n{rows}")).line == 3


def test_a_line_about_a_separator_that_is_another_now(path: Path) -> None:
    """A spreadsheet has saved the file with its own, and left the line as it was."""
    same(asked(path, f"sep=;,,,,\n{HEADER}\n{ROW}"))


def test_a_table_below_a_title_and_beside_empty_columns(path: Path) -> None:
    """Title, date of the export, empty lines and columns: the rows are found by their headings."""
    above = "\ufeff预约表,,,,,,\n,,,,,,\n,导出时间：2026/11/30 8:00,,,,,\n\n"
    rows = ",预约号,业务,,日期,时间,备注\n,P-1,普通护照,,2026/12/1 0:00,9:30,\n,,,,,,\n"
    assert same(asked(path, above + rows)).line == 6


def test_headings_as_they_come(path: Path) -> None:
    """Blanks, capitals, wide letters, marks: a heading is its letters."""
    text = f"Booking Number*, SERVICE ,Ｄａｔｅ：,Time_Slot,State\n{ROW}"
    same(asked(path, text))


def test_a_cell_in_quotes_holds_anything(path: Path) -> None:
    """Separators, quotes, line ends: the rows after it keep their lines."""
    text = f'note,{HEADER}\n"one, ""two""\r\nthree",{ROW}\n5" of paper,P-2,parking,,,\n'
    table = asked(path, text)
    same(table[:1])
    assert [each.line for each in table] == [2, 4]


def test_what_a_spreadsheet_keeps_as_text(path: Path) -> None:
    """``="0012"``, an apostrophe, a tab behind long digits, marks that nobody sees."""
    row = '"=""P-1""",\'passport, 2026-12-01\t,\u200e="0930"\u200e,,\t202611230900000012 '
    assert same(asked(path, f"{HEADER},code\n{row}")).code == "202611230900000012"


@pytest.mark.parametrize(
    "written",
    ["passport", "PASSPORT", "普通护照", "普通 護照", "Ordinary Passport", "Паспорт"],
)
def test_a_service_by_its_code_or_any_of_its_names(path: Path, written: str) -> None:
    """Full or short, in any of the hall's languages, whatever its capitals and blanks."""
    assert SETUP.services[0].short_names["ru"] == "Паспорт"
    same(asked(path, f"{HEADER}\n{ROW.replace('passport', written)}"))


def test_a_name_of_two_services_is_refused(path: Path) -> None:
    """Both codes are told; a code is a code, whatever else has that name."""
    first, second, *rest = SETUP.services
    named = replace(second, short_names={"en": "Papers", "ru": "passport"})
    setup = replace(SETUP, services=(replace(first, short_names={"en": "papers"}), named, *rest))
    (told,) = asked(path, f"{HEADER}\n{ROW.replace('passport', 'Papers')}", setup)
    assert isinstance(told, Refused)
    assert told.why == f"'Papers' could be passport or {second.code}; write the code"
    same(asked(path, f"{HEADER}\n{ROW}", setup))


def test_two_rows_with_one_key_are_both_refused(path: Path) -> None:
    """In whatever spelling of the code, and with the lines of both: one of them is wrong."""
    rows = ("1234-5678,passport,2026-12-01,09:30", "87654321,passport,2026-12-01,10:00",
            "1234 5678,passport,2026-12-01,11:00", "１２３４５６７８,passport,soon,")  # fmt: skip
    told = refused(path, *rows, header="code,service,date,time")
    assert [line for line, _, _ in told] == [2, 4, 5]
    assert {why for _, _, why in told} == {
        "lines 2, 4, 5 have one code; leave the row that is right"
    }
    for row in (ROW, ROW.replace("-", "", 1).lower()):
        told = refused(path, ROW, row)
        assert [why for _, _, why in told] == [
            "lines 2, 3 have one reference; leave the row that is right"
        ] * 2


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("12-3", "the code '123' is too short"),
        ("A012", "a ticket's number"),
        ("11010519491231002X", "an identity number"),
        ("110105-491231-002", "an identity number"),
        ("ABCDEF", "none that a scanner reads"),
    ],
)
def test_a_code_that_no_scanner_could_read(path: Path, code: str, why: str) -> None:
    """It is refused while somebody can still change it; a cancellation is taken all the same."""
    header = "code,service,date,time,status"
    ((line, key, told),) = refused(path, f"{code},passport,2026-12-01,09:30,", header=header)
    assert line == 2
    assert why in told
    assert (key == "") == ("identity" in why)
    assert refused(path, f"{code},passport,2026-12-01,09:30,取消", header=header) == []


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("11010519491231002X,passport,2026-12-01,09:30,", "its reference is an identity number"),
        ("110105-19491231-002x,passport,2026-12-01,09:30,", "its reference is an identity number"),
        ("P-1,11010519491231002X,2026-12-01,09:30,", "its service is an identity number"),
        ("P-1,passport,2026-12-01,110105491231002,", "its time is an identity number"),
    ],
)
def test_an_identity_number_is_refused_and_not_repeated(path: Path, row: str, why: str) -> None:
    """Wherever it stands: nothing of it is kept, shown, or put into a log."""
    ((_, key, told),) = refused(path, row)
    assert told.startswith(why)
    assert "1231" not in key + told


@st.composite
def saved_tables(draw: st.DrawFn) -> tuple[list[tuple[str, str, datetime, str]], bytes]:
    """Appointments, and the file in which a spreadsheet has saved them."""
    titles = draw(st.sampled_from([[], ["预约表"], ["", "sheet 1", ""]]))
    days = draw(st.sampled_from(["%Y/%m/%d", "%Y-%m-%d 0:00", "%Y年%m月%d日", "%Y%m%d"]))
    clocks = draw(st.sampled_from(["%H:%M", "%H:%M:%S", "%H%M", "%I:%M %p", "%H:%M+08:00"]))
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=draw(st.sampled_from(",;\t")))
    writer.writerows([title, *[""] * 5] for title in titles)
    writer.writerow(["预约号", "备注", "业务", "日期", "时间", "状态"])
    rows = draw(st.lists(APPOINTMENTS, min_size=1, max_size=5, unique_by=lambda row: row[0]))
    for reference, service, moment, status in rows:
        at = moment.astimezone(SHANGHAI)
        note = draw(st.text('ab",;\t\n 预约', max_size=8))
        writer.writerow([reference, note, service, f"{at:{days}}", f"{at:{clocks}}", status])
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]))
    return rows, out.getvalue().encode(encoding)


APPOINTMENTS = st.tuples(
    st.from_regex(r"[A-Z][0-9]{6,9}", fullmatch=True),
    st.sampled_from([name for each in SETUP.services for name in each.names.values()]),
    st.integers(0, 500_000).map(lambda minutes: HALF_PAST_NINE + timedelta(minutes=minutes)),
    st.sampled_from(["", "已预约", "Booked", "取消"]),
)


@settings(max_examples=60)
@given(saved_tables())
def test_what_a_spreadsheet_saves_is_read_back(
    tmp_path_factory: pytest.TempPathFactory,
    saved: tuple[list[tuple[str, str, datetime, str]], bytes],
) -> None:
    """Every appointment comes back as it was, whatever else stands in the file."""
    rows, data = saved
    table = asked(tmp_path_factory.getbasetemp() / "saved.csv", data)
    codes = {name: each.code for each in SETUP.services for name in each.names.values()}
    read = [(each.reference, *each.asks_for) for each in table if isinstance(each, RequestedRow)]
    assert read == [
        (reference, codes[service], at, "cancelled" if status == "取消" else "booked")
        for reference, service, at, status in rows
    ]


@given(st.binary(max_size=60), st.text('P-1,passport\n";=\t', max_size=30), st.booleans())
def test_any_bytes_are_rows_or_one_refusal(
    tmp_path_factory: pytest.TempPathFactory,
    data: bytes,
    text: str,
    headed: bool,  # noqa: FBT001 - made by hypothesis
) -> None:
    """Each row that stands in it is asked for or refused, on a line of its own."""
    path = tmp_path_factory.getbasetemp() / "bytes.csv"
    try:
        table = asked(path, HEADER.encode() * headed + b"\n" + text.encode() + data)
    except NoAppointmentFile:
        return
    lines = [each.line for each in table]
    assert lines == sorted(set(lines))
