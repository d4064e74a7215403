"""Scanner, keypad and card reader as signals on the GUI thread."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from devices.codes import AppointmentCode, TicketLabel, TicketToken
from devices.framing import Unreadable
from devices.identity import Person
from devices.listener import RETRY, DeviceAddress, Heard, Key, Listener
from devices.scan_interpreter import Interpreted, ScanInterpreter


class Scanners(QObject):
    """Hears the devices, and says what they mean on the thread that this object was made on."""

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

    _told = Signal(object)
    _changed = Signal(str, str)

    def __init__(
        self,
        meaning: ScanInterpreter,
        *,
        scanner: DeviceAddress | None = None,
        keypad: DeviceAddress | None = None,
        id_reader: DeviceAddress | None = None,
        retry: float = RETRY,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._retry = retry
        # Through these it is said on our thread, whatever way a signal is connected.
        self._told.connect(self._tell)
        self._changed.connect(self.troubled)
        heard = (
            (scanner, meaning.of_scan),
            (keypad, meaning.of_scan),
            (id_reader, meaning.of_card),
        )
        self._listeners = [self._listener(each, mean) for each, mean in heard if each]

    def start(self) -> None:
        """Begin to hear; nothing here waits for a device."""
        for listener in self._listeners:
            listener.start()

    def stop(self) -> None:
        """End the threads."""
        for listener in self._listeners:
            listener.stop()

    def _listener(self, source: DeviceAddress, mean: Callable[[Heard], Interpreted]) -> Listener:
        def heard(said: Heard) -> None:
            self._told.emit(mean(said))

        return Listener(source, heard, partial(self._changed.emit, source.name), retry=self._retry)

    def _tell(self, told: Interpreted) -> None:
        match told:
            case AppointmentCode(code):
                self.appointmentCode.emit(code)
            case TicketToken(token):
                self.ticketToken.emit(token)
            case TicketLabel(label):
                self.ticketLabel.emit(label)
            case Person():
                self.identity.emit(told)
            case Unreadable(reason):
                self.unreadable.emit(reason)
            case Key(key):
                self.key.emit(key)
