"""What the view model says in words, in one language: dates, hours, waits."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from runtime.languages import LANGUAGES, Catalogue, pick
from tickets.model import Line, OpeningHours


class Wording:
    """The kiosk's words in ``language``. Times are the hall's local ones."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._catalogue = Catalogue("kiosk", language)

    def name(self, texts: Mapping[str, str]) -> str:
        """A text of the hall file."""
        return pick(texts, self._language)

    def materials(self, lists: Mapping[str, Sequence[str]]) -> list[str]:
        """A list of the hall file, in the first language that has one."""
        choices = (lists.get(language) for language in (self._language, *LANGUAGES))
        return list(next(filter(None, choices), ()))

    def date(self, now: datetime) -> str:
        """Weekday and date."""
        written = self._catalogue.translate("Clock", "dddd, MMMM d")
        return QLocale(self._language).toString(QDate(now.year, now.month, now.day), written)

    def hours(self, hours: Sequence[OpeningHours], now: datetime) -> str:
        """Today's opening hours, or that the hall is closed today."""
        spans = [
            f"{each.opens:%H:%M} – {each.closes:%H:%M}"
            for each in hours
            if each.weekday == now.weekday()
        ]
        if not spans:
            return self._catalogue.translate("Clock", "Closed today")
        written = self._catalogue.translate("Clock", "Open {hours}")
        return written.format(hours=", ".join(spans))

    def wait(self, line: Line) -> str:
        """How long a line is: people and minutes, or that there is no wait."""
        if is_empty(line):
            return self.minutes((0, 0))
        people = self._catalogue.translate("Wait", "%n waiting", n=line.waiting)
        # The dot of a Chinese font brings its own room.
        return f"{people}·{self.minutes(line.minutes)}"

    def minutes(self, minutes: tuple[int, int]) -> str:
        """A range of minutes as people say it."""
        low, high = minutes
        if high == 0:
            return self._catalogue.translate("Wait", "No wait")
        if low == 0:
            return self._catalogue.translate("Wait", "Up to {high} min").format(high=high)
        written = self._catalogue.translate("Wait", "{low}–{high} min")
        return written.format(low=low, high=high)


def is_empty(line: Line) -> bool:
    """Whether whoever comes now is called at once."""
    return line.waiting == 0 and line.minutes[1] == 0
