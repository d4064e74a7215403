"""The floor of a verb: the very statements it runs, through a bare sqlite3 connection.

They are recorded from the verb itself, so the floor cannot drift from the code; only the values
that have to be new each time are put in.
"""

import sqlite3
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event

Statement = tuple[str, list[list[Any]]]
"""SQL and the values of each time it is executed."""


def recorded(work: Callable[[], object]) -> list[Statement]:
    """The statements that ``work`` runs, without BEGIN and COMMIT."""
    found: list[Statement] = []

    def note(
        _connection: Connection,
        _cursor: object,
        statement: str,
        parameters: Any,  # noqa: ANN401 - as SQLAlchemy hands them over
        _context: object,
        executemany: bool,  # noqa: FBT001
    ) -> None:
        if not statement.startswith("BEGIN"):
            found.append(
                (statement, [list(p) for p in (parameters if executemany else [parameters])])
            )

    event.listen(Engine, "before_cursor_execute", note)
    try:
        work()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return found


class Floor:
    """One verb's statements, again and again, on a file of its own with the same durability."""

    def __init__(self, path: Path, statements: Sequence[Statement]) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._statements = statements
        self._tokens = count()

    def __call__(self) -> None:
        """One transaction."""
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        seen: dict[str, Any] = {}
        for sql, values in self._statements:
            for n, each in enumerate(values):
                self._execute(sql, each, n, seen)
        run("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _execute(self, sql: str, values: list[Any], n: int, seen: dict[str, Any]) -> None:
        if sql.startswith("INSERT INTO ticket "):
            seq = seen["seq"]
            new = {"seq": seq, "label": f"A{seq:03d}", "token": f"token-{next(self._tokens)}"}
            values = _with(sql, values, new)
        elif sql.startswith(("INSERT INTO event ", "INSERT INTO print_job ")):
            values = _with(
                sql, values, {"ticket": seen["here" if seen.get("here") and not n else "id"]}
            )
        elif sql.startswith("UPDATE ticket ") and "RETURNING" not in sql:
            values = [*values[:-1], seen["here"]]
        rows = self._connection.execute(sql, values).fetchall()
        if "INTO series" in sql:
            seen["seq"] = rows[0][0]
        elif sql.startswith(("INSERT INTO ticket ", "UPDATE ticket ")) and rows:
            seen["id"] = rows[0][0]
        elif sql.startswith("SELECT ticket.") and rows:
            seen["here"] = rows[0][0]


def _with(sql: str, values: list[Any], new: dict[str, Any]) -> list[Any]:
    """The values with those of some columns of an INSERT replaced."""
    columns = [name.strip(' "') for name in sql[sql.index("(") + 1 : sql.index(")")].split(",")]
    return [new.get(column, value) for column, value in zip(columns, values, strict=True)]
