"""Print sessions with printers at an address."""

import threading
from collections.abc import Callable

import pytest

from printer.printers import open_printer
from printer.protocol.print_session import PrintSession

JOB = b"A001\n" * 100


def session_with(url: str) -> PrintSession:
    """Return a session with the printer at an address, of which nothing else is known."""
    return PrintSession(open_printer(url))


def declared_mute(url: str) -> PrintSession:
    """Return a session with a printer that is declared never to answer."""
    return PrintSession(open_printer(f"{url}{'&' if '?' in url else '?'}confirm=none"))


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until the other end has read what was sent."""
    done = threading.Event()
    for _ in range(2000):
        if condition():
            return
        done.wait(0.01)
    pytest.fail("it did not arrive")
