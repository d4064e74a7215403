"""Whose request it is: the peer's, or whom a proxy of the settings says it asks for."""

from collections.abc import Iterator

import pytest
from litestar import get

from hall.compose.application import Application
from hall.web_settings import WebSettings
from tests.web.raw_http import Headers
from tests.web.served import Served, serve
from web.parts import Web


@get("/who")
async def who(request: Web) -> str:
    """Who asks, and how, as every page and every limit has it."""
    return f"{request.url.scheme} {request.client.host if request.client else ''}"


@pytest.fixture(scope="module")
def alone(lasting: Served) -> Served:
    """Pages without a proxy."""
    lasting.app.register(who)
    return lasting


@pytest.fixture
def behind_a_proxy(hall: Application) -> Iterator[Served]:
    """Pages behind a proxy on this machine, and one on a network before that."""
    with serve(hall, WebSettings(proxies=("127.0.0.1", "10.0.0.0/24"))) as served:
        served.app.register(who)
        yield served


FORGED = {
    "one": [("X-Forwarded-For", "203.0.113.9")],
    "many": [("X-Forwarded-For", "203.0.113.9, 10.0.0.1, 127.0.0.1")],
    "in lines": [("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-For", "203.0.113.10")],
    "the standard's": [("Forwarded", "for=203.0.113.9;proto=https;host=evil.example")],
    "other names": [("X-Real-IP", "203.0.113.9"), ("X-Client-IP", "203.0.113.9")],
    "a cloud's": [("CF-Connecting-IP", "203.0.113.9"), ("True-Client-IP", "203.0.113.9")],
    "https": [("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example")],
}


@pytest.mark.parametrize("headers", FORGED.values(), ids=FORGED)
def test_nobody_says_who_they_are(alone: Served, headers: Headers) -> None:
    """Where the settings name no proxy, no header changes who asks or how."""
    answer = alone.ask("/who", headers=headers)
    assert answer.text == "http 127.0.0.1"
    assert answer.get("strict-transport-security") == ""


@pytest.mark.parametrize(
    ("told", "client"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("203.0.113.9, 10.0.0.7", "203.0.113.9"),
        ("198.51.100.1, 203.0.113.9", "203.0.113.9"),  # the first is what the phone itself wrote
        ("10.0.0.7, 203.0.113.9, 10.0.0.7", "203.0.113.9"),
        ("127.0.0.1, 203.0.113.9", "203.0.113.9"),
        ("10.0.1.7", "10.0.1.7"),
        ("2001:db8::9", "2001:db8::9"),
        ("[2001:db8::9]:4711", "2001:db8::9"),
        ("203.0.113.9:4711", "203.0.113.9"),
    ],
)
def test_of_what_is_told_only_the_proxies_own_word_counts(
    behind_a_proxy: Served, told: str, client: str
) -> None:
    """From the right: the first address that is no proxy of the settings is the phone's."""
    answer = behind_a_proxy.ask("/who", headers=[("X-Forwarded-For", told)])
    assert answer.text == f"http {client}"


def test_a_named_proxy_says_that_the_phone_came_by_https(behind_a_proxy: Served) -> None:
    """Then the cookie is secure and the browser told to stay there; by no other header."""
    headers = [("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https")]
    answer = behind_a_proxy.ask("/who?lang=en", headers=headers)
    assert answer.text == "https 203.0.113.9"
    assert answer.get("strict-transport-security")
    assert "; Secure" in answer.get("set-cookie")
    odd = [("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "gopher")]
    assert behind_a_proxy.ask("/who", headers=odd).text == "http 203.0.113.9"
