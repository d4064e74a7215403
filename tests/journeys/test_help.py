"""(e) "Please help me": rings the counters, is answered there, and the person knows."""

import pytest
from PySide6.QtCore import Qt

from hall.demo.touch import find, press, see, wait_until
from kiosk.session.screen import Page
from tests.journeys.journey_harness import JourneyHarness
from tests.looks import written
from tickets.hall import HelpWish


def test_called_heard_and_told_who_comes(harness: JourneyHarness) -> None:
    """From any page; every counter sees it, one answers, all others and the machine know."""
    here, there = harness.counter(5), harness.counter(2)
    harness.open_service()
    harness.tap("helpMe", "wish-glasses")
    harness.says("We are on our way", "Every counter has been told.", "Reading glasses")
    for counter in (here, there):
        see(counter, "help-1")
    press(here, Qt.Key.Key_H)
    harness.says("Counter 5 has heard you", "somebody is coming to you")
    wait_until(lambda: not find(there, "help-1"), "no call at the other counter")
    assert harness.offers() == {"home", "askElse"}
    harness.tap("home")
    harness.at(Page.HOME)


@pytest.mark.parametrize("wish", HelpWish)
def test_every_wish_reaches_the_counters(harness: JourneyHarness, wish: HelpWish) -> None:
    """Each in one touch, with the language of whoever asks."""
    harness.tap("helpMe", f"wish-{wish}")
    harness.says("We are on our way")
    (call,) = harness.hall.help_calls.open()
    assert (call.station, call.wish, call.language) == ("kiosk-1", wish, "en")


def test_one_more_wish(harness: JourneyHarness) -> None:
    """Whoever needs water as well asks for it; the same once more is one call."""
    for wish in ("staff", "water", "staff"):
        harness.tap("askElse" if find(harness.window, "askElse") else "helpMe", f"wish-{wish}")
        harness.says("We are on our way")
    assert [call.wish for call in harness.hall.help_calls.open()] == ["staff", "water"]


def test_a_call_that_nobody_answered_ends_with_the_day(harness: JourneyHarness) -> None:
    """Nobody is left waiting for a promise: the page says where help is."""
    harness.tap("helpMe", "wish-staff")
    harness.says("We are on our way")
    harness.hall.queue.close_day()
    harness.says("Nobody can be called from here just now", "go to any counter")
    assert harness.offers() == {"home", "askElse"}


def test_the_console_says_what_is_needed(harness: JourneyHarness) -> None:
    """In the officer's language, so that whoever goes takes it along."""
    counter = harness.counter(5)
    harness.tap("helpMe", "wish-wheelchair")
    see(counter, "help-1")
    assert "轮椅" in "".join(str(item.property("text")) for item in written(counter))
