"""Makes the ticket machine's window and what stands behind it, once.

The window needs the hall's description only. Database, queue and printer are opened behind its
first frame, and none of their modules is imported before.
"""

from argparse import Namespace
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from hall.compose.lazy_backend import LazyBackend
from hall.compose.offered_languages import first_language, offered
from hall.compose.open_role import OpenRole
from hall.compose.reports import PrinterReports
from hall.compose.scanning import make_scanners
from hall.settings import KioskSettings, Settings
from kiosk.kiosk_service import KioskService
from kiosk.panel_geometry import Panel
from kiosk.session.controller import Installation, SessionController
from kiosk.session.screens import IdleLimits, TicketRequest
from kiosk.staff.pin_gate_model import PinGateModel
from kiosk.staff.service_page import ServicePage, StaffService
from kiosk.staff.staff_session import StaffSession
from kiosk.view_model import KioskViewModel
from kiosk.window import open_kiosk
from runtime.clock import Clock, system_clock
from runtime.desktop.qt_app import after_first_frame
from runtime.exit_codes import LEFT, RESTART, end
from runtime.jobs import JobRunner, Watcher
from runtime.languages import LANGUAGES
from runtime.speech import voices
from runtime.speech.speaker import Speaker
from tickets.hall import HallSetup

if TYPE_CHECKING:
    from devices.scanners import Scanners
    from hall.compose.application import Application
    from hall.compose.backend import Backend

LOOKS = 0.1
"""Seconds between two looks at the queue: nobody at a kiosk sees a wait change faster."""

BREATH = 250
"""Milliseconds after the first frame: whoever stands there already is answered at once."""


def make_kiosk(hall: "Application") -> OpenRole:
    """The ticket machine of a hall that is open; all that can be wrong with it is told at once.

    Raises:
        BadInput: no printer has such an address.
        TomlFileError: a ticket's face or a printer's profile says what it may not.

    """
    from hall.compose.backend import make_backend  # noqa: PLC0415 - not before an early kiosk's frame

    reports = PrinterReports()
    backstage = LazyBackend(lambda: make_backend(hall, reports))
    return _kiosk(backstage().setup, hall.settings, backstage, reports, hall.clock)


def make_early_kiosk(settings: Settings, setup: HallSetup) -> OpenRole:
    """The ticket machine of a hall as it was last seen; it is opened behind the first frame."""
    reports = PrinterReports()

    def make() -> "Backend":
        from hall.compose.backend import open_backend  # noqa: PLC0415 - as above

        return open_backend(settings, reports)

    return _kiosk(setup, settings, LazyBackend(make), reports, system_clock)


def _kiosk(
    setup: HallSetup,
    settings: Settings,
    backstage: LazyBackend,
    reports: PrinterReports,
    clock: Clock,
) -> OpenRole:
    """The ticket machine with its station's printer, voice, scanners and service page."""
    jobs = JobRunner()
    speaker = Speaker(voices.folders(settings.voice.recordings), volume=settings.voice.volume)
    machine = SessionController(
        setup,
        late_verbs(backstage, jobs),
        jobs,
        clock,
        IdleLimits(settings.kiosk.idle_seconds, settings.kiosk.ticket_seconds),
        languages_of(settings.kiosk, setup),
        voice=speaker,
        place=Installation(panel_of(settings.kiosk), keypad=bool(settings.kiosk.keypad)),
        office=make_office(backstage, settings, jobs, speaker),
    )
    backstage.opened.connect(partial(show_truth, machine, settings.kiosk))
    reports.reported.connect(machine.show_report)
    reports.told.connect(machine.show_printer)
    watcher = Watcher(
        backstage.later(lambda behind: behind.feed.changed),
        backstage.later(lambda behind: behind.at_kiosk.lines_now),
        interval=LOOKS,
    )
    watcher.found.connect(machine.show_lines)
    watcher.troubled.connect(machine.show_trouble)
    scanners = make_scanners(
        settings, setup.hall.time_zone, clock, backstage.later(lambda behind: behind.key_of_today)
    )
    view_model = KioskViewModel(machine)
    face = open_kiosk(view_model)
    begins: list[Callable[[], None]] = [
        backstage.begin,
        partial(after_first_frame, face.window, watcher.start),
    ]
    ends = [machine.stop, watcher.stop, speaker.close, jobs.stop, backstage.close]
    if scanners:
        hear(scanners, machine)
        begins.append(scanners.start)
        ends.insert(0, scanners.stop)
    keep: list[object] = [reports, machine, jobs, watcher, backstage, scanners, speaker]
    return OpenRole(face, view_model, begins, ends, keep, backstage.refused)


def late_verbs(backstage: LazyBackend, jobs: JobRunner) -> KioskService:
    """The machine's verbs; the first of them waits until the hall is open."""
    later = backstage.later

    def print_list(wish: TicketRequest, told: Callable[[bool], None]) -> None:
        def failed(_: BaseException) -> None:
            told(False)  # noqa: FBT003 - as the verb says it

        jobs.run(lambda: backstage().verbs.print_list(wish, told), lambda _: None, failed)

    return KioskService(
        take=later(lambda behind: behind.verbs.take),
        check_in=later(lambda behind: behind.verbs.check_in),
        by_tail=later(lambda behind: behind.verbs.by_tail),
        look_up=later(lambda behind: behind.verbs.look_up),
        by_token=later(lambda behind: behind.verbs.by_token),
        check_in_again=later(lambda behind: behind.verbs.check_in_again),
        ask_help=later(lambda behind: behind.verbs.ask_help),
        help_of=later(lambda behind: behind.verbs.help_of),
        ask_visit=later(lambda behind: behind.verbs.ask_visit),
        print_list=print_list,
    )


def make_office(
    backstage: LazyBackend, settings: Settings, jobs: JobRunner, speaker: Speaker
) -> StaffSession:
    """The officer's part of this machine."""
    station = settings.kiosk.station
    verbs = StaffService(
        station=lambda: backstage().hall.stations.of(station),
        counts=backstage.later(lambda behind: behind.counts),
        volume=lambda: speaker.volume if speaker.speaks(LANGUAGES[0]) else None,
        set_volume=speaker.set_volume,
        test_printer=lambda: _test_printer(settings),
        restart=partial(end, RESTART),
        leave=partial(end, LEFT),
    )
    warden = PinGateModel(
        lambda badge, pin: backstage().hall.counters.let_in(station, badge, pin), jobs
    )
    return StaffSession(warden, ServicePage(verbs), jobs, settings.voice.volume)


def hear(scanners: "Scanners", machine: SessionController) -> None:
    """Let the machine hear what is scanned and pressed."""
    scanners.appointmentCode.connect(machine.scans.appointment)
    scanners.ticketLabel.connect(machine.scans.label)
    scanners.ticketToken.connect(machine.scans.token)
    scanners.identity.connect(machine.scans.identity)
    scanners.unreadable.connect(machine.scans.unreadable)
    scanners.key.connect(machine.use_keypad)


def show_truth(machine: SessionController, settings: KioskSettings, behind: "Backend") -> None:
    """The hall is open: show it as it is, where it is not as it was last seen."""
    if behind.setup != machine.setup:
        machine.show_setup(behind.setup, languages_of(settings, behind.setup))


def panel_of(told: KioskSettings) -> Panel | None:
    """The screen as the settings measure it; None where they do not."""
    width, height = told.screen_mm
    return Panel(width, height, told.screen_bottom_mm) if width and height else None


def languages_of(settings: KioskSettings, setup: HallSetup) -> tuple[str, ...]:
    """The languages on offer, with the one that each person finds first."""
    choices = offered(settings, setup)
    return first_of(first_language(settings, choices), choices)


def first_of(language: str, languages: Sequence[str]) -> tuple[str, ...]:
    """The languages with the start's own first."""
    return (language, *(each for each in languages if each != language))


def _test_printer(settings: Settings) -> str:
    from hall.cli import printer  # noqa: PLC0415 - the trial page is rarely wanted

    return printer.trial(Namespace(), settings).trouble
