"""Makes the hall display and the consoles, each with what it reads and calls.

The ticket machine is made in hall/compose/kiosk.py, which imports nothing of what these need.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event

from counter.console import ConsoleInputs
from counter.models import ConsoleLook, ConsoleParts, make_models
from counter.ringer import Ringer
from counter.window import open_counter
from db.engine.change_watch import ChangeWatch
from display.board_view_model import BoardViewModel
from display.counter_view_model import CounterDisplayViewModel
from display.media import MediaFolder
from display.media_view_model import MediaViewModel
from display.view_model import Viewing
from display.window import open_display
from hall.compose.announcing import NONE, DisplayVoice, make_voice
from hall.compose.application import Application, seen_from, ticket_pages
from hall.compose.hall_follower import HallFollower
from hall.compose.open_role import OpenRole
from reception.officer import CounterSession
from runtime.jobs import JobRunner, Watcher
from tickets.errors import HallError
from tickets.hall import HallSetup
from tickets.source import Source
from tickets.views import BoardInputs, CounterInputs

DISPLAY_LOOKS, CONSOLE_LOOKS = 0.05, 0.025
"""Seconds between two looks at the queue. A display at rest takes a hundredth of a core, and a call
is on it well within a tenth of a second (`make bench`)."""


def make_display(hall: Application, zone: str = "") -> OpenRole:
    """The display of the hall, or of one of its zones, with its voice."""
    jobs = JobRunner()
    voice = make_voice(hall, jobs, zone)

    def read() -> BoardInputs:
        inputs = hall.queries.board()
        if voice:  # here and not behind the window, which may be busy with a frame
            voice.hear(inputs)
        return inputs

    def view_model(silence: Callable[[], float]) -> BoardViewModel:
        languages, viewing = hall.settings.display.languages, _viewing(hall)
        return BoardViewModel(hall.current_hall(), languages, hall.clock, silence, viewing, zone)

    name = f"display {zone}".strip()
    role = _display(hall, name, read, view_model, jobs=jobs, voice=voice)
    named = hall.settings.display.media
    if named and isinstance(role.view_model, BoardViewModel):
        _show_pictures(Path(named), role, role.view_model.media)
    return role


def _show_pictures(named: Path, role: OpenRole, media: MediaViewModel) -> None:
    """Have a folder's pictures and films shown; it is looked at every ten seconds."""
    folder = MediaFolder(named)
    looker = Watcher(lambda: False, folder.look, interval=1.0)
    looker.found.connect(media.showSlides)
    media.leftOut.connect(folder.leave_out)
    role.begins = [*role.begins, looker.start]
    role.ends = [looker.stop, *role.ends]
    role.keep.append(looker)


def make_counter_display(hall: Application, number: int) -> OpenRole:
    """The display above one counter."""
    pages_are_there = Event()

    def read() -> CounterInputs:
        pages_are_there.set() if ticket_pages(hall) else pages_are_there.clear()
        return hall.queries.counter_display(number)

    def view_model(silence: Callable[[], float]) -> CounterDisplayViewModel:
        languages, viewing = hall.settings.display.languages, _viewing(hall)
        return CounterDisplayViewModel(
            hall.current_hall(),
            number,
            languages,
            hall.clock,
            silence,
            viewing,
            invites=pages_are_there.is_set,
        )

    return _display(hall, f"display counter-{number}", read, view_model, jobs=JobRunner())


def _display(
    hall: Application,
    name: str,
    read: Callable[[], object],
    make: Callable[[Callable[[], float]], BoardViewModel | CounterDisplayViewModel],
    *,
    jobs: JobRunner,
    voice: DisplayVoice | None = None,
) -> OpenRole:
    """Make a display that shows what ``read`` reads and ``voice`` says, and follows the hall file.

    Where it has no voice, others may speak for it.
    """

    def show_setup(setup: HallSetup) -> None:
        view_model.showSetup(setup)
        if voice:
            voice.show_setup(setup)

    follower = HallFollower(lambda: hall, name, show_setup, jobs)
    watcher, watch = _watch(hall, follower.before(read), DISPLAY_LOOKS)
    view_model = make(watcher.silence)
    watcher.found.connect(view_model.showInputs)
    begins, ends = [watcher.start], [view_model.stop, watcher.stop, watch.close]
    keep: list[object] = [watcher, follower, jobs]
    if voice:
        voice.announcer.spoken.connect(view_model.showCaption)
        voice.announcer.voiceChanged.connect(view_model.showVoice)
        keep.append(voice)
        begins.append(voice.start)
        ends.append(voice.stop)
    ends += [jobs.stop, follower.close]
    return OpenRole(open_display(view_model), view_model, begins, ends, keep)


def _viewing(hall: Application) -> Viewing:
    shown = hall.settings.display
    return Viewing(shown.screen_mm, shown.viewing_distance_m)


def make_counter(hall: Application, number: int) -> OpenRole:
    """An officer's console."""
    hall = seen_from(hall, Source.CONSOLE)
    setup, settings, jobs = hall.current_hall(), hall.settings.counter, JobRunner()
    look = ConsoleLook(
        settings.language,
        timedelta(minutes=settings.promise_minutes),
        settings.view == "bar",
        timedelta(minutes=settings.lock_minutes),
    )
    station = hall.settings.kiosk.station
    session = CounterSession(hall.database, number, Source.CONSOLE, station, hall.clock)
    read = partial(read_console, hall, number)
    parts = ConsoleParts(
        *(number, session, read), hall.help_calls, hall.home_visits, hall.alerts, hall.clock
    )
    models = make_models(parts, setup, jobs, look)
    follower = HallFollower(lambda: hall, f"counter {number}", models.show_setup, jobs)
    watcher, watch = _watch(hall, follower.before(read))
    watcher.found.connect(models.show_inputs)
    watcher.troubled.connect(models.commands.show_trouble)
    qml_window, translator = open_counter(models, look)
    ringer = Ringer(JobRunner(), hall.settings.voice.volume)
    if hall.settings.voice.device != NONE:
        models.alerts.rang.connect(ringer.ring)
    keep: list[object] = [translator, models, watcher, jobs, follower, ringer]
    ends = [models.head.stop, watcher.stop, watch.close, ringer.stop, jobs.stop, follower.close]
    return OpenRole(qml_window, models.here, [watcher.start], ends, keep)


def read_console(hall: Application, number: int) -> ConsoleInputs:
    """What the console of a counter shows, as the tables say now."""
    uncertain = tuple(hall.print_jobs.uncertain())
    desk, stations = hall.queries.desk(number), hall.stations.now()
    help_calls, home_visits = hall.help_calls.open(), hall.home_visits.open()
    faults, notices = hall.device_faults.now(), hall.queries.notices()
    return ConsoleInputs(
        *(desk, uncertain, stations, help_calls, home_visits, faults, notices),
        alerts=hall.alerts.shown_at(number),
        has_officers=bool(hall.counters.officers()),
    )


def _watch(
    hall: Application, read: Callable[[], object], interval: float = CONSOLE_LOOKS
) -> tuple[Watcher, ChangeWatch]:
    watch, foreseen = ChangeWatch(hall.database), (HallError, OSError)
    return Watcher(watch.changed, read, interval=interval, foreseen=foreseen), watch
