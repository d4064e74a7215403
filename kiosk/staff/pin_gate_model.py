"""The PIN gate between touches and the check of badge and PIN, which runs on a job thread."""

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.staff import pin_gate
from kiosk.staff.pin_gate import PinGate, PinStage
from runtime.jobs import JobRunner
from runtime.outage import Outage
from tickets.errors import CannotSignOn, HallError

log = logging.getLogger(__name__)


class PinGateModel(QObject):
    """Opens the service page to officers.

    ``check`` takes badge and PIN, raises CannotSignOn when they are wrong, and runs on a job
    thread. One attempt at a time is checked; leaving the page forgets what was typed, but no wrong
    attempt.
    """

    changed = Signal()
    opened = Signal()
    """An officer has come in; show the service page until :meth:`leave`."""

    def __init__(
        self,
        check: Callable[[str, str], object],
        jobs: JobRunner,
        now: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._check, self._jobs, self._now = check, jobs, now
        self._pin_gate = PinGate()
        self._checking = False
        self._outage = Outage(
            log, "service page: the PIN could not be checked", (HallError, OSError), now
        )
        self._waiting = QTimer(self, interval=1000)
        self._waiting.timeout.connect(self.look)

    @property
    def pin_gate(self) -> PinGate:
        """What to show now."""
        return self._pin_gate

    @property
    def seconds_left(self) -> int:
        """Whole seconds until one may try again."""
        return -int(-pin_gate.seconds_left(self._pin_gate.attempts, self._now()) // 1)

    def touched(self, x: float, y: float, width: float, side: float) -> None:
        """A touch anywhere on a window so wide, whose corner is so large."""
        inside = pin_gate.in_corner(x, y, width, side)
        self._show(pin_gate.touched(self._pin_gate, self._now(), inside=inside))

    def press(self, digit: str) -> None:
        """Type a digit."""
        self._show(pin_gate.typed(self._pin_gate, digit))

    def erase(self) -> None:
        """Take back the last digit."""
        self._show(pin_gate.erased(self._pin_gate))

    def confirm(self) -> None:
        """Go on: from the badge to the PIN, from the PIN to the check, from a wrong one anew."""
        if self._checking:
            return
        gate = pin_gate.confirmed(self._pin_gate)
        self._show(gate)
        if gate.step is PinStage.CHECKING:
            self._ask(gate)

    def leave(self) -> None:
        """Give the kiosk back to everybody."""
        self._show(pin_gate.left(self._pin_gate))

    def look(self) -> None:
        """See whether the wait is over, and show what is left of it."""
        self._pin_gate = pin_gate.waited(self._pin_gate, self._now())
        self._show(self._pin_gate)

    def _ask(self, gate: PinGate) -> None:
        self._checking = True
        badge, pin = gate.badge, gate.pin
        self._jobs.run(
            lambda: self._check(badge, pin), lambda _: self._right(badge), self._not_right
        )

    def _right(self, badge: str) -> None:
        self._checking = False
        self._outage.back()
        gate = pin_gate.let_in(self._pin_gate)
        self._show(gate)
        if gate.step is PinStage.OPEN:
            log.warning("officer %s opened the service page", badge)
            self.opened.emit()

    def _not_right(self, error: BaseException) -> None:
        self._checking = False
        if isinstance(error, CannotSignOn):
            self._outage.back()
            gate = pin_gate.refused(self._pin_gate, self._now())
            # What was typed as a badge may be a PIN: neither is in the log.
            log.warning("service page: wrong badge or PIN, %d in a row", gate.attempts.wrong)
        else:
            gate = pin_gate.not_asked(self._pin_gate)
            self._outage.away(error)
        self._show(gate)

    def _show(self, gate: PinGate) -> None:
        self._pin_gate = gate
        if gate.step is PinStage.WAIT:
            self._waiting.start()
        else:
            self._waiting.stop()
        self.changed.emit()
