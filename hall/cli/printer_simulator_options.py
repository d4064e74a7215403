"""What ``hall printer simulate`` may be told, apart from the printer: every command reads this."""

import argparse
from pathlib import Path

LOOPBACK, USUAL_PORT = "127.0.0.1", 9100


def add_options(command: argparse.ArgumentParser) -> None:
    """What the command line may say about the printer."""
    line = command.add_mutually_exclusive_group()
    line.add_argument("--tcp", type=_address, metavar="[HOST:]PORT", help="a port (9100)")
    line.add_argument("--serial", type=Path, metavar="LINK", help="a serial line of this name")
    line.add_argument("--file", type=Path, metavar="LINK", help="a device file such as usb/lp0")
    command.add_argument("--out", type=Path, metavar="DIR", help="keep each ticket here")
    command.add_argument(
        "--speed", type=_positive, default=150.0, metavar="MM", help="printed in a second (150)"
    )
    command.add_argument("--roll", type=_positive, metavar="MM", help="of paper (80000)")


def _address(given: str) -> tuple[str, int]:
    """``9100``, ``0.0.0.0:9100``, ``[::1]:9100``; port 0 is any that is free."""
    host, _, port = given.rpartition(":")
    if not (port.isascii() and port.isdigit() and int(port) < 1 << 16):
        raise argparse.ArgumentTypeError(f"no port in '{given}'; write 9100 or 127.0.0.1:9100")
    return host.strip("[]") or LOOPBACK, int(port)


def _positive(given: str) -> float:
    try:
        number = float(given)
    except ValueError:
        number = 0
    if not 0 < number < 1e9:  # noqa: PLR2004 - nan and inf are no lengths
        raise argparse.ArgumentTypeError(f"'{given}' is no number of millimetres above 0")
    return number
