"""The call pads at the counters: each press is one use case of the officer's, from the pad."""

from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication

from counter.pad import Pad
from counter.pad_actions import PadActions, PadAnswer
from counter.pad_words import PadWords
from db.engine.change_watch import ChangeWatch
from db.queries.typed_numbers import TypedNumbers
from devices.boards.showing import Showing, showings
from hall.compose.application import Application, open_application
from hall.compose.boards import check_counters
from hall.compose.fault_report import FaultReport
from hall.compose.hall_follower import HallFollower
from hall.compose.pad_lines import PadLines, boards_on
from hall.settings import Settings
from reception.officer import CounterSession
from reception.ratings import RatingAtCounter
from runtime.clock import Clock, system_clock
from runtime.desktop.end_signals import ended_by_signals
from runtime.faults import faults_logged
from runtime.jobs import JobRunner, Watcher
from runtime.languages import Catalogue
from runtime.message import Message
from tickets.errors import BadInput, HallError
from tickets.rating_pad import asked
from tickets.source import Source

ROLE = "pads"
"""As ``hall run`` and the table of running roles call it."""

MOST_AT_ONCE = 8
"""So many presses are done at once, each at its own counter."""


class NoPads(BadInput):
    """The pads are to be run, and the settings have none."""

    def __init__(self) -> None:
        super().__init__(
            Message("hall.toml has no [[pad]]; write one for each line of pads, or pad on USB")
        )


class AskedToRate:
    """Finds the counters where somebody has just been served, and is to be asked how it was."""

    def __init__(self, hall: Application, counters: Collection[int]) -> None:
        self._hall, self._counters = hall, counters
        self._ratings = RatingAtCounter(hall.ratings, hall.queries, hall.clock)
        self._here: dict[int, int | None] = {}

    def look(self, here: Mapping[int, int | None]) -> list[int]:
        """The counters that someone has left since the last look, and who is asked there."""
        before, self._here = self._here, dict(here)
        return [each for each in self._counters if self._is_asked(each, before.get(each))]

    def _is_asked(self, counter: int, before: int | None) -> bool:
        if before is None or self._here.get(counter) == before:
            return False
        served = asked(self._ratings.inputs(counter), self._hall.clock())
        return served is not None and served.ticket == before


def pad_maker(
    hall: Application, submit: Callable[[Callable[[], None]], object]
) -> Callable[[int, Callable[[PadAnswer], None]], Pad]:
    """Return what makes the pad of a counter; its presses are handed to ``submit``."""
    words = PadWords(Catalogue("counter", hall.settings.counter.language).translate)
    numbers = TypedNumbers(hall.database, hall.clock)
    ratings = RatingAtCounter(hall.ratings, hall.queries, hall.clock)

    def make(counter: int, tell: Callable[[PadAnswer], None]) -> Pad:
        station = hall.settings.kiosk.station
        session = CounterSession(hall.database, counter, Source.PAD, station, hall.clock)
        actions = PadActions(session, hall.queries, numbers, ratings, words)
        return Pad(actions, words, submit, tell)

    return make


@contextmanager
def pads_running(settings: Settings, clock: Clock = system_clock) -> Iterator[None]:
    """Have the pads' presses done and their numbers shown; Qt's event loop must run meanwhile.

    Raises:
        BadInput: the settings have no pads, or one of a counter that does not exist.

    """
    if not settings.pad:
        raise NoPads
    with (
        open_application(settings, clock=clock) as hall,
        ThreadPoolExecutor(MOST_AT_ONCE, "pads") as executor,
    ):
        counters = {number for each in settings.pad for number in each.all_counters}
        boards = {n for each in settings.pad for n in boards_on(settings, each.line).values()}
        check_counters(hall, sorted(counters | boards))
        jobs = JobRunner()
        reports = [FaultReport(hall.device_faults, ROLE, kind, hall.clock) for kind in KINDS]
        lines = PadLines(settings, pad_maker(hall, executor.submit), *reports)
        rated = AskedToRate(hall, counters)

        def read() -> tuple[dict[int, Showing], list[int]]:
            for report in reports:
                report.write()
            now = hall.queries.counters()
            here = {each.number: each.here.id if each.here else None for each in now}
            return showings(now, hall.queries.calls()), rated.look(here)

        follower = HallFollower(lambda: hall, ROLE, lambda _: None, jobs)
        watch = ChangeWatch(hall.database)
        watcher = Watcher(
            lambda: watch.changed() or any(each.is_due for each in reports),
            follower.before(read),
            foreseen=(HallError, OSError),
        )
        watcher.found.connect(lines.show)
        lines.start()
        watcher.start()
        try:
            yield
        finally:
            for end in (lines.stop, watcher.stop, watch.close, jobs.stop, follower.close):
                end()
            for report in reports:
                report.close()


KINDS = ("pad", "board")
"""Of devices on the lines of pads, as the table of device faults calls them."""


def run_pads(settings: Settings) -> int:
    """Run the pads alone, without a screen, until the process is told to end; return 0.

    Raises:
        BadInput: as :func:`pads_running`.

    """
    app = QCoreApplication(["hall"])
    with faults_logged(), pads_running(settings), ended_by_signals(app):
        return app.exec()
