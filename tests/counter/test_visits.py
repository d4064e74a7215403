"""Somebody is to be called back about a visit at home: seen at the counter, done with one press."""

from collections.abc import Callable
from concurrent.futures import Executor

import pytest
from msgspec.structs import replace

from counter.console import ConsoleInputs, next_to_call_back, to_call_back
from counter.visit_view_model import HomeVisitsViewModel
from db.engine.database import Database
from db.home_visits import HomeVisits
from runtime.jobs import InlineExecutor, JobRunner
from tests.conftest import SetClock
from tests.held_executor import HeldExecutor
from tests.kiosk_harness import SETUP
from tests.stop_watch import StopWatch
from tickets.errors import DatabaseTrouble
from tickets.views import Desk

Model = Callable[..., HomeVisitsViewModel]
PHONES = ("13800000000", "13900000000", "85221234567")


@pytest.fixture
def visits(database: Database, clock: SetClock) -> HomeVisits:
    """The home visits of the sample hall; three have asked."""
    visits = HomeVisits(database, clock)
    for phone in PHONES:
        visits.ask("kiosk-1", phone, "en")
        clock.go_on(minutes=1)
    return visits


def inputs(visits: HomeVisits) -> ConsoleInputs:
    """What the tables say, of visits alone."""
    return ConsoleInputs(Desk(5, None, (), (), 0, 0.0), home_visits=visits.open())


@pytest.fixture
def watch() -> StopWatch:
    """Seconds in the test's hands."""
    return StopWatch()


@pytest.fixture
def model(visits: HomeVisits, watch: StopWatch) -> Model:
    """Makes the view model of counter 5, looked at for a while."""

    def make(executor: Executor | None = None) -> HomeVisitsViewModel:
        jobs = JobRunner(executor or InlineExecutor())
        made = HomeVisitsViewModel(visits, 5, jobs, SETUP, "en", monotonic=watch)
        made.showInputs(inputs(visits))
        watch.seconds += 1
        return made

    return make


def shown(model: HomeVisitsViewModel) -> int:
    """The id of the visit that is shown; 0 when none is."""
    found: int = model.property("visit")["id"]
    return found


def said(model: HomeVisitsViewModel) -> list[str]:
    """What it will have told the officer."""
    told: list[str] = []
    model.said.connect(told.append)
    return told


def test_who_since_when_and_in_which_language(model: Model, clock: SetClock) -> None:
    """The oldest stands there, of yesterday too, with the hall's own time; others are counted."""
    clock.go_on(days=1)
    looking = model()
    assert looking.property("visit") == {
        "id": 1,
        "phone": "138 0000 0000",
        "since": "11-23 09:00",
        "language": "English",
    }
    assert looking.property("more") == 2


def test_without_any_nothing_is_shown_or_done(model: Model, visits: HomeVisits) -> None:
    """A V typed by mistake does nothing."""
    for visit in visits.open():
        visits.done(visit.id, 1)
    looking = model()
    told = said(looking)
    looking.calledBack()
    looking.another()
    assert (shown(looking), looking.property("more"), told) == (0, 0, [])


def test_the_others_can_be_looked_at(model: Model, visits: HomeVisits) -> None:
    """One after another, and from the last back to the first; the chosen one stays."""
    looking = model()
    seen = []
    for _ in range(4):
        seen.append(shown(looking))
        looking.another()
    assert seen == [1, 2, 3, 1]
    looking.showInputs(inputs(visits))
    assert shown(looking) == 2


def test_what_is_the_same_is_not_drawn_again(model: Model, visits: HomeVisits) -> None:
    """A button under a finger keeps its press while others call numbers."""
    looking = model()
    changes: list[int] = []
    looking.visitChanged.connect(lambda: changes.append(1))
    looking.showInputs(inputs(visits))
    assert changes == []
    visits.done(3, 1)
    looking.showInputs(inputs(visits))
    assert (changes, looking.property("more")) == ([1], 1)


def test_a_bouncing_key_forgets_one(model: Model, visits: HomeVisits, watch: StopWatch) -> None:
    """A double press does not do the visit that moves up under it."""
    looking = model()
    looking.calledBack()
    looking.calledBack()
    assert [visit.id for visit in visits.open()] == [2, 3]
    assert shown(looking) == 2
    watch.seconds += 1
    looking.calledBack()
    assert [visit.id for visit in visits.open()] == [3]


def test_what_moves_up_by_itself_is_not_pressed_away(model: Model, visits: HomeVisits) -> None:
    """Another counter does the visit just as the key goes down: the next one stays."""
    looking = model()
    visits.done(1, 3)
    looking.showInputs(inputs(visits))
    looking.calledBack()
    assert [visit.id for visit in visits.open()] == [2, 3]


def test_a_second_press_before_the_first_is_done_says_nothing(model: Model) -> None:
    """One's own call back is no news."""
    held = HeldExecutor()
    looking = model(held)
    told = said(looking)
    looking.calledBack()
    looking.calledBack()
    held.run()
    assert told == ["", ""]


def test_whoever_is_second_knows_who_was_first(model: Model, visits: HomeVisits) -> None:
    """Two officers do not call one person; the visit disappears here too."""
    looking = model()
    told = said(looking)
    visits.done(1, 3)
    looking.calledBack()
    assert told == ["Counter 3 has called back already"]


def test_the_first_is_told_by_the_name_of_their_counter(model: Model, visits: HomeVisits) -> None:
    """Where it has one of its own, as the hall file says it now."""
    looking = model()
    told = said(looking)
    cashier = tuple(replace(each, names={"en": "Cashier"}) for each in SETUP.counters)
    looking.showSetup(replace(SETUP, counters=cashier))
    visits.done(1, 3)
    looking.calledBack()
    assert told == ["Cashier has called back already"]
    assert shown(looking) == 2


def test_when_the_memory_is_away_the_visit_stays(
    model: Model, visits: HomeVisits, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing was done, and the officer is told so."""
    looking = model()
    told = said(looking)

    def away(*_: object) -> None:
        raise DatabaseTrouble("hall.db", "disk I/O error")

    monkeypatch.setattr(visits, "done", away)
    looking.calledBack()
    assert told == ["The queue cannot be reached; trying again"]
    assert shown(looking) == 1


def test_which_is_shown_and_which_comes_next(visits: HomeVisits) -> None:
    """What is gone gives way to the oldest; with none there is none."""
    first, second, third = visits.open()
    assert to_call_back(None, (first, second)) == first
    assert to_call_back(second, (first, second)) == second
    assert to_call_back(third, (first, second)) == first
    assert to_call_back(first, ()) is None
    assert next_to_call_back(third, (first, second)) == first
    assert next_to_call_back(None, ()) is None
