"""(b) "I have an appointment": scanned, typed, or by the last four of an identity number."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from db.appointments.table_file import import_appointments
from hall.demo.touch import find
from kiosk.session.screen import Page
from tests.conftest import SetClock
from tests.journeys.conftest import Open
from tests.journeys.journey_harness import JourneyHarness
from tickets.hall import HallSetup

TABLE = "reference,service,date,time,identity_tail\n"


def book(harness: JourneyHarness, clock: SetClock, **ahead: float) -> str:
    """An appointment for a passport, an hour from now; its code."""
    at = clock() + timedelta(**(ahead or {"hours": 1}))
    return harness.hall.appointments.book("passport", at).code


def type_code(harness: JourneyHarness, code: str) -> None:
    """Say that one has an appointment, and type its code."""
    harness.tap("appointment")
    harness.type(code)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "You are early for 10:00"),
        (45, "Checked in for your appointment at 10:00"),
        (80, "Your appointment at 10:00 has passed"),
    ],
)
def test_early_on_time_and_late(
    harness: JourneyHarness, clock: SetClock, minutes: int, said: str
) -> None:
    """Each gets a number on paper, and is told exactly what their coming now means."""
    code = book(harness, clock)
    clock.go_on(minutes=minutes)
    type_code(harness, code)
    harness.at(Page.TICKET)
    harness.says(said, "A001")
    harness.wait_for_paper("A001")


def test_a_code_under_the_scanner(harness: JourneyHarness, clock: SetClock) -> None:
    """From any page, without a touch; held there longer it takes one number."""
    harness.tap("group-household", "service-identity-card")
    code = book(harness, clock)
    harness.scan(code)
    harness.scan(code)
    harness.at(Page.TICKET)
    harness.says("Ordinary passport", "A001")
    assert sum(line.waiting for line in harness.hall.queries.lines()) == 1


REFERENCE = "WX-2026-00A7"


@pytest.mark.parametrize("scanned", [REFERENCE, "wx-2026-00a7", "WX202600A7"])
def test_a_platform_s_reference_under_the_scanner(
    harness: JourneyHarness, clock: SetClock, scanned: str
) -> None:
    """From the platform's table to a number: letters, capitals or not, hyphens or none."""
    with_tails(harness, clock, f"{REFERENCE},passport,2026-11-23,10:00,\n")
    harness.scan(scanned)
    harness.at(Page.TICKET)
    harness.says("You are early for 10:00", "A001")
    harness.wait_for_paper("A001")
    (booked, label) = harness.hall.appointments.of_day()[0]
    assert (booked.reference, booked.state, label) == (REFERENCE, "arrived", "A001")


def test_a_reference_like_a_ticket_s_number(harness: JourneyHarness, clock: SetClock) -> None:
    """A ticket of today goes first; where there is none, the appointment is what was meant."""
    with_tails(harness, clock, "B-0001,passport,2026-11-23,10:00,\n")
    harness.scan("B999")
    harness.says("We cannot find this number today", "B999")
    harness.tap("home")
    harness.scan("B0001")
    harness.at(Page.TICKET)
    harness.says("You are early for 10:00", "A001")
    harness.tap("done")
    harness.scan("A001")
    harness.says("You are in line", "A001")


def with_letters(setup: HallSetup) -> HallSetup:
    """A hall whose platform gives references with letters."""
    rule = replace(setup.hall.appointments, letters=True)
    return replace(setup, hall=replace(setup.hall, appointments=rule))


def test_a_reference_is_typed_where_the_hall_has_letters(
    open_journey_with: Open, clock: SetClock
) -> None:
    """Without its hyphens, for which there are no keys; a slip is taken back and typed anew."""
    harness = open_journey_with(with_letters)
    with_tails(harness, clock, f"{REFERENCE},passport,2026-11-23,10:00,\n")
    type_code(harness, "WX202600A8")
    harness.says("We cannot find this appointment")
    harness.tap("retype", "key-Q", "key-erase")
    harness.says("Dashes and blanks need not be typed.")
    harness.type("WX202600A7")
    harness.at(Page.TICKET)
    harness.says("You are early for 10:00", "A001")


def test_where_codes_are_digits_there_are_no_letters(harness: JourneyHarness) -> None:
    """Ten large keys are easier than thirty-six."""
    harness.tap("appointment")
    harness.at(Page.PAD)
    assert find(harness.window, "key-7") is not None
    assert find(harness.window, "key-A") is None


def test_a_code_nobody_knows(harness: JourneyHarness) -> None:
    """It can be typed again, with an empty field, or a number taken without one."""
    type_code(harness, "12345678")
    harness.says("We cannot find this appointment", "Please check the code")
    assert harness.offers() == {"retype", "services", "home"}
    harness.tap("retype")
    harness.at(Page.PAD)
    assert harness.text("typed") == ""
    harness.tap("back")
    harness.at(Page.HOME)


def test_a_code_used_before(harness: JourneyHarness, clock: SetClock) -> None:
    """The number that was given for it is told, and where it is now."""
    code = book(harness, clock)
    harness.hall.appointments.check_in(code)
    type_code(harness, code)
    harness.says("You have checked in already", "A001")
    harness.tap("find")
    harness.says("You are in line", "You are next in line")


def test_a_cancelled_one(harness: JourneyHarness, clock: SetClock) -> None:
    """One can be served today all the same."""
    code = book(harness, clock)
    harness.hall.appointments.cancel(code)
    type_code(harness, code)
    harness.says("This appointment was cancelled", "please take a new number")
    harness.tap("services")
    harness.open_service()


def test_another_day_s(harness: JourneyHarness, clock: SetClock) -> None:
    """Which day it is for, and that one can be served today."""
    type_code(harness, book(harness, clock, days=1, hours=1))
    harness.says("Your appointment is on Tuesday, November 24", "please take a number")
    assert harness.offers() == {"services", "home"}


def test_one_that_was_missed(harness: JourneyHarness, clock: SetClock) -> None:
    """Yesterday's is over, and one can be served today all the same."""
    code = book(harness, clock)
    clock.go_on(days=1)
    type_code(harness, code)
    harness.says("The time of this appointment is over", "please take a new number")
    assert harness.offers() == {"services", "home"}


def test_by_the_last_four(harness: JourneyHarness, clock: SetClock) -> None:
    """Without the code at hand; a letter may be among them, and they are shown on no other page."""
    with_tails(harness, clock, "R1,passport,2026-11-23,10:00,123X\n")
    harness.tap("appointment", "tail")
    harness.type("123X")
    harness.at(Page.TICKET)
    harness.says("You are early for 10:00")
    assert "123X" not in harness.all_text()
    harness.wait_for_paper("A001")


def test_the_last_four_of_several(harness: JourneyHarness, clock: SetClock) -> None:
    """Each chooses their own time; which one is nobody else's is not said."""
    rows = ("R1,passport,2026-11-23,10:00,0042\n", "R2,passport,2026-11-23,11:30,0042\n")
    with_tails(harness, clock, *rows)
    harness.tap("appointment", "tail")
    harness.type("0042")
    harness.at(Page.PICK)
    harness.says("Which time is yours?", "10:00", "11:30")
    (_, second) = harness.controller.shown.content.choices
    harness.tap(second.code)
    harness.at(Page.TICKET)
    harness.says("11:30")


def test_the_last_four_of_nobody(harness: JourneyHarness, clock: SetClock) -> None:
    """It is said kindly, and they can be typed again or a number taken."""
    with_tails(harness, clock, "R1,passport,2026-11-23,10:00,0042\n")
    harness.tap("appointment", "tail")
    harness.type("9999")
    harness.says("We cannot find this appointment")
    harness.tap("retype")
    harness.says("The last four of your identity number, please")
    harness.type("0042")
    harness.at(Page.TICKET)


def with_tails(harness: JourneyHarness, clock: SetClock, *rows: str) -> None:
    """The booking platform's table, with what identity numbers end in."""
    table = harness.folder / "booked.csv"
    table.write_text(TABLE + "".join(rows))
    assert import_appointments(harness.hall.database, table, clock).refused == []


def test_a_code_that_is_no_code(harness: JourneyHarness) -> None:
    """Whatever else is scanned does nothing but a clear word, and the page stays."""
    harness.open_service()
    harness.scan("https://elsewhere.example/win")
    harness.says("This code is not from this hall.")
    harness.at(Page.SERVICE)
    assert "take" in harness.offers()
