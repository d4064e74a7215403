"""Forms that are sent twice, from elsewhere, or made up."""

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import pytest

from hall.compose.application import Application
from tests.conftest import SetClock
from tests.web.raw_http import Form, Headers, forms_of
from tests.web.served import Served, serve
from tickets.visit import Ticket, TicketState
from web.forms import FIELD

REFUSED = {400, 403, 409, 413}
"""A form that is none of ours, not here, or to be opened anew."""

FORM = [("Content-Type", "application/x-www-form-urlencoded")]


@pytest.fixture
def served(lasting: Served) -> Served:
    """The pages; each test has a ticket of its own."""
    return lasting


def cancelling(served: Served, ticket: Ticket) -> Form:
    """The form by which a ticket's holder gives it up."""
    page = served.ask(f"/t/{ticket.token}/leave")
    (form,) = forms_of(page.text)
    return form


def test_a_form_that_is_sent_does_what_it_says_and_leads_on(served: Served) -> None:
    """What the tests below refuse is refused for what they change, not for what a form is."""
    ticket = served.queue.issue("passport")
    answer = served.send(cancelling(served, ticket))
    assert (answer.status, answer.get("location")) == (303, f"/t/{ticket.token}")
    assert served.state_of(ticket) is TicketState.CANCELLED


def test_a_form_that_is_sent_again_does_nothing_again(served: Served) -> None:
    """By a finger, by "back", or by whoever has recorded it: both lead to the same page."""
    ticket = served.queue.issue("passport")
    form = cancelling(served, ticket)
    first, second = (served.send(form) for _ in range(2))
    assert (second.status, second.get("location")) == (303, first.get("location"))
    assert served.events_of(ticket) == ["issue", "cancel"]


def test_a_form_that_is_sent_twice_at_once_does_what_it_does_once(served: Served) -> None:
    """Ten that arrive together: one of them counts, and each leads to a page."""
    ticket = served.queue.issue("passport")
    form = cancelling(served, ticket)
    with ThreadPoolExecutor(10) as threads:
        answers = list(threads.map(lambda _: served.send(form), range(10)))
    assert {each.status for each in answers} == {303}
    assert served.events_of(ticket) == ["issue", "cancel"]
    assert served.log() == ""


@pytest.mark.parametrize(
    "made_up",
    ["", "x", "a.b.c", "é", "0" * 60, "..", "\x00", "x" * 5000, "lp26rXMO637DevJN.68f1.0"],
)
def test_an_id_that_no_page_gave_out_is_refused(served: Served, made_up: str) -> None:
    """Nothing is done, and the page says to open it anew."""
    ticket = served.queue.issue("passport")
    form = cancelling(served, ticket)
    assert list(form.fields) == [FIELD]
    form.fields[FIELD] = made_up
    answer = served.send(form)
    assert answer.status in REFUSED
    assert served.state_of(ticket) is TicketState.WAITING
    assert served.log() == ""


def test_a_form_without_its_id_is_refused(served: Served) -> None:
    """A form that somebody else's page made up has none."""
    ticket = served.queue.issue("passport")
    form = cancelling(served, ticket)
    form.fields.clear()
    assert served.send(form).status in REFUSED
    assert served.state_of(ticket) is TicketState.WAITING


def test_a_form_of_yesterday_is_refused(hall: Application, clock: SetClock) -> None:
    """A page that lay open for longer than a day is to be opened again."""
    with serve(hall) as served:
        ticket = served.queue.issue("passport")
        form = cancelling(served, ticket)
        clock.go_on(hours=24, seconds=1)
        assert served.send(form).status in REFUSED | {404, 410}
        assert "cancel" not in served.events_of(ticket)


ELSEWHERE = {
    "another site": [("Origin", "https://evil.example")],
    "a name that begins so": [("Origin", "http://{host}.evil.example")],
    "another port": [("Origin", "http://127.0.0.1:1")],
    "nobody's": [("Origin", "null")],
    "two": [("Origin", "http://{host}"), ("Origin", "https://evil.example")],
    "an empty one": [("Origin", "")],
    "a broken one": [("Origin", "http://[")],
    "two in one": [("Origin", "http://{host} https://evil.example")],
    "by its referer alone": [("Referer", "https://evil.example/http://{host}/")],
}


@pytest.mark.parametrize("headers", ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_form_from_elsewhere_is_refused(served: Served, headers: Headers) -> None:
    """Even one that holds everything a right form holds."""
    ticket = served.queue.issue("passport")
    form = cancelling(served, ticket)
    told = [(name, value.format(host=served.host)) for name, value in headers]
    assert served.send(form, told).status == 403
    assert served.state_of(ticket) is TicketState.WAITING


def test_nothing_is_changed_by_opening_a_page(served: Served) -> None:
    """A link, a picture, a preview of a messenger: what changes something is a POST."""
    ticket = served.queue.issue("passport")
    form = cancelling(served, ticket)
    assert form.method == "POST"
    asked = f"{form.action}?{urlencode(form.fields)}"
    for method in ("GET", "HEAD"):
        assert served.ask(asked, method).status == 200
    assert served.state_of(ticket) is TicketState.WAITING


BODIES = {
    "a file": (
        "multipart/form-data; boundary=b",
        (
            b'--b\r\nContent-Disposition: form-data; name="form"; filename="../../x.py"\r\n'
            b"\r\nx\r\n--b--\r\n"
        ),
    ),
    "a broken multipart": ("multipart/form-data; boundary=b", b"--b\r\nContent-Disposition"),
    "a multipart without a boundary": ("multipart/form-data", b"--b"),
    "JSON": ("application/json", b'{"form": "x"}'),
    "broken JSON": ("application/json", b"{"),
    "deep JSON": ("application/json", b"[" * 30_000),
    "XML": ("application/xml", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    "text": ("text/plain", b"form=x"),
    "an unknown charset": ("application/x-www-form-urlencoded; charset=x-user-defined", b"form=x"),
    "no UTF-8": ("application/x-www-form-urlencoded", b"form=%ff%fe&x=\xff"),
    "ten thousand fields": ("application/x-www-form-urlencoded", b"a=1&" * 10_000),
    "one field ten times": ("application/x-www-form-urlencoded", b"form=1&" * 10),
    "nothing": ("application/x-www-form-urlencoded", b""),
    "no type": ("", b"form=x"),
}


@pytest.mark.parametrize(("kind", "body"), BODIES.values(), ids=BODIES)
def test_a_body_that_no_form_makes_is_refused(served: Served, kind: str, body: bytes) -> None:
    """Files, JSON, XML and broken ones: an answer in words, no fault, nothing done."""
    ticket = served.queue.issue("passport")
    form = cancelling(served, ticket)
    headers = [("Content-Type", kind), ("Origin", f"http://{served.host}")]
    answer = served.ask(form.action, "POST", headers=headers, body=body)
    assert answer.status in REFUSED
    assert served.state_of(ticket) is TicketState.WAITING
    assert served.log() == ""
