"""The command ``hall``: for people who start it, for scripts, and for tests."""

import argparse
import json
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from hall import verbs
from hall.settings import Settings, load_settings
from runtime.languages import LANGUAGES
from runtime.toml_file import TomlFileError
from tickets.errors import BadInput, HallError
from tickets.model import ORDINARY

BAD_INPUT, TROUBLE = 2, 1

Verb = Callable[[argparse.Namespace, Settings], verbs.Answer]


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; its exit code: 0 done, 2 bad input, 1 trouble."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        return _do(options)
    except (BadInput, TomlFileError) as error:
        return _say(error, BAD_INPUT)
    except HallError as error:
        return _say(error, TROUBLE)
    except KeyboardInterrupt:
        return 130


def _do(options: argparse.Namespace) -> int:
    settings = load_settings(options.config, options.database, options.printer)
    verb: Verb = options.verb
    answer = verb(options, settings)
    _print(answer, as_json=options.json)
    if answer.trouble:
        return _say(answer.trouble, TROUBLE)
    return 0


def _print(answer: verbs.Answer, *, as_json: bool) -> None:
    text = json.dumps(answer.data, ensure_ascii=False) if as_json else answer.text
    if text:
        # A terminal without Chinese gets escapes, not an error after the work is done.
        encoding = sys.stdout.encoding
        print(text.encode(encoding, "backslashreplace").decode(encoding))  # noqa: T201


def _say(problem: object, code: int) -> int:
    line = " ".join(str(problem).split())
    print(f"hall: {line}", file=sys.stderr)  # noqa: T201 - a command's error
    return code


class _OneLineParser(argparse.ArgumentParser):
    """Bad options get one line on stderr like every other bad input."""

    def error(self, message: str) -> NoReturn:
        raise SystemExit(_say(f"{message}; see: {self.prog} --help", BAD_INPUT))


def _text(given: str) -> str:
    """A word of the command line that is text, not stray bytes."""
    try:
        given.encode()
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError("not UTF-8 text") from None
    return given


def _parser() -> argparse.ArgumentParser:
    parser = _OneLineParser(
        prog="hall",
        description="Warm Window 暖窗: the hall's ticket machine, display and counters.",
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings, a hall.toml")
    parser.add_argument("--database", type=_text, metavar="FILE|URL", help="the queue's database")
    parser.add_argument("--printer", type=_text, metavar="URL", help="the ticket printer")
    commands = parser.add_subparsers(metavar="VERB", required=True)
    for add in (_add_demo, _add_run, _add_load, _add_take, _add_counter_verbs, _add_status):
        add(commands)
    return parser


if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[_OneLineParser]  # noqa: SLF001


def _add(commands: "Commands", name: str, verb: Verb, summary: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=summary, description=summary)
    command.set_defaults(verb=verb, json=False)
    return command


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="answer with one JSON object")


def _add_demo(commands: "Commands") -> None:
    demo = _add(commands, "demo", verbs.demo, "show everything on the sample hall")
    demo.add_argument("--headless", action="store_true", help="no windows: leave pictures instead")
    demo.add_argument(
        "--out", type=Path, default=Path("demo-output"), metavar="DIR", help="where the pictures go"
    )


def _add_run(commands: "Commands") -> None:
    run = _add(commands, "run", verbs.run, "open the windows of one or more roles")
    run.add_argument("roles", nargs="+", metavar="ROLE", help="kiosk, display, counter:N")


def _add_load(commands: "Commands") -> None:
    load = _add(commands, "load", verbs.load, "put a hall file into the database")
    load.add_argument("file", type=Path, metavar="FILE")
    _add_json(load)


def _add_take(commands: "Commands") -> None:
    take = _add(commands, "take", verbs.take, "take a number and print it")
    take.add_argument(
        "service", type=_text, metavar="SERVICE", help="a service's code, such as passport"
    )
    take.add_argument(
        "--class", dest="priority_class", type=_text, default=ORDINARY, metavar="CLASS"
    )
    take.add_argument("--language", default=None, choices=LANGUAGES)
    take.add_argument("--no-print", action="store_true", help="leave it to the kiosk's printer")
    _add_json(take)


def _add_counter_verbs(commands: "Commands") -> None:
    for name, verb, summary in (
        ("next", verbs.call_next, "finish who is at the counter and call the next"),
        ("recall", verbs.recall, "show the call again"),
        ("start", verbs.start, "the person has come"),
        ("finish", verbs.finish, "the service is done"),
        ("missed", verbs.missed, "the person has not come"),
    ):
        command = _add(commands, name, verb, summary)
        command.add_argument("counter", type=int, metavar="COUNTER")
        _add_json(command)


def _add_status(commands: "Commands") -> None:
    _add_json(_add(commands, "status", verbs.status, "who waits, who is where"))


if __name__ == "__main__":
    sys.exit(main())
