from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.codes import AppointmentCode, classify
from tickets.codes import plain, why_unreadable

DAY = date(2026, 11, 23)
URL = "https://hall.example/t/"


@pytest.mark.parametrize("code", ["12345678", "AB12CD34", "202611230900000012", "1234", "A.1/2_B"])
def test_a_code_that_a_scanner_reads(code: str) -> None:
    """The hall's own digits, letters, a platform's 18 digits: nothing is said against them."""
    assert why_unreadable(code, DAY) == ""


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("123", "too short"),
        ("A012", "a ticket's number"),
        ("AB12345", "a ticket's number"),
        ("ABCDEFGH", "none that a scanner reads"),
        ("_1234", "none that a scanner reads"),
        ("1" * 65, "none that a scanner reads"),
        ("11010519491231002X", "an identity number"),
        ("110105491231002", "an identity number"),
    ],
)
def test_a_code_that_no_scanner_takes_for_an_appointments(code: str, why: str) -> None:
    """Too short, a ticket's number, an identity number: each has its reason."""
    assert why in why_unreadable(code, DAY)


def test_an_identity_number_is_not_repeated() -> None:
    """It stands in no message."""
    assert "1949" not in why_unreadable("11010519491231002X", DAY)


def test_a_code_that_holds_a_later_day_is_read_until_then() -> None:
    """Nobody is born after the day of the slot: the same digits are a number only afterwards."""
    code = "110105202611230015"
    assert why_unreadable(code, date(2026, 11, 23)) == ""
    assert "an identity number" in why_unreadable(code, date(2026, 11, 24))


@given(st.text("0123456789ABX-_./ ", min_size=1, max_size=20))
def test_what_is_not_refused_is_scanned_as_an_appointment(written: str) -> None:
    """The import and the kiosk go by the same rules."""
    code = plain(written)
    scanned = classify(code, URL, DAY)
    assert (why_unreadable(code, DAY) == "") == (scanned == AppointmentCode(code))
