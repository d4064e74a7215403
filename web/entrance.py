"""Where a request comes in, before any page: by which name it asks, and whether it wants a body."""

from collections.abc import Collection
from ipaddress import ip_address

from litestar.enums import ScopeType
from litestar.types import (
    ASGIApp,
    HTTPResponseBodyEvent,
    HTTPResponseStartEvent,
    HTTPScope,
    Receive,
    Scope,
    Send,
)

from web.guard import HEADERS

OWN = ("localhost",)
"""By what name a machine always knows itself."""


class Entrance:
    """Lets in who asks by an address, or by one of the hall's names; all others get a 400.

    Under a name that somebody else's name server gives this machine, our pages would be theirs to
    read. An address is nobody else's.
    """

    def __init__(self, app: ASGIApp, names: Collection[str]) -> None:
        self._app = app
        self._names = {each.lower() for each in (*names, *OWN)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; the beginning and the end of the server are let through."""
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
        elif not self._knows(scope):
            await _refuse(send)
        elif scope["method"] == "HEAD" and not scope["path"].endswith("/events"):
            # The server leaves the body out: it goes by its own scope, which still says HEAD.
            asked: HTTPScope = {**scope, "method": "GET"}
            await self._app(asked, receive, send)
        else:
            await self._app(scope, receive, send)

    def _knows(self, scope: HTTPScope) -> bool:
        told = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
        return len(told) == 1 and (host := host_of(told[0])) != "" and self._is_ours(host)

    def _is_ours(self, host: str) -> bool:
        if host in self._names:
            return True
        try:
            ip_address(host)
        except ValueError:
            return False
        return True


def host_of(told: str) -> str:
    """The name or address in a header Host such as ``[fd00::9]:8080``, "" where it holds none."""
    host, colon, port = told.lower().rpartition(":")
    if not colon or not (port.isascii() and port.isdigit()):
        host = told.lower()
    if host.startswith("["):
        return host[1:-1] if host.endswith("]") else ""
    return host.removesuffix(".")


async def _refuse(send: Send) -> None:
    start: HTTPResponseStartEvent = {
        "type": "http.response.start",
        "status": 400,
        "headers": [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
        + [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()],
    }
    end: HTTPResponseBodyEvent = {
        "type": "http.response.body",
        "body": b"The hall has no pages by this name.\n",
        "more_body": False,
    }
    await send(start)
    await send(end)
