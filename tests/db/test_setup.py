from dataclasses import replace

import pytest
from sqlalchemy import text

from db.engine import Database
from db.hall_file import read_hall_file
from db.queue import Queue
from db.reader import Reader
from db.setup import PeopleStranded, load_hall, store_hall
from tests.conftest import SAMPLE
from tickets.model import Counter, HallSetup

HALL = read_hall_file(SAMPLE)


def without(hall: HallSetup, code: str, *, counters: bool = True) -> HallSetup:
    """The hall without one service, and without it at its counters unless told otherwise."""
    kept = tuple(s for s in hall.services if s.code != code)
    if not counters:
        return replace(hall, services=kept)
    serving = tuple(
        Counter(c.number, tuple(pair for pair in c.serves if pair[0] != code), c.names)
        for c in hall.counters
    )
    return replace(hall, services=kept, counters=serving)


def test_what_is_stored_is_read_back(database: Database) -> None:
    """The hall comes back as its file says, in its order."""
    assert load_hall(database) == HALL


def test_storing_again_is_the_same(database: Database, queue: Queue) -> None:
    """Loading the same file twice changes nothing and loses no ticket."""
    ticket = queue.issue("passport")
    store_hall(database, HALL)
    assert load_hall(database) == HALL
    assert Reader(database).ticket(ticket.id).label == ticket.label


def test_a_changed_file_updates(database: Database) -> None:
    """New names, new minutes and a new counter arrive; a counter that left is gone."""
    first = replace(HALL.services[0], minutes=99)
    extra = Counter(42, (("passport", 0),))
    changed = replace(
        HALL, services=(first, *HALL.services[1:]), counters=(*HALL.counters[1:], extra)
    )
    store_hall(database, changed)
    assert load_hall(database) == changed


def test_people_of_a_retired_service_are_still_called(database: Database, queue: Queue) -> None:
    """A service that left the file takes nobody new, and its people are called as before."""
    ticket = queue.issue("newborn")
    store_hall(database, without(HALL, "newborn"))
    assert "newborn" not in {s.code for s in load_hall(database).services}
    called = queue.call_next(6)
    assert called is not None
    assert called.id == ticket.id


def test_a_file_that_strands_people_is_refused(database: Database, queue: Queue) -> None:
    """Nobody is left waiting for what no counter serves; nothing is changed."""
    queue.issue("visa-residence")
    visas = [c.number for c in HALL.counters if "visa-residence" in dict(c.serves)]
    left = without(HALL, "visa-residence")
    kept = tuple(c for c in left.counters if c.number not in visas)
    with pytest.raises(PeopleStranded, match="visa-residence"):
        store_hall(database, replace(left, counters=kept))
    assert load_hall(database) == HALL


def test_counters_may_have_no_name_of_their_own(database: Database) -> None:
    """Most counters are just numbers."""
    with database.read() as connection:
        named = connection.scalar(text("SELECT count(*) FROM counter WHERE names <> 'null'"))
    assert named == sum(c.names is not None for c in HALL.counters)
