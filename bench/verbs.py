"""Issue, call next and the display's reads: against bare SQLite, and with a long past."""

from collections.abc import Iterator
from pathlib import Path

from bench.floor import Floor, recorded
from bench.halls import Bench, age
from bench.rows import Row, compared

WAITING = 60
"""People in line while something is measured."""


def against_bare_sqlite(folder: Path, rounds: int) -> Iterator[Row]:
    """The same statements with the same durability, without SQLAlchemy and without our code."""
    subject, other = Bench(folder / "subject.db"), Bench(folder / "floor.db")
    for bench in (subject, other):
        bench.line(WAITING)
    for name, verb, needed in (
        ("issue", lambda bench: bench.queue.issue("passport"), 0),
        ("call next", lambda bench: bench.queue.call_next(1), rounds * 2 + 20),
    ):
        for bench in (subject, other):
            for _ in range(needed):
                bench.queue.issue("passport")
        floor = Floor(other.path, recorded(lambda verb=verb: verb(other)))  # type: ignore[misc]
        yield compared(
            f"{name}, against bare sqlite3",
            lambda verb=verb: verb(subject),  # type: ignore[misc]
            floor,
            rounds,
            "ratio <= 3",
        )
        floor.close()


def with_a_past(folder: Path, rounds: int, tickets: int) -> Iterator[Row]:
    """A hall with so many old tickets against one that opened this morning."""
    old, new = Bench(folder / "old.db"), Bench(folder / "new.db")
    age(old, tickets)
    for bench in (old, new):
        bench.line(WAITING + rounds * 2 + 20)
    past = f"{tickets:,} old tickets against none"
    for name, verb, limit in (
        ("issue", lambda bench: bench.queue.issue("passport"), "ratio <= 1.1"),
        ("call next", lambda bench: bench.queue.call_next(1), "ratio <= 1.1"),
        (
            "display refresh",
            lambda bench: bench.queries.board(),
            "ratio <= 1.1",
        ),
    ):
        yield compared(
            f"{name}, {past}",
            lambda verb=verb: verb(old),  # type: ignore[misc]
            lambda verb=verb: verb(new),  # type: ignore[misc]
            rounds,
            limit,
        )
    for bench in (old, new):
        bench.database.close()
