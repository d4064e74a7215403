"""TOML files whose tables are all of one kind and have names: profiles, adapters."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import defstruct

from runtime.device_url import BAUD_RATES
from runtime.message import Message
from runtime.toml_file import TomlFile

T = TypeVar("T")

Fault = tuple[str, str, str]
"""A key, or none for the whole table; what is wrong with it; and the remedy."""


def read_tables(
    file: TomlFile, kind: type[T], faults: Callable[[T], Iterable[Fault]]
) -> dict[str, T]:
    """Every table of the file by its name, in the file's order; ``faults`` says what is wrong.

    Raises:
        TomlFileError: a table is not of that kind or has a fault; with the line.

    """
    # Read as fields of a structure: msgspec then says where in one a mistake is.
    fields = {f"table_{number}": name for number, name in enumerate(file.data)}
    whole = file.read(defstruct("Tables", [(each, kind) for each in fields], rename=fields))
    read: dict[str, T] = {name: getattr(whole, field) for field, name in fields.items()}
    for name, table in read.items():
        for key, problem, remedy in faults(table):
            raise file.error((name, key) if key else (name,), problem, remedy)
    return read


def baud_faults(baud: int) -> Iterator[Fault]:
    """What is wrong with a line's speed."""
    if baud not in BAUD_RATES:
        choices = ", ".join(map(str, BAUD_RATES))
        problem = Message("no speed {baud}", baud=baud)
        yield "baud", problem, Message("possible are {choices}", choices=choices)


def range_faults(table: object, ranges: Mapping[str, tuple[int, int]]) -> Iterator[Fault]:
    """What is wrong with the numbers of a table, each with its least and its greatest value."""
    for key, (least, most) in ranges.items():
        if not least <= (found := getattr(table, key)) <= most:
            problem = Message("'{key}' is {found}", key=key, found=found)
            remedy = Message("write a number from {least} to {most}", least=least, most=most)
            yield key, problem, remedy


def is_hex(text: str) -> bool:
    """Whether a text is bytes in hex, such as "1d 56 01"."""
    try:
        bytes.fromhex(text)
    except ValueError:
        return False
    return True
