import asyncio
import json
import re

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from hall.compose.application import Application
from tests.conftest import SetClock
from tickets.visit import Ticket, TicketState
from web.parts import Parts
from web.routes.ticket import events

Browser = TestClient[Litestar]


@pytest.fixture
def ticket(hall: Application) -> Ticket:
    """The second in line for a passport, with an open counter."""
    hall.counters.open(1)
    hall.queue.issue("passport")
    return hall.queue.issue("passport")


def page(client: Browser, ticket: Ticket) -> str:
    """The text of a ticket's page."""
    answer = client.get(f"/t/{ticket.token}")
    assert answer.status_code == 200
    return answer.text


def state(client: Browser, ticket: Ticket) -> dict[str, object]:
    """What a phone is told of its ticket."""
    found: dict[str, object] = client.get(f"/t/{ticket.token}/state").json()
    return found


def test_it_says_how_many_are_ahead_and_moves_as_others_are_called(
    client: Browser, hall: Application, ticket: Ticket
) -> None:
    """The page and what a phone is told are the same."""
    told = page(client, ticket)
    for words in (ticket.label, "Ordinary passport", "1 person", "counters 1-5"):
        assert words in told
    assert state(client, ticket)["people"] == "1 person"
    hall.queue.call_next(1)
    wait_until(client, ticket, "ahead", 0)
    assert "You are next" in page(client, ticket)


def test_a_call_names_the_counter_and_is_proved_afterwards(
    client: Browser, hall: Application, clock: SetClock, ticket: Ticket
) -> None:
    """When it was called, to where, and when again."""
    hall.queue.call_next(1)
    hall.queue.call_next(1)
    wait_until(client, ticket, "state", "called")
    first = state(client, ticket)["mark"]
    clock.go_on(minutes=1)
    hall.queue.recall(1)
    wait_until(client, ticket, "mark", first, other=True)
    told = page(client, ticket)
    assert "Please come now to" in told
    assert "09:00 Called to counter 1 · 09:01 Called again to counter 1" in told
    clock.go_on(seconds=10)
    hall.queue.missed(1)
    wait_until(client, ticket, "state", "missed")
    told = page(client, ticket)
    assert "You were called, and nobody came" in told
    assert "09:01 Called again to counter 1" in told


@pytest.mark.parametrize(
    ("become", "words"),
    [
        (TicketState.SERVING, "You are being served at counter 1"),
        (TicketState.SERVED, "Your matter has been served"),
        (TicketState.PARKED, "Your place is kept for you"),
        (TicketState.CANCELLED, "This number was given back"),
    ],
)
def test_every_state_is_told_in_words(
    client: Browser, hall: Application, ticket: Ticket, become: TicketState, words: str
) -> None:
    """Nobody is left with a number that says nothing."""
    if become is TicketState.CANCELLED:
        hall.queue.cancel(ticket.label)
    else:
        hall.queue.call(1, ticket.label)
        {
            TicketState.SERVING: hall.queue.start,
            TicketState.SERVED: hall.queue.finish,
            TicketState.PARKED: hall.queue.park,
        }[become](1)
    wait_until(client, ticket, "state", become.value)
    assert words in page(client, ticket)


def test_it_closes_with_its_day(client: Browser, clock: SetClock, ticket: Ticket) -> None:
    """And says so; the day of a ticket is no secret."""
    clock.go_on(days=1)
    answer = client.get(f"/t/{ticket.token}")
    assert answer.status_code == 410
    assert f"{ticket.label} was a number of 2026-11-23" in answer.text


@pytest.mark.parametrize("token", ["AAAAAAAAAAAAAAAAAAAAAA", "x", "%00", "A" * 100])
def test_nobody_elses_ticket_is_shown(client: Browser, ticket: Ticket, token: str) -> None:
    """Who has no secret that is there learns nothing, not even whether one was nearly right."""
    answer = client.get(f"/t/{token}")
    assert answer.status_code == 404
    assert ticket.label not in answer.text
    assert "We do not know this number" in answer.text


def test_what_changes_comes_as_events(parts: Parts, hall: Application, ticket: Ticket) -> None:
    """Without being asked: the state first, then what is new, then that nobody knows."""

    async def listen() -> list[bytes]:
        parts.live.start()
        stream = events(parts, ticket.id, "en")
        told = [await anext(stream), await anext(stream)]
        for _ in range(2):
            hall.queue.call_next(1)
            told.append(await anext(stream))
        await stream.aclose()
        await asyncio.to_thread(parts.live.stop)
        return told

    retry, *told = asyncio.run(listen())
    assert retry == b"retry: 2000\n\n"
    assert [each.splitlines()[0] for each in told] == [b"event: state"] * 3
    states = [json.loads(each.splitlines()[1].removeprefix(b"data: ")) for each in told]
    assert [each["people"] for each in states] == ["1 person", "You are next", ""]
    assert states[-1]["state"] == "called"


def wait_until(
    client: Browser, ticket: Ticket, key: str, value: object, *, other: bool = False
) -> None:
    """Ask until the phone is told so, or anything else where it is to be another."""
    while (state(client, ticket)[key] == value) is other:
        pass


def form_on(client: Browser, path: str) -> dict[str, str]:
    """The fields of the form on a page."""
    found = re.search(r'name="form" value="([^"]+)"', client.get(path).text)
    assert found
    return {"form": found[1]}


def test_who_needs_more_time_lets_others_go_first(
    client: Browser, hall: Application, ticket: Ticket
) -> None:
    """A called person too; the form sent twice does it once; and not again and again."""
    for _ in range(4):
        hall.queue.issue("passport")
    hall.queue.call(1, ticket.label)
    path = f"/t/{ticket.token}/postpone"
    fields = form_on(client, path)
    for _ in range(2):
        answer = client.post(path, data=fields)
        assert "4 people" in answer.text  # the three behind it, and one who was ahead
        assert str(answer.url).endswith(f"/t/{ticket.token}")
    for _ in range(2):
        client.post(path, data=form_on(client, path))
    answer = client.post(path, data=form_on(client, path))
    assert answer.status_code == 409
    assert "Your place cannot be moved again today" in answer.text


def test_who_has_to_go_gives_the_number_back(
    client: Browser, hall: Application, ticket: Ticket
) -> None:
    """After one question; whoever is being served already is told so instead."""
    path = f"/t/{ticket.token}/leave"
    fields = form_on(client, path)
    assert "This number was given back" in client.post(path, data=fields).text
    assert hall.queries.ticket(ticket.id).state is TicketState.CANCELLED
    served = hall.queue.issue("passport")
    path = f"/t/{served.token}/leave"
    fields = form_on(client, path)
    hall.queue.call(1, served.label)
    assert "Please come now to" in client.post(path, data=fields).text
    assert hall.queries.ticket(served.id).state is TicketState.CALLED


def test_a_form_of_another_site_changes_nothing(
    client: Browser, hall: Application, ticket: Ticket
) -> None:
    """The browser says where it comes from."""
    path = f"/t/{ticket.token}/leave"
    fields = form_on(client, path)
    for origin in ("https://elsewhere.example", "null"):
        answer = client.post(path, data=fields, headers={"Origin": origin})
        assert answer.status_code == 403
    assert client.post(path, data={"form": ""}).status_code == 409
    assert hall.queries.ticket(ticket.id).state is TicketState.WAITING
