"""(c) The green channel: offered in words, and by itself to whoever is 60 or older."""

import pytest

from kiosk.session.screens import Page
from tests.conftest import SetClock
from tests.journeys.stand import Stand, identity
from tickets.hall import ORDINARY

ELDER, ADULT = identity("19500101"), identity("19900101")


def taken_as(stand: Stand) -> str:
    """Take the number of the service shown; the class it was given for."""
    stand.tap("take")
    stand.at(Page.TICKET)
    return stand.hall.queries.by_label(stand.text("label")).priority_class


def test_it_is_offered_in_words(stand: Stand) -> None:
    """The start says who it is for; each says who they are; the number goes first."""
    waiting = stand.hall.queue.issue("passport")
    assert stand.text("greenChannel-hint").startswith("Elderly, Disabled, Pregnant")
    stand.tap("greenChannel")
    who = [each.who["en"] for each in stand.controller.setup.classes]
    stand.says("You go first. Which of these is you?", "No papers needed.", *who)
    stand.tap("class-pregnant")
    stand.open_service()
    assert taken_as(stand) == "pregnant"
    stand.says("Green channel: Pregnant", "You are next in line")
    called = stand.hall.queue.call_next(5)
    assert called is not None
    assert called.label != waiting.label


def test_it_can_be_left(stand: Stand) -> None:
    """Touching one's own class again is to leave it, on a service's page too."""
    stand.open_service()
    stand.tap("greenChannel", "class-elderly")
    stand.at(Page.SERVICE)
    stand.tap("greenChannel", "class-elderly")
    stand.at(Page.SERVICE)
    assert taken_as(stand) == ORDINARY


def test_by_itself_to_the_elderly(stand: Stand) -> None:
    """The card is read, the offer comes, one touch, and the number says so."""
    stand.open_service()
    stand.put_card(ELDER)
    stand.at(Page.OFFER)
    stand.says("You may go first", "Your card has been read.")
    stand.tap("class-elderly")
    stand.at(Page.SERVICE)
    assert taken_as(stand) == "elderly"
    assert ELDER[-4:] not in stand.texts()


def test_it_can_be_declined(stand: Stand) -> None:
    """Whoever would rather wait with the others does, and is not asked again."""
    stand.put_card(ELDER)
    stand.at(Page.OFFER)
    stand.tap("noClass")
    stand.at(Page.HOME)
    stand.open_service()
    assert taken_as(stand) == ORDINARY


def test_younger_people_are_not_asked(stand: Stand) -> None:
    """Their card is read, and that is all."""
    stand.put_card(ADULT)
    stand.says("Your card has been read. Please take it with you.")
    stand.at(Page.HOME)


def test_one_person_one_number(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same card again one is told the number that one has, and its place."""
    monkeypatch.setattr("kiosk.session.scans.SAME_CODE", 0.0)  # it was taken away in between
    for _ in range(2):
        stand.put_card(ADULT)
        stand.says("Your card has been read.")
        stand.open_service()
        stand.tap("take")
        stand.says("A001", "You are next in line")
        stand.controller.go_home()
        stand.at(Page.HOME)
    assert sum(line.waiting for line in stand.hall.queries.lines()) == 1


def test_a_damaged_card(stand: Stand, clock: SetClock) -> None:
    """It is said in words, and everything can be done without."""
    wrong = "1" if ADULT[-1] != "1" else "2"
    stand.put_card(ADULT[:-1] + wrong)
    stand.says("The identity number could not be read. Please try again.")
    stand.at(Page.HOME)
    stand.open_service()
    assert taken_as(stand) == ORDINARY
