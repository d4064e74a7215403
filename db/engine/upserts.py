"""Inserts of what may be there already, in one statement on either database."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from sqlalchemy import Column, Connection, Table, bindparam
from sqlalchemy.sql.base import ReadOnlyColumnCollection

Columns = ReadOnlyColumnCollection[str, Any]
Statement = Callable[[Connection], Any]
"""Gives the statement for a connection's database."""


def on_conflict(build: Callable[[Any], Any]) -> Statement:
    """The statement that ``build`` makes with a dialect's own ``insert``, made once for each.

    A dialect is slow to import, so only that of a connection is.
    """

    @cache
    def of_dialect(name: str) -> Any:  # noqa: ANN401 - one of two dialects'
        return build(import_module(f"sqlalchemy.dialects.{name}").insert)

    return lambda connection: of_dialect(connection.dialect.name)


def upsert(
    table: Table, changes: Callable[[Columns], dict[str, Any]], *returning: Column[Any]
) -> Statement:
    """Insert a row, or change the one that is there.

    ``changes`` says what becomes of a row that has the same key, from the columns of the new one.
    """

    def build(insert: Any) -> Any:  # noqa: ANN401 - as above
        new = insert(table).values({column.name: bindparam(column.name) for column in table.c})
        key = list(table.primary_key.columns)
        update = new.on_conflict_do_update(index_elements=key, set_=changes(new.excluded))
        return update.returning(*returning) if returning else update

    return on_conflict(build)
