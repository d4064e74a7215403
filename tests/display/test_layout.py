import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.layout import (
    BESIDE,
    DIGIT,
    FIGURE,
    FIRST_SIDES,
    GAP,
    LARGE,
    MM_A_METRE,
    ROW,
    SIDES,
    Layout,
    Panel,
    counter_ems,
    heights_of,
    label_ems,
    lay_out,
    panel_of,
    two_lines,
)

INCHES_55 = Panel(1210, 680)
LABEL, COUNTER = label_ems(["A001"]), counter_ems([])


def board(counters: int, panel: Panel = INCHES_55, distance: float = 10.0) -> Layout:
    """The board of counters without names of their own."""
    return lay_out(panel, distance, counters, LABEL, COUNTER)


def test_a_usual_panel_shows_eight_counters_at_ten_metres() -> None:
    """Lying, 55 inches: the first place and four rows of two, each digit 65 mm or more."""
    layout = board(8)
    assert (layout.columns, layout.rows) == (2, 4)
    assert layout.digit >= 65


def test_fewer_counters_have_larger_numbers() -> None:
    """What room there is, is used; one counter has all of it."""
    sizes = [board(counters).digit for counters in (1, 3, 8)]
    assert sizes == sorted(sizes, reverse=True)
    assert board(1).rows == 0
    assert board(1).digit > 80


def test_more_counters_than_fit_are_not_made_smaller() -> None:
    """Sixty have as many places as nine; they take turns."""
    assert board(60).cells == 8
    assert board(60).digit >= 65


def test_upright_the_calls_stand_in_one_column() -> None:
    """The same panel turned."""
    layout = board(8, Panel(680, 1210))
    assert layout.columns == 1
    assert layout.rows >= 4
    assert layout.digit >= 65


def test_people_nearby_get_more_and_people_far_away_larger_ones() -> None:
    """At five metres twice as many rows; at fifteen fewer and larger."""
    assert board(60, distance=5).cells > 2 * board(60).cells
    far = board(60, distance=15)
    assert far.cells < 8
    assert far.digit >= 97.5


def test_a_panel_too_small_for_two_calls_has_smaller_digits() -> None:
    """24 inches in a hall of 20 m: one column, its numbers as wide as the place has room for."""
    layout = board(60, Panel(531, 299), distance=20)
    assert layout.columns == 1
    assert 40 < layout.digit < 130
    assert layout.first == pytest.approx(layout.width / (LABEL + COUNTER + FIRST_SIDES) * DIGIT)
    assert not layout.first_has_words
    assert board(8).first_has_words


def test_long_names_of_counters_have_a_column_for_themselves() -> None:
    """A name in two lines needs more of the width than a number, so there are fewer columns."""
    assert counter_ems(["领证窗口"]) == COUNTER
    longest = counter_ems(["门诊二楼第二十五诊室（内分泌科）"])
    assert longest > 2 * COUNTER
    assert lay_out(INCHES_55, 10, 20, LABEL, longest).columns == 1


def test_a_word_is_not_broken() -> None:
    """The longest word of a name in letters has to have room in one line."""
    assert two_lines("Outpatients") == ("Outpatients", "")
    assert two_lines("Outpatients, room 25") == ("Outpatients,", "room 25")
    assert two_lines("门诊二楼（内科）") == ("门诊二楼", "（内科）")
    assert two_lines("领证窗口") == ("领证", "窗口")
    assert two_lines("内科（一）") == ("内科", "（一）")
    assert two_lines("") == ("", "")


def test_numbers_of_four_digits_have_room() -> None:
    """After A999 comes A1000; W is the widest letter."""
    assert label_ems(["A999", "A1000"]) > LABEL
    assert label_ems(["W001"]) > LABEL
    assert label_ems([]) == LABEL


def test_a_panel_is_as_it_was_measured_however_it_hangs() -> None:
    """Measured lying, hung upright; not measured, it is one of 55 inches."""
    assert panel_of(1920, 1080, (1660, 934)) == Panel(1660, 934)
    assert panel_of(1080, 1920, (1660, 934)) == Panel(934, 1660)
    usual = panel_of(3840, 2160, (0, 0))
    assert (round(usual.width), round(usual.height)) == (1210, 680)
    assert panel_of(1080, 1920, (0, 0)).tall


PANELS = st.builds(Panel, st.floats(200, 3000), st.floats(200, 3000))


@given(PANELS, st.floats(1, 50), st.integers(1, 99), st.floats(2, 4), st.floats(1.18, 5))
def test_all_places_lie_on_the_panel(
    panel: Panel, distance: float, counters: int, label: float, counter: float
) -> None:
    """In width and in height; and the digits are large enough wherever two calls have room."""
    layout = lay_out(panel, distance, counters, label, counter)
    around = heights_of(panel)
    digit = layout.digit
    high = digit * (LARGE + layout.rows * (ROW + GAP))
    wide = digit / DIGIT * layout.columns * (label + counter + SIDES)
    first = layout.first / DIGIT * (label + 2 * FIGURE + FIRST_SIDES)
    assert high <= layout.height - around.heading + 0.01
    assert max(wide, first) <= layout.width + 0.01
    assert layout.first >= digit
    assert layout.width <= panel.width * (1 if panel.tall else BESIDE)
    assert layout.cells >= min(counters - 1, 1)
    row = layout.width / (label + counter + SIDES) * DIGIT
    asked = min(
        MM_A_METRE * distance, row, layout.width / (label + 2 * FIGURE + FIRST_SIDES) * DIGIT
    )
    assert digit >= asked - 0.01 or layout.rows <= 1
