"""The call pads in the settings: ``[[pad]]`` of hall.toml."""

from collections.abc import Sequence
from typing import Annotated, Literal

from msgspec import Meta, Struct

from hall.board_settings import OPEN_ADDRESSES, BoardSettings
from runtime.message import Message
from runtime.toml_file import TomlFile

PadCounters = Annotated[
    dict[str, int],
    Meta(description="each pad's address and counter, such as { 1 = 3, 2 = 4 }"),
]

UsbKind = Literal["numbers", "button"]


class PadSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """The pads of one line, or one number pad or button on USB.

    ``counters`` says which counter the pad at an address of the ``line`` is for. ``usb`` is the
    socket that a pad is in, ``counter`` is its counter and ``kind`` what it is.
    """

    line: str = ""
    counters: PadCounters = {}
    usb: str = ""
    counter: int = 0
    kind: UsbKind = "numbers"

    @property
    def counter_of(self) -> dict[int, int]:
        """The counter of each pad of the line, by the pad's address."""
        return {int(address): counter for address, counter in self.counters.items()}

    @property
    def all_counters(self) -> tuple[int, ...]:
        """The counters that have a pad by this."""
        return tuple(self.counters.values()) if self.line else (self.counter,)


def check_pads(
    file: TomlFile, pads: Sequence[PadSettings], boards: Sequence[BoardSettings]
) -> None:
    """Refuse pads that cannot be: an address of a line, a USB path, or a pad's address.

    Raises:
        TomlFileError: with its line and what would be right.

    """
    for number, pad in enumerate(pads):
        if bool(pad.line) == bool(pad.usb):
            problem = Message("a pad is on a line or on USB")
            raise file.error(("pad", number), problem, Message("write 'line' or 'usb'"))
        earlier = pads[:number]
        if pad.line:
            _check_line(file, number, pad, earlier)
            _check_addresses(file, number, pad)
            _check_boards(file, number, pad, boards)
        else:
            _check_usb(file, number, pad, earlier)


def _check_line(
    file: TomlFile, number: int, pad: PadSettings, earlier: Sequence[PadSettings]
) -> None:
    from devices.boards.line_addresses import line_at  # noqa: PLC0415 - few machines have any
    from devices.errors import BadDeviceUrl  # noqa: PLC0415 - as above

    place = ("pad", number, "line")
    try:
        line_at(pad.line)
    except BadDeviceUrl as wrong:
        problem = Message(
            "'pad.line' is {url}: {problem}", url=repr(pad.line), problem=wrong.problem
        )
        raise file.error(place, problem, wrong.remedy) from None
    if pad.line in [each.line for each in earlier]:
        remedy = Message("write all of its pads into one [[pad]]")
        raise file.error(
            place, Message("the line {line} stands twice", line=repr(pad.line)), remedy
        )
    if pad.counter or pad.kind != "numbers":
        remedy = Message("write 'counters', such as {example}", example="{ 1 = 3, 2 = 4 }")
        problem = Message("'counter' and 'kind' are of pads on USB")
        raise file.error(("pad", number), problem, remedy)


def _check_addresses(file: TomlFile, number: int, pad: PadSettings) -> None:
    place, (least, most) = ("pad", number, "counters"), OPEN_ADDRESSES
    if not pad.counters:
        remedy = Message("write 'counters', such as {example}", example="{ 1 = 3, 2 = 4 }")
        raise file.error(("pad", number), Message("the line has no pads"), remedy)
    for address, counter in pad.counters.items():
        if not (address.isascii() and address.isdigit() and least <= int(address) <= most):
            problem = Message("no pad has the address '{address}'", address=address)
            remedy = Message("write a number from {least} to {most}", least=least, most=most)
            raise file.error((*place, address), problem, remedy)
        _check_counter(file, (*place, address), counter)
    if len(pad.counter_of) < len(pad.counters):
        problem = Message("an address stands twice")
        raise file.error(place, problem, Message("write each once"))


def _check_counter(file: TomlFile, place: tuple[str | int, ...], counter: int) -> None:
    if counter < 1:
        problem = Message("no counter has the number {number}", number=counter)
        raise file.error(place, problem, Message("counters have numbers from 1"))


def _check_boards(
    file: TomlFile, number: int, pad: PadSettings, boards: Sequence[BoardSettings]
) -> None:
    """Refuse boards on the same line that cannot be beside pads."""
    for board in boards:
        if board.line != pad.line:
            continue
        if board.protocol != "open":
            problem = Message("boards of '{name}' are on the same line", name=board.protocol)
            remedy = Message("give pads a line of their own, or boards of the open protocol")
            raise file.error(("pad", number, "line"), problem, remedy)
        if both := board.counter_of.keys() & pad.counter_of.keys():
            problem = Message("a board of this line has the address {address}", address=min(both))
            remedy = Message("give each device of a line its own")
            raise file.error(("pad", number, "counters"), problem, remedy)


def _check_usb(
    file: TomlFile, number: int, pad: PadSettings, earlier: Sequence[PadSettings]
) -> None:
    from devices.pads.usb_pad import USB_PATH  # noqa: PLC0415 - few machines have any

    place = ("pad", number, "usb")
    if not USB_PATH.fullmatch(pad.usb):
        problem = Message("'pad.usb' is {path}: no USB path", path=repr(pad.usb))
        remedy = Message("see ls /dev/input/by-path, or type hall pads bind {example}", example=3)
        raise file.error(place, problem, remedy)
    if pad.usb in [each.usb for each in earlier]:
        problem = Message("the USB path {path} stands twice", path=repr(pad.usb))
        raise file.error(place, problem, Message("write each once"))
    if pad.counters:
        problem = Message("'counters' are of pads on a line")
        raise file.error(("pad", number), problem, Message("write 'counter = 3'"))
    _check_counter(file, ("pad", number, "counter"), pad.counter)
