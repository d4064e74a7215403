"""Insert a row, or change the one that is there, in one statement on either database."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from db.tables import Base

Columns = ReadOnlyColumnCollection[str, Any]


def upsert(row: type[Base], changes: Callable[[Columns], dict[str, Any]]) -> dict[str, Any]:
    """The statement by dialect.

    ``changes`` says what becomes of a row that has the same key, from the columns of the new one.
    """
    return {
        "sqlite": _of(sqlite.insert, row, changes),
        "postgresql": _of(postgresql.insert, row, changes),
    }


def _of(insert: Any, row: type[Base], changes: Callable[[Columns], dict[str, Any]]) -> Any:  # noqa: ANN401 - one of two dialects'
    table: Any = row.__table__
    new = insert(table).values({column.name: bindparam(column.name) for column in table.c})
    return new.on_conflict_do_update(
        index_elements=list(table.primary_key.columns), set_=changes(new.excluded)
    )
