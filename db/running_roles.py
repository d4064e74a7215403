"""The running kiosks, displays, counters and web pages, and which version of the hall each shows.

A row is written by the program behind a role when it starts, when it has taken over a hall file
that was loaded again, and every ten minutes; it goes when the role is closed.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec import Struct
from sqlalchemy import delete, select

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.engine.upserts import upsert
from db.schema.tables import RUNNING_ROLE
from runtime.clock import Clock, system_clock
from runtime.process import has_ended, this_process

TOLD_AGAIN = timedelta(minutes=10)
"""So often a role says that it is still there."""

SILENT = 2 * TOLD_AGAIN
"""A role that was not heard for so long runs no more, on whatever machine it was."""


class RunningRole(Struct, frozen=True):
    """A running role; it showed the hall's ``version`` when it was last heard, ``at``.

    ``address`` is where its web pages are found; empty where it shows none.
    """

    name: str
    version: int
    at: datetime
    address: str = ""


class RunningRoles:
    """The roles of the hall."""

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    @retry_on_conflict
    def shows(self, name: str, version: int, address: str = "") -> None:
        """Keep that a role of this process is there and shows this version of the hall."""
        values = {
            "name": name,
            "process": this_process(),
            "version": version,
            "address": address,
            "at": (now := self._clock()),
        }
        with self._database.write() as tx:
            tx.execute(delete(RUNNING_ROLE).where(RUNNING_ROLE.c.at < now - SILENT))
            tx.execute(_SHOWS(tx), values)

    @retry_on_conflict
    def closed(self, name: str) -> None:
        """Forget a role of this process."""
        mine = (RUNNING_ROLE.c.name == name) & (RUNNING_ROLE.c.process == this_process())
        with self._database.write() as tx:
            tx.execute(delete(RUNNING_ROLE).where(mine))

    def now(self) -> tuple[RunningRole, ...]:
        """Return the roles that run, by name; one on another machine when it was heard of late."""
        heard = (
            select(RUNNING_ROLE)
            .where(RUNNING_ROLE.c.at > self._clock() - SILENT)
            .order_by(RUNNING_ROLE.c.name)
        )
        with self._database.read() as connection:
            rows = connection.execute(heard).all()
        return tuple(
            RunningRole(row.name, row.version, row.at, row.address)
            for row in rows
            if not has_ended(row.process)
        )

    def pages(self) -> str:
        """Where the hall's web pages are found now, such as ``http://192.168.1.5:8080/``.

        Empty while nobody shows any; of several, the one that was heard last.
        """
        shown = [role for role in self.now() if role.address]
        return max(shown, key=lambda role: role.at).address if shown else ""


def not_following(roles: Iterable[RunningRole], version: int) -> tuple[RunningRole, ...]:
    """Return the roles that do not show this version of the hall yet."""
    return tuple(role for role in roles if role.version < version)


_SHOWS = upsert(
    RUNNING_ROLE,
    lambda new: {"version": new.version, "address": new.address, "at": new.at},
)
