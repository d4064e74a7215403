"""Tries a ticket template before it is used: lays out tickets of every kind with it."""

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import product

from msgspec.structs import replace

from printer.document.layout import Layout, Slip, Text, Translate, length_mm
from runtime.languages import languages_of
from runtime.message import Message
from runtime.toml_file import TomlFile

COLUMNS = 30
"""The narrowest line of assets/printers/profiles.toml: a TM-T88 with 58 mm paper."""

LONGEST_MM = 1_000
"""A metre of paper for one ticket is a mistake."""

_NUMBER = "A001"


def check_tickets(file: TomlFile, layout: Callable[[Slip, Translate, int], Layout]) -> None:
    """Check that each kind of ticket shows its number, that a copy says so, that none is too long.

    Raises:
        TomlFileError: a ticket fails one of these checks.

    """
    for slip in _samples():
        told = layout(slip, _source, COLUMNS)
        _check_number(file, slip, told)
        if slip.copy and told == layout(replace(slip, copy=False), _source, COLUMNS):
            problem = Message("a copy looks like the first ticket")
            remedy = Message("write a line with {what}", what='text = "{copy}"')
            raise file.error((), problem, remedy)
        if length_mm(told) > LONGEST_MM:
            problem = Message("a ticket would be {mm:.0f} mm long", mm=length_mm(told))
            remedy = Message("at most {most}: fewer or smaller lines", most=LONGEST_MM)
            raise file.error((), problem, remedy)


def _check_number(file: TomlFile, slip: Slip, told: Layout) -> None:
    if any(isinstance(line, Text) and _NUMBER in line.text for line in told):
        return
    kinds = (slip.language, "copy" * slip.copy, slip.priority_name)
    which = ", ".join(kind for kind in kinds if kind)
    remedy = Message("write a line with {what} and no when", what='text = "{number}"')
    raise file.error((), Message("no line shows the number ({which})", which=which), remedy)


def _samples() -> Iterator[Slip]:
    """Tickets with everything that may be there and may not be, in every language."""
    for language, copy, priority, counters in product(
        languages_of("ticket"), (False, True), ("", "green channel"), ((), (1, 2))
    ):
        yield Slip(
            hall_name="厅" * 21,
            label=_NUMBER,
            service_name="业" * 17,
            priority_name=priority,
            ahead=11,
            minutes=(25, 40),
            counters=counters,
            issued_at=datetime(2026, 11, 23, 14, 26),  # noqa: DTZ001 - the hall's clock
            url="https://hall.example/t/abcdefghijklmnopqrstuv",
            language=language,
            copy=copy,
        )


def _source(context: str, source: str, *, n: int = -1) -> str:  # noqa: ARG001 - a Translate
    """Words before they are translated: about as long as any."""
    return source
