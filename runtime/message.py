"""A sentence for whoever runs the hall: English at once, and in their language when it is told."""

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Self


class Message(str):
    """An English sentence made of a template such as ``no file '{name}'`` and its values.

    It is an ordinary text, and keeps what it was made of, so that it can be said in another
    language later; values that are messages are translated with it. `make update-translations`
    collects the templates, so each is written out where it is used.
    """

    __slots__ = ("template", "values")
    template: str
    values: dict[str, object]

    def __new__(cls, template: str, **values: object) -> Self:
        """Make the English sentence."""
        self = super().__new__(cls, template.format(**values) if values else template)
        self.template, self.values = template, values
        return self

    def translated(self, translate: Callable[[str], str]) -> str:
        """The sentence, with ``translate`` giving each template in another language."""
        values = {name: said(value, translate) for name, value in self.values.items()}
        template = translate(self.template)
        return template.format(**values) if values else template


def said(told: object, translate: Callable[[str], str]) -> object:
    """What was told, in another language where it is a message, or an error made of one."""
    if isinstance(told, Exception) and told.args:
        told = told.args[0]
    return told.translated(translate) if isinstance(told, Message) else told


def any_of(names: Iterable[str]) -> str:
    """Say names of which one is meant: "a or b"."""
    return _folded(names, lambda one, other: Message("{one} or {other}", one=one, other=other))


def all_of(names: Iterable[str]) -> str:
    """Say names that are meant together: "a and b"."""
    return _folded(names, lambda one, other: Message("{one} and {other}", one=one, other=other))


def sentences(told: Iterable[str]) -> str:
    """Say one thing after the other; nothing where there is none."""
    return _folded(told, lambda one, other: Message("{one}; {other}", one=one, other=other))


def _folded(parts: Iterable[str], link: Callable[[str, str], Message]) -> str:
    first, *rest = list(parts) or [""]
    return reduce(link, rest, first)
