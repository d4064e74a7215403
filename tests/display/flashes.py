"""Counts flashes as WCAG 2.3.1 defines them, strictly: all areas of a screen together.

A flash is a pair of opposing changes of the relative luminance, of a tenth or more of its greatest,
in which the darker one is below 0.80. Its rule is at most three in any second.
"""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

CHANGE, DARKER = 0.1, 0.8

Frames = Sequence[tuple[float, Mapping[Any, float]]]
"""The moment of each frame in seconds, and the relative luminance of each area in it."""


def most_in_a_second(frames: Frames) -> float:
    """The most flashes in any second; half a one is a change without its opposite."""
    changes = sorted(at for area in _areas(frames).values() for at in _changes(area))
    most = 0
    for n, begins in enumerate(changes):
        most = max(most, sum(at < begins + 1 for at in changes[n:]))
    return most / 2


def _areas(frames: Frames) -> dict[Hashable, list[tuple[float, float]]]:
    areas = defaultdict[Hashable, list[tuple[float, float]]](list)
    for at, luminances in frames:
        for area, luminance in luminances.items():
            areas[area].append((at, luminance))
    return areas


def _changes(area: Sequence[tuple[float, float]]) -> list[float]:
    """When an area has become brighter or darker by enough, each time against the change before."""
    found, rising = list[float](), None
    low = high = area[0][1]
    for at, now in area:
        low, high = min(low, now), max(high, now)
        brighter = now - low >= CHANGE and low < DARKER
        darker = high - now >= CHANGE and now < DARKER
        if brighter and rising is not True:
            found.append(at)
            rising, high = True, now
        elif darker and rising is not False:
            found.append(at)
            rising, low = False, now
        # A change that goes on is one: its far end is what the opposite one is measured against.
        if (rising is True and now >= high) or (rising is False and now <= low):
            low = high = now
    return found


def luminance(red: float, green: float, blue: float) -> float:
    """The relative luminance of a colour whose parts are from 0 to 1 (sRGB)."""
    linear = (_linear(part) for part in (red, green, blue))
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
