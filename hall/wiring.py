"""Makes the windows and what stands behind each of them, once, and takes them down again."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter.console import Facts as ConsoleFacts
from counter.face import open_counter
from counter.help_view_model import HelpCallsViewModel
from counter.view_model import CounterViewModel
from db.feed import Feed
from db.setup import load_hall
from display.board import Facts
from display.face import open_display
from display.view_model import DisplayViewModel
from hall.at_kiosk import AtKiosk
from hall.opening import HallObjects
from hall.printing import make_spooler
from kiosk.face import open_kiosk
from kiosk.help_view_model import HelpViewModel
from kiosk.pad_model import PadVerbs, PadViewModel
from kiosk.screens import Limits
from kiosk.view_model import KioskViewModel
from printer.spooler import Spooler
from runtime.jobs import JobRunner, Watcher
from runtime.qt_app import Face
from tickets.model import HallSetup, Ticket


class PrinterReports(QObject):
    """Brings the spooler's reports and news from its thread to the GUI's."""

    reported = Signal(object)
    told = Signal(object)


@dataclass
class Window:
    """One open role: the window, its view model, and what feeds them."""

    face: Face
    view_model: QObject
    watcher: Watcher
    feed: Feed
    jobs: JobRunner | None = None
    spooler: Spooler | None = None
    keep: list[object] = field(default_factory=list)

    def begin(self) -> None:
        """Start to look at the queue, and to print."""
        self.watcher.start()
        if self.spooler:
            self.spooler.start()

    def close(self) -> None:
        """End the threads, then the window, then the view model it shows."""
        self.watcher.stop()
        self.feed.close()
        if self.spooler:
            self.spooler.stop()
        if self.jobs:
            self.jobs.stop()
        self.face.close()


def make_kiosk(hall: HallObjects) -> Window:
    """The ticket machine with its station's printer."""
    setup, settings = load_hall(hall.database), hall.settings.kiosk
    reports = PrinterReports()
    spooler = make_spooler(hall, reports.reported.emit, reports.told.emit)
    jobs = JobRunner()
    limits = Limits(settings.idle_seconds, settings.ticket_seconds)
    here = AtKiosk(hall.queue, hall.appointments, hall.reader, settings.station, spooler.wake)
    view_model = KioskViewModel(setup, here.take, jobs, hall.clock, limits, settings.language)
    pad = PadViewModel(view_model, PadVerbs(here.check_in, here.look_up, here.check_in_again))
    reports.reported.connect(view_model.showReport)
    reports.told.connect(view_model.showPrinter)
    watcher, feed = _watch(hall, hall.reader.lines)
    watcher.found.connect(view_model.showLines)
    watcher.troubled.connect(view_model.showTrouble)
    help_model = HelpViewModel(hall.help_calls, settings.station, jobs)
    watcher.found.connect(help_model.look)
    face = open_kiosk(view_model, pad, help_model, settings.language)
    return Window(face, view_model, watcher, feed, jobs, spooler, [reports, pad, help_model])


def make_display(hall: HallObjects) -> Window:
    """The hall display."""
    view_model = DisplayViewModel(
        load_hall(hall.database), hall.settings.display.languages, hall.clock
    )
    watcher, feed = _watch(hall, lambda: Facts(hall.reader.calls(), hall.reader.lines()))
    watcher.found.connect(view_model.showFacts)
    watcher.troubled.connect(view_model.showTrouble)
    return Window(open_display(view_model), view_model, watcher, feed)


def make_counter(hall: HallObjects, number: int) -> Window:
    """An officer's console."""
    setup: HallSetup = load_hall(hall.database)
    language, jobs = hall.settings.counter.language, JobRunner()
    read, reprint = partial(_facts, hall, number), partial(_reprint, hall)
    view_model = CounterViewModel(
        setup, number, hall.queue, read, reprint, jobs, hall.clock, language
    )
    watcher, feed = _watch(hall, read)
    watcher.found.connect(view_model.showFacts)
    watcher.troubled.connect(view_model.showTrouble)
    help_model = HelpCallsViewModel(hall.help_calls, number, jobs, hall.clock, language)
    watcher.found.connect(help_model.showFacts)
    face, translator = open_counter(view_model, help_model, language)
    return Window(face, view_model, watcher, feed, jobs, keep=[translator, help_model])


def _facts(hall: HallObjects, number: int) -> ConsoleFacts:
    uncertain = tuple(hall.print_jobs.uncertain())
    desk, stations = hall.reader.desk(number), hall.stations.now()
    return ConsoleFacts(desk, uncertain, stations, hall.help_calls.open())


def _reprint(hall: HallObjects, label: str) -> Ticket:
    """Have a ticket printed once more; one that was taken at no machine, at this one's."""
    ticket = hall.reader.by_label(label)
    hall.print_jobs.reprint(ticket, hall.settings.kiosk.station)
    return ticket


def _watch(hall: HallObjects, read: Callable[[], object]) -> tuple[Watcher, Feed]:
    feed = Feed(hall.database)
    return Watcher(feed.changed, read), feed
