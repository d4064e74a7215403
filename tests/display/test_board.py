import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtGui import QColor

from db.hall_file.reading import read_hall_file
from display.board import (
    CALLS_PAGE_TIME,
    FRESH,
    LATE,
    PAGE_TIME,
    RECENTLY,
    TURN,
    Board,
    arrange,
    in_turn,
    is_pulsing,
    of_zone,
    pulse,
    recently,
)
from tests.conftest import SAMPLE
from tests.display.flashes import luminance, most_in_a_second
from tickets.hall import Zone
from tickets.views import BoardInputs, Call, Line, MissedCall, NextNumber

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)
THEME = (SAMPLE.parents[1] / "qml" / "WarmWindow" / "Theme.qml").read_text(encoding="utf-8")


def seconds(count: float) -> timedelta:
    """A span of so many seconds."""
    return timedelta(seconds=count)


def calls_of(*ages: float) -> list[Call]:
    """Calls made so many seconds before nine, newest first, each at its own counter."""
    made = sorted(ages)
    return [
        Call(len(made) - n, f"A{n:03d}", 1 + n, NINE - seconds(age)) for n, age in enumerate(made)
    ]


def labels(board: Board) -> list[str]:
    """All that the board shows, the first place first."""
    return [*([board.first.label] if board.first else []), *(row.call.label for row in board.rows)]


AGES = st.lists(st.floats(-3, 3600), min_size=1, max_size=99)


def test_before_the_first_call_the_board_is_empty() -> None:
    """An early morning has nobody in the first place."""
    assert arrange([], 4, NINE) == Board(None)
    assert (pulse([], 4, NINE), is_pulsing([], 4, NINE)) == (0.0, False)


def test_the_newest_call_stands_first_and_the_others_below_it() -> None:
    """In the order of their calls; what was called within the last seconds is marked."""
    board = arrange(calls_of(2, 60, 600), 4, NINE)
    assert labels(board) == ["A000", "A001", "A002"]
    assert [row.fresh for row in board.rows] == [False, False]
    assert [row.fresh for row in arrange(calls_of(1, 3, 4), 4, NINE).rows] == [True, True]


@given(AGES, st.integers(1, 24), st.floats(0, 86400))
def test_everybody_who_is_called_is_on_the_board(
    ages: list[float], cells: int, later: float
) -> None:
    """Nobody twice, the newest always, and within two rounds of the pages everybody."""
    calls, now = calls_of(*ages), NINE + seconds(later)
    board, seen = arrange(calls, cells, now), set[str]()
    for n in range(2 * board.pages + 4):
        shown = labels(arrange(calls, cells, now + n * CALLS_PAGE_TIME))
        assert len(shown) == len(set(shown)) <= cells + 1
        assert calls[0].label in shown
        seen.update(shown)
    assert seen == {call.label for call in calls}


def test_more_than_fit_take_turns_and_the_newer_half_stands() -> None:
    """Sixty counters on nine places: five stand, the others come by on pages."""
    calls = calls_of(*range(100, 160))
    board = arrange(calls, 8, NINE)
    after = arrange(calls, 8, NINE + CALLS_PAGE_TIME)
    assert labels(board)[:5] == labels(after)[:5] == [f"A{n:03d}" for n in range(5)]
    assert not set(labels(board)[5:]) & set(labels(after)[5:])
    assert (board.pages, (after.page - board.page) % board.pages) == (14, 1)


def test_calls_that_come_together_have_the_first_place_in_turn() -> None:
    """Each for a while, in the order of their calls; the newest keeps it."""
    calls = calls_of(0, 0.1, 0.2)
    firsts = [labels(arrange(calls, 8, NINE + n * TURN))[0] for n in range(4)]
    assert firsts == ["A002", "A001", "A000", "A000"]


def test_who_would_have_a_turn_too_late_has_none() -> None:
    """Of twenty that come within a second the first five have a turn, then the newest."""
    calls = calls_of(*(n / 20 for n in range(20)))
    firsts = [labels(arrange(calls, 24, NINE + n * TURN))[0] for n in range(9)]
    assert list(dict.fromkeys(firsts)) == ["A019", "A018", "A017", "A016", "A015", "A000"]
    assert LATE / TURN == 4


def test_with_hardly_any_room_there_are_no_turns() -> None:
    """The newest call takes the first place at once, and the other place is all the others'."""
    calls = calls_of(0, 0.1, 0.2)
    assert labels(arrange(calls, 1, NINE))[0] == "A000"
    assert arrange(calls, 1, NINE).pages == 2


def test_without_any_room_below_all_have_the_first_place_in_turn() -> None:
    """One counter in the file, and another one that has left it and still serves."""
    calls = calls_of(100, 200)
    seen = [labels(arrange(calls, 0, NINE + n * CALLS_PAGE_TIME)) for n in range(2)]
    assert sorted(seen) == [["A000"], ["A001"]]


def test_a_clock_that_is_behind_hides_no_call() -> None:
    """A call from the future is there, and is new."""
    board = arrange(calls_of(-30, 50), 4, NINE)
    assert labels(board) == ["A000", "A001"]


def test_a_call_pulses_some_times_and_then_stands_still() -> None:
    """Slower than once a second, for five seconds at most; then it is steady."""
    calls = calls_of(0)
    frames = [NINE + seconds(n / 50) for n in range(500)]
    levels = [pulse(calls, 8, at) for at in frames]
    bright = [at for at, level in zip(frames, levels, strict=True) if level > 0]
    assert max(levels) > 0.99
    assert bright[-1] - NINE <= FRESH
    peaks = sum(a < b >= c for a, b, c in zip(levels, levels[1:], levels[2:], strict=False) if b)
    assert peaks == 3
    assert all(is_pulsing(calls, 8, at) for at in bright)
    assert not is_pulsing(calls, 8, NINE + seconds(7))


def parts(name: str) -> tuple[float, float, float]:
    """Red, green and blue of a colour of the Theme."""
    found = re.search(rf'{name}: "(#\w+)"', THEME)
    assert found is not None
    colour = QColor(found[1])
    return colour.redF(), colour.greenF(), colour.blueF()


def light(name: str) -> float:
    """The relative luminance of a colour of the Theme."""
    return luminance(*parts(name))


def first_place(level: float) -> float:
    """The luminance of the first place, as its QML mixes it."""
    rest, bright = parts("call"), parts("callBright")
    return luminance(*(a + (b - a) * level for a, b in zip(rest, bright, strict=True)))


GROUNDS = {None: light("night"), False: light("nightRow"), True: light("nightFresh")}


def grounds(calls: Sequence[Call], cells: int, now: datetime) -> dict[int, float]:
    """The luminance of the ground of each place at ``now``."""
    fresh = [row.fresh for row in arrange(calls, cells, now).rows]
    places = [*fresh, *[None] * (cells - len(fresh))]
    return {0: first_place(pulse(calls, cells, now))} | {
        n: GROUNDS[place] for n, place in enumerate(places, 1)
    }


HAPPENS = st.tuples(
    st.floats(0, 0.6) | st.sampled_from([0.0, 0.01, 2.5, 4.0]),
    st.integers(1, 6),
    st.sampled_from(["call", "recall", "over"]),
)


@settings(max_examples=40)
@given(st.lists(HAPPENS, min_size=1, max_size=25), st.integers(0, 8), st.floats(0, 2))
@example([(0.01, n % 6 + 1, "call") for n in range(40)], 8, 0.0)
@example([(0.0, 1, "call"), (0.3, 1, "over")] * 20, 8, 0.6)
def test_nothing_flashes_more_than_the_rule_allows(
    happens: list[tuple[float, int, str]], cells: int, begins: float
) -> None:
    """Whatever is called, called again and over, and whenever: three flashes a second at most.

    All places are counted together, in frames that come often and with each event.
    """
    now, here, frames = NINE + seconds(begins), dict[int, Call](), []
    for event, (pause, counter, what) in enumerate([*happens, (6.3, 1, "over")], 1):
        until = now + seconds(pause)
        while now < until:
            frames.append((now, dict(here)))
            now += seconds(0.04)
        now = until
        if what == "call" or (what == "recall" and counter in here):
            label = f"A{event:03d}" if what == "call" else here[counter].label
            here[counter] = Call(event, label, counter, now, recall=what == "recall")
        elif what == "over":
            here.pop(counter, None)
        frames.append((now, dict(here)))
    seen = [
        (at.timestamp(), grounds(sorted(there.values(), key=lambda c: -c.event), cells, at))
        for at, there in frames
    ]
    assert most_in_a_second(seen) <= 3


def test_only_the_first_place_changes_much() -> None:
    """All other grounds are as good as equally dark, so no call that comes or goes is a flash."""
    assert max(GROUNDS.values()) - min(GROUNDS.values()) < 0.05
    assert first_place(1) - first_place(0) > 0.1


@given(st.integers(1, 30), st.integers(1, 8))
def test_everything_has_its_turn(count: int, per_page: int) -> None:
    """More lines than fit take turns, and no turn is empty."""
    items = list(range(count))
    pages = -(-count // per_page)
    shown = [in_turn(items, per_page, NINE + n * PAGE_TIME) for n in range(pages)]
    assert sorted(item for page in shown for item in page) == items
    assert all(shown)


def test_nothing_has_no_turn() -> None:
    """No notices, no page."""
    assert in_turn([], 3, NINE) == ()


def test_a_missed_call_is_told_for_a_while() -> None:
    """Who comes later asks."""
    missed = [
        MissedCall("A001", 1, NINE - RECENTLY + seconds(1)),
        MissedCall("A002", 1, NINE - RECENTLY),
    ]
    assert [each.label for each in recently(missed, NINE)] == ["A001"]


def test_a_zone_shows_what_concerns_its_counters() -> None:
    """Their calls and missed calls, and the lines and next numbers of what they serve."""
    setup = read_hall_file(SAMPLE)
    inputs = BoardInputs(
        calls=tuple(calls_of(1, 2, 3)),
        lines=tuple(Line(each.code, 1, (0, 5)) for each in setup.services),
        missed=(MissedCall("B001", 2, NINE), MissedCall("B002", 8, NINE)),
        near=(NextNumber("C001", "taiwan-permit"), NextNumber("H001", "collection")),
    )
    zone = Zone("east", {"en": "East"}, (2, 1))
    found = of_zone(inputs, setup, zone)
    assert [call.counter for call in found.calls] == [1, 2]
    assert [line.service for line in found.lines] == [
        "passport",
        "hk-macao-permit",
        "taiwan-permit",
    ]
    assert [each.label for each in found.missed] == ["B001"]
    assert [each.label for each in found.near] == ["C001"]
    assert of_zone(inputs, setup, None) is inputs
    nowhere = of_zone(inputs, setup, replace(zone, counters=(99,)))
    assert nowhere == BoardInputs((), ())
