"""What the number pad's answers say, in one language."""

from datetime import datetime, time
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.pages.wording import Wording, counters_in_mind
from kiosk.session.number_pad import Answer, AnswerKind, counters_of, kind_of
from reception.answers import FoundTicket
from tickets.errors import OtherDay

_TITLES: dict[AnswerKind, Any] = {
    AnswerKind.WAITING: QT_TRANSLATE_NOOP("Answer", "You are in line"),
    AnswerKind.NOW: QT_TRANSLATE_NOOP("Answer", "Your turn! Please go to counter {counters} now"),
    AnswerKind.SERVING: QT_TRANSLATE_NOOP(
        "Answer", "This number is being served at counter {counters}"
    ),
    AnswerKind.MISSED: QT_TRANSLATE_NOOP("Answer", "You were called while you were away"),
    AnswerKind.PARKED: QT_TRANSLATE_NOOP("Answer", "Your place is kept for you"),
    AnswerKind.SERVED: QT_TRANSLATE_NOOP("Answer", "This number has been served"),
    AnswerKind.ENDED: QT_TRANSLATE_NOOP("Answer", "This number is no longer in line"),
    AnswerKind.UNKNOWN_NUMBER: QT_TRANSLATE_NOOP("Answer", "We cannot find this number today"),
    AnswerKind.UNKNOWN_CODE: QT_TRANSLATE_NOOP("Answer", "We cannot find this appointment"),
    AnswerKind.USED: QT_TRANSLATE_NOOP("Answer", "You have checked in already"),
    AnswerKind.CANCELLED: QT_TRANSLATE_NOOP("Answer", "This appointment was cancelled"),
    AnswerKind.NO_SHOW: QT_TRANSLATE_NOOP("Answer", "The time of this appointment is over"),
    AnswerKind.OTHER_DAY: QT_TRANSLATE_NOOP("Answer", "Your appointment is on {date}"),
}
_AGAIN = QT_TRANSLATE_NOOP("Answer", "You are back in line")
_WAS = QT_TRANSLATE_NOOP("Answer", "Your appointment was on {date}")

_TODAY = QT_TRANSLATE_NOOP(
    "Answer", "You can be served today all the same: please take a new number."
)
_ADVICE: dict[AnswerKind, Any] = {
    AnswerKind.WAITING: QT_TRANSLATE_NOOP("Answer", "When called, go to counter {counters}."),
    AnswerKind.NOW: QT_TRANSLATE_NOOP("Answer", "You are being waited for."),
    AnswerKind.SERVING: QT_TRANSLATE_NOOP(
        "Answer", "Is that not you? Please ask any member of staff."
    ),
    AnswerKind.MISSED: QT_TRANSLATE_NOOP(
        "Answer", "No harm done: touch below, and you are in line again."
    ),
    AnswerKind.PARKED: QT_TRANSLATE_NOOP("Answer", "When you are ready, tell counter {counters}."),
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
_NO_COUNTERS: dict[AnswerKind, Any] = {
    AnswerKind.WAITING: QT_TRANSLATE_NOOP(
        "Answer", "Please watch the hall display for your counter."
    ),
    AnswerKind.PARKED: QT_TRANSLATE_NOOP("Answer", "When you are ready, tell any counter."),
}


class AnswerWording:
    """Titles, places and advice; never more of a person than the number or code they typed."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def title(self, answer: Answer, now: datetime) -> str:
        """The answer in one line; ``now`` is the hall's local time."""
        text, date = _TITLES[kind_of(answer)], ""
        if isinstance(answer, OtherDay):
            text = _WAS if answer.day < now.date() else text
            date = self._wording.date(datetime.combine(answer.day, time()))
        elif isinstance(answer, FoundTicket) and answer.again and answer.standing:
            text = _AGAIN
        written = self._wording.translate("Answer", text)
        return written.format(counters=_counters(answer), date=date)

    def place(self, answer: Answer) -> str:
        """The place in line and the minutes; empty for a ticket that is in none."""
        if not isinstance(answer, FoundTicket) or answer.standing is None:
            return ""
        return self._wording.place(answer.standing)

    def advice(self, answer: Answer) -> str:
        """What the person does now."""
        kind, counters = kind_of(answer), _counters(answer)
        text = _ADVICE[kind] if counters else _NO_COUNTERS.get(kind, _ADVICE[kind])
        return self._wording.translate("Answer", text).format(counters=counters)


def _counters(answer: Answer) -> str:
    return counters_in_mind(counters_of(answer)) if isinstance(answer, FoundTicket) else ""
