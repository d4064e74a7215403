import secrets
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from db.appointments.appointments import Appointments
from db.appointments.table_file import export_appointments, import_appointments
from db.appointments.table_text import NoAppointmentFile
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.print_jobs import PrintJobs
from db.queue.queue import Queue
from tests.conftest import SetClock
from tickets.errors import (
    AppointmentOver,
    BadInput,
    HallClosed,
    HasNumber,
    NoSuchSlot,
    OtherDay,
    UnknownAppointment,
    UnknownName,
)
from tickets.hall import ServiceLimits
from tickets.visit import AppointmentState, TicketState

TEN = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Ten in the hall on the Monday the clock begins with, at nine."""

PLACES = 3


@pytest.fixture
def appointments(database: Database, clock: SetClock) -> Appointments:
    """A hall with three places a slot for passports, and its hours kept."""
    change_hall(database, numbers_outside_hours=False)
    change_passport(database, ServiceLimits(appointments_a_slot=PLACES))
    return Appointments(database, clock)


def change_hall(database: Database, **rules: object) -> None:
    """Load the hall again with other rules."""
    setup = load_hall(database)
    store_hall(database, replace(setup, hall=replace(setup.hall, **rules)))


def change_passport(database: Database, limits: ServiceLimits) -> None:
    """Load the hall again with other limits for passports."""
    setup = load_hall(database)
    passport = replace(setup.services[0], limits=limits)
    store_hall(database, replace(setup, services=(passport, *setup.services[1:])))


def test_on_time_goes_before_those_who_came_after_the_credit(
    appointments: Appointments, queue: Queue, clock: SetClock
) -> None:
    """Checked in on time, a person ranks half an hour before the slot, with a ticket of its own."""
    booked = appointments.book("passport", TEN)
    clock.now = TEN - timedelta(minutes=25)
    walk_in = queue.issue("passport")
    clock.now = TEN
    ticket = appointments.check_in(booked.code)
    assert (ticket.state, ticket.appointment) == (TicketState.WAITING, booked.id)
    assert ticket.rank_at == TEN - timedelta(minutes=30)
    called = queue.call_next(1)
    assert called is not None
    assert (called.label, walk_in.label) == ("A002", "A001")


@pytest.mark.parametrize("early", [5, 50])
def test_early_ranks_by_the_slot(appointments: Appointments, clock: SetClock, early: int) -> None:
    """Coming early neither loses the place nor gains one."""
    booked = appointments.book("passport", TEN)
    clock.now = TEN - timedelta(minutes=early)
    assert appointments.check_in(booked.code).rank_at == TEN - timedelta(minutes=30)


def test_late_within_the_grace_is_on_time(appointments: Appointments, clock: SetClock) -> None:
    """A quarter of an hour late costs nothing; one second more, and it is a walk-in's place."""
    in_time, too_late = (appointments.book("passport", TEN) for _ in range(2))
    clock.now = TEN + timedelta(minutes=15)
    assert appointments.check_in(in_time.code).rank_at == TEN - timedelta(minutes=30)
    clock.go_on(seconds=1)
    assert appointments.check_in(too_late.code).rank_at == clock.now


def test_no_two_appointments_have_one_code(
    appointments: Appointments, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chance may draw a code twice; then it draws again."""
    drawn = iter([7, 7, 7, 8])
    monkeypatch.setattr("db.appointments.booking.secrets.randbelow", lambda _: next(drawn))
    codes = [appointments.book("passport", TEN).code for _ in range(2)]
    assert codes == ["10000007", "10000008"]  # no first zero, which a spreadsheet would take away


def test_the_better_of_two_credits_counts(appointments: Appointments, clock: SetClock) -> None:
    """An elderly person with an appointment has no less than either gives."""
    booked = appointments.book("passport", TEN)
    clock.now = TEN + timedelta(hours=1)
    late = appointments.check_in(booked.code, priority_class="elderly")
    assert late.rank_at == clock.now - timedelta(minutes=30)


def test_checking_in_prints_a_ticket(
    appointments: Appointments, database: Database, clock: SetClock
) -> None:
    """The number of an appointment has its print job like any other."""
    ticket = appointments.check_in(appointments.book("passport", TEN).code)
    (job,) = PrintJobs(database, clock).of_ticket(ticket.id)
    assert (job.state, job.station) == ("pending", "kiosk-1")


def test_a_code_may_be_typed_with_spaces(appointments: Appointments) -> None:
    """Spaces, hyphens and small letters are forgiven."""
    appointments.book("passport", TEN, code="AB12CD34")
    assert appointments.check_in(" ab12-cd34 ").label == "A001"


def test_each_wrong_code_has_its_own_answer(appointments: Appointments, clock: SetClock) -> None:
    """Unknown, used, cancelled, another day, missed: each is its own error, nothing changes."""
    used, cancelled, other = (appointments.book("passport", TEN) for _ in range(3))
    tomorrow = appointments.book("passport", TEN + timedelta(days=1))
    assert appointments.check_in(used.code).label == "A001"
    assert appointments.cancel(cancelled.code).state is AppointmentState.CANCELLED
    with pytest.raises(UnknownAppointment, match="no appointment '1'"):
        appointments.check_in("1")
    with pytest.raises(AppointmentOver, match="is arrived, with number A001"):
        appointments.check_in(used.code)
    with pytest.raises(AppointmentOver, match="is cancelled"):
        appointments.check_in(cancelled.code)
    with pytest.raises(OtherDay, match="is for 2026-11-24"):
        appointments.check_in(tomorrow.code)
    clock.go_on(days=1)
    assert appointments.check_in(tomorrow.code).label == "A001"
    with pytest.raises(AppointmentOver, match="is no show"):
        appointments.check_in(other.code)


def test_after_hours_the_late_are_told_so(appointments: Appointments, clock: SetClock) -> None:
    """Who comes when the hall is closed gets no number, and may learn when it opens."""
    booked = appointments.book("passport", TEN)
    clock.now = TEN + timedelta(hours=9)
    with pytest.raises(HallClosed, match="again from 2026-11-24 09:00"):
        appointments.check_in(booked.code)


def test_one_person_one_number_with_an_appointment_too(
    appointments: Appointments, queue: Queue
) -> None:
    """Whoever holds a number already does not get a second one by an appointment."""
    queue.issue("passport", person="id-1")
    booked = appointments.book("passport", TEN)
    with pytest.raises(HasNumber, match="A001"):
        appointments.check_in(booked.code, person="ID-1")
    ((found, label),) = appointments.of_day(date(2026, 11, 23))
    assert (found.state, label) == (AppointmentState.BOOKED, None)


def test_a_slot_holds_as_many_as_it_holds(appointments: Appointments) -> None:
    """The place after the last is refused; one given back can be booked again."""
    booked = [appointments.book("passport", TEN) for _ in range(PLACES)]
    assert len({each.code for each in booked}) == PLACES
    with pytest.raises(NoSuchSlot, match="2026-11-23 10:00: all 3 places are taken"):
        appointments.book("passport", TEN)
    appointments.cancel(booked[0].code)
    assert appointments.book("passport", TEN).code not in {each.code for each in booked}


def test_a_day_holds_as_many_as_it_holds(appointments: Appointments, database: Database) -> None:
    """The day's limit is kept over all its slots, and the offer shows it."""
    change_passport(database, ServiceLimits(appointments_a_slot=PLACES, appointments_a_day=2))
    for n in range(2):
        appointments.book("passport", TEN + n * timedelta(minutes=30))
    with pytest.raises(NoSuchSlot, match="all 2 appointments of the day are taken"):
        appointments.book("passport", TEN + timedelta(hours=2))
    assert {slot.free for slot in appointments.slots("passport", date(2026, 11, 23))} == {0}
    change_passport(database, ServiceLimits(appointments_a_slot=PLACES, appointments_a_day=1))
    with pytest.raises(NoSuchSlot, match="the one appointment of the day is taken"):
        appointments.book("passport", TEN + timedelta(hours=2))


WRONG_SLOTS: list[tuple[str, datetime, str]] = [
    ("collection", TEN, "takes no appointments"),
    ("passport", TEN - timedelta(hours=2), "this slot is over"),
    ("passport", TEN + timedelta(minutes=7), "begin every 30 minutes"),
    ("passport", TEN + timedelta(hours=9), "begin every 30 minutes"),
    ("passport", TEN + timedelta(days=6), "closed on this day"),
]


@pytest.mark.parametrize(("service", "slot_at", "why"), WRONG_SLOTS)
def test_what_is_no_slot_is_refused_with_the_reason(
    appointments: Appointments, service: str, slot_at: datetime, why: str
) -> None:
    """No appointments, past, between slots, after closing, on a closed day."""
    with pytest.raises(NoSuchSlot, match=why):
        appointments.book(service, slot_at)


def test_the_offer_shows_what_is_left(appointments: Appointments, clock: SetClock) -> None:
    """The slots still to begin while the hall is open, each with its free places."""
    appointments.book("passport", TEN)
    clock.now = TEN - timedelta(minutes=30)
    offer = appointments.slots("passport", date(2026, 11, 23))
    assert [offer[0].starts_at, offer[-1].starts_at] == [TEN, TEN + timedelta(hours=6.5)]
    assert [slot.free for slot in offer[:2]] == [2, 3]
    assert appointments.slots("collection", date(2026, 11, 23)) == ()
    with pytest.raises(UnknownName):
        appointments.slots("parking", date(2026, 11, 23))


@pytest.mark.parametrize(
    "typed", ["WX-2026-00A7", "wx-2026-00a7", "WX202600A7", " wx 2026 00a7 ", "wX20-2600-a7"]
)
def test_a_reference_checks_in_as_a_code_does(appointments: Appointments, typed: str) -> None:
    """The platform's own number, whatever its capitals, hyphens and blanks."""
    for reference in ("WX-2026-00A6", "WX-2026-00A7", None):
        appointments.book("passport", TEN, reference=reference)
    ticket = appointments.check_in(typed)
    booked = appointments.by_ticket(ticket.id)
    assert booked is not None
    assert booked.reference == "WX-2026-00A7"
    with pytest.raises(AppointmentOver) as told:
        appointments.check_in(typed)
    assert told.value.label == ticket.label


def test_a_reference_of_another_day_is_told_as_one(
    appointments: Appointments, queue: Queue, clock: SetClock
) -> None:
    """One to come in any spelling; of those that are over what is spelled as the platform does."""
    appointments.book("passport", TEN + timedelta(days=1), reference="WX-2026-00A7")
    with pytest.raises(OtherDay):
        appointments.check_in("wx202600a7")
    clock.go_on(days=2)
    queue.issue("passport")
    with pytest.raises(AppointmentOver):
        appointments.check_in("WX-2026-00A7")
    with pytest.raises(UnknownAppointment):
        appointments.check_in("wx202600a7")


def test_a_code_goes_before_a_reference_that_is_spelled_like_it(
    appointments: Appointments, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that was given out; a new code is made unlike any reference, too."""
    drawn = iter([2345678, 3456789])
    monkeypatch.setattr(secrets, "randbelow", lambda _: next(drawn))
    referred = appointments.book("passport", TEN, code="AAAA1", reference="12345678")
    made = appointments.book("passport", TEN)
    assert made.code == "13456789"
    for typed, meant in (("12345678", referred), ("13456789", made)):
        found = appointments.by_ticket(appointments.check_in(typed).id)
        assert found is not None
        assert found.id == meant.id


@pytest.mark.parametrize("typed", ["", "-", "--", " "])
def test_what_is_no_code_finds_nobody(appointments: Appointments, typed: str) -> None:
    """Not those without a reference either."""
    appointments.book("passport", TEN)
    with pytest.raises(UnknownAppointment):
        appointments.check_in(typed)


def table(path: Path, *rows: str, header: str = "reference,service,date,time,status") -> Path:
    """A file of a booking platform."""
    path.write_text("\n".join((header, *rows)) + "\n")
    return path


def test_an_import_is_done_once(
    appointments: Appointments, database: Database, clock: SetClock, tmp_path: Path
) -> None:
    """The second time the same file changes nothing; a changed file changes what it says."""
    rows = [f"P-{n},passport,2026-11-23,1{n}:00," for n in range(4)]
    file = table(tmp_path / "a.csv", *rows)
    first = import_appointments(database, file, clock)
    assert (first.added, first.refused) == (4, [])
    before = export_appointments(database)
    again = import_appointments(database, file, clock)
    assert (again.added, again.unchanged, again.refused) == (0, 4, [])
    assert export_appointments(database) == before
    rows[0] = "P-0,passport,2026-11-23,15:30,booked"
    rows[1] = "P-1,passport,2026-11-23,11:00,已取消"
    changed = import_appointments(database, table(file, *rows), clock)
    assert (changed.changed, changed.cancelled, changed.unchanged) == (1, 1, 2)
    assert import_appointments(database, file, clock).unchanged == 4
    times = [(a.reference, a.state) for a, _ in appointments.of_day(date(2026, 11, 23))]
    assert times[-1] == ("P-0", AppointmentState.BOOKED)
    rows[1] = "P-1,passport,2026-11-23,11:00,booked"
    assert import_appointments(database, table(file, *rows), clock).changed == 1


def test_an_import_after_people_have_come_changes_nothing(
    appointments: Appointments, database: Database, queue: Queue, clock: SetClock, tmp_path: Path
) -> None:
    """Who has arrived, or has not by the next day, is still booked in an unchanged file."""
    file = table(tmp_path / "a.csv", *(f"P-{n},passport,2026-11-23,10:00,booked" for n in range(2)))
    assert import_appointments(database, file, clock).added == 2
    came, _ = (each for each, _ in appointments.of_day())
    appointments.check_in(came.code)
    again = import_appointments(database, file, clock)
    assert (again.unchanged, again.refused) == (2, [])
    clock.go_on(days=1)
    queue.issue("passport")
    states = [each.state for each, _ in appointments.of_day()]
    assert states == [AppointmentState.ARRIVED, AppointmentState.NO_SHOW]
    again = import_appointments(database, file, clock)
    assert (again.unchanged, again.refused) == (2, [])
    assert [each.state for each, _ in appointments.of_day()] == states


REFUSED: list[tuple[str, str]] = [
    ("X-1,parking,2026-11-23,10:00,", "no service 'parking'"),
    ("X-1,,2026-11-23,10:00,", "it names no service"),
    ("X-1,passport,2026-13-23,10:00,", "the calendar has none such"),
    ("X-1,passport,tomorrow,10:00,", "is no day such as"),
    ("X-1,passport,9999-12-31,10:00,", "at an end of the calendar"),
    ("X-1,passport,2026-11-23,ten,", "is no time such as"),
    ("X-1,passport,2026-11-23,10:07,", "begin every 30 minutes"),
    ("X-1,passport,2026-11-23,10:00-11:00,", "this slot ends at 10:30"),
    ("X-1,passport,2026-11-22,10:00,", "this slot is over"),
    ("X-1,passport,2026-11-23,10:00,perhaps", "no status 'perhaps'"),
    ("X-1,passport,2026-11-23,10:00,arrived", "for the hall to say"),
    ("X-1,parking,2026-11-23,10:00,cancelled", "no service 'parking'"),
    (",passport,2026-11-23,10:00,", "neither a reference nor a code"),
    ("=1+1,passport,2026-11-23,10:00,", "is no reference"),
    ("X-1,passport,2026-11-23,14:00,", "all 3 places are taken"),
    ("P-9,passport,2026-11-23,16:00,", "it is arrived already"),
    ("P-9,passport,2026-11-23,10:00,cancelled", "it is arrived already"),
    ("X-1", "it has no day"),
    ("X-1,passport,2026-11-23,10:00,,see, below", "more cells than headings"),
    (f"X-1,{'x' * 201},2026-11-23,10:00,", "its service has 201 characters"),
    ("X-1,pass\x00port,2026-11-23,10:00,", "a line end or another character that is not seen"),
]


@pytest.mark.parametrize(("row", "why"), REFUSED)
def test_each_refused_row_is_reported(
    appointments: Appointments,
    database: Database,
    clock: SetClock,
    tmp_path: Path,
    *,
    row: str,
    why: str,
) -> None:
    """With its line, its key and why; the rows around it are taken."""
    for _ in range(PLACES):
        appointments.book("passport", TEN + timedelta(hours=4))
    appointments.check_in(appointments.book("passport", TEN, code="P9", reference="P-9").code)
    file = table(
        tmp_path / "a.csv",
        "P-1,passport,2026-11-23,10:00,",
        "",
        row,
        "P-2,passport,2026-11-23,10:00-10:30,",
    )
    report = import_appointments(database, file, clock)
    assert (report.added, len(report.refused)) == (2, 1)
    assert report.refused[0].line == 4
    assert why in report.refused[0].why
    assert report.refused[0].key == row.split(",", maxsplit=1)[0]


def test_a_cancelled_row_for_nobody_is_nothing_to_do(
    appointments: Appointments, database: Database, clock: SetClock, tmp_path: Path
) -> None:
    """A platform may list what was cancelled before the hall ever heard of it."""
    rows = ["X-1,passport,2026-11-23,10:00,cancelled"]
    report = import_appointments(database, table(tmp_path / "a.csv", *rows), clock)
    assert (report.unchanged, report.refused) == (1, [])
    assert appointments.of_day() == ()
    appointments.cancel(appointments.book("passport", TEN, reference="X-1").code)
    rows = ["X-1,passport,2026-11-23,11:00,cancelled"]
    report = import_appointments(database, table(tmp_path / "a.csv", *rows), clock)
    assert (report.unchanged, report.refused) == (1, [])


def test_a_move_to_a_full_slot_keeps_the_old_place(
    appointments: Appointments, database: Database, clock: SetClock, tmp_path: Path
) -> None:
    """Refused with the reason, and still booked where it was."""
    for _ in range(PLACES):
        appointments.book("passport", TEN)
    later = appointments.book("passport", TEN + timedelta(hours=1), reference="P-1")
    file = table(tmp_path / "a.csv", "P-1,passport,2026-11-23,10:00,")
    (refused,) = import_appointments(database, file, clock).refused
    assert "all 3 places are taken" in refused.why
    assert later in [each for each, _ in appointments.of_day()]


def test_an_export_can_be_imported(
    appointments: Appointments, database: Database, clock: SetClock, tmp_path: Path
) -> None:
    """What was written out comes back as the same, by its codes."""
    appointments.book("passport", TEN)
    appointments.check_in(appointments.book("passport", TEN).code)
    file = tmp_path / "out.csv"
    file.write_text(export_appointments(database, date(2026, 11, 23)), encoding="utf-8-sig")
    assert file.read_text(encoding="utf-8-sig").splitlines()[2].endswith(",arrived,A001")
    report = import_appointments(database, file, clock)
    assert (report.unchanged, report.refused) == (2, [])
    assert export_appointments(database, date(2026, 11, 24)).count("\n") == 1


def test_a_chinese_table_from_excel(
    appointments: Appointments, database: Database, clock: SetClock, tmp_path: Path
) -> None:
    """GB18030, Chinese headings, 2026年11月23日 and 9:30 are what Excel in Chinese writes."""
    file = tmp_path / "预约.csv"
    text = "预约号,业务,日期,时间,状态,姓名\r\nP1,passport,2026年11月23日,9:30,已预约,\r\n"
    file.write_bytes(text.encode("gb18030"))
    assert import_appointments(database, file, clock).added == 1
    ((found, _),) = appointments.of_day()
    assert found.slot_at == TEN - timedelta(minutes=30)


def unreadable(path: Path) -> Path:
    """A file that is neither of the encodings."""
    path.write_bytes(b"\xff\xff\x81")
    return path


def too_large(path: Path) -> Path:
    """A file far beyond any table."""
    with path.open("wb") as file:
        file.truncate(20_000_001)
    return path


def never_closed(path: Path) -> Path:
    """A quote that takes in all rows after it."""
    return table(
        path, "P-1,passport,2026-11-23,10:00,", 'P-2,"passport,2026-11-23,10:00,', "P-3,,,"
    )


def closed_by_another(path: Path) -> Path:
    """A quote that a quote of the next row seems to close."""
    return table(path, '"P-1,passport,2026-11-23,10:00,', '"P-2",passport,2026-11-23,10:00,')


def workbook(path: Path) -> Path:
    """A file of the spreadsheet's own kind."""
    path.write_bytes(b"PK\x03\x04" + b"\x00" * 40)
    return path


NO_FILES: list[tuple[Callable[[Path], Path], str]] = [
    (lambda path: path, "cannot be read: No such file"),
    (unreadable, "neither UTF-8 nor GB18030"),
    (too_large, "too large"),
    (workbook, "a spreadsheet's workbook; save it as CSV"),
    (never_closed, "line 3: the quote that opens here is not closed"),
    (closed_by_another, "line 2: the quote that opens here is not closed"),
    (lambda path: table(path, header='"reference,service'), "line 1: the quote that opens here"),
    (lambda path: table(path, header="reference,service"), "line 1 has no column date, time"),
    (lambda path: table(path, header="service,date,time"), "no column reference/code"),
    (
        lambda path: table(path, header="a,b"),
        "no line has the columns reference/code, serv",
    ),
    (
        lambda path: table(path, header="reference,service,date,time,日期"),
        "line 1: the columns 'date' and '日期' all mean date",
    ),
    (lambda path: (path.write_text(" \n \n"), path)[1], "the file is empty"),
    (lambda path: (path.write_bytes(b""), path)[1], "the file is empty"),
]


@pytest.mark.parametrize(("make", "why"), NO_FILES)
def test_what_is_no_table_changes_nothing(
    appointments: Appointments,
    database: Database,
    tmp_path: Path,
    make: Callable[[Path], Path],
    why: str,
) -> None:
    """A missing, foreign or empty file is one clear error."""
    with pytest.raises(NoAppointmentFile, match=why) as refused:
        import_appointments(database, make(tmp_path / "a.csv"))
    assert isinstance(refused.value, BadInput)
    assert appointments.of_day() == ()


def test_a_ticket_knows_its_appointment(appointments: Appointments, queue: Queue) -> None:
    """So that the person can be told the time it was for; a walk-in has none."""
    booked = appointments.book("passport", TEN)
    ticket = appointments.check_in(booked.code)
    found = appointments.by_ticket(ticket.id)
    assert found is not None
    assert (found.code, found.slot_at) == (booked.code, TEN)
    assert appointments.by_ticket(queue.issue("passport").id) is None
