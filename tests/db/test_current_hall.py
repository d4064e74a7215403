"""How a program that runs learns that a hall file was loaded again."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from db.engine.database import Database
from db.hall_file.current_hall import CurrentHall
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import PeopleStranded, load_hall, store_hall
from db.queue.queue import Queue
from tests.conftest import SAMPLE, SetClock
from tickets.errors import NoHall

HALL = read_hall_file(SAMPLE)
RENAMED = replace(HALL, hall=replace(HALL.hall, names={"zh-Hans": "新厅"}))


def test_each_load_is_a_new_version(database: Database) -> None:
    """The hall was loaded once, and has a higher version after each time."""
    assert CurrentHall(database).loaded().version == 1
    assert [store_hall(database, RENAMED), store_hall(database, HALL)] == [2, 3]


def test_a_running_program_sees_the_new_hall(database: Database) -> None:
    """What it read before is kept until a file is loaded, and then read again."""
    current = CurrentHall(database)
    before = current()
    assert before == load_hall(database)
    assert current() is before
    store_hall(database, RENAMED)
    assert current().hall.names == {"zh-Hans": "新厅"}
    assert current() == load_hall(database)


def test_a_load_that_is_refused_is_no_version(
    database: Database, queue: Queue, clock: SetClock
) -> None:
    """Somebody would be stranded: the hall stays as it was, and nobody reads it again."""
    queue.issue("passport")
    current = CurrentHall(database)
    before = current()
    idle = tuple(replace(each, serves=()) for each in HALL.counters)
    with pytest.raises(PeopleStranded):
        store_hall(database, replace(HALL, counters=idle), clock)
    assert current() is before


def test_no_hall_is_told_as_such(tmp_path: Path) -> None:
    """A new database has none."""
    database = Database(str(tmp_path / "new.db"))
    with pytest.raises(NoHall):
        CurrentHall(database)()
    database.close()
