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
    r"not UTF-8 text": lambda: Message("not UTF-8 text"),
}
