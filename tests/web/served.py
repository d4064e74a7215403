"""The pages as they are served: the real server with its limits, on a port of its own."""

import asyncio
import logging
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlencode

from litestar import Litestar
from litestar.routes import HTTPRoute

from db.engine.change_watch import ChangeWatch
from db.hall_file.storing import store_hall
from db.queue.queue import Queue
from hall.compose.application import Application
from hall.compose.shown_hall import ShownHall
from hall.compose.web import Server, make_parts, server_config
from hall.web_settings import WebSettings
from tests.web.raw_http import Address, Answer, Form, Headers, exchange, forms_of, request
from tickets.hall import HallSetup
from tickets.visit import Ticket, TicketState
from web.app import make_app
from web.entrance import Entrance
from web.parts import Parts


class _Log(logging.Handler):
    """What is logged, as lines."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []
        self.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@dataclass
class Served:
    """A hall whose pages can be asked for; ``log`` is all that was logged meanwhile."""

    hall: Application
    parts: Parts
    app: Litestar
    address: Address
    shown: ShownHall
    logged: list[str] = field(default_factory=list)
    found: dict[str, str] = field(default_factory=dict)

    @property
    def host(self) -> str:
        """As browsers name it in the header Host."""
        return f"{self.address[0]}:{self.address[1]}"

    @property
    def queue(self) -> Queue:
        """The hall's queue."""
        return self.hall.queue

    def ask(
        self,
        target: str,
        method: str = "GET",
        *,
        headers: Headers = (),
        body: bytes = b"",
        host: str | None = None,
    ) -> Answer:
        """One request on a connection of its own."""
        named = self.host if host is None else host
        asked = request(target, method, host=named, headers=headers, body=body)
        return exchange(self.address, asked, method)

    def log(self) -> str:
        """All that was logged so far."""
        return "\n".join(self.logged)

    def ticket_path(self) -> str:
        """The page of a new ticket."""
        return f"/t/{self.queue.issue('passport').token}"

    def state_of(self, ticket: Ticket) -> TicketState:
        """How a ticket stands."""
        return self.hall.queries.ticket(ticket.id).state

    def events_of(self, ticket: Ticket) -> list[str]:
        """What happened to a ticket."""
        return [each.kind for each in self.hall.queries.happened(ticket.id)]

    def form_id(self) -> str:
        """A one-time id that a page gives out."""
        return self.parts.forms.issue()

    def setup(self) -> HallSetup:
        """The hall as its file says."""
        return self.parts.setup()

    def load(self, setup: HallSetup) -> None:
        """Load another hall file, and have the pages show it."""
        store_hall(self.hall.database, setup)
        self.shown.look()

    def kinds(self) -> set[str]:
        """Every kind of page, as ``found`` names them."""
        names = {"token": "TOKEN", "service": "CODE", "question": "CODE", "day": "DAY", "at": "AT"}
        return {
            pattern.format_map(names).rstrip("/")
            for pattern in self.patterns("GET")
            if not pattern.startswith("/static")
        }

    def patterns(self, *methods: str) -> tuple[str, ...]:
        """The address of every page, with a name in braces where something stands for it.

        Those alone that are asked for by one of ``methods``, where some are given.
        """
        routes = [each for each in self.app.routes if isinstance(each, HTTPRoute)]
        asked = [each for each in routes if not methods or {*methods} & {*each.methods}]
        return tuple(sorted({each.path_format for each in asked}))

    def pages(self) -> list[str]:
        """A page of every kind that links lead to: from the first page, a ticket's, a booking's."""
        if not self.found:
            waits, served = (self.queue.issue("passport") for _ in range(2))
            self.queue.call(5, served.label)
            self.queue.finish(5)
            begin = ["/", f"/t/{waits.token}", f"/t/{served.token}", self.book()]
            self.found = {_kind_of(path): path for path in begin}
            open_pages = [link for path in begin for link in self._links(path)]
            while open_pages:
                path = open_pages.pop()
                if _kind_of(path) not in self.found:
                    self.found[_kind_of(path)] = path
                    open_pages += self._links(path)
        return [path for path in self.found.values() if not path.endswith(".ics")]

    def _links(self, path: str) -> list[str]:
        """Where a page's links lead to."""
        return _LINK.findall(self.ask(path).text)

    def book(self) -> str:
        """The page of a new booking, by the first time that is free."""
        path = "/book"
        while not (forms := forms_of(self.ask(path).text)):
            path = next(each for each in self._links(path) if each.startswith(f"{path}/"))
        return self.send(forms[0]).get("location")

    def send(self, form: Form, headers: Headers | None = None) -> Answer:
        """Send a form as a browser would, with other headers where they are given."""
        told = [("Origin", f"http://{self.host}")] if headers is None else headers
        kind = ("Content-Type", "application/x-www-form-urlencoded")
        body = urlencode(form.fields).encode()
        return self.ask(form.action, "POST", headers=[kind, *told], body=body)


_LINK = re.compile(r'href="(/(?!static)[^"?#]*)"')


def _kind_of(path: str) -> str:
    """The same for pages that differ in what they are about alone."""
    kind = re.sub(r"[A-Za-z0-9_-]{22}", "TOKEN", path.rstrip("/"))
    kind = re.sub(r"\d{4}-\d\d-\d\d(/.*)?$", lambda at: "DAY/AT" if at[1] else "DAY", kind)
    return re.sub(r"^/(bring|book|guide|take)/[^/]+", r"/\1/CODE", kind)


@contextmanager
def serve(hall: Application, told: WebSettings | None = None) -> Iterator[Served]:
    """Serve the pages of a hall in this block, on a thread of their own."""
    told = told or WebSettings()
    listener = socket.create_server(("127.0.0.1", 0))
    address: Address = ("127.0.0.1", listener.getsockname()[1])
    shown = ShownHall(hall, f"http://127.0.0.1:{address[1]}/")
    watch = ChangeWatch(hall.database)
    parts = make_parts(hall, shown, watch, f"http://127.0.0.1:{address[1]}/")
    app = make_app(parts)
    server = Server(server_config(Entrance(app, told.names), told), parts.live)
    log = _Log()
    logging.getLogger().addHandler(log)
    thread = threading.Thread(target=asyncio.run, args=(server.serve(sockets=[listener]),))
    thread.start()
    try:
        yield Served(hall, parts, app, address, shown, log.lines)
    finally:
        server.should_exit = True
        thread.join()
        logging.getLogger().removeHandler(log)
        watch.close()
        listener.close()
