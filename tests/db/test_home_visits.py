"""Somebody asks for a visit at home: remembered until the call back, and then forgotten."""

import sqlite3
import traceback
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import SQLAlchemyError

from db.engine.database import Database
from db.home_visits import MOST, MOST_ON_PAGES, SPAN, SPAN_ON_PAGES, WEB, HomeVisits
from db.queue.queue import Queue
from tests.conftest import SetClock
from tests.db.conftest import contents, events, sqlite_only
from tests.db.processes import call_back, run_together
from tickets.errors import BadPhone, DatabaseTrouble, TooManyVisits, UnknownName
from tickets.officer_errors import VisitDone
from tickets.visit import VisitState

PHONE = "13800000000"


@pytest.fixture
def visits(database: Database, clock: SetClock) -> HomeVisits:
    """The home visits of the sample hall."""
    return HomeVisits(database, clock)


def told(database: Database) -> list[tuple[str, int | None, object]]:
    """What the feed says of them: kind, counter, detail."""
    return [(event.kind, event.counter, event.detail) for event in events(database)]


def test_who_asks_is_called_back_and_forgotten(
    visits: HomeVisits, database: Database, clock: SetClock
) -> None:
    """Where, since when, in which language, at which number; the number goes with the call back."""
    asked = visits.ask("kiosk-1", PHONE, "en")
    assert visits.open() == (asked,)
    assert (asked.station, asked.phone, asked.language) == ("kiosk-1", PHONE, "en")
    assert (asked.state, asked.asked_at) == (VisitState.OPEN, clock())
    assert visits.how_many() == 1
    clock.go_on(hours=2)
    done = visits.done(asked.id, 5)
    assert (visits.open(), visits.how_many()) == ((), 0)
    assert (done.state, done.phone, done.called_back_by) == (VisitState.DONE, None, 5)
    assert (done.asked_at, done.called_back_at) == (asked.asked_at, clock())
    about = {"visit": asked.id, "station": "kiosk-1"}
    assert told(database) == [("visit", None, about), ("visit_done", 5, about)]


def test_the_number_is_in_its_row_and_nowhere_else(visits: HomeVisits, database: Database) -> None:
    """Not in an event, not in what a log would show of the visit, and after the call not at all."""
    asked = visits.ask("kiosk-1", PHONE)
    assert [name for name, rows in contents(database).items() if PHONE in str(rows)] == [
        "home_visit"
    ]
    assert PHONE not in repr(asked)
    visits.done(asked.id, 1)
    assert PHONE not in str(contents(database))


@sqlite_only
def test_nothing_of_it_stays_in_the_file(database: Database, url: str, clock: SetClock) -> None:
    """Whoever reads a stopped hall's file byte by byte finds no number of one who was called."""
    visits = HomeVisits(database, clock)
    called, open_ = visits.ask("kiosk-1", PHONE), visits.ask("kiosk-1", "13900000000")
    visits.done(called.id, 1)
    database.close()
    with sqlite3.connect(url) as bare:
        bare.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    bare.close()
    files = b"".join(path.read_bytes() for path in Path(url).parent.glob("hall.db*"))
    assert str(open_.phone).encode() in files
    assert PHONE.encode() not in files


def test_an_error_that_is_logged_names_nobody(visits: HomeVisits, database: Database) -> None:
    """The database's own error, with all that led to it, does not repeat the number."""
    with database.write() as tx:
        tx.exec_driver_sql("ALTER TABLE home_visit RENAME TO elsewhere")
    with pytest.raises((DatabaseTrouble, SQLAlchemyError)) as failed:
        visits.ask("kiosk-1", PHONE)
    assert PHONE not in "".join(traceback.format_exception(failed.value))


def test_the_database_itself_keeps_no_number_of_the_called(
    visits: HomeVisits, database: Database
) -> None:
    """Whatever the code does: done and a number together cannot be stored, nor open and none."""
    visits.ask("kiosk-1", PHONE)
    for spoilt in ("state = 'done'", "phone = NULL"):
        with pytest.raises(DatabaseTrouble), database.write() as tx:
            tx.exec_driver_sql(f"UPDATE home_visit SET {spoilt}")  # noqa: S608 - two fixed words
    assert visits.how_many() == 1


@pytest.mark.parametrize("by_hand", [True, False], ids=["closed by hand", "next morning"])
def test_a_promised_call_outlives_the_day(
    visits: HomeVisits, queue: Queue, clock: SetClock, *, by_hand: bool
) -> None:
    """The oldest stands first, whatever its day."""
    first = visits.ask("kiosk-2", PHONE)
    if by_hand:
        queue.close_day()
    clock.go_on(days=1)
    queue.issue("passport")
    second = visits.ask("kiosk-1", "13900000000")
    assert visits.open() == (first, second)


def test_asked_again_it_is_the_same_visit(
    visits: HomeVisits, database: Database, clock: SetClock
) -> None:
    """A second tap, or a son at another kiosk, changes nothing; after the call it is a new one."""
    first = visits.ask("kiosk-1", PHONE)
    clock.go_on(minutes=3)
    assert visits.ask("kiosk-2", PHONE, "en") == first
    assert len(events(database)) == 1
    visits.done(first.id, 1)
    assert visits.ask("kiosk-1", PHONE).id != first.id


def test_many_who_ask_at_once_are_one_visit(visits: HomeVisits) -> None:
    """However many machines take the same number at the same moment, it is called once."""
    with ThreadPoolExecutor(4) as threads:
        asked = set(threads.map(lambda n: visits.ask(f"kiosk-{n}", PHONE).id, range(8)))
    assert asked == {visit.id for visit in visits.open()}
    assert len(asked) == 1


def test_a_child_at_play_fills_no_table(
    visits: HomeVisits, database: Database, clock: SetClock
) -> None:
    """After so many in ten minutes a machine takes no more and says until when; others do."""
    numbers = [f"1380000000{n}" for n in range(MOST)]
    for number in numbers:
        visits.ask("kiosk-1", number)
        clock.go_on(minutes=1)
    before = contents(database)
    with pytest.raises(
        TooManyVisits, match=r"asked for at kiosk-1; again from .* 09:10"
    ) as refused:
        visits.ask("kiosk-1", PHONE[::-1])
    assert refused.value.again_at == clock() - timedelta(minutes=MOST) + SPAN
    assert contents(database) == before
    assert visits.ask("kiosk-1", numbers[0]) == visits.open()[0]
    visits.ask("kiosk-2", PHONE[::-1])
    clock.now = refused.value.again_at
    visits.ask("kiosk-1", "13900000000")


def test_the_pages_have_a_rate_of_their_own(
    visits: HomeVisits, database: Database, clock: SetClock
) -> None:
    """One child with a telephone stops nobody; all telephones together fill no table."""
    for n in range(MOST_ON_PAGES):
        visits.ask(WEB, f"138000000{n:02d}")
    before = contents(database)
    with pytest.raises(TooManyVisits) as refused:
        visits.ask(WEB, "13900000000")
    assert refused.value.again_at == clock() + SPAN_ON_PAGES
    assert contents(database) == before
    visits.ask("kiosk-1", "13900000000")
    clock.now = refused.value.again_at
    visits.ask(WEB, "13900000001")


def test_a_call_back_makes_no_room_for_play(visits: HomeVisits) -> None:
    """What was asked for counts, also when it is done."""
    for n in range(MOST):
        visits.done(visits.ask("kiosk-1", f"1380000000{n}").id, 1)
    with pytest.raises(TooManyVisits):
        visits.ask("kiosk-1", "13900000000")


def test_a_clock_that_was_ahead_closes_nothing(visits: HomeVisits, clock: SetClock) -> None:
    """Set back by hours, the machine takes visits again at once."""
    clock.go_on(hours=8)
    for n in range(MOST):
        visits.ask("kiosk-1", f"1380000000{n}")
    clock.go_on(hours=-8)
    visits.ask("kiosk-1", "13900000000")
    assert visits.how_many() == MOST + 1


def test_one_counter_calls_back(visits: HomeVisits, database: Database) -> None:
    """Whoever is second is told who was first, and nothing changes."""
    asked = visits.ask("kiosk-1", PHONE)
    visits.done(asked.id, 2)
    with pytest.raises(VisitDone, match="home visit 1 is done: counter 2 has called back") as told_:
        visits.done(asked.id, 5)
    assert (told_.value.visit, told_.value.counter) == (asked.id, 2)
    assert len(events(database)) == 2


def test_officers_who_call_back_at_once(visits: HomeVisits, database: Database, url: str) -> None:
    """In several processes: each visit is done by one of them, and the others are told so."""
    asked = [visits.ask(f"kiosk-{n}", f"138000000{n:02d}").id for n in range(30)]
    done = run_together(*((call_back, url, counter) for counter in (1, 2, 3)))
    by = dict(pair for each in done for pair in each)
    assert sorted(visit for each in done for visit, _ in each) == sorted(asked)
    found = {e.detail["visit"]: e.counter for e in events(database)[len(asked) :] if e.detail}
    assert found == by
    assert visits.open() == ()


@pytest.mark.parametrize(
    "number",
    [
        "",
        "123456",
        "1" * 16,
        "138 0000 0000",
        "+8613800000000",
        "１３８００００００００",
        "abcdefgh",
    ],
)
def test_what_is_no_telephone_number_is_refused(
    visits: HomeVisits, database: Database, number: str
) -> None:
    """Seven to fifteen plain digits, else nothing changes; the error does not repeat them."""
    with pytest.raises(BadPhone) as refused:
        visits.ask("kiosk-1", number)
    assert str(refused.value) == "a telephone number is 7 to 15 digits"
    assert visits.open() == ()
    assert events(database) == ()


def test_what_cannot_be_is_refused_in_words(visits: HomeVisits, database: Database) -> None:
    """An unknown language, visit or counter changes nothing; the error says what there is."""
    asked = visits.ask("kiosk-1", PHONE)
    with pytest.raises(UnknownName, match="no language 'xx'"):
        visits.ask("kiosk-1", "13900000000", "xx")
    for unknown in (99, 0, 2**70):
        with pytest.raises(UnknownName, match=f"no home visit '{unknown}'; this hall has 1"):
            visits.done(unknown, 1)
    with pytest.raises(UnknownName, match="no counter '99'"):
        visits.done(asked.id, 99)
    assert visits.open() == (asked,)
    assert len(events(database)) == 1
