"""The command ``hall``: for people who start it, for scripts, and for tests."""

import argparse
import json
import logging
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from hall.cli.parser import BAD_INPUT, parser_for, say
from hall.settings import load_settings
from runtime.toml_file import TomlFileError
from tickets.errors import BadInput, HallError

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall.cli.answer import CommandAnswer
    from hall.settings import Settings

    Verb: TypeAlias = Callable[[argparse.Namespace, Settings], CommandAnswer]

TROUBLE = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; its exit code: 0 done, 2 bad input, 1 trouble.

    ``hall run`` has two more: runtime/endings.py.
    """
    words = sys.argv[1:] if arguments is None else arguments
    options = parser_for(words).parse_args(words)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        return _do(options)
    except (BadInput, TomlFileError) as error:
        return say(error, BAD_INPUT)
    except HallError as error:
        return say(error, TROUBLE)
    except KeyboardInterrupt:
        return 130


def _do(options: argparse.Namespace) -> int:
    settings = load_settings(options.config, options.database, options.printer)
    answer = _verb(options.verb)(options, settings)
    _print(answer, as_json=options.json)
    if answer.trouble:
        return say(answer.trouble, TROUBLE)
    return answer.code


def _verb(name: str) -> "Verb":
    """A verb by its module and name; no other one's module is imported: a kiosk starts faster."""
    module, _, function = name.partition(".")
    verb: Verb = getattr(import_module(f"hall.cli.{module}"), function)
    return verb


def _print(answer: "CommandAnswer", *, as_json: bool) -> None:
    text = json.dumps(answer.data, ensure_ascii=False) if as_json else answer.text
    if text:
        # A terminal without Chinese gets escapes, not an error after the work is done.
        encoding = sys.stdout.encoding
        print(text.encode(encoding, "backslashreplace").decode(encoding))  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
