"""(b) "I have an appointment": scanned, typed, or by the last four of an identity number."""

from datetime import timedelta

import pytest

from db.appointments.table_file import import_appointments
from kiosk.session.screens import Page
from tests.conftest import SetClock
from tests.journeys.stand import Stand

TABLE = "reference,service,date,time,identity_tail\n"


def book(stand: Stand, clock: SetClock, **ahead: float) -> str:
    """An appointment for a passport, an hour from now; its code."""
    at = clock() + timedelta(**(ahead or {"hours": 1}))
    return stand.hall.appointments.book("passport", at).code


def type_code(stand: Stand, code: str) -> None:
    """Say that one has an appointment, and type its code."""
    stand.tap("appointment")
    stand.type(code)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "You are early for 10:00"),
        (45, "Checked in for your appointment at 10:00"),
        (80, "Your appointment at 10:00 has passed"),
    ],
)
def test_early_on_time_and_late(stand: Stand, clock: SetClock, minutes: int, said: str) -> None:
    """Each gets a number on paper, and is told exactly what their coming now means."""
    code = book(stand, clock)
    clock.go_on(minutes=minutes)
    type_code(stand, code)
    stand.at(Page.TICKET)
    stand.says(said, "A001")
    stand.wait_for_paper("A001")


def test_a_code_under_the_scanner(stand: Stand, clock: SetClock) -> None:
    """From any page, without a touch; held there longer it takes one number."""
    stand.tap("group-household", "service-identity-card")
    code = book(stand, clock)
    stand.scan(code)
    stand.scan(code)
    stand.at(Page.TICKET)
    stand.says("Ordinary passport", "A001")
    assert sum(line.waiting for line in stand.hall.queries.lines()) == 1


def test_a_code_nobody_knows(stand: Stand) -> None:
    """It can be typed again, with an empty field, or a number taken without one."""
    type_code(stand, "12345678")
    stand.says("We cannot find this appointment", "Please check the code")
    assert stand.offers() == {"retype", "services", "home"}
    stand.tap("retype")
    stand.at(Page.PAD)
    assert stand.text("typed") == ""
    stand.tap("back")
    stand.at(Page.HOME)


def test_a_code_used_before(stand: Stand, clock: SetClock) -> None:
    """The number that was given for it is told, and where it is now."""
    code = book(stand, clock)
    stand.hall.appointments.check_in(code)
    type_code(stand, code)
    stand.says("You have checked in already", "A001")
    stand.tap("find")
    stand.says("You are in line", "You are next in line")


def test_a_cancelled_one(stand: Stand, clock: SetClock) -> None:
    """One can be served today all the same."""
    code = book(stand, clock)
    stand.hall.appointments.cancel(code)
    type_code(stand, code)
    stand.says("This appointment was cancelled", "please take a new number")
    stand.tap("services")
    stand.open_service()


def test_another_day_s(stand: Stand, clock: SetClock) -> None:
    """Which day it is for, and that one can be served today."""
    type_code(stand, book(stand, clock, days=1, hours=1))
    stand.says("Your appointment is on Tuesday, November 24", "please take a number")
    assert stand.offers() == {"services", "home"}


def test_one_that_was_missed(stand: Stand, clock: SetClock) -> None:
    """Yesterday's is over, and one can be served today all the same."""
    code = book(stand, clock)
    clock.go_on(days=1)
    type_code(stand, code)
    stand.says("The time of this appointment is over", "please take a new number")
    assert stand.offers() == {"services", "home"}


def test_by_the_last_four(stand: Stand, clock: SetClock) -> None:
    """Without the code at hand; a letter may be among them, and they are shown on no other page."""
    with_tails(stand, clock, "R1,passport,2026-11-23,10:00,123X\n")
    stand.tap("appointment", "tail")
    stand.type("123X")
    stand.at(Page.TICKET)
    stand.says("You are early for 10:00")
    assert "123X" not in stand.texts()
    stand.wait_for_paper("A001")


def test_the_last_four_of_several(stand: Stand, clock: SetClock) -> None:
    """Each chooses their own time; which one is nobody else's is not said."""
    rows = ("R1,passport,2026-11-23,10:00,0042\n", "R2,passport,2026-11-23,11:30,0042\n")
    with_tails(stand, clock, *rows)
    stand.tap("appointment", "tail")
    stand.type("0042")
    stand.at(Page.PICK)
    stand.says("Which time is yours?", "10:00", "11:30")
    (_, second) = stand.controller.content.choices
    stand.tap(second.code)
    stand.at(Page.TICKET)
    stand.says("11:30")


def test_the_last_four_of_nobody(stand: Stand, clock: SetClock) -> None:
    """It is said kindly, and they can be typed again or a number taken."""
    with_tails(stand, clock, "R1,passport,2026-11-23,10:00,0042\n")
    stand.tap("appointment", "tail")
    stand.type("9999")
    stand.says("We cannot find this appointment")
    stand.tap("retype")
    stand.says("The last four of your identity number, please")
    stand.type("0042")
    stand.at(Page.TICKET)


def with_tails(stand: Stand, clock: SetClock, *rows: str) -> None:
    """The booking platform's table, with what identity numbers end in."""
    table = stand.folder / "booked.csv"
    table.write_text(TABLE + "".join(rows))
    assert import_appointments(stand.hall.database, table, clock).refused == []


def test_a_code_that_is_no_code(stand: Stand) -> None:
    """Whatever else is scanned does nothing but a clear word, and the page stays."""
    stand.open_service()
    stand.scan("https://elsewhere.example/win")
    stand.says("This code is not from this hall.")
    stand.at(Page.SERVICE)
    assert "take" in stand.offers()
