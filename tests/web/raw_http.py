"""A small HTTP client that sends whatever it is given: for requests that no library would send."""

import socket
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPException, HTTPResponse

SECONDS = 30.0
"""An answer takes a moment; a server that gives none fails the test."""

Address = tuple[str, int]
Headers = Iterable[tuple[str, str]]


@dataclass(frozen=True)
class Answer:
    """What came back; status 0 is a connection that was closed without an answer."""

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""

    def all(self, name: str) -> list[str]:
        """Every value of a header."""
        return [value for each, value in self.headers if each.lower() == name]

    def get(self, name: str) -> str:
        """The values of a header, "" where there is none."""
        return ", ".join(self.all(name))

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


def exchange(address: Address, data: bytes, method: str = "GET") -> Answer:
    """Send bytes on a connection of their own; what comes back before it is closed."""
    with closing(socket.create_connection(address, timeout=SECONDS)) as line:
        line.sendall(data)
        return answer_on(line, method)


def answer_on(line: socket.socket, method: str = "GET") -> Answer:
    """The next answer on a connection; of a stream, which has no end, without its body."""
    response = HTTPResponse(line, method=method)
    try:
        response.begin()
        endless = response.headers.get_content_type() == "text/event-stream"
        body = b"" if endless else response.read()
        return Answer(response.status, tuple(response.getheaders()), body)
    except (ConnectionResetError, HTTPException):
        return Answer(0)


def request(
    target: str | bytes,
    method: str = "GET",
    *,
    host: str = "localhost",
    headers: Headers = (),
    body: bytes = b"",
) -> bytes:
    """The bytes of one request, which may be any; its connection is closed after the answer."""
    path = target if isinstance(target, bytes) else target.encode()
    lines = [method.encode("latin-1") + b" " + path + b" HTTP/1.1"]
    lines += [f"{name}: {value}".encode() for name, value in (("Host", host), *headers)]
    lines += [b"Connection: close"]
    if body:
        lines += [f"Content-Length: {len(body)}".encode()]
    return b"\r\n".join([*lines, b"", body])


@dataclass
class Form:
    """A form of a page, with what its fields hold."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told: Mapping[str, str | None] = dict(attrs)
        if tag == "form":
            self.forms.append(Form(told.get("action") or "", (told.get("method") or "get").upper()))
        elif tag in ("input", "button", "textarea", "select") and self.forms and told.get("name"):
            self.forms[-1].fields.setdefault(str(told["name"]), told.get("value") or "")


def forms_of(page: str) -> list[Form]:
    """The forms of a page, in their order."""
    parser = _Forms()
    parser.feed(page)
    return parser.forms
