from collections.abc import Callable

import pytest

from db.queries.queries import Queries
from db.queue.queue import Queue
from tests.conftest import SetClock
from tests.display.conftest import BOARD_SIZES, Show, busy, everybody_called
from tests.looks import text_faults


@pytest.mark.parametrize("size", BOARD_SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("languages", [("zh-Hans", "en"), ("zh-Hant",), ("en",)])
def test_everything_can_be_read(  # noqa: PLR0917 - fixtures
    show: Show,
    queue: Queue,
    queries: Queries,
    clock: SetClock,
    languages: tuple[str, ...],
    size: tuple[int, int],
) -> None:
    """No text is cut off, tiny, outside or on another, on an empty and on a busy board."""
    view_model, qml_window = show(languages, size)
    smallest = round(14 * min(size) / 1080)
    view_model.showInputs(queries.board())
    assert text_faults(qml_window.window, smallest) == []
    busy(queue, clock)
    queue.missed(2)
    for _ in range(2):
        view_model.showInputs(queries.board())
        assert text_faults(qml_window.window, smallest) == []
        clock.go_on(seconds=10)


@pytest.mark.parametrize("named", [False, True], ids=["numbers", "long names"])
@pytest.mark.parametrize("count", [1, 8, 60])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=str)
def test_halls_of_all_sizes_can_be_read(  # noqa: PLR0917 - fixtures
    show: Show,
    counters: Callable[..., None],
    queue: Queue,
    queries: Queries,
    clock: SetClock,
    count: int,
    size: tuple[int, int],
    named: bool,  # noqa: FBT001 - a parameter
) -> None:
    """One counter, eight, sixty; with numbers and with the longest names."""
    counters(count, named=named)
    view_model, qml_window = show(size=size)
    everybody_called(queue, clock, count)
    view_model.showInputs(queries.board())
    assert text_faults(qml_window.window, 14) == []
    assert bool(view_model.property("pages")) == (
        count == 60 or (count == 8 and (named or size[0] < size[1]))
    )
