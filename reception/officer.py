"""What an officer may do at a counter, from a console, a call pad, a page or a command alike.

Who may and what happens is decided in one place; where it was done is in every event.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from db.come_backs import ComeBacks
from db.counters import Counters
from db.engine.database import Database
from db.print_jobs import PrintJob, PrintJobs
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.queue.unit_of_work import Change, Staffed
from runtime.clock import Clock, system_clock
from tickets.come_back import ComeBackPass
from tickets.errors import IllegalMove
from tickets.hall import ORDINARY, LineEnd, Pool
from tickets.officer_errors import NothingToUndo
from tickets.source import Source
from tickets.visit import Ticket, TicketState

UNDO_SECONDS = 10
"""So long after it was done, an officer may take it back."""


class Undoable(Struct, frozen=True):
    """What was done last and may be taken back ``until`` then, in UTC.

    ``move`` is the kind of its last event, such as ``miss``, ``label`` the number that it moved.
    """

    move: str
    label: str
    until: datetime
    changes: tuple[Change, ...]


class CounterSession:
    """One counter, as one place works with it; a second place at it has a session of its own.

    Each method is one transaction and waits for the database: not on a GUI thread, and not on two
    threads at once. All raise :class:`~tickets.errors.BadInput` for what the officer can put right
    (it says why, as data), and :class:`~tickets.errors.DatabaseTrouble` when the database cannot.
    In a hall with officers those that do something at the counter raise
    :class:`~tickets.officer_errors.NobodySignedOn` while nobody is signed on there.

    ``station`` is where a ticket is printed that was taken at no machine.
    """

    def __init__(
        self,
        database: Database,
        counter: int,
        source: Source,
        station: str,
        clock: Clock = system_clock,
    ) -> None:
        self.counter = counter
        self._clock, self._station = clock, station
        self._queue = Queue(database, clock, source, self._moved)
        self._come_backs = ComeBacks(database, clock, source, self._moved)
        self._counters = Counters(database, clock, source)
        self._queries = Queries(database, clock)
        self._print_jobs = PrintJobs(database, clock)
        self._last: Undoable | None = None

    @property
    def undoable(self) -> Undoable | None:
        """What this session did last, while it may be taken back; None where that is nothing."""
        last = self._last
        return last if last and self._clock() <= last.until else None

    def call_next(self) -> Ticket | None:
        """Close what is at the counter and call who is next; None when nobody waits for it."""
        return self._queue.call_next(self.counter)

    def call(self, label: str) -> Ticket:
        """Close what is at the counter and call a chosen one: waiting, missed, parked or away.

        Raises:
            IllegalMove: it is in another state, at the ``counter`` that the error names.
            WrongPool: it is parked at another counter.
            UnknownTicket, NoTicketNumber: no ticket of today has this number.

        """
        try:
            return self._queue.call(self.counter, label)
        except IllegalMove as refused:
            if refused.state != TicketState.PARKED:
                raise
            return self.resume(label)

    def resume(self, label: str) -> Ticket:
        """Close what is at the counter and call a parked one back.

        Raises:
            WrongPool: it is parked at another counter.

        """
        return self._queue.resume(self.counter, label)

    def recall(self) -> Ticket:
        """Show and speak the call once more."""
        return self._queue.recall(self.counter)

    def start(self) -> Ticket:
        """Mark that the person has come."""
        return self._queue.start(self.counter)

    def finish(self) -> Ticket:
        """End the service; who has more to do waits for that."""
        return self._queue.finish(self.counter)

    def missed(self) -> Ticket:
        """Mark that the person has not come."""
        return self._queue.missed(self.counter)

    def return_to_line(self) -> Ticket:
        """Put the person back where they were in line, as if never called."""
        return self._queue.return_to_line(self.counter)

    def park(self, pool: Pool = Pool.COUNTER) -> Ticket:
        """Set the ticket here aside, to be called again by this counter or by any."""
        return self._queue.park(self.counter, pool)

    def transfer(
        self,
        *,
        service: str | None = None,
        to_counter: int | None = None,
        place: LineEnd = LineEnd.BACK,
        note: str = "",
    ) -> Ticket:
        """Send the ticket here to another service, another counter, or both.

        The ``note``, at most 120 characters, is shown to the officer who calls it there.
        """
        return self._queue.transfer(
            self.counter, service=service, to_counter=to_counter, place=place, note=note
        )

    def postpone(self, label: str, places: int) -> Ticket:
        """Let the next ``places`` people go before a waiting or called ticket."""
        return self._queue.postpone(label, places, self.counter)

    def serve_without_number(self, service: str, priority_class: str = ORDINARY) -> Ticket:
        """Close what is at the counter and serve somebody there who has no number."""
        return self._queue.walk_direct(self.counter, service, priority_class=priority_class)

    def add_services(self, services: Sequence[str]) -> Ticket:
        """Have the person here served for more services afterwards, on the same number."""
        return self._queue.add_services(self.counter, services)

    def check_in_again(self, label: str) -> Ticket:
        """Put a missed ticket back in line."""
        return self._queue.check_in_again(label, self.counter)

    def confirm(self, label: str) -> Ticket:
        """Have a number from the street called at its place: its person is here."""
        return self._queue.confirm(label, by=self.counter)

    def cancel(self, label: str) -> Ticket:
        """End a ticket that is not at a counter: its person has gone."""
        return self._queue.cancel(label, self.counter)

    def reprint(self, label: str) -> PrintJob:
        """Have a ticket printed once more, where it was taken."""
        return self._print_jobs.reprint(self._queries.by_label(label), self._station)

    def send_for_papers(self, missing: Sequence[str] = (), day: date | None = None) -> ComeBackPass:
        """Let the person here fetch a paper and come back without queueing; their slip is printed.

        ``missing`` are papers of the service's list, by their numbers from 1 or their texts. The
        pass holds until ``day``; without one, as long as the hall allows.

        Raises:
            BadComeBackDay: the hall does not allow this day; the error says until when it does.
            UnknownName: the list has no such paper.

        """
        return self._come_backs.send_for_papers(self.counter, missing, day, self._station)

    def undo(self) -> tuple[Ticket, ...]:
        """Take back what this session did last; return the tickets as they are again.

        Raises:
            NothingToUndo: it did nothing of late.
            CannotUndo: something else has happened to a ticket meanwhile.

        """
        last = self.undoable
        if last is None:
            raise NothingToUndo(self.counter)
        return self._queue.undo(self.counter, last.changes)

    def open(self) -> Staffed:
        """Take people in here."""
        return self._counters.open(self.counter)

    def pause(self, reason: str = "") -> Staffed:
        """Call nobody more for a while; the counter's display shows the reason."""
        return self._counters.pause(self.counter, reason)

    def close(self) -> Staffed:
        """Close the counter and sign its officer off."""
        return self._counters.close(self.counter)

    def sign_on(self, badge: str, pin: str) -> Staffed:
        """Begin here; who was signed on before is signed off, and the counter opens."""
        return self._counters.sign_on(self.counter, badge, pin)

    def sign_off(self) -> Staffed:
        """Leave the counter, which pauses."""
        return self._counters.sign_off(self.counter)

    def check_pin(self, pin: str) -> None:
        """Check the PIN of who has signed on here, whose console is locked; wrong ones count.

        Raises:
            CannotSignOn: a wrong PIN, or too many wrong ones before.

        """
        self._counters.unlock(self.counter, pin)

    def set_services(self, serves: Sequence[tuple[str, int]], *, badge: str, pin: str = "") -> None:
        """Serve something else for today: services, each with the minutes after which it is helped.

        None are those of the hall file. In a hall with officers a supervisor's badge does it.
        """
        self._counters.set_services(self.counter, serves, badge=badge, pin=pin)

    def _moved(self, changes: Sequence[Change]) -> None:
        """Remember what may be taken back: nothing, where no ticket was moved."""
        moved = [each for each in changes if isinstance(each.after, Ticket)]
        self._last = None
        if moved:
            last, until = moved[-1], self._clock() + timedelta(seconds=UNDO_SECONDS)
            label = last.after.label if isinstance(last.after, Ticket) else ""
            self._last = Undoable(last.kind, label, until, tuple(changes))
