"""Boards of other makers, as data: assets/boards/adapters.toml, and a hall's own in that form."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from devices.boards import frames
from devices.boards.showing import BoardState, Showing
from runtime.assets import ASSETS
from runtime.message import Message
from runtime.toml_file import TomlFile
from runtime.toml_tables import Fault, baud_faults, is_hex, range_faults, read_tables

FILE = ASSETS / "boards" / "adapters.toml"

OPEN = "open"
"""The protocol that is no adapter: docs/line-protocol.md."""


class Adapter(frames.Form, frozen=True, forbid_unknown_fields=True):
    """One kind of board; the file says what each key means."""

    title: str
    call: str
    idle: str
    pause: str
    baud: int = 9600
    addresses: tuple[int, int] = (1, 255)
    answer_seconds: float = 0.2
    repeat_seconds: float = 10.0

    def text(self, showing: Showing) -> str:
        """What a board of this kind is to show, in words of its own."""
        if showing.state is BoardState.CALL:
            return _filled(self.call, showing)
        return _filled(self.idle if showing.state is BoardState.IDLE else self.pause, showing)


def _filled(template: str, showing: Showing) -> str:
    digits = "".join(each for each in showing.ticket if each.isdigit())
    return template.format(ticket=showing.ticket, digits=digits, counter=showing.counter)


@cache
def adapters() -> dict[str, Adapter]:
    """Every adapter of the product by its name, in the file's order."""
    return read_adapters(FILE)


NO_OWN: Mapping[str, Adapter] = {}
"""The adapters of a hall that has none of its own."""


def read_adapters(path: Path) -> dict[str, Adapter]:
    """Every adapter of a file by its name.

    Raises:
        TomlFileError: it cannot be read, or says what no board can do; with the line.

    """
    file = TomlFile(path)
    for name in file.data:
        if not re.fullmatch(r"[a-z0-9-]+", name) or name == OPEN:
            told = Message("no adapter can be called '{name}'", name=name)
            instead = Message("use a to z, 0 to 9 and -, and not '{taken}'", taken=OPEN)
            raise file.error((name,), told, instead)
    return read_tables(file, Adapter, _faults)


def _faults(told: Adapter) -> Iterator[Fault]:
    """What is wrong with an adapter; only one that is right in all else is asked for its texts."""
    yield from _faults_of_bytes(told)
    yield from _faults_of_numbers(told)
    yield from _faults_of_form(told)
    yield from _faults_of_texts(told)


def _faults_of_bytes(told: Adapter) -> Iterator[Fault]:
    """What is wrong with the bytes that are written in hex."""
    for key in ("prefix", "opening", "closing", "end", "answer"):
        if not is_hex(getattr(told, key)):
            problem = Message("'{key}' is no bytes in hex", key=key)
            yield key, problem, Message('write some such as "21 23"')
    for byte, instead in told.escapes.items():
        if not (is_hex(byte) and len(bytes.fromhex(byte)) == 1 and is_hex(instead) and instead):
            problem = Message("'{byte}' cannot be sent as '{sent}'", byte=byte, sent=instead)
            remedy = Message("write a byte and what is sent instead, such as 'a5' = 'a6 02'")
            yield "escapes", problem, remedy


def _faults_of_numbers(told: Adapter) -> Iterator[Fault]:
    """What is wrong with the numbers of an adapter."""
    yield from baud_faults(told.baud)
    least, most = told.addresses
    greatest = 10**told.address_digits - 1 if told.address_digits else 255
    if not 0 <= least <= most <= greatest:
        problem = Message("no addresses from {least} to {most}", least=least, most=most)
        remedy = Message("write two from 0 to {most}, the least first", most=greatest)
        yield "addresses", problem, remedy
    yield from range_faults(told, _RANGES)


def _faults_of_form(told: Adapter) -> Iterator[Fault]:
    """What does not go together."""
    if told.answer and told.answer_echo:
        problem = Message("a board answers with 'answer' or with 'answer_echo'")
        yield "answer", problem, Message("leave one out")
    if told.escapes and not told.end:
        problem = Message("nothing says where an escaped frame ends")
        yield "escapes", problem, Message("write 'end'")
    if not (told.closing or told.end or told.text_bytes or told.encoding == "number"):
        problem = Message("nothing says where a text ends")
        yield "text_bytes", problem, Message("write 'closing', 'end' or 'text_bytes'")


def _faults_of_texts(told: Adapter) -> Iterator[Fault]:
    """What is wrong with the texts of an adapter that is right in all else."""
    for key, showing in _SAMPLES.items():
        try:
            text = told.text(showing)
        except (LookupError, ValueError):
            problem = Message("'{key}' holds braces that mean nothing", key=key)
            yield key, problem, Message("possible are {choices}", choices=_FIELDS)
            continue
        try:
            frames.frame(told, told.addresses[0], text)
        except frames.NoRoom as reason:
            problem = Message("'{key}' cannot be sent: {why}", key=key, why=reason)
            yield key, problem, Message("write a shorter or a plainer one")


_FIELDS = "{ticket}, {digits}, {counter}"

_SAMPLES = {
    "call": Showing(999, BoardState.CALL, "A012"),
    "idle": Showing(999, BoardState.IDLE),
    "pause": Showing(999, BoardState.PAUSE),
}

_RANGES = {
    "address_digits": (0, 5),
    "text_bytes": (0, 64),
    "most_number": (9, 65535),
    "answer_echo": (0, 64),
    "answer_seconds": (0, 5),
    "repeat_seconds": (1, 600),
}
