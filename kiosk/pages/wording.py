"""What the view model says in words, in one language: dates, hours, waits."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QDate, QLocale

from kiosk.session.number_pad import Timeliness, timeliness
from reception.errors import NotOffered
from runtime.languages import Catalogue, pick, pick_list
from tickets.errors import HallClosed, QuotaFull, Refusal, TooManyTries
from tickets.hall import Hall, HallSetup
from tickets.opening import local
from tickets.opening import spans as open_spans
from tickets.places import numbers_in_short, places
from tickets.views import Line, Standing

MEMORABLE = 14
"""Longest list of counters, in letters, that people keep in mind, such as "1, 3-5, 8"."""

MEMORABLE_NAMES = 2
"""As many counters with names of their own people keep in mind."""

_ARRIVALS: dict[Timeliness, Any] = {
    Timeliness.EARLY: QT_TRANSLATE_NOOP(
        "Arrival", "You are early for {time}. You may be called sooner, so please stay near"
    ),
    Timeliness.ON_TIME: QT_TRANSLATE_NOOP("Arrival", "Checked in for your appointment at {time}"),
    Timeliness.LATE: QT_TRANSLATE_NOOP(
        "Arrival", "Your appointment at {time} has passed: you wait in line like those who come now"
    ),
}


class Wording:
    """The kiosk's words in ``language``. Times are the hall's local ones."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._catalogue = Catalogue("kiosk", language)

    def translate(self, context: str, text: str, *, n: int = -1) -> str:
        """A text of the product's own."""
        return self._catalogue.translate(context, text, n=n)

    def name(self, texts: Mapping[str, str]) -> str:
        """A text of the hall file."""
        return pick(texts, self._language)

    def materials(self, lists: Mapping[str, Sequence[str]]) -> list[str]:
        """A list of the hall file."""
        return list(pick_list(lists, self._language))

    def listed(self, names: Sequence[str]) -> str:
        """Names side by side."""
        return self._catalogue.translate("List", ", ").join(names)

    def sentences(self, *told: str) -> str:
        """Sentences one after the other."""
        ended = [
            each if each.endswith((".", "。")) else each + self._stop() for each in told if each
        ]
        # A full stop of a Chinese font brings its own room.
        return ("" if self._language.startswith("zh") else " ").join(ended)

    def _stop(self) -> str:
        return self._catalogue.translate("List", ".")

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
        title = translate("Refusal", "There is no number for you just now")
        match refusal:
            case HallClosed(last_ticket_given=True):
                title = translate("Refusal", "The last number of today has been given out")
            case HallClosed():
                title = translate("Refusal", "The hall is closed just now")
            case QuotaFull(again_at=None):
                title = translate("Refusal", "All numbers of today for this service are taken")
            case QuotaFull():
                title = translate("Refusal", "All numbers for this service are taken just now")
            case TooManyTries():
                title = translate("Refusal", "That did not fit. Please ask any member of staff")
            case NotOffered():
                title = translate("Refusal", "This is no longer offered here")
        return title

    def refusal_advice(self, refusal: Refusal, now: datetime) -> tuple[str, ...]:
        """When there will be one, and who helps until then; ``now`` is the hall's local time."""
        help_ = self._catalogue.translate(
            "Refusal", "If you need help now, please go to any member of staff."
        )
        again = self.again(refusal, now)
        return (again, help_) if again else (help_,)

    def again(self, refusal: Refusal, now: datetime) -> str:
        """When numbers are given out again; empty when that is not known."""
        again_at = getattr(refusal, "opens_at", None) or getattr(refusal, "again_at", None)
        if again_at is None:
            return ""
        again = self._catalogue.translate("Refusal", "Numbers are given out again {when}.")
        if isinstance(refusal, TooManyTries):
            again = self._catalogue.translate("Refusal", "You can try again {when}.")
        return again.format(when=self._when(again_at.astimezone(now.tzinfo), now))

    def _when(self, at: datetime, now: datetime) -> str:
        days = (at.date() - now.date()).days
        if days == 0:
            written = self._catalogue.translate("Refusal", "today at {time}")
        elif days == 1:
            written = self._catalogue.translate("Refusal", "tomorrow at {time}")
        else:
            written = self._catalogue.translate("Refusal", "on {date} at {time}")
        return written.format(date=self.date(at), time=f"{at:%H:%M}")

    def wait(self, line: Line, *, served: bool = True) -> str:
        """How long a line is: people and minutes, or that there is no wait, or nobody who serves.

        ``served`` is whether a counter for it is open.
        """
        minutes = self.minutes(line.minutes) if served else self.unserved()
        if line.waiting == 0 and (not served or is_empty(line)):
            return minutes
        people = self._catalogue.translate("Wait", "%n waiting", n=line.waiting)
        # The dot of a Chinese font brings its own room.
        return f"{people}·{minutes}"

    def unserved(self) -> str:
        """That no counter serves a line now."""
        return self._catalogue.translate("Home", "No counter open yet")

    def people(self, count: int) -> str:
        """So many people."""
        return self._catalogue.translate("Wait", "%n people", n=count)

    def turn(self, line: Line) -> str:
        """How many people are before whoever comes now, and when their turn comes."""
        translate, (low, high) = self._catalogue.translate, line.minutes
        people = translate("Turn", "%n people are before you", n=line.waiting)
        if line.waiting == 0:
            people = translate("Turn", "Nobody is before you")
        when = translate("Turn", "Your turn comes in about {low} to {high} minutes")
        if high == 0:
            when = translate("Turn", "Your turn comes at once")
        elif low == 0:
            when = translate("Turn", "Your turn comes within {high} minutes")
        return self.sentences(people, when.format(low=low, high=high))

    def place(self, standing: Standing) -> str:
        """The place in line and the minutes."""
        if standing.ahead == 0:
            return self._catalogue.translate("Wait", "You are next in line")
        ahead = self._catalogue.translate("Wait", "%n people ahead of you", n=standing.ahead)
        if standing.minutes is None:
            return ahead
        return f"{ahead} · {self.minutes(standing.minutes)}"

    def counters(self, numbers: Sequence[int], setup: HallSetup) -> tuple[str, bool]:
        """Counters as people keep them in mind, and whether one of them is told by its own name.

        Empty when there are too many.
        """
        named = {c.number: self.name(c.names) for c in setup.counters if c.names}
        if not any(number in named for number in numbers):
            return counters_in_mind(numbers), False
        told = places(numbers, named, self._catalogue.translate("Wait", "counter {numbers}"))
        few = counters_in_mind([number for number in numbers if number not in named])
        if len(told) > MEMORABLE_NAMES or not (few or set(numbers) <= named.keys()):
            return "", True
        return self.listed(told), True

    def goes_to(self, counters: Sequence[int], setup: HallSetup) -> str:
        """Where a person will be called to."""
        told, named = self.counters(counters, setup)
        if not told:
            return self._catalogue.translate(
                "Wait", "Please watch the hall display for your counter"
            )
        text = self._catalogue.translate("Wait", "When called, go to counter {counters}")
        if named:
            text = self._catalogue.translate("Wait", "When called, go to {places}")
        return text.format(counters=told, places=told)

    def arrival(self, arrived_at: datetime, slot_at: datetime, hall: Hall) -> str:
        """What coming early, on time or late for an appointment means."""
        how = timeliness(arrived_at, slot_at, hall.appointments)
        written = self._catalogue.translate("Arrival", _ARRIVALS[how])
        return written.format(time=self.time(slot_at, hall))

    def time(self, at: datetime, hall: Hall) -> str:
        """A moment's time of day in the hall."""
        return f"{local(hall, at):%H:%M}"

    def by_itself(self, seconds: int) -> str:
        """That it happens by itself."""
        if seconds <= 0:
            return ""
        return self._catalogue.translate("Ticket", "by itself in %n seconds", n=seconds)

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
