"""Counters open, pause and close; officers sign on and off."""

from collections.abc import Sequence
from functools import partial

from sqlalchemy import bindparam, select, update

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.engine.upserts import upsert
from db.pins import Pins
from db.queue import services_of_today
from db.queue.transaction import unit_of_work
from db.queue.unit_of_work import Staffed, UnitOfWork
from db.schema.tables import COUNTER, OFFICER, TICKET, written
from runtime.clock import Clock, system_clock
from runtime.message import Message
from runtime.visible import is_visible
from tickets.errors import BadBadge, BadInput, BadPin, CounterBusy, UnknownName
from tickets.hall import CounterState, Officer, Role
from tickets.officer_errors import AFTER_MINUTES, BadMinutes, NobodySignedOn
from tickets.sign_on import LONGEST_BADGE, LONGEST_PIN, SHORTEST_PIN
from tickets.source import Source
from tickets.visit import TicketState

LONGEST_REASON = 40
"""Characters of the reason for a pause: what a counter's display still shows large."""


class BadReason(BadInput):
    """A reason for a pause that could not be read on the counter's display."""

    def __init__(self) -> None:
        super().__init__(
            "the reason for a pause is 1 to {most} visible characters on one line",
            most=LONGEST_REASON,
        )


class Counters:
    """Who works where. Each method is one transaction, like the queue's."""

    def __init__(
        self, database: Database, clock: Clock = system_clock, source: Source | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._pins = Pins(database, clock)
        self._work = partial(unit_of_work, database, clock, source=source)

    def open(self, counter: int) -> Staffed:
        """Take people in at a counter again."""
        return self._set(counter, "open", CounterState.OPEN)

    def pause(self, counter: int, reason: str = "") -> Staffed:
        """Call nobody more for a while; who is there is still served.

        The counter's display shows the reason, as it is written, until the counter's state changes.

        Raises:
            BadReason: it is not of 1 to 40 visible characters and blanks between them.

        """
        if reason and not _can_be_read(reason):
            raise BadReason
        return self._set(counter, "pause", CounterState.PAUSED, reason)

    @retry_on_conflict
    def close(self, counter: int) -> Staffed:
        """Close a counter and sign its officer off.

        Tickets that were sent to it or parked in its pool may then be called by others.

        Raises:
            CounterBusy: somebody is there.

        """
        with self._work() as work:
            staffed = _empty(work, counter)
            work.tx.execute(_LET_GO, {"number": counter})
            work.tx.execute(_LET_PARKED_GO, {"number": counter})
            work.set_counter(staffed, "close", state=CounterState.CLOSED, officer=None)
            return work.counter(counter)

    @retry_on_conflict
    def sign_on(self, counter: int, badge: str, pin: str) -> Staffed:
        """Open a counter for an officer; who was there before, or elsewhere, is signed off.

        Raises:
            CannotSignOn: wrong badge or PIN, or too many wrong ones before.
            CounterBusy: a ticket is at this counter under another officer, or at the counter
                where this officer is signed on.

        """
        self._pins.check(badge, pin)
        with self._work() as work:
            staffed = work.counter(counter)
            if staffed.officer != badge:
                _empty(work, counter)
                _leave_others(work, badge)
            return work.set_counter(staffed, "sign_on", state=CounterState.OPEN, officer=badge)

    @retry_on_conflict
    def let_in(self, station: str, badge: str, pin: str) -> None:
        """Let an officer past a ticket machine; that they were there is an event.

        Raises:
            CannotSignOn: wrong badge or PIN, or too many wrong ones before.

        """
        self._pins.check(badge, pin)
        with self._work() as work:
            work.note("let_in", officer=badge, detail={"station": station})

    @retry_on_conflict
    def sign_off(self, counter: int) -> Staffed:
        """Pause a counter whose officer leaves it.

        Raises:
            CounterBusy: somebody is there.

        """
        with self._work() as work:
            staffed = _empty(work, counter)
            return work.set_counter(staffed, "sign_off", state=CounterState.PAUSED, officer=None)

    def unlock(self, counter: int, pin: str) -> None:
        """Check the PIN of the officer who has signed on at a counter: its console was locked.

        Raises:
            NobodySignedOn: nobody is there.
            CannotSignOn: a wrong PIN, or too many wrong ones before.

        """
        with self._database.read() as connection:
            badge = connection.scalar(_OFFICER_AT, {"number": counter})
        if badge is None:
            raise NobodySignedOn(counter)
        self._pins.check(badge, pin)

    @retry_on_conflict
    def release(self, badge: str, by: str, pin: str) -> None:
        """Let an officer whose badge is locked try again at once, by a supervisor's badge and PIN.

        Raises:
            UnknownName: no officer has this badge.
            CannotSignOn, OnlySupervisors: of the supervisor's.

        """
        self._pins.check_supervisor(by, pin)
        with self._work() as work:
            known = work.tx.scalars(_BADGES).all()
            if badge not in known:
                raise UnknownName(Message("officer"), badge, known)
            work.note("release", officer=by, detail={"badge": badge})
        self._pins.release(badge)

    @retry_on_conflict
    def set_services(
        self, counter: int, serves: Sequence[tuple[str, int]], *, badge: str = "", pin: str = ""
    ) -> None:
        """Have a counter serve something else until the day is over, or a hall file is loaded.

        ``serves`` are services, each with the minutes after which the counter helps it; none are
        those of the hall file. In a hall with officers a supervisor's ``badge`` does it, with its
        ``pin`` unless they have signed on at this counter.

        Raises:
            UnknownName: the hall has no such service or counter.
            NobodyWouldServe: people wait for a service that no counter would serve.
            BadMinutes: it helps a service after less than 0 or more than 240 minutes.
            CannotSignOn, OnlySupervisors: of the badge.

        """
        for _, minutes in serves:
            if minutes not in AFTER_MINUTES:
                raise BadMinutes(minutes)
        if self._pins.has_officers():
            self._check_supervisor_at(counter, badge, pin)
        with self._work() as work:
            if serves:
                services_of_today.change(work, counter, serves)
            else:
                services_of_today.restore(work, counter)

    def store_officer(self, officer: Officer, pin: str) -> None:
        """Add an officer, or give one a new name, role and PIN.

        Raises:
            BadBadge: it is not of 1 to 32 visible characters.
            BadPin: it is not of 4 to 12 digits.

        """
        if not (0 < len(officer.badge) <= LONGEST_BADGE and all(map(is_visible, officer.badge))):
            raise BadBadge
        if not (pin.isascii() and pin.isdigit() and SHORTEST_PIN <= len(pin) <= LONGEST_PIN):
            raise BadPin
        values = {
            "badge": officer.badge,
            "name": officer.name,
            "role": officer.role,
            "pin_hash": self._pins.hash_of(pin),
            "wrong_pins": 0,
            "locked_until": None,
            "retired": False,
        }
        with self._database.write() as tx:
            tx.execute(_STORE_OFFICER(tx), values)

    @retry_on_conflict
    def remove_officer(self, badge: str) -> None:
        """Let an officer sign on no more, and sign them off; what they did stays in the records.

        Raises:
            UnknownName: no officer has this badge.
            CounterBusy: somebody is at the counter where they are signed on.

        """
        with self._work() as work:
            known = work.tx.scalars(_BADGES).all()
            if badge not in known:
                raise UnknownName(Message("officer"), badge, known)
            _leave_others(work, badge)
            work.tx.execute(_RETIRE, {"of_badge": badge})

    def officers(self) -> tuple[Officer, ...]:
        """All officers, by badge."""
        with self._database.read() as connection:
            return tuple(
                Officer(row.badge, row.name, Role(row.role))
                for row in connection.execute(_OFFICERS)
            )

    def _check_supervisor_at(self, counter: int, badge: str, pin: str) -> None:
        with self._database.read() as connection:
            here = connection.scalar(_OFFICER_AT, {"number": counter})
        if badge == here:
            self._pins.must_be_supervisor(badge)
        else:
            self._pins.check_supervisor(badge, pin)

    @retry_on_conflict
    def _set(self, counter: int, kind: str, state: CounterState, reason: str = "") -> Staffed:
        with self._work() as work:
            return work.set_counter(work.counter(counter), kind, state=state, reason=reason)


def _can_be_read(reason: str) -> bool:
    """Whether a reason has room on a display, and each of its characters is drawn or a blank."""
    short = len(reason) <= LONGEST_REASON and reason == reason.strip()
    return short and all(each == " " or is_visible(each) for each in reason)


def _empty(work: UnitOfWork, counter: int) -> Staffed:
    """The counter, which must have nobody at it."""
    staffed = work.counter(counter)
    if here := work.at(counter):
        raise CounterBusy(counter, here.label)
    return staffed


def _leave_others(work: UnitOfWork, badge: str) -> None:
    """Sign an officer off where they forgot to."""
    for number in work.tx.scalars(_COUNTERS_OF, {"badge": badge}).all():
        staffed = _empty(work, number)
        work.set_counter(staffed, "sign_off", state=CounterState.PAUSED, officer=None)


_LET_GO = (
    update(TICKET)
    .where(
        TICKET.c.state == written(TicketState.WAITING), TICKET.c.to_counter == bindparam("number")
    )
    .values(to_counter=None)
)
_LET_PARKED_GO = (
    update(TICKET)
    .where(TICKET.c.state == written(TicketState.PARKED), TICKET.c.counter == bindparam("number"))
    .values(counter=None)
)
_OFFICER_AT = select(COUNTER.c.officer).where(COUNTER.c.number == bindparam("number"))
_COUNTERS_OF = select(COUNTER.c.number).where(COUNTER.c.officer == bindparam("badge"))
_OFFICERS = select(OFFICER).where(~OFFICER.c.retired).order_by(OFFICER.c.badge)
_BADGES = select(OFFICER.c.badge).where(~OFFICER.c.retired).order_by(OFFICER.c.badge)
_RETIRE = (
    update(OFFICER)
    .where(OFFICER.c.badge == bindparam("of_badge"))
    .values(retired=True, pin_hash="")
)
_STORE_OFFICER = upsert(OFFICER, lambda new: {c.name: c for c in new if c.name != "badge"})
