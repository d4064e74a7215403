"""The key that persons are known by today, for whoever must hash before a number is taken."""

from db.engine import Database
from db.verb import begin, verb
from runtime.clock import Clock, system_clock


class Persons:
    """Who has a number already is known by hashes; this gives what they are made with."""

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    @verb
    def key_of_today(self) -> bytes:
        """The key of this business day: one for all kiosks of the hall, forgotten with the day.

        It turns the day if it is a new one, or the first person of a morning would be hashed with
        yesterday's key and could take a second number.

        Raises:
            NoHall: nothing has been loaded into this database.

        """
        with begin(self._database, self._clock) as step:
            return step.day_key.encode()
