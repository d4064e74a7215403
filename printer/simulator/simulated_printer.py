"""Puts a simulated printer on a line, on a thread of its own."""

import time

from printer.simulator.simulator import PrinterMechanism
from runtime.simulated_device import SimulatedDevice
from runtime.simulated_line import SimulatorLine

TICK, IDLE_TICK = 0.004, 0.02
"""Seconds between looks at the line, while there is something to print and while there is not."""


class SimulatedPrinter(SimulatedDevice):
    """A mechanism on a line. When ``deaf`` it reads nothing; the mechanism has the other faults."""

    def __init__(self, line: SimulatorLine, mechanism: PrinterMechanism | None = None) -> None:
        super().__init__(line)
        self.mechanism = mechanism or PrinterMechanism()
        self.deaf = False
        self._begin("simulated printer")

    @property
    def url(self) -> str:
        """The address of its line."""
        return self.line.url

    def new_roll(self, mm: float) -> None:
        """Put paper in."""
        with self._lock:
            self.mechanism.new_roll(mm)

    def power_off(self) -> None:
        """Take its power away."""
        with self._lock:
            self.mechanism.power_off()
            if self.line.goes_with_power:
                self.line.pull_out()

    def power_on(self) -> None:
        """Switch it on."""
        with self._lock:
            self.mechanism.power_on()
            if self.line.goes_with_power:
                self.line.plug_in()

    def _run(self) -> None:
        last = time.monotonic()
        while not self._stopping.wait(TICK if self.mechanism.at_work else IDLE_TICK):
            now = time.monotonic()
            with self._lock:
                self._live(now - last)
            last = now

    def _live(self, seconds: float) -> None:
        if not self.deaf and self.mechanism.free:
            self._say(self.mechanism.receive(self.line.read(self.mechanism.free)))
        self._say(self.mechanism.advance(seconds))

    def _say(self, said: bytes) -> None:
        if said:
            self.line.write(said)
