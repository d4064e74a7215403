"""What is spoken and what waits to be: the values that display/announcements.py works with."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from tickets.views import Call

LATE = 8.0
"""A call begins no later than so many seconds after it was made."""

IN_HAND = 0.25
"""Seconds of it that are left to the machine between a decision and the first sample."""

TOGETHER = 3
"""As many numbers are one sentence at most: nobody remembers more."""

FOLLOWS = 2.0
"""An announcement that begins so soon after the last needs no chime: everybody is listening."""

ASLEEP = 5.0
"""A device that played nothing for so long may have to wake up first."""

CHIME, AFTER_CHIME = 1.1, 0.15
"""Length of the chime and of the silence behind it."""

CLAUSE, REST, REPEAT = 0.15, 0.5, 0.7
"""Silence between two numbers of a sentence, behind each sentence, and before a repetition."""


class Form(StrEnum):
    """How a call is spoken."""

    FULL = "full"
    SHORT = "short"
    JOINED = "joined"
    SCREEN = "screen"
    """A chime alone: look at the screen."""
    NOTICE = "notice"


class VoiceRule(Struct, frozen=True):
    """What the hall wants to hear: languages in their order, the first so many ``times``.

    ``lead_in`` is silence in seconds that wakes a sleeping device before the chime. A hall without
    languages calls by chime and screen alone.
    """

    languages: tuple[str, ...] = ("zh-Hans", "en")
    times: int = 2
    lead_in: float = 0.3


class Wording(Protocol):
    """The words of a call, and how long they take."""

    def clauses(self, form: Form, calls: Sequence[Call], language: str) -> tuple[str, ...]:
        """The sentence as plain text, a clause a call."""

    def seconds(self, clause: str, language: str) -> float | None:
        """How long a clause takes; None where it cannot be said."""


class Announcement(Struct, frozen=True):
    """One sentence to speak now, and all that belongs to it.

    ``event``, ``label`` and ``counter`` are those of its first call. ``parts`` are its clauses in
    ``language``, one for each of ``calls``; none is a chime alone. ``pause`` and ``lead_in`` are
    seconds of silence before it. ``shown`` are called by this chime and the screen alone.
    """

    event: int
    label: str
    counter: int
    parts: tuple[str, ...]
    language: str = ""
    form: Form = Form.FULL
    calls: tuple[Call, ...] = ()
    shown: tuple[Call, ...] = ()
    chime: bool = False
    lead_in: float = 0.0
    pause: float = 0.0

    @property
    def opening(self) -> float:
        """Seconds before its first word."""
        return self.pause + self.lead_in + (CHIME + AFTER_CHIME if self.chime else 0.0)


class Waiting(Struct, frozen=True):
    """A call that has not been spoken, and since when it is known."""

    call: Call
    since: float


class Part(Struct, frozen=True):
    """What is still to be said of a call: a language, and whether it was said in it before."""

    language: str
    again: bool


class Remaining(Struct, frozen=True):
    """A call of which something is still to be said."""

    call: Call
    parts: tuple[Part, ...]


class Counts(Struct, frozen=True):
    """How calls were spoken: whole, shortened, several at once, by the screen alone.

    ``silent`` ones had no sound device, or it was a quiet hour.
    """

    whole: int = 0
    short: int = 0
    joined: int = 0
    screen: int = 0
    silent: int = 0


class NoticeToRead(Struct, frozen=True):
    """A notice to read out, language by language."""

    texts: tuple[tuple[str, str], ...]
    begun: bool = False


class Talk(Struct, frozen=True):
    """What is being spoken and what waits for it.

    ``newest`` is the last event known; ``over`` is when the last sound was over, None before any.
    """

    newest: int = 0
    waiting: tuple[Waiting, ...] = ()
    remaining: Remaining | None = None
    notices: tuple[NoticeToRead, ...] = ()
    over: float | None = None
    counts: Counts = Counts()


def length(announcement: Announcement, wording: Wording) -> float:
    """Seconds from its beginning to the end of its last word."""
    said = [wording.seconds(part, announcement.language) or 0.0 for part in announcement.parts]
    return announcement.opening + sum(said) + CLAUSE * max(len(said) - 1, 0)
