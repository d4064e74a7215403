"""The command ``hall``: for people who start it, for scripts, and for tests."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from hall.cli.answer import CommandAnswer
from hall.cli.output import NotWritten, write
from hall.cli.parser import BAD_INPUT, Commands, OneLineParser, say, utf8_text, warn
from hall.cli.telling import choose_language
from hall.settings import load_settings
from runtime.languages import LANGUAGES
from runtime.logs import start_log
from runtime.message import Message, sentences
from runtime.toml_file import TomlFileError
from tickets.errors import BadInput, HallError

TROUBLE = 1
INTERRUPTED = 130

BEFORE_COMMAND = ("--config", "--database", "--printer", "--language")
"""The options of every command; each is followed by its value."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; return 0 when done, 2 for bad input, 1 for trouble.

    ``hall run`` has more exit codes: runtime/exit_codes.py.
    """
    words = sys.argv[1:] if arguments is None else arguments
    choose_language(_language_in(words))
    try:
        return _do(_options(words))
    except (BadInput, TomlFileError) as error:
        return say(error, BAD_INPUT)
    except HallError as error:
        return say(error, TROUBLE)
    except KeyboardInterrupt:
        return INTERRUPTED


def _options(words: Sequence[str]) -> argparse.Namespace:
    try:
        return parser_for(words).parse_args(words)
    except SystemExit as ended:
        if not ended.code and sys.stdout is not None:
            write("", end="")  # the help may still be on its way; a closed one had it on stderr
        raise


def parser_for(words: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser for a command line of these words.

    For ``hall run`` it knows that command alone: a kiosk's start does not wait for the others.
    """
    parser = OneLineParser(
        prog="hall",
        description="Warm Window 暖窗: the hall's ticket machine, display and counters.",
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings, a hall.toml")
    parser.add_argument(
        "--database", type=utf8_text, metavar="FILE|URL", help="the queue's database"
    )
    parser.add_argument("--printer", type=utf8_text, metavar="URL", help="the ticket printer")
    parser.add_argument(
        "--language", dest="told_in", choices=LANGUAGES, help="of errors; else that of LANG"
    )
    commands = parser.add_subparsers(metavar="VERB", required=True)
    for add_to in _run_alone() if _command_in(words) == "run" else _all():
        add_to(commands)
    return parser


def _command_in(words: Sequence[str]) -> str:
    """Return the word that names the command; "" where it takes more than a look to find it."""
    left = iter(words)
    for word in left:
        if word not in BEFORE_COMMAND:
            return word
        next(left, "")
    return ""


def _language_in(words: Sequence[str]) -> str | None:
    """Return the language in which errors are to be told, those of the options as well."""
    left = iter(words)
    for word in left:
        option, _, value = word.partition("=")
        if option not in BEFORE_COMMAND:
            return None
        given = value or next(left, "")
        if option == "--language" and given in LANGUAGES:
            return given
    return None


def _run_alone() -> Iterator[Callable[[Commands], None]]:
    from hall.cli import run  # noqa: PLC0415 - this one, and no other one's module

    yield run.add_to


def _all() -> Iterator[Callable[[Commands], None]]:
    """Yield what declares each command, in the order of ``hall --help``."""
    from hall.cli import (  # noqa: PLC0415 - not on the way to a kiosk's first frame
        alerts,
        appointments,
        board,
        counters,
        demo,
        home_visits,
        load,
        migrate_database,
        notices,
        pad_simulator,
        pads,
        printer,
        ratings,
        run,
        staff,
        status,
        take,
        tickets,
        voice,
        web,
    )

    for module in (
        demo,
        run,
        web,
        load,
        take,
        counters,
        tickets,
        staff,
        appointments,
        alerts,
        home_visits,
        ratings,
        notices,
        printer,
        board,
        pads,
        pad_simulator,
        voice,
        status,
        migrate_database,
    ):
        yield module.add_to


def _do(options: argparse.Namespace) -> int:
    settings = load_settings(options.config, options.database, options.printer)
    roles = getattr(options, "roles", ())  # hall run's
    start_log(settings.log, {"role": " ".join(roles), "station": settings.kiosk.station})
    answer: CommandAnswer = options.handler(options, settings)
    troubles = [answer.trouble] if answer.trouble else []
    try:
        _print(answer, as_json=options.json)
    except NotWritten as lost:
        troubles.insert(0, _still_true(answer, lost))
    for warning in answer.warnings:
        warn(warning)
    return say(sentences(troubles), TROUBLE) if troubles else answer.code


def _print(answer: CommandAnswer, *, as_json: bool) -> None:
    text = answer.text
    if as_json:
        import json  # noqa: PLC0415 - a kiosk has no use for it

        text = json.dumps(answer.data, ensure_ascii=False)
    if text:
        write(text)


def _still_true(answer: CommandAnswer, lost: NotWritten) -> str:
    """Why the answer is not where it was wanted; what was done stands, and is said here."""
    done = "" if "\n" in answer.text else answer.text
    why: str = lost.args[0]
    return Message("{why}: {done}", why=why, done=done) if done else why


if __name__ == "__main__":
    sys.exit(main())
