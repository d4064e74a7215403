"""Makes the kiosk's window, its session controller and its backend, once.

The window needs the hall's description only. Database, queue and printer are opened after its
first frame, and none of their modules is imported before.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from hall.compose.hall_follower import HallFollower
from hall.compose.lazy_backend import LazyBackend
from hall.compose.offered_languages import first_language, offered
from hall.compose.open_role import OpenRole
from hall.compose.reports import PrinterReports
from hall.compose.scanning import make_scanners
from hall.compose.snapshot import keep_snapshot, read_snapshot
from hall.settings import KioskSettings, Settings
from kiosk.panel_geometry import Installation, Panel
from kiosk.session.controller import SessionController
from kiosk.session.idle_timer import IdleLimits
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
from tickets.errors import HallError
from tickets.hall import HallSetup

if TYPE_CHECKING:
    from devices.input_devices import InputDevices
    from hall.compose.application import Application
    from hall.compose.backend import Backend

LOOKS = 0.1
"""Seconds between two looks at the queue: nobody at a kiosk sees a wait change faster."""


def make_kiosk(hall: "Application") -> OpenRole:
    """The ticket machine of a hall that is open; all that can be wrong with it is told at once.

    Raises:
        BadInput: no printer has such an address.
        TomlFileError: a ticket template or a printer's profile says what it may not.

    """
    from hall.compose.backend import make_backend  # noqa: PLC0415 - not before an early kiosk's frame

    reports = PrinterReports()
    lazy_backend = LazyBackend(lambda: make_backend(hall, reports))
    setup = lazy_backend().hall.current_hall()
    return _kiosk(setup, hall.settings, lazy_backend, reports, hall.clock)


def make_early_kiosk(settings: Settings, setup: HallSetup) -> OpenRole:
    """The kiosk of a hall as it was last seen; the hall is opened after the first frame."""
    reports = PrinterReports()

    def make() -> "Backend":
        from hall.compose.backend import open_backend  # noqa: PLC0415 - as above

        return open_backend(settings, reports)

    return _kiosk(setup, settings, LazyBackend(make), reports, system_clock)


def _kiosk(
    setup: HallSetup,
    settings: Settings,
    lazy_backend: LazyBackend,
    reports: PrinterReports,
    clock: Clock,
) -> OpenRole:
    """The ticket machine with its station's printer, voice, scanners and service page."""
    jobs = JobRunner()
    speaker = Speaker(voices.folders(settings.voice.recordings), volume=settings.voice.volume)
    controller = SessionController(
        setup,
        lambda: lazy_backend().citizen,
        jobs,
        clock,
        IdleLimits(settings.kiosk.idle_seconds, settings.kiosk.ticket_seconds),
        languages_of(settings.kiosk, setup),
        voice=speaker,
        installation=installation_of(settings.kiosk),
        staff_session=make_staff_session(lazy_backend, settings, jobs, speaker),
    )
    reports.reported.connect(controller.show_report)
    reports.told.connect(controller.show_printer)
    follower = HallFollower(
        lambda: lazy_backend().hall,
        f"kiosk {settings.kiosk.station}",
        show=lambda new: controller.show_setup(new, languages_of(settings.kiosk, new)),
        jobs=jobs,
        found=partial(renew_snapshot, settings),
    )
    watcher = Watcher(
        lazy_backend.later(lambda backend: backend.change_watch.changed),
        follower.before(lazy_backend.later(lambda backend: backend.citizen.lines_now)),
        interval=LOOKS,
        foreseen=(HallError, OSError),
    )
    watcher.found.connect(controller.show_lines)
    watcher.troubled.connect(controller.show_trouble)
    scanners = make_scanners(
        settings,
        lambda: controller.newest_setup.hall.time_zone,
        clock,
        lazy_backend.later(lambda backend: backend.key_of_today),
    )
    view_model = KioskViewModel(controller)
    qml_window = open_kiosk(view_model)
    begins: list[Callable[[], None]] = [
        lazy_backend.begin,
        partial(after_first_frame, qml_window.window, watcher.start),
    ]
    ends = [controller.stop, watcher.stop, speaker.close, jobs.stop, follower.close]
    ends.append(lazy_backend.close)
    if scanners:
        connect_input(scanners, controller)
        begins.append(scanners.start)
        ends.insert(0, scanners.stop)
    keep: list[object] = [reports, controller, jobs, watcher, lazy_backend, scanners, speaker]
    keep.append(follower)
    return OpenRole(qml_window, view_model, begins, ends, keep, lazy_backend.refused)


def make_staff_session(
    lazy_backend: LazyBackend, settings: Settings, jobs: JobRunner, speaker: Speaker
) -> StaffSession:
    """Make the officer's part of this kiosk."""
    station = settings.kiosk.station
    service = StaffService(
        station=lambda: lazy_backend().hall.stations.of(station),
        counts=lazy_backend.later(lambda backend: backend.hall.queries.counts_of_today),
        volume=lambda: speaker.volume if speaker.speaks(LANGUAGES[0]) else None,
        set_volume=speaker.set_volume,
        test_printer=lambda: _test_printer(settings),
        restart=partial(end, RESTART),
        leave=partial(end, LEFT),
    )
    pin_gate_model = PinGateModel(
        lambda badge, pin: lazy_backend().hall.counters.let_in(station, badge, pin), jobs
    )
    return StaffSession(pin_gate_model, ServicePage(service), jobs, settings.voice.volume)


def connect_input(scanners: "InputDevices", controller: SessionController) -> None:
    """Connect what is scanned and pressed with the controller."""
    scanners.appointmentCode.connect(controller.scans.appointment)
    scanners.ticketLabel.connect(controller.scans.label)
    scanners.ticketToken.connect(controller.scans.token)
    scanners.identity.connect(controller.scans.identity)
    scanners.unreadable.connect(controller.scans.unreadable)
    scanners.key.connect(controller.keypad.use)


def renew_snapshot(settings: Settings, setup: HallSetup) -> None:
    """Keep the hall for the next start where it was kept for this one."""
    kept = read_snapshot(settings)
    if kept is not None and kept != setup:
        keep_snapshot(settings, setup)


def installation_of(told: KioskSettings) -> Installation:
    """How the settings say that the kiosk is built."""
    return Installation(panel_of(told), keypad=bool(told.keypad), scanner=bool(told.scanner))


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
    from hall.compose import trial_print  # noqa: PLC0415 - the trial page is rarely wanted

    return trial_print.trouble_of(trial_print.print_trial_pages(settings))
