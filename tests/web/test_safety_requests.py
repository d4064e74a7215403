"""What no browser sends: too large, too slow, malformed, on crooked paths."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing

import pytest

from tests.web.raw_http import Answer, Headers, answer_on, request
from tests.web.served import Served
from web import connection

REFUSED = {400, 404, 405, 413, 414, 431, 501}
"""A refusal in the words of HTTP."""


ON_THE_WAY = 2**24
"""Bytes that the system's own buffers may hold between a sender and who no longer reads."""


@pytest.fixture
def served(lasting: Served) -> Served:
    """The pages; nothing here changes anything."""
    return lasting


def test_a_url_longer_than_any_of_ours_is_refused(served: Served) -> None:
    """2 kB hold every address of the hall with everything that may be asked."""
    path = served.ticket_path()
    assert served.ask(f"{path}?q=" + "x" * connection.MOST_URL).status == 414
    assert served.ask(f"{path}?q=" + "x" * 1000).status == 200


@pytest.mark.parametrize(
    "headers",
    [[("X-Long", "x" * connection.MOST_HEAD)], [(f"X-{n}", "many") for n in range(3000)]],
    ids=["one that is long", "many"],
)
def test_headers_larger_than_any_browsers_are_refused(served: Served, headers: Headers) -> None:
    """However they come to 16 kB; what a browser sends is read."""
    path = served.ticket_path()
    assert served.ask(path, headers=headers).status == 431
    assert served.ask(path, headers=[("Cookie", "x" * 4096)]).status == 200


def test_a_head_without_end_is_refused_while_it_comes(served: Served) -> None:
    """Nothing is kept of a header that only grows: the answer comes before its end."""
    with closing(socket.create_connection(served.address, timeout=30)) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + b"x" * connection.MOST_HEAD)
        assert answer_on(line).status == 431


@pytest.mark.parametrize("target", ["/", "/t/lp26rXMO637DevJNWdX8rw", "/nothing-here"])
def test_a_body_larger_than_any_form_is_refused(served: Served, target: str) -> None:
    """By what it announces, and by what comes when it announces nothing; wherever it goes."""
    assert served.ask(target, "POST", headers=[("Content-Length", "1000000000")]).status == 413
    chunk = b"%x\r\n" % 8192 + b"x" * 8192 + b"\r\n"
    head = request(target, "POST", headers=[("Transfer-Encoding", "chunked")])
    with closing(socket.create_connection(served.address, timeout=30)) as line:
        line.sendall(head)
        assert _sent_until_refused(line, chunk) < ON_THE_WAY
    assert served.log() == ""


def _sent_until_refused(line: socket.socket, chunk: bytes) -> int:
    """How much went over before the other side closed the line."""
    sent = 0
    try:
        while sent < 10**9:
            line.sendall(chunk)
            sent += len(chunk)
    except (BrokenPipeError, ConnectionResetError):
        return sent
    return sent


@pytest.fixture
def in_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """A request may take a tenth of a second: the tests need not wait long for what is late."""
    monkeypatch.setattr(connection, "REQUEST_SECONDS", 0.1)


SLOW = {
    "nothing": (b"", 0),
    "half a line": (b"GET / HT", 408),
    "half a head": (b"GET / HTTP/1.1\r\nHost: x\r\nX-", 408),
    "empty lines": (b"\r\n\r\n\r\n", 0),
    "half a body": (request("/nothing", "POST", host="localhost", body=b"form=1")[:-3], 408),
}
"""What comes, and how it is answered."""


@pytest.mark.parametrize(("sent", "status"), SLOW.values(), ids=SLOW)
def test_a_request_that_does_not_come_to_its_end_is_given_up(
    served: Served, in_haste: None, sent: bytes, status: int
) -> None:
    """The connection is closed; one that had begun to ask is told why. The log stays empty."""
    with closing(socket.create_connection(served.address, timeout=30)) as line:
        line.sendall(sent)
        answer = answer_on(line)
        assert answer.status in {status, 404, 405}  # a path may be refused before its body comes
        assert line.recv(1) == b""
    assert served.log() == ""


def test_slow_requests_keep_nobody_waiting(served: Served) -> None:
    """While 200 connections hold half a request each, a page is answered as ever."""
    with ExitStack() as lines:
        for _ in range(200):
            line = socket.create_connection(served.address, timeout=30)
            lines.enter_context(closing(line))
            line.sendall(SLOW["half a head"][0])
        assert served.ask(served.ticket_path()).status == 200


MALFORMED = {
    "two lengths": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n"
    b"Content-Length: 4\r\n\r\nabcd",
    "a length and chunks": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "an odd encoding": b"POST / HTTP/1.1\r\nHost: x\r\n"
    b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "a negative length": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    "a length beyond numbers": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9" + b"9" * 40,
    "a blank before the colon": b"GET / HTTP/1.1\r\nHost: x\r\nX-A : b\r\n\r\n",
    "a folded header": b"GET / HTTP/1.1\r\nHost: x\r\n X-A: b\r\n\r\n",
    "NUL in a header": b"GET / HTTP/1.1\r\nHost: x\r\nX-A: b\x00c\r\n\r\n",
    "another protocol": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 64,
    "no version": b"GET /\r\nHost: x\r\n\r\n",
    "a version to come": b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
    "bytes in the path": b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
    "a tunnel": b"CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n",
    "HTTP/2 at once": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
}


@pytest.mark.parametrize("sent", MALFORMED.values(), ids=MALFORMED)
def test_a_malformed_request_is_refused(served: Served, sent: bytes) -> None:
    """With 400 or the like, or closed: never read in two ways, never a fault of ours."""
    with closing(socket.create_connection(served.address, timeout=30)) as line:
        line.sendall(sent)
        line.shutdown(socket.SHUT_WR)
        assert answer_on(line, sent.split(b" ")[0].decode("latin-1")).status in REFUSED | {0}
    assert served.log() == ""


CROOKED = [
    "/static/../app.py",
    "/static/../../pyproject.toml",
    "/static/%2e%2e/app.py",
    "/static/..%2fapp.py",
    "/static/%252e%252e%252fapp.py",
    "/static/..\\app.py",
    "/static/%5c..%5capp.py",
    "/static//etc/passwd",
    "/static/%2fetc%2fpasswd",
    "/static/style.css%00.html",
    "/static/%00",
    "/static/",
    "/static",
    "/static/templates/base.html",
    "/templates/base.html",
    "//etc/passwd",
    "//evil.example/",
    "/\\evil.example/",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/t/..%2f..%2fetc%2fpasswd",
    "/t/%00",
    "/t/%ff%fe",
    "/t/" + "%F0%9F%98%80",
    "/t/a/b/c",
    "/t/",
    "/.git/config",
    "/hall.toml",
    "/schema",
    "/schema/openapi.json",
    "/docs",
    "/;/",
    "/%",
    "/%zz",
    "*",
    "http://evil.example/",
]


@pytest.mark.parametrize("target", CROOKED)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_crooked_path_leads_nowhere(served: Served, target: str, method: str) -> None:
    """No file but those in web/static, no page by another name, no way to another host."""
    answer = served.ask(target, method)
    assert answer.status in REFUSED | ({200} if target.startswith("http") else set())
    assert b"root:" not in answer.body
    assert b"import " not in answer.body
    assert "location" not in {name.lower() for name, _ in answer.headers}
    assert served.log() == ""


@pytest.mark.parametrize(
    "method", ["PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "PROPFIND", "LOCK", "get", "FOO"]
)
def test_a_method_that_no_page_has_is_refused(served: Served, method: str) -> None:
    """Nothing is echoed, nothing allowed to other sites, and no page comes."""
    for target in ("/", served.ticket_path(), "/nothing-here"):
        answer = served.ask(target, method, headers=[("Origin", "https://evil.example")])
        assert answer.status in REFUSED | ({204} if method == "OPTIONS" else set())
        assert "evil" not in answer.text
        assert not [name for name, _ in answer.headers if name.lower().startswith("access-control")]
    assert served.log() == ""


def test_a_head_says_what_a_page_would_without_it(served: Served) -> None:
    """Whoever asks whether a page is there gets its headers, and no body."""
    path = served.ticket_path()
    head, page = served.ask(path, "HEAD"), served.ask(path)
    assert (head.status, page.status, head.body) == (200, 200, b"")
    for name in ("content-type", "content-security-policy", "cache-control"):
        assert head.get(name) == page.get(name)


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:80", "localhost.evil.example", "", "a b", "x" * 300, "[::1"],
)
def test_a_host_that_is_not_the_halls_is_refused(served: Served, host: str) -> None:
    """A name that somebody else gave this machine opens no page and stands in none."""
    answer = served.ask(served.ticket_path(), host=host)
    assert answer.status == 400
    assert "evil" not in answer.text


def test_an_upgrade_to_another_protocol_is_refused(served: Served) -> None:
    """No WebSocket, no HTTP/2: the page comes as if nothing had been asked for."""
    for protocol in ("websocket", "h2c"):
        headers = [
            ("Connection", "Upgrade"),
            ("Upgrade", protocol),
            ("Sec-WebSocket-Version", "13"),
        ]
        assert served.ask(served.ticket_path(), headers=headers).status == 200
    assert served.log() == ""


def test_many_requests_at_once_on_a_line_are_answered_in_turn(served: Served) -> None:
    """Pipelined requests each get their answer; the line ends with the last."""
    path = served.ticket_path()
    keep = request(path, host=served.host).replace(b"Connection: close\r\n", b"")
    with closing(socket.create_connection(served.address, timeout=30)) as line:
        line.sendall(keep * 3 + request("/nothing-here", host=served.host))
        found = list(_answers(line))
    assert [each.status for each in found] == [200, 200, 200, 404]


def _answers(line: socket.socket) -> Iterator[Answer]:
    with line.makefile("rb") as stream:
        while head := stream.readline():
            length = 0
            while (header := stream.readline().lower()) not in (b"\r\n", b""):
                if header.startswith(b"content-length:"):
                    length = int(header.partition(b":")[2])
            yield Answer(int(head.split()[1]), body=stream.read(length))
