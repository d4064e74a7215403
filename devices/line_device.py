"""An open device that sends lines, such as a scanner."""

from collections.abc import Callable, Sequence

from devices.framing import End, Framer
from devices.input_device import InputEvent
from devices.transport.transport import Transport

IDLE_AFTER = {End.PAUSE: 0.1, End.LINE: 1.0}
"""Seconds: at 9600 baud 96 characters fit into the shorter one. A line that was cut off is waited
for longer, or its rest would be read as a code of its own."""


class LineDevice:
    """Frames the bytes of a transport into lines; ``decode`` makes text of them first."""

    def __init__(
        self, transport: Transport, end: End, decode: Callable[[bytes], bytes] = lambda data: data
    ) -> None:
        self._transport, self._decode = transport, decode
        self._framer = Framer(end)
        self._idle_after = IDLE_AFTER[end]

    def fileno(self) -> int:
        """Return the descriptor that poll() watches."""
        return self._transport.fileno()

    @property
    def idle_after(self) -> float | None:
        """Seconds while a line is unfinished; None between two lines."""
        return self._idle_after if self._framer.unfinished else None

    def read(self) -> Sequence[InputEvent]:
        """Return the lines that end in the bytes that have come."""
        return self._framer.feed(self._decode(self._transport.read()))

    def idle(self) -> Sequence[InputEvent]:
        """Return the line that the pause ends, if there is one."""
        return self._framer.pause()

    def close(self) -> None:
        """Close the device."""
        self._transport.close()
