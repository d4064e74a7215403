"""(i) Back with the paper that was missing: the number is typed, and there is no second queue."""

import pytest
import zxingcpp

from hall.demo.touch import speak
from kiosk.session.screen import Page
from printer.simulator.paper import draw
from printer.simulator.paper import text_of as printed_text
from reception.officer import CounterSession
from runtime.languages import LANGUAGES
from tests.journeys.journey_harness import JourneyHarness
from tests.looks import text_faults
from tickets.source import Source
from tickets.visit import Ticket, TicketState

SMALLEST = 10
"""Pixels of the smallest words in a window as small as that of the journeys."""

DIRECTLY = {
    "zh-Hans": ("欢迎回来：下一个就叫您", "请直接到 3 号窗口，不用重新取号。"),
    "zh-Hant": ("歡迎回來：下一個就叫您", "請直接到 3 號窗口，不用重新取號。"),
    "en": (
        "Welcome back: you are called next",
        "Please go to counter 3 directly; no new number is needed.",
    ),
    "ru": ("С возвращением: вас вызовут следующим", "Идите сразу к окну 3; новый номер не нужен."),
}
"""What the page says, by language."""


@pytest.fixture
def officer(harness: JourneyHarness) -> CounterSession:
    """Counter 3, as its console works with it."""
    hall = harness.hall
    return CounterSession(hall.database, 3, Source.CONSOLE, "kiosk-1", hall.clock)


def send_for_papers(harness: JourneyHarness, officer: CounterSession) -> Ticket:
    """Somebody is sent for a paper, and two others take numbers; who it is."""
    ticket = harness.hall.queue.issue("passport", language="en")
    officer.call(ticket.label)
    officer.send_for_papers(["1"])
    for _ in range(2):
        harness.hall.queue.issue("passport")
    return ticket


def look_up(harness: JourneyHarness, digits: str) -> None:
    """Type a number where numbers are looked for."""
    harness.tap("whereIsMyNumber")
    harness.type(digits)


def called_next(officer: CounterSession) -> str:
    """Whom the next press calls."""
    called = officer.call_next()
    assert called
    return called.label


@pytest.mark.parametrize("language", LANGUAGES)
def test_typing_the_number_is_coming_back(
    language: str, harness: JourneyHarness, officer: CounterSession
) -> None:
    """The page says to go to counter 3 directly, whole in every language; they are called next."""
    away = send_for_papers(harness, officer)
    if language != "en":
        speak(harness.window, language)
    look_up(harness, "1")
    harness.says("A001", *DIRECTLY[language])
    assert text_faults(harness.window, SMALLEST) == []
    assert harness.hall.queries.ticket(away.id).state is TicketState.WAITING
    assert called_next(officer) == "A001"
    assert [each.counter for each in harness.hall.queries.calls()] == [3]
    assert called_next(officer) == "A002"


def test_the_slip_under_the_scanner_is_coming_back(
    harness: JourneyHarness, officer: CounterSession
) -> None:
    """The kiosk prints it when the officer presses; its code does what typing does."""
    send_for_papers(harness, officer)
    harness.wait_for_paper("A001", "without queueing")
    slip = next(
        each
        for each in harness.simulated.mechanism.tickets
        if "without queueing" in printed_text(each)
    )
    code = zxingcpp.read_barcode(draw(slip)[0])
    assert code is not None
    harness.scan(code.text)
    harness.says("A001", *DIRECTLY["en"])
    assert called_next(officer) == "A001"


def test_one_of_two_with_the_same_digits_comes_back(
    harness: JourneyHarness, officer: CounterSession
) -> None:
    """Looking for digits brings nobody back who has not said that it is them."""
    away = send_for_papers(harness, officer)
    harness.hall.queue.issue("identity-card")
    look_up(harness, "001")
    harness.at(Page.PICK)
    assert harness.hall.queries.ticket(away.id).state is TicketState.AWAY
    harness.tap("number-A001")
    harness.says("A001", *DIRECTLY["en"])
    assert called_next(officer) == "A001"


def test_looking_again_is_waiting(harness: JourneyHarness, officer: CounterSession) -> None:
    """Who has come back is the next in line; looking once more is no second coming."""
    away = send_for_papers(harness, officer)
    look_up(harness, "1")
    harness.says(DIRECTLY["en"][0])
    harness.tap("home")
    look_up(harness, "1")
    harness.says("You are in line", "You are next in line")
    happened = harness.hall.queries.happened(away.id)
    assert [each.kind for each in happened].count("come_back") == 1


def test_nobody_is_sent_to_a_closed_counter(
    harness: JourneyHarness, officer: CounterSession
) -> None:
    """The display says where, as soon as anybody is there."""
    send_for_papers(harness, officer)
    officer.close()
    look_up(harness, "1")
    harness.says(DIRECTLY["en"][0], "Please watch the hall display; no new number is needed.")
    assert "directly" not in harness.all_text()
