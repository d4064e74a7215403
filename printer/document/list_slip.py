"""Lays out a service's list of what to bring, for people without a phone. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from printer.document.layout import Feed, Layout, LayoutLine, Text, Translate, fitted
from tickets.places import numbers_in_short, places

BOX = "□ "
"""To be ticked off at home; every Chinese font has it, and what lacks it prints dots."""

INDENT = " " * 3
"""As wide as the box in Chinese mode: an item's further lines stand under its first."""


class ListSlip(Struct, frozen=True):
    """What the paper says.

    ``counters`` are those that help with the service, ``counter_names`` those of them that have a
    name of their own.
    """

    hall_name: str
    service_name: str
    items: tuple[str, ...]
    counters: tuple[int, ...]
    printed_on: date
    language: str
    counter_names: Mapping[int, str] = {}


class _Sizes(Struct, frozen=True):
    """How large each part is, and millimetres between them."""

    small: int
    title: int
    item: int
    gap: float


_NORMAL, _LARGE = _Sizes(1, 2, 1, 1), _Sizes(2, 3, 2, 2)


def list_layout(
    slip: ListSlip, translate: Translate, columns: int, *, large: bool = False
) -> Layout:
    """The list's lines for paper of so many columns."""
    sizes = _LARGE if large else _NORMAL
    return (
        *fitted(slip.hall_name, Text("", sizes.small), columns),
        Feed(2 * sizes.gap),
        *fitted(translate("Ticket", "What to bring"), Text("", sizes.small), columns),
        Feed(sizes.gap),
        *fitted(slip.service_name, Text("", sizes.title, bold=True), columns),
        Feed(2 * sizes.gap),
        *_items(slip.items, sizes, columns),
        Text("-" * columns),
        *_foot(slip, translate, sizes, columns),
    )


def _items(items: Sequence[str], sizes: _Sizes, columns: int) -> Iterator[LayoutLine]:
    """The items with their boxes, all in the size in which the longest word fits."""
    set_in = (line.scale for item in items for line in _item(item, sizes.item, columns))
    scale = min(set_in, default=sizes.item)
    for item in items:
        yield from _item(item, scale, columns)
        yield Feed(sizes.gap)


def _item(item: str, scale: int, columns: int) -> Iterator[Text]:
    style = Text("", scale, align="left")
    for n, line in enumerate(fitted(item, style, columns - len(INDENT) * scale)):
        yield replace(line, text=(INDENT if n else BOX) + line.text)


def _foot(
    slip: ListSlip, translate: Translate, sizes: _Sizes, columns: int
) -> Iterator[LayoutLine]:
    """Where to go and whom to ask, and how old the list is."""
    told = [translate("Ticket", "Not sure? Ask at the guide desk, or any member of staff")]
    if slip.counters:
        told.insert(0, _where(slip, translate))
    told.append(f"{slip.printed_on:%Y-%m-%d}")
    for text in told:
        yield Feed(sizes.gap)
        yield from fitted(text, Text("", sizes.small), columns)


def _where(slip: ListSlip, translate: Translate) -> str:
    if any(number in slip.counter_names for number in slip.counters):
        told = places(slip.counters, slip.counter_names, translate("Ticket", "counter {numbers}"))
        return translate("Ticket", "At {places}").format(places=", ".join(told))
    numbers = numbers_in_short(slip.counters)
    return translate("Ticket", "At counter {numbers}").format(numbers=numbers)
