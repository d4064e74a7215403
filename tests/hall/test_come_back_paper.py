"""The slip of a pass comes from the kiosk's printer, and its code brings the person back there."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from hall.compose.application import Application, counter_session, open_application, seen_from
from hall.compose.citizen import make_citizen
from hall.compose.printing import StationJobs, make_come_back_slip, translate_for
from hall.settings import load_settings
from printer.document.come_back_slip import come_back_layout
from printer.document.layout import Layout, Qr, Text
from printer.jobs import Job
from tests.conftest import SetClock
from tickets.errors import BadInput
from tickets.source import Source
from tickets.visit import Ticket, TicketState


@pytest.fixture
def hall(tmp_path: Path, clock: SetClock) -> Iterator[Application]:
    """The sample hall on a new file, opened the way every command opens it."""
    config = tmp_path / "settings.toml"
    config.write_text('database = "hall.db"\nprinter = "virtual:"\n')
    with open_application(load_settings(config), clock=clock) as hall:
        yield hall


def words(layout: Layout) -> str:
    """What stands on paper, and what its QR code holds."""
    texts = [line.text for line in layout if isinstance(line, Text)]
    return "\n".join(texts + [line.data for line in layout if isinstance(line, Qr)])


def slip_of(hall: Application, ticket: Ticket) -> Job:
    """The next job of the station after the ticket's own paper."""
    jobs = StationJobs(hall, "kiosk-1")
    job = jobs.claim()
    while job and job.label != ticket.label:
        job = jobs.claim()
    assert job
    return job


def test_the_slip_says_where_until_when_and_what_to_bring(hall: Application) -> None:
    """In the ticket's language, with the ticket's own code."""
    ticket = hall.queue.issue("passport", language="en")
    StationJobs(hall, "kiosk-1").claim()
    session = counter_session(seen_from(hall, Source.CONSOLE), 1)
    session.call_next()
    given = session.send_for_papers(["1"])
    told = words(slip_of(hall, ticket).layout(48))
    for each in ("counter 1", "without queueing", f"{given.last_day}", "Please bring", "A001"):
        assert each in told, told
    assert given.missing[0]["en"].split()[0] in told
    assert ticket.token in told


def test_a_pass_for_today_that_names_nothing(hall: Application) -> None:
    """No empty list, and no date but today; a counter with a name of its own is called by it."""
    hall.queue.issue("passport", language="ru")
    session = counter_session(seen_from(hall, Source.CONSOLE), 1)
    session.call_next()
    given = session.send_for_papers(day=hall.queries.by_label("A001").day)
    setup = hall.current_hall()
    named = replace(
        setup,
        counters=tuple(
            replace(
                each, names={"zh-Hans": "总台", "zh-Hant": "總台", "en": "Desk", "ru": "Стойка"}
            )
            for each in setup.counters
        ),
    )
    slip = make_come_back_slip(named, given, "https://hall.example/t/secret")
    told = words(come_back_layout(slip, translate_for("ru"), 32, large=True))
    assert "Стойка" in told.replace("\n", " ")
    assert f"{given.last_day}" not in told
    assert "Принесите" not in told


def test_a_slip_whose_pass_was_taken_back_is_not_printed(hall: Application) -> None:
    """An officer undid it between the claim and the paper."""
    hall.queue.issue("passport")
    jobs = StationJobs(hall, "kiosk-1")
    jobs.claim()
    session = counter_session(hall, 1)
    session.call_next()
    session.send_for_papers()
    claimed = hall.print_jobs.claim("kiosk-1")
    assert claimed
    session.undo()
    with pytest.raises(BadInput, match="its pass was taken back"):
        jobs.job(claimed)


def test_the_code_under_the_scanner_brings_the_person_back(
    hall: Application, clock: SetClock
) -> None:
    """By the ticket's code or its number, and called next; on a later day the paper comes there."""
    kiosk = seen_from(hall, Source.KIOSK)
    woken: list[bool] = []
    citizen = make_citizen(kiosk, "kiosk-1", lambda: woken.append(True), lambda *_: None)
    session = counter_session(hall, 1)
    ticket = hall.queue.issue("passport")
    session.call_next()
    session.send_for_papers()
    found = citizen.by_token(ticket.token)
    assert (found.came_back, found.ticket.state) == (True, TicketState.WAITING)
    assert found.standing
    assert found.standing.ahead == 0
    assert not citizen.by_token(ticket.token).came_back
    session.call_next()
    session.send_for_papers()
    (typed,) = citizen.look_up("1")
    assert (typed.came_back, typed.ticket.label) == (True, "A001")
    session.call_next()
    session.send_for_papers()
    clock.now += timedelta(hours=24)
    later = citizen.by_token(ticket.token)
    assert (later.came_back, later.ticket.label) == (True, "CB001")
    assert woken
    (job,) = hall.print_jobs.of_ticket(later.ticket.id)
    assert job.station == "kiosk-1"
