"""A device's side of the open line protocol, as a pad or a board is to behave. Pure.

The simulators are made of it, and whoever writes the firmware of a device finds all of it here.
"""

from collections import deque
from collections.abc import Callable, Mapping

from msgspec import Struct

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

KEY_SECONDS = 2.0
"""A key that could not be said for so long is given up: who pressed it has seen that nothing came
of it, and it must not call somebody later."""

OLD = (MOST_SEQ + 1) // 2
"""A line whose number is fewer than so many behind the last one's is late, and shows nothing."""

OBEYED = frozenset({Command.SHOW, Command.TEXT, Command.BEEP, Command.ASK})


class _ToSay(Struct, frozen=True):
    """Something that the host is to be told, since a moment."""

    command: Command
    values: Mapping[str, str]
    since: float = 0.0


class Device:
    """One device on a line.

    ``obey`` does what a line of the host says and returns whether it is understood. A ``polled``
    device speaks only when it is asked, as on RS-485; any other also speaks of itself. ``lost`` is
    called with a key that the host has not taken. Moments are seconds of a clock that never goes
    back.
    """

    def __init__(
        self,
        address: int,
        kind: str,
        obey: Callable[[LineMessage], bool],
        *,
        polled: bool = True,
        lost: Callable[[Command, Mapping[str, str]], None] = lambda *_: None,
    ) -> None:
        self._address, self._obey, self._polled, self._lost = address, obey, polled, lost
        self._splitter = LineSplitter()
        self._hello = _ToSay(Command.HELLO, {"kind": kind, "v": "1"})
        self._to_say = deque([self._hello])
        self._is_board = kind == "board"
        self._seq, self._times, self._due, self._now = 0, 0, 0.0, 0.0
        self._last: LineMessage | None = None

    def say(self, command: Command, **values: str) -> None:
        """Have the host told something, such as a key; it is sent until it is acknowledged."""
        self._to_say.append(_ToSay(command, values, self._now))

    def hear(self, data: bytes, now: float = 0.0) -> bytes:
        """Take the bytes that have come on the line; return what to answer at once."""
        self._look(now)
        return b"".join(map(self._answer, self._splitter.feed(data)))

    def tick(self, now: float) -> bytes:
        """Return what to say of oneself at a time; nothing for one that is polled."""
        self._look(now)
        if self._polled or not self._to_say or now < self._due:
            return b""
        is_hello = self._to_say[0].command is Command.HELLO
        self._due = now + (HELLO_AFTER if is_hello else REPEAT_AFTER)
        return self._oldest()

    def _look(self, now: float) -> None:
        """Look at the time, and give up the keys that were pressed too long ago."""
        self._now = max(self._now, now)
        while keys := [each for each in self._to_say if each.command is not Command.HELLO]:
            if self._now - keys[0].since <= KEY_SECONDS:
                return
            self._give_up(keys[0])

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
        if message.command == Command.ERR:
            return self._refused(message)
        if message.command == Command.PONG:
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
        if self._is_board and self._to_say and self._to_say[0].command is Command.HELLO:
            self._go_on()

    def _said(self, message: LineMessage, command: Command, **values: str) -> bytes:
        return encode(LineMessage(self._address, message.seq, command, values))

    def _oldest(self) -> bytes:
        """Return the oldest line that is to be said; nothing when it was said often enough."""
        oldest = self._to_say[0]
        self._times += 1
        if oldest.command is not Command.HELLO and self._times > REPEATS + 1:
            self._give_up(oldest)
            return b""
        return encode(LineMessage(self._address, self._seq, oldest.command, oldest.values))

    def _acknowledged(self, message: LineMessage) -> bytes:
        if self._times and message.values.get("seq") == str(self._seq):
            self._go_on(message.values.get("next", ""))
        return b""

    def _refused(self, message: LineMessage) -> bytes:
        """Give up what the host refuses.

        A host that asks for HELLO has begun anew: another one may have acted upon what was said.
        One for which a key is old knows another number, and is greeted again.
        """
        begins = message.values.get("c") == "hello"
        is_said = bool(self._times) and self._to_say[0].command is not Command.HELLO
        if is_said and (begins or message.seq == self._seq):
            begins = begins or message.values.get("c") == "old"
            self._give_up(self._to_say[0])
        if begins and self._hello not in self._to_say:
            self._to_say.appendleft(self._hello)
            self._times, self._due = 0, 0.0
        return b""

    def _give_up(self, key: _ToSay) -> None:
        """Say a key no more: the host has not taken it."""
        if self._to_say[0] is key:
            self._go_on()
        else:
            self._to_say.remove(key)
        self._lost(key.command, key.values)

    def _go_on(self, following: str = "") -> None:
        """Go on to what is to be said next, with the number that the host wants it to have."""
        self._to_say.popleft()
        self._seq = int(following) if following.isdecimal() else self._seq + 1
        self._seq %= MOST_SEQ + 1
        self._times, self._due = 0, 0.0
