"""The key of today's hashes of persons, for callers that hash before a number is taken."""

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.queue.transaction import unit_of_work
from runtime.clock import Clock, system_clock


class Persons:
    """Who has a number already is known by hashes; this gives what they are made with."""

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    @retry_on_conflict
    def key_of_today(self) -> bytes:
        """The key of this business day: one for all kiosks of the hall, forgotten with the day.

        It rolls the day over if a new one has begun. Otherwise the first person of a morning would
        be hashed with yesterday's key and could take a second number.

        Raises:
            NoHall: nothing has been loaded into this database.

        """
        with unit_of_work(self._database, self._clock) as work:
            return work.day_key.encode()
