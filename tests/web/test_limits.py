from datetime import timedelta
from typing import Any

import pytest
from litestar import Request
from litestar.testing import RequestFactory

from db.home_visits import MOST_ON_PAGES
from hall.compose.application import Application
from hall.web_settings import WebSettings
from tests.conftest import SetClock
from tests.web.raw_http import forms_of
from tests.web.reading import Browser, Visitor
from tests.web.served import serve
from web import limits
from web.limits import FORMS, FROM_AFAR, IN_MINUTES, Limit, TooOften


def asked_by(client: str) -> Request[Any, Any, Any]:
    """A request of this client."""
    request = RequestFactory().get("/")
    request.scope["client"] = (client, 4711) if client else None
    return request


def test_an_address_may_do_something_so_often_in_a_span(clock: SetClock) -> None:
    """The next one is refused until the first is long enough ago; others go on meanwhile."""
    limit = Limit(2, timedelta(minutes=10), clock)
    for _ in range(2):
        limit.take(asked_by("203.0.113.9"))
        clock.go_on(minutes=4)
    with pytest.raises(TooOften):
        limit.take(asked_by("203.0.113.9"))
    limit.take(asked_by("203.0.113.10"))
    clock.go_on(minutes=2)
    limit.take(asked_by("203.0.113.9"))
    with pytest.raises(TooOften):
        limit.take(asked_by("203.0.113.9"))


@pytest.mark.parametrize(
    ("one", "other", "then"),
    [
        (
            "2001:db8::1",
            "2001:db8::ffff:1",
            True,
        ),  # one household has as many addresses as it likes
        ("2001:db8::1", "2001:db8:0:1::1", ""),
        ("203.0.113.9", "203.0.113.10", ""),
        ("testclient", "testclient", "too often"),
        ("", "", "too often"),
    ],
)
def test_a_network_of_many_addresses_counts_as_one(
    clock: SetClock, one: str, other: str, then: str
) -> None:
    """Of IPv6 the first half is the network; a client without an address is one, too."""
    limit = Limit(1, timedelta(minutes=10), clock)
    limit.take(asked_by(one))
    if then:
        with pytest.raises(TooOften):
            limit.take(asked_by(other))
    else:
        limit.take(asked_by(other))


def test_the_address_that_was_silent_longest_is_forgotten(
    clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that memory stays as it is, however many addresses somebody has."""
    monkeypatch.setattr(limits, "ADDRESSES", 2)
    limit = Limit(1, timedelta(minutes=10), clock)
    for client in ("203.0.113.1", "203.0.113.2", "203.0.113.3", "203.0.113.1"):
        limit.take(asked_by(client))
    with pytest.raises(TooOften):
        limit.take(asked_by("203.0.113.3"))


def test_forms_of_one_phone_do_not_keep_others_from_sending_theirs(
    hall: Application, clock: SetClock
) -> None:
    """Who floods the hall with forms is told to wait; a page opens as ever, and later forms too."""
    with serve(hall, WebSettings(proxies=("127.0.0.1",))) as served:
        (form,) = forms_of(served.ask("/visit").text)
        mine, other = (
            [("X-Forwarded-For", address), ("Origin", f"http://{served.host}")]
            for address in ("203.0.113.9", "203.0.113.10")
        )
        assert {served.send(form, mine).status for _ in range(FORMS)} == {422}
        refused = served.send(form, mine)
        assert (refused.status, "203.0.113.9" in refused.text) == (429, False)
        assert served.ask("/visit", headers=mine).status == 200
        assert served.send(form, other).status == 422
        clock.go_on(minutes=IN_MINUTES, seconds=1)
        assert served.send(form, mine).status == 422


def test_one_child_with_a_telephone_stops_no_visits(client: Browser, hall: Application) -> None:
    """Its address is stopped long before the pages are."""
    assert FROM_AFAR < MOST_ON_PAGES
    for n in range(FROM_AFAR):
        asked = Visitor(client).open("/visit").send(phone=f"138000000{n:02d}")
        assert asked.path == "/visit/asked"
    assert Visitor(client).open("/visit").send(phone="13900000000").status == 429
    assert hall.home_visits.how_many() == FROM_AFAR


def test_a_script_cannot_book_all_times(hall: Application) -> None:
    """Twenty a day from one address; a form that is sent again is no further booking."""
    with serve(hall) as served:
        for _ in range(FROM_AFAR):
            assert served.book().startswith("/b/")
        assert served.book() == ""
