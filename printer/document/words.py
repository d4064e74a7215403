"""Puts a slip into the words of its language, a text for each field of a template. Pure."""

from printer.document.layout import KEPT, ReadBy, Slip, Translate
from tickets.places import numbers_in_short, places

FIELDS = (
    "hall",
    "number",
    "service",
    "copy",
    "green_channel",
    "ahead",
    "wait",
    "counters",
    "date",
    "time",
    "address",
    "scan",
    "no_phone",
    "missed",
)
"""What a line of a template may name in braces; docs/ticket-face.md says what each holds."""

PLAIN_FIELDS = {"address": 90, "number": 8, "date": 10, "time": 5}
"""Fields of plain ASCII, which a QR code may hold, and how long each is at most."""


KEPT_TOGETHER = 8
"""Characters: such a list of counters is not broken; a longer one would be set too small."""


def fields(slip: Slip, translate: Translate) -> dict[str, str]:
    """The value of each field; empty for one that has nothing to say on this ticket."""
    return {
        "hall": slip.hall_name,
        "number": slip.label,
        "service": slip.service_name,
        "copy": translate("Ticket", "Copy") if slip.copy else "",
        "green_channel": _green_channel(slip.priority_name, translate),
        "ahead": _ahead(slip.ahead, translate),
        "wait": _wait(slip.minutes, translate),
        "counters": _counters(slip, translate),
        "date": f"{slip.issued_at:%Y-%m-%d}",
        "time": f"{slip.issued_at:%H:%M}",
        "address": slip.url,
        "scan": _scan(slip.read_by, translate),
        "no_phone": translate("Ticket", "No phone needed: listen, and watch the screen"),
        "missed": translate("Ticket", "Missed your call? Tell any member of staff"),
    }


def _scan(read_by: ReadBy, translate: Translate) -> str:
    if read_by == "phone":
        return translate("Ticket", "Scan for your place in line, and to rate us afterwards")
    if read_by == "kiosk":
        return translate("Ticket", "Your place in line: hold this under the machine's scanner")
    return ""


def _green_channel(name: str, translate: Translate) -> str:
    return translate("Ticket", "Green channel: {name}").format(name=name) if name else ""


def _ahead(count: int, translate: Translate) -> str:
    if count:
        return translate("Ticket", "%n people ahead of you", n=count)
    return translate("Ticket", "You are next in line")


def _wait(minutes: tuple[int, int] | None, translate: Translate) -> str:
    if minutes is None:
        return ""
    low, high = minutes
    if high == 0:
        return translate("Ticket", "No wait")
    if low == 0:
        return translate("Ticket", "Up to {high} minutes").format(high=high)
    return translate("Ticket", "About {low}-{high} minutes").format(low=low, high=high)


def _counters(slip: Slip, translate: Translate) -> str:
    if not slip.counters:
        return ""
    if any(number in slip.counter_names for number in slip.counters):
        told = places(slip.counters, slip.counter_names, translate("Ticket", "counter {numbers}"))
        there = translate("Ticket", "Go to {places} when called")
        return there.format(places=", ".join(told))
    numbers = numbers_in_short(slip.counters)
    if len(numbers) <= KEPT_TOGETHER:
        numbers = numbers.replace(" ", KEPT)
    return translate("Ticket", "Go to counter {numbers} when called").format(numbers=numbers)
