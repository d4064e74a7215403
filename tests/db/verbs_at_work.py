"""Processes that do verbs until they are killed; tests of crashes start and kill them."""

import json
import os
import random
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from sqlalchemy import Engine, event

from db.engine.database import Database
from db.queue.queue import Queue
from tickets.errors import BadInput
from tickets.hall import LineEnd, Pool
from tickets.visit import Ticket, TicketState

Verbs = list[tuple[str, Callable[[], Ticket | None]]]


def verbs(queue: Queue, counter: int, chance: random.Random, labels: list[str]) -> Verbs:
    """Each with the kind of its event; ``labels`` are the numbers that were seen last."""

    def some() -> str:
        return chance.choice(labels)

    def issue() -> Ticket:
        service = chance.choice(["passport", "hk-macao-permit"])
        who = chance.choice(["ordinary", "elderly"])
        return queue.issue(service, then=["collection"] * chance.randrange(2), priority_class=who)

    def transfer() -> Ticket:
        place = chance.choice(list(LineEnd))
        return queue.transfer(counter, service="taiwan-permit", place=place)

    return [
        ("issue", issue),
        ("issue", issue),
        ("call", lambda: queue.call_next(counter)),
        ("call", lambda: queue.call_next(counter)),
        ("call", lambda: queue.call(counter, some())),
        ("recall", lambda: queue.recall(counter)),
        ("start", lambda: queue.start(counter)),
        ("finish", lambda: queue.finish(counter)),
        ("miss", lambda: queue.missed(counter)),
        ("check_in_again", lambda: queue.check_in_again(some())),
        ("park", lambda: queue.park(counter, chance.choice(list(Pool)))),
        ("resume", lambda: queue.resume(counter, some())),
        ("transfer", transfer),
        ("return_to_line", lambda: queue.return_to_line(counter)),
        ("postpone", lambda: queue.postpone(some(), 2)),
        ("cancel", lambda: queue.cancel(some())),
        ("walk_direct", lambda: queue.walk_direct(counter, "passport")),
    ]


def work(url: str, log: Connection, counter: int, seed: int) -> None:
    """Do verbs without pause: before each write a line that ends in '?', after it its answer.

    A pipe keeps what was written when its writer is killed, so a line means: this had answered.
    """
    out, chance, labels = log.fileno(), random.Random(seed), ["A001"]  # noqa: S311 - no secret
    choices = verbs(Queue(Database(url)), counter, chance, labels)
    os.write(out, b"begin\n")
    while True:
        kind, verb = chance.choice(choices)
        os.write(out, f"{kind}?\n".encode())
        try:
            answer = told(kind, verb())
        except BadInput:
            answer = None
        if answer:
            labels[:] = [*labels[-20:], answer[1]]
        os.write(out, json.dumps(answer).encode() + b"\n")


def told(kind: str, ticket: Ticket | None) -> list[Any] | None:
    """An answer: id, label, and the kind of event that must be in the file now."""
    if ticket is None:
        return None
    more_to_do = kind == "finish" and ticket.state is TicketState.WAITING
    return [ticket.id, ticket.label, "go_on" if more_to_do else kind]


def do(memory: object, verb: str, words: tuple[Any, ...]) -> None:
    """A verb by its name; what it takes by name comes last, in a dictionary."""
    *given, named = words if words and isinstance(words[-1], dict) else (*words, {})
    getattr(memory, verb)(*given, **named)


Memory = Callable[[Database], object]
"""Whose verbs are done, such as ``Queue``."""


def die_at(url: str, statement: int, memory: Memory, verb: str, words: tuple[Any, ...]) -> None:
    """Do one verb, and be killed just before its so-manieth statement; the last is COMMIT."""
    database = Database(url)
    left = statement

    def count(*_: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)
    do(memory(database), verb, words)
    os._exit(0)
