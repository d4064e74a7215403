"""Cells of the fault matrix: a printer fails before, during or after a job of a real kiosk.

Run as ``python -m tests.fault_cells FAULT:WHEN ...``, it plays each of these with a printer on
each kind of line, all three at once, and prints a row of JSON for each cell. It is a process of
its own, so that no other cell's work holds up the GUI thread whose beat is measured.
"""

import json
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from db.print_jobs import JobState
from hall.compose.application import Application, open_application
from hall.compose.kiosk import make_kiosk
from hall.compose.open_role import OpenRole
from hall.compose.reports import PrinterReports
from hall.settings import load_settings
from kiosk.session import screens
from kiosk.session.screen import Page
from kiosk.view_model import KioskViewModel
from printer.jobs import News, Report
from printer.protocol.print_session import PrintOutcome
from printer.protocol.status import ABLE, PrinterState
from printer.simulator.paper import UnknownCommand, text_of
from printer.simulator.simulated_printer import SimulatedPrinter
from printer.simulator.simulator import PrinterMechanism
from runtime import gc_control
from runtime.desktop.qt_app import start_app
from runtime.simulated_line import PtyLine, SimulatorLine, TcpLine
from tests.morning_clock import morning_clock
from tests.stalls import Waits

T = TypeVar("T")

MM_A_SECOND = 40
"""Slow enough that a fault can come in the middle of a ticket."""

SMALL_BUFFER = 128

LINES = ("serial", "network", "file")
MOMENTS = ("before", "during", "after")

PATIENCE = 90.0
APART = 0.4
"""Seconds between the cells of a group: a page that is drawn is no stall of its neighbour."""

COPY = "补打"


@dataclass(frozen=True)
class Fault:
    """How a printer gets it, how it is mended, and what the printer's state is meanwhile."""

    begin: Callable[[SimulatedPrinter], None]
    end: Callable[[SimulatedPrinter], None]
    states: frozenset[PrinterState]
    buffer_bytes: int = 4096
    """Of the printer: a small one leaves most of a job on the line."""


def _attribute(name: str, state: PrinterState) -> Fault:
    """A fault that is a switch of the machine."""
    return Fault(
        lambda printer: setattr(printer.mechanism, name, True),
        lambda printer: setattr(printer.mechanism, name, False),
        frozenset({state}),
    )


def _listen(printer: SimulatedPrinter, *, deaf: bool) -> None:
    printer.deaf = deaf


def _run_out(printer: SimulatedPrinter) -> None:
    printer.mechanism.roll_mm = 0


def _speed(printer: SimulatedPrinter, mm_a_second: float) -> None:
    printer.mechanism.mm_a_second = mm_a_second


_AWAY = frozenset({PrinterState.GONE, PrinterState.MUTE, PrinterState.OFFLINE})

FAULTS = {
    "paper out": Fault(
        _run_out, lambda printer: printer.new_roll(80_000), frozenset({PrinterState.PAPER_OUT})
    ),
    "cover open": _attribute("cover_open", PrinterState.COVER_OPEN),
    "jam": _attribute("jammed", PrinterState.CUTTER_ERROR),
    "mute": _attribute("mute", PrinterState.MUTE),
    "garbage": _attribute("garbage", PrinterState.UNKNOWN),
    "stops reading": Fault(
        lambda printer: _listen(printer, deaf=True),
        lambda printer: _listen(printer, deaf=False),
        frozenset({PrinterState.MUTE, PrinterState.OFFLINE}),
        SMALL_BUFFER,
    ),
    "line dropped": Fault(
        SimulatedPrinter.drop_line,
        SimulatedPrinter.plug_in,
        frozenset({PrinterState.GONE}),
        SMALL_BUFFER,
    ),
    "power cut": Fault(SimulatedPrinter.power_off, SimulatedPrinter.power_on, _AWAY, SMALL_BUFFER),
    "slow, small buffer": Fault(
        lambda printer: _speed(printer, 16),
        lambda printer: _speed(printer, MM_A_SECOND),
        ABLE,
        SMALL_BUFFER,
    ),
}


Gap = tuple[float, float, float]
"""When one beat of the GUI thread was and the next, and for how long it did not wait in between."""

LONG = 0.01
"""Seconds from which on a gap is told."""


@dataclass
class Row:
    """What came of one cell. ``problems`` are the promises that were not kept."""

    fault: str
    line: str
    when: str
    end: str = ""
    papers: int = 0
    copies: int = 0
    halves: int = 0
    gaps: Sequence[Gap] = ()
    seen_s: float = 0
    problems: list[str] = field(default_factory=list)


class Gui(QObject):
    """The GUI thread: others have it do things, and the ``gaps`` between its beats are measured.

    With each is told for how long the thread worked, or was ready and others had the processor:
    on a slow or busy machine both take longer. How long its own work is, `make bench` measures.
    """

    _asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked.connect(self._work, Qt.ConnectionType.QueuedConnection)
        self._waits, self.gaps = Waits(), list[Gap]()
        self._last = self._waits.now()
        self._beats = QTimer(self)
        self._beats.setTimerType(Qt.TimerType.PreciseTimer)
        self._beats.timeout.connect(self._beat)
        self._beats.start(5)

    def do(self, work: Callable[[], T]) -> T:
        """Its result; waits for it."""
        future: Future[T] = Future()

        def now() -> None:
            try:
                future.set_result(work())
            except BaseException as error:  # noqa: BLE001 - for whoever waits
                future.set_exception(error)

        self._asked.emit(now)
        return future.result(PATIENCE)

    def measure(self) -> None:
        """Begin anew."""
        self.gaps = []

    @Slot(object)
    def _work(self, work: Callable[[], None]) -> None:
        work()

    def _beat(self) -> None:
        (before, busy_before), (now, busy) = self._last, self._waits.now()
        if now - before > LONG:
            self.gaps.append((before, now, busy - busy_before))
        self._last = now, busy


class NotInTime(Exception):
    """What was promised has not happened for very long."""


class Kiosk:
    """One ticket machine with its printer, hall and window."""

    def __init__(
        self, gui: Gui, line: str, controller: PrinterMechanism, folder: Path, stack: ExitStack
    ) -> None:
        self._gui = gui
        self.printer = SimulatedPrinter(_line(line, folder), controller)
        stack.callback(self.printer.close)
        url = f"{self.printer.url}?profile={_PROFILES[line]}"
        settings = load_settings(None, str(folder / "hall.db"), url)
        self.hall: Application = stack.enter_context(
            open_application(settings, clock=morning_clock)
        )
        self.news: list[tuple[float, News]] = []
        self.reports: list[Report] = []
        self.window: OpenRole = gui.do(self._open)

    def _open(self) -> OpenRole:
        window = make_kiosk(self.hall)
        reports = next(each for each in window.keep if isinstance(each, PrinterReports))
        reports.told.connect(lambda news: self.news.append((time.monotonic(), news)))
        reports.reported.connect(self.reports.append)
        window.qml_window.window.resize(540, 960)
        window.qml_window.window.show()
        window.begin()
        gc_control.go_on()  # as ``hall run`` does; a look through it all would stop the beat
        return window

    @property
    def controller(self) -> PrinterMechanism:
        """The printer's inside."""
        return self.printer.mechanism

    def close(self) -> None:
        """Close the window; the stack closes the rest."""
        self._gui.do(self.window.close)

    def take(self) -> str:
        """Take a number as a tap does; its label."""
        self._gui.do(self._tap)
        wait(lambda: self.shows("page") == "ticket", "a number")
        return str(self.shows("label"))

    def _tap(self) -> None:
        model = self.window.view_model
        assert isinstance(model, KioskViewModel)
        controller = model.controller
        controller.go_home()
        controller.show(screens.go(controller.screen, Page.SERVICE, service="passport"))
        controller.choose("take")

    def shows(self, name: str) -> Any:  # noqa: ANN401 - any property
        """What the window gets under this name."""
        return self._gui.do(lambda: self.window.view_model.property(name))

    def state(self) -> PrinterState | None:
        """The printer's state as it was last told."""
        return self.news[-1][1].state if self.news else None

    def seen(self, states: frozenset[PrinterState], since: float) -> float:
        """Seconds until the state told was one of these."""
        wait(lambda: self.state() in states, f"the state {' or '.join(states)}")
        return max(0.0, self.news[-1][0] - since)

    def job(self, label: str) -> JobState:
        """Where the ticket's newest print job is."""
        ticket = self.hall.queries.by_label(label)
        return self.hall.print_jobs.of_ticket(ticket.id)[-1].state

    def outcomes(self, label: str) -> list[PrintOutcome]:
        """How the attempts to print it ended."""
        return [report.outcome for report in self.reports if report.label == label]

    def papers(self, label: str) -> list[str]:
        """What the whole tickets with this number say."""
        return [text for text in map(_text, self.controller.tickets) if label in text.split()]


_PROFILES = {"serial": "gprinter-80", "network": "epson-tm-t20", "file": "xprinter-80"}
"""A way to confirm for each: GS r with ASB, GS ( H with ASB, GS r alone."""


def _controller(line: str, fault: Fault) -> PrinterMechanism:
    return PrinterMechanism(
        mm_a_second=MM_A_SECOND,
        buffer_bytes=fault.buffer_bytes,
        knows_gs_h=line == "network",
    )


def _line(name: str, folder: Path) -> SimulatorLine:
    if name == "network":
        return TcpLine()
    return PtyLine(folder / "printer", name)


def _text(ticket: bytes) -> str:
    try:
        return text_of(ticket)
    except UnknownCommand:
        return "damaged"


def wait(condition: Callable[[], object], what: str) -> None:
    """Until it holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise NotInTime(what)
        time.sleep(0.03)


def play(kiosk: Kiosk, row: Row) -> None:
    """Let the printer fail and be mended; what came of it goes into the row."""
    fault, printer = FAULTS[row.fault], kiosk.printer
    if row.when == "before":
        begun = _begin(fault, printer)
        row.seen_s = kiosk.seen(fault.states, begun)
        label = kiosk.take()
        if fault.states != ABLE:
            wait(lambda: kiosk.shows("tone") == "amber", "the words that no paper comes")
    else:
        label = kiosk.take()
        if row.when == "during":
            wait(lambda: kiosk.controller.hanging_mm > 5, "the first lines")
        else:
            wait(lambda: kiosk.outcomes(label), "the report")
        begun = _begin(fault, printer)
        row.seen_s = kiosk.seen(fault.states, begun)
        wait(lambda: kiosk.outcomes(label), "the report")
    if fault.states == ABLE:
        wait(lambda: kiosk.outcomes(label), "the slow paper")
    fault.end(printer)
    wait(lambda: _settled(kiosk, label), "the end of the job")
    second = kiosk.take()
    wait(lambda: _settled(kiosk, second), "the end of the second job")
    wait(lambda: not kiosk.controller.at_work, "all the paper")
    _judge(kiosk, row, label, second)


def _begin(fault: Fault, printer: SimulatedPrinter) -> float:
    begun = time.monotonic()
    fault.begin(printer)
    return begun


def _settled(kiosk: Kiosk, label: str) -> bool:
    """Whether nothing more is to be expected of a ticket's paper by itself."""
    time.sleep(0.1)  # it reads the database
    able = kiosk.state() in ABLE
    return able and kiosk.job(label) not in {JobState.PENDING, JobState.SENDING}


def _judge(kiosk: Kiosk, row: Row, label: str, second: str) -> None:
    papers = kiosk.papers(label)
    row.end, row.papers = str(kiosk.job(label)), len(papers)
    row.copies = sum(COPY in paper for paper in papers)
    row.halves = len(kiosk.controller.scrap)
    uncertain = PrintOutcome.UNKNOWN in kiosk.outcomes(label)
    promises = {
        "a job that says it is printed has its paper": papers or row.end in {"unknown", "failed"},
        "a ticket is printed, or its job is left for an officer": row.end
        in {"confirmed", "sent", "unknown", "failed"},
        "a second paper says that it is a copy": row.papers - row.copies <= 1,
        "a copy comes after an uncertain paper only": uncertain or not row.copies,
        "a second ticket is printed, once": len(kiosk.papers(second)) == 1
        and not any(COPY in paper for paper in kiosk.papers(second))
        and kiosk.job(second) == "confirmed",
        "every whole ticket can be read": "damaged" not in map(_text, kiosk.controller.tickets),
    }
    row.problems += [promise for promise, kept in promises.items() if not kept]


def play_all(gui: Gui, fault: str, when: str, template: Path) -> list[Row]:
    """One fault at one moment on every line, side by side."""
    rows = [Row(fault, line, when) for line in LINES]
    with ExitStack() as stack:
        root = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        kiosks = []
        for line in LINES:
            folder = root / line
            folder.mkdir()
            shutil.copy(template, folder / "hall.db")
            controller = _controller(line, FAULTS[fault])
            kiosks.append(Kiosk(gui, line, controller, folder, stack))
        for kiosk in kiosks:
            wait(lambda each=kiosk: each.state() in ABLE, "a printer that is ready")  # type: ignore[misc]
        gui.measure()
        with ThreadPoolExecutor(len(LINES)) as players:
            list(players.map(_play, kiosks, rows, range(len(LINES))))
        for row in rows:
            row.gaps = gui.gaps
            row.seen_s = round(row.seen_s, 2)
        for kiosk in kiosks:
            kiosk.close()
    return rows


def _play(kiosk: Kiosk, row: Row, place: int) -> None:
    time.sleep(place * APART)
    try:
        play(kiosk, row)
    except NotInTime as late:
        row.end = row.end or f"waited for {late}"
        row.problems.append(f"not in time: {late}; {kiosk.state()}; {kiosk.reports}")


def main(cells: Sequence[str]) -> int:
    """Play the cells and print a row for each; the exit code."""
    app = start_app(["hall"])
    app.setQuitOnLastWindowClosed(False)  # cells come and go
    gui = Gui()

    def work() -> None:
        code = 1
        try:
            play_cells(gui, cells)
            code = 0
        finally:
            gui.do(lambda: app.exit(code))

    threading.Thread(target=work, daemon=True).start()
    return app.exec()


def play_cells(gui: Gui, cells: Sequence[str]) -> None:
    """Play one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "hall.db"
        with open_application(load_settings(None, str(template), "virtual:")):
            pass
        for cell in cells:
            fault, _, when = cell.partition(":")
            for row in play_all(gui, fault, when, template):
                print(json.dumps(asdict(row)), flush=True)  # noqa: T201 - the answer


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
