"""The host's side of the open line protocol: what it answers, and what is new to it. Pure."""

from collections import deque
from collections.abc import Container

from msgspec import Struct

from devices.line_protocol.message import ALL, MOST_ADDRESS, MOST_SEQ, Command, LineMessage

REMEMBERED = 50
"""The numbers of so many lines of a device are known: what comes again after 49 others is new."""

OF_HOSTS = frozenset(
    {Command.SHOW, Command.TEXT, Command.BEEP, Command.ASK, Command.OK, Command.ERR, Command.PONG}
)

EVERY = range(ALL + 1, MOST_ADDRESS + 1)
"""The addresses of all devices that a line can have."""


class Received(Struct, frozen=True):
    """What a device's line is to the host: the answer to send, and whether to act upon it."""

    answer: LineMessage | None
    is_new: bool


class Host:
    """Answers the lines of devices.

    ``takes`` are the commands upon which somebody acts here, such as KEY, when the devices at
    ``addresses`` send them; each such line is new once, however often it comes. What nobody takes
    is answered with ERR, so that its sender knows.

    A host that has begun does not know what the one before it has acted upon. So it takes nothing
    of a device that has not said HELLO to it, and asks for that.
    """

    def __init__(
        self, takes: frozenset[Command] = frozenset(), addresses: Container[int] = EVERY
    ) -> None:
        self._takes, self._addresses = takes, addresses
        self._newest: dict[int, int] = {}
        self._seqs: dict[int, deque[int]] = {}

    def receive(self, message: LineMessage) -> Received:
        """Return what a device's line is to the host."""
        match message.command:
            case Command.PONG if self._is_stranger(message.address):
                return Received(_answer(message, Command.ERR, c="hello"), is_new=True)
            case Command.OK | Command.ERR | Command.PONG:
                return Received(None, is_new=True)
            case command if command in OF_HOSTS:  # another host, or our own line in an echo
                return Received(None, is_new=False)
            case Command.PING:
                return Received(_answer(message, Command.PONG), is_new=True)
            case Command.HELLO:
                following = str(self._greet(message))
                return Received(_ok(message, next=following), is_new=True)
            case _:
                return self._of_somebody(message)

    def _of_somebody(self, message: LineMessage) -> Received:
        """Return what a line is that somebody may act upon."""
        if message.command not in self._takes or message.address not in self._addresses:
            return Received(_answer(message, Command.ERR, c="verb"), is_new=False)
        if self._is_stranger(message.address):
            return Received(_answer(message, Command.ERR, c="hello"), is_new=False)
        return self._taken(message)

    def _is_stranger(self, address: int) -> bool:
        """Whether something is taken of a device, and it has not said HELLO yet."""
        return bool(self._takes) and address in self._addresses and address not in self._newest

    def _greet(self, message: LineMessage) -> int:
        """Know a device from now on; return the number of its next line.

        What it has said to another host has numbers before that of its HELLO: it is late, and old.
        """
        self._seqs.setdefault(message.address, deque(maxlen=REMEMBERED))
        return (self._newest.setdefault(message.address, message.seq) + 1) % (MOST_SEQ + 1)

    def _taken(self, message: LineMessage) -> Received:
        """Take a line that somebody acts upon: one that is late is refused."""
        seqs = self._seqs[message.address]
        if message.seq in seqs:
            return Received(_ok(message), is_new=False)
        if (message.seq - self._newest[message.address]) % (MOST_SEQ + 1) > REMEMBERED:
            return Received(_answer(message, Command.ERR, c="old"), is_new=False)
        self._newest[message.address] = message.seq
        seqs.append(message.seq)
        return Received(_ok(message), is_new=True)


def _ok(message: LineMessage, **values: str) -> LineMessage:
    return _answer(message, Command.OK, seq=str(message.seq), **values)


def _answer(message: LineMessage, command: Command, **values: str) -> LineMessage:
    """Return an answer, which has the address and the number of the line that it answers."""
    return LineMessage(message.address, message.seq, command, values)
