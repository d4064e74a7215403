"""How every process learns that another one has changed something."""

from db.engine.database import Database


class ChangeWatch:
    """Notices the commits of others. Ask :meth:`changed` often; it costs some microseconds."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._watch = database.watch()

    def changed(self) -> bool:
        """Whether anyone else has committed anything since this was last asked.

        True the first time, and when a database that was away is back.

        Raises:
            DatabaseTrouble: the database cannot be looked at.

        """
        with self._database.explained():
            return self._watch.changed()

    def close(self) -> None:
        """Close this reader's connection."""
        self._watch.close()
