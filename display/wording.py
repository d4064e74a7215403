"""The sentences that call a person, in the hall's words or the product's. Pure.

A sentence that no clips are there for gives way to one that can be said: the counter by its number
where its own name was not recorded, the full sentence for the short one.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from display.talk import Form
from runtime.languages import LANGUAGES, Catalogue, pick
from tickets.hall import HallSetup
from tickets.views import Call

Translate = Callable[[str, str], str]
"""A catalogue's ``translate``."""

COMMA = {"zh-Hans": "，", "zh-Hant": "，"}
"""Between two clauses, where it is not ", "."""

TOUCHING = re.compile(r"(?<=[⺀-퟿])(?=[A-Z0-9])|(?<=[A-Z0-9])(?=[⺀-퟿])")
"""Where a number touches a Chinese character: there a blank is written."""

APART = re.compile(r"(?<=[⺀-퟿]) (?=[⺀-퟿])")
"""A blank between two Chinese characters: there is none."""


class CallWords(Struct, frozen=True):
    """How one language calls a person; the texts have places for ``number`` and ``counter``.

    ``counter`` is how a counter without a name of its own is called. In a sentence of several
    calls all but the last are ``listed`` where they have no name of their own, else ``joined``, and
    the whole is put into ``several``.
    """

    sentence: str = "{number}, {counter}"
    short: str = "{number}, {counter}"
    joined: str = "{number}, {counter}"
    listed: str = "{number}, {counter}"
    several: str = "{call}"
    counter: str = "{number}"


def words_of(translate: Translate) -> CallWords:
    """The product's words."""
    return CallWords(
        sentence=translate("Calls", "{number}, please go to {counter}"),
        short=translate("Calls", "{number}, {counter}"),
        joined=translate("Calls", "{number} to {counter}"),
        listed=translate("Calls", "{number} to counter {counter}"),
        several=translate("Calls", "Please: {call}"),
        counter=translate("Calls", "counter {number}"),
    )


@cache
def words_in(language: str) -> CallWords:
    """The words of a language; one that the display does not write has the hall's sentence only."""
    if language not in LANGUAGES:
        return CallWords()
    return words_of(Catalogue("display", language).translate)


class CallWording:
    """What is said of calls; ``seconds`` is how long a text takes, None where it cannot be said."""

    def __init__(
        self,
        setup: HallSetup,
        seconds: Callable[[str, str], float | None],
        words: Callable[[str], CallWords] = words_in,
    ) -> None:
        self._sentences = setup.hall.calling.sentences
        self._names = {each.number: each.names for each in setup.counters if each.names}
        self._seconds, self._words = seconds, words

    def seconds(self, clause: str, language: str) -> float | None:
        """How long a clause takes; None where it cannot be said."""
        return self._seconds(clause, language)

    def clauses(self, form: Form, calls: Sequence[Call], language: str) -> tuple[str, ...]:
        """The sentence as plain text, a clause a call; where possible one that can be said."""
        return tuple(
            self._sayable(list(self._choices(form, calls, place, language)), language)
            for place in range(len(calls))
        )

    def caption(self, form: Form, calls: Sequence[Call], language: str) -> str:
        """The sentence to read, with the counters' own names."""
        clauses = (next(self._choices(form, calls, place, language)) for place in range(len(calls)))
        return COMMA.get(language, ", ").join(clauses)

    def _sayable(self, choices: Sequence[str], language: str) -> str:
        can_be_said = (each for each in choices if self._seconds(each, language) is not None)
        return next(can_be_said, choices[0])

    def _choices(
        self, form: Form, calls: Sequence[Call], place: int, language: str
    ) -> Iterator[str]:
        """Each way to say the call at ``place``, the best first."""
        words, call = self._words(language), calls[place]
        if form is Form.JOINED:
            yield self._joined(calls, place, language)
        full = self._sentences.get(language, words.sentence)
        for sentence in (full, words.short) if form is Form.FULL else (words.short, full):
            for counter in self._counters(call, language):
                yield _filled(sentence, call, counter)

    def _joined(self, calls: Sequence[Call], place: int, language: str) -> str:
        """One clause of several: 请 A001 到 3 号, B014 到 5 号窗口."""
        words, call = self._words(language), calls[place]
        if place < len(calls) - 1 and call.counter not in self._names:
            clause = _filled(words.listed, call, str(call.counter))
        else:
            clause = _filled(words.joined, call, next(self._counters(call, language)))
        return words.several.format(call=clause) if place == 0 else clause

    def _counters(self, call: Call, language: str) -> Iterator[str]:
        """What the counter is called: its own name, then its number."""
        if names := self._names.get(call.counter):
            yield pick(names, language)
        yield self._words(language).counter.format(number=call.counter)


def _filled(sentence: str, call: Call, counter: str) -> str:
    written = sentence.format(number=call.label, counter=counter)
    return APART.sub("", TOUCHING.sub(" ", written))
