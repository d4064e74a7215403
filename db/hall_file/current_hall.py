"""The hall as its file says now, for programs that run while a hall file is loaded again."""

from msgspec import Struct
from sqlalchemy import select

from db.engine.database import Database
from db.hall_file.storing import read_hall
from db.schema.tables import HALL
from tickets.hall import HallSetup


class LoadedHall(Struct, frozen=True):
    """A hall as a file says it; ``version`` grows each time a file is loaded."""

    version: int
    setup: HallSetup


class CurrentHall:
    """The hall, read again only when a file has been loaded; may be called on any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: LoadedHall | None = None

    def __call__(self) -> HallSetup:
        """Return the hall as its file says now; costs one look at its version.

        Raises:
            NoHall: none has been stored yet.
            DatabaseTrouble: the database cannot be read.

        """
        return self.loaded().setup

    def loaded(self) -> LoadedHall:
        """Return the same with its version."""
        known = self._known  # two threads may read it at once; either's is whole
        with self._database.read() as connection:
            version = connection.scalar(select(HALL.c.version))
            if version is None or known is None or known.version != version:
                setup = read_hall(connection, self._database.name)
                known = self._known = LoadedHall(version or 0, setup)
        return known
