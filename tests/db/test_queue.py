from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import text

from db.engine.database import Database
from db.print_jobs import PrintJobs
from db.queries.queries import Queries
from db.queue.queue import Queue
from tests.conftest import SetClock
from tests.db.conftest import contents, events
from tickets.errors import (
    BadInput,
    DatabaseTrouble,
    IllegalMove,
    NobodyAtCounter,
    NoHall,
    NoTicketNumber,
    UnknownName,
    UnknownTicket,
)
from tickets.visit import TicketState


def test_a_ticket_is_in_any_language_that_paper_speaks(queue: Queue) -> None:
    """A further language as well; which there are is told to who asks for another."""
    assert queue.issue("passport", language="ru").language == "ru"
    with pytest.raises(UnknownName, match=r"no language 'fr'.* zh-Hans, zh-Hant, en, ru"):
        queue.issue("passport", language="fr")


def test_issuing_writes_ticket_event_and_print_job(database: Database, queue: Queue) -> None:
    """A number comes with its event and its print job, in one transaction."""
    ticket = queue.issue("passport", priority_class="elderly", language="en", station="kiosk-2")
    assert (ticket.label, ticket.state, ticket.language) == ("A001", TicketState.WAITING, "en")
    assert ticket.rank_at == ticket.issued_at - timedelta(minutes=30)
    assert [event.kind for event in events(database)] == ["issue"]
    (job,) = PrintJobs(database).of_ticket(ticket.id)
    assert (job.station, job.state, job.attempts, job.copy) == ("kiosk-2", "pending", 0, False)


def test_a_failure_in_the_middle_leaves_nothing(database: Database, queue: Queue) -> None:
    """When the print job cannot be written, there is no number, no ticket and no event."""
    with database.write() as tx:
        tx.execute(text("ALTER TABLE print_job RENAME TO elsewhere"))
    with pytest.raises(DatabaseTrouble, match="print_job"):
        queue.issue("passport")
    with database.write() as tx:
        tx.execute(text("ALTER TABLE elsewhere RENAME TO print_job"))
    filled = {table for table, rows in contents(database).items() if rows}
    assert not filled & {"ticket", "event", "series", "print_job"}


def test_numbers_count_by_series_and_begin_again_with_the_day(
    queue: Queue, clock: SetClock
) -> None:
    """Each series counts on its own; after the cut-over hour it begins at 001."""
    assert [queue.issue(s).label for s in ("passport", "passport", "newborn")] == [
        "A001",
        "A002",
        "J001",
    ]
    clock.go_on(days=1)
    assert queue.issue("passport").label == "A001"


def test_tokens_cannot_be_guessed(queue: Queue) -> None:
    """Each ticket has its own token of 128 random bits."""
    tokens = {queue.issue("passport").token for _ in range(50)}
    assert len(tokens) == 50
    assert all(len(token) == 22 for token in tokens)


def test_call_next_goes_by_arrival_and_finishes_who_was_there(
    queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """One button runs the day: the one who is here is finished, the first in line is called."""
    first, second = queue.issue("passport"), queue.issue("hk-macao-permit")
    assert queue.call_next(1) is not None
    assert queue.start(1).state == TicketState.SERVING
    called = queue.call_next(1)
    assert called is not None
    assert called.id == second.id
    assert queries.ticket(first.id).state == TicketState.SERVED
    clock.go_on(minutes=5)
    assert queue.call_next(1) is None
    assert queries.ticket(second.id).state == TicketState.SERVED


def test_the_green_channel_overtakes_by_its_credit_only(queue: Queue, clock: SetClock) -> None:
    """An elderly person passes who came up to 30 minutes earlier, and nobody who waits longer."""
    early = queue.issue("passport")
    clock.go_on(minutes=20)
    later = queue.issue("passport")
    clock.go_on(minutes=11)
    elderly = queue.issue("passport", priority_class="elderly")
    order = [queue.call_next(1) for _ in range(3)]
    assert [t.id for t in order if t] == [early.id, elderly.id, later.id]


def test_a_helping_counter_leaves_people_to_their_own(queue: Queue, clock: SetClock) -> None:
    """Counter 4 helps with passports only when they have waited 15 minutes longer."""
    passport = queue.issue("passport")
    clock.go_on(minutes=14)
    visa = queue.issue("visa-residence")
    called = queue.call_next(4)
    assert called is not None
    assert called.id == visa.id
    clock.go_on(minutes=14)
    later_visa = queue.issue("visa-residence")
    order = [queue.call_next(4), queue.call_next(4)]
    assert [t.id for t in order if t] == [passport.id, later_visa.id]


def test_who_comes_at_the_same_moment_goes_by_number(queue: Queue) -> None:
    """Equal ranks are called in the order of issue."""
    issued = [queue.issue("passport").id for _ in range(3)]
    called = [queue.call_next(1) for _ in range(3)]
    assert [t.id for t in called if t] == issued


def test_yesterdays_tickets_are_not_called(queue: Queue, clock: SetClock) -> None:
    """A new day begins with an empty line."""
    queue.issue("passport")
    clock.go_on(days=1)
    assert queue.call_next(1) is None


def test_a_missed_ticket_checks_in_again_at_its_own_place(queue: Queue, clock: SetClock) -> None:
    """Who missed the call keeps the place that their arrival gives."""
    first = queue.issue("passport")
    queue.issue("passport")
    queue.call_next(1)
    assert queue.missed(1).state == TicketState.MISSED
    clock.go_on(minutes=5)
    again = queue.check_in_again("a 001")
    assert (again.state, again.counter) == (TicketState.WAITING, None)
    called = queue.call_next(1)
    assert called is not None
    assert called.id == first.id


def test_recall_and_finish(queue: Queue, database: Database) -> None:
    """A recall changes nothing but is a fact of its own; finish ends the service."""
    queue.issue("passport")
    called = queue.call_next(2)
    assert queue.recall(2) == called
    assert queue.finish(2).state == TicketState.SERVED
    kinds = [(event.kind, event.counter) for event in events(database)]
    assert kinds == [
        ("issue", None),
        ("open", 2),
        ("call", 2),
        ("recall", 2),
        ("finish", 2),
    ]


def test_a_counter_holds_one_ticket_whatever_the_code_does(
    database: Database, queue: Queue
) -> None:
    """The database itself refuses a second ticket at a counter, and the same number twice."""
    for _ in range(2):
        queue.issue("passport")
    queue.call_next(1)
    before = contents(database)
    for change in ("state = 'serving', counter = 1", "seq = 1"):
        with pytest.raises(DatabaseTrouble, match=r"(?i)unique"), database.write() as tx:
            tx.execute(text(f"UPDATE ticket SET {change} WHERE label = 'A002'"))  # noqa: S608
    assert contents(database) == before


def test_a_waiting_ticket_can_be_cancelled(queue: Queue) -> None:
    """Who does not want to wait any more is taken out of the line."""
    queue.issue("passport")
    assert queue.cancel("A001").state == TicketState.CANCELLED
    assert queue.call_next(1) is None


WRONG: list[tuple[type[BadInput], Callable[[Queue], object]]] = [
    (UnknownName, lambda q: q.issue("pasport")),
    (UnknownName, lambda q: q.issue("passport", priority_class="vip")),
    (UnknownName, lambda q: q.issue("passport", language="fr")),
    (UnknownName, lambda q: q.call_next(33)),
    (UnknownName, lambda q: q.recall(33)),
    (NobodyAtCounter, lambda q: q.recall(1)),
    (NobodyAtCounter, lambda q: q.start(1)),
    (IllegalMove, lambda q: q.missed(2)),
    (IllegalMove, lambda q: q.start(2)),
    (IllegalMove, lambda q: q.cancel("A001")),
    (IllegalMove, lambda q: q.check_in_again("A001")),
    (UnknownTicket, lambda q: q.cancel("A999")),
    (NoTicketNumber, lambda q: q.cancel("hello")),
]


@pytest.mark.parametrize(("error", "verb"), WRONG)
def test_a_wrong_verb_changes_nothing(
    error: type[BadInput], verb: Callable[[Queue], object], queue: Queue, database: Database
) -> None:
    """Bad input is told by name, and every table stays as it was."""
    queue.issue("passport")
    queue.call_next(2)
    queue.start(2)
    before = contents(database)
    with pytest.raises(error):
        verb(queue)
    assert contents(database) == before


def test_without_a_hall_nothing_can_be_issued(tmp_path: object) -> None:
    """An empty database says that a hall must be loaded first."""
    empty = Database(f"{tmp_path}/empty.db")
    queue = Queue(empty)
    for verb in (lambda: queue.issue("passport"), lambda: Queries(empty).lines()):
        with pytest.raises(NoHall, match="hall load FILE"):
            verb()
    empty.close()
