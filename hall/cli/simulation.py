"""What the simulators share: the port they are told, the commands they obey, and their end."""

import argparse
import io
import os
import select
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

Lines: TypeAlias = "argparse._MutuallyExclusiveGroup"  # noqa: SLF001 - not public
"""Options of which one may be given."""

LOOPBACK = "127.0.0.1"
END_SIGNALS = (signal.SIGINT, signal.SIGTERM)

LOOK = 0.1
"""Seconds between looks for new commands and the end."""


def tcp_address(given: str) -> tuple[str, int]:
    """Return host and port of ``9100``, ``0.0.0.0:9100`` or ``[::1]:9100``; 0 is any free port."""
    host, _, port = given.rpartition(":")
    if not (port.isascii() and port.isdigit() and int(port) < 1 << 16):
        raise argparse.ArgumentTypeError(f"no port in '{given}'; write 9100 or 127.0.0.1:9100")
    return host.strip("[]") or LOOPBACK, int(port)


def add_line_options(command: argparse.ArgumentParser, usual_port: int) -> Lines:
    """Declare the lines that a simulated device can be on; return them, for others beside them."""
    line = command.add_mutually_exclusive_group()
    port = f"a port ({usual_port})"
    line.add_argument("--tcp", type=tcp_address, metavar="[HOST:]PORT", help=port)
    line.add_argument("--serial", type=Path, metavar="LINK", help="a serial line of this name")
    return line


def standard_input() -> int | None:
    """Return the descriptor of standard input; None where there is none."""
    try:
        return sys.stdin.fileno()
    except (io.UnsupportedOperation, ValueError, AttributeError):  # closed, or not a file
        return None


@contextmanager
def end_asked() -> Iterator[threading.Event]:
    """Yield an event that SIGTERM and SIGINT set."""
    ending = threading.Event()
    before = {n: signal.signal(n, lambda *_: ending.set()) for n in END_SIGNALS}
    try:
        yield ending
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def commands_in(descriptor: int | None, ending: threading.Event) -> Iterator[str]:
    """Yield the words of each line that a descriptor gives, until ``ending`` is set.

    Every :data:`LOOK` seconds without any it yields nothing. Where there is no descriptor, or what
    is piped into it has ended, there are no more commands; a terminal that ends is an end.
    """
    heard = b""
    while not ending.is_set():
        if descriptor is None:
            ending.wait(LOOK)
        elif select.select([descriptor], [], [], LOOK)[0]:
            said = os.read(descriptor, 4096)
            if not said:
                if os.isatty(descriptor):
                    return
                descriptor = None
            *lines, heard = (heard + said).split(b"\n")
            for line in lines:
                yield " ".join(line.decode(errors="replace").split()).lower()
        yield ""
