"""Processes of their own that work on one database, forked from one that has imported it all."""

import multiprocessing
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from typing import Any

import pytest

from db.engine.database import Database
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import store_hall
from db.home_visits import HomeVisits
from db.queue.queue import Queue
from tests.conftest import SAMPLE
from tickets.officer_errors import VisitDone

PROCESSES = multiprocessing.get_context("forkserver")
"""Forked from a process that has imported everything and opened nothing: real, and quick."""

PROCESSES.set_forkserver_preload([__name__, "tests.db.verbs_at_work"])

Work = tuple[Callable[..., Any], *tuple[object, ...]]
"""What a process does, and what it is given."""


def started(work: Callable[..., None], *words: object) -> ForkServerProcess:
    """A process that does this work."""
    process = PROCESSES.Process(target=work, args=words)
    with pytest.MonkeyPatch.context() as patch:
        # Else each process would first read pytest's own script, which takes twenty times as long.
        patch.delattr(sys.modules["__main__"], "__file__", raising=False)
        process.start()
    return process


def run_together(*works: Work) -> list[Any]:
    """Do all of it at the same time, each in a process of its own; what each came to."""
    running = list[tuple[ForkServerProcess, Connection]]()
    for work in works:
        ours, theirs = PROCESSES.Pipe(duplex=False)
        running.append((started(_answer, theirs, *work), ours))
        theirs.close()
    return [_answer_of(*each) for each in running]


def _answer(answer: Connection, work: Callable[..., Any], *words: object) -> None:
    answer.send(work(*words))


def _answer_of(process: ForkServerProcess, answer: Connection) -> Any:  # noqa: ANN401 - any
    """What it came to; a process that failed has said why, and sends nothing."""
    with answer:
        try:
            return answer.recv()
        except EOFError:
            process.join()
            raise AssertionError(f"{process} ended with {process.exitcode}") from None
        finally:
            process.join()


def take(url: str, count: int, service: str = "passport") -> list[tuple[int, str]]:
    """Take so many numbers."""
    queue = Queue(Database(url))
    return [(ticket.id, ticket.label) for ticket in (queue.issue(service) for _ in range(count))]


def call(url: str, counter: int, count: int = 50) -> list[tuple[int, str]]:
    """Call so many people to a counter, waiting for those who are not there yet."""
    queue, called = Queue(Database(url)), list[tuple[int, str]]()
    while len(called) < count:
        if ticket := queue.call_next(counter):
            called.append((ticket.id, ticket.label))
    return called


def open_hall(url: str) -> None:
    """Open a database, which may be empty, and store the sample hall in it."""
    store_hall(Database(url), read_hall_file(SAMPLE))


def call_back(url: str, counter: int) -> list[tuple[int, int]]:
    """Call back whom nobody else has called back: the visit and the counter."""
    visits, mine = HomeVisits(Database(url)), list[tuple[int, int]]()
    for visit in visits.open():
        with suppress(VisitDone):
            mine.append((visits.done(visit.id, counter).id, counter))
    return mine
