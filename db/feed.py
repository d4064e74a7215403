"""What changed since event N: how every other process learns of it."""

from sqlalchemy import func, select

from db.engine import Database
from db.tables import EventRow
from tickets.model import Event


class Feed:
    """One reader's view of the events. Ask :meth:`changed` often; it costs some microseconds."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection = database.raw()
        self._version = -1

    def changed(self) -> bool:
        """Whether anyone has committed anything since this was last asked; True the first time.

        SQLite counts commits of other connections only, and this connection makes none.
        """
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if version == self._version:
            return False
        self._version = version
        return True

    def last(self) -> int:
        """Id of the newest event, 0 when there is none."""
        with self._database.read() as connection:
            return connection.scalar(select(func.max(EventRow.id))) or 0

    def since(self, event: int, limit: int = 1000) -> tuple[Event, ...]:
        """The events after ``event``, oldest first, at most ``limit``."""
        newer = select(
            EventRow.id,
            EventRow.ticket,
            EventRow.kind,
            EventRow.at,
            EventRow.service,
            EventRow.counter,
            EventRow.officer,
            EventRow.detail,
        ).where(EventRow.id > event)
        with self._database.read() as connection:
            found = connection.execute(newer.order_by(EventRow.id).limit(limit))
            return tuple(Event(*row) for row in found)

    def close(self) -> None:
        """Close this reader's connection."""
        self._connection.close()
