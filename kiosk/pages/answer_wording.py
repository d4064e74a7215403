"""What the number pad's answers say, in one language."""

from datetime import datetime, time
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.pages.wording import Wording
from kiosk.session.number_pad import Answer, AnswerKind, counters_of, kind_of
from reception.answers import CalledTo, FoundTicket
from tickets.errors import OtherDay
from tickets.hall import HallSetup

_TITLES: dict[AnswerKind, Any] = {
    AnswerKind.WAITING: QT_TRANSLATE_NOOP("Answer", "You are in line"),
    AnswerKind.UNCONFIRMED: QT_TRANSLATE_NOOP("Answer", "This number was taken by phone"),
    AnswerKind.NOW: QT_TRANSLATE_NOOP("Answer", "Your turn! Please go to counter {counters} now"),
    AnswerKind.SERVING: QT_TRANSLATE_NOOP(
        "Answer", "This number is being served at counter {counters}"
    ),
    AnswerKind.MISSED: QT_TRANSLATE_NOOP("Answer", "You were called while you were away"),
    AnswerKind.PARKED: QT_TRANSLATE_NOOP("Answer", "Your place is kept for you"),
    AnswerKind.BACK: QT_TRANSLATE_NOOP("Answer", "Welcome back: you are called next"),
    AnswerKind.AWAY: QT_TRANSLATE_NOOP("Answer", "You come back without queueing"),
    AnswerKind.SERVED: QT_TRANSLATE_NOOP("Answer", "This number has been served"),
    AnswerKind.ENDED: QT_TRANSLATE_NOOP("Answer", "This number is no longer in line"),
    AnswerKind.UNKNOWN_NUMBER: QT_TRANSLATE_NOOP("Answer", "We cannot find this number today"),
    AnswerKind.UNKNOWN_CODE: QT_TRANSLATE_NOOP("Answer", "We cannot find this appointment"),
    AnswerKind.USED: QT_TRANSLATE_NOOP("Answer", "You have checked in already"),
    AnswerKind.CANCELLED: QT_TRANSLATE_NOOP("Answer", "This appointment was cancelled"),
    AnswerKind.NO_SHOW: QT_TRANSLATE_NOOP("Answer", "The time of this appointment is over"),
    AnswerKind.OTHER_DAY: QT_TRANSLATE_NOOP("Answer", "Your appointment is on {date}"),
}
_TITLES_BY_NAME: dict[AnswerKind, Any] = {
    AnswerKind.NOW: QT_TRANSLATE_NOOP("Answer", "Your turn! Please go to {places} now"),
    AnswerKind.SERVING: QT_TRANSLATE_NOOP("Answer", "This number is being served at {places}"),
}
"""Where the counter has a name of its own; so with the advice."""

_AGAIN = QT_TRANSLATE_NOOP("Answer", "You are back in line")
_WAS = QT_TRANSLATE_NOOP("Answer", "Your appointment was on {date}")

_TODAY = QT_TRANSLATE_NOOP(
    "Answer", "You can be served today all the same: please take a new number."
)
_ADVICE: dict[AnswerKind, Any] = {
    AnswerKind.WAITING: QT_TRANSLATE_NOOP("Answer", "When called, go to counter {counters}."),
    AnswerKind.UNCONFIRMED: QT_TRANSLATE_NOOP(
        "Answer",
        "Touch below once you are here: then you can be called, and your ticket is printed.",
    ),
    AnswerKind.NOW: QT_TRANSLATE_NOOP("Answer", "You are being waited for."),
    AnswerKind.SERVING: QT_TRANSLATE_NOOP(
        "Answer", "Is that not you? Please ask any member of staff."
    ),
    AnswerKind.MISSED: QT_TRANSLATE_NOOP(
        "Answer", "No harm done: touch below, and you are in line again."
    ),
    AnswerKind.PARKED: QT_TRANSLATE_NOOP("Answer", "When you are ready, tell counter {counters}."),
    AnswerKind.BACK: QT_TRANSLATE_NOOP(
        "Answer", "Please go to counter {counters} directly; no new number is needed."
    ),
    AnswerKind.AWAY: QT_TRANSLATE_NOOP(
        "Answer", "Bring what is missing, and type your number here."
    ),
    AnswerKind.SERVED: QT_TRANSLATE_NOOP(
        "Answer", "Is there anything else? Please take a new number."
    ),
    AnswerKind.ENDED: _TODAY,
    AnswerKind.UNKNOWN_NUMBER: QT_TRANSLATE_NOOP(
        "Answer",
        "Please look at your ticket and type the number once more. Tickets of other days have"
        " ended.",
    ),
    AnswerKind.UNKNOWN_CODE: QT_TRANSLATE_NOOP(
        "Answer",
        "Please check the code and type it once more. You can also take a number without"
        " appointment, or ask any member of staff.",
    ),
    AnswerKind.USED: QT_TRANSLATE_NOOP("Answer", "This is the number you were given."),
    AnswerKind.CANCELLED: _TODAY,
    AnswerKind.NO_SHOW: _TODAY,
    AnswerKind.OTHER_DAY: QT_TRANSLATE_NOOP(
        "Answer", "To be served today, please take a number, or ask any member of staff."
    ),
}
_ADVICE_BY_NAME: dict[AnswerKind, Any] = {
    AnswerKind.WAITING: QT_TRANSLATE_NOOP("Answer", "When called, go to {places}."),
    AnswerKind.BACK: QT_TRANSLATE_NOOP(
        "Answer", "Please go to {places} directly; no new number is needed."
    ),
    AnswerKind.PARKED: QT_TRANSLATE_NOOP("Answer", "When you are ready, tell {places}."),
}
_NO_COUNTERS: dict[AnswerKind, Any] = {
    AnswerKind.WAITING: QT_TRANSLATE_NOOP(
        "Answer", "Please watch the hall display for your counter."
    ),
    AnswerKind.PARKED: QT_TRANSLATE_NOOP("Answer", "When you are ready, tell any counter."),
    AnswerKind.BACK: QT_TRANSLATE_NOOP(
        "Answer", "Please watch the hall display; no new number is needed."
    ),
}


_CALLED: Any = QT_TRANSLATE_NOOP("Answer", "Called at {times} to counter {counters}.")
_CALLED_BY_NAME: Any = QT_TRANSLATE_NOOP("Answer", "Called at {times} to {places}.")

MOST_CALLS = 2
"""As many calls are told, the newest: who was called more often asks at the counter."""


class AnswerWording:
    """Titles, places and advice; never more of a person than the number or code they typed."""

    def __init__(self, wording: Wording, setup: HallSetup) -> None:
        self._wording, self._setup = wording, setup

    def title(self, answer: Answer, now: datetime) -> str:
        """The answer in one line; ``now`` is the hall's local time."""
        kind, date = kind_of(answer), ""
        counters, named = self._counters(answer)
        text = _TITLES_BY_NAME.get(kind, _TITLES[kind]) if named else _TITLES[kind]
        if isinstance(answer, OtherDay):
            text = _WAS if answer.day < now.date() else text
            date = self._wording.date(datetime.combine(answer.day, time()))
        elif isinstance(answer, FoundTicket) and answer.again and answer.standing:
            text = _AGAIN
        written = self._wording.translate("Answer", text)
        return written.format(counters=counters, places=counters, date=date)

    def place(self, answer: Answer) -> str:
        """The place in line and the minutes; empty for a ticket that is in none."""
        if not isinstance(answer, FoundTicket) or answer.standing is None:
            return ""
        return self._wording.place(answer.standing)

    def advice(self, answer: Answer) -> str:
        """What the person does now."""
        kind = kind_of(answer)
        counters, named = self._counters(answer)
        instead = (_ADVICE_BY_NAME if named else {}) if counters else _NO_COUNTERS
        text = instead.get(kind, _ADVICE[kind])
        return self._wording.translate("Answer", text).format(counters=counters, places=counters)

    def calls(self, answer: Answer) -> tuple[str, ...]:
        """When the person was called and to where: the proof of the call."""
        if not isinstance(answer, FoundTicket):
            return ()
        return tuple(map(self._call, answer.calls[-MOST_CALLS:]))

    def _call(self, call: CalledTo) -> str:
        times = self._wording.listed(
            [self._wording.time(at, self._setup.hall) for at in call.times]
        )
        place, named = self._wording.counters((call.counter,), self._setup)
        text = self._wording.translate("Answer", _CALLED_BY_NAME if named else _CALLED)
        return text.format(times=times, counters=place, places=place)

    def _counters(self, answer: Answer) -> tuple[str, bool]:
        if not isinstance(answer, FoundTicket):
            return "", False
        return self._wording.counters(counters_of(answer), self._setup)
