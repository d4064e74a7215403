"""What one officer tells the next: shown with the ticket that was sent on, and gone with it."""

import pytest
from sqlalchemy import select

from db.engine.database import Database
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.schema.tables import EVENT, TICKET
from reception.officer import CounterSession
from tests.conftest import SetClock
from tickets.rating_errors import TextTooLong
from tickets.source import Source
from tickets.states import LIVE
from tickets.typed_text import MOST_TOLD_ON
from tickets.visit import Ticket, TicketState

NOTE = "复印件已收"


@pytest.fixture
def other(database: Database, clock: SetClock) -> CounterSession:
    """Counter 6, which is open."""
    opened = CounterSession(database, 6, Source.CONSOLE, "kiosk-1", clock)
    opened.open()
    return opened


@pytest.fixture
def sent(session: CounterSession, other: CounterSession, line: list[Ticket]) -> Ticket:
    """The first of the line, sent to counter 6 with a note and called there."""
    session.call_next()
    session.transfer(to_counter=6, note=f"  {NOTE}\n")
    return other.call("A001")


@pytest.fixture
def line(queue: Queue) -> list[Ticket]:
    """Two people for passports."""
    return [queue.issue("passport") for _ in range(2)]


def test_the_next_officer_reads_it(
    sent: Ticket, session: CounterSession, other: CounterSession, queries: Queries
) -> None:
    """On one line, while the ticket is there, and nobody else's ticket has it."""
    assert queries.desk(1).here is None
    here = queries.desk(6).here
    assert here
    assert (here.label, here.note) == ("A001", NOTE)
    other.start()
    session.call_next()
    assert [read and read.note for read in (queries.desk(6).here, queries.desk(1).here)] == [
        NOTE,
        None,
    ]


def test_it_waits_with_a_ticket_that_is_set_aside(
    sent: Ticket, other: CounterSession, queries: Queries
) -> None:
    """Parked or back in line, the ticket goes on with it; another transfer has its own, or none."""
    other.park()
    assert other.call("A001").note == NOTE
    other.return_to_line()
    assert other.call("A001").note == NOTE
    other.transfer(service="collection")
    assert queries.by_label("A001").note is None


@pytest.mark.parametrize("end", ["finish", "close_day", "missed and cancelled"])
def test_it_is_gone_when_the_ticket_ends(
    end: str, sent: Ticket, other: CounterSession, queue: Queue, database: Database
) -> None:
    """However it ends; and it is in no event, which are kept."""
    if end == "finish":
        other.finish()
    elif end == "missed and cancelled":
        other.missed()
        other.cancel("A001")
    else:
        queue.close_day()
    with database.read() as connection:
        kept = connection.execute(select(TICKET.c.state, TICKET.c.note).where(TICKET.c.seq == 1))
        state, note = kept.one()
        assert (TicketState(state) in LIVE, note) == (False, None)
        told = connection.scalars(select(EVENT.c.detail)).all()
    assert NOTE not in repr(told)


def test_one_that_is_too_long_sends_nobody(
    session: CounterSession, line: list[Ticket], other: CounterSession, queries: Queries
) -> None:
    """The officer is told how long it may be; the longest goes."""
    session.call_next()
    before = queries.desk(1).here
    with pytest.raises(TextTooLong):
        session.transfer(to_counter=6, note="x" * (MOST_TOLD_ON + 1))
    assert queries.desk(1).here == before
    sent = session.transfer(to_counter=6, note="x" * MOST_TOLD_ON)
    assert sent.note == "x" * MOST_TOLD_ON
