"""How many calls a panel shows, and how large, from its size and how far away people stand. Pure.

Digits are at least 6.5 mm high a metre of viewing distance: 65 mm at 10 m (DOMAIN.md, section 5,
after ISO 9241-3). They are larger where the counters are few enough for all of them to have room.
Lengths are millimetres unless they are called otherwise; an em is the height of a Han character's
square, and fits are counted in it as the product's font has them.
"""

import math
import re
from collections.abc import Iterable
from unicodedata import east_asian_width

from msgspec import Struct

MM_A_METRE = 6.5
"""The least height of a digit a metre of viewing distance."""

DIGIT = 0.741
"""The height of a digit such as 1 or 4 in ems (Noto Sans CJK SC Bold); round ones are higher."""

FIGURE, LETTER = 0.59, 0.77
"""The width of a digit in ems, and the most of a letter, but for two."""

WIDE_LETTERS = {"M": 0.86, "W": 0.92}

ROW, LARGE, GAP = 1.42, 2.06, 0.12
"""The heights of a row, of the first place, and between two of them, in heights of a digit."""

FIRST = 1.35
"""How much larger the number in the first place is, where the width allows."""

SIDES, FIRST_SIDES = 0.68, 1.4
"""Ems of a row, and of the first place, besides the number and the counter."""

SHORT_NAME = 0.44
"""How large the two lines of a counter's own name are in a row, in ems of its number."""

WORDS = 1.3
"""Ems of the words beside a counter's number; they are there where they have room."""

BESIDE, BESIDE_NARROW, ABOVE = 0.7, 0.58, 0.66
"""The share that the calls have of the width, of an old panel's (5:4), upright of the height."""

NARROW = 1.4
"""The sides of a panel that is neither wide nor upright have this ratio at most."""

CLAUSE_END = re.compile("(?<=[，。；：！？])(?=.)")
"""Between two clauses of Chinese."""

CLAUSE = 16.0
"""The most ems of one that has a line for itself."""

COLUMNS = (1, 2, 3)
MOST_OF_HEIGHT = 0.3
"""A digit is no higher than this share of the room for calls: one counter alone has a large one."""

DIAGONAL = 1388.0
"""Of the panel where the settings measure none: 55 inches, as halls have."""


class Panel(Struct, frozen=True):
    """The lit part of a screen: its width and height."""

    width: float
    height: float

    @property
    def tall(self) -> bool:
        """Whether it stands upright."""
        return self.height > self.width


class Heights(Struct, frozen=True):
    """Of the hall's name at the head, the words above the calls, the words at the foot; margins."""

    head: float
    heading: float
    band: float
    margin: float


class Layout(Struct, frozen=True):
    """Where the calls stand, in mm; ``digit`` is the height of the digits of the rows.

    ``first`` is the height of those in the first place, ``width`` and ``height`` are those of the
    place of the calls with the words above them.
    """

    width: float
    height: float
    columns: int
    rows: int
    digit: float
    first: float
    first_has_words: bool
    has_words: bool

    @property
    def cells(self) -> int:
        """How many calls have room below the first."""
        return self.columns * self.rows


def panel_of(width: int, height: int, measured: tuple[int, int]) -> Panel:
    """The panel that a window of so many pixels fills; ``measured`` as in the settings.

    A panel that was measured lying and stands upright is turned; (0, 0) is not measured.
    """
    if all(measured):
        long, short = max(measured), min(measured)
        return Panel(short, long) if height > width else Panel(long, short)
    mm = DIAGONAL / math.hypot(width, height)
    return Panel(width * mm, height * mm)


def lay_out(panel: Panel, distance: float, counters: int, label: float, counter: float) -> Layout:
    """The board of so many counters, seen from ``distance`` metres.

    ``label`` and ``counter`` are the widest of each, in ems. Where not all counters have room, the
    digits are as small as may be; where one row is too wide or two are too high, they are smaller.
    """
    around = heights_of(panel)
    beside = BESIDE if panel.width / panel.height > NARROW else BESIDE_NARROW
    width = panel.width * (1.0 if panel.tall else beside) - 2 * around.margin
    height = panel.height - around.head - around.band - 2 * around.margin
    if panel.tall:
        height *= ABOVE
    # In the first place a name has what room is left by the number.
    ems_of_first, least = label + 2 * FIGURE + FIRST_SIDES, MM_A_METRE * distance
    has_words = width / (ems_of_first + WORDS) * DIGIT >= least
    highest = width / (ems_of_first + WORDS * has_words) * DIGIT
    room = _Room(width, height - around.heading, label + counter + SIDES, highest)
    columns, rows = room.grid(max(counters - 1, 0), least)
    digit = room.digit(columns, rows)
    return Layout(
        width,
        height,
        columns,
        rows,
        digit,
        first=min(digit * FIRST, highest),
        first_has_words=has_words,
        has_words=digit / DIGIT * (room.ems + WORDS) * columns <= width,
    )


class _Room(Struct, frozen=True):
    """The room for calls: its size, the ems of a row, the highest digit of the first place."""

    width: float
    height: float
    ems: float
    first: float

    def grid(self, others: int, least: float) -> tuple[int, int]:
        """Columns and rows for so many calls below the first, with digits of ``least`` or more."""
        least = min(least, self._by_width(1), self.first)
        whole = [(columns, math.ceil(others / columns)) for columns in COLUMNS]
        best = max(whole, key=lambda grid: (self.digit(*grid), -grid[0]))
        if self.digit(*best) >= least:
            return best
        rows = int((self.height / least - LARGE) / (ROW + GAP))
        columns = max(each for each in COLUMNS if self._by_width(each) >= least)
        return columns, max(rows, 1)

    def digit(self, columns: int, rows: int) -> float:
        """The height of a digit with which so many columns and rows fill the room."""
        by_height = self.height / (LARGE + rows * (ROW + GAP))
        return min(self._by_width(columns), by_height, self.height * MOST_OF_HEIGHT, self.first)

    def _by_width(self, columns: int) -> float:
        em = self.width / (columns * self.ems + (columns - 1) * GAP * DIGIT)
        return em * DIGIT


def heights_of(panel: Panel) -> Heights:
    """What stands around the calls; upright, the band has two lines."""
    if panel.tall:
        return Heights(*(panel.width * share for share in (0.056, 0.034, 0.13, 0.012)))
    return Heights(*(panel.height * share for share in (0.062, 0.038, 0.084, 0.013)))


def label_ems(labels: Iterable[str]) -> float:
    """The width of the widest of these numbers, such as ``A001``, in ems."""
    return max(
        (WIDE_LETTERS.get(label[0], LETTER) + FIGURE * (len(label) - 1) for label in labels),
        default=LETTER + 3 * FIGURE,
    )


def counter_ems(names: Iterable[str]) -> float:
    """The width of the widest counter: two digits, or a name of its own in two lines."""
    return max((_two_lines(name) for name in names), default=2 * FIGURE)


def _two_lines(name: str) -> float:
    widest = max(ems(line) for line in two_lines(name))
    return max(widest * SHORT_NAME, 2 * FIGURE)


def two_lines(name: str) -> tuple[str, str]:
    """A name in two lines as equally wide as can be: broken between words or Han characters."""
    breaks = [n for n in range(1, len(name)) if _may_break(name, n)]
    both = [(name[:n].rstrip(), name[n:].lstrip()) for n in breaks] or [(name, "")]
    return min(both, key=lambda lines: max(map(ems, lines)))


def in_clauses(text: str) -> str:
    """A Chinese text with a line for each clause: else lines break in the middle of a word.

    One with a clause that is longer than a line is left as it is.
    """
    clauses = CLAUSE_END.split(text)
    return "\n".join(clauses) if max(map(ems, clauses)) <= CLAUSE else text


def _may_break(name: str, n: int) -> bool:
    """Whether a line may end before the n-th character."""
    if name[n] in "）」』】》，。、：；！？)":
        return False
    return name[n - 1] == " " or is_han(name[n]) or is_han(name[n - 1])


def ems(text: str) -> float:
    """The width of a text: a Han character is an em wide, another 0.58 of one on the average."""
    return sum(1.0 if is_han(letter) else 0.58 for letter in text)


def is_han(letter: str) -> bool:
    """Whether a letter is as wide as a Han character."""
    return east_asian_width(letter) in "WF"
