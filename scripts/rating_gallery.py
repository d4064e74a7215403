"""Pictures of the rating pad: every page, in every language, on the tablets that halls buy."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication, QImage

from counter.rating.view_model import GUARD_SECONDS, RatingPadViewModel
from counter.rating.window import open_rating_pad
from reception.ratings import AtPad
from runtime.jobs import InlineExecutor, JobRunner
from runtime.languages import languages_of
from tickets.errors import DatabaseTrouble
from tickets.hall import CounterState, HallSetup
from tickets.rating_errors import AlreadyRated
from tickets.rating_pad import LastServed, PadInputs
from tickets.ratings import Grade, Rating, RatingOptions, ServedService, Source
from tickets.visit import TicketState

SIZES = ((1024, 600), (1280, 800), (800, 1280))
LANGUAGES = languages_of("rating")
NOW = datetime(2026, 11, 23, 2, 24, 30, tzinfo=UTC)
SETTLED = 4
"""Frames until everything has its place."""

SERVED = ServedService("passport", 3, None, NOW)


class PicturedService:
    """Keeps nothing; rates as the sample hall would, or cannot."""

    def __init__(self, setup: HallSetup) -> None:
        self._options = RatingOptions(1, setup.reasons)
        self.problem: Exception | None = None

    def rate(self, served: LastServed, grade: Grade) -> AtPad:
        """The grade with its reasons."""
        if self.problem is not None:
            raise self.problem
        rating = Rating(
            id=1,
            ticket=served.ticket,
            service=served.of.service,
            counter=served.of.counter,
            officer=served.of.officer,
            over_at=served.of.over_at,
            grade=grade,
            attitude=None,
            efficiency=None,
            environment=None,
            options=1,
            reasons=(),
            words="",
            source=Source.PAD,
            entered_by=None,
            named=False,
            given_at=NOW,
        )
        return AtPad(rating, self._options.of(grade))

    def change(self, rating: int, grade: Grade, reasons: Sequence[str] = ()) -> AtPad:
        """The same with reasons."""
        last = LastServed(rating, "A012", "en", SERVED, rated=True)
        kept = self.rate(last, grade)
        return AtPad(replace(kept.rating, reasons=tuple(reasons)), kept.reasons)


class PicturedPad:
    """The pad of counter 3 in one language, in the pictures' hands."""

    def __init__(self, setup: HallSetup, language: str) -> None:
        self._seconds, self._language = 0.0, language
        self.service = PicturedService(setup)
        others = [each for each in LANGUAGES if each != language]
        self.view_model = RatingPadViewModel(
            setup,
            3,
            (language, *others),
            self.service,
            JobRunner(InlineExecutor()),
            lambda: NOW,
            monotonic=lambda: self._seconds,
        )
        self.view_model.stop()  # no time passes here

    def rest(self, state: CounterState = CounterState.OPEN, **here: object) -> None:
        """Nobody is asked."""
        self.view_model.showInputs(PadInputs(state, 30, **here))  # type: ignore[arg-type]

    def ask(self) -> None:
        """Somebody was served."""
        last = LastServed(7, "A012", self._language, SERVED, rated=False)
        self.view_model.showInputs(PadInputs(CounterState.OPEN, 30, last=last))
        self._seconds += GUARD_SECONDS

    def tap(self, grade: int) -> None:
        """They tap a face."""
        self.view_model.rate(grade)
        self._seconds += GUARD_SECONDS


def _here(pad: PicturedPad, state: TicketState) -> None:
    pad.rest(label="A012", language="", here=state)


def _why(pad: PicturedPad, grade: int, *reasons: str) -> None:
    pad.ask()
    pad.tap(grade)
    for each in reasons:
        pad.view_model.toggle(each)


def _thanks(pad: PicturedPad, grade: int) -> None:
    _why(pad, grade)
    pad.view_model.done()


def _with(pad: PicturedPad, problem: Exception) -> None:
    pad.ask()
    pad.service.problem = problem
    pad.tap(5)


PAGES: dict[str, Callable[[PicturedPad], None]] = {
    "rest": lambda pad: pad.rest(),
    "rest-called": lambda pad: _here(pad, TicketState.CALLED),
    "rest-serving": lambda pad: _here(pad, TicketState.SERVING),
    "rest-paused": lambda pad: pad.rest(CounterState.PAUSED),
    "rest-closed": lambda pad: pad.rest(CounterState.CLOSED),
    "ask": lambda pad: pad.ask(),
    "ask-not-kept": lambda pad: _with(pad, DatabaseTrouble("hall.db", "away")),
    "why-bad": lambda pad: _why(pad, 1, "long-wait", "told-in-parts"),
    "why-good": lambda pad: _why(pad, 5, "friendly"),
    "thanks": lambda pad: _thanks(pad, 5),
    "thanks-bad": lambda pad: _thanks(pad, 1),
    "already": lambda pad: _with(
        pad, AlreadyRated("A012", "passport", NOW - timedelta(minutes=1), "Asia/Shanghai")
    ),
    "away": lambda pad: pad.view_model.showTrouble(DatabaseTrouble("hall.db", "away")),
}


def pictures(
    setup: HallSetup, size: tuple[int, int], language: str, wanted: str = ""
) -> Iterator[tuple[str, QImage]]:
    """Every page in so many pixels whose name has the pattern, with its name."""
    for name, lead in PAGES.items():
        if not re.search(wanted, f"rating-{name}"):
            continue
        pad = PicturedPad(setup, language)
        lead(pad)
        qml_window = open_rating_pad(pad.view_model)
        qml_window.window.resize(*size)
        qml_window.window.show()
        for _ in range(SETTLED):
            QGuiApplication.processEvents()
            picture = qml_window.window.grabWindow()
        qml_window.close()
        yield f"rating-{name}", picture
