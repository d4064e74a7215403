"""(g) Where is my number? Scanned or typed: place, minutes, in line again if missed."""

import re

import pytest
import zxingcpp

from hall.demo.touch import wait_until
from kiosk.session.screens import Page
from printer.simulator.paper import draw
from tests.conftest import SetClock
from tests.journeys.stand import Stand
from tickets.visit import TicketState


def look_up(stand: Stand, digits: str) -> None:
    """Ask where a number is, by typing it."""
    stand.tap("whereIsMyNumber")
    stand.type(digits)


def test_place_and_minutes(stand: Stand) -> None:
    """The digits are enough; one is told how many come before, how long, and where."""
    for _ in range(13):
        stand.hall.queue.issue("passport")
    low, high = stand.hall.queries.standing(13).minutes
    look_up(stand, "13")
    stand.says("You are in line", "A013", f"12 people ahead of you · {low}–{high} min")
    assert stand.offers() == {"home"}


def test_the_ticket_under_the_scanner(stand: Stand) -> None:
    """The code that the paper has, as it was printed, says the same without a touch."""
    stand.open_service()
    stand.tap("take")
    stand.wait_for_paper("A001")
    stand.tap("done")
    stand.at(Page.HOME)
    (paper,) = stand.printer.mechanism.tickets
    code = zxingcpp.read_barcode(draw(paper)[0])
    assert code is not None
    stand.scan(code.text)
    stand.says("You are in line", "A001", "You are next in line")


def test_a_number_under_the_scanner(stand: Stand) -> None:
    """Written as a code it works as well."""
    label = stand.hall.queue.issue("passport").label
    stand.scan(label)
    stand.says("You are in line", label)


def test_the_same_digits_in_two_lines(stand: Stand) -> None:
    """One says which of them one has."""
    numbers = [stand.hall.queue.issue(code).label for code in ("passport", "identity-card")]
    look_up(stand, "001")
    stand.at(Page.PICK)
    stand.says("Which of these is yours?", *numbers, "Ordinary passport", "Identity card")
    stand.tap(f"number-{numbers[1]}")
    stand.says("You are in line", numbers[1])


def test_the_same_digits_in_every_line(stand: Stand) -> None:
    """Nine are two leaves: at most six stand on a page, and each can be reached."""
    for service in stand.controller.setup.services:
        stand.hall.queue.issue(service.code)
    look_up(stand, "001")
    stand.at(Page.PICK)
    first = stand.offers()
    stand.tap("more")
    wait_until(lambda: stand.offers() != first, "the other leaf")
    numbers = (first | stand.offers()) - {"more"}
    assert len(first) == 6
    assert len(numbers) == len({s.series for s in stand.controller.setup.services})


def test_missed_and_in_line_again(stand: Stand) -> None:
    """No harm done: one touch."""
    label = stand.hall.queue.issue("passport").label
    stand.hall.queue.call_next(5)
    stand.hall.queue.missed(5)
    look_up(stand, label[1:])
    stand.says("You were called while you were away", "No harm done")
    stand.tap("again")
    stand.says("You are back in line", label)
    assert stand.hall.queries.by_label(label).state is TicketState.WAITING


def test_called_just_now(stand: Stand) -> None:
    """It says where to go, at once."""
    label = stand.hall.queue.issue("passport").label
    stand.hall.queue.call_next(5)
    look_up(stand, label[1:])
    stand.says("Your turn! Please go to counter 5 now", "You are being waited for.")


@pytest.mark.parametrize(
    ("ended", "said"),
    [("finish", "This number has been served"), ("cancel", "This number is no longer in line")],
)
def test_a_number_that_is_over(stand: Stand, ended: str, said: str) -> None:
    """It is said, and a new one can be taken."""
    label = stand.hall.queue.issue("passport").label
    if ended == "finish":
        stand.hall.queue.call_next(5)
        stand.hall.queue.start(5)
        stand.hall.queue.finish(5)
    else:
        stand.hall.queue.cancel(label)
    look_up(stand, label[1:])
    stand.says(said)
    stand.tap("services")
    stand.open_service()


def test_a_number_nobody_has(stand: Stand, clock: SetClock) -> None:
    """Mistyped, or of yesterday: it is said kindly, and typed again."""
    stand.hall.queue.issue("passport")
    clock.go_on(days=1)
    look_up(stand, "001")
    stand.says("We cannot find this number today", "Tickets of other days have ended.")
    assert stand.offers() == {"retype", "services", "home"}
    stand.tap("retype")
    stand.at(Page.PAD)
    assert stand.text("typed") == ""


def test_waits_go_on_while_one_looks(stand: Stand) -> None:
    """A service's page says how long its line is now, not when it was opened."""
    stand.open_service()
    stand.says("0 people")
    for _ in range(12):
        stand.hall.queue.issue("passport")
    stand.says("12 people")
    assert re.search(r"\d+–\d+ min|Up to \d+ min", stand.text("minutes"))
