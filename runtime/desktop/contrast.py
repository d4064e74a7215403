"""How well one colour stands out from another, as WCAG 2 reckons it. Pure."""

import re

WHITE = "#FFFFFF"
POLICE_BLUE = "#17457C"
"""The main colour of a hall that has none of its own."""
ENHANCED = 7.0
"""The ratio that text needs for people who see little (WCAG 2, 1.4.6)."""

COLOR = re.compile(r"#[0-9A-Fa-f]{6}")

_LINEAR_UP_TO = 0.04045


def contrast(one: str, other: str) -> float:
    """The ratio of two colours such as ``#17457C``: 1 for the same, 21 for black on white."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """How bright a colour looks: 0 for black, 1 for white."""
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(channel: float) -> float:
    if channel <= _LINEAR_UP_TO:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
