"""A printer in simulated time: the simulator's mechanism without a line and without a thread.

Time goes by only while somebody waits for the printer, so that every second is the same on a slow
computer, and a fault happens at exactly the moment that is wanted.
"""

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from printer import spooler
from printer.errors import PrinterTrouble, Stalled
from printer.protocol import print_session, status_query
from printer.protocol.status import PrinterState
from printer.simulator.simulator import PrinterMechanism
from printer.transport import timeouts

STEP = 0.01
"""Seconds of its time."""


class SteppedPrinter:
    """A device and its transport. ``break_at`` is the call of the transport at which it breaks."""

    answers = True
    url = "stepped:"

    def __init__(self, mechanism: PrinterMechanism | None = None) -> None:
        self.mechanism = mechanism or PrinterMechanism()
        self.connected, self.deaf = True, False
        self.one_by_one = False
        self.silent_until = 0.0
        self.break_at: int | None = None
        self.calls = 0
        self.written = b""
        self.now = 1000.0
        self.told: list[tuple[float, PrinterState]] = []
        self._said = b""
        self._plans: list[tuple[float, Callable[[], None]]] = []

    def monotonic(self) -> float:
        """The time."""
        return self.now

    def tell(self, state: PrinterState) -> None:
        """Keep what is told, and when."""
        self.told.append((self.now, state))

    def state_told(self, at: float) -> PrinterState:
        """What was the newest told at a time."""
        return [state for when, state in self.told if when <= at][-1]

    def later(self, seconds: float, action: Callable[[], None]) -> None:
        """Have something happen in ``seconds``."""
        self._plans.append((self.now + seconds, action))

    def wait(self, seconds: float) -> None:
        """Let time go by."""
        end = self.now + seconds
        while self.now < end:
            self._go_on()

    def pull_out(self) -> None:
        """Break the line."""
        self.connected = False

    def stop_reading(self) -> None:
        """Take no byte more."""
        self.deaf = True

    def open(self, name: str) -> "SteppedPrinter":
        """Return itself as the transport; what was said to nobody is gone."""
        self._call()
        self._said = b""
        return self

    def write(self, data: bytes) -> None:
        """Take ``data`` as the buffer has room."""
        self._call()
        taken, end = 0, self.now + timeouts.STALL
        while taken < len(data):
            piece = data[taken : taken + self._room()]
            if not piece:
                if self.now >= end:
                    raise Stalled("stepped", taken)
                self._go_on()
                self._check()
                continue
            self.written += piece
            self._said += self.mechanism.receive(piece)
            taken, end = taken + len(piece), self.now + timeouts.STALL

    def read(self, seconds: float) -> bytes:
        """What it says in time."""
        self._call()
        end = self.now + seconds
        while not self._speaks() and self.now < end:
            self._go_on()
            self._check()
        length = min(len(self._said), 1) if self.one_by_one else len(self._said)
        length *= self._speaks()
        said, self._said = self._said[:length], self._said[length:]
        return said

    def finish(self) -> None:
        """Everything that it was given has arrived."""
        self._call()

    def close(self) -> None:
        """Let go."""

    def _speaks(self) -> bool:
        return bool(self._said) and self.now >= self.silent_until

    def _room(self) -> int:
        return 0 if self.deaf else self.mechanism.free

    def _go_on(self) -> None:
        self.now += STEP
        due = [plan for plan in self._plans if plan[0] <= self.now]
        self._plans = [plan for plan in self._plans if plan[0] > self.now]
        for _, action in due:
            action()
        self._said += self.mechanism.advance(STEP)

    def _call(self) -> None:
        self.calls += 1
        if self.calls == self.break_at:
            self.pull_out()
        self._check()

    def _check(self) -> None:
        if not self.connected:
            raise PrinterTrouble("the line was pulled out")


class ScriptedPrinter:
    """A device and its transport that answers each write with the next of the given bytes."""

    answers = True
    url = "script:"

    def __init__(self, said: list[bytes], clock: SteppedPrinter) -> None:
        self._answers, self._clock = iter(said), clock
        self._said = b""
        self.written: list[bytes] = []

    def open(self, name: str) -> "ScriptedPrinter":
        """Return itself as the transport."""
        return self

    def write(self, data: bytes) -> None:
        """Say the next, if there is any."""
        self.written.append(data)
        self._said += next(self._answers, b"")

    def read(self, seconds: float) -> bytes:
        """What was said; silence takes its time."""
        said, self._said = self._said, b""
        self._clock.now += 0 if said else seconds
        return said

    def finish(self) -> None:
        """Take everything."""

    def close(self) -> None:
        """Let go."""


def use_its_time(monkeypatch: pytest.MonkeyPatch, stepped: SteppedPrinter) -> SteppedPrinter:
    """Have the session run in this printer's time."""
    for module in (print_session, status_query, spooler):
        clock = SimpleNamespace(monotonic=stepped.monotonic, sleep=stepped.wait)
        monkeypatch.setattr(module, "time", clock)
    return stepped


def run_out(stepped: SteppedPrinter) -> None:
    """The roll ends."""
    stepped.mechanism.roll_mm = 0


def open_cover(stepped: SteppedPrinter) -> None:
    """Somebody opens the cover."""
    stepped.mechanism.cover_open = True


def jam(stepped: SteppedPrinter) -> None:
    """The cutter jams."""
    stepped.mechanism.jammed = True


def fall_silent(stepped: SteppedPrinter) -> None:
    """It says nothing more."""
    stepped.mechanism.mute = True


def babble(stepped: SteppedPrinter) -> None:
    """It says anything."""
    stepped.mechanism.garbage = True


FAULTS: dict[Callable[[SteppedPrinter], None], PrinterState] = {
    run_out: PrinterState.PAPER_OUT,
    open_cover: PrinterState.COVER_OPEN,
    jam: PrinterState.CUTTER_ERROR,
    fall_silent: PrinterState.MUTE,
    babble: PrinterState.UNKNOWN,
    SteppedPrinter.pull_out: PrinterState.GONE,
}
