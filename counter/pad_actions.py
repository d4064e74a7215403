"""What the keys of a call pad do at its counter, and what the pad is told of it."""

import logging
from typing import Protocol

from msgspec import Struct

from counter.pad_words import PadWords
from db.queries.queries import Queries
from db.queries.typed_numbers import TypedNumbers
from devices.pads.commands import CallNumber, PadCommand, PadKey, Rate, TransferTo
from reception.officer import CounterSession
from reception.pad_numbers import label_of
from runtime.outage import Outage
from tickets.errors import BadInput, HallError
from tickets.hall import CounterState
from tickets.ratings import Grade

log = logging.getLogger(__name__)

NOBODY, REFUSED, AWAY = 1, 2, 3
"""So many beeps say that nobody waits, that it cannot be, or that the queue cannot be reached."""


class PadAnswer(Struct, frozen=True):
    """What a pad is told after a press: so many beeps, and a text; neither where all is well."""

    beeps: int = 0
    text: str = ""


ALL_WELL = PadAnswer()


class RatesAtCounter(Protocol):
    """Keeps what the person says who was served at a counter just now."""

    def rate_at_counter(self, counter: int, grade: Grade) -> object:
        """Keep a grade."""


class PadActions:
    """Does at one counter what its pad asks for; each waits for the database.

    ``parked`` and ``open`` are read only where one key does two things.
    """

    def __init__(
        self,
        session: CounterSession,
        queries: Queries,
        numbers: TypedNumbers,
        ratings: RatesAtCounter,
        words: PadWords,
    ) -> None:
        self._session, self._queries, self._numbers = session, queries, numbers
        self._ratings, self._words = ratings, words
        self._outage = Outage(log, f"call pad of counter {session.counter}", (HallError, OSError))

    def do(self, command: PadCommand) -> PadAnswer:
        """Do what is asked for and say how it went; nothing is left for later."""
        try:
            answer = self._do(command)
        except BadInput as refused:
            answer = PadAnswer(REFUSED, self._words.refused(refused))
        except (HallError, OSError) as error:
            self._outage.away(error)
            return PadAnswer(AWAY, self._words.away())
        self._outage.back()
        return answer

    def _do(self, command: PadCommand) -> PadAnswer:
        session = self._session
        match command:
            case PadKey.NEXT:
                if session.call_next() is None:
                    return PadAnswer(NOBODY, self._words.nobody_waits())
            case CallNumber(digits):
                found = self._numbers.find(session.counter, int(digits))
                session.call(label_of(digits, found))
            case TransferTo(counter):
                session.transfer(to_counter=counter)
            case Rate(grade):
                self._ratings.rate_at_counter(session.counter, Grade(grade))
            case _:
                self._press(command)
        return ALL_WELL

    def _press(self, key: PadKey) -> None:
        """Do what a key says all by itself, besides NEXT."""
        session = self._session
        match key:
            case PadKey.RECALL:
                session.recall()
            case PadKey.MISS:
                session.missed()
            case PadKey.DONE:
                session.finish()
            case PadKey.PARK:
                self._park_or_resume()
            case PadKey.PAUSE:
                session.pause()
            case PadKey.OPEN:
                session.open()
            case _:
                self._pause_or_open()

    def _park_or_resume(self) -> None:
        """Set aside who is here; where nobody is, call who was set aside last."""
        desk = self._queries.desk(self._session.counter)
        if desk.here is None and desk.parked:
            self._session.call(desk.parked[0].label)
        else:
            self._session.park()

    def _pause_or_open(self) -> None:
        """Pause an open counter; open any other."""
        if self._queries.desk(self._session.counter).state is CounterState.OPEN:
            self._session.pause()
        else:
            self._session.open()
