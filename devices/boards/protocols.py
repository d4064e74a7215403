"""How boards and pads are spoken to: by the open line protocol, or as an adapter says. Pure."""

import logging
from collections.abc import Collection, Iterator, Mapping
from enum import Enum, auto
from typing import Protocol

from msgspec import Struct, field

from devices.boards.adapters import Adapter
from devices.boards.frames import NoRoom, answer_to, frame
from devices.boards.showing import BoardState, Showing
from devices.line_protocol.device import OLD
from devices.line_protocol.host import Host
from devices.line_protocol.message import (
    CRC,
    MOST_SEQ,
    BadLine,
    Command,
    LineMessage,
    decode,
    encode,
)
from devices.line_protocol.splitter import LineSplitter
from devices.pads.commands import PadCommand, command_of

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


KEYS = frozenset({Command.KEY, Command.NUM, Command.RATE})
"""What a pad says when somebody presses a key."""


class Told(Struct, frozen=True):
    """What a pad is told once, besides the number that it shows: BEEP, TEXT or ASK."""

    command: Command
    values: Mapping[str, str] = field(default_factory=dict)
    word: str = ""


class Heard(Struct, frozen=True):
    """What the board or pad at an address has said, and what to answer it at once.

    ``key`` is a key that was pressed on a pad; a key that is repeated is none.
    """

    address: int
    said: Said
    answer: bytes = b""
    key: PadCommand | None = None


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

    def tell(self, address: int, told: Told) -> bytes:
        """The bytes that tell a pad something; empty where there are no pads."""

    def hear(self, data: bytes) -> Iterator[Heard]:
        """Take the bytes that have come; yield what boards say in them."""


class OpenProtocol:
    """The open line protocol: docs/line-protocol.md. The devices at ``pads`` have keys."""

    answers = True
    answer_seconds = 0.05
    check_seconds = 1.0

    def __init__(self, pads: Collection[int] = ()) -> None:
        self._splitter = LineSplitter()
        self._pads = pads
        self._host = Host(KEYS, pads) if pads else Host()
        self._seqs: dict[int, int] = {}
        self._polls, self._echo = 0, b""

    def show(self, address: int, showing: Showing) -> bytes:
        """The SHOW line for a board."""
        values = {"t": showing.ticket} if showing.ticket else {}
        values |= {"w": str(showing.counter), "s": showing.state.value}
        return self.tell(address, Told(Command.SHOW, values))

    def tell(self, address: int, told: Told) -> bytes:
        """The line that tells a device something, with the next number."""
        seq = self._seqs[address] = (self._seqs.get(address, -1) + 1) % (MOST_SEQ + 1)
        return self._sent(LineMessage(address, seq, told.command, told.values, told.word))

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
            if self._must_have_crc(message) and f" {CRC}=".encode() not in line:
                continue  # two flipped bits would be enough for another key, or pad
            yield from self._heard(message)

    def _must_have_crc(self, message: LineMessage) -> bool:
        is_pad = message.address in self._pads
        return message.command in KEYS or (is_pad and message.command == Command.HELLO)

    def _heard(self, message: LineMessage) -> Iterator[Heard]:
        key = command_of(message)
        if message.command in KEYS and key is None and message.address in self._pads:
            refused = LineMessage(message.address, message.seq, Command.ERR, {"c": "value"})
            yield Heard(message.address, Said.HERE, self._sent(refused))
            return
        received = self._host.receive(message)
        answer = self._sent(received.answer) if received.answer else b""
        said = self._what_is_said(message)
        if said or answer:
            pressed = key if received.is_new else None
            yield Heard(message.address, said or Said.HERE, answer, pressed)

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

    def tell(self, address: int, told: Told) -> bytes:
        """Nothing: these are boards."""
        return b""

    def hear(self, data: bytes) -> Iterator[Heard]:
        """Take the bytes that have come since the last frame was sent."""
        self._held = (self._held + data)[-256:]
        if self._expected and self._expected in self._held:
            self._expected = b""
            yield Heard(self._asked, Said.TAKEN)
