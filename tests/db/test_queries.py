from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import Engine, event, update

from db.counters import Counters
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.schema.tables import TICKET
from tests.conftest import SetClock
from tickets.errors import PastTicket, UnknownName, UnknownTicket, UnknownToken
from tickets.hall import Pool
from tickets.views import TodaysCounts
from tickets.visit import TicketState


def test_lines_say_who_waits_and_how_long(queue: Queue, queries: Queries) -> None:
    """Each service of the hall file has its line, in its order."""
    for _ in range(8):
        queue.issue("household-move")
    lines = {line.service: line for line in queries.lines()}
    assert next(iter(lines)) == "passport"
    assert lines["household-move"].waiting == 8
    low, high = lines["household-move"].minutes
    assert 0 < low < high
    assert (lines["visa-residence"].waiting, lines["visa-residence"].minutes) == (0, (0, 0))


def test_the_service_that_goes_on_is_counted_by_what_is_left_of_it(
    queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """With every counter for visas busy, the wait is what the first of them still needs.

    Nobody has measured the times yet: the range is as wide as that.
    """
    for _ in range(2):
        queue.issue("visa-residence")
    queue.call_next(4)
    queue.call_next(5)
    queue.start(5)
    clock.go_on(minutes=5)
    lines = {line.service: line.minutes for line in queries.lines()}
    assert lines["visa-residence"] == (0, 20)


def test_the_wait_follows_how_long_it_took_of_late(
    queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """Ten collections took 20 minutes, ten passports 2: each range moves to its own, visas stay."""
    services = ("collection", "passport", "visa-residence")
    before = {each: wait_behind(queue, queries, each) for each in services}
    for service, minutes in (("collection", 20), ("passport", 2)):
        for _ in range(10):
            queue.issue(service)
            queue.call_next(5)
            queue.start(5)
            clock.go_on(minutes=minutes)
            queue.finish(5)
    after = {each: wait_behind(queue, queries, each) for each in services}
    assert after["collection"] == (10, 25)
    assert before["collection"] == (0, 7)
    assert before["passport"] == (0, 20)
    assert after["passport"] == (0, 8)
    assert after["visa-residence"] == before["visa-residence"]


def wait_behind(queue: Queue, queries: Queries, service: str) -> tuple[int, int]:
    """The minutes until the one open counter has served who is there now."""
    queue.issue(service)
    called = queue.call_next(5)
    assert called is not None
    (minutes,) = (line.minutes for line in queries.lines() if line.service == service)
    queue.return_to_line(5)
    queue.cancel(called.label)
    return minutes


def test_calls_are_newest_first_each_number_once(queue: Queue, queries: Queries) -> None:
    """The board's list: a recall moves its number up, and says that it is one."""
    for _ in range(3):
        queue.issue("passport")
    for counter in (1, 2, 3):
        queue.call_next(counter)
    queue.recall(1)
    calls = queries.calls()
    assert [(c.label, c.counter, c.recall) for c in calls] == [
        ("A001", 1, True),
        ("A003", 3, False),
        ("A002", 2, False),
    ]


OVER: dict[str, Callable[[Queue, SetClock], object]] = {
    "served": lambda queue, _: queue.start(1),
    "return": lambda queue, _: queue.return_to_line(1),
    "postpone": lambda queue, _: queue.postpone("A001", 1),
    "transfer to a service": lambda queue, _: queue.transfer(1, service="collection"),
    "transfer to a counter": lambda queue, _: queue.transfer(1, to_counter=4),
    "missed": lambda queue, _: queue.missed(1),
    "missed by the next call": lambda queue, _: queue.call_next(1),
    "finish": lambda queue, _: queue.finish(1),
    "next errand": lambda queue, _: queue.finish(1),
    "park": lambda queue, _: queue.park(1),
    "park for all": lambda queue, _: queue.park(1, Pool.HALL),
    "abandon": lambda queue, _: queue.close_day(),
    "another day": lambda _, clock: clock.go_on(days=1),
}
"""Each way in which a call is over."""


@pytest.mark.parametrize("over", OVER)
def test_the_board_follows_the_queue(
    queue: Queue, queries: Queries, clock: SetClock, over: str
) -> None:
    """A number is shown while it is called, and no longer."""
    queue.issue("passport", then=["collection"] if over == "next errand" else [])
    queue.call_next(1)
    other = queue.issue("visa-residence").label
    queue.call_next(4)
    assert [call.label for call in queries.calls()] == [other, "A001"]
    OVER[over](queue, clock)
    left = [] if over in {"abandon", "another day"} else [other]
    assert [call.label for call in queries.calls()] == left


def test_a_number_that_is_called_again_is_shown_again(queue: Queue, queries: Queries) -> None:
    """With its new call, at its new counter."""
    queue.issue("passport")
    queue.call_next(1)
    (first,) = queries.calls()
    queue.return_to_line(1)
    queue.call_next(2)
    (again,) = queries.calls()
    assert (again.label, again.counter, again.event > first.event) == ("A001", 2, True)


def test_who_was_called_long_ago_stays_on_the_board(
    queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """However many were called elsewhere since: sixty recalls and forty people."""
    queue.issue("passport")
    queue.call_next(1)
    clock.go_on(seconds=1)
    for n in range(40):
        queue.issue("passport")
        queue.call_next(2)
        for _ in range(2 if n < 30 else 0):
            queue.recall(2)
        clock.go_on(minutes=2)
    assert [(call.label, call.counter) for call in queries.calls()] == [("A041", 2), ("A001", 1)]


def test_calls_of_yesterday_are_not_shown(queue: Queue, queries: Queries, clock: SetClock) -> None:
    """The board begins each day empty."""
    queue.issue("passport")
    queue.call_next(1)
    clock.go_on(days=1)
    assert queries.calls() == ()


def test_the_desk_lists_people_in_the_order_of_calling(
    queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """What the officer sees first is who comes next, and the sum of the day is right."""
    queue.issue("passport")
    queue.issue("hk-macao-permit")
    queue.issue("taiwan-permit", priority_class="pregnant")
    queue.issue("newborn")
    desk = queries.desk(1)
    assert [t.label for t in desk.waiting] == ["C001", "A001", "B001"]
    queue.call_next(1)
    queue.missed(1)
    queue.call_next(1)
    queue.start(1)
    clock.go_on(minutes=6)
    queue.finish(1)
    desk = queries.desk(1)
    assert (desk.here, desk.served, desk.median_minutes) == (None, 1, 6.0)
    assert [t.label for t in desk.missed] == ["C001"]
    assert [t.label for t in desk.waiting] == ["B001"]


@pytest.mark.parametrize("counter", [99, -1, 10**12])
def test_a_desk_that_is_not_there(queue: Queue, queries: Queries, counter: int) -> None:
    """A counter the hall does not have, however odd its number, is told as one."""
    for ask in (queries.desk, queue.call_next):
        with pytest.raises(UnknownName, match=str(counter)):
            ask(counter)


def test_a_ticket_is_found_by_its_number(queue: Queue, queries: Queries, clock: SetClock) -> None:
    """However it is typed, on its day; the next day it is nobody's number any more."""
    issued = queue.issue("passport")
    assert queries.by_label("a 001") == issued
    clock.go_on(days=1)
    with pytest.raises(UnknownTicket, match="A001"):
        queries.by_label("A001")


def test_a_desk_knows_everybody_who_waits(queue: Queue, queries: Queries) -> None:
    """However long the line is: what is shown of it is the console's business."""
    for _ in range(63):
        queue.issue("passport")
    assert [len(queries.desk(1).waiting), queries.desk(1).waiting[-1].label] == [63, "A063"]
    queue.call_next(2)
    assert [len(queries.desk(number).waiting) for number in (1, 6)] == [62, 0]


def test_the_median_of_a_day_is_not_moved_by_one_long_visit(
    queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """Four, five and ninety minutes are five."""
    for minutes in (4, 90, 5):
        queue.issue("passport")
        queue.call_next(1)
        queue.start(1)
        clock.go_on(minutes=minutes)
        queue.finish(1)
    assert (queries.desk(1).served, queries.desk(1).median_minutes) == (3, 5.0)


def test_the_desk_shows_who_is_there(queue: Queue, queries: Queries) -> None:
    """The one called is at the desk until they are finished."""
    queue.issue("passport")
    called = queue.call_next(1)
    assert queries.desk(1).here == called
    assert queries.counters()[0].here == called
    assert queries.counters()[1].here is None


def test_a_counter_that_is_not_there_is_told(queries: Queries) -> None:
    """An unknown counter is refused with those that there are."""
    with pytest.raises(UnknownName, match="1, 2, 3"):
        queries.desk(77)


def test_standing_counts_who_is_ahead(queue: Queue, queries: Queries, clock: SetClock) -> None:
    """People ahead, minutes and counters of one ticket."""
    queue.issue("passport")
    clock.go_on(seconds=30)
    mine = queue.issue("passport")
    clock.go_on(seconds=30)
    queue.issue("passport", priority_class="elderly")
    standing = queries.standing(mine.id)
    assert standing.ahead == 2
    assert standing.counters == (1, 2, 3, 4, 5)
    assert queries.ticket(mine.id).issued_at + timedelta(seconds=30) == clock()


def test_who_comes_at_the_same_moment_stands_in_the_order_of_numbers(
    queue: Queue, queries: Queries
) -> None:
    """The standing counts as call next chooses: with equal ranks, the earlier number is ahead."""
    issued = [queue.issue("passport") for _ in range(3)]
    assert [queries.standing(ticket.id).ahead for ticket in issued] == [0, 1, 2]


def test_a_ticket_is_found_by_its_token(queue: Queue, queries: Queries, clock: SetClock) -> None:
    """In whatever state it is today; on the next day, before anybody else has come, it is past."""
    ticket = queue.issue("passport")
    assert queries.by_token(ticket.token) == ticket
    queue.cancel(ticket.label)
    assert queries.by_token(ticket.token).state is TicketState.CANCELLED
    waits = queue.issue("passport")
    clock.go_on(days=1)
    for each in (ticket, waits):
        with pytest.raises(PastTicket, match=f"{each.label} was a number of 2026-11-23") as past:
            queries.by_token(each.token)
        assert (past.value.label, past.value.day) == (each.label, each.day)


def test_a_line_that_goes_on_over_midnight_has_no_past_tickets(
    database: Database, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """Yesterday's ticket of a service at night is still found."""
    setup = load_hall(database)
    passport = replace(setup.services[0], round_the_clock=True)
    store_hall(database, replace(setup, services=(passport, *setup.services[1:])))
    ticket = queue.issue("passport")
    clock.go_on(days=1)
    assert queries.by_token(ticket.token) == ticket
    assert queries.counts_of_today().waiting == 1
    assert queries.counts_of_today().issued == 0


def test_tokens_that_begin_alike_are_told_apart(
    database: Database, queue: Queue, queries: Queries
) -> None:
    """Each ticket is found by its own whole token, and by nothing that only begins so."""
    begin = "lp26rXMO637"
    labels = {begin + "DevJNWdX8rw": "A001", begin + "DevJNWdX8rv": "A002"}
    for token, label in labels.items():
        ticket = queue.issue("passport")
        assert ticket.label == label
        with database.write() as tx:
            tx.execute(update(TICKET).where(TICKET.c.id == ticket.id).values(token=token))
    assert {token: queries.by_token(token).label for token in labels} == labels
    for guess in (begin, begin + "D", begin + "DevJNWdX8rx", begin + "DevJNWdX8rww"):
        with pytest.raises(UnknownToken):
            queries.by_token(guess)


def test_the_second_half_of_a_guess_stays_out_of_the_database(
    queue: Queue, queries: Queries, statements: list[tuple[str, Any]]
) -> None:
    """The database compares the first half alone, so its pace tells nothing of the rest."""
    token = queue.issue("passport").token
    statements.clear()
    queries.by_token(token)
    with pytest.raises(UnknownToken):
        queries.by_token(token[:12] + "x" * 10)
    told = repr([values for _, values in statements])
    assert token[:11] in told
    assert token[:12] not in told
    assert token[12:] not in told


def test_a_token_is_looked_up_by_the_index_of_first_halves(
    database: Database, queries: Queries, statements: list[tuple[str, Any]]
) -> None:
    """On either kind of database: no look-up reads the tickets through."""
    with pytest.raises(UnknownToken):
        queries.by_token("lp26rXMO637DevJNWdX8rw")
    ((sql, values),) = (each for each in statements if "substr" in each[0])
    with database.read() as connection:
        server = connection.dialect.name == "postgresql"
        if server:  # which would read an empty table through, however it is asked
            connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        explain = "EXPLAIN" if server else "EXPLAIN QUERY PLAN"
        asked = connection.exec_driver_sql(f"{explain} {sql}", values)
        plan = " ".join(str(cell) for row in asked for cell in row)
    assert "ticket_token" in plan


@pytest.fixture
def statements() -> Iterator[list[tuple[str, Any]]]:
    """Each statement that a database was given, with its values."""
    seen = list[tuple[str, Any]]()

    def note(*told: Any) -> None:  # noqa: ANN401 - SQLAlchemy's event
        seen.append((told[2], told[3]))

    event.listen(Engine, "before_cursor_execute", note)
    yield seen
    event.remove(Engine, "before_cursor_execute", note)


@pytest.mark.parametrize("token", ["", "lp26rXMO637DevJNWdX8rw", "a b", "x" * 65, "\x00", "号"])
def test_a_token_that_no_ticket_has_is_refused(queue: Queue, queries: Queries, token: str) -> None:
    """Whatever a scanner reads, the answer is one and does not repeat it."""
    queue.issue("passport")
    with pytest.raises(UnknownToken, match=r"^no ticket has this code$") as refused:
        queries.by_token(token)
    assert isinstance(refused.value, UnknownTicket)


def test_the_officer_sees_how_the_day_goes(
    database: Database, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """Numbers given out today, waiting, served, missed, open counters; a new day begins at none."""
    assert queries.counts_of_today() == TodaysCounts(0, 0, 0, 0, 0)
    for service in ("passport", "passport", "collection", "newborn", "newborn"):
        queue.issue(service)
    queue.call_next(1)
    queue.finish(1)
    queue.call_next(1)
    queue.missed(1)
    queue.call_next(8)
    queue.finish(8)
    Counters(database, clock).pause(8)
    assert queries.counts_of_today() == TodaysCounts(
        issued=5, waiting=2, served=2, missed=1, open_counters=1
    )
    clock.go_on(days=1)
    assert queries.counts_of_today().issued == 0
