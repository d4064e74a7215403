"""What a kiosk does to its computer: one process, screens on, touches mapped, window locked."""

import os
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtGui import QWindow

from hall.settings import Settings
from runtime.desktop.locked_window import LockedWindow
from runtime.desktop.single_instance import AlreadyRunning, only_one
from runtime.folders import data_folder
from runtime.jobs import JobRunner
from tickets.errors import HallError


class KioskRuns(HallError):
    """Another process is this station's kiosk already."""

    def __init__(self, running: AlreadyRunning) -> None:
        super().__init__(
            "{running}; end that one first, or give this one another station", running=running
        )


class NoPlaceToHold(HallError):
    """The file that stands for a running kiosk cannot be made."""

    def __init__(self, file: Path, error: OSError) -> None:
        super().__init__("{file} cannot be written: {why}", file=file, why=error.strerror)


@contextmanager
def only_kiosk(settings: Settings, roles: Sequence[str]) -> Iterator[None]:
    """Be the only kiosk of its station and database on this machine; other roles may be many.

    Raises:
        KioskRuns: there is one already.
        NoPlaceToHold: the data folder cannot be written.

    """
    with ExitStack() as held:
        if "kiosk" in roles:
            file = instance_file(settings)
            try:
                held.enter_context(only_one(file, settings.kiosk.station))
            except AlreadyRunning as running:
                raise KioskRuns(running) from None
            except OSError as error:
                raise NoPlaceToHold(file, error) from None
        yield


def instance_file(settings: Settings) -> Path:
    """The file that stands for a station of a database; two may share a machine."""
    database = zlib.crc32(settings.database.encode(errors="replace"))
    return data_folder() / "running" / f"{settings.kiosk.station}-{database:08x}"


class Lock:
    """Locks the window, keeps the screens on and maps touches; what waits runs on a thread."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings.kiosk
        self._jobs = JobRunner()
        self._windows: list[LockedWindow] = []
        self._awake = False

    def lock_window(self, window: QWindow, put_back: Callable[[], None]) -> None:
        """Lock a window, where the settings say so."""
        if self._settings.locked:
            self._windows.append(LockedWindow(window, put_back))

    def stay_awake(self) -> None:
        """Keep the screens on, from now to the end."""
        if not self._awake:
            self._awake = True
            self._run(_stay_awake)

    def placed(self, output: str) -> None:
        """Map touches to the screen on which the kiosk is shown now, perhaps again."""
        if self._settings.touch:
            self._run(partial(_map_touch, self._settings.touch, output))

    def release(self) -> None:
        """Let the windows be closed."""
        for window in self._windows:
            window.release()
        self._jobs.stop()

    def _run(self, work: Callable[[], object]) -> None:
        self._jobs.run(work, _nothing, _raise)


def _stay_awake() -> None:
    from runtime.desktop.awake import stay_awake  # noqa: PLC0415 - not on the way to the first frame

    stay_awake(os.environ)


def _map_touch(device: str, output: str) -> None:
    from runtime.desktop.awake import map_touch  # noqa: PLC0415 - as above

    map_touch(device, output, os.environ)


def _nothing(_: object) -> None:
    """What was done is in the log."""


def _raise(error: BaseException) -> None:
    raise error
