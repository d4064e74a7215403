"""Move a hall with all its history from one database to another, SQLite to PostgreSQL above all.

While it runs, the old database is locked against writers. Rows go over in batches; the
hall's own row comes last, so a half-filled database is no hall yet. A table of its own in the new
database marks a move that is not finished: run again, it goes on where it was, or begins anew when
the old hall has worked on meanwhile.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    MetaData,
    Table,
    delete,
    func,
    insert,
    inspect,
    select,
    text,
)

from db.engine.database import Database
from db.engine.upgrade import take_your_time
from db.schema.tables import DEVICE_FAULT, EVENT, HALL, METADATA, RUNNING_ROLE
from runtime.message import Message
from tickets.errors import BadInput, DatabaseTrouble, NoHall

BATCH = 2000
"""Rows a transaction: little is done again after a stop."""

_OF_NOW = (RUNNING_ROLE, DEVICE_FAULT)

MOVED = tuple(table for table in METADATA.sorted_tables if table not in _OF_NOW)
"""What goes over, those that others refer to first; what runs now runs at the old database."""

UNFINISHED = Table("unfinished_move", MetaData(), Column("last_event", BigInteger, nullable=False))

Progress = Callable[[str, int, int], None]
"""Called with the table, how many of its rows are copied, and how many there are."""


class HoldsAnotherHall(BadInput):
    """The database that a hall is to be moved to has one already."""

    def __init__(self, database: str) -> None:
        super().__init__(
            "{database} holds another hall; give the new one a database of its own",
            database=database,
        )


class CountsDiffer(DatabaseTrouble):
    """After the copying the two databases do not hold the same number of rows."""

    def __init__(self, database: str, tables: dict[str, tuple[int, int]]) -> None:
        missing = ", ".join(
            f"{name} {there} of {wanted}" for name, (there, wanted) in tables.items()
        )
        super().__init__(
            database,
            Message("not everything is over: {missing}; run the move again", missing=missing),
        )


@dataclass(frozen=True)
class Moved:
    """What a move did: rows by table as both databases hold them, and how many went over now."""

    rows: dict[str, int]
    copied: int


def move_hall(source: Database, target: Database, progress: Progress) -> Moved:
    """Copy everything, compare the counts, and make the new database a hall.

    Raises:
        NoHall: there is nothing to move.
        HoldsAnotherHall: nothing was changed.
        CountsDiffer: run it again.

    """
    with source.write() as old:
        take_your_time(old)
        _hold(old)
        if old.scalar(select(HALL.c.id)) is None:
            raise NoHall(source.name)
        last_event = old.scalar(select(func.max(EVENT.c.id))) or 0
        if _is_over(old, target, last_event):
            return Moved(_counts(old), 0)
        copied = sum(_copy(old, target, table, progress) for table in _tables())
        _compare(old, target)
        copied += _copy(old, target, HALL, progress)
        with target.write() as new:
            _go_on_counting(new)
            UNFINISHED.drop(new)
        return Moved(_counts(old), copied)


def _tables() -> Iterator[Table]:
    """All but the hall's own."""
    return (table for table in MOVED if table is not HALL)


def _hold(old: Connection) -> None:
    """Keep every writer out until the move is over; SQLite does by the transaction alone."""
    if old.dialect.name == "postgresql":
        names = ", ".join(f'"{table.name}"' for table in METADATA.sorted_tables)
        old.exec_driver_sql(f"LOCK TABLE {names} IN EXCLUSIVE MODE")


def _is_over(old: Connection, target: Database, last_event: int) -> bool:
    """Whether all of it was moved before; else make the target ready for the copying."""
    with target.write() as new:
        take_your_time(new)
        if inspect(new).has_table(UNFINISHED.name):
            if new.scalar(select(UNFINISHED.c.last_event)) != last_event:
                _empty(new)
                new.execute(UNFINISHED.update().values(last_event=last_event))
            return False
        if any(_counts(new).values()):
            if _counts(new) == _counts(old) and _same_hall(old, new):
                return True
            raise HoldsAnotherHall(target.name)
        UNFINISHED.create(new)
        new.execute(insert(UNFINISHED).values(last_event=last_event))
        return False


def _same_hall(old: Connection, new: Connection) -> bool:
    newest = select(EVENT.c.id, EVENT.c.at).order_by(EVENT.c.id.desc()).limit(1)
    names = select(HALL.c.names, HALL.c.day_key)
    return (
        old.execute(newest).first() == new.execute(newest).first()
        and old.execute(names).first() == new.execute(names).first()
    )


def _empty(new: Connection) -> None:
    for table in reversed(MOVED):
        new.execute(delete(table))


def _copy(old: Connection, target: Database, table: Table, progress: Progress) -> int:
    """Copy what the target lacks of a table; how many rows that were.

    Rows go over in the order of their key, each batch whole or not at all, so those that are there
    are the first of them.
    """
    with target.read() as new:
        take_your_time(new)
        there = before = _count(new, table)
    total = _count(old, table)
    rest = select(table).order_by(*table.primary_key).offset(there)
    for rows in old.execute(rest.execution_options(yield_per=BATCH)).partitions():
        # By our names of columns: a row knows only SQL's, such as "class".
        values = [dict(zip(table.c.keys(), row, strict=True)) for row in rows]
        with target.write() as new:
            new.execute(insert(table), values)
        there += len(rows)
        progress(table.name, there, total)
    return there - before


def _compare(old: Connection, target: Database) -> None:
    with target.read() as new:
        take_your_time(new)
        wanted, there = _counts(old), _counts(new)
    differ = {
        name: (there[name], count)
        for name, count in wanted.items()
        if name != HALL.name and there[name] != count
    }
    if differ:
        raise CountsDiffer(target.name, differ)


def _counts(connection: Connection) -> dict[str, int]:
    return {table.name: _count(connection, table) for table in MOVED}


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _go_on_counting(new: Connection) -> None:
    """PostgreSQL gives out ids from sequences that know nothing of the rows copied."""
    if new.dialect.name == "postgresql":
        for table in METADATA.sorted_tables:
            if table.autoincrement_column is not None and "id" in table.c:
                new.execute(text(_AFTER_THE_LAST.format(table=table.name)))


_AFTER_THE_LAST = """
SELECT setval(pg_get_serial_sequence('{table}', 'id'), greatest((SELECT max(id) FROM {table}), 1),
              EXISTS (SELECT 1 FROM {table}))
"""
