"""What a file says is its end state: no order of its rows, no second import makes a difference."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from pathlib import Path
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from db.appointments import end_state
from db.appointments.appointments import Appointments
from db.appointments.table_file import (
    ImportReport,
    ImportStopped,
    export_appointments,
    import_appointments,
)
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from tests.conftest import SetClock
from tests.db.test_appointments import change_hall, change_passport
from tickets.errors import DatabaseTrouble
from tickets.hall import ServiceLimits

HEADER = "reference,code,service,date,time,status"
Import = Callable[..., ImportReport]
Places = dict[str | None, str]


@pytest.fixture
def appointments(database: Database, clock: SetClock) -> Appointments:
    """One place a slot for passports."""
    change_passport(database, ServiceLimits(appointments_a_slot=1))
    return Appointments(database, clock)


@pytest.fixture
def put(appointments: Appointments, database: Database, clock: SetClock, tmp_path: Path) -> Import:
    """Import rows such as ``A 10:00``, which are for the Monday, and look at the places then."""

    def imported(*rows: str) -> ImportReport:
        path = tmp_path / "table.csv"
        path.write_text("\n".join((HEADER, *map(row_of, rows))), encoding="utf-8")
        return import_appointments(database, path, clock)

    return imported


def row_of(short: str) -> str:
    """A row for passports: reference, time, and if wanted another status or day."""
    reference, clock, *more = short.split()
    day = next((each for each in more if each[0].isdigit()), "2026-11-23")
    status = next((each for each in more if each[0].isalpha()), "")
    return f"{reference},,passport,{day},{clock},{status}"


def places(appointments: Appointments) -> Places:
    """Whose place is when."""
    return {
        each.reference: f"{each.slot_at + timedelta(hours=8):%d %H:%M}"
        for each, _ in appointments.of_day()
        if each.state == "booked"
    }


def test_two_swap_their_places(put: Import, appointments: Appointments) -> None:
    """Though each slot has one place only; and it is done once."""
    put("A 10:00", "B 10:30")
    assert put("A 10:30", "B 10:00").changed == 2
    assert places(appointments) == {"A": "23 10:30", "B": "23 10:00"}
    again = put("B 10:00", "A 10:30")
    assert (again.unchanged, again.refused) == (2, [])


def test_a_round_of_places_moves_on(put: Import, appointments: Appointments) -> None:
    """Three who follow each other, one who follows them to where the first was, and a newcomer."""
    put("A 10:00", "B 10:30", "C 11:00", "D 11:30")
    report = put("E 11:30", "A 10:30", "B 11:00", "C 12:00", "D 10:00")
    assert (report.changed, report.added, report.refused) == (4, 1, [])
    assert places(appointments) == {
        "A": "23 10:30",
        "B": "23 11:00",
        "C": "23 12:00",
        "D": "23 10:00",
        "E": "23 11:30",
    }


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_the_order_of_the_rows_does_not_matter(
    put: Import, appointments: Appointments, order: tuple[int, ...]
) -> None:
    """A place that one gives back is another's, whoever stands first; of two the key decides."""
    put("A 10:00", "B 10:30")
    rows = ["A 10:00 cancelled", "B 11:00", "C 10:30", "D 10:30"]
    report = put(*(rows[n] for n in order))
    assert (report.cancelled, report.changed, report.added) == (1, 1, 1)
    assert [(each.line, each.key) for each in report.refused] == [(order.index(3) + 2, "D")]
    assert places(appointments) == {"B": "23 11:00", "C": "23 10:30"}


def test_who_cannot_move_keeps_their_place(put: Import, appointments: Appointments) -> None:
    """Of a round in which one place is somebody else's nobody moves who would lose theirs."""
    put("A 10:00", "B 10:30", "C 11:00", "X 12:00")
    report = put("A 10:30", "B 11:00", "C 12:00")
    assert [each.key for each in report.refused] == ["A", "B", "C"]
    assert {each.why for each in report.refused} == {
        f"no appointment for passport at 2026-11-23 {clock}: the one place is taken"
        for clock in ("10:30", "11:00", "12:00")
    }
    assert places(appointments) == {
        "A": "23 10:00",
        "B": "23 10:30",
        "C": "23 11:00",
        "X": "23 12:00",
    }
    report = put("A 10:30", "B 10:00", "C 12:00", "D 12:00")
    assert (report.changed, [each.key for each in report.refused]) == (2, ["C", "D"])


def test_days_that_are_full_swap_too(
    put: Import, appointments: Appointments, database: Database
) -> None:
    """Two go to each other's full day, where there are places enough in the slots."""
    change_passport(database, ServiceLimits(appointments_a_slot=9, appointments_a_day=1))
    put("A 10:00", "B 10:00 2026-11-24")
    assert put("A 11:00 2026-11-24", "B 12:00").changed == 2
    assert places(appointments) == {"A": "24 11:00", "B": "23 12:00"}


def test_a_large_file_in_any_order(
    put: Import, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The full slots of three days shuffled, in many transactions: all is as it says."""
    monkeypatch.setattr(end_state, "AT_ONCE", 7)
    chance = Random(20261130)  # noqa: S311 - a seed
    times = [f"{n % 8 + 9}:00 2026-11-{24 + n // 8}" for n in range(24)]
    keys = [f"K{n}" for n in range(len(times))]
    assert put(*map(" ".join, zip(keys, times, strict=True))).added == len(times)
    chance.shuffle(times)
    rows = list(map(" ".join, zip(keys, times, strict=True)))
    report = put(*rows)
    assert (report.refused, report.changed + report.unchanged) == ([], len(times))
    before = export_appointments(database)
    chance.shuffle(rows)
    assert put(*rows).unchanged == len(times)
    assert export_appointments(database) == before


def test_a_code_and_a_reference_are_of_one_appointment(
    put: Import, appointments: Appointments, database: Database, clock: SetClock, tmp_path: Path
) -> None:
    """A row that brings two together is refused with what each of them is; neither is changed."""
    put("A 10:00")
    ((own, _),) = appointments.of_day()
    path = tmp_path / "codes.csv"
    path.write_text(
        f"{HEADER}\nA,87654321,passport,2026-11-23,10:30,\nB,{own.code},passport,2026-11-23,11:00,\n"
    )
    report = import_appointments(database, path, clock)
    assert [each.why for each in report.refused] == [
        f"A has the code '{own.code}', which does not change",
        f"the code '{own.code}' is another appointment's: A",
    ]
    path.write_text(f"code,service,date,time\n{own.code},passport,2026-11-23,10:30\n")
    assert import_appointments(database, path, clock).changed == 1
    booked = appointments.book("passport", own.slot_at)
    path.write_text(f"{HEADER}\nC,{booked.code},passport,2026-11-23,10:00,\n")
    ((refused),) = import_appointments(database, path, clock).refused
    assert refused.why.endswith("is another appointment's: one without a reference")


def test_somebody_ends_an_appointment_while_it_is_moved(
    put: Import, appointments: Appointments, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both are in the end where the file has them, one after the other."""
    put("A 10:00", "B 10:30")
    together = end_state._together
    ended = [each.code for each, _ in appointments.of_day() if each.reference == "B"]

    def cancelled_before(*given: Any) -> set[int]:  # noqa: ANN401 - passed on
        if ended:
            appointments.cancel(ended.pop())
        return together(*given)

    monkeypatch.setattr(end_state, "_together", cancelled_before)
    report = put("A 10:30", "B 10:00")
    assert (report.rows, report.changed, report.refused) == (2, 2, [])
    assert places(appointments) == {"A": "23 10:30", "B": "23 10:00"}


def test_a_database_that_fails_half_way_is_told_with_what_is_stored(
    appointments: Appointments,
    database: Database,
    clock: SetClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The error says how many rows are stored, and the same file again completes them."""
    monkeypatch.setattr(end_state, "AT_ONCE", 1)
    path = tmp_path / "table.csv"
    path.write_text("\n".join((HEADER, *map(row_of, ("A 10:00", "B 10:30", "C 25:00")))))
    appointments.book("passport", clock.now + timedelta(hours=5))
    left = [None]

    def failing() -> datetime:
        if not left:
            raise DatabaseTrouble("hall.db", "the disk is full")
        left.pop()
        return clock()

    with pytest.raises(ImportStopped, match=r"the disk is full; rows stored until then: 1\."):
        import_appointments(database, path, failing)
    assert "A" in places(appointments)
    assert "B" not in places(appointments)
    report = import_appointments(database, path, clock)
    assert (report.unchanged, report.added, len(report.refused)) == (1, 1, 1)


def test_an_export_in_the_hour_that_comes_twice_can_be_imported(
    appointments: Appointments, database: Database, clock: SetClock, tmp_path: Path
) -> None:
    """Each of the two hours is written with its offset from UTC, and is the same hour again."""
    clock.now = datetime(2026, 10, 24, tzinfo=UTC)
    change_hall(database, time_zone="Europe/Berlin")
    setup = load_hall(database)
    night = replace(setup.services[0], round_the_clock=True)
    store_hall(database, replace(setup, services=(night, *setup.services[1:])))
    for hour in (0, 1):
        appointments.book("passport", datetime(2026, 10, 25, hour, 30, tzinfo=UTC))
    text = export_appointments(database, date(2026, 10, 24))
    assert [line.split(",")[4] for line in text.splitlines()[1:]] == [
        "02:30 UTC+02:00",
        "02:30 UTC+01:00",
    ]
    path = tmp_path / "out.csv"
    path.write_text(text)
    assert import_appointments(database, path, clock).unchanged == 2
