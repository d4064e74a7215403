"""A number from the street, by a browser without a script: from the offer to the call."""

import asyncio
import dataclasses
import re
from typing import Any, cast

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from msgspec.structs import replace

from db.hall_file.storing import load_hall, store_hall
from db.street_numbers import StreetNumbers
from hall.compose.application import Application
from tests.conftest import SetClock
from tests.web.test_ticket import wait_until
from tickets.errors import DatabaseTrouble
from tickets.hall import ServiceLimits
from tickets.street import StreetRule
from tickets.visit import TicketState
from web.parts import Parts
from web.street_clock import keep_time

Browser = TestClient[Litestar]

RULE = StreetRule(("passport", "collection"), at_once=3, ask_ahead=1)


def change(hall: Application, rule: StreetRule | None = RULE, **more: Any) -> None:  # noqa: ANN401
    """Load the hall file again with another rule, or with other hours."""
    setup = load_hall(hall.database)
    changed = replace(setup.hall, street=rule, **more)
    store_hall(hall.database, replace(setup, hall=changed), hall.clock)


@pytest.fixture
def hall(hall: Application) -> Application:
    """The sample hall, which gives some numbers to phones; counter 1 is open."""
    change(hall, numbers_outside_hours=False)
    hall.counters.open(1)
    return hall


def form_of(text: str) -> dict[str, str]:
    """What the form of a page holds."""
    return dict(re.findall(r'name="([a-z]+)" value="([^"]*)"', text))


def take(client: Browser, service: str = "passport") -> str:
    """Take a number as a person does; the address of its page."""
    form = form_of(client.get(f"/take/{service}").text)
    answer = client.post(f"/take/{service}", data=form, follow_redirects=False)
    assert answer.status_code == 303
    return str(answer.headers["location"])


def test_a_person_knows_how_long_it_takes_before_they_set_out(
    client: Browser, hall: Application
) -> None:
    """Each service of the rule with its line, and the rule itself in words; no other service."""
    for _ in range(3):
        hall.queue.issue("passport")
    told = client.get("/take").text
    assert re.search(r"Ordinary passport<small>3 ahead of you · \d+–\d+ min", told)
    assert "Collect a finished document" in told
    assert "Identity card" not in told
    for words in (
        "You are called only when you are here",
        "With 1 person ahead or fewer we ask you once: still coming?",
        "No answer for 10 min gives your place back",
        "be here within 30 min",
    ):
        assert words in told
    told = client.get("/take/passport").text
    assert "Take this number" in told
    assert "Please check what to bring" in told


def test_a_hall_that_gives_none_says_so(client: Browser, hall: Application, parts: Parts) -> None:
    """And its first page does not lead there."""
    assert 'href="/take"' in client.get("/").text
    change(hall, None)
    parts.setup.look()  # type: ignore[attr-defined]  # as its thread does every second
    assert "Numbers are given out in the hall only" in client.get("/take").text
    assert client.get("/take/passport").status_code == 404
    assert 'href="/take"' not in client.get("/").text


@pytest.mark.parametrize("service", ["identity-card", "nonsense"])
def test_a_service_that_gives_none_has_no_page(
    client: Browser, hall: Application, service: str
) -> None:
    """Nor is anything taken for it."""
    assert client.get(f"/take/{service}").status_code == 404
    form = form_of(client.get("/take/passport").text)
    assert client.post(f"/take/{service}", data=form).status_code == 404
    assert hall.queries.counts_of_today().issued == 0


def test_a_number_is_taken_once_for_each_form(client: Browser, hall: Application) -> None:
    """Sent twice, the form leads to the same ticket."""
    form = form_of(client.get("/take/passport").text)
    led_to = {
        client.post("/take/passport", data=form, follow_redirects=False).headers["location"]
        for _ in range(2)
    }
    assert len(led_to) == 1
    assert hall.queries.counts_of_today().issued == 1
    told = client.get(led_to.pop()).text
    for words in ("A001", "Please be here by 09:30", "Where is my number?", "data:image/svg+xml"):
        assert words in told


def test_before_the_hall_opens(client: Browser, clock: SetClock) -> None:
    """When numbers begin is told, then when the hall opens."""
    clock.go_on(minutes=-40)
    told = client.get("/take").text
    assert "The hall is closed just now. Numbers are given out again today at 08:30." in told
    assert "Take this number" not in client.get("/take/passport").text
    clock.go_on(minutes=15)
    assert "The hall opens at 09:00; minutes count from then." in client.get("/take").text
    assert "Please be here by 09:30" in client.get(take(client)).text


def test_numbers_that_are_gone_are_refused_before_the_journey(
    client: Browser, hall: Application
) -> None:
    """Also to whoever opened the page while there still was one: nothing is taken."""
    setup = load_hall(hall.database)
    limited = tuple(
        replace(each, limits=ServiceLimits(walk_ins_a_day=1)) if each.code == "passport" else each
        for each in setup.services
    )
    store_hall(hall.database, replace(setup, services=limited), hall.clock)
    form = form_of(client.get("/take/passport").text)
    take(client)
    answer = client.post("/take/passport", data=form)
    assert answer.status_code == 409
    assert "All numbers of today for this service are taken." in answer.text
    assert "All numbers of today for this service are taken." in client.get("/take").text


def test_when_many_are_on_their_way_others_wait(client: Browser, hall: Application) -> None:
    """Until one has come, or for today."""
    for _ in range(3):
        take(client)
    assert "Many people are on their way already" in client.get("/take").text
    change(hall, replace(RULE, a_day=3))
    assert "All numbers of today that can be taken by phone are taken" in client.get("/take").text


def test_a_person_is_asked_once_and_answers(
    client: Browser, hall: Application, clock: SetClock, parts: Parts
) -> None:
    """The page asks, the phone is told to ring, and after the answer the place is kept."""
    for _ in range(3):
        hall.queue.issue("passport")
    address = take(client)
    ticket = hall.queries.by_label("A004")
    told = client.get(address).text
    assert "we ask you here once whether you are still coming" in told
    for counter in (1, 2):
        hall.queue.call_next(counter)
    parts.street.see_to()
    wait_until(client, ticket, "asks", value=True)
    told = client.get(address).text
    assert "Still coming?" in told
    assert "Please answer by 09:10, or your place is given back." in told
    clock.go_on(minutes=5)
    answer = client.post(f"{address}/coming", data=form_of(told), follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, address)
    wait_until(client, ticket, "asks", value=False)
    told = client.get(address).text
    assert "Please be here by 09:35: your place is kept until then." in told
    assert "You said that you are coming" in told


def test_a_silence_gives_the_place_back_and_the_page_says_why(
    client: Browser, hall: Application, clock: SetClock, parts: Parts
) -> None:
    """An answer that comes too late leads to the same words."""
    hall.queue.issue("passport")
    hall.queue.issue("passport")
    address = take(client)
    ticket = hall.queries.by_label("A003")
    hall.queue.call_next(1)
    parts.street.see_to()
    wait_until(client, ticket, "asks", value=True)
    form = form_of(client.get(address).text)
    clock.go_on(minutes=10)
    parts.street.see_to()
    wait_until(client, ticket, "state", "cancelled")
    answer = client.post(f"{address}/coming", data=form)
    assert "Your place was given back" in answer.text
    assert "We had no answer, or you were not here in time." in answer.text


def test_who_is_here_is_in_line_like_everybody(client: Browser, hall: Application) -> None:
    """After "I am here" at the ticket machine the page waits for the call."""
    address = take(client)
    ticket = hall.queue.confirm("A001", station="kiosk-1")
    wait_until(client, ticket, "state", "waiting")
    told = client.get(address).text
    assert "You are next" in told
    assert "Still coming?" not in told
    assert "You are here" in told


def test_nobody_answers_for_another(client: Browser, hall: Application) -> None:
    """Without the secret of a ticket there is nothing to say."""
    form = form_of(client.get("/take/passport").text)
    assert client.post(f"/t/{'A' * 22}/coming", data=form).status_code == 404


def test_the_pages_keep_the_times(parts: Parts, hall: Application, clock: SetClock) -> None:
    """Without anybody asking for a page; what cannot be done now is done the next time."""
    ticket = hall.street_numbers.take("passport")
    clock.go_on(minutes=30)
    see_to, tried = parts.street.numbers.see_to, list[int]()

    class Away:
        """A database that is away at first."""

        def go_on(self) -> None:
            """Give nobody more time: this is about what comes afterwards."""

        def see_to(self) -> int:
            tried.append(1)
            if len(tried) == 1:
                raise DatabaseTrouble("hall.db", "away")
            return see_to()

    street = dataclasses.replace(parts.street, numbers=cast("StreetNumbers", Away()))

    async def until_given_back() -> None:
        clock_task = asyncio.create_task(
            keep_time(dataclasses.replace(parts, street=street), 0.001)
        )
        while hall.queries.ticket(ticket.id).state is not TicketState.CANCELLED:
            assert not clock_task.done()
            await asyncio.sleep(0.001)
        clock_task.cancel()

    asyncio.run(asyncio.wait_for(until_given_back(), 30))
    assert len(tried) >= 2
