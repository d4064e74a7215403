"""The number boards at the windows follow the calls, by the same tables as the hall display."""

from collections.abc import Callable, Iterator, Mapping, Sequence
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
    """The boards are to be run, and the settings have none."""

    def __init__(self) -> None:
        super().__init__(Message("hall.toml has no [[board]]; write one for each line of boards"))


class BoardLines(QObject):
    """All lines of the settings; what is wrong with their boards goes into the report."""

    def __init__(self, settings: Settings, report: FaultReport) -> None:
        super().__init__()
        self._counters = [each.counter_of for each in settings.board]
        self._lines = [
            _board_line(settings, each, partial(_tell, report, number, each.counter_of))
            for number, each in enumerate(settings.board)
        ]

    def start(self) -> None:
        """Start a thread a line; this waits for none."""
        for line in self._lines:
            line.start()

    @Slot(object)
    def show(self, wanted: Mapping[int, Showing]) -> None:
        """Have the boards of each counter show something; a counter that is gone is closed."""
        for line, counter_of in zip(self._lines, self._counters, strict=True):
            line.show({at: wanted.get(each) or _closed(each) for at, each in counter_of.items()})

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


def _closed(counter: int) -> Showing:
    return Showing(counter, BoardState.PAUSE)


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
    if not settings.board:
        raise NoBoards
    with open_application(settings, clock=clock) as hall:
        _check_counters(hall, settings.board)
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


def _check_counters(hall: Application, boards: Sequence[BoardSettings]) -> None:
    """Refuse a counter that the hall does not have."""
    known = {counter.number for counter in hall.queries.counters()}
    for counter in (each for board in boards for each in board.counters.values()):
        if counter not in known:
            raise UnknownName(Message("counter"), str(counter), map(str, sorted(known)))
