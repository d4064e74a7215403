"""What a display says, in its one or two languages side by side."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import QDate, QLocale

from display.layout import two_lines
from runtime.languages import Catalogue, pick
from tickets.hall import HallSetup, Service
from tickets.refusal import refusal_of
from tickets.views import Line

BETWEEN = "   "
"""Between two languages on one line."""


def halves(name: str) -> str:
    """A name on two lines as equally wide as can be; on one where nothing in it may be parted."""
    return "\n".join(filter(None, two_lines(name)))


class LineShown(Struct, frozen=True):
    """Who waits for what, in words; ``quiet`` when nobody does.

    ``halves`` is the name on two lines, for where it has no room on one.
    """

    letter: str
    name: str
    halves: str
    people: str
    minutes: str
    quiet: bool


class Words:
    """The words of a display. The first language goes first everywhere."""

    def __init__(self, setup: HallSetup, languages: tuple[str, ...]) -> None:
        self.setup, self._languages = setup, languages
        self._catalogues = [Catalogue("display", language) for language in languages]

    def say(self, context: str, source: str, **values: object) -> tuple[str, ...]:
        """A text in each language."""
        texts = (each.translate(context, source) for each in self._catalogues)
        return tuple(text.format(**values) for text in texts)

    def first(self, texts: Mapping[str, str]) -> str:
        """A text of the hall in the first language."""
        return pick(texts, self._languages[0])

    def second(self, texts: Mapping[str, str]) -> str:
        """The same in the second, if there is one."""
        return pick(texts, self._languages[1]) if len(self._languages) > 1 else ""

    def own_name(self, counter: int) -> Mapping[str, str]:
        """What a counter is called instead of its number; empty where it has none."""
        found = (each.names for each in self.setup.counters if each.number == counter)
        return next(found, None) or {}

    def counter(self, number: int) -> tuple[str, ...]:
        """A counter in each language: by its own name, or with its number."""
        if names := self.own_name(number):
            return tuple(pick(names, language) for language in self._languages)
        return self.say("Board", "Counter {number}", number=number)

    def beside_number(self) -> tuple[str, ...]:
        """What stands beside a counter's number in each language: ``号窗口``, ``Counter``."""
        return tuple(text.strip() for text in self.say("Board", "Counter {number}", number=""))

    def line(self, line: Line, now: datetime) -> LineShown:
        """One line; its service is one of the hall's."""
        service = next(each for each in self.setup.services if each.code == line.service)
        name = self.first(service.short_names)
        return LineShown(
            letter=service.series,
            name=name,
            halves=halves(name),
            people=self.people(line.waiting) if line.waiting else "",
            minutes=self._wait(service, line, now),
            quiet=not line.waiting,
        )

    def people(self, count: int) -> str:
        """So many people, as a line says it."""
        return self._catalogues[0].translate("Board", "%n people", n=count)

    def minutes(self, low: int, high: int) -> str:
        """So many minutes, as a line says it; the words are not parted."""
        words = self._catalogues[0].translate("Board", "{low}–{high} min")
        return words.format(low=low, high=high).replace(" ", "\N{NO-BREAK SPACE}")

    def _wait(self, service: Service, line: Line, now: datetime) -> str:
        """How long whoever comes now would wait; or why they would not get a number, or a call."""
        translate = self._catalogues[0].translate
        if refusal_of(self.setup.hall, service, line, now):
            return translate("Board", "No numbers just now")
        if not line.served:
            return translate("Board", "No counter open yet")
        low, high = line.minutes
        if high == 0:
            return translate("Board", "No wait") if line.waiting == 0 else "–"
        if low == 0:
            words = translate("Board", "≤ {high} min").format(high=high)
            return words.replace(" ", "\N{NO-BREAK SPACE}")
        return self.minutes(low, high)

    def date(self, local: datetime) -> str:
        """Date and weekday in each language."""
        day = QDate(local.year, local.month, local.day)
        written = zip(self._languages, self.say("Board", "dddd, MMMM d"), strict=True)
        return " · ".join(QLocale(language).toString(day, form) for language, form in written)
