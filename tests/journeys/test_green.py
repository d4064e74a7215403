"""(c) The green channel: offered in words, and by itself to whoever is 60 or older."""

import pytest

from kiosk.session.screen import Page
from tests.conftest import SetClock
from tests.journeys.journey_harness import JourneyHarness, identity
from tickets.hall import ORDINARY

ELDER, ADULT = identity("19500101"), identity("19900101")


def taken_as(harness: JourneyHarness) -> str:
    """Take the number of the service shown; the class it was given for."""
    harness.tap("take")
    harness.at(Page.TICKET)
    return harness.hall.queries.by_label(harness.text("label")).priority_class


def test_it_is_offered_in_words(harness: JourneyHarness) -> None:
    """The start says who it is for; each says who they are; the number goes first."""
    waiting = harness.hall.queue.issue("passport")
    assert harness.text("greenChannel-hint").startswith("Elderly, Disabled, Pregnant")
    harness.tap("greenChannel")
    who = [each.who["en"] for each in harness.controller.setup.classes]
    harness.says("You go first. Which of these is you?", "No papers needed.", *who)
    harness.tap("class-pregnant")
    harness.open_service()
    assert taken_as(harness) == "pregnant"
    harness.says("Green channel: Pregnant", "You are next in line")
    called = harness.hall.queue.call_next(5)
    assert called is not None
    assert called.label != waiting.label


def test_it_can_be_left(harness: JourneyHarness) -> None:
    """Touching one's own class again is to leave it, on a service's page too."""
    harness.open_service()
    harness.tap("greenChannel", "class-elderly")
    harness.at(Page.SERVICE)
    harness.tap("greenChannel", "class-elderly")
    harness.at(Page.SERVICE)
    assert taken_as(harness) == ORDINARY


def test_by_itself_to_the_elderly(harness: JourneyHarness) -> None:
    """The card is read, the offer comes, one touch, and the number says so."""
    harness.open_service()
    harness.put_card(ELDER)
    harness.at(Page.OFFER)
    harness.says("You may go first", "Your card has been read.")
    harness.tap("class-elderly")
    harness.at(Page.SERVICE)
    assert taken_as(harness) == "elderly"
    assert ELDER[-4:] not in harness.all_text()


def test_it_can_be_declined(harness: JourneyHarness) -> None:
    """Whoever would rather wait with the others does, and is not asked again."""
    harness.put_card(ELDER)
    harness.at(Page.OFFER)
    harness.tap("noClass")
    harness.at(Page.HOME)
    harness.open_service()
    assert taken_as(harness) == ORDINARY


def test_younger_people_are_not_asked(harness: JourneyHarness) -> None:
    """Their card is read, and that is all."""
    harness.put_card(ADULT)
    harness.says("Your card has been read. Please take it with you.")
    harness.at(Page.HOME)


def test_one_person_one_number(harness: JourneyHarness, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same card again one is told the number that one has, and its place."""
    monkeypatch.setattr("kiosk.session.scans.SAME_CODE", 0.0)  # it was taken away in between
    for _ in range(2):
        harness.put_card(ADULT)
        harness.says("Your card has been read.")
        harness.open_service()
        harness.tap("take")
        harness.says("A001", "You are next in line")
        harness.controller.go_home()
        harness.at(Page.HOME)
    assert sum(line.waiting for line in harness.hall.queries.lines()) == 1


def test_a_damaged_card(harness: JourneyHarness, clock: SetClock) -> None:
    """It is said in words, and everything can be done without."""
    wrong = "1" if ADULT[-1] != "1" else "2"
    harness.put_card(ADULT[:-1] + wrong)
    harness.says("The identity number could not be read. Please try again.")
    harness.at(Page.HOME)
    harness.open_service()
    assert taken_as(harness) == ORDINARY
