"""What the commands share: how one is declared, and how a mistake is said."""

import argparse
import logging
import re
from collections.abc import Callable
from typing import NoReturn, TypeAlias

from db.engine.urls import shown
from hall.cli.answer import CommandAnswer
from hall.cli.output import write_error
from hall.cli.telling import in_language
from hall.settings import Settings
from runtime.logs import is_json
from runtime.message import Message
from tickets.hall import ORDINARY

log = logging.getLogger("hall")

Handler: TypeAlias = Callable[[argparse.Namespace, Settings], CommandAnswer]
"""Does what a command is for."""

Commands: TypeAlias = "argparse._SubParsersAction[OneLineParser]"  # noqa: SLF001 - not public
"""Where a module declares its commands."""

BAD_INPUT = 2


def say(problem: object, code: int) -> int:
    """Write a problem to stderr in one line; return the exit code that was given.

    It is told in the administrator's language, where one is chosen and there are words for it.
    Where the log is JSON, stderr has nothing else, and the problem is an event of the log.
    """
    line = " ".join(in_language(problem).split())
    if is_json():
        log.error("%s", line)
    else:
        write_error(f"hall: {line}")
    return code


def warn(problem: object) -> None:
    """Write to stderr what should be known of something that was done."""
    line = " ".join(in_language(problem).split())
    if is_json():
        log.warning("%s", line)
    else:
        write_error(f"hall: {line}")


class OneLineParser(argparse.ArgumentParser):
    """Writes one line to stderr about bad options, as about every other bad input."""

    def error(self, message: str) -> NoReturn:
        """End with the exit code of bad input; a database's password is not repeated."""
        from hall.cli.mistakes import mistake  # noqa: PLC0415 - only who mistypes waits for it

        safe = re.sub(r"\S+://\S+", lambda url: shown(url[0]), message)
        told = Message("{problem}; see: {command} --help", problem=mistake(safe), command=self.prog)
        raise SystemExit(say(told, BAD_INPUT))


def utf8_text(given: str) -> str:
    """Return a word of the command line; refuse stray bytes."""
    try:
        given.encode()
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError("not UTF-8 text") from None
    return given


def add_command(
    commands: Commands, name: str, handler: Handler, summary: str
) -> argparse.ArgumentParser:
    """Declare a command and what does it; the caller adds its arguments."""
    command = commands.add_parser(name, help=summary, description=summary)
    command.set_defaults(handler=handler, json=False)
    return command


def add_group(commands: Commands, name: str, summary: str) -> Commands:
    """Declare a command that has commands of its own, such as ``hall printer test``."""
    group = commands.add_parser(name, help=summary)
    return group.add_subparsers(metavar="WHAT", required=True)


def add_json(command: argparse.ArgumentParser) -> None:
    """Add the option that has a command answer with JSON."""
    command.add_argument("--json", action="store_true", help="answer with one JSON object")


def add_counter(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Make it a command of one counter; return it."""
    command.add_argument("counter", type=int, metavar="COUNTER")
    add_json(command)
    return command


def add_label(command: argparse.ArgumentParser) -> None:
    """Add a ticket's number."""
    command.add_argument("label", type=utf8_text, metavar="NUMBER", help="such as A001")


def add_service(command: argparse.ArgumentParser) -> None:
    """Add a service."""
    command.add_argument(
        "service", type=utf8_text, metavar="SERVICE", help="a service's code, such as passport"
    )


def add_class(command: argparse.ArgumentParser) -> None:
    """Add the option of a priority class."""
    command.add_argument(
        "--class", dest="priority_class", type=utf8_text, default=ORDINARY, metavar="CLASS"
    )
