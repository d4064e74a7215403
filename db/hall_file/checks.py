"""What of a hall file makes no sense, found at its line: values and tables by themselves."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from db.hall_file import form
from db.hall_file.badge import read_badge
from runtime.desktop.contrast import ENHANCED, WHITE, contrast
from runtime.message import Message
from runtime.png import BadPicture
from runtime.toml_file import TomlFile, did_you_mean
from tickets.icons import ICONS


def check_time_zone(file: TomlFile, name: str) -> None:
    """Refuse a time zone that nobody knows."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        problem = Message("no time zone '{name}'", name=name)
        raise file.error(
            ("hall", "time_zone"), problem, Message("write one such as 'Asia/Shanghai'")
        ) from None


def check_once(file: TomlFile, table: str, key: str, values: Iterable[object]) -> None:
    """Refuse the second of two tables that are called the same."""
    seen: set[object] = set()
    for n, value in enumerate(values):
        if value in seen:
            problem = Message(
                "a second {table} with {key} '{value}'", table=table, key=key, value=value
            )
            raise file.error(
                (table, n, key),
                problem,
                Message("give each {table} its own {key}", table=table, key=key),
            )
        seen.add(value)


def check_icons(file: TomlFile, table: str, icons: Iterable[str]) -> None:
    """Refuse an icon that there is none of; a table without one has an empty name."""
    for n, icon in enumerate(icons):
        if icon and icon not in ICONS:
            problem = Message("no icon '{icon}'", icon=icon)
            remedy = Message("possible are {names}", names=", ".join(ICONS))
            raise file.error((table, n, "icon"), problem, remedy)


def check_color(file: TomlFile, color: str) -> None:
    """Refuse a main colour on which white text would be hard to read."""
    ratio = contrast(color, WHITE)
    if ratio < ENHANCED:
        problem = Message(
            "white text on {color} has a contrast of {rounded_down} to 1",
            color=color,
            rounded_down=_rounded_down(ratio),
        )
        remedy = Message(
            "choose a darker colour: {enhanced:g} to 1 or more can be read by everybody",
            enhanced=ENHANCED,
        )
        raise file.error(("hall", "color"), problem, remedy)


def check_zones(file: TomlFile, written: form.File) -> None:
    """Refuse two zones of one code, and counters of a zone that the hall does not have."""
    check_once(file, "zone", "code", [zone.code for zone in written.zone])
    numbers = [counter.number for counter in written.counters]
    for n, zone in enumerate(written.zone):
        for number in zone.counters:
            if number not in numbers:
                problem = Message(
                    "zone '{code}': no counter {number}", code=zone.code, number=number
                )
                remedy = did_you_mean(str(number), map(str, sorted(numbers)))
                raise file.error(("zone", n, "counters"), problem, remedy)


def checked_badge(file: TomlFile, name: str) -> bytes:
    """What is in the badge beside the file; refused with the line where it is named."""
    try:
        return read_badge(file.path.parent / name)
    except BadPicture as bad:
        raise file.error(
            ("hall", "badge"), Message("'{name}' {bad}", name=name, bad=bad), bad.remedy
        ) from bad


def _rounded_down(ratio: float) -> str:
    return f"{int(ratio * 10) / 10:.1f}"
