"""One call pad: a press is done now or refused; what its keys do, and what it is told."""

from collections.abc import Callable

import pytest

from counter.pad import TOO_LATE, Pad
from counter.pad_actions import AWAY, NOBODY, REFUSED, PadActions, PadAnswer
from counter.pad_words import PadWords
from counter.press_guard import GUARD_SECONDS
from db.engine.database import Database
from db.queries.queries import Queries
from db.queries.typed_numbers import TypedNumbers
from db.queue.queue import Queue
from db.ratings import Ratings
from devices.pads.commands import CallNumber, PadCommand, PadKey, Rate, TransferTo
from reception.errors import AmbiguousNumber
from reception.officer import CounterSession
from reception.ratings import RatingAtCounter
from tests.conftest import SetClock
from tickets.errors import (
    BadInput,
    CounterBusy,
    CounterClosed,
    DatabaseTrouble,
    IllegalMove,
    NobodyAtCounter,
    UnknownTicket,
    WrongPool,
)
from tickets.hall import CounterState
from tickets.officer_errors import NobodySignedOn
from tickets.source import Source

COUNTER = 1
WORDS = PadWords(lambda _context, text: text)


@pytest.fixture
def actions(database: Database, queries: Queries, clock: SetClock) -> PadActions:
    """What a pad does at counter 1 of the sample hall."""
    session = CounterSession(database, COUNTER, Source.PAD, "kiosk-1", clock)
    ratings = RatingAtCounter(Ratings(database, clock), queries, clock)
    return PadActions(session, queries, TypedNumbers(database, clock), ratings, WORDS)


class Desk:
    """A pad whose presses are done when the test says so, by a clock that is the test's."""

    def __init__(self, actions: PadActions) -> None:
        self.now, self.waiting = 100.0, list[Callable[[], None]]()
        self.told: list[PadAnswer] = []
        self.pad = Pad(actions, WORDS, self.waiting.append, self.told.append, lambda: self.now)

    def press(self, command: PadCommand, after: float = GUARD_SECONDS) -> None:
        """Press a key so many seconds later."""
        self.now += after
        self.pad.press(command)

    def do(self, seconds: float = 0.0) -> PadAnswer:
        """Have done what was pressed, so many seconds later; return what the pad is told."""
        self.now += seconds
        self.waiting.pop()()
        return self.told.pop()


@pytest.fixture
def desk(actions: PadActions) -> Desk:
    """The pad of counter 1."""
    return Desk(actions)


def test_each_press_is_told_how_it_went(desk: Desk, queue: Queue) -> None:
    """Nothing where all is well; one beep where nobody waits."""
    queue.issue("passport")
    desk.press(PadKey.NEXT)
    assert desk.do() == PadAnswer()
    desk.press(PadKey.DONE)
    assert desk.do() == PadAnswer()
    desk.press(PadKey.NEXT)
    assert desk.do() == PadAnswer(NOBODY, "Nobody waits")


def test_a_bounce_is_passed_over(desk: Desk, queue: Queue, queries: Queries) -> None:
    """Also one that bounces on; another key is another press, and so is the same a while later."""
    for _ in range(3):
        queue.issue("passport")
    desk.press(PadKey.NEXT)
    for _ in range(5):
        desk.press(PadKey.NEXT, GUARD_SECONDS / 4)
    assert desk.do() == PadAnswer()
    desk.press(PadKey.NEXT, GUARD_SECONDS / 2)
    assert (desk.waiting, desk.told) == ([], [])
    desk.press(PadKey.RECALL, 0.0)
    assert desk.do() == PadAnswer()
    desk.press(PadKey.NEXT)
    assert desk.do() == PadAnswer()
    assert len(queries.desk(COUNTER).waiting) == 1


def test_a_press_that_did_nothing_can_be_repeated_at_once(desk: Desk, queue: Queue) -> None:
    """Somebody takes a number just then."""
    desk.press(PadKey.NEXT)
    assert desk.do().beeps == NOBODY
    queue.issue("passport")
    desk.press(PadKey.NEXT, 0.1)
    assert desk.do() == PadAnswer()


def test_while_a_press_is_in_hand_another_is_refused(
    desk: Desk, queue: Queue, queries: Queries
) -> None:
    """The database is slow: nothing is put aside for later."""
    for _ in range(3):
        queue.issue("passport")
    desk.press(PadKey.NEXT)
    for _ in range(3):
        desk.press(PadKey.NEXT)
        assert desk.told.pop() == PadAnswer(REFUSED, "One moment")
    desk.now -= 3 * GUARD_SECONDS
    assert desk.do() == PadAnswer()
    assert desk.waiting == []
    assert len(queries.desk(COUNTER).waiting) == 2


def test_a_press_that_comes_too_late_is_refused(desk: Desk, queue: Queue, queries: Queries) -> None:
    """All threads were busy: whoever pressed has looked up."""
    queue.issue("passport")
    desk.press(PadKey.NEXT)
    assert desk.do(TOO_LATE + 0.1) == PadAnswer(REFUSED, "One moment")
    assert queries.desk(COUNTER).here is None


def test_a_fault_leaves_the_pad_usable(
    desk: Desk, queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is ours, and logged; the next press is done."""
    queue.issue("passport")
    desk.press(PadKey.NEXT)
    with monkeypatch.context() as patch:
        patch.setattr(PadActions, "do", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            desk.do()
    desk.press(PadKey.NEXT)
    assert desk.do() == PadAnswer()


def test_every_key_does_what_it_says(actions: PadActions, queue: Queue, queries: Queries) -> None:
    """At the counter of the pad; a key that does two things goes by what is there."""
    labels = [queue.issue("passport").label for _ in range(4)]
    queue.walk_direct(2, "passport")

    def here() -> str:
        ticket = queries.desk(COUNTER).here
        return ticket.label if ticket else ""

    found = []
    for command in (
        PadKey.OPEN,
        PadKey.NEXT,
        PadKey.RECALL,
        PadKey.MISS,
        PadKey.NEXT,
        PadKey.PARK,
        CallNumber("003"),
        PadKey.DONE,
        PadKey.PARK,
        TransferTo(2),
    ):
        assert actions.do(command) == PadAnswer(), command
        found.append(here())
    first, second, third, _ = labels
    assert found == ["", first, first, "", second, "", third, "", second, ""]
    states = []
    for key in (PadKey.PAUSE, PadKey.PAUSE_OR_OPEN, PadKey.PAUSE_OR_OPEN, PadKey.OPEN):
        actions.do(key)
        states.append(queries.desk(COUNTER).state)
    opened, paused = CounterState.OPEN, CounterState.PAUSED
    assert states == [paused, opened, paused, opened]


def test_a_grade_is_taken_only_while_somebody_is_asked(
    actions: PadActions, queue: Queue, database: Database, clock: SetClock
) -> None:
    """Once: a second one changes nothing."""
    assert actions.do(Rate(5)).beeps == REFUSED
    label = queue.issue("passport").label
    actions.do(PadKey.NEXT)
    clock.go_on(minutes=3)
    actions.do(PadKey.DONE)
    assert actions.do(Rate(2)) == PadAnswer()
    assert actions.do(Rate(5)) == PadAnswer(REFUSED, "Not possible")
    clock.go_on(minutes=30)
    assert actions.do(Rate(5)).beeps == REFUSED
    assert [each.grade for each in Ratings(database, clock).by_label(label).ratings] == [2]


def test_a_database_that_is_away(
    actions: PadActions, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three beeps, and one line in the log."""

    def away(*_: object) -> None:
        raise DatabaseTrouble("hall.db", "is away")

    with monkeypatch.context() as patch:
        patch.setattr(CounterSession, "call_next", away)
        assert actions.do(PadKey.NEXT) == PadAnswer(AWAY, "No connection")
    assert actions.do(PadKey.NEXT).beeps == NOBODY


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (AmbiguousNumber("037", ("A037", "B037")), "A037 / B037?"),
        (IllegalMove("A037", "served", "call"), "A037: not now"),
        (IllegalMove("A037", "called", "call", 3), "A037 is at 3"),
        (WrongPool("A037", 3), "A037 is at 3"),
        (CounterBusy(3, "A037"), "A037 is at 3"),
        (NobodyAtCounter(3, "recall"), "Nobody is here"),
        (NobodySignedOn(3), "Sign on first"),
        (UnknownTicket("037"), "No number 037"),
        (CounterClosed(3), "3 is closed"),
        (BadInput("anything else"), "Not possible"),
    ],
)
def test_why_a_press_was_refused(error: BadInput, words: str) -> None:
    """In as many characters as a pad shows."""
    assert WORDS.refused(error) == words
