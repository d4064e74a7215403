"""What a kiosk needs besides its window: the open hall, its use cases, its printer."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from db.engine.change_watch import ChangeWatch
from db.persons import Persons
from hall.compose.application import Application, open_application, seen_from
from hall.compose.citizen import make_citizen
from hall.compose.printing import list_handout, make_list_slip, make_spooler
from hall.compose.reports import PrinterReports
from hall.compose.snapshot import keep_snapshot
from hall.settings import Settings
from printer.spooler import Spooler
from reception.answers import TicketRequest
from reception.citizen import Citizen
from runtime.message import Message
from tickets.errors import DatabaseTrouble
from tickets.source import Source


@dataclass
class Backend:
    """The objects behind one kiosk. They wait for database and printer: not on the GUI thread."""

    hall: Application
    change_watch: ChangeWatch
    citizen: Citizen
    spooler: Spooler
    held: ExitStack = field(default_factory=ExitStack)

    def key_of_today(self) -> bytes:
        """Return the key that persons' numbers are hashed with today."""
        return Persons(self.hall.database, self.hall.clock).key_of_today()

    def close(self) -> None:
        """End the printing, and let go of the database where it was opened here."""
        self.spooler.stop()
        self.change_watch.close()
        self.held.close()


def make_backend(hall: Application, reports: PrinterReports) -> Backend:
    """Make the backend of a kiosk of an open hall; nothing is printed yet."""
    hall = seen_from(hall, Source.KIOSK)
    spooler = make_spooler(hall, reports.reported.emit, reports.told.emit)
    citizen = make_kiosk_citizen(hall, spooler, reports)
    return Backend(hall, ChangeWatch(hall.database), citizen, spooler)


def open_backend(settings: Settings, reports: PrinterReports) -> Backend:
    """Open the hall and make its backend; keep a snapshot of the hall for the next start."""
    _check_disk(settings.database)
    with ExitStack() as held:
        backend = make_backend(held.enter_context(open_application(settings)), reports)
        keep_snapshot(settings, backend.hall.current_hall())
        backend.held = held.pop_all()
        return backend


def _check_disk(database: str) -> None:
    """Do not begin a new database because the disk of the old one is away.

    Raises:
        DatabaseTrouble: its folder is not there.

    """
    file = database.removeprefix("sqlite:///")
    if "://" not in file and not Path(file).absolute().parent.is_dir():
        raise DatabaseTrouble(file, Message("its folder is not there: the disk is away"))


def make_kiosk_citizen(hall: Application, spooler: Spooler, reports: PrinterReports) -> Citizen:
    """Make the use cases of this kiosk's station."""

    def print_list(request: TicketRequest, told: Callable[[bool], None]) -> None:
        slip = make_list_slip(hall.current_hall(), request.service, request.language, hall.clock())
        end_of_it = partial(reports.handed.emit, told)
        spooler.print_handout(list_handout(slip, end_of_it, large=request.large))

    return make_citizen(hall, hall.settings.kiosk.station, spooler.wake, print_list)
