"""The board held against the queue itself."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from db.engine.database import Database
from db.queries.queries import Queries
from db.queue.queue import Queue
from display.board import CALLS_PAGE_TIME, LATE, TURN, arrange
from tests.conftest import SetClock
from tickets.errors import BadInput
from tickets.visit import TicketState

COUNTERS = (1, 2, 4, 5, 6)
HAPPENS: dict[str, Callable[[Queue, int], object]] = {
    "issue": lambda queue, n: queue.issue(("passport", "visa-residence", "identity-card")[n % 3]),
    "call": lambda queue, n: queue.call_next(n),
    "recall": lambda queue, n: queue.recall(n),
    "start": lambda queue, n: queue.start(n),
    "missed": lambda queue, n: queue.missed(n),
    "finish": lambda queue, n: queue.finish(n),
    "transfer": lambda queue, n: queue.transfer(n, service="collection"),
    "park": lambda queue, n: queue.park(n),
    "return": lambda queue, n: queue.return_to_line(n),
}


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["issue", "call", *HAPPENS]),
            st.sampled_from(COUNTERS),
            st.sampled_from([0.0, 0.3, 4.0, 45.0]),
        ),
        max_size=20,
    ),
    st.integers(0, 4),
)
def test_who_is_called_is_on_the_board_until_it_is_over(
    sample_file: Path, happens: list[tuple[str, int, float]], cells: int
) -> None:
    """Whatever is called, recalled, missed, transferred and served, in any order and at any time.

    And nobody else is; each is there within two rounds of the pages, the newest at once.
    """
    clock = SetClock()
    with TemporaryDirectory() as folder:
        database = Database(str(shutil.copy(sample_file, Path(folder) / "hall.db")))
        queue, queries = Queue(database, clock), Queries(database, clock)
        for what, counter, pause in happens:
            try:
                HAPPENS[what](queue, counter)
            except BadInput:
                continue
            clock.go_on(seconds=pause)
            here = (each.here for each in queries.counters())
            called = {each.label for each in here if each and each.state is TicketState.CALLED}
            assert on_the_board(queries, cells, clock) == called
        database.close()


def on_the_board(queries: Queries, cells: int, clock: SetClock) -> set[str]:
    """All that can be seen from now on, if nothing happens any more."""
    calls, seen = queries.board().calls, set[str]()
    now = clock.now
    rounds = 2 * arrange(calls, cells, now).pages + (LATE + TURN) // CALLS_PAGE_TIME + 1
    for n in range(rounds):
        board = arrange(calls, cells, now + timedelta(seconds=n * CALLS_PAGE_TIME.total_seconds()))
        assert board.first is not None or not calls
        seen |= {board.first.label} if board.first else set()
        seen |= {row.call.label for row in board.rows}
        if n == 0 and cells:
            assert not calls or calls[0].label in seen
    return seen
