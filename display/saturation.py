"""How as many as possible of those who wait to be called are spoken in time. Pure."""

from collections.abc import Sequence

from msgspec.structs import replace

from display.talk import (
    CLAUSE,
    IN_HAND,
    LATE,
    REST,
    TOGETHER,
    Announcement,
    Form,
    Waiting,
    Wording,
    length,
)

LONGEST = LATE - IN_HAND
"""Seconds: who is called while a sentence of several numbers begins must not wait longer for it."""


class Calling:
    """Chooses the next announcement of those who wait.

    It is in the first of ``languages`` in which any of them can be called; without one, it is a
    chime alone.
    """

    def __init__(
        self, waiting: Sequence[Waiting], languages: Sequence[str], wording: Wording
    ) -> None:
        self._waiting, self._wording = waiting, wording
        self._language = next((each for each in languages if self._is_spoken(each)), "")

    def next(self, now: float, opening: Announcement) -> Announcement:
        """The announcement for the first of them, who stand in their order, behind ``opening``.

        Whoever could be neither in it nor in the one after it in time is called by the screen now.
        """
        begins = now + opening.opening
        can_be_said = [each for each in self._waiting if self._can_be_said(each, self._language)]
        in_time = [each for each in can_be_said if _in_time(each, begins)]
        _, size = self._best(in_time, begins, opening.opening)
        said = in_time[:size]
        found = self._announcement(said, opening, alone=len(in_time) == 1)
        again = now + length(found, self._wording) + REST
        late = [
            each
            for each in self._waiting
            if each not in said and not (each in can_be_said and _in_time(each, again))
        ]
        return replace(found, shown=tuple(each.call for each in late))

    def _announcement(
        self, said: Sequence[Waiting], opening: Announcement, *, alone: bool
    ) -> Announcement:
        if not said:
            return replace(opening, chime=True)
        calls = tuple(each.call for each in said)
        form = Form.FULL if alone else Form.JOINED if len(said) > 1 else Form.SHORT
        return replace(
            opening,
            event=calls[0].event,
            label=calls[0].label,
            counter=calls[0].counter,
            parts=self._wording.clauses(form, calls, self._language),
            language=self._language,
            form=form,
            calls=calls,
        )

    def _best(self, waiting: Sequence[Waiting], begins: float, opening: float) -> tuple[int, int]:
        """How many can be spoken in time, and how many of them are the next sentence.

        Of two ways that speak as many the one with the smaller sentence: it is clearer.
        """
        waiting = [each for each in waiting if _in_time(each, begins)]
        best = (0, 0)
        for size in range(1, min(TOGETHER, len(waiting)) + 1):
            said = waiting[:size]
            ends = self._ends(said, begins, self._language)
            if not ends or not _all_in_time(said, begins, ends):
                continue
            if size > 1 and opening + ends[-1] - begins + REST > LONGEST:
                continue
            others, _ = self._best(waiting[size:], ends[-1] + REST, 0.0)
            if size + others > best[0]:
                best = (size + others, size)
        return best

    def _ends(self, said: Sequence[Waiting], begins: float, language: str) -> list[float]:
        """When each clause is over; nothing where the sentence cannot be said."""
        form = Form.JOINED if len(said) > 1 else Form.SHORT
        ends: list[float] = []
        for clause in self._wording.clauses(form, [each.call for each in said], language):
            seconds = self._wording.seconds(clause, language)
            if seconds is None:
                return []
            ends.append((ends[-1] + CLAUSE if ends else begins) + seconds)
        return ends

    def _is_spoken(self, language: str) -> bool:
        return any(self._can_be_said(each, language) for each in self._waiting)

    def _can_be_said(self, each: Waiting, language: str) -> bool:
        return bool(language) and bool(self._ends([each], 0.0, language))


def _in_time(each: Waiting, begins: float) -> bool:
    return begins <= each.since + LONGEST


def _all_in_time(said: Sequence[Waiting], begins: float, ends: Sequence[float]) -> bool:
    """Whether each number of a sentence begins in time; the first has been looked at."""
    starts = [begins, *(end + CLAUSE for end in ends[:-1])]
    return all(_in_time(each, start) for each, start in zip(said, starts, strict=True))
