"""Appointments found by the last characters of an identity number, of which little is kept."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from db.appointments.appointments import Appointments
from db.appointments.table_file import ImportReport, export_appointments, import_appointments
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queue.queue import Queue
from db.schema.tables import APPOINTMENT, APPOINTMENT_KEY
from tests.conftest import SetClock
from tests.db.test_appointments import change_passport
from tickets.errors import UnknownAppointment, UnknownTail
from tickets.hall import ServiceLimits
from tickets.visit import AppointmentState

TEN = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Ten in the hall on the Monday the clock begins with, at nine."""

HEADER = "reference,service,date,time,status,identity_tail"


@pytest.fixture
def appointments(database: Database, clock: SetClock) -> Appointments:
    """A hall with three places a slot for passports."""
    change_passport(database, ServiceLimits(appointments_a_slot=3))
    return Appointments(database, clock)


class Platform:
    """A booking platform whose table is imported."""

    def __init__(self, database: Database, clock: SetClock, folder: Path) -> None:
        self._database, self._clock, self._file = database, clock, folder / "table.csv"

    def __call__(self, *rows: str, header: str = HEADER) -> ImportReport:
        """Import a table of these rows."""
        self._file.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
        return import_appointments(self._database, self._file, self._clock)


@pytest.fixture
def platform(
    appointments: Appointments, database: Database, clock: SetClock, tmp_path: Path
) -> Platform:
    """Its table."""
    return Platform(database, clock, tmp_path)


def kept(database: Database) -> list[str | None]:
    """What is kept of each appointment's holder."""
    with database.read() as connection:
        rows = select(APPOINTMENT.c.tail).order_by(APPOINTMENT.c.id)
        return list(connection.scalars(rows))


def keys(database: Database) -> dict[date, str]:
    """The keys of the days."""
    with database.read() as connection:
        rows = select(APPOINTMENT_KEY.c.day, APPOINTMENT_KEY.c.key)
        return dict(connection.execute(rows).all())


def found(appointments: Appointments, tail: str) -> list[str | None]:
    """The references of those that a tail finds."""
    try:
        return [each.reference for each in appointments.find_by_tail(tail)]
    except UnknownTail:
        return []


def test_people_without_their_code_are_found(
    appointments: Appointments, platform: Platform
) -> None:
    """By four characters, x as X; several who end alike are told by their times, earliest first."""
    platform(
        "P-1,passport,2026-11-23,14:00,,1234",
        "P-2,passport,2026-11-23,10:00,,1234",
        "P-3,passport,2026-11-23,10:00,,012x",
        "P-4,passport,2026-11-24,10:00,,1234",
        "P-5,passport,2026-11-23,10:00,,",
    )
    both = appointments.find_by_tail("1234")
    assert [(each.reference, each.slot_at) for each in both] == [
        ("P-2", TEN),
        ("P-1", TEN + timedelta(hours=4)),
    ]
    assert found(appointments, " 012x ") == ["P-3"]
    assert appointments.check_in(both[0].code).label == "A001"
    assert found(appointments, "1234") == ["P-1"]


@pytest.mark.parametrize("tail", ["9999", "", "123", "12345", "١٢٣٤", "\ud800", "12\x0034"])
def test_who_is_not_found_is_told_so(
    appointments: Appointments, platform: Platform, tail: str
) -> None:
    """What nobody has, or is no tail at all, is one answer, which does not repeat it."""
    platform("P-1,passport,2026-11-23,10:00,,1234")
    with pytest.raises(UnknownTail) as refused:
        appointments.find_by_tail(tail)
    assert isinstance(refused.value, UnknownAppointment)
    assert str(refused.value) == "no appointment of today is booked for these last characters"


def test_a_day_without_tails_finds_nobody(appointments: Appointments) -> None:
    """A hall whose platform tells none has nothing to find them by."""
    appointments.book("passport", TEN)
    assert found(appointments, "1234") == []


def test_a_table_is_imported_once(
    appointments: Appointments, platform: Platform, database: Database
) -> None:
    """The same again changes nothing; without the column, nothing is lost; a new tail is taken."""
    row = "P-1,passport,2026-11-23,10:00,,"
    assert platform(f"{row}1234").added == 1
    before = kept(database)
    assert platform(f"{row}1234").unchanged == 1
    assert platform(row, header=HEADER.removesuffix(",identity_tail")).unchanged == 1
    assert kept(database) == before
    assert platform(f"{row}5678").changed == 1
    assert (found(appointments, "1234"), found(appointments, "5678")) == ([], ["P-1"])
    assert "5678" not in export_appointments(database)
    assert "identity" not in export_appointments(database)


def test_a_moved_appointment_is_found_on_its_new_day(
    appointments: Appointments, platform: Platform, clock: SetClock
) -> None:
    """With the tail told again; not told, it is found on its old day's times only."""
    platform("P-1,passport,2026-11-23,10:00,,1234", "P-2,passport,2026-11-23,10:00,,1234")
    platform("P-1,passport,2026-11-23,11:00,,", "P-2,passport,2026-11-23,11:00,,1234")
    assert found(appointments, "1234") == ["P-1", "P-2"]
    platform("P-1,passport,2026-11-24,10:00,,", "P-2,passport,2026-11-24,10:00,,1234")
    assert found(appointments, "1234") == []
    clock.go_on(days=1)
    assert found(appointments, "1234") == ["P-2"]


@pytest.mark.parametrize("tail", ["123", "12345", "X123", "123Y", "11010519491231002X", "?"])
def test_what_is_no_tail_is_refused_with_its_line(
    appointments: Appointments, platform: Platform, tail: str
) -> None:
    """The row is left out, with what would be right; what may be an identity is not repeated."""
    report = platform(
        "P-1,passport,2026-11-23,10:00,,1234", f"P-2,passport,2026-11-23,10:00,,{tail}"
    )
    (refused,) = report.refused
    assert (report.added, refused.line, refused.key) == (1, 3, "P-2")
    assert refused.why.startswith("its identity_tail is not the last 4 characters of an identity")
    assert tail not in refused.why.replace("0123 or 123X", "").replace("0123", "") or tail == "123"


@pytest.mark.parametrize("heading", ["证件尾号", "證件尾號", "身份证后四位", "身分證後四碼"])
def test_the_column_may_be_called_in_chinese(
    appointments: Appointments, platform: Platform, heading: str
) -> None:
    """As the platforms' tables do."""
    platform("P-1,passport,2026-11-23,10:00,1234", header=f"预约号,业务,日期,时间,{heading}")
    assert found(appointments, "1234") == ["P-1"]


def test_of_a_tail_only_a_hash_is_kept_and_not_for_long(
    appointments: Appointments,
    platform: Platform,
    database: Database,
    queue: Queue,
    clock: SetClock,
) -> None:
    """Another each day; gone once its holder has come, has cancelled, or the day is over."""
    here = [f"P-{n},passport,2026-11-23,1{n}:00,,1234" for n in range(4)]
    platform(*here, "P-9,passport,2026-11-24,10:00,,1234")
    *today, tomorrow = kept(database)
    assert len(set(today)) == 1
    assert (len(today[0] or ""), tomorrow in today) == (64, False)
    codes = {each.reference: each.code for each, _ in appointments.of_day()}
    appointments.check_in(codes["P-0"])
    appointments.cancel(codes["P-1"])
    platform("P-2,passport,2026-11-23,12:00,cancelled,1234")
    assert kept(database) == [None, None, None, today[0], tomorrow]
    first, second = date(2026, 11, 23), date(2026, 11, 24)
    assert set(keys(database)) == {first, second}
    clock.go_on(days=1)
    queue.issue("passport")
    assert kept(database) == [None, None, None, None, tomorrow]
    assert set(keys(database)) == {second}
    queue.close_day()
    assert kept(database) == [None] * 5
    assert keys(database) == {}
    states = {each.state for each, _ in appointments.of_day(second)}
    assert states == {AppointmentState.NO_SHOW}


def test_a_hall_loaded_again_finds_them_still(
    appointments: Appointments, platform: Platform, database: Database
) -> None:
    """The keys are the days', not the hall file's."""
    platform("P-1,passport,2026-11-23,10:00,,1234")
    store_hall(database, load_hall(database))
    assert found(appointments, "1234") == ["P-1"]
