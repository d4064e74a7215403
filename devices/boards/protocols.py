"""How boards are spoken to: by the open line protocol, or as an adapter says. Pure."""

import logging
from collections.abc import Iterator
from enum import Enum, auto
from typing import Protocol

from msgspec import Struct

from devices.boards.adapters import Adapter
from devices.boards.frames import NoRoom, answer_to, frame
from devices.boards.showing import BoardState, Showing
from devices.line_protocol.device import OLD
from devices.line_protocol.host import Host
from devices.line_protocol.message import MOST_SEQ, BadLine, Command, LineMessage, decode, encode
from devices.line_protocol.splitter import LineSplitter

log = logging.getLogger(__name__)


class Said(Enum):
    """What a board has said."""

    TAKEN = auto()
    """It shows what it was last sent."""

    HERE = auto()
    """It is there."""

    BEGUN = auto()
    """It has just begun, and shows nothing."""

    REFUSED = auto()
    """It does not understand what it was last sent."""

    LATE = auto()
    """It takes what it was last sent for older than what it shows: it is to be sent again."""


class Heard(Struct, frozen=True):
    """What the board at an address has said, and what to answer it at once."""

    address: int
    said: Said
    answer: bytes = b""


class BoardProtocol(Protocol):
    """How to speak to the boards of one line."""

    @property
    def answers(self) -> bool:
        """Whether boards answer."""

    @property
    def answer_seconds(self) -> float:
        """How long an answer is waited for when the last bit has left."""

    @property
    def check_seconds(self) -> float:
        """How often a board that shows what it should is asked, or shown it again."""

    def show(self, address: int, showing: Showing) -> bytes:
        """The bytes that have a board show something."""

    def poll(self, address: int) -> bytes:
        """The bytes that ask a board whether it is there; empty where there is no such question."""

    def hear(self, data: bytes) -> Iterator[Heard]:
        """Take the bytes that have come; yield what boards say in them."""


class OpenProtocol:
    """The open line protocol: docs/line-protocol.md."""

    answers = True
    answer_seconds = 0.05
    check_seconds = 1.0

    def __init__(self) -> None:
        self._splitter, self._host = LineSplitter(), Host()
        self._seqs: dict[int, int] = {}
        self._polls, self._echo = 0, b""

    def show(self, address: int, showing: Showing) -> bytes:
        """The SHOW line for a board."""
        values = {"t": showing.ticket} if showing.ticket else {}
        values |= {"w": str(showing.counter), "s": showing.state.value}
        seq = self._seqs[address] = (self._seqs.get(address, -1) + 1) % (MOST_SEQ + 1)
        return self._sent(LineMessage(address, seq, Command.SHOW, values))

    def poll(self, address: int) -> bytes:
        """The PING line for a board."""
        self._polls = (self._polls + 1) % (MOST_SEQ + 1)
        return self._sent(LineMessage(address, self._polls, Command.PING))

    def hear(self, data: bytes) -> Iterator[Heard]:
        """Take the bytes that have come; what is damaged is passed over."""
        for line in self._splitter.feed(data):
            if line == self._echo:  # many adapters of RS-485 hear themselves
                self._echo = b""
                continue
            try:
                message = decode(line)
            except BadLine:
                continue
            yield from self._heard(message)

    def _heard(self, message: LineMessage) -> Iterator[Heard]:
        received = self._host.receive(message)
        answer = self._sent(received.answer) if received.answer else b""
        said = self._what_is_said(message)
        if said or answer:
            yield Heard(message.address, said or Said.HERE, answer)

    def _what_is_said(self, message: LineMessage) -> Said | None:
        """What a device's line says of its board; None when it says nothing of it."""
        of_showing = message.seq == self._seqs.get(message.address)
        match message.command:
            case Command.OK if of_showing and message.values.get("seq") == str(message.seq):
                return Said.TAKEN
            case Command.ERR if of_showing and message.values.get("c") == "old":
                self._seqs[message.address] = message.seq + OLD - 1  # what comes next is new
                return Said.LATE
            case Command.ERR if of_showing:
                return Said.REFUSED
            case Command.HELLO:
                return Said.BEGUN
            case Command.PONG:
                return Said.HERE
            case _:
                return None

    def _sent(self, message: LineMessage) -> bytes:
        line = encode(message)
        self._echo = line.rstrip()
        return line


class AdapterProtocol:
    """Boards of another maker, as an adapter describes them."""

    def __init__(self, adapter: Adapter) -> None:
        self._adapter = adapter
        self.answers = adapter.answers
        self.answer_seconds, self.check_seconds = adapter.answer_seconds, adapter.repeat_seconds
        self._asked, self._expected, self._held = 0, b"", b""
        self._no_room: dict[int, str] = {}

    def show(self, address: int, showing: Showing) -> bytes:
        """The frame for a board; what it has no room for is not shown at all, nor cut off."""
        try:
            sent = frame(self._adapter, address, self._adapter.text(showing))
        except NoRoom as reason:
            if self._no_room.get(address) != str(reason):  # it is sent again and again
                log.warning("the board at address %s cannot show it: %s", address, reason)
            self._no_room[address] = str(reason)
            idle = Showing(showing.counter, BoardState.IDLE)
            sent = frame(self._adapter, address, self._adapter.text(idle))
        self._asked, self._expected, self._held = address, answer_to(self._adapter, sent), b""
        return sent

    def poll(self, address: int) -> bytes:
        """Nothing: a board is asked by showing it again what it shows."""
        return b""

    def hear(self, data: bytes) -> Iterator[Heard]:
        """Take the bytes that have come since the last frame was sent."""
        self._held = (self._held + data)[-256:]
        if self._expected and self._expected in self._held:
            self._expected = b""
            yield Heard(self._asked, Said.TAKEN)
