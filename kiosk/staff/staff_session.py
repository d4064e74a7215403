"""The officer at the kiosk: the hidden corner, the PIN gate, the service page and its actions."""

import logging

from PySide6.QtCore import QObject, Signal

from kiosk.staff.pin_gate import PinGate, PinStage
from kiosk.staff.pin_gate_model import PinGateModel
from kiosk.staff.service_page import ServiceAction, ServicePage, ServicePageInputs
from runtime.jobs import JobRunner
from runtime.outage import Outage
from runtime.toml_file import TomlFileError
from tickets.errors import HallError

log = logging.getLogger(__name__)

FORESEEN = (HallError, TomlFileError, OSError)
"""Errors that need no traceback: of the database, of a printer's settings."""


class StaffSession(QObject):
    """One officer at a time at the kiosk. ``volume`` is the voice's for everybody, in per cent.

    ``note`` says what came of what was chosen: "busy", "ok", or "failed".
    """

    changed = Signal()

    def __init__(
        self,
        pin_gate_model: PinGateModel,
        service_page: ServicePage,
        jobs: JobRunner,
        volume: int = 100,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pin_gate_model, self._service_page, self._jobs = pin_gate_model, service_page, jobs
        self.service_page: ServicePageInputs | None = None
        self.note, self.volume = "", volume
        self._outage = Outage(log, "service page: it could not be done", FORESEEN)
        pin_gate_model.changed.connect(self.changed)
        pin_gate_model.opened.connect(self._read)

    @property
    def pin_gate(self) -> PinGate:
        """Where the PIN pad stands."""
        return self._pin_gate_model.pin_gate

    @property
    def is_asking(self) -> bool:
        """Whether badge and PIN are asked for."""
        return self.pin_gate.step not in {PinStage.AWAY, PinStage.OPEN}

    @property
    def is_open(self) -> bool:
        """Whether an officer is in."""
        return self.pin_gate.step is PinStage.OPEN

    @property
    def seconds_left(self) -> int:
        """How long nobody may try."""
        return self._pin_gate_model.seconds_left

    def touched(self, x: float, y: float, width: float, side: float) -> None:
        """A touch on the window."""
        self._pin_gate_model.touched(x, y, width, side)

    def press(self, key: str) -> None:
        """Type a digit of badge or PIN, take one back, or all."""
        if key == "erase":
            self._pin_gate_model.erase()
        elif key == "clear":
            for _ in (
                self.pin_gate.pin if self.pin_gate.step is PinStage.PIN else self.pin_gate.badge
            ):
                self._pin_gate_model.erase()
        else:
            self._pin_gate_model.press(key)

    def confirm(self) -> None:
        """Go on from badge to PIN, and from there to the check."""
        self._pin_gate_model.confirm()

    def leave(self) -> None:
        """End the session: the kiosk is everybody's again."""
        self.service_page, self.note = None, ""
        if self.pin_gate.step is not PinStage.AWAY:
            self._pin_gate_model.leave()

    def choose(self, code: str) -> None:
        """Do what an officer chose; nobody else can."""
        if not self.is_open:
            return
        choice = ServiceAction(code)
        if choice in {ServiceAction.RESTART, ServiceAction.LEAVE}:
            self._service_page.choose(choice)
            return
        self._tell("busy")
        self._jobs.run(lambda: self._service_page.choose(choice), self._done, self._failed)

    def _done(self, trouble: str) -> None:
        if trouble:
            log.warning("service page: %s", trouble)
        self._tell("failed" if trouble else "ok")
        self._read()

    def _failed(self, error: BaseException) -> None:
        self._outage.away(error)
        self._tell("failed")

    def _read(self) -> None:
        self._jobs.run(self._service_page.read, self._show, self._failed)

    def _show(self, inputs: ServicePageInputs) -> None:
        self._outage.back()
        self.service_page = inputs
        if inputs.volume is not None:
            self.volume = inputs.volume
        self.changed.emit()

    def _tell(self, note: str) -> None:
        self.note = note
        self.changed.emit()
