"""(e) "Please help me": rings the counters, is answered there, and the person knows."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from db.hall_file.storing import load_hall, store_hall
from hall.demo.touch import find, press, see, wait_until
from kiosk.session.screen import Page
from tests.journeys.conftest import Open
from tests.journeys.journey_harness import JourneyHarness
from tests.looks import written
from tickets.hall import STAFF, Amenity, HallSetup


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


@pytest.mark.parametrize("wish", [STAFF, "glasses", "water", "wheelchair", "first-aid"])
def test_every_wish_reaches_the_counters(harness: JourneyHarness, wish: str) -> None:
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


def with_amenities(*amenities: Amenity) -> Callable[[HallSetup], HallSetup]:
    """Changes a hall to one that lends these and nothing else."""
    return lambda setup: replace(setup, hall=replace(setup.hall, amenities=amenities))


def test_nothing_is_offered_that_the_hall_has_not(open_journey_with: Open) -> None:
    """A hall that lists nothing sends somebody, and promises neither water nor a translator."""
    harness = open_journey_with(with_amenities())
    harness.tap("helpMe")
    harness.at(Page.HELP)
    assert harness.offers() == {"wish-staff", "visit"}
    harness.tap("wish-staff")
    harness.says("We are on our way")


def test_what_the_hall_lists_is_called_by_its_own_name(open_journey_with: Open) -> None:
    """With a code or without: in the person's language here, in the officer's at the counter."""
    translator = Amenity("translator", {"zh-Hans": "手语翻译", "en": "Sign language"})
    stick = Amenity("Walking stick", {"zh-Hans": "拐杖", "en": "Walking stick"})
    harness = open_journey_with(with_amenities(translator, stick))
    counter = harness.counter(5)
    harness.tap("helpMe")
    harness.at(Page.HELP)
    assert harness.offers() == {"wish-staff", "wish-translator", "wish-Walking stick", "visit"}
    harness.tap("wish-translator")
    harness.says("We are on our way", "Sign language")
    harness.tap("askElse", "wish-Walking stick")
    harness.says("We are on our way", "Walking stick")
    for call, wish in (("help-1", "手语翻译"), ("help-2", "拐杖")):
        see(counter, call)
        assert wish in "".join(str(item.property("text")) for item in written(counter))


def test_what_has_left_the_hall_meanwhile_is_said_to_have(harness: JourneyHarness) -> None:
    """Whoever still sees it and asks is told so, with a way on, and nobody is called for it."""
    harness.tap("helpMe")
    harness.at(Page.HELP)
    setup = load_hall(harness.hall.database)
    store_hall(harness.hall.database, with_amenities()(setup))
    wait_until(lambda: not harness.controller.newest_setup.hall.amenities, "the new hall")
    harness.tap("wish-water")
    harness.says("This is no longer offered here")
    assert {"tryAgain", "helpMe"} <= harness.offers()
    assert harness.hall.help_calls.open() == ()


def test_the_counter_that_comes_is_told_by_its_own_name(open_journey_with: Open) -> None:
    """At the machine, and at the other counters: Cashier, and no number."""

    def with_cashier(setup: HallSetup) -> HallSetup:
        names = {"zh-Hans": "收费处", "zh-Hant": "收費處", "en": "Cashier"}
        counters = (
            replace(each, names=names) if each.number == 5 else each for each in setup.counters
        )
        return replace(setup, counters=tuple(counters))

    harness = open_journey_with(with_cashier)
    here, there = harness.counter(5), harness.counter(2)
    harness.tap("helpMe", "wish-water")
    for counter in (here, there):
        see(counter, "help-1")
    press(here, Qt.Key.Key_H)
    harness.says("Cashier has heard you", "somebody is coming to you")
    assert "Counter 5" not in harness.all_text()
    wait_until(lambda: not find(there, "help-1"), "no call at the other counter")
