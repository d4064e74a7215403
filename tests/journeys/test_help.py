"""(e) "Please help me": rings the counters, is answered there, and the person knows."""

import pytest
from PySide6.QtCore import Qt

from hall.demo.touch import find, press, see, wait_until
from kiosk.session.screens import Page
from tests.journeys.stand import Stand
from tests.looks import written
from tickets.hall import HelpWish


def test_called_heard_and_told_who_comes(stand: Stand) -> None:
    """From any page; every counter sees it, one answers, all others and the machine know."""
    here, there = stand.counter(5), stand.counter(2)
    stand.open_service()
    stand.tap("helpMe", "wish-glasses")
    stand.says("We are on our way", "Every counter has been told.", "Reading glasses")
    for counter in (here, there):
        see(counter, "help-1")
    press(here, Qt.Key.Key_H)
    stand.says("Counter 5 has heard you", "somebody is coming to you")
    wait_until(lambda: not find(there, "help-1"), "no call at the other counter")
    assert stand.offers() == {"home", "askElse"}
    stand.tap("home")
    stand.at(Page.HOME)


@pytest.mark.parametrize("wish", HelpWish)
def test_every_wish_reaches_the_counters(stand: Stand, wish: HelpWish) -> None:
    """Each in one touch, with the language of whoever asks."""
    stand.tap("helpMe", f"wish-{wish}")
    stand.says("We are on our way")
    (call,) = stand.hall.help_calls.open()
    assert (call.station, call.wish, call.language) == ("kiosk-1", wish, "en")


def test_one_more_wish(stand: Stand) -> None:
    """Whoever needs water as well asks for it; the same once more is one call."""
    for wish in ("staff", "water", "staff"):
        stand.tap("askElse" if find(stand.glass, "askElse") else "helpMe", f"wish-{wish}")
        stand.says("We are on our way")
    assert [call.wish for call in stand.hall.help_calls.open()] == ["staff", "water"]


def test_a_call_that_nobody_answered_ends_with_the_day(stand: Stand) -> None:
    """Nobody is left waiting for a promise: the page says where help is."""
    stand.tap("helpMe", "wish-staff")
    stand.says("We are on our way")
    stand.hall.queue.close_day()
    stand.says("Nobody can be called from here just now", "go to any counter")
    assert stand.offers() == {"home", "askElse"}


def test_the_console_says_what_is_needed(stand: Stand) -> None:
    """In the officer's language, so that whoever goes takes it along."""
    counter = stand.counter(5)
    stand.tap("helpMe", "wish-wheelchair")
    see(counter, "help-1")
    assert "轮椅" in "".join(str(item.property("text")) for item in written(counter))
