"""Somebody at a ticket machine needs help: seen at the counter, answered with one press."""

from collections.abc import Callable
from concurrent.futures import Executor

import pytest
from msgspec.structs import replace

from counter.console import ConsoleInputs
from counter.help_view_model import HelpCallsViewModel
from db.engine.database import Database
from db.help_calls import HelpCalls
from runtime.jobs import InlineExecutor, JobRunner
from tests.conftest import SetClock
from tests.held_executor import HeldExecutor
from tests.kiosk_harness import SETUP
from tests.stop_watch import StopWatch
from tickets.errors import DatabaseTrouble
from tickets.hall import STAFF, Amenity
from tickets.views import Desk

Model = Callable[..., HelpCallsViewModel]


@pytest.fixture
def calls(database: Database, clock: SetClock) -> HelpCalls:
    """The help calls of the sample hall."""
    return HelpCalls(database, clock)


def inputs(calls: HelpCalls) -> ConsoleInputs:
    """What the tables say, of help alone."""
    return ConsoleInputs(Desk(5, None, (), (), 0, 0.0), help_calls=calls.open())


@pytest.fixture
def watch() -> StopWatch:
    """Seconds in the test's hands."""
    return StopWatch()


@pytest.fixture
def model(calls: HelpCalls, clock: SetClock, watch: StopWatch) -> Model:
    """Makes the view model of counter 5."""

    def make(executor: Executor | None = None) -> HelpCallsViewModel:
        jobs = JobRunner(executor or InlineExecutor())
        made = HelpCallsViewModel(calls, 5, SETUP, jobs, clock, "en", monotonic=watch)
        made.showInputs(inputs(calls))
        return made

    return make


def said(model: HelpCallsViewModel) -> list[str]:
    """What it will have told the officer."""
    told: list[str] = []
    model.said.connect(told.append)
    return told


def test_what_where_since_when_and_in_which_language(
    model: Model, calls: HelpCalls, clock: SetClock
) -> None:
    """An officer knows what to bring, where to, and how to greet; minutes go on by themselves."""
    calls.ask("kiosk-1", "glasses", "zh-Hant")
    clock.go_on(minutes=3)
    calls.ask("kiosk-2", STAFF, "en")
    shown = model()
    assert shown.property("calls") == [
        {"id": 1, "wish": "Reading glasses", "station": "kiosk-1", "language": "繁體中文"},
        {"id": 2, "wish": "Somebody to come", "station": "kiosk-2", "language": "English"},
    ]
    assert shown.property("minutes") == [3, 0]
    changes: list[int] = []
    shown.callsChanged.connect(lambda: changes.append(1))
    clock.go_on(minutes=1)
    shown.showInputs(inputs(calls))
    assert shown.property("minutes") == [4, 1]
    assert changes == []


def test_what_is_asked_for_is_called_as_the_hall_calls_it(model: Model, calls: HelpCalls) -> None:
    """As its file says now; what it has dropped meanwhile by its code."""
    calls.ask("kiosk-1", "water")
    shown = model()
    told: list[str] = []
    shown.callsChanged.connect(lambda: told.append(shown.property("calls")[0]["wish"]))
    for amenities in ((Amenity("water", {"en": "Tea"}),), ()):
        shown.showSetup(replace(SETUP, hall=replace(SETUP.hall, amenities=amenities)))
    assert told == ["Tea", "water"]


def test_three_stand_there_the_others_are_counted(model: Model, calls: HelpCalls) -> None:
    """The oldest first; nothing grows over the waiting list."""
    for wish in (STAFF, "glasses", "water", "wheelchair", "first-aid"):
        calls.ask("kiosk-1", wish)
    shown = model()
    assert [call["id"] for call in shown.property("calls")] == [1, 2, 3]
    assert shown.property("more") == 2


def test_a_bouncing_key_answers_one(model: Model, calls: HelpCalls, watch: StopWatch) -> None:
    """A double press does not answer the call that moves up under it."""
    for wish in ("water", "staff"):
        calls.ask("kiosk-1", wish)
    shown = model()
    shown.answer(1)
    shown.answer(2)
    assert [call.id for call in calls.open()] == [2]
    assert [call["id"] for call in shown.property("calls")] == [2]
    watch.seconds += 1
    shown.answer(2)
    assert calls.open() == ()


def test_a_second_press_before_the_first_is_done_says_nothing(
    model: Model, calls: HelpCalls
) -> None:
    """One's own answer is no news."""
    calls.ask("kiosk-1", "water")
    held = HeldExecutor()
    shown = model(held)
    told = said(shown)
    shown.answer(1)
    shown.answer(1)
    held.run()
    assert told == ["", ""]


def test_whoever_is_second_stays_and_knows_why(model: Model, calls: HelpCalls) -> None:
    """Two officers do not go for one person; the call disappears here too."""
    calls.ask("kiosk-1", "water")
    shown = model()
    told = said(shown)
    calls.answer(1, 3)
    shown.answer(1)
    assert told == ["Counter 3 has answered already"]


def test_the_first_is_told_by_the_name_of_their_counter(model: Model, calls: HelpCalls) -> None:
    """Where it has one of its own, as the hall file says it now."""
    calls.ask("kiosk-1", "water")
    shown = model()
    told = said(shown)
    cashier = tuple(replace(each, names={"en": "Cashier"}) for each in SETUP.counters)
    shown.showSetup(replace(SETUP, counters=cashier))
    calls.answer(1, 3)
    shown.answer(1)
    assert told == ["Cashier has answered already"]
    assert shown.property("calls") == []


def test_when_the_memory_is_away_the_call_stays(
    model: Model, calls: HelpCalls, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing was answered, and the officer is told so."""
    calls.ask("kiosk-1", "water")
    shown = model()
    told = said(shown)

    def away(*_: object) -> None:
        raise DatabaseTrouble("hall.db", "disk I/O error")

    monkeypatch.setattr(calls, "answer", away)
    shown.answer(1)
    assert told == ["The queue cannot be reached; trying again"]
    assert [call["id"] for call in shown.property("calls")] == [1]
