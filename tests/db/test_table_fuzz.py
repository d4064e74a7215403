"""Random tables: whatever is imported, no row of it is lost and none is an error of the program."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from db.appointments.appointments import Appointments
from db.appointments.table_file import ImportReport, import_appointments
from db.appointments.table_text import NoAppointmentFile
from db.engine.database import Database
from tests.conftest import SetClock
from tests.db.conftest import sqlite_only
from tests.db.test_appointments import change_passport
from tickets.hall import ServiceLimits

NEEDED, FURTHER = ("service", "date", "time"), ("code", "status", "identity_tail", "note", "")
GOOD = {
    "service": ["passport", "普通护照", "Passport"],
    "date": ["2026-11-23", "2026/11/24", "20261125", "2026年11月26日", "2026-11-27 0:00"],
    "time": ["10:00", "1030", "上午11:00", "2:00 PM", "15:00-15:30", "16:00:00", "01:30Z"],
    "status": ["", "booked", "已预约", "cancelled", "取消"],
    "identity_tail": ["1234", "012X"],
    "note": ["a, b", 'a "b"', "one\ntwo", ""],
}
PERSONS = 90
ODD = (
    "", "-", "0", "=1+1", "'", '"', ";", "\t", "1/12/2026", "26-12-1", "9999-12-31", "0001-01-01",
    "46357", "25:00", "09:00-08:00", "09:30+99", "上午12:00", "11010519491231002X", "A012", "12",
    "110105491231002", "parking", "arrived", "no_show", "perhaps", "\ufeff", "\u202e", "\x00", "٣",
    "½", "x" * 300, "2026-02-30", "1.10105E+17", "sep=;", "reference", "🙂", "\U00020000", "9:60",
)  # fmt: skip


class Tables:
    """Random tables of one seed, as bytes, with how many rows were written if that is known."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)  # noqa: S311 - a seed

    def make(self) -> tuple[bytes, int | None]:
        """One more table; some are damaged, so that nobody knows what their rows are."""
        chance = self._chance
        headings = [*NEEDED, "reference", *chance.sample(FURTHER, chance.randrange(5))]
        chance.shuffle(headings)
        del headings[: chance.random() < 0.1]
        rows = [self._row(headings) for _ in range(chance.randrange(5))]
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=chance.choice(",,;\t"))
        writer.writerows([[chance.choice(ODD)]] * chance.randrange(2))
        writer.writerow(headings)
        writer.writerows(rows)
        encoding = chance.choice(["utf-8", "utf-8-sig", "utf-16", "gb18030"])
        data = out.getvalue().encode(encoding, "replace")
        return (data, len(rows)) if chance.random() < 0.6 else (self._damaged(data), None)

    def _row(self, headings: Sequence[str]) -> list[str]:
        """A row in which one cell of some is odd; never empty, whatever is seen of its cells."""
        chance = self._chance
        person = chance.randrange(PERSONS)
        own = {"reference": [f"P-{person}"], "code": [f"{person:02}-2026-1123"], "": ["more"]}
        cells = [chance.choice((GOOD | own)[heading]) for heading in headings]
        if chance.random() < 0.4:
            cells[chance.randrange(len(cells))] = chance.choice(ODD)
        return cells

    def _damaged(self, data: bytes) -> bytes:
        chance = self._chance
        found = bytearray(data)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(found) + 1)
            bad = chance.choice([b'"', b"\n", b"\r", b",", b"\x00", b"\xff", chance.randbytes(2)])
            found[at : at + chance.randrange(3)] = bad
        return bytes(found[: chance.choice([None, None, chance.randrange(len(found) + 1)])])


@sqlite_only
@pytest.mark.no_cover  # brute force: the lines are covered by the other tests
@pytest.mark.timeout(0)
@pytest.mark.parametrize("count", [2_000, pytest.param(100_000, marks=pytest.mark.soak)])
def test_random_tables_lose_no_row_and_are_imported_once(
    database: Database, clock: SetClock, tmp_path: Path, count: int
) -> None:
    """Stored and refused are the rows read; the same file again stores nothing more."""
    change_passport(database, ServiceLimits(appointments_a_slot=4, appointments_a_day=20))
    path, tables, stored = tmp_path / "table.csv", Tables(20261130), 0
    for n in range(count):
        data, written = tables.make()
        path.write_bytes(data)
        try:
            report = import_appointments(database, path, clock)
        except NoAppointmentFile:
            continue
        assert done(report) + len(report.refused) == report.rows, data
        assert written in (None, report.rows), data
        assert len({each.line for each in report.refused}) == len(report.refused), data
        stored += done(report)
        if n % 10 == 0:
            again = import_appointments(database, path, clock)
            assert (again.added, again.changed, again.cancelled) == (0, 0, 0), data
            assert again.refused == report.refused, data
    assert stored > 1_000  # in the long run the places are full, and most rows are refused
    assert PERSONS // 2 < len(Appointments(database, clock).of_day()) <= 2 * PERSONS


def done(report: ImportReport) -> int:
    """How many rows are as they say."""
    return report.added + report.changed + report.cancelled + report.unchanged
