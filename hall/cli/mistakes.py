"""What argparse minds about a command line, as messages that can be told in any language."""

import re
from collections.abc import Callable

from runtime.message import Message

Told = Callable[..., Message]


def mistake(told: str) -> str:
    """The message of what argparse tells in English; the same text where it is not known."""
    for pattern, message in _MISTAKES.items():
        if found := re.fullmatch(pattern, told, re.DOTALL):
            return message(**{name: mistake(part) for name, part in found.groupdict().items()})
    return told


_MISTAKES: dict[str, Told] = {
    r"the following arguments are required: (?P<names>.*)": lambda names: Message(
        "the following arguments are required: {names}", names=names
    ),
    r"unrecognized arguments: (?P<words>.*)": lambda words: Message(
        "unrecognized arguments: {words}", words=words
    ),
    r"argument (?P<name>[^:]*): (?P<problem>.*)": lambda name, problem: Message(
        "argument {name}: {problem}", name=name, problem=problem
    ),
    r"invalid choice: (?P<given>.*) \(choose from (?P<choices>.*)\)": lambda given, choices: (
        Message("invalid choice: {given} (choose from {choices})", given=given, choices=choices)
    ),
    r"invalid int value: (?P<given>.*)": lambda given: Message(
        "invalid int value: {given}", given=given
    ),
    r"expected one argument": lambda: Message("expected one argument"),
    r"expected at least one argument": lambda: Message("expected at least one argument"),
    r"ignored explicit argument (?P<given>.*)": lambda given: Message(
        "ignored explicit argument {given}", given=given
    ),
    r"ambiguous option: (?P<option>.*) could match (?P<matches>.*)": lambda option, matches: (
        Message("ambiguous option: {option} could match {matches}", option=option, matches=matches)
    ),
    r"no port in '(?P<given>.*)'; write 9100 or 127\.0\.0\.1:9100": lambda given: Message(
        "no port in '{given}'; write 9100 or 127.0.0.1:9100", given=given
    ),
    r"'(?P<given>.*)' is no number of millimetres above 0": lambda given: Message(
        "'{given}' is no number of millimetres above 0", given=given
    ),
    r"not UTF-8 text": lambda: Message("not UTF-8 text"),
}
