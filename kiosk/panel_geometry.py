"""The geometry of the panel in millimetres: its size, its height above the floor, what fits."""

from collections.abc import Sequence
from unicodedata import east_asian_width

from msgspec import Struct

REACH = 1220.0
"""Millimetres above the floor that a person in a wheelchair reaches (EN 301 549, 8.3)."""

LARGE = 1.5
"""How much larger everything is in large type."""

EM = 1 / 0.92
"""The em of a type whose Han characters are one mm high."""

LINE, GAP = 1.46, 3.5
"""The height of a line in ems, and the millimetres between two items of a list."""

MOST_CHOICES = 6
"""More on one page are not taken in at a glance."""

THREE_COLUMNS = 450.0
"""Millimetres beyond which more than four choices stand in three columns, two rows high."""

ITEM_SIZES = (10.5, 9.0, 7.6)
"""Millimetres of a Han character in a list to check: the largest in which all of it fits."""


FACT_NAME = 6.0
"""Millimetres of a Han character in the name above a figure."""

SLIM = 184.0
"""Millimetres of a sheet's inside below which its line is written smaller."""


class Panel(Struct, frozen=True):
    """A screen: its lit width and height, and how high its lower edge is above the floor, in mm."""

    width: float
    height: float
    bottom: float = 800.0

    @property
    def tall(self) -> bool:
        """Whether it stands upright."""
        return self.height > self.width

    @property
    def low_top(self) -> float:
        """How many mm below its upper edge everything can be reached from a wheelchair."""
        return max(0.0, self.bottom + self.height - REACH)


class Installation(Struct, frozen=True):
    """How a kiosk is built: its panel (None for a usual one), and which input devices it has."""

    panel: Panel | None = None
    keypad: bool = False
    scanner: bool = False


UPRIGHT, LYING, NEARLY_SQUARE = Panel(336, 598), Panel(598, 336, 900), Panel(376, 301, 900)
"""The usual ones: 27 inches upright, 27 inches lying, 19 inches of 5:4."""


def usual(width: int, height: int) -> Panel:
    """The panel that a window of so many pixels most likely fills."""
    if height > width:
        return UPRIGHT
    return LYING if width / height >= 1.5 else NEARLY_SQUARE  # noqa: PLR2004 - 3:2


def most_choices(panel: Panel, *, large: bool) -> int:
    """How many choices a page has at most; further ones stand on the next leaf.

    In large type three rows of two would leave no room for what a choice says.
    """
    return 4 if large and not panel.tall and panel.width <= THREE_COLUMNS else MOST_CHOICES


def unit(panel: Panel, width: int, height: int) -> float:
    """Pixels of a millimetre in a window of so many pixels."""
    return min(width / panel.width, height / panel.height)


class Leaves(Struct, frozen=True):
    """A list in parts that fit; ``size`` is the height of a Han character in mm, unenlarged."""

    parts: tuple[tuple[str, ...], ...]
    size: float


class LineSizes(Struct, frozen=True):
    """How large a service's line is told: its ``figures``, and a ``sentence`` below them.

    Both are the height of a Han character in mm, unenlarged.
    """

    figures: float
    sentence: float


def line_sizes(panel: Panel, *, large: bool) -> LineSizes:
    """The sizes in which both figures have room side by side."""
    if _width(panel) < SLIM:
        return LineSizes(7.5, 6.1) if large else LineSizes(10.5, 6.6)
    return LineSizes(13, 7.2) if large else LineSizes(16, 8.4)


def leaves_of(
    items: Sequence[str],
    panel: Panel,
    sentence: str = "",
    *,
    large: bool,
    low: bool,
    notice: bool = True,
) -> Leaves:
    """A list as it fits the sheet of a service's page, since nothing scrolls.

    On the first leaf it stands below how the service's line is: in figures, and in a ``sentence``.
    ``notice`` is whether there is one above the sheet.
    """
    height = _height(panel, large=large, low=low, notice=notice)
    above = _line_height(panel, sentence, large=large)
    for size in ITEM_SIZES:
        em = size * EM * (LARGE if large else 1)
        parts = _parts(items, height, above, _width(panel) - 1.3 * em - 4, em)
        if len(parts) == 1:
            return Leaves(parts, size)
    return Leaves(parts, size)


def _line_height(panel: Panel, sentence: str, *, large: bool) -> float:
    """Return the height in mm that the figures and the sentence above a list take."""
    sizes, scale = line_sizes(panel, large=large), EM * (LARGE if large else 1)
    figures = (FACT_NAME + sizes.figures) * scale * LINE + GAP
    if not sentence:
        return figures
    em = sizes.sentence * scale
    return figures + lines(sentence, _width(panel) / em) * LINE * em + GAP


def _parts(
    items: Sequence[str], height: float, above: float, width: float, em: float
) -> tuple[tuple[str, ...], ...]:
    """Return as many items a part as have room; ``above`` mm of the first are taken already."""
    parts: list[tuple[str, ...]] = [()]
    used = above
    for item in items:
        needed = lines(item, width / em) * LINE * em + GAP
        if parts[-1] and used + needed > height + GAP:
            parts.append(())
            used = 0.0
        parts[-1] = (*parts[-1], item)
        used += needed
    return tuple(parts)


def lines(text: str, ems_a_line: float) -> int:
    """How many lines a text takes at most when it is broken between words.

    A Han character is an em wide, a Latin letter 0.56 of one on the average.
    """
    ems = sum(1.0 if east_asian_width(letter) in "WF" else 0.56 for letter in text)
    slack = 0.0 if any(east_asian_width(letter) in "WF" for letter in text) else 2.0
    return 1 + int(ems / max(1.0, ems_a_line - slack))


def _width(panel: Panel) -> float:
    """Return the width in mm of the sheet without its margin."""
    return panel.width - 40 if panel.tall else (panel.width - 24) * 0.56 - 28


def _height(panel: Panel, *, large: bool, low: bool, notice: bool) -> float:
    """Return the height in mm that head, bar, title and choices leave for the sheet's inside."""
    head = 31.0 if large else 26.0
    left = panel.height - (max(head, panel.low_top) if low else head)
    if not panel.tall:  # beside it stand title, notice and choices
        return left - (37 if large else 31) - 12 - 16
    above_and_below = 26 + (24 if notice else 0) + 3 * 44 + 24  # title, notice, choices, gaps
    return left - (50 if large else 36) - 16 - above_and_below * (1.25 if large else 1)
