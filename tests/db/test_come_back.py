"""Coming back without queueing: away for a paper, and called next when back, today or later."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from db.come_backs import ComeBacks
from db.counters import Counters
from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.print_jobs import JobState, PrintJobs
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.schema.paper_tables import PaperKind
from reception.officer import CounterSession
from tests.conftest import SetClock
from tests.db.event_log import EventLog
from tests.db.invariants import faults
from tickets.come_back import BadComeBackDay
from tickets.errors import NobodyAtCounter, PastTicket, UnknownName, UnknownToken
from tickets.source import Source
from tickets.visit import Ticket, TicketState

S = TicketState


@dataclass
class At:
    """Counter 1 with its line, and all that looks on."""

    session: CounterSession
    come_backs: ComeBacks
    queue: Queue
    queries: Queries
    line: list[Ticket]
    database: Database
    clock: SetClock
    log: EventLog


@pytest.fixture
def at(
    database: Database, clock: SetClock, line: list[Ticket], queue: Queue, queries: Queries
) -> At:
    """Three people wait."""
    session = CounterSession(database, 1, Source.CONSOLE, "kiosk-1", clock)
    come_backs = ComeBacks(database, clock, Source.KIOSK)
    return At(session, come_backs, queue, queries, line, database, clock, EventLog(database))


@pytest.fixture
def come_backs(database: Database, clock: SetClock) -> ComeBacks:
    """The passes, as a kiosk uses them."""
    return ComeBacks(database, clock, Source.KIOSK)


def labels(session: CounterSession, times: int) -> list[str]:
    """Whom so many presses call."""
    return [each.label for each in [session.call_next() for _ in range(times)] if each]


def test_who_comes_back_is_called_before_everybody_by_the_same_counter(at: At) -> None:
    """The same number, no queue, and those who came back before go first."""
    at.session.call_next()
    at.session.start()
    given = at.session.send_for_papers(["2"])
    assert (given.label, given.counter, given.service) == ("A001", 1, "passport")
    assert len(given.missing) == 1
    away = at.queries.by_label("A001")
    assert (away.state, away.counter) == (S.AWAY, 1)
    assert [each.label for each in at.queries.desk(1).away] == ["A001"]
    assert at.queries.calls() == ()
    at.session.call_next()
    at.session.send_for_papers()
    at.clock.go_on(minutes=30)
    back = at.come_backs.check_in(at.line[0].token)
    assert (back.label, back.state, back.to_counter) == ("A001", S.WAITING, 1)
    assert at.queries.standing(back.id).ahead == 0
    at.clock.go_on(minutes=1)
    at.come_backs.check_in(at.line[1].token)
    urgent = at.queue.issue("passport", priority_class="elderly")
    assert urgent.label == "A004"
    assert labels(at.session, 4) == ["A001", "A002", "A003", "A004"]
    told = [each.kind for each in at.log.since() if each.ticket == at.line[0].id]
    assert told[:5] == ["issue", "call", "start", "send_for_papers", "come_back"]


def test_where_the_counter_is_not_open_any_counter_of_the_service_calls_them(at: At) -> None:
    """A pass is for a counter, and nobody waits for one that is closed."""
    at.session.call_next()
    at.session.send_for_papers()
    Counters(at.database, at.clock).close(1)
    assert at.come_backs.check_in(at.line[0].token).to_counter is None
    called = at.queue.call_next(2)
    assert called
    assert called.label == "A001"


def test_an_officer_calls_who_is_away_and_stands_there(
    session: CounterSession, come_backs: ComeBacks, line: list[Ticket]
) -> None:
    """No kiosk is needed; a token that is away no more checks nobody in."""
    session.call_next()
    session.send_for_papers()
    assert session.call("A001").state is S.CALLED
    with pytest.raises(UnknownToken):
        come_backs.check_in(line[0].token)
    with pytest.raises(UnknownToken):
        come_backs.check_in("nobody")
    session.finish()
    with pytest.raises(NobodyAtCounter):
        session.send_for_papers()


def test_a_pass_is_taken_back_with_its_paper(at: At) -> None:
    """Undone at once, nobody is sent away, and no slip comes."""
    jobs = PrintJobs(at.database, at.clock)
    while job := jobs.claim("kiosk-1"):
        jobs.end(job.id, JobState.CONFIRMED)
    before = at.session.call_next()
    at.session.send_for_papers()
    assert at.session.undo() == (before,)
    assert at.come_backs.of(at.line[0].id) is None
    assert jobs.claim("kiosk-1") is None
    assert jobs.of_ticket(at.line[0].id)[-1].state is JobState.FAILED


def test_the_slip_is_a_print_job_of_the_ticket(at: At) -> None:
    """At the machine where the ticket was taken; sent away twice, the newest pass counts."""
    jobs = PrintJobs(at.database, at.clock)
    while job := jobs.claim("kiosk-1"):
        jobs.end(job.id, JobState.CONFIRMED)
    at.session.call_next()
    at.session.send_for_papers(["1"])
    slip = jobs.claim("kiosk-1")
    assert slip
    assert (slip.kind, slip.ticket, slip.copy) == (PaperKind.COME_BACK, at.line[0].id, False)
    jobs.end(slip.id, JobState.CONFIRMED)
    at.session.call("A001")
    at.session.send_for_papers(["2", "3"])
    given = at.come_backs.of(at.line[0].id)
    assert given
    assert len(given.missing) == 2
    assert at.session.call("A001").state is S.CALLED
    assert at.session.reprint("A001").kind is PaperKind.TICKET


def test_only_papers_of_the_list_are_missing(session: CounterSession, line: list[Ticket]) -> None:
    """By number or by text; anything else is refused with what there is, and changes nothing."""
    session.call_next()
    with pytest.raises(UnknownName, match="no paper '99'"):
        session.send_for_papers(["99"])
    given = session.send_for_papers(["1"])
    session.undo()
    text = given.missing[0]["en"]
    assert session.send_for_papers([text]).missing == given.missing


def test_on_a_later_day_the_pass_still_checks_in(at: At) -> None:
    """The same code, no new number to queue with; a number of its own series to be called by."""
    at.session.call_next()
    given = at.session.send_for_papers()
    assert given.last_day > given.given_at.date()
    at.clock.go_on(hours=24)
    first = at.queue.issue("passport")
    assert first.label == "A001"
    assert at.queries.by_token(at.line[0].token).id == at.line[0].id
    at.session.open()
    back = at.come_backs.check_in(at.line[0].token)
    assert (back.label, back.state, back.to_counter) == ("CB001", S.WAITING, 1)
    assert at.queries.by_token(at.line[0].token).id == back.id
    assert at.queries.ticket(at.line[0].id).state is S.CANCELLED
    assert labels(at.session, 2) == ["CB001", "A001"]
    assert faults(at.database) == []


def test_a_pass_ends_with_its_last_day(at: At) -> None:
    """Closing the day does not end it before; after its last day the ticket is abandoned."""
    at.session.call_next()
    today = at.line[0].day
    given = at.session.send_for_papers(day=today + timedelta(days=1))
    assert given.last_day == today + timedelta(days=1)
    at.queue.close_day()
    assert at.queries.ticket(at.line[0].id).state is S.AWAY
    at.clock.go_on(hours=24)
    at.queue.issue("passport")
    assert at.queries.ticket(at.line[0].id).state is S.AWAY
    at.queue.close_day()
    assert at.queries.ticket(at.line[0].id).state is S.ABANDONED
    with pytest.raises(PastTicket):
        at.come_backs.check_in(at.line[0].token)


def test_the_hall_says_until_when(at: At) -> None:
    """Five working days, a service's own, or the same day alone; other days are refused."""
    at.session.call_next()
    setup = load_hall(at.database)
    with pytest.raises(BadComeBackDay) as late:
        at.session.send_for_papers(day=date(2027, 12, 1))
    assert late.value.last - at.line[0].day >= timedelta(days=5)
    with pytest.raises(BadComeBackDay):
        at.session.send_for_papers(day=at.line[0].day - timedelta(days=1))
    same_day = replace(setup, hall=replace(setup.hall, come_back_days=0))
    store_hall(at.database, same_day, at.clock)
    assert load_hall(at.database).hall.come_back_days == 0
    assert at.session.send_for_papers().last_day == at.line[0].day
    at.session.undo()
    services = tuple(
        replace(each, limits=replace(each.limits, come_back_days=1)) for each in setup.services
    )
    store_hall(at.database, replace(same_day, services=services), at.clock)
    assert at.session.send_for_papers().last_day > at.line[0].day


def test_a_visit_without_a_number_comes_back_with_one(
    session: CounterSession, come_backs: ComeBacks, database: Database
) -> None:
    """There must be something to call."""
    direct = session.serve_without_number("passport")
    session.send_for_papers()
    assert come_backs.check_in(direct.token).label == "CB001"
    assert faults(database) == []


def test_the_pages_of_those_who_are_away_know_their_passes(at: At) -> None:
    """Among all tickets as on its own page: what to bring, and until when."""
    called = at.session.call_next()
    assert called
    given = at.session.send_for_papers()
    now = at.queries.tickets_now()
    assert now[called.id].come_back == given
    assert [each.come_back for ticket, each in now.items() if ticket != called.id] == [None] * 2
