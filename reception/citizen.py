"""What a citizen may ask of the hall: a number, their place in line, help, a visit at home."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from db.appointments.appointments import Appointments
from db.come_backs import ComeBacks
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.standings import Standings
from reception.answers import (
    CalledTo,
    FoundTicket,
    IssuedTicket,
    LinesNow,
    TicketRequest,
    calls_of,
)
from reception.attempt_limiter import AttemptLimiter
from reception.errors import still_offered
from tickets.errors import (
    DatabaseTrouble,
    IllegalMove,
    UnknownAppointment,
    UnknownTicket,
)
from tickets.hall import HallSetup
from tickets.states import IN_LINE
from tickets.views import Standing
from tickets.visit import Appointment, HelpCall, Ticket, TicketState


@dataclass(frozen=True)
class Citizen:
    """The use cases of one station; they wait for the database, so they run on a job thread.

    ``setup`` returns the hall as its file says now. ``wake`` tells the printer that there is
    something to print. ``print_list`` takes a request and what to call with whether paper came, and
    returns at once.
    """

    setup: Callable[[], HallSetup]
    queue: Queue
    appointments: Appointments
    queries: Queries
    come_backs: ComeBacks
    standings: Standings
    help_calls: HelpCalls
    home_visits: HomeVisits
    attempts: AttemptLimiter
    station: str
    wake: Callable[[], None]
    print_list: Callable[[TicketRequest, Callable[[bool], None]], None]

    def take(self, request: TicketRequest) -> IssuedTicket:
        """Issue a ticket and let its paper come.

        Raises:
            NotOffered: the service or class has left the hall file.

        """
        with still_offered():
            ticket = self.queue.issue(
                request.service,
                priority_class=request.priority_class,
                language=request.language,
                person=request.identity,
                birthday=request.birthday,
                station=self.station,
                large=request.large,
            )
        standing = self._printed_standing(ticket)
        self.wake()
        return IssuedTicket(ticket, standing)

    def check_in(self, code: str, request: TicketRequest) -> IssuedTicket:
        """Issue the ticket of an appointment and let its paper come.

        Raises:
            NotOffered: its service or the class has left the hall file.

        """
        with still_offered():
            ticket = self.appointments.check_in(
                code,
                priority_class=request.priority_class,
                language=request.language,
                person=request.identity,
                birthday=request.birthday,
                station=self.station,
                large=request.large,
            )
        standing = self._printed_standing(ticket)
        self.wake()
        try:
            booked = self.appointments.by_ticket(ticket.id)
        except DatabaseTrouble:  # the number is given out all the same
            booked = None
        return IssuedTicket(ticket, standing, booked.slot_at if booked else None)

    def by_tail(self, tail: str) -> tuple[Appointment, ...]:
        """Return today's appointments of identity numbers that end in these characters.

        Raises:
            UnknownAppointment: there is none.
            TooManyTries: there was none too often.

        """
        self.attempts.check(self.setup().hall.time_zone)
        try:
            return self.appointments.find_by_tail(tail)
        except UnknownAppointment:
            self.attempts.was_wrong()
            raise

    def look_up(self, typed: str) -> tuple[FoundTicket, ...]:
        """Return today's tickets with this number, or with its digits in any series.

        One whose person was away for a paper has come back by this.

        Raises:
            UnknownTicket: there is none.

        """
        if not typed.isdigit():
            return (self._here(self.queries.by_label(typed)),)
        found = tuple(self._of_digits(typed))
        if not found:
            raise UnknownTicket(typed)
        return found if len(found) > 1 else (self._here(found[0].ticket),)

    def by_token(self, token: str) -> FoundTicket:
        """Return the ticket whose QR code holds this secret.

        One whose person was away for a paper has come back by this.
        """
        return self._here(self.queries.by_token(token))

    def ticket_of(self, token: str) -> Ticket:
        """Return the ticket of today whose QR code holds this secret, without its place in line.

        Raises:
            UnknownToken: no ticket has it.
            PastTicket: its day is over.

        """
        return self.queries.by_token(token)

    def check_in_again(self, label: str) -> FoundTicket:
        """Put a missed ticket back in line; one that moved on meanwhile is only looked up."""
        try:
            ticket = self.queue.check_in_again(label)
        except IllegalMove:
            return self._found(self.queries.by_label(label))
        return self._found(ticket, again=True)

    def postpone(self, token: str) -> FoundTicket:
        """Let a few people go first, for a person who needs more time: waiting, or called.

        Raises:
            PostponedOften: they have done so as often as one may in a day.
            IllegalMove: their ticket is in another state by now, which the error names.
            UnknownTicket: no ticket has this token, or its day is over.

        """
        return self._found(self.queue.postpone_own(token))

    def cancel(self, token: str) -> FoundTicket:
        """End the ticket of a person who has to go, unless they are at a counter or called to one.

        Raises:
            IllegalMove: their ticket is in another state by now, which the error names.
            UnknownTicket: no ticket has this token, or its day is over.

        """
        return self._found(self.queue.cancel_own(token))

    def confirm(self, label: str, *, large: bool) -> IssuedTicket:
        """Have a number from the street called from now on, and let its paper come here.

        ``large`` is large type.

        Raises:
            IllegalMove: it is confirmed already, or its place has gone.

        """
        ticket = self.queue.confirm(label, station=self.station, large=large)
        standing = self._printed_standing(ticket)
        self.wake()
        return IssuedTicket(ticket, standing)

    def ask_help(self, wish: str, language: str) -> HelpCall:
        """Call for help at this station.

        Raises:
            NotOffered: what is wished for has left the hall file.

        """
        with still_offered():
            return self.help_calls.ask(self.station, wish, language)

    def help_of(self, call: int) -> HelpCall | None:
        """Return what has become of a call for help; None when there is none with this id."""
        return self.help_calls.of(call)

    def ask_visit(self, phone: str, language: str) -> None:
        """Have somebody called back about a visit at home."""
        self.home_visits.ask(self.station, phone, language)

    def lines_now(self) -> LinesNow:
        """Return how the lines stand, which services have an open counter, and what is told."""
        lines, notices = self.queries.lines(), self.queries.notices()
        served = frozenset(line.service for line in lines if line.served)
        return LinesNow(lines, served, notices)

    def _of_digits(self, digits: str) -> Iterator[FoundTicket]:
        for series in sorted({service.series for service in self.setup().services}):
            try:
                yield self._found(self.queries.by_label(f"{series}{digits}"))
            except UnknownTicket:
                continue

    def _here(self, ticket: Ticket) -> FoundTicket:
        """A ticket whose person is at this station."""
        if ticket.state is not TicketState.AWAY:
            return self._found(ticket)
        try:
            back = self.come_backs.check_in(ticket.token, self.station)
        except UnknownTicket:  # an officer has called them meanwhile
            return self._found(self.queries.ticket(ticket.id))
        self.wake()
        return replace(self._found(back), came_back=True)

    def _found(self, ticket: Ticket, *, again: bool = False) -> FoundTicket:
        standing = self._standing(ticket) if ticket.state in IN_LINE else None
        return FoundTicket(ticket, standing, again, self._calls(ticket))

    def _calls(self, ticket: Ticket) -> tuple[CalledTo, ...]:
        """When it was called, and to where; none when that cannot be read."""
        try:
            return calls_of(self.queries.happened(ticket.id))
        except DatabaseTrouble:
            return ()

    def _printed_standing(self, ticket: Ticket) -> Standing | None:
        """The place in line that the paper will say too; None when it cannot be read."""
        try:
            return self.standings.of_ticket(ticket.id)
        except DatabaseTrouble:
            return None

    def _standing(self, ticket: Ticket) -> Standing | None:
        """The place in line now; None when it cannot be read: the ticket stands all the same."""
        try:
            return self.queries.standing(ticket.id)
        except DatabaseTrouble:
            return None
