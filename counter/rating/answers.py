"""What whoever stands before a rating pad answers: kept tap by tap, away from the GUI thread."""

import logging
import time
from collections.abc import Callable, Sequence
from typing import Protocol

from msgspec.structs import replace

from counter.rating.page import Answer, holds, toggled
from reception.ratings import AtPad
from runtime.clock import Clock
from runtime.jobs import JobRunner
from runtime.outage import Outage
from tickets.errors import HallError
from tickets.rating_errors import AlreadyRated
from tickets.rating_pad import LastServed, PadInputs
from tickets.ratings import Grade, Reason

log = logging.getLogger(__name__)


class PadService(Protocol):
    """What the pad asks of the hall; it waits for the database (``reception.ratings``)."""

    def rate(self, served: LastServed, grade: Grade) -> AtPad:
        """Keep a grade."""

    def change(self, rating: int, grade: Grade, reasons: Sequence[str] = ()) -> AtPad:
        """Put it right."""


class Answers:
    """The answer of whoever is there; ``changed`` is called whenever it is another one.

    ``answer`` is None while nobody has tapped anything. ``busy`` says that a grade is on its way,
    ``failed`` that the last tap could not be kept.
    """

    def __init__(
        self,
        service: PadService,
        jobs: JobRunner,
        clock: Clock,
        changed: Callable[[], None],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._service, self._jobs, self._clock, self._changed = service, jobs, clock, changed
        self._outage = Outage(log, "a rating was not kept", (HallError, OSError), monotonic)
        self._unsaved = False
        self.answer: Answer | None = None
        self.busy = self.failed = False

    def rate(self, served: LastServed, grade: Grade) -> None:
        """Keep a face that was tapped; another one than before changes the rating."""
        if self.busy:
            return
        self.busy, before = True, self.answer.rating if self.answer else None

        def work() -> AtPad:
            if before is None:
                return self._service.rate(served, grade)
            return self._service.change(before.id, grade)

        def kept(at_pad: AtPad) -> None:
            self.busy = self._unsaved = False
            rating, reasons = at_pad.rating, at_pad.reasons
            self.answer = Answer(served, self._clock(), rating, reasons, done=not reasons)

        def failed(error: BaseException) -> None:
            self.busy = False
            if isinstance(error, AlreadyRated):
                self.rated_elsewhere(served)
            else:
                self._not_kept(error)

        self._run(work, kept, failed)

    def rated_elsewhere(self, served: LastServed) -> None:
        """They rated on their phone, or on another pad: one rating a service."""
        self.answer = Answer(served, self._clock(), done=True)
        self._changed()

    def toggle(self, code: str) -> None:
        """Tick a reason, or take its tick away; each is kept at once."""
        if self.answer is not None:
            self._go_on(replace(self.answer, ticked=toggled(self.answer.ticked, code)))
            self._save(lambda: None)

    def again(self) -> None:
        """Go back to the faces: another one was meant."""
        if self.answer is not None:
            self._go_on(replace(self.answer, again=True))

    def done(self) -> None:
        """End it; what could not be kept before is kept first."""
        if self._unsaved:
            self._save(self._thank)
        else:
            self._thank()

    def touched(self) -> None:
        """Somebody is still there."""
        if self.answer is not None:
            self._go_on(self.answer)

    def offered(self) -> tuple[tuple[Reason, ...], tuple[str, ...]]:
        """The reasons beside the grade, and the codes of those that are ticked."""
        return (self.answer.reasons, self.answer.ticked) if self.answer else ((), ())

    def lapse(self, inputs: PadInputs) -> None:
        """Let the answer go when its time is over, or the next is served."""
        if self.answer is not None and not holds(self.answer, inputs, self._clock()):
            self.answer, self._unsaved, self.failed = None, False, False

    def _go_on(self, answer: Answer) -> None:
        self.answer = replace(answer, at=self._clock())
        self._changed()

    def _thank(self) -> None:
        if self.answer is not None:
            self._go_on(replace(self.answer, done=True))

    def _save(self, then: Callable[[], None]) -> None:
        """Have the ticked reasons kept; do ``then`` unless more was ticked meanwhile."""
        if self.answer is None or self.answer.rating is None:
            return
        rating, ticked, self._unsaved = self.answer.rating, self.answer.ticked, True

        def kept(_at_pad: AtPad) -> None:
            if self.answer is not None and self.answer.ticked == ticked:
                self._unsaved = False
                then()

        self._run(
            lambda: self._service.change(rating.id, rating.grade, ticked), kept, self._not_kept
        )

    def _run(
        self,
        work: Callable[[], AtPad],
        kept: Callable[[AtPad], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        self.failed = False

        def did(at_pad: AtPad) -> None:
            self._outage.back()
            kept(at_pad)
            self._changed()

        self._jobs.run(work, did, failed)
        self._changed()

    def _not_kept(self, error: BaseException) -> None:
        self._outage.away(error)
        self.failed = True
        self._changed()
