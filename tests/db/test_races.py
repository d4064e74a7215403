"""Two at once on a server: verbs that cross each other, and what only one of them can have."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from db.appointments.appointments import Appointments
from db.appointments.booking_tokens import new_token
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queries.queries import Queries
from db.queue import at_counter
from db.queue.queue import Queue
from db.queue.transaction import unit_of_work
from db.queue.unit_of_work import UnitOfWork
from tests.conftest import SetClock
from tests.db.conftest import events, postgresql_only, until_waiting
from tests.db.invariants import faults
from tickets.booking_errors import SlotFull
from tickets.errors import AppointmentOver, HasNumber, IllegalMove, NoSuchSlot, QuotaFull
from tickets.hall import ServiceLimits
from tickets.visit import AppointmentState

pytestmark = pytest.mark.alone

Verb = Callable[[], object]
SECONDS = 60


def meet(monkeypatch: pytest.MonkeyPatch, name: str) -> list[str]:
    """Have two verbs wait for each other in the middle, each with its own rows locked.

    Gives the list of those that come by there; who comes again does not wait. Who gave way may be
    back before the other has gone on, and then one of them gives way once more.
    """
    passed, both, real = list[str](), threading.Barrier(2), getattr(at_counter, name)

    def wait_for_the_other(work: UnitOfWork, counter: int) -> Any:  # noqa: ANN401 - as the real one
        passed.append(name)
        if len(passed) <= both.parties:
            both.wait(SECONDS)
        return real(work, counter)

    monkeypatch.setattr(at_counter, name, wait_for_the_other)
    return passed


def together(*verbs: Verb) -> list[Future[object]]:
    """Do verbs at the same time; what became of each."""
    with ThreadPoolExecutor() as threads:
        return [threads.submit(each) for each in verbs]


@postgresql_only
def test_transfers_that_cross_both_happen(
    database: Database, queue: Queue, queries: Queries
) -> None:
    """Each wants the other's counter: one goes after the other, and none holds up the other."""
    for counter in (1, 2):
        queue.issue("passport")
        queue.call_next(counter)
    done = together(
        lambda: queue.transfer(1, to_counter=2), lambda: queue.transfer(2, to_counter=1)
    )
    assert [each.exception() for each in done] == [None, None]
    for counter, label in ((1, "A002"), (2, "A001")):
        (sent,) = queries.desk(counter).waiting
        assert (sent.label, sent.to_counter) == (label, counter)
    assert [event.kind for event in events(database)].count("transfer") == 2
    assert faults(database) == []


@postgresql_only
def test_calls_that_cross_are_refused_in_words(
    database: Database, queue: Queue, queries: Queries, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each officer chooses the number at the other's counter: no trouble, and both stay there."""
    for counter in (1, 2):
        queue.issue("passport")
        queue.call_next(counter)
    passed = meet(monkeypatch, "free")
    done = together(lambda: queue.call(1, "A002"), lambda: queue.call(2, "A001"))
    assert [type(each.exception()) for each in done] == [IllegalMove, IllegalMove]
    assert len(passed) > 2
    here = [queries.desk(counter).here for counter in (1, 2)]
    assert [ticket and ticket.label for ticket in here] == ["A001", "A002"]
    assert faults(database) == []


def second_before_the_first_is_done(
    database: Database, clock: SetClock, monkeypatch: pytest.MonkeyPatch, first: Verb, second: Verb
) -> tuple[BaseException | None, BaseException | None]:
    """Begin a verb while another has done all but its commit; how both ended."""
    held, go_on, write_events = threading.Event(), threading.Event(), UnitOfWork.write_events

    def hold_the_first(work: UnitOfWork) -> None:
        if not held.is_set():
            held.set()
            assert go_on.wait(SECONDS)
        write_events(work)

    with unit_of_work(database, clock):
        pass  # the first verb of a day would have the hall to itself
    monkeypatch.setattr(UnitOfWork, "write_events", hold_the_first)
    with ThreadPoolExecutor() as threads:
        one = threads.submit(first)
        assert held.wait(SECONDS)
        two = threads.submit(second)
        until_waiting(database, 1, two.done)
        go_on.set()
    return one.exception(), two.exception()


def limit(database: Database, **limits: int) -> None:
    """Give passports these limits."""
    setup = load_hall(database)
    passport = replace(setup.services[0], limits=ServiceLimits(**limits))
    store_hall(database, replace(setup, services=(passport, *setup.services[1:])))


@postgresql_only
def test_the_last_place_of_a_slot_is_booked_once(
    database: Database, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two book it at the same moment: one has it, the other is told that it is taken."""
    limit(database, appointments_a_slot=1)
    appointments, slot = Appointments(database, clock), clock.now + timedelta(hours=1)

    def book() -> object:
        return appointments.book("passport", slot)

    one, two = second_before_the_first_is_done(database, clock, monkeypatch, book, book)
    assert one is None
    assert isinstance(two, NoSuchSlot)
    assert "the one place is taken" in str(two)
    assert len(appointments.of_day()) == 1


@postgresql_only
def test_the_last_number_of_a_quota_is_given_out_once(
    database: Database, queue: Queue, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two kiosks want it at the same moment: one gives it out, the other says that all are gone."""
    limit(database, walk_ins_a_day=1)

    def take() -> object:
        return queue.issue("passport")

    one, two = second_before_the_first_is_done(database, clock, monkeypatch, take, take)
    assert one is None
    assert isinstance(two, QuotaFull)
    assert len(events(database)) == 1
    assert faults(database) == []


@postgresql_only
def test_an_appointment_is_used_once(
    database: Database, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its code typed at two kiosks at the same moment gives one number; the other is told it."""
    limit(database, appointments_a_slot=1)
    appointments = Appointments(database, clock)
    code = appointments.book("passport", clock.now + timedelta(hours=1)).code

    def check_in() -> object:
        return appointments.check_in(code)

    one, two = second_before_the_first_is_done(database, clock, monkeypatch, check_in, check_in)
    assert one is None
    assert isinstance(two, AppointmentOver)
    assert "is arrived, with number A001" in str(two)
    assert faults(database) == []


@postgresql_only
@pytest.mark.parametrize("other", ["passport", "collection"])
def test_one_person_at_two_kiosks_has_one_number(
    database: Database,
    queue: Queue,
    clock: SetClock,
    monkeypatch: pytest.MonkeyPatch,
    other: str,
) -> None:
    """The same identity at the same moment: the second kiosk says which number it has."""
    one, two = second_before_the_first_is_done(
        database,
        clock,
        monkeypatch,
        lambda: queue.issue("passport", person="id-1"),
        lambda: queue.issue(other, person="ID-1"),
    )
    assert one is None
    assert isinstance(two, HasNumber)
    assert two.label == "A001"
    assert faults(database) == []


@postgresql_only
def test_who_moves_and_who_books_have_the_last_place_once(
    database: Database, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One moves to it while another books it: the other is told, and has lost nothing."""
    limit(database, appointments_a_slot=1)
    appointments, slot = Appointments(database, clock), clock.now + timedelta(hours=1)
    token, later = new_token(), slot + timedelta(hours=1)
    appointments.book("passport", later, token=token)

    def book() -> object:
        return appointments.book("passport", slot)

    def move() -> object:
        return appointments.reschedule_by_token(token, slot)

    one, two = second_before_the_first_is_done(database, clock, monkeypatch, book, move)
    assert one is None
    assert isinstance(two, SlotFull)
    kept = appointments.by_token(token)
    assert (kept.slot_at, kept.state) == (later, AppointmentState.BOOKED)


@postgresql_only
def test_a_place_is_not_lost_while_its_holder_moves(
    database: Database, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever wants the old place waits until the new one is had, and then gets it."""
    limit(database, appointments_a_slot=1)
    appointments, slot = Appointments(database, clock), clock.now + timedelta(hours=1)
    token = new_token()
    appointments.book("passport", slot, token=token)

    def move() -> object:
        return appointments.reschedule_by_token(token, slot + timedelta(hours=1))

    def book() -> object:
        return appointments.book("passport", slot)

    assert second_before_the_first_is_done(database, clock, monkeypatch, move, book) == (None, None)
    assert [each.slot_at for each, _ in appointments.of_day()] == [slot, slot + timedelta(hours=1)]


@postgresql_only
def test_a_booking_is_given_back_once(
    database: Database, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Checked in at the kiosk while its page gives it back: one of the two happens."""
    limit(database, appointments_a_slot=1)
    appointments, token = Appointments(database, clock), new_token()
    code = appointments.book("passport", clock.now + timedelta(hours=1), token=token).code

    def check_in() -> object:
        return appointments.check_in(code)

    def give_back() -> object:
        return appointments.cancel_by_token(token)

    one, two = second_before_the_first_is_done(database, clock, monkeypatch, check_in, give_back)
    assert one is None
    assert isinstance(two, AppointmentOver)
    assert faults(database) == []
