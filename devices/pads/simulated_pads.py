"""Call pads made of code, on a line: for demos, tests and whoever has none."""

import time
from collections.abc import Callable, Mapping

from devices.boards.simulated_boards import NOTHING, OpenBoard, SimulatedBoards
from devices.line_protocol.device import Device
from devices.line_protocol.message import Command, LineMessage
from devices.pads.commands import PadCommand, values_of
from runtime.simulated_line import SimulatorLine

ASKED = "how was it? 1 to 5"
"""What a pad shows that may take a rating."""

SHOWN_SECONDS = 3.0
"""So long a pad shows a text, or says that it beeps; then again the number."""


class OpenPad(OpenBoard):
    """A call pad that speaks the open line protocol; one that is not ``polled`` speaks by itself.

    ``lost`` is called with a key that the host has not taken.
    """

    def __init__(
        self,
        address: int,
        *,
        polled: bool = True,
        lost: Callable[[str], None] = lambda _: None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(address)
        self._lost, self._monotonic = lost, monotonic
        self._device = Device(address, "pad", self._obey, polled=polled, lost=self._tell_lost)
        self._number, self._until = NOTHING, 0.0

    def press(self, command: PadCommand) -> None:
        """Press a key now."""
        self._device.hear(b"", self._monotonic())
        line, values = values_of(command)
        self._device.say(line, **values)

    def hear(self, data: bytes) -> bytes:
        """Take the bytes that have come; return what to answer, or to say by itself."""
        now = self._monotonic()
        if self.shows != self._number and now >= self._until:
            self.shows, self.times = self._number, self.times + 1
        return self._device.hear(data, now) + self._device.tick(now)

    def _obey(self, message: LineMessage) -> bool:
        """Do what a line says; return whether it is understood."""
        if message.command == Command.ASK:
            return self._shows_beside(ASKED) if message.word == "rate" else False
        if not super()._obey(message):
            return False
        if message.command == Command.SHOW:
            self._number = self.shows
        elif message.command == Command.BEEP:
            return self._shows_beside("beep " * int(message.values["n"]))
        self._until = self._monotonic() + SHOWN_SECONDS
        return True

    def _shows_beside(self, words: str) -> bool:
        """Show something beside the number for a while."""
        self.shows, self.times = f"{self._number} ({words.strip()})", self.times + 1
        self._until = self._monotonic() + SHOWN_SECONDS
        return True

    def _tell_lost(self, _command: Command, values: Mapping[str, str]) -> None:
        self._lost(" ".join(values.values()))


class SimulatedPads(SimulatedBoards):
    """Pads on one line. ``on_show`` is called with a pad's address and what it shows now."""

    def __init__(
        self,
        line: SimulatorLine,
        addresses: Mapping[int, Callable[[], OpenPad]],
        on_show: Callable[[int, str], None] = lambda *_: None,
    ) -> None:
        self._pads: dict[int, OpenPad] = {}

        def remembered(address: int) -> OpenPad:
            self._pads[address] = addresses[address]()
            return self._pads[address]

        makers = {each: (lambda each=each: remembered(each)) for each in addresses}
        super().__init__(line, makers, on_show)

    def press(self, address: int, command: PadCommand) -> None:
        """Press a key of a pad; one that is mute has no power, and nothing comes of it."""
        with self._lock:
            if address not in self.mute:
                self._pads[address].press(command)
