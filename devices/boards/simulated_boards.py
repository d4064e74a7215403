"""Boards made of code, on a line: for demos, tests and whoever has none."""

import time
from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from devices.boards.adapters import Adapter
from devices.boards.frames import FrameFinder, answer_to
from devices.boards.showing import BoardState
from devices.line_protocol.device import Device
from devices.line_protocol.message import Command, LineMessage, text_of
from runtime.message import Message
from runtime.simulated_device import SimulatedDevice
from runtime.simulated_line import SimulatorLine
from tickets.codes import LABEL

TICK = 0.005
"""Seconds between two looks at the line."""

GAP = 0.05
"""Seconds without a byte after which half a frame is none."""

NOTHING = "nothing"
"""What a board shows that has just begun."""


class SimulatedBoard(Protocol):
    """A board: it hears all that is on the line."""

    shows: str
    """What can be read on it, in words."""

    times: int
    """How often it was made to show something that people should look at."""

    def hear(self, data: bytes) -> bytes:
        """Take the bytes that have come; return what to answer."""

    def pause(self) -> None:
        """Take a pause between bytes."""


class OpenBoard:
    """A board that speaks the open line protocol."""

    def __init__(self, address: int) -> None:
        self.shows, self.times = NOTHING, 0
        self._device = Device(address, "board", self._obey)

    def hear(self, data: bytes) -> bytes:
        """Take the bytes that have come; return what to answer."""
        return self._device.hear(data)

    def pause(self) -> None:
        """Do nothing: a line ends with its end."""

    def _obey(self, message: LineMessage) -> bool:
        """Do what a line says; return whether it is understood."""
        try:
            shows = _OBEYED[message.command](message.values)
        except (KeyError, ValueError):
            return False
        self.shows, self.times = shows or self.shows, self.times + 1
        return True


def _show(values: Mapping[str, str]) -> str:
    """What a SHOW line puts on a board; a ValueError for values that mean nothing."""
    state, counter = BoardState(values["s"]), int(values["w"])
    if counter < 1 or values.keys() - {"t", "w", "s"}:
        raise ValueError(values)
    if state is not BoardState.CALL:
        return Message("{shown} at counter {number}", shown=state, number=counter)
    if not LABEL.fullmatch(values["t"]):
        raise ValueError(values)
    return Message("{shown} at counter {number}", shown=values["t"], number=counter)


def _beep(values: Mapping[str, str]) -> str:
    """Nothing new to be read; a ValueError for values that mean nothing."""
    if not 1 <= int(values["n"]) <= 9:  # noqa: PLR2004 - as the protocol says
        raise ValueError(values)
    return ""


_OBEYED: Mapping[str, Callable[[Mapping[str, str]], str]] = {
    Command.SHOW: _show,
    Command.TEXT: text_of,
    Command.BEEP: _beep,
}


class AdapterBoard:
    """A board of another maker, as an adapter describes it."""

    def __init__(self, address: int, adapter: Adapter) -> None:
        self.shows, self.times = NOTHING, 0
        self._address, self._adapter = address, adapter
        self._finder = FrameFinder(adapter)

    def hear(self, data: bytes) -> bytes:
        """Take the bytes that have come; return what to answer."""
        return b"".join(self._answers(data))

    def pause(self) -> None:
        """Take a pause between bytes: what has not ended is no frame."""
        self._finder.pause()

    def _answers(self, data: bytes) -> Iterator[bytes]:
        for address, text, sent in self._finder.feed(data):
            if address == self._address:
                self.times += repr(text) != self.shows
                self.shows = repr(text)
                yield answer_to(self._adapter, sent)


class SimulatedBoards(SimulatedDevice):
    """Boards on one line. ``on_show`` is called with a board's address and what it shows now.

    It is called on the thread of the boards. A ``mute`` board hears and shows nothing.
    """

    def __init__(
        self,
        line: SimulatorLine,
        addresses: Mapping[int, Callable[[], SimulatedBoard]],
        on_show: Callable[[int, str], None] = lambda *_: None,
    ) -> None:
        super().__init__(line)
        self.mute = set[int]()
        self._make, self._on_show = addresses, on_show
        self._boards = {address: make() for address, make in addresses.items()}
        self._begin("simulated boards")

    @property
    def shown(self) -> dict[int, str]:
        """What each board shows."""
        with self._lock:
            return {address: board.shows for address, board in self._boards.items()}

    def power(self, address: int) -> None:
        """Take a board's power away and give it back: it begins anew."""
        with self._lock:
            self._boards[address] = self._make[address]()
        self._on_show(address, NOTHING)

    def _run(self) -> None:
        heard_at = time.monotonic()
        while not self._stopping.wait(TICK):
            with self._lock:
                data = self.line.read(4096)
                changed = self._hear(data, pause=time.monotonic() - heard_at > GAP)
            if data:
                heard_at = time.monotonic()
            for address, shows in changed.items():
                self._on_show(address, shows)

    def _hear(self, data: bytes, *, pause: bool) -> dict[int, str]:
        """Have every board hear what has come; return what shows something else now."""
        changed = {}
        for address, board in self._boards.items():
            if address in self.mute:
                continue
            if pause:
                board.pause()
            before = board.times
            if answer := board.hear(data):
                self.line.write(answer)
            if board.times != before:
                changed[address] = board.shows
        return changed
