"""Booking on the pages: chosen, booked, changed, given back, and checked in at the kiosk."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar
from msgspec.structs import replace

from db.hall_file.storing import load_hall
from hall.compose.application import Application
from tests.conftest import SetClock
from tests.web.reading import Browser, Visitor, changed
from tickets.hall import AppointmentRule, HallSetup
from tickets.visit import AppointmentState

TEN = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Ten in the hall on the Monday the clock begins with, at nine."""

MONDAY, TUESDAY = "Monday, 2026-11-23", "Tuesday, 2026-11-24"
PLACES = 4
"""Of each slot of the sample hall's passports."""


@pytest.fixture
def reader(client: Browser) -> Visitor:
    """Somebody with a telephone."""
    return Visitor(client)


def confirmed(reader: Visitor, day: str = MONDAY, time: str = "10:00–10:30") -> Visitor:
    """Choose a time for a passport, until the page that asks whether it is right."""
    return reader.open("/book").follow("Ordinary passport").follow(day).follow(time)


def booked(reader: Visitor) -> Visitor:
    """Book ten o'clock on Monday for a passport."""
    return confirmed(reader).send()


def changed_hall(hall: Application, setup: HallSetup) -> Visitor:
    """Somebody who reads the pages after the hall file was loaded again."""
    return Visitor(changed(hall, setup))


@pytest.mark.usefixtures("qapp")
def test_somebody_books_and_checks_in_with_the_code(
    reader: Visitor, hall: Application, clock: SetClock
) -> None:
    """Service, day, time, confirm; the code is on the page, scanned or typed; then the number."""
    page = booked(reader)
    assert page.path.startswith("/b/")
    assert page.status == 200
    ((appointment, _),) = hall.appointments.of_day()
    assert (appointment.service, appointment.slot_at) == ("passport", TEN)
    code = appointment.code
    assert page.scanned == [code]
    for told in (
        "Ordinary passport",
        MONDAY,
        "10:00–10:30",
        f"{code[:4]} {code[4:]}",
        "15 minutes",
    ):
        assert told in page.words
    assert "Please check what to bring" in page.words
    clock.go_on(minutes=50)
    ticket = hall.appointments.check_in(page.scanned[0])
    page.open(page.path)
    assert f"Your number is {ticket.label}" in page.words
    assert page.scanned == []
    assert page.follow("My place in line").path == f"/t/{ticket.token}"
    assert page.status == 200


def test_a_form_that_is_sent_twice_books_once(client: Browser, hall: Application) -> None:
    """Both lead to the same booking."""
    reader = confirmed(Visitor(client))
    ((action, fields),) = reader.forms
    led_to = [
        client.post(action, data=fields, follow_redirects=False).headers["Location"]
        for _ in range(2)
    ]
    assert led_to[0] == led_to[1]
    assert len(hall.appointments.of_day()) == 1


def test_days_and_times_say_what_is_free(reader: Visitor, hall: Application) -> None:
    """What is full, closed or over is told, and leads nowhere."""
    for _ in range(PLACES):
        hall.appointments.book("passport", TEN)
    page = reader.open("/book/passport")
    assert MONDAY in page.links
    assert "Sunday, 2026-11-29 · closed" in page.words
    assert "Sunday, 2026-11-29" not in page.links
    page.follow(MONDAY)
    assert "10:00–10:30 · full" in page.words
    assert "10:00–10:30" not in page.links
    assert "10:30–11:00 4 places" in page.words


def test_a_day_without_a_free_time_says_so(
    reader: Visitor, hall: Application, clock: SetClock
) -> None:
    """In the evening today is over; a stale link to it offers other days."""
    clock.go_on(hours=8)
    page = reader.open("/book/passport")
    assert f"{MONDAY} · over for today" in page.words
    page.open("/book/passport/2026-11-23")
    assert "No time of this day is free." in page.words
    assert page.follow("Another day").path == "/book/passport"


def test_where_nothing_is_left_a_reader_is_told_what_to_do(hall: Application) -> None:
    """Every place of every day that can be booked is taken."""
    setup = load_hall(hall.database)
    limits = replace(setup.services[0].limits, appointments_a_slot=1, appointments_a_day=1)
    passport = replace(setup.services[0], limits=limits)
    rule = replace(setup.hall, appointments=AppointmentRule(days_ahead=1))
    setup = replace(setup, hall=rule, services=(passport, *setup.services[1:]))
    reader = changed_hall(hall, setup)
    for days in (0, 1):
        hall.appointments.book("passport", TEN + timedelta(days=days))
    page = reader.open("/book/passport")
    assert f"{MONDAY} · full {TUESDAY} · full" in page.words
    assert "you can also come without one" in page.words


def test_somebody_quicker_takes_the_last_place(reader: Visitor, hall: Application) -> None:
    """Told when it is sent, and when it is opened; other times are a touch away."""
    page = confirmed(reader)
    for _ in range(PLACES):
        hall.appointments.book("passport", TEN)
    confirm = page.path
    page.send()
    assert page.status == 409
    assert "Somebody else was quicker" in page.words
    page.open(confirm)
    assert page.status == 409
    assert "Somebody else was quicker" in page.words
    page.follow("Another time of this day").follow("10:30–11:00").send()
    assert page.path.startswith("/b/")


@pytest.mark.parametrize(
    ("slot", "why"),
    [
        ("2026-11-23/20261123T0030Z", "It has begun already"),
        ("2026-11-23/20261123T0201Z", "No time of the hall begins then"),
        ("2027-11-22/20271122T0200Z", "No time of the hall begins then"),
        ("2026-11-29/20261129T0200Z", "No time of the hall begins then"),
    ],
)
def test_a_time_that_is_none_is_refused(
    client: Browser, hall: Application, slot: str, why: str
) -> None:
    """Begun, between times, too far ahead, on a closed day: opened or sent by hand."""
    ((_, fields),) = confirmed(Visitor(client)).forms
    sent = client.post(f"/book/passport/{slot}", data=fields, follow_redirects=False)
    opened = client.get(f"/book/passport/{slot}")
    assert (sent.status_code, opened.status_code) == (409, 409)
    assert why in sent.text
    assert why in opened.text
    assert hall.appointments.of_day() == ()


@pytest.mark.parametrize(
    "path",
    [
        "/book/parking",
        "/book/collection",
        "/book/collection/2026-11-23/20261123T0200Z",
        "/book/passport/tomorrow",
        "/book/passport/2026-11-23/ten",
        "/book/passport/2026-11-23/20261323T0200Z",
        "/book/passport/2026-11-23/" + "9" * 400,
    ],
)
def test_what_is_not_there_is_not_found(reader: Visitor, path: str) -> None:
    """A service without times, and addresses that nobody was given."""
    assert reader.open(path).status == 404


def test_a_hall_may_book_nothing_on_its_pages(hall: Application) -> None:
    """It says so, and that one can come without."""
    setup = load_hall(hall.database)
    rule = replace(setup.hall, appointments=AppointmentRule(days_ahead=0))
    reader = changed_hall(hall, replace(setup, hall=rule))
    assert "Times are not booked on these pages" in reader.open("/book").words
    assert reader.open("/book/passport").status == 404


def test_another_time_keeps_code_and_page(reader: Visitor, hall: Application) -> None:
    """Until it is had, the page says that the old one is kept; then the old place is free."""
    page = booked(reader)
    own, code = page.path, hall.appointments.of_day()[0][0].code
    page.follow("Another time")
    assert f"you keep yours: {MONDAY} 10:00–10:30" in page.words
    page.follow(TUESDAY).follow("14:00–14:30")
    assert "you keep yours" in page.words
    page.send()
    assert page.path == own
    assert f"{TUESDAY} 14:00–14:30" in page.words
    ((moved, _),) = hall.appointments.of_day()
    assert (moved.code, moved.slot_at) == (code, TEN + timedelta(days=1, hours=4))
    assert "10:00–10:30 4 places" in page.open("/book/passport/2026-11-23").words


def test_where_the_other_time_is_gone_the_old_one_is_kept(
    reader: Visitor, hall: Application
) -> None:
    """The page says both."""
    page = booked(reader).follow("Another time").follow(TUESDAY).follow("10:00–10:30")
    for _ in range(PLACES):
        hall.appointments.book("passport", TEN + timedelta(days=1))
    page.send()
    assert page.status == 409
    assert f"you keep yours: {MONDAY} 10:00–10:30" in page.words
    assert hall.appointments.of_day()[0][0].slot_at == TEN


def test_a_time_that_is_given_back_is_offered_at_once(reader: Visitor, hall: Application) -> None:
    """Asked first whether that is meant; the page then says what was done."""
    page = booked(reader)
    own = page.path
    page.follow("I cannot come")
    assert page.follow("No, keep it").path == own
    page.follow("I cannot come").send()
    assert page.path == own
    assert "You have given this time back." in page.words
    assert hall.appointments.of_day()[0][0].state is AppointmentState.CANCELLED
    assert "10:00–10:30 4 places" in page.open("/book/passport/2026-11-23").words
    for behind in ("cancel", "move", "move/2026-11-24", "move/2026-11-24/20261124T0200Z"):
        assert page.open(f"{own}/{behind}").path == own


def test_what_began_meanwhile_is_not_changed(
    client: Browser, hall: Application, clock: SetClock
) -> None:
    """Forms that were opened before lead to the booking, which says that its time has begun."""
    reader = booked(Visitor(client))
    own = reader.path
    give_back = reader.follow("I cannot come").forms
    later = reader.open(f"{own}/move/2026-11-24/20261124T0200Z").forms
    clock.now = TEN + timedelta(minutes=5)
    for ((action, fields),) in (give_back, later):
        answer = client.post(action, data=fields, follow_redirects=False)
        assert (answer.status_code, answer.headers["Location"]) == (303, own)
    page = reader.open(own)
    assert "Your time has begun" in page.words
    assert "I cannot come" not in page.links
    assert hall.appointments.of_day()[0][0].slot_at == TEN


def test_checked_in_while_its_form_was_open_it_is_not_given_back(
    client: Browser, hall: Application
) -> None:
    """The number stands; its page is shown instead."""
    reader = booked(Visitor(client))
    own = reader.path
    ((action, fields),) = reader.follow("I cannot come").forms
    ticket = hall.appointments.check_in(hall.appointments.of_day()[0][0].code)
    assert client.post(action, data=fields, follow_redirects=False).headers["Location"] == own
    assert ticket.label in reader.open(own).words


@pytest.mark.parametrize("behind", ["", "/cancel", "/move", "/calendar.ics", "/move/2026-11-24"])
def test_without_the_secret_there_is_no_booking(
    reader: Visitor, monkeypatch: pytest.MonkeyPatch, behind: str
) -> None:
    """The same answer whatever is asked of it, and it comes late."""
    monkeypatch.setattr("web.wrong_tokens.SLOWED", 0.001)
    booked(reader)
    for wrong in ("A" * 22, "1", "é"):
        page = reader.open(f"/b/{wrong}{behind}")
        assert page.status == 404
        assert "We do not know this booking" in page.words


def test_a_booking_of_a_service_that_is_no_more(reader: Visitor, hall: Application) -> None:
    """Its page still opens and gives it back; another time is not offered."""
    own = booked(reader).path
    setup = load_hall(hall.database)
    counters = tuple(
        replace(each, serves=tuple(pair for pair in each.serves if pair[0] != "passport"))
        for each in setup.counters
    )
    left = replace(setup, services=setup.services[1:], counters=counters, questions=())
    page = changed_hall(hall, left).open(own)
    assert f"passport {MONDAY} 10:00 Code" in page.words
    assert "Another time" not in page.links
    assert page.open(f"{own}/move").status == 404
    assert page.open(f"{own}/calendar.ics").status == 200
    page.open(own).follow("I cannot come").send()
    assert "You have given this time back." in page.words


def entry(client: Browser, own: str) -> Any:  # noqa: ANN401 - a component of any kind
    """The one entry of a booking's calendar file."""
    answer = client.get(f"{own}/calendar.ics")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    (found,) = Calendar.from_ical(answer.content).events
    return found


def test_a_telephone_reminds_of_the_right_moment(
    client: Browser, hall: Application, clock: SetClock
) -> None:
    """Ten in the hall wherever the telephone is; what for, where, what to bring, and the code."""
    own = booked(Visitor(client)).path
    event = entry(client, own)
    assert (TEN, TEN + timedelta(minutes=30)) == (event.DTSTART, event.DTEND)
    assert event["SUMMARY"] == "Ordinary passport · Sample City Exit-Entry and Household Hall"
    assert event["LOCATION"] == "Sample City Exit-Entry and Household Hall"
    code = hall.appointments.of_day()[0][0].code
    assert event["DESCRIPTION"].startswith(f"Code for checking in: {code[:4]} {code[4:]}\n· ")
    assert event["URL"] == f"http://testserver.local{own}"
    assert [alarm["TRIGGER"].dt for alarm in event.subcomponents] == [
        timedelta(days=-1),
        timedelta(hours=-1),
    ]
    assert own.removeprefix("/b/") not in event["UID"]


def test_a_changed_booking_is_the_same_entry(
    client: Browser, hall: Application, clock: SetClock
) -> None:
    """Saved again it takes the place of the one before; given back, it is struck out."""
    reader = booked(Visitor(client))
    own = reader.path
    first = entry(client, own)
    clock.go_on(minutes=1)
    reader.follow("Another time").follow(TUESDAY).follow("10:00–10:30").send()
    second = entry(client, own)
    assert second["UID"] == first["UID"]
    assert second["SEQUENCE"] > first["SEQUENCE"]
    assert TEN + timedelta(days=1) == second.DTSTART
    reader.follow("I cannot come").send()
    third = entry(client, own)
    assert (third["STATUS"], third["UID"]) == ("CANCELLED", first["UID"])
    assert third.subcomponents == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh-Hans", ("您的预约", "2026年11月23日（星期一） 10:00–10:30", "15 分钟")),
        ("zh-Hant", ("您的預約", "2026年11月23日（星期一） 10:00–10:30", "15 分鐘")),
        ("ru", ("Ваша запись", "понедельник, 23.11.2026 10:00–10:30", "15 минут")),
    ],
)
def test_the_pages_speak_the_readers_language(
    reader: Visitor, language: str, words: tuple[str, ...]
) -> None:
    """Chosen on one page, it is kept on all others."""
    reader.open(f"/book?lang={language}")
    for page in ("/book/passport", "/book/passport/2026-11-23"):
        assert "2026-11-23" not in reader.open(page).words
    reader.open("/book/passport/2026-11-23/20261123T0200Z").send()
    for told in words:
        assert told in reader.words
