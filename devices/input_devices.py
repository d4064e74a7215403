"""Scanner, keypad and card reader as signals on the GUI thread."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from devices.codes import AppointmentCode, TicketLabel, TicketToken
from devices.framing import Unreadable
from devices.identity import Person
from devices.input_device import DeviceAddress, InputEvent
from devices.listener import RETRY, Listener
from devices.scan_interpreter import Interpreted, ScanInterpreter


class InputDevices(QObject):
    """Listens to the devices, and emits what their events mean on the thread of this object."""

    appointmentCode = Signal(str)
    ticketToken = Signal(str)
    ticketLabel = Signal(str)
    identity = Signal(object)
    """A devices.identity.Person."""
    unreadable = Signal(str)
    """A devices.framing.Reason."""
    key = Signal(str)
    """0-9, * or #."""
    troubled = Signal(str, str)
    """A device's name, and what is wrong with it; empty when it works again."""

    _interpreted = Signal(object)
    _changed = Signal(str, str)

    def __init__(
        self,
        interpreter: ScanInterpreter,
        *,
        scanner: DeviceAddress | None = None,
        keypad: DeviceAddress | None = None,
        id_reader: DeviceAddress | None = None,
        retry: float = RETRY,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._retry = retry
        # These two bring a listener's calls to our thread, however our own signals are connected.
        self._interpreted.connect(self._emit)
        self._changed.connect(self.troubled)
        devices = (
            (scanner, interpreter.interpret),
            (keypad, interpreter.interpret),
            (id_reader, interpreter.interpret_card),
        )
        self._listeners = [self._listener(each, how) for each, how in devices if each]

    def start(self) -> None:
        """Start a thread a device; this does not wait for any device."""
        for listener in self._listeners:
            listener.start()

    def stop(self) -> None:
        """End the threads."""
        for listener in self._listeners:
            listener.stop()

    def _listener(
        self, address: DeviceAddress, interpret: Callable[[InputEvent], Interpreted]
    ) -> Listener:
        def on_event(event: InputEvent) -> None:
            self._interpreted.emit(interpret(event))

        on_change = partial(self._changed.emit, address.name)
        return Listener(address, on_event, on_change, retry=self._retry)

    def _emit(self, interpreted: Interpreted) -> None:
        match interpreted:
            case AppointmentCode(code):
                self.appointmentCode.emit(code)
            case TicketToken(token):
                self.ticketToken.emit(token)
            case TicketLabel(label):
                self.ticketLabel.emit(label)
            case Person():
                self.identity.emit(interpreted)
            case Unreadable(reason):
                self.unreadable.emit(reason)
            case _:
                self.key.emit(interpreted.key)
