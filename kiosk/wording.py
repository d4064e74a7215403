"""What the view model says in words, in one language: dates, hours, waits."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from printer.words import numbers_in_short
from runtime.languages import LANGUAGES, Catalogue, pick
from tickets.errors import HallClosed, QuotaFull, Refusal
from tickets.model import Hall, Line
from tickets.opening import local
from tickets.opening import spans as open_spans

MEMORABLE = 14
"""Longest list of counters, in letters, that people keep in mind, such as "1, 3-5, 8"."""


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

    def hours(self, hall: Hall, now: datetime) -> str:
        """Today's opening hours, or that the hall is closed today, or never."""
        if not hall.hours:
            return self._catalogue.translate("Clock", "Open day and night")
        spans = [
            f"{local(hall, span.opens):%H:%M} – {local(hall, span.closes):%H:%M}"
            for span in open_spans(hall, now.date())
        ]
        if not spans:
            return self._catalogue.translate("Clock", "Closed today")
        written = self._catalogue.translate("Clock", "Open {hours}")
        return written.format(hours=", ".join(spans))

    def refusal_title(self, refusal: Refusal) -> str:
        """Why there is no number just now."""
        translate = self._catalogue.translate
        match refusal:
            case HallClosed(last_ticket_given=True):
                return translate("Refusal", "The last number of today has been given out")
            case HallClosed():
                return translate("Refusal", "The hall is closed just now")
            case QuotaFull(again_at=None):
                return translate("Refusal", "All numbers of today for this service are taken")
            case QuotaFull():
                return translate("Refusal", "All numbers for this service are taken just now")
        return translate("Refusal", "There is no number for you just now")

    def refusal_advice(self, refusal: Refusal, now: datetime, zone: ZoneInfo) -> str:
        """When there will be one, and who helps until then."""
        help_ = self._catalogue.translate(
            "Refusal", "If you need help now, please go to any member of staff."
        )
        again_at = getattr(refusal, "opens_at", None) or getattr(refusal, "again_at", None)
        if again_at is None:
            return help_
        again = self._catalogue.translate("Refusal", "Numbers are given out again {when}.")
        return f"{again.format(when=self._when(again_at.astimezone(zone), now))}\n{help_}"

    def _when(self, at: datetime, now: datetime) -> str:
        days = (at.date() - now.date()).days
        if days == 0:
            written = self._catalogue.translate("Refusal", "today at {time}")
        elif days == 1:
            written = self._catalogue.translate("Refusal", "tomorrow at {time}")
        else:
            written = self._catalogue.translate("Refusal", "on {date} at {time}")
        return written.format(date=self.date(at), time=f"{at:%H:%M}")

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


def counters_in_mind(numbers: Sequence[int]) -> str:
    """Counters as people say them; empty when there are too many to keep in mind."""
    said = numbers_in_short(numbers)
    return said if len(said) <= MEMORABLE else ""
