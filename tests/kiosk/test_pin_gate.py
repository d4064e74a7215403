"""The hidden corner and the PIN: pure steps, then a real database with real officers."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from db.counters import Counters
from db.engine.database import Database
from kiosk.staff import pin_gate
from kiosk.staff.pin_gate import FORGOTTEN_AFTER, PinAttempts, PinGate, PinStage, in_corner
from kiosk.staff.pin_gate_model import PinGateModel
from runtime.jobs import InlineExecutor, JobRunner
from tests.conftest import SetClock
from tests.held_executor import HeldExecutor
from tickets.errors import BadBadge, DatabaseTrouble
from tickets.hall import Officer
from tickets.sign_on import LONGEST_BADGE

PIN = "471100"


def tapped(gate: PinGate, *times: float) -> PinGate:
    """Taps in the corner at these moments."""
    for at in times:
        gate = pin_gate.touched(gate, at, inside=True)
    return gate


def test_the_corner_is_the_top_right_one() -> None:
    """Its edges belong to it, the rest of the window does not."""
    assert in_corner(1080, 0, 1080, 80)
    assert in_corner(1000, 80, 1080, 80)
    for x, y in ((999, 10), (1040, 81), (10, 10), (1081, 10), (1040, -1)):
        assert not in_corner(x, y, 1080, 80)


def test_five_quick_taps_open_the_pad() -> None:
    """Four do not, nor five slow ones, nor five with another touch between them."""
    assert tapped(PinGate(), 0, 1, 2, 3).step is PinStage.AWAY
    assert tapped(PinGate(), 0, 1, 2, 3, 4).step is PinStage.BADGE
    assert tapped(PinGate(), 0, 1, 2, 3, 4.1).step is PinStage.AWAY
    assert tapped(PinGate(), 0, 1, 2, 3, 4.1, 4.2).step is PinStage.BADGE
    between = pin_gate.touched(tapped(PinGate(), 0, 1, 2, 3), 3.5, inside=False)
    assert tapped(between, 3.6, 3.7, 3.8, 3.9).step is PinStage.AWAY


def test_touches_on_the_pad_are_no_taps_of_the_corner() -> None:
    """Once it is open the corner is like the rest."""
    gate = PinGate(PinStage.PIN, badge="1001", pin="47")
    assert tapped(gate, 1, 1, 1, 1, 1) == gate


def test_badge_then_pin_then_the_check() -> None:
    """Digits alone; both are at most so long; what is too short goes no further."""
    gate = pin_gate.confirmed(PinGate(PinStage.BADGE))
    assert gate.step is PinStage.BADGE
    for key in ("1", "a", "٣", "", "12", "0"):
        gate = pin_gate.typed(gate, key)
    gate = pin_gate.confirmed(gate)
    assert (gate.step, gate.badge) == (PinStage.PIN, "10")
    for _ in range(3):
        gate = pin_gate.typed(gate, "7")
    assert pin_gate.confirmed(gate).step is PinStage.PIN
    for _ in range(20):
        gate = pin_gate.typed(gate, "7")
    assert len(gate.pin) == 12
    assert pin_gate.confirmed(gate).step is PinStage.CHECKING


def test_a_badge_that_an_officer_can_have_can_be_typed(database: Database, clock: SetClock) -> None:
    """To its last digit, and not beyond; and a longer one no officer can have."""
    longest = "7" * LONGEST_BADGE
    counters = Counters(database, clock)
    counters.store_officer(Officer(longest, "An officer"), PIN)
    gate = PinGate(PinStage.BADGE)
    for digit in longest + "8":
        gate = pin_gate.typed(gate, digit)
    assert gate.badge == longest
    counters.let_in("kiosk-1", gate.badge, PIN)
    with pytest.raises(BadBadge):
        counters.store_officer(Officer(longest + "8", "An officer"), PIN)


def test_a_digit_can_be_taken_back() -> None:
    """From the PIN's last to the badge's first; elsewhere there is nothing to take."""
    gate = pin_gate.erased(PinGate(PinStage.PIN, badge="10", pin="4"))
    assert (gate.step, gate.pin) == (PinStage.PIN, "")
    gate = pin_gate.erased(gate)
    assert (gate.step, gate.badge) == (PinStage.BADGE, "10")
    assert pin_gate.erased(gate).badge == "1"
    assert pin_gate.erased(PinGate(PinStage.OPEN)) == PinGate(PinStage.OPEN)


def test_a_pin_is_in_no_text_of_the_gate() -> None:
    """So that no log can have it by accident."""
    assert PIN not in repr(PinGate(PinStage.PIN, pin=PIN))


def wrong(gate: PinGate, at: float) -> PinGate:
    """One wrong try at a moment."""
    return pin_gate.refused(replace(gate, step=PinStage.CHECKING), at)


def test_guessing_takes_longer_and_longer() -> None:
    """A minute after the third wrong one, then twice as long each time, at most a quarter hour."""
    gate, at, waits = PinGate(), 0.0, []
    for _ in range(9):
        gate = wrong(gate, at)
        waits.append(pin_gate.seconds_left(gate.attempts, at))
        at += waits[-1]
    assert waits == [0, 0, 60, 120, 240, 480, 900, 900, 900]


def test_the_wait_survives_the_page_and_ends() -> None:
    """Who leaves and taps again waits the rest; then the pad is open."""
    gate = pin_gate.left(wrong(PinGate(attempts=PinAttempts(2, 0.0)), 100.0))
    gate = tapped(gate, 110, 110, 110, 110, 110)
    assert (gate.step, pin_gate.seconds_left(gate.attempts, 110)) == (PinStage.WAIT, 50)
    assert pin_gate.waited(gate, 159.9).step is PinStage.WAIT
    assert pin_gate.waited(gate, 160).step is PinStage.BADGE


def test_the_first_wrong_ones_may_be_typed_anew() -> None:
    """Nothing of what was typed is kept, but that it was wrong."""
    gate = wrong(PinGate(badge="1001", pin=PIN), 0.0)
    assert (gate.step, gate.badge, gate.pin) == (PinStage.WRONG, "", "")
    assert pin_gate.confirmed(gate) == PinGate(PinStage.BADGE, attempts=PinAttempts(1, 0.0))


def test_old_mistakes_are_forgotten() -> None:
    """Officers who erred in the morning do not wait in the evening; a right PIN forgets at once."""
    gate = PinGate(attempts=PinAttempts(2, 0.0))
    assert wrong(gate, FORGOTTEN_AFTER).attempts.wrong == 1
    assert wrong(gate, FORGOTTEN_AFTER - 1).attempts.wrong == 3
    assert pin_gate.let_in(replace(gate, step=PinStage.CHECKING)) == PinGate(PinStage.OPEN)


def test_an_answer_that_comes_late_opens_nothing_and_counts() -> None:
    """Who walked away meanwhile has not come in; a wrong PIN was wrong all the same."""
    assert pin_gate.let_in(PinGate()) == PinGate()
    assert pin_gate.not_asked(PinGate()) == PinGate()
    late = pin_gate.refused(PinGate(), 5.0)
    assert (late.step, late.attempts) == (PinStage.AWAY, PinAttempts(1, 5.0))


@given(st.lists(st.floats(0, 1e5), max_size=30))
def test_nobody_tries_more_often_than_the_waits_allow(pauses: list[float]) -> None:
    """However tries are spread: after the third, at least a minute lies before each."""
    gate, at, tried = PinGate(), 0.0, []
    for pause in pauses:
        at += pause
        if pin_gate.seconds_left(gate.attempts, at) <= 0:
            gate = wrong(gate, at)
            tried.append(at)
    for first, fourth in zip(tried, tried[3:], strict=False):
        assert fourth - first >= 60 * (1 - 1e-9)


# with a database


@pytest.fixture
def counters(database: Database, clock: SetClock) -> Counters:
    """One officer, 1001."""
    counters = Counters(database, clock)
    counters.store_officer(Officer("1001", "Sample"), PIN)
    return counters


class Seconds:
    """A clock of seconds that a test moves."""

    at = 0.0

    def __call__(self) -> float:
        """Now."""
        return self.at


@pytest.fixture
def seconds() -> Seconds:
    """It stands still."""
    return Seconds()


@pytest.fixture
def model(qtbot: QtBot, counters: Counters, seconds: Seconds) -> PinGateModel:
    """The PIN gate of kiosk-1, whose checks are done at once."""
    return PinGateModel(
        lambda badge, pin: counters.let_in("kiosk-1", badge, pin),
        JobRunner(InlineExecutor()),
        seconds,
    )


def open_pad(model: PinGateModel) -> None:
    """Five taps."""
    for _ in range(5):
        model.touched(1070, 10, 1080, 80)


def sign(model: PinGateModel, badge: str, pin: str) -> PinStage:
    """Type both, each with the key that goes on."""
    for typed in (badge, pin):
        for digit in typed:
            model.press(digit)
        model.confirm()
    return model.pin_gate.step


def test_an_officer_comes_in(
    model: PinGateModel, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """By taps, badge and PIN; the log has who, and never a PIN; leaving gives the kiosk back."""
    open_pad(model)
    with qtbot.waitSignal(model.opened):
        assert sign(model, "1001", PIN) is PinStage.OPEN
    assert [record.getMessage() for record in caplog.records] == [
        "officer 1001 opened the service page"
    ]
    model.leave()
    assert model.pin_gate == PinGate()


def test_three_wrong_ones_wait(
    model: PinGateModel, seconds: Seconds, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """The third closes the pad for a minute, and the log has neither badge nor PIN."""
    open_pad(model)
    assert sign(model, "1001", "0815") is PinStage.WRONG
    model.confirm()
    assert sign(model, "471100", "1001") is PinStage.WRONG
    model.confirm()
    assert sign(model, "1001", "0815") is PinStage.WAIT
    assert model.seconds_left == 60
    assert [record.getMessage() for record in caplog.records] == [
        f"service page: wrong badge or PIN, {n} in a row" for n in (1, 2, 3)
    ]
    seconds.at = 59.5
    model.look()
    assert (model.pin_gate.step, model.seconds_left) == (PinStage.WAIT, 1)
    seconds.at = 60.0
    qtbot.waitUntil(lambda: model.pin_gate.step is PinStage.BADGE)
    assert sign(model, "1001", PIN) is PinStage.OPEN


def test_a_slip_can_be_taken_back(model: PinGateModel) -> None:
    """The key for it works on badge and PIN."""
    open_pad(model)
    model.press("9")
    model.erase()
    assert sign(model, "1001", PIN) is PinStage.OPEN


def test_one_try_at_a_time(qtbot: QtBot, counters: Counters, seconds: Seconds) -> None:
    """While one is checked a second waits; who left meanwhile has not come in."""
    executor = HeldExecutor()
    model = PinGateModel(
        lambda badge, pin: counters.let_in("kiosk-1", badge, pin), JobRunner(executor), seconds
    )
    opened: list[bool] = []
    model.opened.connect(lambda: opened.append(True))
    open_pad(model)
    assert sign(model, "1001", PIN) is PinStage.CHECKING
    model.leave()
    open_pad(model)
    assert sign(model, "1001", "0000") is PinStage.BADGE
    executor.run()
    assert opened == []
    assert model.pin_gate.step is not PinStage.OPEN


def test_trouble_is_no_wrong_try(
    qtbot: QtBot, seconds: Seconds, caplog: pytest.LogCaptureFixture
) -> None:
    """Without a database nobody can be checked: the page says so, and nothing is counted."""

    def away(badge: str, pin: str) -> None:
        raise DatabaseTrouble("hall.db", "it is away")

    model = PinGateModel(away, JobRunner(InlineExecutor()), seconds)
    open_pad(model)
    assert sign(model, "1001", PIN) is PinStage.TROUBLE
    assert model.pin_gate.attempts.wrong == 0
    assert (caplog.records[0].levelno, PIN in caplog.text) == (logging.ERROR, False)
    model.confirm()
    assert model.pin_gate.step is PinStage.BADGE


def test_tries_while_the_database_is_away_fill_no_log(
    qtbot: QtBot, counters: Counters, seconds: Seconds, caplog: pytest.LogCaptureFixture
) -> None:
    """Forty tries in 200 seconds: a line when it goes, one a minute, one when it is back."""
    away = True

    def check(badge: str, pin: str) -> None:
        if away:
            raise DatabaseTrouble("hall.db", "it is away")
        counters.let_in("kiosk-1", badge, pin)

    model = PinGateModel(check, JobRunner(InlineExecutor()), seconds)
    open_pad(model)
    for _ in range(40):
        assert sign(model, "1001", PIN) is PinStage.TROUBLE
        model.confirm()
        seconds.at += 5
    away = False
    assert sign(model, "1001", "0000") is PinStage.WRONG
    told = [record.getMessage() for record in caplog.records]
    why = "service page: the PIN could not be checked"
    assert told[:-1] == [f"{why}: database hall.db: it is away"] * 4 + [f"{why}: it works again"]
    assert all(record.exc_info is None for record in caplog.records)
