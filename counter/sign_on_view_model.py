"""Shows the page on which an officer signs on, and the locked console; checks badge and PIN."""

from datetime import timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter.commands import Commands
from counter.console import ConsoleInputs
from counter.counter_service import CounterService
from counter.sign_on import Gate, gate

QML_IMPORT_NAME = "WarmWindow.Counter"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("")
class SignOnViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Who may work at one console now. It locks ``after`` so long without a touch; 0 never."""

    gateChanged = Signal()

    def __init__(
        self,
        service: CounterService,
        commands: Commands,
        after: timedelta = timedelta(),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._commands, self._after = service, commands, after
        self._inputs: ConsoleInputs | None = None
        self._unlocked_for, self._gate = "", Gate.OPEN
        self._locked = False
        self._touched_at = commands.monotonic()
        commands.inputs_read.connect(self.showInputs)

    @Slot(object)
    def showInputs(self, inputs: ConsoleInputs) -> None:
        """Take over who is signed on."""
        self._inputs = inputs
        self._look()

    @Slot()
    def tick(self) -> None:
        """Lock when nobody has touched the console for long enough."""
        idle = timedelta(seconds=self._commands.monotonic() - self._touched_at)
        if self._after and idle >= self._after:
            self._locked = True
        self._look()

    @Slot()
    def touched(self) -> None:
        """Somebody is there: a key, a mouse, a finger."""
        self._touched_at = self._commands.monotonic()

    @Slot()
    def lock(self) -> None:
        """Lock now: the officer goes away for a moment."""
        self._locked = True
        self._look()

    @Slot(str, str)
    def signOn(self, badge: str, pin: str) -> None:
        """Begin here with badge and PIN; who is signed on and only unlocks needs the PIN alone."""
        given = badge.strip()
        if self._gate is Gate.LOCKED and given in {"", self.officer_here()}:
            self._commands.do(
                lambda: self._service.check_pin(pin), lambda _: self._let_in(self.officer_here())
            )
        else:
            self._commands.do(
                lambda: self._service.sign_on(given, pin),
                lambda staffed: self._let_in(staffed.officer or ""),
            )

    def _let_in(self, badge: str) -> None:
        self._unlocked_for, self._locked = badge, False
        self.touched()
        self._look()

    def officer_here(self) -> str:
        """The badge of whoever is signed on; empty when nobody is."""
        return (self._inputs.desk.officer or "") if self._inputs else ""

    def _look(self) -> None:
        before, self._gate = (
            self._gate,
            gate(self._inputs, self._unlocked_for, idle=self._locked),
        )
        if self._gate is Gate.SIGN_ON:  # who was here has left: the next one begins anew
            self._unlocked_for, self._locked = "", False
        if before != self._gate:
            self._commands.say("")
            self.gateChanged.emit()

    @Property(str, notify=gateChanged)
    def gate(self) -> str:
        """What stands before the console: ``open``, ``sign_on`` or ``locked``."""
        return self._gate.value

    @Property(str, notify=gateChanged)
    def officer(self) -> str:
        """The badge that may unlock; empty when nobody is signed on."""
        return self.officer_here()

    @Property(bool, notify=gateChanged)
    def hasOfficers(self) -> bool:
        """Whether officers sign on in this hall at all."""
        return self._inputs is not None and self._inputs.has_officers
