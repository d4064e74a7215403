"""Millimetres: how large a panel is, and lists in parts that fit it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.panel_geometry import (
    ITEM_SIZES,
    LYING,
    NEARLY_SQUARE,
    REACH,
    UPRIGHT,
    Panel,
    leaves_of,
    lines,
    most_choices,
    unit,
    usual,
)

PANELS = st.sampled_from([UPRIGHT, LYING, NEARLY_SQUARE, Panel(150, 90)])
ITEMS = st.lists(st.text("证件ab c", min_size=1, max_size=120), max_size=25)


@pytest.mark.parametrize(
    ("size", "panel"),
    [
        ((1080, 1920), UPRIGHT),
        ((1920, 1080), LYING),
        ((1280, 1024), NEARLY_SQUARE),
        ((1024, 768), NEARLY_SQUARE),
        ((1500, 1000), LYING),
        ((1000, 1000), NEARLY_SQUARE),
    ],
)
def test_an_unmeasured_screen_is_taken_for_a_usual_one(size: tuple[int, int], panel: Panel) -> None:
    """Upright, lying, or nearly square, by its pixels."""
    assert usual(*size) is panel


def test_a_panel_fits_its_window_whole() -> None:
    """A millimetre takes as many pixels as fit both ways."""
    assert unit(Panel(100, 200), 1000, 1000) == 5
    assert unit(Panel(100, 200), 300, 1000) == 3


@pytest.mark.parametrize(
    ("panel", "top"),
    [(Panel(336, 598, 800), 178), (Panel(336, 598, 500), 0), (Panel(336, 598, REACH), 598)],
)
def test_lower_down_is_within_reach_of_a_wheelchair(panel: Panel, top: float) -> None:
    """What is above 1.22 m is left free; a panel that hangs low has everything in reach."""
    assert panel.low_top == top


def test_fewer_choices_stand_on_a_small_page_in_large_type() -> None:
    """Four instead of six, where six would stand in three low rows."""
    assert {most_choices(panel, large=False) for panel in (UPRIGHT, LYING, NEARLY_SQUARE)} == {6}
    panels = (UPRIGHT, LYING, NEARLY_SQUARE)
    assert [most_choices(panel, large=True) for panel in panels] == [6, 6, 4]


def test_tall_is_taller_than_wide() -> None:
    """Upright ones alone."""
    assert [p.tall for p in (UPRIGHT, LYING, NEARLY_SQUARE)] == [True, False, False]


@given(ITEMS, PANELS, st.booleans(), st.booleans())
def test_a_list_in_parts_is_the_list(
    items: list[str],
    panel: Panel,
    large: bool,  # noqa: FBT001 - a switch
    low: bool,  # noqa: FBT001 - a switch
) -> None:
    """Whatever the panel: every item once, in its order, no part but an only one empty."""
    leaves = leaves_of(items, panel, large=large, low=low)
    assert [item for part in leaves.parts for item in part] == items
    assert all(leaves.parts) or leaves.parts == ((),)


@given(ITEMS, PANELS, st.booleans())
def test_a_list_is_as_large_as_it_can_be_on_one_leaf(
    items: list[str],
    panel: Panel,
    large: bool,  # noqa: FBT001 - a switch
) -> None:
    """Only one that does not fit even at its smallest is parted; one item less is never smaller."""
    leaves = leaves_of(items, panel, large=large, low=False)
    if len(leaves.parts) > 1:
        assert leaves.size == ITEM_SIZES[-1]
    fewer = leaves_of(items[:-1], panel, large=large, low=False)
    assert fewer.size >= leaves.size
    assert len(fewer.parts) <= len(leaves.parts)


def test_less_fits_in_large_type_and_low_down() -> None:
    """Seven long papers stand on one leaf usually, on more where everything is larger or lower."""
    items = ["Original and copy of the residence permit of everybody who moves"] * 7

    def parts(*, large: bool = False, low: bool = False) -> int:
        return len(leaves_of(items, LYING, large=large, low=low).parts)

    assert parts() < parts(large=True)
    assert parts() <= parts(low=True) <= parts(large=True, low=True)


@pytest.mark.parametrize("large", [False, True])
def test_a_sentence_above_the_list_takes_its_room(large: bool) -> None:  # noqa: FBT001 - a switch
    """The longer it is, the less of the list stands on the first leaf; on others as ever."""
    items = ["Original and copy of the permit"] * 40

    def filled(words: int, panel: Panel) -> list[int]:
        leaves = leaves_of(items, panel, "people " * words, large=large, low=False)
        return [len(part) for part in leaves.parts[:2]]

    for panel in (UPRIGHT, LYING, NEARLY_SQUARE):
        first, second = filled(0, panel)
        shorter, later = filled(14, panel)
        assert shorter < first < second == later
        assert filled(30, panel)[0] < shorter


@given(st.text(max_size=80), st.text(max_size=80), st.floats(1, 60))
def test_more_words_take_no_fewer_lines(text: str, more: str, ems: float) -> None:
    """And a wider line takes no more of them."""
    assert 1 <= lines(text, ems + 5) <= lines(text, ems)
    assert lines("字" * len(text), ems) <= lines("字" * (len(text) + len(more)), ems)


def test_a_han_character_is_wider_than_a_latin_letter() -> None:
    """Ten of them fill a line of ten; twenty letters do not fill one of fourteen."""
    assert (lines("字" * 9, 10), lines("字" * 10, 10)) == (1, 2)
    assert lines("a" * 20, 14) == 1
