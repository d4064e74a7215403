"""Contrast, against figures that others have published."""

import pytest

from runtime.desktop.contrast import COLOR, WHITE, contrast, luminance


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", WHITE, 21.0),
        (WHITE, WHITE, 1.0),
        ("#767676", WHITE, 4.54),  # the lightest grey for text, WCAG 2 AA
        ("#595959", WHITE, 7.0),  # the same, AAA
        ("#FF0000", "#0000FF", 2.15),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """Whichever of the two is the lighter."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


def test_brighter_is_more() -> None:
    """Green looks brighter than red, red than blue; near black grows as well."""
    colors = ("#000000", "#010101", "#0000ff", "#FF0000", "#00FF00", WHITE)
    assert sorted(colors, key=luminance) == list(colors)
    assert luminance("#000000") == 0
    assert luminance(WHITE) == pytest.approx(1)


@pytest.mark.parametrize("text", ["#12345", "#1234567", "17457C", "#17457G", "red", "#17457C\n"])
def test_what_is_no_color_is_known(text: str) -> None:
    """A colour is written in six digits."""
    assert COLOR.fullmatch("#17457C")
    assert not COLOR.fullmatch(text)
