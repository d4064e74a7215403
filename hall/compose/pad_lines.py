"""The call pads of the settings on their lines and sockets, and what is wrong with them."""

import time
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Slot

from counter.pad import Pad
from counter.pad_actions import PadAnswer
from devices.boards.board_line import BoardLine
from devices.boards.line_addresses import line_at
from devices.boards.protocols import OpenProtocol
from devices.boards.showing import BoardTrouble, Showing
from devices.input_device import InputEvent, Key
from devices.listener import Listener
from devices.pads.commands import PadCommand
from devices.pads.number_pad import ButtonPad, NumberPad
from devices.pads.telling import ASK_RATE, told_of
from devices.pads.usb_pad import UsbPad
from hall.compose.boards import OPEN_BAUD, shown_at
from hall.compose.fault_report import FaultReport
from hall.pad_settings import PadSettings
from hall.settings import Settings

MakePad = Callable[[int, Callable[[PadAnswer], None]], Pad]
"""Makes the pad of a counter; the other is how it is told something."""


class PadLine:
    """The pads of one line, and the boards that are on it as well: one thread speaks there."""

    def __init__(
        self,
        told: PadSettings,
        board_of: Mapping[int, int],
        make_pad: MakePad,
        on_change: Callable[[Mapping[int, BoardTrouble]], None],
    ) -> None:
        self._pads, self._counter_of = told.counter_of, {**board_of, **told.counter_of}
        self._line = BoardLine(
            line_at(told.line, OPEN_BAUD),
            OpenProtocol(self._pads),
            self._counter_of,
            on_change,
            pads=self._pads,
            on_key=self._press,
        )
        self._made = {
            address: make_pad(counter, partial(self._tell, address))
            for address, counter in self._pads.items()
        }
        self.start, self.stop = self._line.start, self._line.stop

    def show(self, wanted: Mapping[int, Showing], asked: Collection[int]) -> None:
        """Have pads and boards show something, and the pads of some counters take a rating."""
        self._line.show(shown_at(self._counter_of, wanted))
        for address, counter in self._pads.items():
            if counter in asked:
                self._line.tell(address, ASK_RATE)

    def _press(self, address: int, command: PadCommand) -> None:
        self._made[address].press(command)

    def _tell(self, address: int, answer: PadAnswer) -> None:
        self._line.tell(address, *told_of(answer.beeps, answer.text))


class UsbPadListener:
    """A number pad or a button on USB: it shows nothing, and is told nothing."""

    def __init__(
        self, told: PadSettings, make_pad: MakePad, on_change: Callable[[str], None]
    ) -> None:
        self._keys = ButtonPad() if told.kind == "button" else NumberPad()
        self._pad = make_pad(told.counter, lambda _: None)
        listener = Listener(UsbPad(told.usb, self._keys.pressed), self._take, on_change)
        self.start, self.stop = listener.start, listener.stop

    def show(self, _wanted: Mapping[int, Showing], _asked: Collection[int]) -> None:
        """Do nothing."""

    def _take(self, event: InputEvent) -> None:
        if isinstance(event, Key) and (command := self._keys.command(event.key, time.monotonic())):
            self._pad.press(command)


class PadLines(QObject):
    """All pads of the settings; what is wrong with them goes into the reports."""

    def __init__(
        self, settings: Settings, make_pad: MakePad, pads: FaultReport, boards: FaultReport
    ) -> None:
        super().__init__()
        self._lines: list[PadLine | UsbPadListener] = []
        for number, told in enumerate(settings.pad):
            if told.usb:
                on_usb = partial(_tell_usb, pads, number, told.counter)
                self._lines.append(UsbPadListener(told, make_pad, on_usb))
                continue
            board_of = boards_on(settings, told.line)
            on_change = partial(_tell, ((pads, told.counter_of), (boards, board_of)), number)
            self._lines.append(PadLine(told, board_of, make_pad, on_change))

    def start(self) -> None:
        """Start a thread a line; this waits for none."""
        for line in self._lines:
            line.start()

    @Slot(object)
    def show(self, found: tuple[Mapping[int, Showing], Collection[int]]) -> None:
        """Have every line show what was found, and ask at the counters that were found."""
        for line in self._lines:
            line.show(*found)

    def stop(self) -> None:
        """End the threads."""
        for line in self._lines:
            line.stop()


def boards_on(settings: Settings, line: str) -> dict[int, int]:
    """The counter of each board on a line, by the board's address."""
    found = (each.counter_of for each in settings.board if each.line == line)
    return {address: counter for of in found for address, counter in of.items()}


def _tell(
    reports: Iterable[tuple[FaultReport, Mapping[int, int]]],
    line: int,
    troubles: Mapping[int, BoardTrouble],
) -> None:
    """Say what is wrong on a line, by the counters of each report; runs on the line's thread."""
    for report, counter_of in reports:
        mine = {at: each for at, each in troubles.items() if at in counter_of}
        report.take(line, {str(counter_of[at]): each.value for at, each in mine.items()})


def _tell_usb(pads: FaultReport, line: int, counter: int, trouble: str) -> None:
    """Say that a pad on USB is not there, or is again; runs on its thread."""
    pads.take(line, {str(counter): BoardTrouble.NO_LINE.value} if trouble else {})
