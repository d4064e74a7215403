"""The host's side of the open line protocol: what it answers, and what is new to it. Pure."""

from collections import deque

from msgspec import Struct

from devices.line_protocol.message import MOST_SEQ, Command, LineMessage

REMEMBERED = 50
"""The numbers of so many lines of a device are known: what comes again after 49 others is new."""

OF_HOSTS = frozenset(
    {Command.SHOW, Command.TEXT, Command.BEEP, Command.ASK, Command.OK, Command.ERR, Command.PONG}
)


class Received(Struct, frozen=True):
    """What a device's line is to the host: the answer to send, and whether to act upon it."""

    answer: LineMessage | None
    is_new: bool


class Host:
    """Answers the lines of devices.

    ``takes`` are the commands upon which somebody acts here, such as KEY; each such line is new
    once, however often it comes. What nobody takes is answered with ERR, so that its sender knows.
    """

    def __init__(self, takes: frozenset[Command] = frozenset()) -> None:
        self._takes = takes
        self._seqs: dict[int, deque[int]] = {}

    def receive(self, message: LineMessage) -> Received:
        """Return what a device's line is to the host."""
        if message.command in {Command.OK, Command.ERR, Command.PONG}:
            return Received(None, is_new=True)
        if message.command in OF_HOSTS:  # another host, or our own line in an adapter's echo
            return Received(None, is_new=False)
        if message.command == Command.PING:
            return Received(_answer(message, Command.PONG), is_new=True)
        if message.command == Command.HELLO:
            following = str((self._newest(message.address) + 1) % (MOST_SEQ + 1))
            return Received(_ok(message, next=following), is_new=True)
        if message.command not in self._takes:
            return Received(_answer(message, Command.ERR, c="verb"), is_new=False)
        return Received(_ok(message), is_new=self._is_new(message))

    def _newest(self, address: int) -> int:
        seqs = self._seqs.get(address)
        return seqs[-1] if seqs else -1

    def _is_new(self, message: LineMessage) -> bool:
        seqs = self._seqs.setdefault(message.address, deque(maxlen=REMEMBERED))
        is_new = message.seq not in seqs
        if is_new:
            seqs.append(message.seq)
        return is_new


def _ok(message: LineMessage, **values: str) -> LineMessage:
    return _answer(message, Command.OK, seq=str(message.seq), **values)


def _answer(message: LineMessage, command: Command, **values: str) -> LineMessage:
    """Return an answer, which has the address and the number of the line that it answers."""
    return LineMessage(message.address, message.seq, command, values)
