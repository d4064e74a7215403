"""Any day at all: the queue against a model of a few lines, equal after every step."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from db.engine import Database
from db.feed import Feed
from db.queue import Queue
from db.reader import Reader
from db.setup import store_hall
from tests.conftest import SetClock
from tickets.errors import IllegalMove, NobodyAtCounter, UnknownTicket
from tickets.model import (
    Counter,
    Hall,
    HallSetup,
    PriorityClass,
    Service,
    ServiceGroup,
    Ticket,
)

TEXT = {"en": "any"}
SERVES = {1: {"permit": 0, "visa": 0}, 2: {"visa": 0, "permit": 10}}
CREDIT = {"ordinary": 0, "elderly": 15}
HALL = HallSetup(
    Hall(TEXT, "Asia/Shanghai", 4),
    (ServiceGroup("all", TEXT),),
    tuple(
        Service(code, series, "all", TEXT, TEXT, {}, minutes=5)
        for code, series in (("permit", "A"), ("visa", "B"))
    ),
    tuple(Counter(number, tuple(serves.items())) for number, serves in SERVES.items()),
    (PriorityClass("elderly", TEXT, TEXT, CREDIT["elderly"]),),
)
COUNTERS = st.sampled_from(tuple(SERVES))
LABELS = st.builds("{}{:03d}".format, st.sampled_from("AB"), st.integers(1, 4))


@dataclass
class Person:
    """A ticket of the model; ``rank`` and ``order`` say who goes first."""

    service: str
    rank: float
    order: int
    state: str = "waiting"
    counter: int | None = None


class AnyDay(RuleBasedStateMachine):
    """Verbs in any order, right and wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.clock = SetClock()
        self.database = Database(f"{self.folder.name}/hall.db")
        store_hall(self.database, HALL, self.clock)
        self.queue = Queue(self.database, self.clock)
        self.reader = Reader(self.database, self.clock)
        self.feed = Feed(self.database)
        self.people: dict[str, Person] = {}
        self.ids: dict[str, int] = {}
        self.minute = 0
        self.events: list[str] = []
        self.opened: set[int] = set()

    def teardown(self) -> None:
        """Leave nothing open."""
        self.feed.close()
        self.database.close()
        self.folder.cleanup()

    @rule(minutes=st.integers(1, 12))
    def time_passes(self, minutes: int) -> None:
        """Some minutes in the hall."""
        self.clock.go_on(minutes=minutes)
        self.minute += minutes

    @rule(service=st.sampled_from(["permit", "visa"]), who=st.sampled_from(list(CREDIT)))
    def issue(self, service: str, who: str) -> None:
        """Somebody comes."""
        ticket = self.queue.issue(service, priority_class=who)
        same = [p for p in self.people.values() if p.service == service]
        assert ticket.label == f"{'A' if service == 'permit' else 'B'}{len(same) + 1:03d}"
        rank = self.minute - CREDIT[who]
        self.people[ticket.label] = Person(service, rank, len(self.people))
        self.ids[ticket.label] = ticket.id
        self.events.append("issue")

    @rule(counter=COUNTERS)
    def call_next(self, counter: int) -> None:
        """One button: who is here is finished, who is next is called."""
        if here := self._here(counter):
            self._becomes(here, "finish", "served")
        if counter not in self.opened:
            self.opened.add(counter)
            self.events.append("open")
        line = self._line(counter)
        called = self.queue.call_next(counter)
        assert (called.label if called else None) == (line[0] if line else None)
        if line:
            self._becomes(self.people[line[0]], "call", "called", counter)

    @rule(counter=COUNTERS)
    def recall(self, counter: int) -> None:
        """Call the same once more."""
        self._at(counter, self.queue.recall, "recall", {"called": "called"})

    @rule(counter=COUNTERS)
    def start(self, counter: int) -> None:
        """The one called has come."""
        self._at(counter, self.queue.start, "start", {"called": "serving"})

    @rule(counter=COUNTERS)
    def finish(self, counter: int) -> None:
        """The one here is done."""
        ways = {"called": "served", "serving": "served"}
        self._at(counter, self.queue.finish, "finish", ways)

    @rule(counter=COUNTERS)
    def missed(self, counter: int) -> None:
        """The one called has not come."""
        self._at(counter, self.queue.missed, "miss", {"called": "missed"})

    @rule(label=LABELS)
    def check_in_again(self, label: str) -> None:
        """One who was missed comes after all."""
        self._with(label, self.queue.check_in_again, "check_in_again", ("missed", "waiting"))

    @rule(label=LABELS)
    def cancel(self, label: str) -> None:
        """One who waits goes home."""
        self._with(label, self.queue.cancel, "cancel", ("waiting", "cancelled"))

    @invariant()
    def the_database_agrees(self) -> None:
        """Tickets, counters, lines in their order, and events are those of the model."""
        for label, person in self.people.items():
            ticket = self.reader.ticket(self.ids[label])
            assert (ticket.label, ticket.state) == (label, person.state)
            assert ticket.counter == person.counter
        for counter in SERVES:
            desk, here = self.reader.desk(counter), self._here(counter)
            assert [ticket.label for ticket in desk.waiting] == self._line(counter)
            assert (desk.here.id if desk.here else None) == (self._id(here) if here else None)
        assert [event.kind for event in self.feed.since(0)] == self.events

    def _at(
        self, counter: int, verb: Callable[[int], Ticket], kind: str, ways: dict[str, str]
    ) -> None:
        """A verb for the ticket at a counter; ``ways`` are its legal state changes."""
        here = self._here(counter)
        if here is None:
            self._refused(NobodyAtCounter, lambda: verb(counter))
        elif here.state not in ways:
            self._refused(IllegalMove, lambda: verb(counter))
        else:
            assert verb(counter).id == self._id(here)
            self._becomes(here, kind, ways[here.state], counter)

    def _with(
        self, label: str, verb: Callable[[str], Ticket], kind: str, way: tuple[str, str]
    ) -> None:
        """A verb for a ticket by its number, legal in one state only."""
        person = self.people.get(label)
        if person is None:
            self._refused(UnknownTicket, lambda: verb(label))
        elif person.state != way[0]:
            self._refused(IllegalMove, lambda: verb(label))
        else:
            assert verb(label).label == label
            self._becomes(person, kind, way[1])

    def _becomes(self, person: Person, kind: str, state: str, counter: int | None = None) -> None:
        person.state = state
        person.counter = None if state in ("waiting", "cancelled") else counter or person.counter
        self.events.append(kind)

    def _refused(self, error: type[Exception], verb: Callable[[], object]) -> None:
        before = self._contents()
        with pytest.raises(error):
            verb()
        assert self._contents() == before

    def _contents(self) -> list[str]:
        connection = sqlite3.connect(self.database.name)
        try:
            return list(connection.iterdump())
        finally:
            connection.close()

    def _here(self, counter: int) -> Person | None:
        holding = ("called", "serving")
        return next(
            (p for p in self.people.values() if p.counter == counter and p.state in holding), None
        )

    def _line(self, counter: int) -> list[str]:
        """The numbers that wait for a counter, in the order of calling."""
        after = SERVES[counter]
        waiting = [(n, p) for n, p in self.people.items() if p.state == "waiting"]
        waiting.sort(key=lambda pair: (pair[1].rank + after[pair[1].service], pair[1].order))
        return [label for label, _ in waiting]

    def _id(self, person: Person) -> int:
        return next(self.ids[label] for label, p in self.people.items() if p is person)


AnyDay.TestCase.settings = settings(max_examples=15, stateful_step_count=30, deadline=None)
TestAnyDay = AnyDay.TestCase
