"""Cuts a stream of bytes into lines of the open line protocol: pure."""

from devices.line_protocol.message import MOST_BYTES

START, LF, CR = b"@"[0], b"\n"[0], b"\r"[0]


class LineSplitter:
    """Cuts a stream into lines, whatever pieces it comes in.

    A line begins with ``@``, which stands nowhere else, so a line whose end was lost spoils no
    other one. What is too long, or stands between two lines, is dropped.
    """

    def __init__(self) -> None:
        self._held = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        """Take the bytes that have come; return the lines that end in them, without their ends."""
        return [line for byte in data if (line := self._take(byte))]

    def _take(self, byte: int) -> bytes:
        """Take one byte; return the line that it ends, or nothing."""
        if byte == LF:
            line = bytes(self._held)
            self._held.clear()
            return line
        if byte == START:
            self._held[:] = (START,)
        elif byte != CR and self._held:
            self._held.append(byte)
        if len(self._held) > MOST_BYTES:
            self._held.clear()
        return b""
