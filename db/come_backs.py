"""Passes to come back without queueing. Each method that changes something is one transaction."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from sqlalchemy import bindparam

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.queries.ticket_pages import PASSES
from db.queue.coming_back import check_in, of_token, send_for_papers
from db.queue.transaction import Moved, unit_of_work
from db.schema import rows
from db.schema.tables import COME_BACK
from runtime.clock import Clock, system_clock
from tickets.come_back import ComeBackPass
from tickets.source import Source
from tickets.visit import Ticket


class ComeBacks:
    """Who is away for a missing paper, and comes back."""

    def __init__(
        self,
        database: Database,
        clock: Clock = system_clock,
        source: Source | None = None,
        moved: Moved | None = None,
    ) -> None:
        self._database = database
        self._work = partial(unit_of_work, database, clock, source=source, moved=moved)

    @retry_on_conflict
    def send_for_papers(
        self,
        counter: int,
        missing: Sequence[str] = (),
        day: date | None = None,
        station: str = "kiosk-1",
    ) -> ComeBackPass:
        """End the stay at a counter with a pass, valid until ``day`` or as long as the hall allows.

        ``missing`` are papers of the service's list, by their numbers from 1 or their texts. The
        slip is printed where the ticket was taken, at ``station`` where that was nowhere.

        Raises:
            NobodyAtCounter: nobody has been called there.
            UnknownName: the list has no such paper.
            BadComeBackDay: the hall does not allow this day.

        """
        with self._work() as work:
            return send_for_papers(work, counter, missing, day, station)

    @retry_on_conflict
    def check_in(self, token: str, station: str = "kiosk-1", *, large: bool = False) -> Ticket:
        """Have the person with this token called next: they are back.

        On a later day they get a number of that day, whose paper is printed at ``station``.

        Raises:
            UnknownToken: no ticket that is away has it.
            PastTicket: the pass is over.

        """
        with self._work() as work:
            return check_in(work, of_token(work, token), station, large=large)

    def of(self, ticket: int) -> ComeBackPass | None:
        """The newest pass of a ticket; None where it never had one."""
        with self._database.read() as connection:
            row = connection.execute(_OF, {"of_ticket": ticket}).first()
        return None if row is None else rows.struct(ComeBackPass, row)


_OF = PASSES.where(COME_BACK.c.ticket == bindparam("of_ticket"))
