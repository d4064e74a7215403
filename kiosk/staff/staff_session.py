"""The officer at the ticket machine: the hidden corner, the PIN, the service page and its verbs."""

import logging

from PySide6.QtCore import QObject, Signal

from kiosk.staff import service_page
from kiosk.staff.pin_gate import PinGate, PinStage
from kiosk.staff.pin_gate_model import PinGateModel
from kiosk.staff.service_page import ServiceAction, ServicePage
from runtime.jobs import JobRunner

log = logging.getLogger(__name__)


class StaffSession(QObject):
    """What stands behind the hidden corner. ``volume`` is the voice's for everybody, in per cent.

    ``note`` says what came of what was chosen: "busy", "ok", or "failed".
    """

    changed = Signal()

    def __init__(
        self,
        warden: PinGateModel,
        desk: ServicePage,
        jobs: JobRunner,
        volume: int = 100,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._warden, self._desk, self._jobs = warden, desk, jobs
        self.desk: service_page.ServicePageInputs | None = None
        self.note, self.volume = "", volume
        warden.changed.connect(self.changed)
        warden.opened.connect(self._read)

    @property
    def gate(self) -> PinGate:
        """Where the PIN pad stands."""
        return self._warden.gate

    @property
    def is_asking(self) -> bool:
        """Whether badge and PIN are asked for."""
        return self.gate.step not in {PinStage.AWAY, PinStage.OPEN}

    @property
    def is_open(self) -> bool:
        """Whether an officer is in."""
        return self.gate.step is PinStage.OPEN

    @property
    def seconds_left(self) -> int:
        """How long nobody may try."""
        return self._warden.seconds_left

    def touched(self, x: float, y: float, width: float, side: float) -> None:
        """A touch on the window."""
        self._warden.touched(x, y, width, side)

    def press(self, key: str) -> None:
        """Type a digit of badge or PIN, take one back, or all."""
        if key == "erase":
            self._warden.erase()
        elif key == "clear":
            for _ in self.gate.pin if self.gate.step is PinStage.PIN else self.gate.badge:
                self._warden.erase()
        else:
            self._warden.press(key)

    def confirm(self) -> None:
        """Go on from badge to PIN, and from there to the check."""
        self._warden.confirm()

    def leave(self) -> None:
        """Give the machine back to everybody."""
        self.desk, self.note = None, ""
        if self.gate.step is not PinStage.AWAY:
            self._warden.leave()

    def choose(self, code: str) -> None:
        """Do what an officer chose; nobody else can."""
        if not self.is_open:
            return
        choice = ServiceAction(code)
        if choice in {ServiceAction.RESTART, ServiceAction.LEAVE}:
            self._desk.choose(choice)
            return
        self._tell("busy")
        self._jobs.run(lambda: self._desk.choose(choice), self._done, self._failed)

    def _done(self, trouble: str) -> None:
        if trouble:
            log.warning("service page: %s", trouble)
        self._tell("failed" if trouble else "ok")
        self._read()

    def _failed(self, error: BaseException) -> None:
        log.error("service page: it could not be done", exc_info=error)
        self._tell("failed")

    def _read(self) -> None:
        self._jobs.run(self._desk.read, self._show, self._failed)

    def _show(self, facts: service_page.ServicePageInputs) -> None:
        self.desk = facts
        if facts.volume is not None:
            self.volume = facts.volume
        self.changed.emit()

    def _tell(self, note: str) -> None:
        self.note = note
        self.changed.emit()
