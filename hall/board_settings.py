"""The number boards in the settings: ``[[board]]`` of hall.toml."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta, Struct

from runtime.message import Message
from runtime.toml_file import TomlFile, did_you_mean

if TYPE_CHECKING:
    from devices.boards.adapters import Adapter

Counters = Annotated[
    dict[str, int],
    Meta(min_length=1, description="each board's address and counter, such as { 1 = 3, 2 = 4 }"),
]

OPEN_ADDRESSES = (1, 99)
"""Of boards that speak the open line protocol."""


class BoardSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """The boards of one line; ``counters`` says which counter the board at an address is for."""

    line: str
    counters: Counters
    protocol: str = "open"

    @property
    def counter_of(self) -> dict[int, int]:
        """The counter of each board, by the board's address."""
        return {int(address): counter for address, counter in self.counters.items()}


def known_adapters(own: str) -> "dict[str, Adapter]":
    """The adapters of the product, and those of the hall's own file, which go before them.

    Raises:
        TomlFileError: the file holds a mistake.

    """
    from devices.boards.adapters import adapters, read_adapters  # noqa: PLC0415 - few halls have any

    return {**adapters(), **(read_adapters(Path(own)) if own else {})}


def check_boards(file: TomlFile, boards: Sequence[BoardSettings], own: str) -> None:
    """Refuse boards that cannot be: an address of a line, a protocol, or a board's address.

    Raises:
        TomlFileError: with its line and what would be right.

    """
    if not boards and not own:
        return
    known = known_adapters(own)
    for number, board in enumerate(boards):
        _check_protocol(file, number, board, known)
        _check_line(file, number, boards)
        _check_counters(file, number, board, known)


def _check_protocol(
    file: TomlFile, number: int, board: BoardSettings, known: "Mapping[str, Adapter]"
) -> None:
    from devices.boards.adapters import OPEN  # noqa: PLC0415 - few halls have any

    if board.protocol != OPEN and board.protocol not in known:
        problem = Message("no protocol of boards '{name}'", name=board.protocol)
        remedy = did_you_mean(board.protocol, (OPEN, *known))
        raise file.error(("board", number, "protocol"), problem, remedy)


def _check_line(file: TomlFile, number: int, boards: Sequence[BoardSettings]) -> None:
    from devices.boards.line_addresses import line_at  # noqa: PLC0415 - few halls have any
    from devices.errors import BadDeviceUrl  # noqa: PLC0415 - as above

    line, place = boards[number].line, ("board", number, "line")
    try:
        line_at(line)
    except BadDeviceUrl as wrong:
        problem = Message("'board.line' is {url}: {problem}", url=repr(line), problem=wrong.problem)
        raise file.error(place, problem, wrong.remedy) from None
    if line in [each.line for each in boards[:number]]:
        remedy = Message("write all of its boards into one [[board]]")
        raise file.error(place, Message("the line {line} stands twice", line=repr(line)), remedy)


def _check_counters(
    file: TomlFile, number: int, board: BoardSettings, known: "Mapping[str, Adapter]"
) -> None:
    adapter = known.get(board.protocol)
    least, most = adapter.addresses if adapter else OPEN_ADDRESSES
    for address, counter in board.counters.items():
        place = ("board", number, "counters", address)
        if not (address.isascii() and address.isdigit() and least <= int(address) <= most):
            problem = Message("no board has the address '{address}'", address=address)
            remedy = Message("write a number from {least} to {most}", least=least, most=most)
            raise file.error(place, problem, remedy)
        if counter < 1:
            problem = Message("no counter has the number {number}", number=counter)
            raise file.error(place, problem, Message("counters have numbers from 1"))
    if len(board.counter_of) < len(board.counters):
        problem = Message("an address stands twice")
        raise file.error(("board", number, "counters"), problem, Message("write each once"))
