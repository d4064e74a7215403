"""Simulates a ticket printer: takes bytes, prints at a printer's speed, answers status queries.

:class:`PrinterMechanism` is the inside: a buffer, a roll of paper, sensors, a blade. It has no
thread and no line; :mod:`printer.simulator.simulated_printer` gives it a line. Sources:
Epson's ESC/POS reference and its followers' manuals for DLE EOT, GS r, GS a and GS ( H.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from printer.protocol.commands import command_at
from printer.protocol.status import QUERIES

DOTS_A_MM = 8
LINE_DOTS = 30
CELL_DOTS = 24
QR_DOTS = 240
"""About what a ticket's QR code takes."""

BLADE_DOTS = 120
"""From the print head to the blade: what GS V B feeds before it cuts."""

ROLL_MM = 80_000
NEAR_END_MM = 5_000
CUT_SECONDS = 0.3

_INIT = b"\x1b@"
_FIXED = 0x12


@dataclass
class PrinterMechanism:
    """The inside of a printer. Setting a fault's attribute makes the fault begin or end.

    ``tickets`` are the pieces of paper that came out whole, ``scrap`` the torn or partial ones.
    A piece is whole from ESC @ or the cut before to its own cut, without a loss of power or a
    change of the roll in between.
    """

    mm_a_second: float = 150
    roll_mm: float = ROLL_MM
    buffer_bytes: int = 4096
    cover_open: bool = False
    jammed: bool = False
    mute: bool = False
    garbage: bool = False
    knows_gs_h: bool = True
    tickets: list[bytes] = field(default_factory=list)
    scrap: list[bytes] = field(default_factory=list)
    powered: bool = field(default=True, init=False)

    _buffer: bytearray = field(default_factory=bytearray, init=False)
    _begun: bytearray = field(default_factory=bytearray, init=False)
    """A command whose end is still on the line."""

    _heard: bytes = field(default=b"", init=False)
    _uncut: bytearray = field(default_factory=bytearray, init=False)
    _uncut_dots: int = field(default=0, init=False)
    _torn: bool = field(default=False, init=False)
    _scale: int = field(default=1, init=False)
    _busy_seconds: float = field(default=0, init=False)
    _asb: bool = field(default=False, init=False)
    _told: bytes = field(default=b"", init=False)
    _noise: random.Random = field(default_factory=lambda: random.Random(1), init=False)  # noqa: S311

    @property
    def free(self) -> int:
        """Bytes that the buffer still takes."""
        return max(0, self.buffer_bytes - len(self._buffer))

    @property
    def hanging_mm(self) -> float:
        """Paper that has come out and is not cut yet."""
        return self._uncut_dots / DOTS_A_MM

    @property
    def paper_out(self) -> bool:
        """Whether the roll is used up."""
        return self.roll_mm <= 0

    @property
    def stopped(self) -> bool:
        """Whether it is offline and executes nothing."""
        return self.paper_out or self.cover_open or self.jammed

    @property
    def at_work(self) -> bool:
        """Whether there is something to print, or to wait for."""
        return bool(self._buffer) or self._busy_seconds > 0

    def receive(self, data: bytes) -> bytes:
        """Take bytes; the answers to DLE EOT, which is heard at once and wherever it stands."""
        said = b""
        for byte in data if self.powered else b"":
            self._buffer.append(byte)
            self._heard = self._heard[-2:] + bytes((byte,))
            query = next((n for n, asked in QUERIES.items() if asked == self._heard), 0)
            if query:
                said += self._status(query)
                self._forget_query()
        return self._spoken(said)

    def advance(self, seconds: float) -> bytes:
        """Let time pass; what it says on the way."""
        if not self.powered:
            return b""
        said = bytearray(self._changes())
        self._busy_seconds -= seconds
        for command in self._commands():
            said += self._execute(command)
            said += self._changes()
        self._busy_seconds = max(self._busy_seconds, 0)
        return self._spoken(bytes(said))

    def new_roll(self, mm: float = ROLL_MM) -> None:
        """Put paper in; what is in the buffer is printed now, on a piece of its own."""
        self._tear_off()
        self.roll_mm = mm

    def power_off(self) -> None:
        """What was not printed yet is gone, what was not cut hangs out."""
        self._tear_off()
        self.powered, self._torn = False, True
        self._buffer.clear()
        self._begun.clear()
        self._heard, self._scale, self._asb, self._busy_seconds = b"", 1, False, 0

    def power_on(self) -> None:
        """Begin anew, with an empty buffer."""
        self.powered = True

    def _tear_off(self) -> None:
        """What hangs out is only a part of a ticket, and so is what may still come."""
        if self._uncut_dots:
            self.scrap.append(bytes(self._uncut))
            self._torn = True
        self._uncut.clear()
        self._uncut_dots = 0

    def _forget_query(self) -> None:
        """Take a question out of the buffer, unless another command takes it for its own."""
        before = bytes(self._begun + self._buffer[:-3])
        at = 0
        while at < len(before):
            length = command_at(before, at)
            if length is None:  # a picture's dots can look like a question: they are dots too
                return
            at += length
        del self._buffer[-3:]

    def _commands(self) -> Iterator[bytes]:
        """What can be executed now, one after the other."""
        while self._busy_seconds <= 0 and not self.stopped and self._buffer:
            self._buffer[:0] = self._begun
            length = command_at(bytes(self._buffer), 0)
            self._begun = self._buffer if length is None else bytearray()
            if length is None:
                self._buffer = bytearray()
                return
            command = bytes(self._buffer[:length])
            del self._buffer[:length]
            yield command

    def _execute(self, command: bytes) -> bytes:
        if command.startswith(b"\x1dr"):  # 1 paper, 2 drawer: there is none
            return bytes((0x03 * (self._low and command[2:] in {b"\x01", b"1"}),))
        if command.startswith(b"\x1d(H"):
            return b"\x37\x22" + command[7:11] + b"\0" if self.knows_gs_h else b""
        if command.startswith(b"\x1da"):
            self._asb, self._told = command[2] != 0, b""
            return b""
        if command == _INIT:
            self._begin()
        self._uncut += command
        self._move(self._dots(command))
        if command.startswith((b"\x1dV", b"\x1bi", b"\x1bm")):
            self._cut()
        return b""

    def _begin(self) -> None:
        """A new job. What hangs out stays on its paper, but is no part of it."""
        self._tear_off()
        self._torn, self._scale = False, 1

    def _cut(self) -> None:
        (self.scrap if self._torn else self.tickets).append(bytes(self._uncut))
        self._uncut.clear()
        self._uncut_dots, self._torn = 0, False
        self._busy_seconds += CUT_SECONDS * 150 / self.mm_a_second

    def _dots(self, command: bytes) -> int:
        """How far a command moves the paper."""
        if command.startswith(b"\x1d!"):
            self._scale = (command[2] & 7) + 1
        if command == b"\n":
            return LINE_DOTS + (self._scale - 1) * CELL_DOTS
        if command.startswith(b"\x1bd"):
            return command[2] * LINE_DOTS
        if command.startswith(b"\x1bJ"):
            return command[2]
        if command.startswith(b"\x1dv0"):
            return int.from_bytes(command[6:8], "little")
        if command.startswith((b"\x1dVA", b"\x1dVB")):
            return BLADE_DOTS + command[3]
        return QR_DOTS if command.startswith(b"\x1d(k") and command.endswith(b"1Q0") else 0

    def _move(self, dots: int) -> None:
        self._uncut_dots += dots
        self.roll_mm -= dots / DOTS_A_MM
        self._busy_seconds += dots / DOTS_A_MM / self.mm_a_second

    @property
    def _low(self) -> bool:
        return self.roll_mm < NEAR_END_MM

    def _status(self, query: int) -> bytes:
        """The answer to DLE EOT: 1 printer, 2 why it is offline, 3 errors, 4 paper sensors."""
        bits = {
            1: 0x08 * self.stopped,
            2: 0x04 * self.cover_open | 0x20 * self.paper_out | 0x40 * self.jammed,
            3: 0x08 * self.jammed,
            4: 0x0C * self._low | 0x60 * self.paper_out,
        }
        return bytes((_FIXED | bits[query],))

    def _changes(self) -> bytes:
        """ASB's four bytes, when they are wanted and something has changed."""
        now = bytes(
            (
                0x10 | 0x08 * self.stopped | 0x20 * self.cover_open,
                0x08 * self.jammed,
                0x03 * self._low | 0x0C * self.paper_out,
                0,
            )
        )
        if not self._asb or now == self._told:
            return b""
        self._told = now
        return now

    def _spoken(self, said: bytes) -> bytes:
        if self.mute:
            return b""
        return self._noise.randbytes(len(said)) if self.garbage else said
