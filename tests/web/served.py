"""The pages as they are served: the real server with its limits, on a port of its own."""

import asyncio
import logging
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from litestar import Litestar

from db.engine.change_watch import ChangeWatch
from db.hall_file.storing import store_hall
from db.queue.queue import Queue
from hall.compose.application import Application
from hall.compose.web import Server, ShownHall, make_parts, server_config
from hall.web_settings import WebSettings
from tests.web.raw_http import Address, Answer, Headers, exchange, request
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

    def patterns(self) -> tuple[str, ...]:
        """The address of every page, with a name in braces where something stands for it."""
        return tuple(sorted({route.path_format for route in self.app.routes}))

    def pages(self) -> list[str]:
        """Every page that can be opened without a form, with what the sample hall has."""
        return [path for path in map(self._filled, self.patterns()) if path]

    def _filled(self, pattern: str) -> str:
        if pattern.startswith("/static") or pattern.endswith(("/events", "/state", ".ics")):
            return ""
        if pattern.startswith("/t/"):
            path = pattern.replace("{token}", self.queue.issue("passport").token)
        else:
            path = pattern.replace("{service}", "passport").replace("{question}", "trip")
        return path if "{" not in path and self.ask(path).status == 200 else ""


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
