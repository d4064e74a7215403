"""A hall that calls people, and a voice whose sentences take the time they are given: no sound."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from display.announcements import decide, learn
from display.talk import CLAUSE, REST, Announcement, Form, Talk, VoiceRule, length
from tickets.views import Call

NINE = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)

SECONDS = {Form.FULL: 3.25, Form.SHORT: 2.3, Form.JOINED: 2.0}
"""How long a Mandarin clause takes; measured in VOICE.md's samples."""


def call(event: int, label: str = "", counter: int = 0, *, recall: bool = False) -> Call:
    """A call: event 7 is A007 to counter 7."""
    at = NINE + timedelta(seconds=event)
    return Call(event, label or f"A{event:03d}", counter or event, at, recall)


class TimedWording:
    """Sentences such as ``full zh-Hans A001 3``; ``mute`` cannot be said at all."""

    def __init__(self, mute: Iterable[str] = (), slower: float = 1.0) -> None:
        self._mute, self._slower = tuple(mute), slower

    def clauses(self, form: Form, calls: Sequence[Call], language: str) -> tuple[str, ...]:
        """One clause a call."""
        return tuple(f"{form} {language} {each.label} {each.counter}" for each in calls)

    def seconds(self, clause: str, language: str) -> float | None:
        """By form; English takes 2.6 s."""
        if any(word in clause.split() for word in self._mute):
            return None
        form = clause.split(maxsplit=1)[0]
        known = 2.6 if language == "en" else SECONDS.get(Form(form), 3.0)
        return known * self._slower


@dataclass
class Heard:
    """One announcement, and when its sound and each of its clauses began."""

    announcement: Announcement
    begins: float
    clauses: tuple[float, ...]
    ends: float


@dataclass
class CalledHall:
    """Who is called at each counter, and what was heard of it."""

    rule: VoiceRule = field(default_factory=VoiceRule)
    wording: TimedWording = field(default_factory=TimedWording)
    talk: Talk = field(default_factory=Talk)
    busy_until: float = 0.0
    now: float = 0.0
    here: dict[int, Call] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)
    events: int = 0

    def call(self, counter: int) -> Call:
        """The next person is called to a counter; whoever was there is gone."""
        self.events += 1
        self.here[counter] = call(self.events, counter=counter)
        self._look()
        return self.here[counter]

    def recall(self, counter: int) -> None:
        """Whoever is called at a counter is called again, if there is anybody."""
        if before := self.here.get(counter):
            self.events += 1
            self.here[counter] = call(self.events, before.label, counter, recall=True)
            self._look()

    def leave(self, counter: int) -> None:
        """Nobody is called at a counter any more: served, missed, transferred."""
        self.here.pop(counter, None)
        self._look()

    def wait_until(self, moment: float) -> None:
        """Let time pass, with all that is said in it."""
        while self.busy_until <= moment and self._go_on(max(self.busy_until, self.now)):
            pass
        self.now = max(self.now, moment)

    def _look(self) -> None:
        self.talk = learn(self.talk, self.here.values(), self.now)
        if self.now >= self.busy_until:
            self._go_on(self.now)

    def _go_on(self, now: float) -> bool:
        found, self.talk = decide(self.talk, now, self.rule, self.wording)
        if found is None:
            return False
        begins, clauses = now + found.opening, []
        for part in found.parts:
            clauses.append(begins)
            begins += (self.wording.seconds(part, found.language) or 0.0) + CLAUSE
        ends = now + length(found, self.wording)
        self.heard.append(Heard(found, now + found.pause + found.lead_in, tuple(clauses), ends))
        self.busy_until = ends + REST
        return True

    def said(self) -> list[str]:
        """What was heard, in short, since this was last asked; "*" is a chime before it."""
        heard, self.heard = self.heard, []
        return [_told(each.announcement) for each in heard]


def _told(found: Announcement) -> str:
    shown = "".join(f" screen:{each.label}" for each in found.shown)
    return ("* " if found.chime else "") + " & ".join(found.parts) + shown
