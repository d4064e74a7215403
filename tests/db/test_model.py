"""Any day at all: the queue against a plain hall of a few lists, equal after every step."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from db.appointments.appointments import Appointments
from db.counters import Counters
from db.engine.database import Database
from db.hall_file.storing import store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.queue.unit_of_work import Change
from db.schema import rows
from db.schema.tables import TICKET
from db.street_numbers import StreetNumbers
from tests.conftest import SetClock
from tests.db.event_log import EventLog
from tests.db.invariants import faults
from tests.db.plain_hall import SERIES, SERVES, SETUP, PlainHall
from tests.postgres import Server
from tickets.errors import BadInput
from tickets.hall import LineEnd, Pool
from tickets.source import Source
from tickets.visit import Ticket, TicketState

S = TicketState
PICK = st.integers(0, 60)
"""Which of those that fit just now: most verbs then have somebody to do something with."""

COUNTERS = st.sampled_from((*SERVES, *SERVES, *SERVES, 9))
SERVICES = st.sampled_from((*SERIES, *SERIES, *SERIES, "parking"))
WHO = st.sampled_from(("ordinary", "ordinary", "elderly"))
EARLIEST = datetime(2026, 11, 23, 1, tzinfo=UTC)


class AnyDay(RuleBasedStateMachine):
    """Verbs in any order, right and wrong."""

    def __init__(self, database: Database) -> None:
        super().__init__()
        self.clock = SetClock()
        self.database = database
        store_hall(self.database, SETUP, self.clock)
        self.queue = Queue(self.database, self.clock)
        self.counters = Counters(self.database, self.clock)
        self.appointments = Appointments(self.database, self.clock)
        self.queries = Queries(self.database, self.clock)
        self.street = StreetNumbers(self.database, self.clock)
        self.log = EventLog(self.database)
        self.plain = PlainHall(self.clock)
        self.codes = 0
        self.changes = list[Change]()
        self.officer = Queue(self.database, self.clock, Source.CONSOLE, self.changes.extend)

    def teardown(self) -> None:
        """Whatever happened, what is always true is true; leave nothing open."""
        found = faults(self.database)
        self.database.close()
        assert found == []

    @initialize(services=st.lists(st.sampled_from(list(SERIES)), min_size=4, max_size=8))
    def a_hall_with_people_in_it(self, services: list[str]) -> None:
        """A minute apart some people come, and the first are called."""
        for service in services:
            self.issue(service, "ordinary", [], None)
            self.clock.go_on(minutes=1)
        for counter in SERVES:
            self.same("call_next", counter)

    @rule(minutes=st.integers(1, 12))
    def time_passes(self, minutes: int) -> None:
        """Some minutes in the hall."""
        self.clock.go_on(minutes=minutes)

    @precondition(lambda self: len(self.plain.contents.people) % 8 == 7)
    @rule(hours=st.sampled_from((8, 17, 30)))
    def night_falls(self, hours: int) -> None:
        """Long enough that a new business day begins, or two."""
        self.clock.go_on(hours=hours)

    @rule(
        service=SERVICES,
        who=WHO,
        then=st.lists(SERVICES, max_size=2),
        identity=st.sampled_from((None, None, "one", "other")),
    )
    def issue(self, service: str, who: str, then: list[str], identity: str | None) -> None:
        """Somebody comes, perhaps for several errands, perhaps known."""
        self.both(
            lambda: self.plain.issue(service, who, then, identity),
            lambda: self.queue.issue(service, then=then, priority_class=who, person=identity),
        )

    @rule(counter=COUNTERS, times=st.integers(1, 3))
    def call_next(self, counter: int, times: int) -> None:
        """One button: who is here is finished, who is next is called."""
        for _ in range(times):
            self.same("call_next", counter)

    @rule(counter=COUNTERS, pick=PICK)
    def call(self, counter: int, pick: int) -> None:
        """A chosen one."""
        self.same("call", counter, self.label(pick, S.WAITING, S.MISSED))

    @rule(verb=st.sampled_from(("recall", "start", "finish", "missed")), pick=PICK)
    def at_a_counter(self, verb: str, pick: int) -> None:
        """What an officer's other buttons do."""
        self.same(verb, self.busy(pick))

    @rule(pick=PICK, pool=st.sampled_from(Pool))
    def park(self, pick: int, pool: Pool) -> None:
        """Set aside."""
        self.same("park", self.busy(pick), pool)

    @rule(counter=COUNTERS, pick=PICK)
    def resume(self, counter: int, pick: int) -> None:
        """Back from a pool."""
        self.same("resume", counter, self.label(pick, S.PARKED))

    @rule(
        pick=PICK,
        service=st.none() | SERVICES,
        to_counter=COUNTERS,
        place=st.sampled_from(LineEnd),
    )
    def transfer(self, pick: int, service: str | None, to_counter: int, place: LineEnd) -> None:
        """To a service, or with one of them to a counter."""
        counter = self.busy(pick)
        goes_to = to_counter if service is None or to_counter == 1 else None
        self.both(
            lambda: self.plain.transfer(counter, service, goes_to, place),
            lambda: self.queue.transfer(counter, service=service, to_counter=goes_to, place=place),
        )

    @rule(pick=PICK)
    def return_to_line(self, pick: int) -> None:
        """Called by mistake."""
        self.same("return_to_line", self.busy(pick))

    @rule(pick=PICK, services=st.lists(SERVICES, min_size=1, max_size=2))
    def add_services(self, pick: int, services: list[str]) -> None:
        """More errands of who is here."""
        self.same("add_services", self.busy(pick), services)

    @rule(pick=PICK, verb=st.sampled_from(("start", "finish", "missed", "return_to_line")))
    def take_back_what_was_done_here(self, pick: int, verb: str) -> None:
        """The wrong button."""
        self.take_back(verb, self.busy(pick))

    @rule(counter=COUNTERS, pick=PICK, verb=st.sampled_from(("call_next", "call", "resume")))
    def take_back_a_call(self, counter: int, pick: int, verb: str) -> None:
        """Pressed too soon, or the wrong number chosen."""
        label = self.label(pick, *((S.PARKED,) if verb == "resume" else (S.WAITING, S.MISSED)))
        self.take_back(verb, counter, *(() if verb == "call_next" else (label,)))

    @rule(pick=PICK, verb=st.sampled_from(("check_in_again", "cancel")))
    def take_back_what_was_done_to_a_number(self, pick: int, verb: str) -> None:
        """The wrong number."""
        states = (S.MISSED,) if verb == "check_in_again" else (S.WAITING, S.MISSED, S.PARKED)
        label = self.label(pick, *states)
        if any(p.label == label and p.state is S.UNCONFIRMED for p in self.plain.contents.people):
            return  # its place may be somebody else's: refused, which has a test of its own
        self.take_back(verb, label)

    @rule(pick=PICK, places=st.integers(1, 3))
    def postpone(self, pick: int, places: int) -> None:
        """Others go first."""
        self.same("postpone", self.label(pick, S.WAITING, S.CALLED), places)

    @rule(pick=PICK)
    def check_in_again(self, pick: int) -> None:
        """One who was missed comes after all."""
        self.same("check_in_again", self.label(pick, S.MISSED))

    @rule(service=SERVICES)
    def take_from_the_street(self, service: str) -> None:
        """Somebody takes a number by phone."""
        self.both(lambda: self.plain.take(service), lambda: self.street.take(service))

    @rule(pick=PICK)
    def confirm(self, pick: int) -> None:
        """One who took a number by phone has come."""
        self.same("confirm", self.label(pick, S.UNCONFIRMED))

    @rule()
    def see_to_the_street(self) -> None:
        """Whose time is over, and who is asked."""
        self.both(self.plain.see_to, self.street.see_to)

    @rule(pick=PICK)
    def say_coming(self, pick: int) -> None:
        """One who took a number by phone is still coming."""
        label = self.label(pick, S.UNCONFIRMED)
        token = self.token(label)
        if token:
            self.both(lambda: self.plain.say_coming(label), lambda: self.street.say_coming(token))

    @rule(pick=PICK)
    def cancel(self, pick: int) -> None:
        """One goes home."""
        self.same("cancel", self.label(pick, *S))

    @rule(counter=COUNTERS, service=SERVICES)
    def walk_direct(self, counter: int, service: str) -> None:
        """Served without a number."""
        self.same("walk_direct", counter, service)

    @rule(verb=st.sampled_from(("open", "pause", "close")), counter=COUNTERS)
    def set_counter(self, verb: str, counter: int) -> None:
        """Officers come and go."""
        self.both(
            lambda: getattr(self.plain, verb)(counter),
            lambda: getattr(self.counters, verb)(counter),
        )

    @precondition(lambda self: len(self.plain.contents.people) % 10 == 9)
    @rule()
    def close_day(self) -> None:
        """Everybody goes home."""
        self.same("close_day")

    @rule(ahead=st.integers(-2, 4))
    def book(self, ahead: int) -> None:
        """A slot near now."""
        half_hours = (self.clock.now - EARLIEST) // timedelta(minutes=30)
        slot = EARLIEST + (half_hours + ahead) * timedelta(minutes=30)
        self.codes += 1
        code = f"C{self.codes}"
        self.both(
            lambda: self.plain.book(slot, code),
            lambda: self.appointments.book("permit", slot, code=code),
        )

    @rule(number=st.integers(1, 6))
    def check_in(self, number: int) -> None:
        """Come for a slot."""
        self.both(
            lambda: self.plain.check_in(f"C{number}"),
            lambda: self.appointments.check_in(f"C{number}"),
        )

    @rule(number=st.integers(1, 6))
    def cancel_booking(self, number: int) -> None:
        """Give a slot back."""
        self.both(
            lambda: self.plain.cancel_booking(f"C{number}"),
            lambda: self.appointments.cancel(f"C{number}"),
        )

    @invariant()
    def tickets_agree(self) -> None:
        """Every ticket is where the plain hall has it, with the same rank and errands."""
        with self.database.read() as connection:
            listed = connection.execute(select(*rows.COLUMNS).order_by(TICKET.c.id)).all()
        assert len(listed) == len(self.plain.contents.people)
        tickets = (rows.struct(Ticket, row) for row in listed)
        for ticket, person in zip(tickets, self.plain.contents.people, strict=True):
            assert (ticket.id, ticket.label, ticket.day) == (person.id, person.label, person.day)
            assert (ticket.service, list(ticket.then)) == (person.service, person.then)
            assert (ticket.state, ticket.counter) == (person.state, person.counter)
            assert (ticket.rank_at, ticket.to_counter) == (person.rank, person.to_counter)

    @invariant()
    def counters_and_lines_agree(self) -> None:
        """Who is where, which counters are open, who is next: as in the plain hall."""
        today = self.plain.today
        for counter in self.queries.counters():
            here = self.plain.at(counter.number)
            if here and here.day < today and here.service != "night":
                here = None
            assert (counter.here and counter.here.id) == (here and here.id)
            assert counter.state == self.plain.contents.counters[counter.number]
            waiting = [
                person.id
                for person in self.plain.line(counter.number)
                if person.day >= today or person.service == "night"
            ]
            assert [ticket.id for ticket in self.queries.desk(counter.number).waiting] == waiting

    @invariant()
    def events_agree(self) -> None:
        """What happened, to whom, for what and where, in the same order."""
        told = [(e.kind, e.ticket, e.service, e.counter) for e in self.log.since(0)]
        assert told == self.plain.contents.events

    @invariant()
    def appointments_agree(self) -> None:
        """What became of each appointment."""
        booked = {each.code: each.state for each, _ in self.appointments.of_day()}
        assert booked == {each.code: each.state for each in self.plain.contents.bookings}

    def busy(self, pick: int) -> int:
        """A counter, mostly one where somebody is."""
        busy = [number for number in SERVES if self.plain.at(number)]
        choice = (*busy, *busy, *busy, *SERVES, 9)
        return choice[pick % len(choice)]

    def label(self, pick: int, *states: TicketState) -> str:
        """A number, mostly of somebody in one of these states."""
        people = self.plain.contents.people
        fit = [person.label for person in people if person.state in states]
        choice = (*fit, *fit, *(person.label for person in people[-3:]), "A099")
        return choice[pick % len(choice)]

    def token(self, label: str) -> str:
        """The secret of today's ticket with this number; empty where there is none."""
        try:
            return self.queries.by_label(label).token
        except BadInput:
            return ""

    def same(self, verb: str, *given: Any) -> None:  # noqa: ANN401 - whatever the verb takes
        """The same verb of the same name on both."""
        self.both(
            lambda: getattr(self.plain, verb)(*given), lambda: getattr(self.queue, verb)(*given)
        )

    def take_back(self, verb: str, *given: Any) -> None:  # noqa: ANN401 - as above
        """Do it on both, and take it back."""

        def undone() -> bool:
            self.changes.clear()
            getattr(self.officer, verb)(*given)
            done = list(self.changes)
            moved = any(isinstance(each.after, Ticket) for each in done)
            if moved:
                self.officer.undo(1, done)
            return moved

        wanted = answer(lambda: self.plain.undone(verb, *given))
        assert answer(undone) == wanted

    def both(self, plain: Callable[[], Any], real: Callable[[], Any]) -> None:
        """Both answer the same, or both refuse for the same reason and nothing changed."""
        wanted = answer(plain)
        last = self.log.last()
        found = answer(real)
        assert found == wanted
        if isinstance(found, type):
            assert self.log.last() == last


def answer(verb: Callable[[], Any]) -> Any:  # noqa: ANN401 - a number, a count, nothing, or an error
    """What a verb says: a ticket by its number, an error by its kind, a count."""
    try:
        said = verb()
    except BadInput as error:
        return type(error)
    if isinstance(said, Ticket):
        return said.label
    return said if isinstance(said, str | int) else None


def run(make: Callable[[], Database], examples: int, steps: int = 50) -> None:
    """Live through so many days."""
    many = settings(max_examples=examples, stateful_step_count=steps, deadline=None)
    run_state_machine_as_test(lambda: AnyDay(make()), settings=many)  # type: ignore[arg-type]


@pytest.mark.timeout(600)
def test_any_day_on_sqlite(tmp_path: Path) -> None:
    """Whatever happens in whatever order, a file holds what the plain hall holds."""
    names = count()
    run(lambda: Database(str(tmp_path / f"{next(names)}.db")), examples=15)


@pytest.mark.timeout(600)
def test_any_day_on_postgresql(postgres: Server) -> None:
    """The same on a server."""
    empty = postgres.new_database()
    Database(postgres.url(empty)).close()
    run(lambda: Database(postgres.url(postgres.new_database(empty))), examples=8, steps=40)


@pytest.mark.soak
def test_any_day_for_long(tmp_path: Path) -> None:
    """Many more days than a test run has time for."""
    names = count()
    run(lambda: Database(str(tmp_path / f"{next(names)}.db")), examples=1000, steps=100)
