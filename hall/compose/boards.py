"""The number boards at the windows follow the calls, by the same tables as the hall display."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Slot

from db.engine.change_watch import ChangeWatch
from devices.boards.board_line import BoardLine
from devices.boards.line_addresses import line_at
from devices.boards.protocols import AdapterProtocol, BoardProtocol, OpenProtocol
from devices.boards.showing import BoardState, BoardTrouble, Showing, showings
from hall.board_settings import BoardSettings, known_adapters
from hall.compose.application import Application, open_application
from hall.compose.fault_report import FaultReport
from hall.compose.hall_follower import HallFollower
from hall.settings import Settings
from runtime.clock import Clock, system_clock
from runtime.desktop.end_signals import ended_by_signals
from runtime.faults import faults_logged
from runtime.jobs import JobRunner, Watcher
from runtime.message import Message
from tickets.errors import BadInput, HallError, UnknownName

ROLE = "boards"
"""As ``hall run`` and the table of running roles call it."""


OPEN_BAUD = 9600
"""The speed of a line by the open protocol whose address says none."""


class NoBoards(BadInput):
    """The boards are to be run, and the settings have none, or call pads have their lines."""

    def __init__(self, settings: Settings) -> None:
        if settings.board:
            super().__init__(Message("all boards are on lines of call pads: run pads, not boards"))
        else:
            message = Message("hall.toml has no [[board]]; write one for each line of boards")
            super().__init__(message)


class BoardLines(QObject):
    """All lines of the settings; what is wrong with their boards goes into the report."""

    def __init__(self, settings: Settings, report: FaultReport) -> None:
        super().__init__()
        boards = boards_alone(settings)
        self._counters = [each.counter_of for each in boards]
        self._lines = [
            _board_line(settings, each, partial(_tell, report, number, each.counter_of))
            for number, each in enumerate(boards)
        ]

    def start(self) -> None:
        """Start a thread a line; this waits for none."""
        for line in self._lines:
            line.start()

    @Slot(object)
    def show(self, wanted: Mapping[int, Showing]) -> None:
        """Have the boards of each counter show something; a counter that is gone is closed."""
        for line, counter_of in zip(self._lines, self._counters, strict=True):
            line.show(shown_at(counter_of, wanted))

    def stop(self) -> None:
        """End the threads."""
        for line in self._lines:
            line.stop()


def _tell(
    report: FaultReport,
    line: int,
    counter_of: Mapping[int, int],
    troubles: Mapping[int, BoardTrouble],
) -> None:
    """Say what is wrong with the boards of a line, by their counters; runs on the line's thread."""
    report.take(line, {str(counter_of[at]): trouble.value for at, trouble in troubles.items()})


def boards_alone(settings: Settings) -> list[BoardSettings]:
    """The boards on lines without call pads: only one thread speaks on a line."""
    lines_of_pads = {each.line for each in settings.pad}
    return [each for each in settings.board if each.line not in lines_of_pads]


def shown_at(counter_of: Mapping[int, int], wanted: Mapping[int, Showing]) -> dict[int, Showing]:
    """What is shown at each address of a line; a counter that is gone is closed."""
    closed = {each: Showing(each, BoardState.PAUSE) for each in counter_of.values()}
    return {address: wanted.get(each, closed[each]) for address, each in counter_of.items()}


def _board_line(
    settings: Settings,
    boards: BoardSettings,
    on_change: Callable[[Mapping[int, BoardTrouble]], None],
) -> BoardLine:
    adapter = known_adapters(settings.board_adapters).get(boards.protocol)  # none is called "open"
    protocol: BoardProtocol = AdapterProtocol(adapter) if adapter else OpenProtocol()
    address = line_at(boards.line, adapter.baud if adapter else OPEN_BAUD)
    return BoardLine(address, protocol, boards.counter_of, on_change)


def _wanted(hall: Application, report: FaultReport) -> dict[int, Showing]:
    """What the boards are to show now, by their counters; it tells what is wrong with them, too."""
    report.write()
    return showings(hall.queries.counters(), hall.queries.calls())


@contextmanager
def boards_running(settings: Settings, clock: Clock = system_clock) -> Iterator[None]:
    """Have the boards follow the calls; Qt's event loop must run meanwhile.

    Raises:
        BadInput: the settings have no boards, or one of a counter that does not exist.

    """
    if not (boards := boards_alone(settings)):
        raise NoBoards(settings)
    with open_application(settings, clock=clock) as hall:
        check_counters(hall, (each for of in boards for each in of.counters.values()))
        jobs, report = JobRunner(), FaultReport(hall.device_faults, ROLE, "board", hall.clock)
        lines = BoardLines(settings, report)
        follower = HallFollower(lambda: hall, ROLE, lambda _: None, jobs)
        watch = ChangeWatch(hall.database)
        read = follower.before(lambda: _wanted(hall, report))
        watcher = Watcher(
            lambda: watch.changed() or report.is_due, read, foreseen=(HallError, OSError)
        )
        watcher.found.connect(lines.show)
        lines.start()
        watcher.start()
        try:
            yield
        finally:
            for end in (watcher.stop, lines.stop, watch.close, jobs.stop, follower.close):
                end()
            report.close()


def run_boards(settings: Settings) -> int:
    """Run the boards alone, without a screen, until the process is told to end; return 0.

    Raises:
        BadInput: as :func:`boards_running`.

    """
    app = QCoreApplication(["hall"])
    with faults_logged(), boards_running(settings), ended_by_signals(app):
        return app.exec()


def check_counters(hall: Application, counters: Iterable[int]) -> None:
    """Refuse a counter that the hall does not have."""
    known = {counter.number for counter in hall.queries.counters()}
    for counter in counters:
        if counter not in known:
            raise UnknownName(Message("counter"), str(counter), map(str, sorted(known)))
