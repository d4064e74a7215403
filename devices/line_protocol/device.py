"""A device's side of the open line protocol, as a pad or a board is to behave. Pure.

The simulators are made of it, and whoever writes the firmware of a device finds all of it here.
"""

from collections import deque
from collections.abc import Callable, Mapping

from devices.line_protocol.message import (
    ALL,
    MOST_SEQ,
    BadLine,
    Command,
    LineMessage,
    decode,
    encode,
)
from devices.line_protocol.splitter import LineSplitter

REPEATS = 3
"""So often a line that was not acknowledged is sent again, and then given up."""

REPEAT_AFTER = 0.2
"""Seconds between two of them."""

HELLO_AFTER = 1.0
"""Seconds between two lines of a device that has begun and has no host yet."""

OLD = (MOST_SEQ + 1) // 2
"""A line whose number is fewer than so many behind the last one's is late, and shows nothing."""

OBEYED = frozenset({Command.SHOW, Command.TEXT, Command.BEEP, Command.ASK})


class Device:
    """One device on a line.

    ``obey`` does what a line of the host says and returns whether it is understood. A ``polled``
    device speaks only when it is asked, as on RS-485; any other also speaks of itself.
    """

    def __init__(
        self, address: int, kind: str, obey: Callable[[LineMessage], bool], *, polled: bool = True
    ) -> None:
        self._address, self._obey, self._polled = address, obey, polled
        self._splitter = LineSplitter()
        self._to_say: deque[tuple[Command, Mapping[str, str]]] = deque()
        self._to_say.append((Command.HELLO, {"kind": kind, "v": "1"}))
        self._is_board = kind == "board"
        self._seq, self._times, self._due = 0, 0, 0.0
        self._last: LineMessage | None = None

    def say(self, command: Command, **values: str) -> None:
        """Have the host told something, such as a key; it is sent until it is acknowledged."""
        self._to_say.append((command, values))

    def hear(self, data: bytes) -> bytes:
        """Take the bytes that have come on the line; return what to answer at once."""
        return b"".join(map(self._answer, self._splitter.feed(data)))

    def tick(self, now: float) -> bytes:
        """Return what to say of oneself at a time (seconds); nothing for one that is polled."""
        if self._polled or not self._to_say or now < self._due:
            return b""
        is_hello = self._to_say[0][0] is Command.HELLO
        self._due = now + (HELLO_AFTER if is_hello else REPEAT_AFTER)
        return self._oldest()

    def _answer(self, line: bytes) -> bytes:
        try:
            message = decode(line)
        except BadLine:  # whose it is cannot be trusted either
            return b""
        if message.address == ALL and message.command in OBEYED:
            self._obey(message)
        return self._reply(message) if message.address == self._address else b""

    def _reply(self, message: LineMessage) -> bytes:
        if message.command == Command.OK:
            return self._acknowledged(message)
        if message.command in {Command.ERR, Command.PONG}:
            return b""
        if message.command == Command.PING:
            waits = self._polled and self._to_say
            return (self._oldest() if waits else b"") or self._said(message, Command.PONG)
        if message.command not in OBEYED:
            return self._said(message, Command.ERR, c="verb")
        return self._obeyed(message)

    def _obeyed(self, message: LineMessage) -> bytes:
        """Obey a line, once and in order."""
        if message != self._last:
            if self._last and (self._last.seq - message.seq) % (MOST_SEQ + 1) < OLD:
                return self._said(message, Command.ERR, c="old")
            if not self._obey(message):
                return self._said(message, Command.ERR, c="value")
            self._last = message
            self._has_been_shown()
        return self._said(message, Command.OK, seq=str(message.seq))

    def _has_been_shown(self) -> None:
        """Say no more that one has begun: a board says it to be shown something."""
        if self._is_board and self._to_say and self._to_say[0][0] is Command.HELLO:
            self._go_on()

    def _said(self, message: LineMessage, command: Command, **values: str) -> bytes:
        return encode(LineMessage(self._address, message.seq, command, values))

    def _oldest(self) -> bytes:
        """Return the oldest line that is to be said; nothing when it was said often enough."""
        command, values = self._to_say[0]
        self._times += 1
        if command is not Command.HELLO and self._times > REPEATS + 1:
            self._go_on()
            return b""
        return encode(LineMessage(self._address, self._seq, command, values))

    def _acknowledged(self, message: LineMessage) -> bytes:
        if self._times and message.values.get("seq") == str(self._seq):
            self._go_on(message.values.get("next", ""))
        return b""

    def _go_on(self, following: str = "") -> None:
        """Go on to what is to be said next, with the number that the host wants it to have."""
        self._to_say.popleft()
        self._seq = int(following) if following.isdecimal() else self._seq + 1
        self._seq %= MOST_SEQ + 1
        self._times, self._due = 0, 0.0
