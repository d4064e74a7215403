"""The hidden corner and the PIN: pure steps, then a real database with real officers."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from db.counters import Counters
from db.engine import Database
from kiosk import warden
from kiosk.warden import FORGOTTEN_AFTER, Gate, Step, Tries, in_corner
from kiosk.warden_model import WardenModel
from runtime.jobs import InlineExecutor, JobRunner
from tests.conftest import SetClock
from tests.kiosk.rig import HeldExecutor
from tickets.errors import DatabaseTrouble
from tickets.model import Officer

PIN = "471100"


def tapped(gate: Gate, *times: float) -> Gate:
    """Taps in the corner at these moments."""
    for at in times:
        gate = warden.touched(gate, at, inside=True)
    return gate


def test_the_corner_is_the_top_right_one() -> None:
    """Its edges belong to it, the rest of the window does not."""
    assert in_corner(1080, 0, 1080, 80)
    assert in_corner(1000, 80, 1080, 80)
    for x, y in ((999, 10), (1040, 81), (10, 10), (1081, 10), (1040, -1)):
        assert not in_corner(x, y, 1080, 80)


def test_five_quick_taps_open_the_pad() -> None:
    """Four do not, nor five slow ones, nor five with another touch between them."""
    assert tapped(Gate(), 0, 1, 2, 3).step is Step.AWAY
    assert tapped(Gate(), 0, 1, 2, 3, 4).step is Step.BADGE
    assert tapped(Gate(), 0, 1, 2, 3, 4.1).step is Step.AWAY
    assert tapped(Gate(), 0, 1, 2, 3, 4.1, 4.2).step is Step.BADGE
    between = warden.touched(tapped(Gate(), 0, 1, 2, 3), 3.5, inside=False)
    assert tapped(between, 3.6, 3.7, 3.8, 3.9).step is Step.AWAY


def test_touches_on_the_pad_are_no_taps_of_the_corner() -> None:
    """Once it is open the corner is like the rest."""
    gate = Gate(Step.PIN, badge="1001", pin="47")
    assert tapped(gate, 1, 1, 1, 1, 1) == gate


def test_badge_then_pin_then_the_check() -> None:
    """Digits alone; both are at most so long; what is too short goes no further."""
    gate = warden.confirmed(Gate(Step.BADGE))
    assert gate.step is Step.BADGE
    for key in ("1", "a", "٣", "", "12", "0"):
        gate = warden.typed(gate, key)
    gate = warden.confirmed(gate)
    assert (gate.step, gate.badge) == (Step.PIN, "10")
    for _ in range(3):
        gate = warden.typed(gate, "7")
    assert warden.confirmed(gate).step is Step.PIN
    for _ in range(20):
        gate = warden.typed(gate, "7")
    assert len(gate.pin) == 12
    assert warden.confirmed(gate).step is Step.CHECKING
    long = Gate(Step.BADGE, badge="1" * 20)
    assert warden.typed(long, "2") == long


def test_a_digit_can_be_taken_back() -> None:
    """From the PIN's last to the badge's first; elsewhere there is nothing to take."""
    gate = warden.erased(Gate(Step.PIN, badge="10", pin="4"))
    assert (gate.step, gate.pin) == (Step.PIN, "")
    gate = warden.erased(gate)
    assert (gate.step, gate.badge) == (Step.BADGE, "10")
    assert warden.erased(gate).badge == "1"
    assert warden.erased(Gate(Step.OPEN)) == Gate(Step.OPEN)


def test_a_pin_is_in_no_text_of_the_gate() -> None:
    """So that no log can have it by accident."""
    assert PIN not in repr(Gate(Step.PIN, pin=PIN))


def wrong(gate: Gate, at: float) -> Gate:
    """One wrong try at a moment."""
    return warden.refused(replace(gate, step=Step.CHECKING), at)


def test_guessing_takes_longer_and_longer() -> None:
    """A minute after the third wrong one, then twice as long each time, at most a quarter hour."""
    gate, at, waits = Gate(), 0.0, []
    for _ in range(9):
        gate = wrong(gate, at)
        waits.append(warden.seconds_left(gate.tries, at))
        at += waits[-1]
    assert waits == [0, 0, 60, 120, 240, 480, 900, 900, 900]


def test_the_wait_survives_the_page_and_ends() -> None:
    """Who leaves and taps again waits the rest; then the pad is open."""
    gate = warden.left(wrong(Gate(tries=Tries(2, 0.0)), 100.0))
    gate = tapped(gate, 110, 110, 110, 110, 110)
    assert (gate.step, warden.seconds_left(gate.tries, 110)) == (Step.WAIT, 50)
    assert warden.waited(gate, 159.9).step is Step.WAIT
    assert warden.waited(gate, 160).step is Step.BADGE


def test_the_first_wrong_ones_may_be_typed_anew() -> None:
    """Nothing of what was typed is kept, but that it was wrong."""
    gate = wrong(Gate(badge="1001", pin=PIN), 0.0)
    assert (gate.step, gate.badge, gate.pin) == (Step.WRONG, "", "")
    assert warden.confirmed(gate) == Gate(Step.BADGE, tries=Tries(1, 0.0))


def test_old_mistakes_are_forgotten() -> None:
    """Officers who erred in the morning do not wait in the evening; a right PIN forgets at once."""
    gate = Gate(tries=Tries(2, 0.0))
    assert wrong(gate, FORGOTTEN_AFTER).tries.wrong == 1
    assert wrong(gate, FORGOTTEN_AFTER - 1).tries.wrong == 3
    assert warden.let_in(replace(gate, step=Step.CHECKING)) == Gate(Step.OPEN)


def test_an_answer_that_comes_late_opens_nothing_and_counts() -> None:
    """Who walked away meanwhile has not come in; a wrong PIN was wrong all the same."""
    assert warden.let_in(Gate()) == Gate()
    assert warden.not_asked(Gate()) == Gate()
    late = warden.refused(Gate(), 5.0)
    assert (late.step, late.tries) == (Step.AWAY, Tries(1, 5.0))


@given(st.lists(st.floats(0, 1e5), max_size=30))
def test_nobody_tries_more_often_than_the_waits_allow(pauses: list[float]) -> None:
    """However tries are spread: after the third, at least a minute lies before each."""
    gate, at, tried = Gate(), 0.0, []
    for pause in pauses:
        at += pause
        if warden.seconds_left(gate.tries, at) <= 0:
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
def model(qtbot: QtBot, counters: Counters, seconds: Seconds) -> WardenModel:
    """The warden of kiosk-1, whose checks are done at once."""
    return WardenModel(
        lambda badge, pin: counters.let_in("kiosk-1", badge, pin),
        JobRunner(InlineExecutor()),
        seconds,
    )


def open_pad(model: WardenModel) -> None:
    """Five taps."""
    for _ in range(5):
        model.touched(1070, 10, 1080, 80)


def sign(model: WardenModel, badge: str, pin: str) -> Step:
    """Type both, each with the key that goes on."""
    for typed in (badge, pin):
        for digit in typed:
            model.press(digit)
        model.confirm()
    return model.gate.step


def test_an_officer_comes_in(
    model: WardenModel, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """By taps, badge and PIN; the log has who, and never a PIN; leaving gives the kiosk back."""
    open_pad(model)
    with qtbot.waitSignal(model.opened):
        assert sign(model, "1001", PIN) is Step.OPEN
    assert [record.getMessage() for record in caplog.records] == [
        "officer 1001 opened the service page"
    ]
    model.leave()
    assert model.gate == Gate()


def test_three_wrong_ones_wait(
    model: WardenModel, seconds: Seconds, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """The third closes the pad for a minute, and the log has neither badge nor PIN."""
    open_pad(model)
    assert sign(model, "1001", "0815") is Step.WRONG
    model.confirm()
    assert sign(model, "471100", "1001") is Step.WRONG
    model.confirm()
    assert sign(model, "1001", "0815") is Step.WAIT
    assert model.seconds_left == 60
    assert [record.getMessage() for record in caplog.records] == [
        f"service page: wrong badge or PIN, {n} in a row" for n in (1, 2, 3)
    ]
    seconds.at = 59.5
    model.look()
    assert (model.gate.step, model.seconds_left) == (Step.WAIT, 1)
    seconds.at = 60.0
    qtbot.waitUntil(lambda: model.gate.step is Step.BADGE)
    assert sign(model, "1001", PIN) is Step.OPEN


def test_a_slip_can_be_taken_back(model: WardenModel) -> None:
    """The key for it works on badge and PIN."""
    open_pad(model)
    model.press("9")
    model.erase()
    assert sign(model, "1001", PIN) is Step.OPEN


def test_one_try_at_a_time(qtbot: QtBot, counters: Counters, seconds: Seconds) -> None:
    """While one is checked a second waits; who left meanwhile has not come in."""
    executor = HeldExecutor()
    model = WardenModel(
        lambda badge, pin: counters.let_in("kiosk-1", badge, pin), JobRunner(executor), seconds
    )
    opened: list[bool] = []
    model.opened.connect(lambda: opened.append(True))
    open_pad(model)
    assert sign(model, "1001", PIN) is Step.CHECKING
    model.leave()
    open_pad(model)
    assert sign(model, "1001", "0000") is Step.BADGE
    executor.run()
    assert opened == []
    assert model.gate.step is not Step.OPEN


def test_trouble_is_no_wrong_try(
    qtbot: QtBot, seconds: Seconds, caplog: pytest.LogCaptureFixture
) -> None:
    """Without a database nobody can be checked: the page says so, and nothing is counted."""

    def away(badge: str, pin: str) -> None:
        raise DatabaseTrouble("hall.db", "it is away")

    model = WardenModel(away, JobRunner(InlineExecutor()), seconds)
    open_pad(model)
    assert sign(model, "1001", PIN) is Step.TROUBLE
    assert model.gate.tries.wrong == 0
    assert (caplog.records[0].levelno, PIN in caplog.text) == (logging.ERROR, False)
    model.confirm()
    assert model.gate.step is Step.BADGE
