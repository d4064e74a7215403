"""``hall demo``: the whole hall on the sample: windows where there is a screen, else pictures."""

import json
import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

from msgspec.structs import replace as with_settings

from hall.settings import SAMPLE_HALL, Settings
from runtime.message import Message
from runtime.speech.outputs import FILE, open_output
from runtime.speech.sound import NoSound
from tickets.errors import BadInput, HallError

CALL = "call.wav"
"""What would have been heard, where there is no sound device."""

DEMO_ROLES = ("kiosk", "display", "counter:5")


class NotOurFolder(BadInput):
    """A folder for the demo's pictures that holds something else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            "{folder} holds other files; name an empty or new folder with --out", folder=folder
        )


class DemoFailed(HallError):
    """A step of the demo did not work."""


def demonstrate(settings: Settings, out: Path, *, headless: bool) -> str:
    """Show everything; return one line that says what was done.

    Raises:
        NotOurFolder: ``out`` holds something that is not ours to remove.
        DemoFailed: a step did not work, with the reason.

    """
    if headless or not has_screen():
        return walk(settings, out)
    return open_windows(settings, out)


def has_screen() -> bool:
    """Whether windows can be shown here: a desktop, or a screen that Qt was told to draw on."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform:
        return not platform.startswith(("offscreen", "minimal"))
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def walk(settings: Settings, out: Path) -> str:
    """Play the demo script without a screen."""
    prepare(out)
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={write_screens(out)}"
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from hall.demo.script import DemoScript  # noqa: PLC0415 - Qt reads its environment when it starts
    from hall.demo.touch import NotThere  # noqa: PLC0415

    try:
        return DemoScript(demo_settings(settings, out), out).walk()
    except NotThere as missing:
        raise DemoFailed(
            Message("the demo stopped: {missing} did not come", missing=missing)
        ) from missing
    finally:
        (out / SCREENS).unlink(missing_ok=True)


def open_windows(settings: Settings, out: Path) -> str:
    """Kiosk, display, one counter and the paper as real windows, until they are closed."""
    from hall.compose.run import run_roles  # noqa: PLC0415 - Qt starts here

    prepare(out)
    run_roles(demo_settings(settings, out), DEMO_ROLES, paper=tickets_folder(out))
    return f"Demo closed; its tickets are in {tickets_folder(out)}"


def demo_settings(settings: Settings, out: Path) -> Settings:
    """The demo's own database and printer, so that a real hall is never touched."""
    return with_settings(
        settings,
        database=str(Path(mkdtemp(prefix="warm-window-")) / "demo.db"),
        hall_file=str(SAMPLE_HALL),
        printer=f"virtual:{tickets_folder(out).absolute()}",
        voice=with_settings(settings.voice, device=_device(settings, out)),
    )


def _device(settings: Settings, out: Path) -> str:
    """The sound device; a file where there is none, so that the call can be heard elsewhere."""
    try:
        open_output(settings.voice.device).close()
    except NoSound:
        return f"{FILE}{(out / CALL).absolute()}"
    return settings.voice.device


def tickets_folder(out: Path) -> Path:
    """Where the demo's tickets go."""
    return out / "tickets"


MARK = ".warm-window-demo"
SCREENS = "screens.json"


def prepare(out: Path) -> None:
    """Make an empty folder for this demo; empty an earlier demo's, refuse any other."""
    if out.exists() and not (out / MARK).exists() and (not out.is_dir() or any(out.iterdir())):
        raise NotOurFolder(out)
    shutil.rmtree(out, ignore_errors=True)
    tickets_folder(out).mkdir(parents=True)
    (out / MARK).touch()


def write_screens(out: Path) -> Path:
    """Three screens side by side for Qt's offscreen platform: kiosk, display, counter."""
    sizes = {"kiosk": (1080, 1920), "display": (1920, 1080), "counter": (1280, 800)}
    left, screens = 0, []
    for name, (width, height) in sizes.items():
        screens.append({"name": name, "x": left, "y": 0, "width": width, "height": height})
        left += width
    path = out / SCREENS
    path.write_text(json.dumps({"screens": screens}))
    return path.absolute()
