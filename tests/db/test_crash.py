"""kill -9 at any moment: what had answered is in the file, and the file is whole."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import select, text

from db.engine import Database
from db.hall_file import read_hall_file
from db.queue import Queue
from db.setup import store_hall
from db.tables import EventRow
from tests.conftest import SAMPLE
from tests.db.invariants import AFTER, faults

WORK = """
import json, os, random, sys
from db.engine import Database
from db.queue import Queue
from tickets.errors import BadInput
from tickets.model import Place, Pool

queue, log, counter = Queue(Database(sys.argv[1])), int(sys.argv[2]), int(sys.argv[3])
chance = random.Random(sys.argv[4])
labels = ["A001"]
verbs = [
    lambda: queue.issue("passport", then=["collection"] * chance.randrange(2)),
    lambda: queue.issue(chance.choice(["passport", "hk-macao-permit"]), priority_class="elderly"),
    lambda: queue.call_next(counter),
    lambda: queue.call_next(counter),
    lambda: queue.start(counter),
    lambda: queue.finish(counter),
    lambda: queue.missed(counter),
    lambda: queue.park(counter, chance.choice(list(Pool))),
    lambda: queue.resume(counter, chance.choice(labels)),
    lambda: queue.call(counter, chance.choice(labels)),
    lambda: queue.transfer(counter, service="taiwan-permit", place=chance.choice(list(Place))),
    lambda: queue.return_to_line(counter),
    lambda: queue.check_in_again(chance.choice(labels)),
    lambda: queue.postpone(chance.choice(labels), 2),
    lambda: queue.cancel(chance.choice(labels)),
    lambda: queue.walk_direct(counter, "passport"),
]
os.write(log, b"begin\\n")
while True:
    number = chance.randrange(len(verbs))
    os.write(log, b"%d?\\n" % number)
    try:
        ticket = verbs[number]()
    except BadInput:
        os.write(log, b"no\\n")
        continue
    if ticket is not None:
        labels = [*labels[-20:], ticket.label]
    told = ticket and [ticket.id, ticket.label, str(ticket.state)]
    os.write(log, json.dumps(told).encode() + b"\\n")
"""
"""Verbs without pause; before each a line with its number, after it a line with its answer.

A pipe keeps what was written when its writer is killed, so a line means: this had answered.
"""

WORKERS = 3


class Worker:
    """One process at work, with the reading end of its log."""

    def __init__(self, path: str, counter: int, seed: int) -> None:
        self._log, writing = os.pipe()
        self._process = subprocess.Popen(
            [sys.executable, "-c", WORK, path, str(writing), str(counter), str(seed)],
            pass_fds=[writing],
            stderr=subprocess.PIPE,
        )
        os.close(writing)
        os.read(self._log, len(b"begin\n"))  # it has opened the file and goes to work

    def kill(self) -> list[str]:
        """SIGKILL; the lines that it had written."""
        self._process.send_signal(signal.SIGKILL)
        _, err = self._process.communicate()
        assert self._process.returncode == -signal.SIGKILL, err.decode()
        lines = b""
        while some := os.read(self._log, 65536):
            lines += some
        os.close(self._log)
        return lines.decode().splitlines()


def kill_again_and_again(path: str, kills: int, seed: int) -> tuple[list[list[object]], int]:
    """Three at work, one killed at a time and replaced: all answers, and verbs cut off."""
    chance = random.Random(seed)  # noqa: S311 - when to kill is no secret
    answers, cut_off = list[list[object]](), 0
    workers = [Worker(path, counter, seed + counter) for counter in range(1, WORKERS + 1)]
    for n in range(kills + WORKERS):
        time.sleep(chance.uniform(0.0, 0.12))
        which = n % WORKERS
        lines = workers[which].kill()
        answers += [json.loads(line) for line in lines if line.startswith("[")]
        cut_off += bool(lines) and lines[-1].endswith("?")
        if n < kills:
            workers[which] = Worker(path, which + 1, seed + 100 + n)
    return answers, cut_off


def new_hall(path: Path) -> None:
    """The sample hall in a new file."""
    database = Database(str(path))
    store_hall(database, read_hall_file(SAMPLE))
    database.close()


def check(path: Path, kills: int) -> None:
    """Kill so many, then look at everything."""
    new_hall(path)
    seed = random.SystemRandom().randrange(10**6)
    answers, cut_off = kill_again_and_again(str(path), kills, seed)
    database = Database(str(path))
    assert faults(database) == [], f"seed {seed}"
    assert missing(database, answers) == [], f"seed {seed}"
    Queue(database).issue("passport")
    assert faults(database) == []
    database.close()
    assert len(answers) > kills, f"seed {seed}: too little was done"
    assert cut_off > kills / 10, f"seed {seed}: hardly any verb was cut off"


def missing(database: Database, answers: list[list[object]]) -> list[object]:
    """The answers that the events know nothing of: this ticket was never in that state."""
    with database.read() as connection:
        rows = connection.execute(select(EventRow.ticket, EventRow.kind)).all()
    was = {(ticket, str(AFTER[kind])) for ticket, kind in rows if ticket is not None}
    return [answer for answer in answers if (answer[0], answer[2]) not in was]


@pytest.mark.timeout(300)
def test_thirty_kills(tmp_path: Path) -> None:
    """Nothing that had answered is lost, nothing is half done, the file is whole."""
    check(tmp_path / "hall.db", 30)


@pytest.mark.soak
def test_three_hundred_kills(tmp_path: Path) -> None:
    """The same for long."""
    check(tmp_path / "hall.db", 300)


SPOILT = [
    ("DELETE FROM event WHERE id = 1", "begins with nothing"),
    ("DELETE FROM print_job WHERE id = 1", "print job False"),
    ("DELETE FROM ticket WHERE id = 1", "numbers of"),
    ("UPDATE ticket SET seq = 7 WHERE id = 2", "numbers of"),
    ("UPDATE ticket SET state = 'parked' WHERE id = 2", "is parked after issue"),
    ("UPDATE ticket SET state = 'called' WHERE id = 2", "at the counters"),
    ("UPDATE series SET last = 9", "the series count"),
    ("UPDATE event SET ticket = 99 WHERE id = 1", "an event of no ticket 99"),
    ("UPDATE event SET ticket = 99 WHERE id = 1", "foreign key"),
    ("UPDATE event SET kind = 'call' WHERE id = 1", "begins with call"),
]


@pytest.mark.parametrize(("change", "told"), SPOILT)
def test_the_checks_find_what_is_wrong(tmp_path: Path, change: str, told: str) -> None:
    """Each way of losing something is noticed."""
    path = tmp_path / "hall.db"
    new_hall(path)
    database = Database(str(path))
    for _ in range(2):
        Queue(database).issue("passport")
    assert faults(database) == []
    with database.read() as connection:
        connection.execute(text("PRAGMA foreign_keys = OFF"))
        connection.rollback()
        bare = connection.connection.driver_connection
        assert bare is not None
        bare.execute("PRAGMA foreign_keys = OFF")
        bare.execute(change)
    assert any(told in fault for fault in faults(database)), faults(database)
    database.close()


def test_an_answer_that_is_not_in_the_file_is_noticed(tmp_path: Path) -> None:
    """A verb that had answered and left no event is found."""
    new_hall(tmp_path / "hall.db")
    database = Database(str(tmp_path / "hall.db"))
    ticket = Queue(database).issue("passport")
    assert missing(database, [[ticket.id, "A001", "waiting"]]) == []
    assert missing(database, [[ticket.id, "A001", "called"]]) == [[ticket.id, "A001", "called"]]
    database.close()
