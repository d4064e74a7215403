"""The queue: each method is one transaction, with the events it makes."""

from collections.abc import Sequence

from sqlalchemy import select

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.queue import at_counter, intake, issuing
from db.queue.at_counter import BACK_IN_LINE
from db.queue.choosing import call_first
from db.queue.day import close_now
from db.queue.issuing import IssueRequest
from db.queue.leaving import leave
from db.queue.postponing import postpone, times_today
from db.queue.ranks import as_newcomer, checked_in_again, head_of
from db.queue.transaction import unit_of_work
from db.schema import rows
from db.schema.tables import HALL
from runtime.clock import Clock, system_clock
from runtime.languages import LANGUAGES, languages_of
from runtime.message import Message
from tickets import numbering, postponing, rank
from tickets.errors import (
    MOST_PLACES,
    BadPlaces,
    NowhereToTransfer,
    UnknownName,
    WrongPool,
)
from tickets.hall import ORDINARY, LineEnd, Pool
from tickets.states import Move
from tickets.visit import Ticket, TicketState


class Queue:
    """Every change of a ticket. Each method is one transaction: all of it happened, or nothing.

    All raise :class:`~tickets.errors.BadInput` for what the caller can put right, and
    :class:`~tickets.errors.DatabaseTrouble` when the database cannot do it.
    """

    def __init__(self, database: Database, clock: Clock = system_clock) -> None:
        self._database = database
        self._clock = clock

    @retry_on_conflict
    def issue(
        self,
        service: str,
        *,
        then: Sequence[str] = (),
        priority_class: str = ORDINARY,
        language: str = LANGUAGES[0],
        person: str | bytes | None = None,
        station: str = "kiosk-1",
        printing: bool = False,
        large: bool = False,
    ) -> Ticket:
        """Give out the next number of a service, with its print job at ``station``.

        ``then`` are the services after it on the same number, in order. ``person`` is an identity
        number, of which only a hash is kept, and only until the ticket ends, or that hash itself,
        made with the key of today (:class:`db.persons.Persons`). ``printing`` says that the caller
        prints it: no spooler of the station will take the job. ``large`` is large type.

        Raises:
            Refusal: closed, full, or this person has a number already.

        """
        if language not in LANGUAGES and language not in (spoken := languages_of("ticket")):
            raise UnknownName(Message("language"), language, spoken)
        with unit_of_work(self._database, self._clock) as work:
            terms = issuing.terms(work, service, priority_class)
            for later in then:
                work.check_service(later)
            intake.take_in(work, service, terms)
            request = IssueRequest(service, tuple(then), priority_class, language, person)
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
        with unit_of_work(self._database, self._clock) as work:
            staffed = at_counter.free(work, counter)
            return call_first(work, counter, staffed.officer)

    @retry_on_conflict
    def call(self, counter: int, label: str) -> Ticket:
        """Close what is at the counter, then call this waiting or missed ticket of today.

        That may be the same person: finishing one errand leaves them waiting for the next.
        """
        with unit_of_work(self._database, self._clock) as work:
            chosen = work.ticket_of_today(label)
            staffed = at_counter.free(work, counter)
            if chosen.then and chosen.counter == counter:
                by_now = work.ticket_of_today(label)
                chosen = by_now if by_now.state is TicketState.WAITING else chosen
            return at_counter.call(work, Move.CALL, chosen, staffed)

    @retry_on_conflict
    def recall(self, counter: int) -> Ticket:
        """Show and speak the call at this counter again; for the statistics it is the same call."""
        with unit_of_work(self._database, self._clock) as work:
            return at_counter.move(work, counter, Move.RECALL)

    @retry_on_conflict
    def start(self, counter: int) -> Ticket:
        """Mark that the person called to this counter has come and is being served."""
        with unit_of_work(self._database, self._clock) as work:
            return at_counter.move(work, counter, Move.START, started_at=work.now)

    @retry_on_conflict
    def finish(self, counter: int) -> Ticket:
        """End the service at this counter; a ticket with services left waits for the next one."""
        with unit_of_work(self._database, self._clock) as work:
            work.counter(counter)
            return at_counter.finish(work, work.must_be_at(counter, Move.FINISH))

    @retry_on_conflict
    def missed(self, counter: int) -> Ticket:
        """Mark that the person called to this counter has not come; they may check in again."""
        with unit_of_work(self._database, self._clock) as work:
            return at_counter.move(work, counter, Move.MISS)

    @retry_on_conflict
    def park(self, counter: int, pool: Pool = Pool.COUNTER) -> Ticket:
        """Set the ticket at this counter aside: in the counter's own pool, or the whole hall's."""
        with unit_of_work(self._database, self._clock) as work:
            keeps = {} if pool is Pool.COUNTER else {"counter": None}
            return at_counter.move(work, counter, Move.PARK, {"pool": pool.value}, **keeps)

    @retry_on_conflict
    def resume(self, counter: int, label: str) -> Ticket:
        """Close what is at the counter, then call a parked ticket back to it.

        Raises:
            WrongPool: the ticket lies in another counter's pool.

        """
        with unit_of_work(self._database, self._clock) as work:
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
    ) -> Ticket:
        """Send the ticket at this counter to another service, another counter, or both.

        It keeps its number and waits there: before everybody (front), or as if it came now (back).

        Raises:
            CounterClosed: nobody would call it there.

        """
        if service is None and to_counter is None:
            raise NowhereToTransfer
        with unit_of_work(self._database, self._clock, alone=True) as work:
            work.counter(counter)
            here = work.must_be_at(counter, Move.TRANSFER)
            goes_to = service or here.service
            terms = issuing.terms(work, goes_to, here.priority_class)
            if to_counter is not None:
                at_counter.must_be_open(work, to_counter)
            if place is LineEnd.FRONT:
                rank_at = rank.in_front(here.rank_at, head_of(work, goes_to, to_counter))
            else:
                newcomers = rank.rank_at(work.now, terms.credit_minutes)
                rank_at = as_newcomer(work, here, newcomers)
            return work.move(
                here,
                Move.TRANSFER,
                {"service": goes_to, "to_counter": to_counter, "place": place.value},
                service=goes_to,
                to_counter=to_counter,
                rank_at=rank_at,
                **BACK_IN_LINE,
            )

    @retry_on_conflict
    def return_to_line(self, counter: int) -> Ticket:
        """Put the ticket at this counter back where it was in its line, as if never called."""
        with unit_of_work(self._database, self._clock) as work:
            return at_counter.move(work, counter, Move.RETURN_TO_LINE, **BACK_IN_LINE)

    @retry_on_conflict
    def postpone(self, label: str, places: int) -> Ticket:
        """Let the next ``places`` people of its line go before this waiting or called ticket."""
        if not 1 <= places <= MOST_PLACES:
            raise BadPlaces(places)
        with unit_of_work(self._database, self._clock, alone=True) as work:
            return postpone(work, work.ticket_of_today(label), places)

    @retry_on_conflict
    def postpone_own(self, token: str) -> Ticket:
        """Let a few people go before the ticket of this token: its person needs more time.

        Raises:
            PostponedOften: as often as one may, it has been done today.

        """
        with unit_of_work(self._database, self._clock, alone=True) as work:
            ticket = work.ticket_of_token(token)
            postponing.check_times(ticket.label, times_today(work, ticket))
            return postpone(work, ticket, postponing.PLACES)

    @retry_on_conflict
    def check_in_again(self, label: str) -> Ticket:
        """Put a missed ticket of today back in line, where the hall's policy says."""
        with unit_of_work(self._database, self._clock, alone=True) as work:
            ticket = work.ticket_of_today(label)
            rule = rows.missed_rule(work.tx.scalars(_RULES).one())
            rank_at = checked_in_again(work, ticket, rule)
            return work.move(ticket, Move.CHECK_IN_AGAIN, rank_at=rank_at, **BACK_IN_LINE)

    @retry_on_conflict
    def cancel(self, label: str) -> Ticket:
        """End a ticket of today that is not at a counter: the person has gone."""
        with unit_of_work(self._database, self._clock) as work:
            return leave(work, work.ticket_of_today(label), Move.CANCEL)

    @retry_on_conflict
    def cancel_own(self, token: str) -> Ticket:
        """End the ticket of this token, unless it is at a counter: its person has to go."""
        with unit_of_work(self._database, self._clock) as work:
            return leave(work, work.ticket_of_token(token), Move.CANCEL)

    @retry_on_conflict
    def confirm(self, label: str, *, station: str | None = None, large: bool = False) -> Ticket:
        """Have a number from the street called at its place: its person is here.

        Its paper is printed at ``station``; without one, where an officer saw the phone, it has
        none.
        """
        with unit_of_work(self._database, self._clock) as work:
            confirmed = work.move(work.ticket_of_today(label), Move.CONFIRM)
            if station is not None:
                issuing.order_print(work, confirmed, station, printing=False, large=large)
            return confirmed

    @retry_on_conflict
    def walk_direct(self, counter: int, service: str, *, priority_class: str = ORDINARY) -> Ticket:
        """Close what is at the counter, then serve somebody there who has no number."""
        with unit_of_work(self._database, self._clock) as work:
            issuing.terms(work, service, priority_class)
            staffed = at_counter.free(work, counter)
            ticket = issuing.store(
                work,
                IssueRequest(service, (), priority_class, LANGUAGES[0]),
                numbering.DIRECT,
                work.now,
                state=TicketState.SERVING,
                counter=counter,
                officer=staffed.officer,
                called_at=work.now,
                started_at=work.now,
            )
            work.note("walk_direct", ticket=ticket)
            return ticket

    @retry_on_conflict
    def close_day(self) -> int:
        """End what is left over of today, and say how many tickets that was.

        Without it, the first transaction of the next business day does the same.
        """
        with unit_of_work(self._database, self._clock) as work:
            return close_now(work)


_RULES = select(HALL.c.rules)
