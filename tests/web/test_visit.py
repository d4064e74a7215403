"""A visit at home, asked for on a page."""

import pytest
from msgspec.structs import replace

from db.hall_file.storing import load_hall
from db.home_visits import MOST_ON_PAGES, WEB
from hall.compose.application import Application
from tests.db.event_log import EventLog
from tests.web.reading import Browser, Visitor, changed


@pytest.fixture
def reader(client: Browser) -> Visitor:
    """Somebody who cannot come."""
    return Visitor(client)


def test_somebody_who_cannot_come_is_called_back(reader: Visitor, hall: Application) -> None:
    """As the number is dialled, in the reader's language; the page does not repeat it."""
    page = reader.open("/visit?lang=ru").send(phone="+86 138 0000 0000")
    assert (page.path, page.status) == ("/visit/asked", 200)
    assert "0000" not in page.words
    (visit,) = hall.home_visits.open()
    assert (visit.phone, visit.language, visit.station) == ("13800000000", "ru", "web")


def test_a_form_that_is_sent_twice_asks_once(client: Browser, hall: Application) -> None:
    """Also when the call was made in between."""
    ((action, fields),) = Visitor(client).open("/visit").forms
    for _ in range(2):
        answer = client.post(action, data=fields | {"phone": "13800000000"}, follow_redirects=False)
        assert answer.headers["Location"] == "/visit/asked"
        for visit in hall.home_visits.open():
            hall.home_visits.done(visit.id, 1)
    kinds = [event.kind for event in EventLog(hall.database).since()]
    assert kinds == ["visit", "visit_done"]


@pytest.mark.parametrize("written", ["", "12", "my <number>", "1" * 40])
def test_what_cannot_be_dialled_is_asked_for_again(
    reader: Visitor, hall: Application, written: str
) -> None:
    """With what was written in its place, and how a number looks."""
    page = reader.open("/visit").send(phone=written)
    assert page.status == 422
    assert "7 to 15 digits, such as 13800000000" in page.words
    assert f'value="{written}" aria-invalid="true" aria-describedby="wrong"' in page.text
    assert hall.home_visits.how_many() == 0
    assert page.send(phone="13800000000").path == "/visit/asked"


def test_very_many_at_once_are_told_when(reader: Visitor, hall: Application) -> None:
    """All telephones together; ticket machines go on."""
    for n in range(MOST_ON_PAGES):
        hall.home_visits.ask(WEB, f"138000000{n:02d}")
    page = reader.open("/visit").send(phone="13900000000")
    assert page.status == 429
    assert "You can ask here again from 10:00 on." in page.words


def test_a_hall_that_visits_nobody_says_so(hall: Application) -> None:
    """Also to a form that was open when it still did; nothing is written down."""
    setup = load_hall(hall.database)
    client = changed(hall, replace(setup, hall=replace(setup.hall, home_visits=False)))
    page = Visitor(client).open("/visit")
    assert (page.status, page.forms) == (404, [])
    assert "This hall makes no visits at home" in page.words
    page.open("/book").follow("Ordinary passport").follow("Tuesday, 2026-11-24")
    ((_, fields),) = page.follow("10:00–10:30").forms
    answer = client.post("/visit", data=fields | {"phone": "13800000000"}, follow_redirects=False)
    assert answer.status_code == 404
    assert hall.home_visits.how_many() == 0
