"""Makes the windows and what stands behind each of them, once, and takes them down again."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter.console import Facts as ConsoleFacts
from counter.face import open_counter
from counter.view_model import CounterViewModel
from db.feed import Feed
from db.setup import load_hall
from display.board import Facts
from display.face import open_display
from display.view_model import DisplayViewModel
from hall.opening import HallObjects
from hall.printing import make_spooler
from kiosk.face import open_kiosk
from kiosk.screens import Limits, Taken, Wish
from kiosk.view_model import KioskViewModel
from printer.spooler import Spooler
from runtime.jobs import JobRunner, Watcher
from runtime.qt_app import Face
from tickets.errors import DatabaseTrouble
from tickets.model import HallSetup, Standing, Ticket


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
    take = partial(_take, hall, spooler)
    view_model = KioskViewModel(setup, take, jobs, hall.clock, limits, settings.language)
    reports.reported.connect(view_model.showReport)
    reports.told.connect(view_model.showPrinter)
    watcher, feed = _watch(hall, hall.reader.lines)
    watcher.found.connect(view_model.showLines)
    watcher.troubled.connect(view_model.showTrouble)
    face = open_kiosk(view_model, settings.language)
    return Window(face, view_model, watcher, feed, jobs, spooler, [reports])


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
    face, translator = open_counter(view_model, language)
    return Window(face, view_model, watcher, feed, jobs, keep=[translator])


def _facts(hall: HallObjects, number: int) -> ConsoleFacts:
    uncertain = tuple(hall.print_jobs.uncertain())
    return ConsoleFacts(hall.reader.desk(number), uncertain, hall.stations.now())


def _reprint(hall: HallObjects, label: str) -> Ticket:
    """Have a ticket printed once more; one that was taken at no machine, at this one's."""
    ticket = hall.reader.by_label(label)
    hall.print_jobs.reprint(ticket, hall.settings.kiosk.station)
    return ticket


def _take(hall: HallObjects, spooler: Spooler, wish: Wish) -> Taken:
    """Issue a ticket and let its paper come; runs on the kiosk's job thread."""
    ticket = hall.queue.issue(
        wish.service,
        priority_class=wish.priority_class,
        language=wish.language,
        station=hall.settings.kiosk.station,
        large=wish.large,
    )
    spooler.wake()
    return Taken(ticket, _standing(hall, ticket))


def _standing(hall: HallObjects, ticket: Ticket) -> Standing | None:
    """The place in line; None when it cannot be read: the number is given out all the same."""
    try:
        return hall.reader.standing(ticket.id)
    except DatabaseTrouble:
        return None


def _watch(hall: HallObjects, read: Callable[[], object]) -> tuple[Watcher, Feed]:
    feed = Feed(hall.database)
    return Watcher(feed.changed, read), feed
