"""The events as tests look back on them."""

from sqlalchemy import bindparam, func, select

from db.engine.database import Database
from db.schema import rows
from db.schema.tables import EVENT
from tickets.visit import Event


class EventLog:
    """Reads what has happened."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last(self) -> int:
        """Id of the newest event, 0 when there is none."""
        with self._database.read() as connection:
            return connection.scalar(_LAST) or 0

    def since(self, event: int = 0) -> tuple[Event, ...]:
        """The events after ``event``, oldest first."""
        with self._database.read() as connection:
            found = connection.execute(_SINCE, {"event": event})
            return tuple(rows.struct(Event, row) for row in found)


_LAST = select(func.max(EVENT.c.id))
_SINCE = (
    select(*rows.columns_of(EVENT, Event))
    .where(EVENT.c.id > bindparam("event"))
    .order_by(EVENT.c.id)
)
