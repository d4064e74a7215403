"""The web pages of citizens: their use cases, the server, and word of where it is."""

import multiprocessing
import os
import resource
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from types import FrameType
from urllib.parse import urlsplit

import uvicorn
from litestar.types import ASGIApp

from db.engine.change_watch import ChangeWatch
from hall.compose.application import Application, open_application
from hall.compose.certificate import check_certificate
from hall.compose.citizen import make_citizen
from hall.compose.shown_hall import ROLE, ShownHall
from hall.settings import Settings
from hall.web_settings import WebSettings
from reception.answers import TicketRequest
from reception.booking import Booking
from reception.guide import Guide
from reception.home_visits import VisitRequests
from reception.ratings import Feedback
from reception.street import Street
from runtime.faults import faults_logged
from runtime.network import own_address
from runtime.os_errors import reason_of
from tickets.errors import HallError
from tickets.source import Source
from web.app import make_app
from web.connection import LimitedConnection
from web.entrance import Entrance
from web.forms import Forms
from web.limits import FROM_AFAR, IN_HOURS, Limit
from web.live import Live
from web.parts import Parts

OPEN_FILES = 8192
"""Each phone that waits holds a connection open."""

MOST_CONNECTIONS = 8_000
"""More than all phones that may wait; whoever comes on top of them is told to come later."""

NICE = 10
"""How far the pages stand back (``man 2 setpriority``): those who call, print and show go first."""

LAST_WORDS = 2
"""Seconds that a server at its end waits for answers that are on their way."""


class CannotListen(HallError):
    """The pages cannot be shown at this address."""

    def __init__(self, address: str, port: int, why: str) -> None:
        self.address, self.port = address, port
        super().__init__(
            "no pages at {address}:{port}: {why}; see [web] in hall.toml",
            address=address,
            port=port,
            why=why,
        )


class Server(uvicorn.Server):
    """A server that ends in order, with exit code 0, when it is told to; the streams end first."""

    def __init__(self, config: uvicorn.Config, live: Live) -> None:
        super().__init__(config)
        self._live = live

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End: uvicorn would wait for each phone that listens, and log it as a fault."""
        self._live.hang_up()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Have SIGINT and SIGTERM end it; uvicorn's own would raise them again afterwards."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {each: signal.signal(each, self._end) for each in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _end(self, _number: int, _frame: FrameType | None) -> None:
        self.should_exit = True


def run_web(settings: Settings) -> int:
    """Show the pages until the process is told to end; return 0.

    Raises:
        CannotListen: the port is taken, or no such address is here.
        BadCertificate: the settings' certificate or key cannot be used.

    """
    told = settings.web
    _stand_back()
    _allow_many_phones()
    with faults_logged(), listening(told.address, told.port) as listener:
        address = address_of(settings)
        with open_application(settings, source=Source.WEB) as hall:
            shown = ShownHall(hall, address)
            watch = ChangeWatch(hall.database)
            parts = make_parts(hall, shown, watch, address)
            entrance = Entrance(make_app(parts), names_of(settings))
            server = Server(server_config(entrance, told), parts.live)
            _end_with_parent(server)
            with shown.followed():
                server.run(sockets=[listener])
            watch.close()
    return 0


def server_config(app: ASGIApp, told: WebSettings) -> uvicorn.Config:
    """How the server serves: what it believes, how long it waits, what it says of itself.

    Raises:
        BadCertificate: the settings' certificate or key cannot be used.

    """
    if told.certificate:
        check_certificate(told.certificate, told.key)
    config = uvicorn.Config(
        app,
        http=LimitedConnection,
        ws="none",
        log_config=None,  # the hall's own log
        log_level="error",  # else anybody could fill it with requests that are none
        access_log=False,  # an address may hold a ticket's secret
        forwarded_allow_ips=list(told.proxies),  # nobody else's word on who asks is taken
        server_header=False,
        lifespan="on",
        timeout_graceful_shutdown=LAST_WORDS,
        backlog=4096,
        limit_concurrency=MOST_CONNECTIONS,
        ssl_certfile=told.certificate or None,
        ssl_keyfile=told.key or None,
    )
    config.load()
    return config


def names_of(settings: Settings) -> frozenset[str]:
    """By which names phones ask for the pages: of the settings, and where the tickets lead."""
    led_to = urlsplit(settings.ticket_url).hostname or ""
    return frozenset({*settings.web.names, settings.web.address, led_to} - {""})


def make_parts(hall: Application, shown: ShownHall, watch: ChangeWatch, address: str) -> Parts:
    """What the pages work with."""
    citizen = make_citizen(hall, ROLE, wake=lambda: None, print_list=_no_paper)
    return Parts(
        setup=shown,
        urgent=shown.urgent,
        citizen=citizen,
        guide=Guide(shown, citizen.lines_now, hall.clock),
        booking=Booking(shown, hall.appointments, hall.queries, hall.clock),
        visits=VisitRequests(shown, hall.home_visits),
        street=Street(shown, hall.street_numbers, hall.queries, hall.clock),
        happened=hall.queries.happened,
        feedback=Feedback(hall.ratings, hall.follow_ups, hall.clock),
        live=Live(watch.changed, hall.queries.tickets_at_counters, hall.queries.tickets_now),
        forms=Forms(hall.clock),
        clock=hall.clock,
        address=address,
        from_afar=Limit(FROM_AFAR, timedelta(hours=IN_HOURS), hall.clock),
    )


def _no_paper(_: TicketRequest, told: Callable[[bool], None]) -> None:
    """The pages print nothing."""
    told(False)  # noqa: FBT003 - how the printer's answer is told


def address_of(settings: Settings) -> str:
    """Where phones find the pages, such as ``http://192.168.1.5:8080/``."""
    told = settings.web
    scheme = "https" if told.certificate else "http"
    host = told.address or own_address()
    host = f"[{host}]" if ":" in host else host
    usual = {"http": 80, "https": 443}[scheme]
    return f"{scheme}://{host}/" if told.port == usual else f"{scheme}://{host}:{told.port}/"


@contextmanager
def listening(address: str, port: int) -> Iterator[socket.socket]:
    """A socket that listens; an empty address is every one of this machine.

    Raises:
        CannotListen: it cannot.

    """
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((address, port))
        except (OSError, UnicodeError) as wrong:
            why = reason_of(wrong, address) if isinstance(wrong, OSError) else str(wrong)
            raise CannotListen(address or own_address(), port, why) from wrong
        yield listener


def _end_with_parent(server: Server) -> None:
    """Pages beside windows end with them, however these end."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def wait() -> None:
        parent.join()
        server.should_exit = True

    threading.Thread(target=wait, name="parent", daemon=True).start()


def _stand_back() -> None:
    """Take what the other programs of the machine leave: this thread and all that it begins."""
    os.setpriority(os.PRIO_PROCESS, 0, max(NICE, os.getpriority(os.PRIO_PROCESS, 0)))


def _allow_many_phones() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
