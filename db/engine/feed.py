"""What changed since event N: how every other process learns of it."""

from sqlalchemy import bindparam, func, select

from db.engine.database import Database
from db.schema.tables import EVENT
from tickets.visit import Event


class Feed:
    """One reader's view of the events. Ask :meth:`changed` often; it costs some microseconds."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._watch = database.watch()

    def changed(self) -> bool:
        """Whether anyone else has committed anything since this was last asked.

        True the first time, and when a database that was away is back.

        Raises:
            DatabaseTrouble: the database cannot be looked at.

        """
        with self._database.told():
            return self._watch.changed()

    def last(self) -> int:
        """Id of the newest event, 0 when there is none."""
        with self._database.read() as connection:
            return connection.scalar(_LAST) or 0

    def since(self, event: int, limit: int = 1000) -> tuple[Event, ...]:
        """The events after ``event``, oldest first, at most ``limit``."""
        with self._database.read() as connection:
            found = connection.execute(_SINCE.limit(limit), {"event": event})
            return tuple(Event(*row) for row in found)

    def close(self) -> None:
        """Close this reader's connection."""
        self._watch.close()


_LAST = select(func.max(EVENT.c.id))
_SINCE = (
    select(
        EVENT.c.id,
        EVENT.c.ticket,
        EVENT.c.kind,
        EVENT.c.at,
        EVENT.c.service,
        EVENT.c.counter,
        EVENT.c.officer,
        EVENT.c.detail,
    )
    .where(EVENT.c.id > bindparam("event"))
    .order_by(EVENT.c.id)
)
