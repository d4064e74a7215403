import pytest

from db.appointments.appointments import Appointments
from db.engine.database import Database
from db.persons import Persons
from db.queue.queue import Queue
from tests.conftest import SetClock
from tickets.errors import HasNumber
from tickets.persons import keyed_hash

NUMBER = "11010519491231002X"


def test_a_person_hashed_elsewhere_has_one_number(
    queue: Queue, database: Database, clock: SetClock
) -> None:
    """The number itself and its hash are the same person, in either order."""
    hashed = keyed_hash(NUMBER, Persons(database, clock).key_of_today())
    queue.issue("passport", person=hashed)
    for person in (hashed, NUMBER, "110105 19491231 002x"):
        with pytest.raises(HasNumber, match="A001"):
            queue.issue("passport", person=person)
    queue.cancel("A001")
    queue.issue("passport", person=NUMBER)
    with pytest.raises(HasNumber, match="A002"):
        queue.issue("collection", person=hashed)


def test_who_checks_in_by_hash_has_a_number(
    queue: Queue, database: Database, clock: SetClock
) -> None:
    """An appointment's holder is known by the same hash."""
    appointments = Appointments(database, clock)
    slot = next(each for each in appointments.slots("passport", clock().date()) if each.free)
    hashed = keyed_hash(NUMBER, Persons(database, clock).key_of_today())
    appointments.check_in(appointments.book("passport", slot.starts_at).code, person=hashed)
    with pytest.raises(HasNumber):
        queue.issue("passport", person=hashed)


def test_the_key_is_the_same_all_day_and_another_tomorrow(
    queue: Queue, database: Database, clock: SetClock
) -> None:
    """Asked before the first number of a morning, it is already that day's."""
    persons = Persons(database, clock)
    first = persons.key_of_today()
    queue.issue("passport")
    assert persons.key_of_today() == first
    clock.go_on(days=1)
    second = persons.key_of_today()
    queue.issue("passport")
    assert second != first
    assert persons.key_of_today() == second
    assert len(second) == 64
