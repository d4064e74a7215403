"""kill -9 at any moment: what had answered is in the database, and the database is whole."""

import json
import os
import random
import shutil
import signal
import sqlite3
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from db.alerts import Alerts
from db.come_backs import ComeBacks
from db.engine.database import Database
from db.follow_ups import FollowUps
from db.hall_file.storing import load_hall, store_hall
from db.home_visits import HomeVisits
from db.queue.queue import Queue
from db.queue.unit_of_work import Change
from db.ratings import Ratings
from db.schema.tables import EVENT, TICKET
from db.street_numbers import StreetNumbers
from tests.db.conftest import contents, sqlite_only
from tests.db.invariants import faults
from tests.db.processes import PROCESSES, started
from tests.db.verbs_at_work import Memory, die_at, do, told, work
from tickets.alerts import AlertKind
from tickets.hall import Pool
from tickets.ratings import GivenRating, Grade, Source
from tickets.source import Source as Place
from tickets.street import StreetRule

pytestmark = [pytest.mark.alone, pytest.mark.disk]

WORKERS = 3
Answer = list[Any]


class Worker:
    """One process at work, with the reading end of its log."""

    def __init__(self, url: str, counter: int, seed: int) -> None:
        self._lines = b""
        self._log, writing = PROCESSES.Pipe(duplex=False)
        self._process = started(work, url, writing, counter, seed)
        writing.close()
        begun = os.read(self._log.fileno(), len(b"begin\n"))
        assert begun == b"begin\n"  # it has opened the database and goes to work

    def answered(self) -> None:
        """Wait until a verb of it has answered, however slow the machine is."""
        while b"[" not in self._lines:
            assert self._read()

    def kill(self) -> list[str]:
        """SIGKILL; the lines that it had written."""
        self._process.kill()
        self._process.join()
        assert self._process.exitcode == -signal.SIGKILL
        while self._read():
            pass
        self._log.close()
        return self._lines.decode().splitlines()

    def _read(self) -> bytes:
        some = os.read(self._log.fileno(), 65536)
        self._lines += some
        return some


def kill_again_and_again(url: str, kills: int, seed: int) -> tuple[list[Answer], int]:
    """Three at work, one killed at a time and replaced: all answers, and verbs cut off."""
    chance = random.Random(seed)  # noqa: S311 - when to kill is no secret
    answers, cut_off = list[Answer](), 0
    workers = [Worker(url, counter, seed + counter) for counter in range(1, WORKERS + 1)]
    for n in range(kills + WORKERS):
        which = n % WORKERS
        workers[which].answered()
        time.sleep(chance.uniform(0.0, 0.12))  # not to wait for something: to kill at any moment
        lines = workers[which].kill()
        answers += [json.loads(line) for line in lines if line.startswith("[")]
        cut_off += bool(lines) and lines[-1].endswith("?")
        if n < kills:
            workers[which] = Worker(url, which + 1, seed + 100 + n)
    return answers, cut_off


def missing(database: Database, answers: list[Answer]) -> list[Answer]:
    """The answers that the events know nothing of, as often as they were given."""
    events = select(EVENT.c.ticket, TICKET.c.label, EVENT.c.kind)
    with database.read() as connection:
        rows = connection.execute(events.join(TICKET, TICKET.c.id == EVENT.c.ticket))
        there = Counter(map(tuple, rows))
    return [list(lost) for lost in (Counter(map(tuple, answers)) - there).elements()]


SEED = 20261130
"""What is done and when it is killed, the same each time; the long run does otherwise each time."""


def check(url: str, kills: int, seed: int = SEED) -> None:
    """Kill so many, then look at everything."""
    answers, cut_off = kill_again_and_again(url, kills, seed)
    database = Database(url)
    assert faults(database) == [], f"seed {seed}"
    assert missing(database, answers) == [], f"seed {seed}"
    Queue(database).issue("passport")
    assert faults(database) == []
    database.close()
    assert len(answers) > kills, f"seed {seed}: too little was done"
    assert cut_off > 0, f"seed {seed}: no verb was cut off"


def test_thirty_kills(url: str) -> None:
    """Nothing that had answered is lost, nothing is half done, the database is whole."""
    check(url, 10 if "://" in url else 30)  # connecting to a server takes its time


@pytest.mark.soak
def test_three_hundred_kills(url: str) -> None:
    """The same for long."""
    check(url, 300, random.SystemRandom().randrange(10**6))


DAY: list[tuple[str, tuple[Any, ...]]] = [
    ("issue", ("passport",)),
    ("issue", ("passport",)),
    ("issue", ("hk-macao-permit",)),
    ("call_next", (1,)),
    ("recall", (1,)),
    ("start", (1,)),
    ("park", (1, Pool.COUNTER)),
    ("call_next", (1,)),
    ("missed", (1,)),
    ("check_in_again", ("A002",)),
    ("resume", (1, "A001")),
    ("return_to_line", (1,)),
    ("postpone", ("A001", 1)),
    ("call_next", (1,)),
    ("transfer", (1, {"service": "collection"})),
    ("call_next", (1,)),
    ("call", (1, "B001")),
    ("issue", ("passport",)),
    ("call_next", (1,)),
    ("walk_direct", (1, "passport")),
    ("add_services", (1, ["collection"])),
    ("finish", (1,)),
    ("issue", ("passport",)),
    ("cancel", ("A004",)),
    ("close_day", ()),
]
"""Each verb at least once; call_next, call and walk_direct also with somebody still there."""


BY_PHONE = {"postpone_own", "cancel_own", "confirm"}
"""Verbs of people with a phone: each is given the secret or the number of a ticket."""


def test_a_day_has_every_verb() -> None:
    """No verb of the queue is left out of what is cut and killed here."""
    verbs = {name for name in vars(Queue) if not name.startswith("_")}
    assert {verb for verb, _ in DAY} | BY_PHONE | {"undo"} == verbs


@pytest.mark.usefixtures("mid_day")
@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.soak)])
def test_no_verb_can_be_cut_in_two(database: Database, url: str, every: int) -> None:
    """Killed before each of its statements in turn, COMMIT too, a verb has changed nothing.

    Each in the long run; else some of them.
    """
    every = every * 2 if "://" in url and every > 1 else every
    kills = sum(cut(database, url, every, (Queue, verb, words)) for verb, words in DAY)
    assert kills >= len(DAY) // 2


@pytest.mark.usefixtures("mid_day")
@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.soak)])
def test_no_verb_of_a_phone_can_be_cut_in_two(database: Database, url: str, every: int) -> None:
    """The same for who lets others go first, gives the number back, or has come."""
    setup = load_hall(database)
    street = replace(setup.hall, street=StreetRule(("passport",)), numbers_outside_hours=True)
    store_hall(database, replace(setup, hall=street))
    queue = Queue(database)
    first, second = queue.issue("passport"), queue.issue("passport")
    come = StreetNumbers(database).take("passport")
    given = {"postpone_own": first.token, "cancel_own": second.token, "confirm": come.label}
    assert given.keys() == BY_PHONE
    kills = sum(cut(database, url, every, (Queue, verb, (of,))) for verb, of in given.items())
    assert kills >= len(given)


@pytest.mark.usefixtures("mid_day")
@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.soak)])
def test_no_undo_and_no_coming_back_can_be_cut_in_two(
    database: Database, url: str, every: int
) -> None:
    """Taking back, sending for papers and checking in with a pass are whole, or nothing."""
    changes: list[Change] = []
    queue = Queue(database, moved=changes.extend)
    ticket = queue.issue("passport")
    changes.clear()
    queue.call_next(1)
    kills = cut(database, url, every, (Queue, "undo", (1, tuple(changes))))
    queue.call_next(1)
    kills += cut(database, url, every, (ComeBacks, "send_for_papers", (1, ["1"])))
    kills += cut(database, url, every, (ComeBacks, "check_in", (ticket.token,)))
    assert kills >= 3
    assert {"send_for_papers", "check_in"} == {
        name for name, verb in vars(ComeBacks).items() if hasattr(verb, "__wrapped__")
    }


@pytest.mark.usefixtures("mid_day")
@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.soak)])
def test_no_home_visit_can_be_cut_in_two(database: Database, url: str, every: int) -> None:
    """Asked for or called back: the visit, its event and the forgotten number are one."""
    visits = HomeVisits(database)
    kills = cut(database, url, every, (HomeVisits, "ask", ("kiosk-1", "13800000000")))
    (visit,) = visits.open()
    kills += cut(database, url, every, (HomeVisits, "done", (visit.id, 1)))
    assert visits.open() == ()
    assert kills >= 2
    assert {"ask", "done"} == {
        name for name, verb in vars(HomeVisits).items() if hasattr(verb, "__wrapped__")
    }


@pytest.mark.usefixtures("mid_day")
@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.soak)])
def test_no_rating_and_no_alert_can_be_cut_in_two(database: Database, url: str, every: int) -> None:
    """A bad rating, its case, its alert and their events are one; so is each that is answered."""
    queue, alerts = Queue(database), Alerts(database)
    ticket = queue.issue("passport")
    queue.call_next(5)
    queue.finish(5)
    bad = GivenRating("passport", Grade(1), source=Source.PAD)
    kills = cut(database, url, every, (Ratings, "rate", (ticket.id, bad)))
    (alert,) = alerts.open()
    assert [case.rating for case in FollowUps(database).open()] == [alert.rating]
    kills += cut(database, url, every, (Ratings, "change", (alert.rating, Grade(5))))
    assert (alerts.open(), FollowUps(database).open()) == ((), ())
    kills += cut(database, url, every, (Alerts, "raise_alert", (AlertKind.ALARM, 3, Place.PAD)))
    (alarm,) = alerts.open()
    kills += cut(database, url, every, (Alerts, "answer", (alarm.id, 1)))
    assert kills >= 4
    assert {"rate", "change", "raise_alert", "answer"} == {
        name
        for memory in (Ratings, Alerts)
        for name, verb in vars(memory).items()
        if hasattr(verb, "__wrapped__")
    }


Operation = tuple[Memory, str, tuple[Any, ...]]
"""Whose verb, which, and what it is given."""


def cut(database: Database, url: str, every: int, operation: Operation) -> int:
    """Kill a verb at some of its statements, then let it be done; how often it was killed."""
    kills, before, (_, verb, _) = 0, contents(database), operation
    statement = random.Random(verb).randrange(every)  # noqa: S311 - where to kill is no secret
    while killed_at(url, statement, operation):
        assert contents(database) == before, f"{verb} killed at statement {statement}"
        statement, kills = statement + every, kills + 1
    assert contents(database) != before, f"{verb} was done at last"
    assert faults(database) == []
    return kills


def killed_at(url: str, statement: int, operation: Operation) -> bool:
    """Whether a process that did the verb was killed; if not, the verb is done."""
    process = started(die_at, url, statement, *operation)
    process.join()
    assert process.exitcode in {0, -signal.SIGKILL}
    return process.exitcode != 0


@pytest.mark.usefixtures("mid_day")
@sqlite_only
def test_a_log_that_ends_anywhere_is_a_moment_of_the_day(
    database: Database, url: str, tmp_path: Path
) -> None:
    """A power cut in the middle of writing leaves the verbs up to some moment, each whole."""
    whole, days = Path(url), []
    database.close()  # the hall itself goes into the file: the log begins with the day
    for verb, words in DAY[:8]:
        days.append(contents(database))
        do(Queue(database), verb, words)
    days.append(contents(database))
    log = whole.with_name("hall.db-wal").read_bytes()
    found = [after_a_power_cut(whole, log[:end], tmp_path / "cut") for end in ends(len(log))]
    moments = [days.index(each) for each in found]
    assert moments == sorted(moments)
    assert len(set(moments)) == len(days)


def ends(size: int) -> list[int]:
    """Where a log is cut: at each frame's end, and in the middle of each."""
    frames = range(32, size + 1, 24 + 4096)
    return [end for each in frames for end in (each, each + 1000) if end <= size]


def after_a_power_cut(whole: Path, log: bytes, folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    """What is found in a copy of the file with so much of its log."""
    folder.mkdir()
    shutil.copy(whole, folder / "hall.db")
    (folder / "hall.db-wal").write_bytes(log)
    database = Database(str(folder / "hall.db"))
    assert faults(database) == []
    found = contents(database)
    database.close()
    shutil.rmtree(folder)
    return found


SPOILT = [
    ("DELETE FROM event WHERE id = 1", "begins with nothing"),
    ("DELETE FROM print_job WHERE id = 1", "print job False"),
    ("DELETE FROM ticket WHERE id = 1", "numbers of"),
    ("UPDATE ticket SET seq = 7 WHERE id = 2", "numbers of"),
    ("UPDATE ticket SET state = 'parked' WHERE id = 2", "is parked after issue"),
    ("UPDATE ticket SET state = 'called' WHERE id = 2", "at the counters"),
    (
        "DROP INDEX ticket_at_counter; UPDATE ticket SET state = 'called', counter = 1",
        "at the counters",
    ),
    ("UPDATE series SET last = 9", "the series count"),
    ("DELETE FROM series", "the series count"),
    ("UPDATE event SET ticket = 99 WHERE id = 1", "an event of no ticket 99"),
    ("UPDATE event SET ticket = 99 WHERE id = 1", "foreign key"),
    ("UPDATE event SET kind = 'call' WHERE id = 1", "begins with call"),
    (
        "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'event_call'",
        "integrity_check",
    ),
]


@sqlite_only
@pytest.mark.parametrize(("change", "found"), SPOILT)
def test_the_checks_find_what_is_wrong(
    database: Database, url: str, change: str, found: str
) -> None:
    """Each way of losing something is noticed."""
    for _ in range(2):
        Queue(database).issue("passport")
    assert faults(database) == []
    bare = sqlite3.connect(url)
    bare.executescript(change)
    bare.close()
    spoilt = Database(url)
    assert any(found in fault for fault in faults(spoilt)), faults(spoilt)
    spoilt.close()


def test_an_answer_that_is_not_in_the_database_is_noticed(database: Database) -> None:
    """A verb that had answered and left no event is found, the second of two alike too."""
    ticket = Queue(database).issue("passport")
    issued = told("issue", ticket)
    assert issued is not None
    called = [ticket.id, ticket.label, "call"]
    other_number = [ticket.id, "A999", "issue"]
    assert missing(database, [issued]) == []
    assert missing(database, [issued, called]) == [called]
    assert missing(database, [issued, issued]) == [issued]
    assert missing(database, [other_number]) == [other_number]
