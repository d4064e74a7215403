"""What a command writes: a pipe may be closed or a disk full, and what was done is done."""

import os
import sys
from pathlib import Path
from typing import TextIO

from runtime.message import Message
from runtime.os_errors import reason_of
from tickets.errors import HallError


class NotWritten(HallError):
    """Standard output, or a file that was asked for, takes no more."""


def write(text: str, *, end: str = "\n") -> None:
    """Write to standard output, at once.

    Raises:
        NotWritten: nobody reads it any more, it is closed, or its disk is full.

    """
    if sys.stdout is None:  # closed before the program began
        raise NotWritten(Message("standard output is closed"))
    # A terminal without Chinese gets escapes, not an error after the work is done.
    encoding = sys.stdout.encoding
    shown = text.encode(encoding, "backslashreplace").decode(encoding)
    try:
        print(shown, end=end, flush=True)  # noqa: T201 - a command's answer
    except OSError as error:
        _let_go(sys.stdout)
        raise NotWritten(_why(error)) from error


def write_error(text: str, *, end: str = "\n") -> None:
    """Write to standard error; where that cannot be, there is nobody to tell."""
    if sys.stderr is None:
        return
    try:
        print(text, end=end, file=sys.stderr, flush=True)  # noqa: T201 - a command's error
    except OSError:
        _let_go(sys.stderr)


def write_file(path: Path, data: bytes) -> None:
    """Write a file that the command line names.

    Raises:
        NotWritten: with what the system says.

    """
    try:
        path.write_bytes(data)
    except OSError as error:
        raise NotWritten(reason_of(error, str(path))) from error


def _why(error: OSError) -> str:
    if isinstance(error, BrokenPipeError):
        return Message("nobody reads standard output any more")
    return reason_of(error, Message("standard output"))


def _let_go(stream: TextIO) -> None:
    """Have what is still held go nowhere: Python would try to write it once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
