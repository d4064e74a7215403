import pytest

from tests.display.flashes import luminance, most_in_a_second


def frames(*luminances: float, step: float = 0.1) -> list[tuple[float, dict[str, float]]]:
    """One area, so bright in frames that follow one another."""
    return [(n * step, {"area": each}) for n, each in enumerate(luminances)]


@pytest.mark.parametrize(
    ("seen", "flashes"),
    [
        (frames(0.1, 0.1, 0.1), 0),
        (frames(0.1, 0.15, 0.1, 0.15), 0),
        (frames(0.1, 0.5), 0.5),
        (frames(0.1, 0.5, 0.1), 1),
        (frames(0.1, 0.2, 0.3, 0.4, 0.3, 0.2, 0.1), 1),
        (frames(0.1, 0.5, 0.1, 0.5, 0.1), 2),
        (frames(0.85, 1.0, 0.85, 1.0), 0),
        (frames(0.1, 0.5, 0.1, 0.5, 0.1, step=0.4), 1.5),
        (frames(0.5, 0.46, 0.42, 0.38, 0.42, 0.46, 0.5), 1),
    ],
)
def test_flashes_are_counted(seen: list[tuple[float, dict[str, float]]], flashes: float) -> None:
    """Pairs of opposing changes, whatever number of frames each takes, in any one second."""
    assert most_in_a_second(seen) == flashes


def test_areas_are_counted_together() -> None:
    """Two areas that flash once each are two flashes, also where they do so in turn."""
    seen = [(0.0, {1: 0.1, 2: 0.1}), (0.1, {1: 0.5, 2: 0.1}), (0.2, {1: 0.1, 2: 0.5})]
    assert most_in_a_second([*seen, (0.3, {1: 0.1, 2: 0.1})]) == 2


def test_luminance_is_that_of_the_standard() -> None:
    """White is 1, black 0, and of the colours green is the brightest."""
    assert luminance(1, 1, 1) == pytest.approx(1)
    assert luminance(0, 0, 0) == 0
    assert luminance(0, 1, 0) == pytest.approx(0.7152)
