"""(g) Where is my number? Scanned or typed: place, minutes, in line again if missed."""

import re

import pytest
import zxingcpp

from hall.demo.touch import wait_until
from kiosk.session.screen import Page
from printer.simulator.paper import draw
from tests.conftest import SetClock
from tests.journeys.journey_harness import JourneyHarness
from tickets.visit import TicketState


def look_up(harness: JourneyHarness, digits: str) -> None:
    """Ask where a number is, by typing it."""
    harness.tap("whereIsMyNumber")
    harness.type(digits)


def test_place_and_minutes(harness: JourneyHarness) -> None:
    """The digits are enough; one is told how many come before, how long, and where."""
    for _ in range(13):
        harness.hall.queue.issue("passport")
    low, high = harness.hall.queries.standing(13).minutes or (0, 0)
    look_up(harness, "13")
    harness.says("You are in line", "A013", f"12 people ahead of you · {low}–{high} min")
    assert harness.offers() == {"bring-passport", "home"}


def test_what_to_bring_is_told_to_who_waits(harness: JourneyHarness) -> None:
    """The list of their service, for phone or paper, without a second number; and back again."""
    harness.hall.queue.issue("passport")
    look_up(harness, "1")
    harness.tap("bring-passport")
    harness.says("Ordinary passport", "Scan this with your phone, or have it printed.")
    assert harness.offers() == {"printList"}
    harness.tap("back")
    harness.says("You are in line", "A001")


def test_the_ticket_under_the_scanner(harness: JourneyHarness) -> None:
    """The code that the paper has, as it was printed, says the same without a touch."""
    harness.open_service()
    harness.tap("take")
    harness.wait_for_paper("A001")
    harness.tap("done")
    harness.at(Page.HOME)
    (paper,) = harness.simulated.mechanism.tickets
    code = zxingcpp.read_barcode(draw(paper)[0])
    assert code is not None
    harness.scan(code.text)
    harness.says("You are in line", "A001", "You are next in line")


def test_a_number_under_the_scanner(harness: JourneyHarness) -> None:
    """Written as a code it works as well."""
    label = harness.hall.queue.issue("passport").label
    harness.scan(label)
    harness.says("You are in line", label)


def test_the_same_digits_in_two_lines(harness: JourneyHarness) -> None:
    """One says which of them one has."""
    numbers = [harness.hall.queue.issue(code).label for code in ("passport", "identity-card")]
    look_up(harness, "001")
    harness.at(Page.PICK)
    harness.says("Which of these is yours?", *numbers, "Ordinary passport", "Identity card")
    harness.tap(f"number-{numbers[1]}")
    harness.says("You are in line", numbers[1])


def test_the_same_digits_in_every_line(harness: JourneyHarness) -> None:
    """Nine are two leaves: at most six stand on a page, and each can be reached."""
    for service in harness.controller.setup.services:
        harness.hall.queue.issue(service.code)
    look_up(harness, "001")
    harness.at(Page.PICK)
    first = harness.offers()
    harness.tap("more")
    wait_until(lambda: harness.offers() != first, "the other leaf")
    numbers = (first | harness.offers()) - {"more"}
    assert len(first) == 6
    assert len(numbers) == len({s.series for s in harness.controller.setup.services})


def test_missed_and_in_line_again(harness: JourneyHarness) -> None:
    """No harm done: one touch."""
    label = harness.hall.queue.issue("passport").label
    harness.hall.queue.call_next(5)
    harness.hall.queue.missed(5)
    look_up(harness, label[1:])
    harness.says("You were called while you were away", "No harm done")
    harness.says("Called at 09:00 to counter 5.")
    harness.tap("again")
    harness.says("You are back in line", label)
    assert harness.hall.queries.by_label(label).state is TicketState.WAITING


def test_called_just_now(harness: JourneyHarness) -> None:
    """It says where to go, at once."""
    label = harness.hall.queue.issue("passport").label
    harness.hall.queue.call_next(5)
    look_up(harness, label[1:])
    harness.says("Your turn! Please go to counter 5 now", "You are being waited for.")


def test_every_call_is_proved(harness: JourneyHarness, clock: SetClock) -> None:
    """When, to where, and when again, as a phone says it: nobody needs one to know."""
    label = harness.hall.queue.issue("passport").label
    harness.hall.queue.call_next(5)
    clock.go_on(minutes=1)
    harness.hall.queue.recall(5)
    harness.hall.queue.missed(5)
    harness.hall.queue.call(1, label)
    look_up(harness, label[1:])
    harness.says("Called at 09:00, 09:01 to counter 5.", "Called at 09:01 to counter 1.")


@pytest.mark.parametrize(
    ("ended", "said"),
    [("finish", "This number has been served"), ("cancel", "This number is no longer in line")],
)
def test_a_number_that_is_over(harness: JourneyHarness, ended: str, said: str) -> None:
    """It is said, and a new one can be taken."""
    label = harness.hall.queue.issue("passport").label
    if ended == "finish":
        harness.hall.queue.call_next(5)
        harness.hall.queue.start(5)
        harness.hall.queue.finish(5)
    else:
        harness.hall.queue.cancel(label)
    look_up(harness, label[1:])
    harness.says(said)
    harness.tap("services")
    harness.open_service()


def test_a_number_nobody_has(harness: JourneyHarness, clock: SetClock) -> None:
    """Mistyped, or of yesterday: it is said kindly, and typed again."""
    harness.hall.queue.issue("passport")
    clock.go_on(days=1)
    look_up(harness, "001")
    harness.says("We cannot find this number today", "Tickets of other days have ended.")
    assert harness.offers() == {"retype", "services", "home"}
    harness.tap("retype")
    harness.at(Page.PAD)
    assert harness.text("typed") == ""


def test_waits_go_on_while_one_looks(harness: JourneyHarness) -> None:
    """A service's page says how long its line is now, not when it was opened."""
    harness.hall.queue.call_next(1)  # nobody waits: the counter is open by this
    harness.open_service()
    harness.says("0 people")
    for _ in range(12):
        harness.hall.queue.issue("passport")
    harness.says("12 people")
    assert re.search(r"\d+–\d+ min|Up to \d+ min", harness.text("minutes"))
