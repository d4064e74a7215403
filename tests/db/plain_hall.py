"""A hall in a few lists: what the queue ought to do, said once more without any database."""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from tests.conftest import SetClock
from tickets.booking_errors import SlotFull
from tickets.errors import (
    AppointmentOver,
    CounterBusy,
    CounterClosed,
    HasNumber,
    IllegalMove,
    NobodyAtCounter,
    NoSuchSlot,
    OtherDay,
    QuotaFull,
    UnknownAppointment,
    UnknownName,
    UnknownTicket,
    WrongPool,
)
from tickets.hall import (
    AppointmentRule,
    CallingRule,
    Counter,
    Hall,
    HallSetup,
    LineEnd,
    MissedPolicy,
    MissedRule,
    Pool,
    PriorityClass,
    Service,
    ServiceGroup,
    ServiceLimits,
)
from tickets.numbering import business_day, parse
from tickets.states import HAS_COUNTER, LIVE, Move, after
from tickets.street import NotFromStreet, StreetFull, StreetRule
from tickets.visit import TicketState

S = TicketState
TEXT = {"en": "any"}
ZONE, CUT_OVER = "Asia/Shanghai", 4
TICK, MINUTE = timedelta(microseconds=1), timedelta(minutes=1)

SERIES = {"permit": "A", "visa": "B", "night": "N"}
SERVES = {1: {"permit": 0, "visa": 0}, 2: {"visa": 0, "permit": 10}, 3: {"night": 0, "visa": 5}}
CREDIT = {"ordinary": 0, "elderly": 15}
PLACES, QUOTA, CAPACITY, BOOKED_CREDIT, GRACE = 2, 6, 2, 30, 15
"""Places a missed ticket lets go first, visas a day, appointments a slot, their minutes."""

NO_SHOW = timedelta(seconds=90)
"""So soon after a call the next one makes it missed."""

STREET = StreetRule(
    ("permit", "visa"),
    at_once=3,
    a_day=9,
    ask_ahead=1,
    answer=4 * MINUTE,
    come=9 * MINUTE,
)

SETUP = HallSetup(
    Hall(
        TEXT,
        ZONE,
        CUT_OVER,
        missed=MissedRule(MissedPolicy.AFTER, PLACES),
        appointments=AppointmentRule(GRACE * MINUTE, BOOKED_CREDIT * MINUTE),
        calling=CallingRule(NO_SHOW),
        street=STREET,
    ),
    (ServiceGroup("all", TEXT),),
    (
        Service(
            "permit",
            "A",
            "all",
            TEXT,
            TEXT,
            {},
            5,
            limits=ServiceLimits(appointments_a_slot=CAPACITY),
        ),
        Service("visa", "B", "all", TEXT, TEXT, {}, 5, limits=ServiceLimits(walk_ins_a_day=QUOTA)),
        Service("night", "N", "all", TEXT, TEXT, {}, 5, round_the_clock=True),
    ),
    tuple(Counter(number, tuple(serves.items())) for number, serves in SERVES.items()),
    (PriorityClass("elderly", TEXT, TEXT, CREDIT["elderly"]),),
)


@dataclass
class Person:
    """A ticket."""

    id: int
    day: date
    label: str
    service: str
    who: str
    rank: datetime
    then: list[str] = field(default_factory=list)
    state: TicketState = S.WAITING
    counter: int | None = None
    to_counter: int | None = None
    identity: str | None = None
    called_at: datetime | None = None
    from_street: bool = False
    is_asked: bool = False
    is_coming: bool = False
    kept_until: datetime | None = None
    given_back: bool = False


@dataclass
class Booking:
    """An appointment."""

    code: str
    slot: datetime
    day: date
    state: str = "booked"


@dataclass
class Contents:
    """All that there is to know; copied before each verb, so that a refused one changes nothing."""

    day: date | None = None
    people: list[Person] = field(default_factory=list)
    bookings: list[Booking] = field(default_factory=list)
    last: dict[tuple[date, str], int] = field(default_factory=dict)
    visas: dict[date, int] = field(default_factory=dict)
    counters: dict[int, str] = field(default_factory=lambda: dict.fromkeys(SERVES, "closed"))
    events: list[tuple[str, int | None, str | None, int | None]] = field(default_factory=list)


class PlainHall:
    """The same verbs as the queue, its counters and its appointments."""

    def __init__(self, clock: SetClock) -> None:
        self.clock = clock
        self.contents = Contents()

    @property
    def now(self) -> datetime:
        """The time."""
        return self.clock()

    @property
    def today(self) -> date:
        """The business day."""
        return business_day(self.now, ZONE, CUT_OVER)

    @contextmanager
    def verb(self) -> Iterator[None]:
        """A verb happens whole, or not at all; the first of a day closes the day before."""
        before = copy.deepcopy(self.contents)
        try:
            if self.contents.day != self.today:
                self._roll_over()
            yield
        except Exception:
            self.contents = before
            raise

    def issue(self, service: str, who: str, then: list[str], identity: str | None) -> str:
        """Somebody comes."""
        with self.verb():
            for each in (service, *then):
                self._known_service(each)
            if service == "visa":
                self._count_visa()
            person = self._new(service, who, self.now - CREDIT[who] * MINUTE, identity)
            person.then = list(then)
            self._note("issue", person)
            return person.label

    def take(self, service: str) -> str:
        """Somebody takes a number by phone."""
        with self.verb():
            self._known_service(service)
            if service not in STREET.services:
                raise NotFromStreet(service)
            people = self.contents.people
            of_today = [p for p in people if p.from_street and p.day == self.today]
            if len([p for p in of_today if not p.given_back]) >= STREET.a_day:
                raise StreetFull(today=True)
            if len([p for p in people if p.state is S.UNCONFIRMED]) >= STREET.at_once:
                raise StreetFull(today=False)
            if service == "visa":
                self._count_visa()
            person = self._new(service, "ordinary", self.now, None)
            person.state, person.from_street = S.UNCONFIRMED, True
            self._note("from_street", person)
            if self._ahead(person) <= STREET.ask_ahead:
                person.is_coming, person.kept_until = True, self.now + STREET.come
            return person.label

    def confirm(self, label: str) -> str:
        """Somebody with such a number has come."""
        with self.verb():
            return self._becomes(self._find(label), Move.CONFIRM)

    def say_coming(self, label: str) -> str:
        """They are still coming, where they were asked."""
        with self.verb():
            person = self._find(label)
            after(label, person.state, Move.CONFIRM)
            if person.is_asked and not person.is_coming:
                person.is_coming, person.kept_until = True, self.now + STREET.come
                self._note("say_coming", person)
            return label

    def see_to(self) -> int:
        """Places go back, then people are asked; where there is nothing to do, nothing happens."""
        if not self._over() and not self._to_ask():
            return 0
        with self.verb():
            over = self._over()
            for person in over:
                self._leave(person, Move.GIVE_BACK)
                person.given_back = True
            to_ask = self._to_ask()
            for person in to_ask:
                person.is_asked, person.kept_until = True, self.now + STREET.answer
                self._note("ask_coming", person)
            return len(over) + len(to_ask)

    def call_next(self, counter: int) -> str | None:
        """Finish who is here, call who is next."""
        with self.verb():
            self._free(counter)
            line = self.line(counter)
            if not line:
                return None
            return self._becomes(line[0], Move.CALL, counter=counter)

    def call(self, counter: int, label: str) -> str:
        """Call a chosen one."""
        with self.verb():
            chosen = self._find(label)
            if chosen is self.at(counter) and chosen.state is S.CALLED and self._soon(chosen):
                raise IllegalMove(label, chosen.state, Move.CALL)  # that would be a recall
            self._free(counter)
            return self._becomes(chosen, Move.CALL, counter=counter)

    def recall(self, counter: int) -> str:
        """Again."""
        with self.verb():
            return self._becomes(self._must_be_at(counter), Move.RECALL)

    def start(self, counter: int) -> str:
        """They have come."""
        with self.verb():
            return self._becomes(self._must_be_at(counter), Move.START)

    def finish(self, counter: int) -> str:
        """They are done."""
        with self.verb():
            return self._finish(self._must_be_at(counter))

    def missed(self, counter: int) -> str:
        """They have not come."""
        with self.verb():
            return self._becomes(self._must_be_at(counter), Move.MISS)

    def park(self, counter: int, pool: Pool) -> str:
        """Set aside."""
        with self.verb():
            here = self._must_be_at(counter)
            kept = counter if pool is Pool.COUNTER else None
            return self._becomes(here, Move.PARK, counter=kept)

    def resume(self, counter: int, label: str) -> str:
        """Back from a pool."""
        with self.verb():
            parked = self._find(label)
            if parked.state is S.PARKED and parked.counter not in (None, counter):
                raise WrongPool(label, 0)
            self._free(counter)
            return self._becomes(parked, Move.RESUME, counter=counter)

    def transfer(
        self, counter: int, service: str | None, to_counter: int | None, place: LineEnd
    ) -> str:
        """Elsewhere, with the same number."""
        with self.verb():
            here = self._must_be_at(counter)
            goes_to = service or here.service
            self._known_service(goes_to)
            if to_counter is not None and self._counter(to_counter) == "closed":
                raise CounterClosed(to_counter)
            head = self._waiting(goes_to, to_counter)
            rank = self.now - CREDIT[here.who] * MINUTE
            if place is LineEnd.FRONT:
                rank = min(here.rank, head[0].rank - TICK) if head else here.rank
            else:
                self._make_way(
                    here,
                    rank,
                    [p for p in self._everybody(S.WAITING, S.UNCONFIRMED) if p.rank <= rank],
                )
            return self._becomes(
                here,
                Move.TRANSFER,
                service=goes_to,
                to_counter=to_counter,
                rank=rank,
                counter=None,
            )

    def return_to_line(self, counter: int) -> str:
        """As if never called."""
        with self.verb():
            return self._becomes(self._must_be_at(counter), Move.RETURN_TO_LINE, counter=None)

    def postpone(self, label: str, places: int) -> str:
        """Let others go first."""
        with self.verb():
            me = self._find(label)
            line = self._waiting(me.service, me.to_counter)
            behind = [p for p in line if _place(p) > _place(me)]
            rank = self._after(me, behind, places)
            return self._becomes(me, Move.POSTPONE, rank=rank, counter=None)

    def check_in_again(self, label: str) -> str:
        """Missed, and here after all."""
        with self.verb():
            me = self._find(label)
            rank = self._after(me, self._waiting(me.service, me.to_counter), PLACES)
            return self._becomes(me, Move.CHECK_IN_AGAIN, rank=rank, counter=None)

    def cancel(self, label: str) -> str:
        """They go home."""
        with self.verb():
            return self._leave(self._find(label), Move.CANCEL)

    def walk_direct(self, counter: int, service: str) -> str:
        """Served without a number."""
        with self.verb():
            self._known_service(service)
            self._free(counter)
            visit = self._new(service, "ordinary", self.now, None, series="+")
            visit.state, visit.counter = S.SERVING, counter
            self._note("walk_direct", visit)
            return visit.label

    def undone(self, verb: str, *given: Any) -> bool:  # noqa: ANN401 - whatever the verb takes
        """Do a verb and take it back at once; whether there was anything to take back.

        The officer of counter 1 takes it back. A new day is not taken back.
        """
        with self.verb():
            before = copy.deepcopy(self.contents)
            getattr(self, verb)(*given)
        with self.verb():
            new = self.contents.events[len(before.events) :]
            moved = list(dict.fromkeys(ticket for _, ticket, _, _ in new if ticket))
            was = [before.people[number - 1] for number in moved]
            for person in was:
                at = person.counter if person.state in HAS_COUNTER else None
                for counter in {at, person.to_counter} - {None}:
                    if self.contents.counters[counter or 0] == "closed":
                        raise CounterClosed(counter or 0)
            for person in reversed(was):
                left = self.contents.people[person.id - 1]
                self.contents.events.append(
                    ("undo", person.id, left.service, person.counter or left.counter or 1)
                )
                person.identity = left.identity
                self.contents.people[person.id - 1] = person
            for counter, state in before.counters.items() if moved else ():
                if self.contents.counters[counter] != state:
                    self.contents.counters[counter] = state
                    self.contents.events.append(("undo", None, None, counter))
            return bool(moved)

    def add_services(self, counter: int, services: list[str]) -> str:
        """More to do."""
        with self.verb():
            for each in services:
                self._known_service(each)
            here = self._must_be_at(counter)
            return self._becomes(here, Move.ADD_SERVICES, then=[*here.then, *services])

    def close_day(self) -> int:
        """Everybody goes home."""
        with self.verb():
            return self._close(self.today + timedelta(days=1), until=self.today)

    def open(self, counter: int) -> None:
        """A counter takes people in."""
        with self.verb():
            self._set(counter, "open", "open")

    def pause(self, counter: int) -> None:
        """A counter takes nobody for a while."""
        with self.verb():
            self._set(counter, "pause", "paused")

    def close(self, counter: int) -> None:
        """A counter closes; its people are everybody's."""
        with self.verb():
            self._counter(counter)
            if self.at(counter):
                raise CounterBusy(counter, "")
            for person in self.contents.people:
                if person.state is S.WAITING and person.to_counter == counter:
                    person.to_counter = None
                if person.state is S.PARKED and person.counter == counter:
                    person.counter = None
            self._set(counter, "close", "closed")

    def book(self, slot: datetime, code: str) -> None:
        """Book a slot."""
        with self.verb():
            same = [b for b in self.contents.bookings if b.slot == slot and b.state != "cancelled"]
            if slot + 30 * MINUTE <= self.now:
                raise NoSuchSlot("permit", "", "")
            if len(same) >= CAPACITY:
                raise SlotFull("permit", "", "")
            day = business_day(slot, ZONE, CUT_OVER)
            self.contents.bookings.append(Booking(code, slot, day))

    def cancel_booking(self, code: str) -> None:
        """Give a slot back."""
        with self.verb():
            self._booked(code).state = "cancelled"

    def check_in(self, code: str) -> str:
        """Come for a slot."""
        with self.verb():
            booking = self._booked(code)
            if booking.day != self.today:
                raise OtherDay(code, booking.day)
            late = self.now > booking.slot + GRACE * MINUTE
            rank = self.now if late else booking.slot - BOOKED_CREDIT * MINUTE
            person = self._new("permit", "ordinary", rank, None)
            booking.state = "arrived"
            self._note("issue", person)
            return person.label

    def line(self, counter: int) -> list[Person]:
        """Who waits for a counter, in the order of calling."""
        serves = SERVES[counter]

        def urgency(person: Person) -> tuple[datetime, int]:
            later = 0 if person.to_counter else serves[person.service]
            return person.rank + later * MINUTE, person.id

        mine = [
            person
            for person in self.contents.people
            if person.state is S.WAITING
            and (
                person.to_counter == counter or (not person.to_counter and person.service in serves)
            )
        ]
        return sorted(mine, key=urgency)

    def at(self, counter: int) -> Person | None:
        """Who is at a counter."""
        holding = (S.CALLED, S.SERVING)
        return next(
            (p for p in self.contents.people if p.counter == counter and p.state in holding), None
        )

    def _roll_over(self) -> None:
        self._close(self.today, until=self.today - timedelta(days=1))
        self.contents.day = self.today

    def _close(self, before: date, *, until: date) -> int:
        left = [
            person
            for state in LIVE
            for person in self.contents.people
            if person.state is state and person.service != "night" and person.day < before
        ]
        for person in left:
            if person.state is S.SERVING:
                person.then = []
                self._becomes(person, Move.FINISH)
            else:
                self._becomes(person, Move.ABANDON)
        for person in self.contents.people:
            person.identity = None
        for booking in self.contents.bookings:
            if booking.state == "booked" and booking.day <= until:
                booking.state = "no_show"
        by_night = [number for number, serves in SERVES.items() if "night" in serves]
        for number in self.contents.counters.keys() - by_night:
            self.contents.counters[number] = "closed"
        return len(left)

    def _new(
        self, service: str, who: str, rank: datetime, identity: str | None, series: str = ""
    ) -> Person:
        series = series or SERIES[service]
        seq = self.contents.last.get((self.today, series), 0) + 1
        self.contents.last[self.today, series] = seq
        if identity and any(p.identity == identity for p in self.contents.people):
            raise HasNumber("")
        number = len(self.contents.people) + 1
        person = Person(number, self.today, f"{series}{seq:03}", service, who, rank)
        person.identity = identity
        self.contents.people.append(person)
        return person

    def _finish(self, here: Person) -> str:
        if not here.then:
            return self._becomes(here, Move.FINISH)
        following, *rest = here.then
        return self._becomes(
            here, Move.GO_ON, service=following, then=rest, to_counter=None, counter=None
        )

    def _becomes(self, person: Person, move: Move, **changes: Any) -> str:  # noqa: ANN401
        state = after(person.label, person.state, move)
        at, service = changes.get("counter") or person.counter, person.service
        person.state = state
        for name, value in changes.items():
            setattr(person, name, value)
        if move in {Move.CALL, Move.RESUME}:
            person.called_at = self.now
        if state not in LIVE:
            person.identity = None
        self.contents.events.append((move, person.id, service, at))
        return person.label

    def _note(self, kind: str, person: Person) -> None:
        self.contents.events.append((kind, person.id, person.service, person.counter))

    def _free(self, counter: int) -> None:
        state = self._counter(counter)
        here = self.at(counter)
        if here and here.state is S.CALLED and self._soon(here):
            self._becomes(here, Move.MISS)
        elif here:
            self._finish(here)
        if state != "open":
            self._set(counter, "open", "open")

    def _soon(self, here: Person) -> bool:
        """Nobody has been served since this call."""
        assert here.called_at
        return self.now - here.called_at <= NO_SHOW

    def _set(self, counter: int, kind: str, state: str) -> None:
        self._counter(counter)
        self.contents.counters[counter] = state
        self.contents.events.append((kind, None, None, counter))

    def _counter(self, counter: int) -> str:
        if counter not in self.contents.counters:
            raise UnknownName("counter", str(counter), ())
        return self.contents.counters[counter]

    def _must_be_at(self, counter: int) -> Person:
        self._counter(counter)
        here = self.at(counter)
        if here is None:
            raise NobodyAtCounter(counter, "")
        return here

    def _known_service(self, service: str) -> None:
        if service not in SERIES:
            raise UnknownName("service", service, ())

    def _count_visa(self) -> None:
        self.contents.visas[self.today] = self.contents.visas.get(self.today, 0) + 1
        if self.contents.visas[self.today] > QUOTA:
            raise QuotaFull("visa", None, ZONE)

    def _find(self, label: str) -> Person:
        parse(label)
        days = (self.today, self.today - timedelta(days=1))
        found = [
            p
            for p in self.contents.people
            if p.label == label and p.day in days and (p.day == self.today or p.state in LIVE)
        ]
        if not found:
            raise UnknownTicket(label)
        return max(found, key=lambda p: (p.state in LIVE, p.day))

    def _waiting(self, service: str, to_counter: int | None) -> list[Person]:
        def in_line(person: Person) -> bool:
            if to_counter is not None:
                return person.to_counter == to_counter
            return person.service == service and person.to_counter is None

        return [person for person in self._everybody(S.WAITING) if in_line(person)]

    def _everybody(self, *states: TicketState) -> list[Person]:
        return sorted((p for p in self.contents.people if p.state in states), key=_place)

    def _over(self) -> list[Person]:
        kept = self._everybody(S.UNCONFIRMED)
        return [p for p in kept if p.kept_until and p.kept_until <= self.now]

    def _to_ask(self) -> list[Person]:
        kept = [p for p in self._everybody(S.UNCONFIRMED) if not p.kept_until]
        return [p for p in kept if self._ahead(p) <= STREET.ask_ahead]

    def _ahead(self, me: Person) -> int:
        in_line = self._everybody(S.WAITING, S.UNCONFIRMED)
        line = [p for p in in_line if p.service == me.service and p.to_counter is None]
        return len([p for p in line if _place(p) < _place(me)])

    def _leave(self, person: Person, move: Move) -> str:
        if person.state is S.UNCONFIRMED and person.service == "visa":
            self.contents.visas[person.day] -= 1
        return self._becomes(person, move)

    def _after(self, me: Person, line: list[Person], places: int) -> datetime:
        """Where one lets so many of a line go first; the others' order stays."""
        line = [person for person in line if person is not me]
        let_go, following = line[:places], line[places:]
        if not let_go or _place(let_go[-1]) < _place(me):
            return me.rank
        last = let_go[-1]
        rank = last.rank
        if following and (rank, me.id) > _place(following[0]):
            rank -= TICK
        self._make_way(
            me,
            rank,
            [p for p in self._everybody(S.WAITING, S.UNCONFIRMED) if _place(p) <= _place(last)],
        )
        assert [*let_go, *following] == sorted([*let_go, *following], key=_place)
        assert max(map(_place, let_go)) < (rank, me.id)
        assert all((rank, me.id) < _place(person) for person in following)
        return rank

    def _make_way(self, me: Person, rank: datetime, ahead: list[Person]) -> None:
        place = (rank, me.id)
        for person in (p for p in reversed(ahead) if p is not me):
            if _place(person) > place:
                person.rank = place[0] - (TICK if person.id > place[1] else timedelta())
            place = _place(person)

    def _booked(self, code: str) -> Booking:
        found = next((b for b in self.contents.bookings if b.code == code), None)
        if found is None:
            raise UnknownAppointment(code)
        if found.state != "booked":
            raise AppointmentOver(code, found.state)
        return found


def _place(person: Person) -> tuple[datetime, int]:
    return person.rank, person.id
