"""The queue: each method is one transaction, with the events it makes."""

from collections.abc import Sequence
from functools import partial

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.queue import at_counter, intake, issuing
from db.queue.at_counter import BACK_IN_LINE
from db.queue.checking_in import check_in_again
from db.queue.choosing import call_first
from db.queue.day import close_now
from db.queue.direct import serve_directly
from db.queue.issuing import IssueRequest
from db.queue.leaving import leave
from db.queue.postponing import postpone, times_today
from db.queue.transaction import Moved, unit_of_work
from db.queue.transferring import transfer
from db.queue.undoing import undo
from db.queue.unit_of_work import Change
from runtime.clock import Clock, system_clock
from runtime.languages import LANGUAGES
from tickets import postponing, rank
from tickets.errors import MOST_PLACES, BadPlaces, WrongPool
from tickets.hall import ORDINARY, LineEnd, Pool
from tickets.officer_errors import NothingToAdd
from tickets.source import Source
from tickets.states import Move
from tickets.typed_text import MOST_TOLD_ON, typed_text
from tickets.visit import Ticket, TicketState


class Queue:
    """Every change of a ticket. Each method is one transaction: all of it happened, or nothing.

    All raise :class:`~tickets.errors.BadInput` for what the caller can put right, and
    :class:`~tickets.errors.DatabaseTrouble` when the database cannot do it.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock = system_clock,
        source: Source | None = None,
        moved: Moved | None = None,
    ) -> None:
        """Work from ``source``; what ``moved`` is, :func:`unit_of_work` says."""
        self._work = partial(unit_of_work, database, clock, source=source, moved=moved)

    @retry_on_conflict
    def issue(
        self,
        service: str,
        *,
        then: Sequence[str] = (),
        priority_class: str = ORDINARY,
        language: str = LANGUAGES[0],
        person: str | bytes | None = None,
        birthday: bool = False,
        station: str = "kiosk-1",
        printing: bool = False,
        large: bool = False,
    ) -> Ticket:
        """Give out the next number of a service, with its print job at ``station``.

        ``then`` are the services after it on the same number, in order. ``person`` is an identity
        number, of which only a hash is kept, and only until the ticket ends, or that hash itself,
        made with the key of today (:class:`db.persons.Persons`). ``printing`` says that the caller
        prints it: no spooler of the station will take the job. ``large`` is large type,
        ``birthday`` that their card says it is today.

        Raises:
            Refusal: closed, full, or this person has a number already.

        """
        issuing.check_language(language)
        with self._work() as work:
            terms = issuing.terms(work, service, priority_class)
            for later in then:
                work.check_service(later)
            intake.take_in(work, service, terms)
            request = IssueRequest(service, tuple(then), priority_class, language, person, birthday)
            rank_at = rank.rank_at(work.now, terms.credit_minutes)
            ticket = issuing.store(work, request, terms.series, rank_at)
            issuing.order_print(work, ticket, station, printing=printing, large=large)
            work.note("issue", ticket=ticket)
            return ticket

    @retry_on_conflict
    def call_next(self, counter: int) -> Ticket | None:
        """Close what is at the counter, then call who is next; None when nobody waits for it.

        Who is being served is finished. Who was called and not started is missed where this call
        comes too soon after theirs (``[calling] no_show_seconds`` of the hall file), and finished
        where it comes later. A counter that was closed or paused is open by this.
        """
        with self._work() as work:
            staffed = at_counter.free(work, counter)
            return call_first(work, counter, staffed.officer)

    @retry_on_conflict
    def call(self, counter: int, label: str) -> Ticket:
        """Close what is at the counter, then call this waiting or missed ticket of today.

        That may be the same person: finishing one errand leaves them waiting for the next.
        """
        with self._work() as work:
            chosen = work.ticket_of_today(label)
            staffed = at_counter.free(work, counter)
            if chosen.then and chosen.counter == counter:
                by_now = work.ticket_of_today(label)
                chosen = by_now if by_now.state is TicketState.WAITING else chosen
            return at_counter.call(work, Move.CALL, chosen, staffed)

    @retry_on_conflict
    def recall(self, counter: int) -> Ticket:
        """Show and speak the call at this counter again; for the statistics it is the same call."""
        with self._work() as work:
            return at_counter.move(work, counter, Move.RECALL)

    @retry_on_conflict
    def start(self, counter: int) -> Ticket:
        """Mark that the person called to this counter has come and is being served."""
        with self._work() as work:
            return at_counter.move(work, counter, Move.START, started_at=work.now)

    @retry_on_conflict
    def finish(self, counter: int) -> Ticket:
        """End the service at this counter; a ticket with services left waits for the next one."""
        with self._work() as work:
            work.staffed(counter)
            return at_counter.finish(work, work.must_be_at(counter, Move.FINISH))

    @retry_on_conflict
    def missed(self, counter: int) -> Ticket:
        """Mark that the person called to this counter has not come; they may check in again."""
        with self._work() as work:
            return at_counter.move(work, counter, Move.MISS)

    @retry_on_conflict
    def park(self, counter: int, pool: Pool = Pool.COUNTER) -> Ticket:
        """Set the ticket at this counter aside: in the counter's own pool, or the whole hall's."""
        with self._work() as work:
            keeps = {} if pool is Pool.COUNTER else {"counter": None}
            return at_counter.move(work, counter, Move.PARK, {"pool": pool.value}, **keeps)

    @retry_on_conflict
    def resume(self, counter: int, label: str) -> Ticket:
        """Close what is at the counter, then call a parked ticket back to it.

        Raises:
            WrongPool: the ticket lies in another counter's pool.

        """
        with self._work() as work:
            parked = work.ticket_of_today(label)
            if parked.state is TicketState.PARKED and parked.counter not in (None, counter):
                raise WrongPool(parked.label, parked.counter or 0)
            staffed = at_counter.free(work, counter)
            return at_counter.call(work, Move.RESUME, parked, staffed)

    @retry_on_conflict
    def transfer(
        self,
        counter: int,
        *,
        service: str | None = None,
        to_counter: int | None = None,
        place: LineEnd = LineEnd.BACK,
        note: str = "",
    ) -> Ticket:
        """Send the ticket at this counter to another service, another counter, or both.

        It keeps its number and waits there: before everybody (front), or as if it came now (back).
        The ``note`` is for the officer who calls it there.

        Raises:
            CounterClosed: nobody would call it there.
            TextTooLong: of the note.

        """
        note = typed_text(note, MOST_TOLD_ON)
        with self._work(alone=True) as work:
            return transfer(
                work, counter, service=service, to_counter=to_counter, place=place, note=note
            )

    @retry_on_conflict
    def return_to_line(self, counter: int) -> Ticket:
        """Put the ticket at this counter back where it was in its line, as if never called."""
        with self._work() as work:
            return at_counter.move(work, counter, Move.RETURN_TO_LINE, **BACK_IN_LINE)

    @retry_on_conflict
    def postpone(self, label: str, places: int, by: int | None = None) -> Ticket:
        """Let the next ``places`` people of its line go before this waiting or called ticket.

        Here and below, ``by`` is the counter whose officer does it; None is the person themselves.
        """
        if not 1 <= places <= MOST_PLACES:
            raise BadPlaces(places)
        with self._work(alone=True) as work:
            work.done_by(by)
            return postpone(work, work.ticket_of_today(label), places)

    @retry_on_conflict
    def postpone_own(self, token: str) -> Ticket:
        """Let a few people go before the ticket of this token: its person needs more time.

        Raises:
            PostponedOften: as often as one may, it has been done today.

        """
        with self._work(alone=True) as work:
            ticket = work.ticket_of_token(token)
            postponing.check_times(ticket.label, times_today(work, ticket))
            return postpone(work, ticket, postponing.PLACES)

    @retry_on_conflict
    def check_in_again(self, label: str, by: int | None = None) -> Ticket:
        """Put a missed ticket of today back in line, where the hall's policy says."""
        with self._work(alone=True) as work:
            work.done_by(by)
            return check_in_again(work, work.ticket_of_today(label))

    @retry_on_conflict
    def cancel(self, label: str, by: int | None = None) -> Ticket:
        """End a ticket of today that is not at a counter: the person has gone."""
        with self._work() as work:
            work.done_by(by)
            return leave(work, work.ticket_of_today(label), Move.CANCEL)

    @retry_on_conflict
    def cancel_own(self, token: str) -> Ticket:
        """End the ticket of this token, unless it is at a counter: its person has to go."""
        with self._work() as work:
            return leave(work, work.ticket_of_token(token), Move.CANCEL)

    @retry_on_conflict
    def confirm(
        self,
        label: str,
        *,
        station: str | None = None,
        large: bool = False,
        by: int | None = None,
    ) -> Ticket:
        """Have a number from the street called at its place: its person is here.

        Its paper is printed at ``station``; without one, where an officer saw the phone, it has
        none.
        """
        with self._work() as work:
            work.done_by(by)
            confirmed = work.move(work.ticket_of_today(label), Move.CONFIRM)
            if station is not None:
                issuing.order_print(work, confirmed, station, printing=False, large=large)
            return confirmed

    @retry_on_conflict
    def walk_direct(self, counter: int, service: str, *, priority_class: str = ORDINARY) -> Ticket:
        """Close what is at the counter, then serve somebody there who has no number."""
        with self._work() as work:
            return serve_directly(work, counter, service, priority_class)

    @retry_on_conflict
    def add_services(self, counter: int, services: Sequence[str]) -> Ticket:
        """Have the person at this counter served for more ``services`` after those they came for.

        Raises:
            NothingToAdd: no services are named.

        """
        if not services:
            raise NothingToAdd
        with self._work() as work:
            return at_counter.add_services(work, counter, services)

    @retry_on_conflict
    def undo(self, counter: int, changes: Sequence[Change]) -> tuple[Ticket, ...]:
        """Take back what one verb of the officer of this counter has changed.

        Raises:
            CannotUndo: a ticket is not as it was left.
            CounterBusy, CounterClosed: a ticket cannot be where it was.

        """
        with self._work() as work:
            return undo(work, counter, changes)

    @retry_on_conflict
    def close_day(self) -> int:
        """End what is left over of today, and say how many tickets that was.

        Without it, the first transaction of the next business day does the same.
        """
        with self._work() as work:
            return close_now(work)
