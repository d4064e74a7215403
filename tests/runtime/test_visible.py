import pytest

from runtime.visible import can_be_seen


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "\u3000\u00a0", "\u200b\ufeff", "\u00ad", "\u2028", "\x00\x85"),
        *("\u3164\u115f", "\u2800", "\u202e\u2066", "\ufe0f\U000e0101", "\U000e0041"),
    ],
)
def test_nothing_can_be_seen(text: str) -> None:
    """Blanks, controls, zero widths, marks of direction, fillers and variation selectors."""
    assert not can_be_seen(text)


@pytest.mark.parametrize("text", ["a", "护", "\u200b1", ".", "\U0001f9d3", "\u0301", "ا"])
def test_something_can_be_seen(text: str) -> None:
    """A letter, a sign, an accent, a picture, beside whatever is invisible."""
    assert can_be_seen(text)
