"""One connection of a browser, with limits of size and time.

uvicorn bounds neither: a request may trickle in for ever, its head may be of any length, and so
may a body that nobody reads. Whoever opens many such connections would take the places of the
people in the hall.
"""

from asyncio import AbstractEventLoop, TimerHandle, Transport
from enum import Enum, auto
from http import HTTPStatus
from typing import Any, cast

from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import (
    STATUS_LINE,
    HttpToolsProtocol,
    RequestResponseCycle,
)
from uvicorn.server import ServerState

from web.guard import MOST_BODY

MOST_HEAD = 16 * 1024
"""Bytes of the request line and the headers together."""

MOST_URL = 2 * 1024
"""Bytes of the path and the query."""

REQUEST_SECONDS = 20.0
"""So long a request may take to come in whole, from the connection's or its own first byte."""

LEAVING_SECONDS = 30.0
"""So long an answer may take to go out once the connection is to be closed."""


ANSWER = b"content-length: 0\r\nconnection: close\r\n\r\n"
"""What is said to whoever sends what no browser sends: the status alone."""


class Part(Enum):
    """The part of a request that is being read."""

    NONE = auto()
    HEAD = auto()
    BODY = auto()


class Refused(Exception):
    """A request that is larger than any of ours; what is left of it is not read."""


class LimitedConnection(HttpToolsProtocol):
    """uvicorn's connection; a request beyond the limits gets an answer, and its connection ends."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._refusal = HTTPStatus.BAD_REQUEST
        self._due: TimerHandle | None = None
        self._head = self._body = 0
        self._part = Part.NONE

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Wait for the first request, and not for long."""
        super().connection_made(transport)
        self._expect_request()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        self._expect_nothing()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, unless the head has no end."""
        if self._due is None:
            self._expect_request()
        super().data_received(data)
        if self._part is Part.HEAD and not self.transport.is_closing():
            self._head += len(data)
            if self._head > MOST_HEAD:
                self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def on_message_begin(self) -> None:
        """A request begins."""
        self._head = self._body = 0
        self._part = Part.HEAD
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """The head is there: refuse one that is too large, or announces too much."""
        if len(self.url) > MOST_URL:
            self._raise(HTTPStatus.REQUEST_URI_TOO_LONG)
        if sum(len(name) + len(value) for name, value in self.headers) > MOST_HEAD:
            self._raise(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
        announced = [value for name, value in self.headers if name == b"content-length"]
        if any(int(value) > MOST_BODY for value in announced):  # the parser lets digits through
            self._raise(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        super().on_headers_complete()
        self._part = Part.BODY

    def on_body(self, body: bytes) -> None:
        """A piece of the body, whose length may not have been announced."""
        self._body += len(body)
        if self._body > MOST_BODY:
            self._raise(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """The request is there, whole."""
        self._expect_nothing()
        self._part = Part.NONE
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:
        """Answer what cannot be read, or is refused, and close."""
        self._refuse(self._refusal)

    def timeout_keep_alive_handler(self) -> None:
        """Nobody has asked for more: close, whether or not the last answer is taken."""
        super().timeout_keep_alive_handler()
        self.loop.call_later(LEAVING_SECONDS, self.transport.abort)

    def _expect_request(self) -> None:
        self._due = self.loop.call_later(REQUEST_SECONDS, self._too_slow)

    def _expect_nothing(self) -> None:
        if self._due is not None:
            self._due.cancel()
            self._due = None

    def _too_slow(self) -> None:
        self._refuse(HTTPStatus.REQUEST_TIMEOUT)

    def _raise(self, status: HTTPStatus) -> None:
        """Stop reading: the parser hands this on, and uvicorn has the 400 sent, which is ours."""
        self._refusal = status
        raise Refused

    def _refuse(self, status: HTTPStatus) -> None:
        """Answer, where an answer is owed, and close."""
        if self.transport.is_closing():
            return
        if self._is_owed_an_answer():
            self.transport.write(STATUS_LINE[status] + ANSWER)
        self.transport.close()
        self.loop.call_later(LEAVING_SECONDS, self.transport.abort)

    def _is_owed_an_answer(self) -> bool:
        """Whether the request that is being read has none yet, and no earlier one is waited for."""
        if self._part is Part.BODY:
            return not self.cycle.response_started and not self.pipeline
        last = cast("RequestResponseCycle | None", self.cycle)  # None before the first request
        return self._part is Part.HEAD and (last is None or last.response_complete)
