"""Shows a rating pad, and has what people tap on it kept."""

import time
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter.rating.answers import Answers, PadService
from counter.rating.page import Page, Shown, shown
from counter.rating.words import PadWords
from runtime.clock import Clock
from runtime.desktop.contrast import POLICE_BLUE
from runtime.jobs import JobRunner
from runtime.languages import OWN_NAMES
from tickets.hall import CounterState, HallSetup
from tickets.rating_pad import LastServed, PadInputs
from tickets.ratings import Grade

QML_IMPORT_NAME = "WarmWindow.Rating"
QML_IMPORT_MAJOR_VERSION = 1

LOOKS = 250
"""Milliseconds between two looks at the time."""

GUARD_SECONDS = 0.5
"""After a page has come nothing that is tapped counts for so long: it was meant for the last."""

SILENT_SECONDS = 3.0
"""What the tables said so long ago is not believed any more."""


@QmlElement
@QmlUncreatable("")
class RatingPadViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """The rating pad of one counter, in ``languages``, of which the first is the pad's own.

    ``silence`` is for how many seconds the tables have not been read.
    """

    changed = Signal()

    def __init__(  # noqa: PLR0917 - what it is made of
        self,
        setup: HallSetup,
        counter: int,
        languages: tuple[str, ...],
        service: PadService,
        jobs: JobRunner,
        clock: Clock,
        silence: Callable[[], float] = lambda: 0.0,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._setup, self._counter, self._languages = setup, counter, languages
        self._clock, self._silence, self._monotonic = clock, silence, monotonic
        self._answers = Answers(service, jobs, clock, self._show, monotonic)
        self._inputs = PadInputs(CounterState.CLOSED, setup.hall.rating.ask_seconds)
        self._shown, self._shown_since = Shown(Page.REST), monotonic()
        self._chosen, self._troubled = "", False
        self._words: dict[str, PadWords] = {}
        self._ticks = QTimer(self)
        self._ticks.setInterval(LOOKS)
        self._ticks.timeout.connect(self.tick)
        self._ticks.start()

    def stop(self) -> None:
        """Let no more time pass: the window is closed."""
        self._ticks.stop()

    def showSetup(self, setup: HallSetup) -> None:
        """Take over the hall as its file says now."""
        self._setup, self._words = setup, {}
        self._show()

    @Slot(object)
    def showInputs(self, inputs: PadInputs) -> None:
        """Take over what the tables say."""
        self._inputs, self._troubled = inputs, False
        if elsewhere := self._rated_elsewhere():
            self._answers.rated_elsewhere(elsewhere)
        self._show()

    @Slot(object)
    def showTrouble(self, error: Exception | None) -> None:
        """Say that nothing can be kept while the tables cannot be read; None is the end of that."""
        self._troubled = error is not None
        self._show()

    @Slot()
    def tick(self) -> None:
        """Let time pass."""
        self._answers.lapse(self._inputs)
        if self._shown_now() != self._shown:
            self._show()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Go on in a language, until the next person."""
        self._chosen = language
        self._answers.touched()
        self._show()

    @Slot(int)
    def rate(self, grade: int) -> None:
        """Keep a face that was tapped."""
        if self._shown.served is not None and self._meant():
            self._answers.rate(self._shown.served, Grade(grade))

    @Slot(str)
    def toggle(self, code: str) -> None:
        """Tick a reason, or take its tick away."""
        if self._meant():
            self._answers.toggle(code)

    @Slot()
    def again(self) -> None:
        """Go back to the faces."""
        if self._meant():
            self._answers.again()

    @Slot()
    def done(self) -> None:
        """End it."""
        if self._meant():
            self._answers.done()

    def _rated_elsewhere(self) -> LastServed | None:
        """Who is asked here and has just rated on their phone, or on a pad of five keys."""
        served, last = self._shown.served, self._inputs.last
        if self._shown.page is not Page.ASK or self._answers.answer or self._answers.busy:
            return None
        return served if last and last.rated and replace(last, rated=False) == served else None

    def _meant(self) -> bool:
        """Whether a tap is meant for the page that is there."""
        return self._monotonic() - self._shown_since >= GUARD_SECONDS

    def _shown_now(self) -> Shown:
        away = self._troubled or self._silence() > SILENT_SECONDS
        return shown(self._inputs, self._answers.answer, self._clock(), away=away)

    def _show(self) -> None:
        before, self._shown = self._shown, self._shown_now()
        if self._shown.page is not before.page:
            self._shown_since = self._monotonic()
        if _whose(self._shown) != _whose(before):
            self._chosen = ""
        self.changed.emit()

    @property
    def _say(self) -> PadWords:
        """The words in the language of now."""
        language = self._language
        if language not in self._words:
            self._words[language] = PadWords(self._setup, language)
        return self._words[language]

    @property
    def _language(self) -> str:
        """The one that was chosen, else that of the ticket, else the pad's own."""
        served = self._shown.served
        wanted = self._chosen or (served.language if served else self._inputs.language)
        return wanted if wanted in self._languages else self._languages[0]

    @property
    def _grade(self) -> Grade | None:
        answer = self._answers.answer
        return answer.rating.grade if answer and answer.rating else None

    @Property(str, notify=changed)
    def page(self) -> str:
        """Which page it is: rest, ask, why, thanks, already, away."""
        return self._shown.page.value

    @Property(str, notify=changed)
    def hallName(self) -> str:
        """The hall's name."""
        return self._say.hall()

    @Property(str, notify=changed)
    def hallColor(self) -> str:
        """The hall's own colour; police blue for one that has none."""
        return self._setup.hall.color or POLICE_BLUE

    @Property(str, notify=changed)
    def counter(self) -> str:
        """The counter's name."""
        return self._say.counter(self._counter)

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number at the counter while the pad rests; empty while nobody with one is there."""
        return self._inputs.label if self._shown.page is Page.REST else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the page says first."""
        return self._say.title(self._shown.page, self._inputs)

    @Property(str, notify=changed)
    def hint(self) -> str:
        """What stands below it: what could not be kept, else more of the page."""
        if self._answers.failed:
            return self._say.not_kept()
        label = self._shown.served.label if self._shown.served else ""
        return self._say.hint(self._shown.page, label, self._grade)

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Whether the hint says that something could not be kept."""
        return self._answers.failed

    @Property(list, notify=changed)
    def grades(self) -> list[dict[str, Any]]:
        """The five, the best first: grade and words."""
        return [{"grade": int(grade), "words": self._say.grade(grade)} for grade in reversed(Grade)]

    @Property(list, notify=changed)
    def reasons(self) -> list[dict[str, Any]]:
        """What may be ticked: code, words, whether it is."""
        reasons, ticked = self._answers.offered()
        return [
            {
                "code": each.code,
                "words": self._say.reason(each),
                "ticked": each.code in ticked,
            }
            for each in reasons
        ]

    @Property(str, notify=changed)
    def againWords(self) -> str:
        """On the button that leads back to the faces."""
        return self._say.again()

    @Property(str, notify=changed)
    def doneWords(self) -> str:
        """On the button that ends it."""
        return self._say.done()

    @Property(list, notify=changed)
    def languages(self) -> list[dict[str, Any]]:
        """The languages of the pad: code, own name, whether it speaks it now."""
        return [
            {"code": each, "name": OWN_NAMES[each], "chosen": each == self._language}
            for each in self._languages
        ]


def _whose(of: Shown) -> int | None:
    return of.served.ticket if of.served else None
