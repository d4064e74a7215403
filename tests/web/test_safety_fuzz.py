"""Anything at all that may be asked: an answer in words, never a fault of ours."""

from collections.abc import Iterator
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.web.raw_http import exchange, request
from tests.web.served import Served

TEXT = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["", "0", "-1", "1e9", "9" * 40, "'; DROP TABLE ticket; --", "{0}", "%n", "\x00"]
    ),
    st.sampled_from(["passport", "2026-11-23", "2026-13-45", "09:00", "A001", "13800000000", "号"]),
)
NAMES = st.sampled_from(
    ("form", "lang", "q", "grade", "attitude", "words", "name", "phone", "service", "day", "slot")
)
FIELDS = st.lists(st.tuples(NAMES, TEXT), max_size=8)
METHODS = st.sampled_from(["GET", "GET", "GET", "POST", "POST", "HEAD", "PUT", "OPTIONS", "DELETE"])
HEADERS = st.lists(
    st.tuples(
        st.sampled_from(
            (
                *(
                    "Accept-Language",
                    "Cookie",
                    "Accept-Encoding",
                    "Range",
                    "If-None-Match",
                    "Origin",
                ),
                *("Content-Type", "Referer", "X-Forwarded-For", "Forwarded", "Expect", "Upgrade"),
                *("Content-Encoding", "Last-Event-ID", "Host", "Transfer-Encoding"),
            )
        ),
        st.one_of(
            st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40),
            st.sampled_from(["zh-TW;q=0.5, en;q=nan", "gzip;q=0, *", "bytes=0-", "lang=en", "*/*"]),
            st.sampled_from(["application/json", "multipart/form-data; boundary=x", "text/plain"]),
        ),
    ),
    max_size=3,
)


@st.composite
def paths(draw: st.DrawFn, patterns: tuple[str, ...], known: tuple[str, ...]) -> str:
    """A page's address with anything in its places, or something known, or no page's at all."""
    pattern = draw(st.sampled_from((*patterns, "{x}", "/{x}/{x}")))
    return "".join(
        quote(draw(st.one_of(st.sampled_from(known), TEXT)), safe="")
        if each.startswith("{")
        else each
        for each in pattern.replace("{", "\0{").replace("}", "}\0").split("\0")
    )


def ask_anything(served: Served, data: st.DataObject, token: str) -> None:
    """One request; the answer is none of our faults."""
    known = (token, "passport", "style.css", "live.js", "x")
    target = "/" + data.draw(paths(served.patterns(), known)).lstrip("/")
    method = data.draw(METHODS)
    headers = data.draw(HEADERS)
    fields = data.draw(FIELDS)
    if query := urlencode(data.draw(FIELDS)):
        target += f"?{query}"
    body = b""
    if method == "POST":
        if data.draw(st.booleans()):
            fields = [("form", served.form_id()), *fields]
        body = data.draw(st.one_of(st.just(urlencode(fields).encode()), st.binary(max_size=60)))
        headers = [("Content-Type", "application/x-www-form-urlencoded"), *headers]
    asked = request(target, method, host=served.host, headers=headers, body=body)
    answer = exchange(served.address, asked, method)
    assert 0 < answer.status < 500
    assert served.log() == ""


@settings(max_examples=300)
@given(st.data())
def test_whatever_is_asked_is_answered(lasting: Served, token: str, data: st.DataObject) -> None:
    """Three hundred requests on every page: none ends in a fault."""
    ask_anything(lasting, data, token)


@pytest.mark.soak
@pytest.mark.timeout(0)
@settings(max_examples=20_000)
@given(st.data())
def test_whatever_is_asked_for_long_is_answered(
    lasting: Served, token: str, data: st.DataObject
) -> None:
    """Twenty thousand of them."""
    ask_anything(lasting, data, token)


@pytest.fixture(scope="module")
def token(lasting: Served) -> Iterator[str]:
    """A ticket that is there; a wrong token is told at once, so that many can be tried."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("web.wrong_tokens.SLOWED", 0)
        yield lasting.queue.issue("passport").token
