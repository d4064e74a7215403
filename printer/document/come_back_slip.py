"""Lays out the pass of a person who fetches a paper and comes back without queueing. Pure."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from printer.document.layout import Feed, Layout, LayoutLine, Qr, Text, Translate, fitted


class ComeBackSlip(Struct, frozen=True):
    """What the paper says: where to come back to, until when, and what to bring.

    ``counter`` is its number or its own name in the slip's language. ``today`` is whether the pass
    ends with the day on which it is given. ``url`` is what the QR code holds.
    """

    hall_name: str
    label: str
    service_name: str
    counter: str
    named: bool
    missing: tuple[str, ...]
    last_day: date
    today: bool
    url: str
    language: str


def come_back_layout(
    slip: ComeBackSlip, translate: Translate, columns: int, *, large: bool = False
) -> Layout:
    """The slip's lines for paper of so many columns."""
    small = 2 if large else 1
    if slip.named:
        where = translate("Ticket", "Come back to {place}").format(place=slip.counter)
    else:
        where = translate("Ticket", "Come back to counter {number}").format(number=slip.counter)
    return (
        *fitted(slip.hall_name, Text("", small), columns),
        Feed(2),
        *fitted(where, Text("", small + 1, bold=True), columns),
        Feed(1),
        *fitted(translate("Ticket", "without queueing"), Text("", small + 1, bold=True), columns),
        Feed(2),
        *fitted(_until(slip, translate), Text("", small, bold=True), columns),
        Feed(2),
        *_bring(slip, translate, small, columns),
        Qr(slip.url),
        *fitted(slip.label, Text("", small + 1, bold=True), columns),
        *fitted(slip.service_name, Text("", small), columns),
        Feed(1),
        *fitted(_how(translate), Text("", small), columns),
    )


def _until(slip: ComeBackSlip, translate: Translate) -> str:
    if slip.today:
        return translate("Ticket", "today, until the hall closes")
    return translate("Ticket", "today, or until {date}").format(date=f"{slip.last_day:%Y-%m-%d}")


def _bring(
    slip: ComeBackSlip, translate: Translate, scale: int, columns: int
) -> Iterator[LayoutLine]:
    """What is missing; a pass that names nothing says nothing of it."""
    if not slip.missing:
        return
    yield from fitted(translate("Ticket", "Please bring"), Text("", scale), columns)
    yield Feed(1)
    for item in slip.missing:
        yield from fitted(f"□ {item}", Text("", scale, align="left"), columns)
    yield Feed(2)


def _how(translate: Translate) -> str:
    return translate("Ticket", "Scan this code at the ticket machine: you are called next")
