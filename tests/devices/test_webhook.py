"""One request to a webhook, against real sockets: signed, verified, bounded."""

import asyncio
import base64
import logging
import socket
import ssl
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trustme

from devices.webhook.address import BadWebhookUrl, host_of
from devices.webhook.faults import WebhookFault, WebhookTrouble
from devices.webhook.signature import BadSecret, key_of, signed
from devices.webhook.webhook import Webhook
from tests.webhook_server import TAKEN, Answer, listening

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
AT = datetime(2021, 2, 25, 15, 2, 10, tzinfo=UTC)
KEY = key_of(SECRET)
SOON = 0.5
"""Seconds for an answer, where a test waits until they are over."""


def send(url: str, *, answers_within: float = 20, body: bytes = b"{}") -> None:
    """Send one message."""

    async def once() -> None:
        async with Webhook(url, KEY, answers_within=answers_within) as webhook:
            await webhook.send("turn-1-2", body, AT)

    asyncio.run(once())


def refused(url: str, *, answers_within: float = 20) -> WebhookTrouble:
    """The trouble of a message that is not taken."""
    with pytest.raises(WebhookTrouble) as trouble:
        send(url, answers_within=answers_within)
    return trouble.value


# what is signed


def test_a_signature_is_the_one_of_the_specification() -> None:
    """The example that its libraries are tested with."""
    headers = signed(
        KEY,
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        datetime.fromtimestamp(1614265330, UTC),
        b'{"test": 2432232314}',
    )
    assert headers == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_a_secret_may_end_with_its_line() -> None:
    """As a file has it."""
    assert key_of(f"{SECRET}\n") == KEY


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        SECRET.removeprefix("whsec_"),
        f"my {SECRET}",
        "whsec_not Base64 at all, is it?!",
        "whsec_" + base64.b64encode(bytes(23)).decode(),
        "whsec_" + base64.b64encode(bytes(65)).decode(),
        "whsec_密钥",
    ],
)
def test_what_is_no_secret_is_refused_and_not_repeated(wrong: str) -> None:
    """A log is no place for half a secret."""
    with pytest.raises(BadSecret, match="whsec_ and 24 to 64 bytes in Base64") as told:
        key_of(wrong)
    assert not wrong.removeprefix("whsec_") or wrong.removeprefix("whsec_") not in str(told.value)


# where it goes


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://sms.example/hooks/warm-window?key=abc", "sms.example"),
        ("https://sms.example:8443", "sms.example:8443"),
        ("http://127.0.0.1:8089/", "127.0.0.1:8089"),
        ("http://localhost/", "localhost"),
        ("http://[::1]:8089/", "::1:8089"),
    ],
)
def test_of_an_address_the_host_may_be_told(url: str, host: str) -> None:
    """And nothing behind it."""
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("sms.example/secret", "no host"),
        ("https:///secret", "no host"),
        ("ftp://sms.example/secret", "sms.example': this is no web address"),
        ("http://sms.example/secret", "http is not secret on the way"),
        ("http://192.168.1.9/secret", "http is not secret on the way"),
        ("https://me:secret@sms.example/", "a name or a password"),
        ("https://sms.example/#secret", "what stands behind # is never sent"),
        ("https://sms.example:99999/secret", "this is no web address"),
        ("https://[sms.example/secret", "this is no web address"),
        ("https://sms.example/secret way", "visible characters"),
        ("https://sms.example/secret" + "x" * 2000, "visible characters"),
    ],
)
def test_an_address_that_nothing_is_sent_to(url: str, problem: str) -> None:
    """Is refused with what would be right; what may be secret in it is not repeated."""
    with pytest.raises(BadWebhookUrl, match="write https://HOST/PATH, or http://127") as told:
        host_of(url)
    assert problem in str(told.value)
    assert "secret@" not in str(told.value)
    assert "/secret" not in str(told.value)


# the request


def test_a_message_is_sent_as_it_is_signed() -> None:
    """The body as it is, the three headers, and no more of this machine than needed."""
    with listening(TAKEN) as server:
        send(f"http://127.0.0.1:{server.port}/hook?key=abc", body='{"number":"甲001"}'.encode())
    (request,) = server.requests
    head, _, body = request.partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    assert lines[0] == "POST /hook?key=abc HTTP/1.1"
    headers = dict(line.lower().split(": ", 1) for line in lines[1:])
    expected = signed(KEY, "turn-1-2", AT, body)
    assert {name: dict(line.split(": ", 1) for line in lines[1:])[name] for name in expected} == (
        expected
    )
    assert headers["content-type"] == "application/json"
    assert headers["user-agent"] == "warm-window"
    assert "cookie" not in headers


def test_a_connection_is_used_again() -> None:
    """What is short is read to its end, so that the next message needs no new one."""
    connections: list[socket.socket] = []

    def answer(line: socket.socket) -> None:
        connections.append(line)
        line.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok")
        if len(connections) == 1:
            server.hear(line)

    async def twice(url: str) -> None:
        async with Webhook(url, KEY) as webhook:
            await webhook.send("turn-1-2", b"{}", AT)
            await webhook.send("turn-1-3", b"{}", AT)

    with listening(answer) as server:
        asyncio.run(twice(f"http://127.0.0.1:{server.port}/"))
    assert len(server.requests) == 2
    assert len(set(connections)) == 1


@pytest.mark.parametrize("status", [400, 401, 404, 410, 429, 500, 503])
def test_an_answer_that_is_not_2xx_is_a_failure(status: int) -> None:
    """With the host and the status, and nothing else."""
    with listening(f"HTTP/1.1 {status} No\r\ncontent-length: 0\r\n\r\n".encode()) as server:
        trouble = refused(f"http://127.0.0.1:{server.port}/secret")
    assert trouble.fault is WebhookFault.REFUSES
    assert str(trouble) == f"127.0.0.1:{server.port}: it answers {status}"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    """Whoever can answer for the webhook could send the token anywhere."""
    with listening(TAKEN) as elsewhere:
        moved = f"HTTP/1.1 {status} Moved\r\nlocation: http://127.0.0.1:{elsewhere.port}/\r\n"
        with listening(f"{moved}content-length: 0\r\n\r\n".encode()) as server:
            trouble = refused(f"http://127.0.0.1:{server.port}/")
    assert "follows no redirect" in str(trouble)
    assert elsewhere.requests == []


def drip(piece: bytes) -> Answer:
    """An answer that never ends, a piece at a time."""

    def answer(line: socket.socket) -> None:
        waits = threading.Event()
        while True:
            line.sendall(piece)
            waits.wait(SOON / 20)

    return answer


def silent(line: socket.socket) -> None:
    """Say nothing for as long as the other side is there."""
    line.recv(1)


@pytest.mark.parametrize(
    "answer",
    [silent, drip(b"HTTP/1.1 200 OK\r\n"), drip(b"x-slow: 1\r\n"), drip(b"H")],
    ids=["nothing", "one status after the other", "header after header", "a byte at a time"],
)
def test_an_answer_that_does_not_end_is_given_up(answer: Answer) -> None:
    """The time is for all of it, not for each byte."""
    with listening(answer) as server:
        trouble = refused(f"http://127.0.0.1:{server.port}/", answers_within=SOON)
    assert trouble.fault is WebhookFault.NO_ANSWER


def test_a_long_answer_is_not_read() -> None:
    """Its status counts; the rest is left where it is."""
    sent = 0

    def answer(line: socket.socket) -> None:
        nonlocal sent
        line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            sent += line.send(bytes(65536))

    with listening(answer) as server:
        send(f"http://127.0.0.1:{server.port}/")
    assert 0 < sent < 64 * 2**20  # what the system's buffers took


def test_what_is_no_http_is_a_failure() -> None:
    """Another program may listen there; nobody at all is told as such, too."""
    with listening(b"SSH-2.0-OpenSSH_9.2\r\n") as server:
        trouble = refused(f"http://127.0.0.1:{server.port}/secret")
    assert trouble.fault is WebhookFault.NO_ANSWER
    assert "secret" not in str(trouble)
    nobody = refused(f"http://127.0.0.1:{server.port}/")
    assert nobody.fault is WebhookFault.NO_ANSWER
    assert "not reached" in str(nobody)


def test_no_proxy_and_no_password_of_the_machine_is_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A variable that somebody set for another program sends no token anywhere."""
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    with listening(TAKEN) as proxy, listening(TAKEN) as server:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        send(f"http://127.0.0.1:{server.port}/")
    assert proxy.requests == []
    assert b"authorization" not in server.requests[0].lower()


def test_no_address_is_written_into_a_log(caplog: pytest.LogCaptureFixture) -> None:
    """Nor at the level at which a library tells of each request."""
    with caplog.at_level(logging.INFO), listening(TAKEN) as server:
        send(f"http://127.0.0.1:{server.port}/secret")
    assert caplog.text == ""


# TLS


@pytest.fixture
def authority() -> trustme.CA:
    """A hall's own authority."""
    return trustme.CA()


def server_context(authority: trustme.CA, name: str) -> ssl.SSLContext:
    """A server's side, with a certificate for a name."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def test_a_certificate_that_the_machine_trusts_is_enough(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here by SSL_CERT_FILE, as docs/feed.md says."""
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    with listening(TAKEN, server_context(authority, "localhost")) as server:
        send(f"https://localhost:{server.port}/")
    assert len(server.requests) == 1


@pytest.mark.parametrize("name", ["localhost", "elsewhere.example"])
def test_a_certificate_that_is_not_trusted_ends_it(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """An unknown authority's, or for another name: nothing was sent."""
    known = authority if name != "localhost" else trustme.CA()
    known.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    with listening(TAKEN, server_context(authority, name)) as server:
        trouble = refused(f"https://localhost:{server.port}/")
    assert trouble.fault is WebhookFault.NOT_TRUSTED
    assert "not trusted" in str(trouble)
    assert server.requests == []
