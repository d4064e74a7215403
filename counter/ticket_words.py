"""What an officer reads of the hall and its tickets, in the language of the console."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from counter.console import clock_span, whole_minutes
from runtime.desktop.contrast import POLICE_BLUE
from runtime.languages import OWN_NAMES, Catalogue, pick, pick_list
from tickets.hall import ORDINARY, STAFF, CounterState, HallSetup
from tickets.visit import Ticket

LANGUAGE_MARKS = OWN_NAMES | {"zh-Hans": "", "zh-Hant": "繁體"}


class TicketWords:
    """The words of one hall for its counters and tickets, in one language."""

    def __init__(self, setup: HallSetup, language: str) -> None:
        self.setup, self._language = setup, language
        self._catalogue = Catalogue("counter", language)

    def take_over(self, setup: HallSetup) -> None:
        """Speak of the hall as its file says now."""
        self.setup = setup

    def counter(self, number: int) -> str:
        """A counter by its own name, or by its number where it has none."""
        names = next((c.names for c in self.setup.counters if c.number == number), None)
        default = self._catalogue.translate("Console", "Counter {number}")
        return self.in_words(names or {}) or default.format(number=number)

    def hall_color(self) -> str:
        """The hall's own colour; police blue for one that has none."""
        return self.setup.hall.color or POLICE_BLUE

    def time(self, at: datetime) -> str:
        """A moment's time of day in the hall."""
        return f"{at.astimezone(ZoneInfo(self.setup.hall.time_zone)):%H:%M}"

    def hall_name(self) -> str:
        """The hall's name."""
        return self.in_words(self.setup.hall.names)

    def row(self, ticket: Ticket, now: datetime) -> dict[str, Any]:
        """One row of a list: label, service, mark, minutes since it was issued."""
        return {
            "label": ticket.label,
            "service": self.service(ticket.service, short=True),
            "mark": self.mark(ticket),
            "minutes": whole_minutes(ticket.issued_at, now),
        }

    def service(self, code: str, *, short: bool = False) -> str:
        """The name of a service; its code when the hall file has dropped it."""
        names = {s.code: s.short_names if short else s.names for s in self.setup.services}
        return self.in_words(names.get(code, {})) or code

    def bare_row(self, label: str) -> dict[str, Any]:
        """One row of a list of numbers of which nothing else is known."""
        return {"label": label, "service": "", "mark": "", "minutes": -1, "late": False,
                "state": ""}  # fmt: skip

    def tab(self, code: str) -> str:
        """The name of a list of the console."""
        names = {
            "waiting": self._catalogue.translate("Console", "Waiting"),
            "parked": self._catalogue.translate("Console", "Parked"),
            "away": self._catalogue.translate("Console", "Away"),
            "missed": self._catalogue.translate("Console", "Missed"),
            "no_paper": self._catalogue.translate("Console", "No paper"),
        }
        return names[code]

    def state(self, state: CounterState) -> str:
        """That a counter is paused or closed; empty while it is open."""
        match state:
            case CounterState.PAUSED:
                return self._catalogue.translate("Console", "Paused")
            case CounterState.CLOSED:
                return self._catalogue.translate("Console", "Closed")
            case CounterState.OPEN:
                return ""

    def then(self, ticket: Ticket) -> str:
        """What a person has come for besides, in order."""
        return " · ".join(self.service(each, short=True) for each in ticket.then)

    def priority_class(self, code: str) -> str:
        """The name of a class of people; empty for everybody's."""
        names = {each.code: each.names for each in self.setup.classes}
        return "" if code == ORDINARY else self.in_words(names.get(code, {}))

    def materials(self, code: str) -> tuple[str, ...]:
        """What to bring for a service, in its order."""
        lists = (each.materials for each in self.setup.services if each.code == code)
        return pick_list(next(lists, {}), self._language)

    def typical(self, code: str) -> timedelta:
        """How long a service usually takes; for one that the hall has dropped nobody knows."""
        minutes = {each.code: each.minutes for each in self.setup.services}
        return timedelta(minutes=minutes.get(code, 10))

    def wish(self, wish: str) -> str:
        """What a person at a ticket machine asks for; its code when the hall has dropped it."""
        if wish == STAFF:
            return self._catalogue.translate("Help", "Somebody to come")
        names = {each.code: each.names for each in self.setup.hall.amenities}
        return self.in_words(names.get(wish, {})) or wish

    def mark(self, ticket: Ticket) -> str:
        """Priority class and language, where it is not the usual one."""
        marks = [self.priority_class(ticket.priority_class)]
        if ticket.language != self._language:
            marks.append(LANGUAGE_MARKS.get(ticket.language, ""))
        return " · ".join(filter(None, marks))

    def times(self, here: Ticket, now: datetime) -> str:
        """How long the person at the counter waited, and how long they have been there."""
        if here.called_at is None:
            return ""
        waited = whole_minutes(here.issued_at, here.called_at)
        words = self._catalogue.translate("Console", "Waited {waited} min · {state} {since}")
        state = self._catalogue.translate("Console", "being served for")
        if here.started_at is None:
            state = self._catalogue.translate("Console", "called")
        since = clock_span(here.started_at or here.called_at, now)
        return words.format(waited=waited, state=state, since=since)

    def copy(self, *, ordered: bool) -> str:
        """What becomes of a wish for a copy; none is ordered while a paper is still to come."""
        if ordered:
            return self._catalogue.translate("Console", "A copy is printed at the ticket machine")
        return self._catalogue.translate(
            "Console", "No copy: the first paper is still to be printed"
        )

    def in_words(self, texts: Mapping[str, str]) -> str:
        """A text of the hall in the console's language."""
        return pick(texts, self._language)
