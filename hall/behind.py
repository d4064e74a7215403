"""What stands behind a kiosk's window: the open hall, its queue, its printer."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from db.feed import Feed
from db.persons import Persons
from db.setup import load_hall
from hall.at_kiosk import AtKiosk
from hall.opening import HallObjects, open_hall
from hall.printing import list_handout, make_list_slip, make_spooler
from hall.reports import PrinterReports
from hall.settings import Settings
from hall.snapshot import keep_snapshot
from kiosk.screens import Wish
from kiosk.service_model import Counts
from kiosk.tries import Tries
from kiosk.verbs import Verbs
from printer.spooler import Spooler
from tickets.errors import DatabaseTrouble
from tickets.model import HallSetup


@dataclass
class Behind:
    """All of it; to be made and used away from the GUI thread, for much of it waits."""

    hall: HallObjects
    setup: HallSetup
    feed: Feed
    at_kiosk: AtKiosk
    verbs: Verbs
    spooler: Spooler
    held: ExitStack = field(default_factory=ExitStack)

    def counts(self) -> Counts:
        """The day so far."""
        today = self.hall.reader.counts_of_today()
        return Counts(today.issued, today.waiting, today.served, today.missed, today.open_counters)

    def key_of_today(self) -> bytes:
        """What persons are known by today."""
        return Persons(self.hall.database, self.hall.clock).key_of_today()

    def close(self) -> None:
        """End the printing, and let go of the database where it was opened here."""
        self.spooler.stop()
        self.feed.close()
        self.held.close()


def stand_behind(hall: HallObjects, reports: PrinterReports) -> Behind:
    """What a kiosk of an open hall needs; nothing is printed yet."""
    setup = load_hall(hall.database)
    spooler = make_spooler(hall, reports.reported.emit, reports.told.emit)
    here = make_at_kiosk(hall, setup, spooler, reports)
    return Behind(hall, setup, Feed(hall.database), here, here.verbs(), spooler)


def open_behind(settings: Settings, reports: PrinterReports) -> Behind:
    """The same of a hall that is opened for it, and kept for the next start."""
    _check_disk(settings.database)
    with ExitStack() as held:
        behind = stand_behind(held.enter_context(open_hall(settings)), reports)
        keep_snapshot(settings, behind.setup)
        behind.held = held.pop_all()
        return behind


def _check_disk(database: str) -> None:
    """A file that was seen before is not begun anew because its disk is away.

    Raises:
        DatabaseTrouble: its folder is not there.

    """
    file = database.removeprefix("sqlite:///")
    if "://" not in file and not Path(file).absolute().parent.is_dir():
        raise DatabaseTrouble(file, "its folder is not there: the disk is away")


def make_at_kiosk(
    hall: HallObjects, setup: HallSetup, spooler: Spooler, reports: PrinterReports
) -> AtKiosk:
    """What a person at this machine has done."""

    def print_list(wish: Wish, told: Callable[[bool], None]) -> None:
        slip = make_list_slip(setup, wish.service, wish.language, hall.clock())
        end_of_it = partial(reports.handed.emit, told)
        spooler.print_handout(list_handout(slip, end_of_it, large=wish.large))

    return AtKiosk(
        setup=setup,
        queue=hall.queue,
        appointments=hall.appointments,
        reader=hall.reader,
        help_calls=hall.help_calls,
        home_visits=hall.home_visits,
        tries=Tries(hall.clock, setup.hall.time_zone),
        station=hall.settings.kiosk.station,
        wake=spooler.wake,
        print_list=print_list,
    )
