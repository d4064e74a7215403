import json
import subprocess
import sys
import wave
from array import array
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from hall.demo import demo
from hall.demo.demo import NotOurFolder, demo_settings, prepare
from hall.settings import load_settings
from printer.simulator.paper import draw, text_of
from runtime.languages import LANGUAGES
from runtime.speech.chime import chime
from runtime.speech.outputs import open_output
from runtime.speech.sound import RATE, NoSound
from tests.untraced import untraced

pytestmark = pytest.mark.timeout(300)
"""A morning has a minute of pauses alone: people look at what they tap."""

PAGES = (
    *("home", "services", "service", "list", "green", "help", "pad", "ticket", "large"),
    "contrast",
)

HALL = str(Path(sys.executable).with_name("hall"))


@pytest.fixture(scope="module")
def demo_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """One morning of the sample hall without a screen: its folder and its closing line."""
    folder = tmp_path_factory.mktemp("demo")
    with untraced():  # everything at once: each part is covered by tests of its own
        done = subprocess.run(
            [HALL, "demo", "--headless", "--out", "out"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "out", done.stdout


def summary(folder: Path) -> Any:  # noqa: ANN401 - JSON
    """What the demo says that it did."""
    return json.loads((folder / "summary.json").read_text(encoding="utf-8"))


def test_it_ends_with_one_clear_line(demo_run: tuple[Path, str]) -> None:
    """What was done, and where to look."""
    folder, line = demo_run
    told = summary(folder)
    assert line.count("\n") == 1
    assert f"{len(told['issued'])} tickets issued" in line
    assert f"{len(told['called'])} called" in line
    assert "are in out" in line


def test_every_ticket_is_there_as_bytes_and_paper(demo_run: tuple[Path, str]) -> None:
    """The bytes hold the number, draw the paper that lies beside them, and its QR can be read."""
    folder, _ = demo_run
    issued = summary(folder)["issued"]
    assert len(issued) >= 15
    for ticket in issued:
        data = (folder / "tickets" / f"{ticket['label']}.bin").read_bytes()
        assert ticket["label"] in text_of(data)
        assert len(data) <= 700
        with Image.open(folder / "tickets" / f"{ticket['label']}.png") as paper:
            assert paper.convert("RGB").tobytes() == draw(data)[0].tobytes()
            found = zxingcpp.read_barcode(paper)
        assert found is not None
        assert found.text.startswith("https://hall.example/t/")
    assert len(list((folder / "tickets").iterdir())) == 2 * len(issued)


def test_every_page_is_pictured(demo_run: tuple[Path, str]) -> None:
    """Each kiosk page in each language, upright and lying; the display and the counter."""
    folder, _ = demo_run
    pictures = set(summary(folder)["pictures"])
    assert pictures == {path.name for path in folder.glob("*.png")}
    for page in PAGES:
        for language in LANGUAGES:
            for width, height in ((1080, 1920), (1920, 1080)):
                name = f"kiosk-{page}-{language}-{width}x{height}.png"
                with Image.open(folder / name) as picture:
                    assert picture.size == (width, height)
    assert {"display.png", "counter.png", "display-welcome.png"} <= pictures


def test_calls_have_times_after_the_issue(demo_run: tuple[Path, str]) -> None:
    """The summary tells a morning in its order."""
    told = summary(demo_run[0])
    issued = {ticket["label"]: ticket["at"] for ticket in told["issued"]}
    assert told["called"]
    assert all(call["at"] > issued[call["label"]] for call in told["called"])


def test_the_calls_can_be_heard_where_there_is_no_sound_device(demo_run: tuple[Path, str]) -> None:
    """As a file: some seconds of sound, in which the chime rings first."""
    with suppress(NoSound):
        open_output().close()
        pytest.skip("this machine has a sound device, which was used")
    with wave.open(str(demo_run[0] / "call.wav")) as file:
        heard = array("h", file.readframes(file.getnframes()))
    assert len(heard) > 5 * RATE
    assert sum(summary(demo_run[0])["spoken"].values()) == len(summary(demo_run[0])["called"])
    begins = next(at for at, value in enumerate(heard) if value)
    assert heard[begins : begins + RATE] == chime()[1 : 1 + RATE]


def test_another_demo_takes_the_place_of_the_first(tmp_path: Path) -> None:
    """Our own folder is emptied; a folder with other things is left alone."""
    prepare(tmp_path / "out")
    (tmp_path / "out" / "old.png").touch()
    prepare(tmp_path / "out")
    assert not (tmp_path / "out" / "old.png").exists()
    (tmp_path / "letter.txt").touch()
    with pytest.raises(NotOurFolder, match="name an empty or new folder"):
        prepare(tmp_path)
    assert (tmp_path / "letter.txt").exists()


def test_the_demo_never_touches_a_real_hall(tmp_path: Path) -> None:
    """Whatever the settings name, the demo has a database and a printer of its own."""
    real = load_settings(None, str(tmp_path / "real.db"), "tcp://printer")
    ours = demo_settings(real, tmp_path / "out")
    assert ours.database != real.database
    assert ours.printer == f"virtual:{tmp_path}/out/tickets"


def test_a_failed_step_is_told(tmp_path: Path) -> None:
    """A step that does not lead where it should ends with exit 1 and the reason."""
    program = (
        "import sys\n"
        "from hall.cli import main as cli\nfrom hall.demo import demo\n"
        "import hall.demo.touch as touch\n"
        "import hall.demo.script as script\n"
        "def fail(*_): raise touch.NotThere('take to tap')\n"
        "script.tap = fail\n"
        "sys.exit(cli.main(['demo', '--headless']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr == "hall: the demo stopped: take to tap did not come\n"


def test_without_a_screen_it_is_headless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server has no display; a desktop has."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not demo.has_screen()
    monkeypatch.setenv("DISPLAY", ":0")
    assert demo.has_screen()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not demo.has_screen()
    monkeypatch.setenv("QT_QPA_PLATFORM", "eglfs")
    assert demo.has_screen()


def test_with_a_screen_the_windows_open(tmp_path: Path) -> None:
    """Kiosk, display, counter and the paper as windows, until they are told to close."""
    program = (
        "import sys\n"
        "from hall.cli import main as cli\n"
        "from hall.compose import run\n"
        "from hall.demo import demo\n"
        "from PySide6.QtCore import QTimer\n"
        "demo.has_screen = lambda: True\n"
        "stay = run.stay\n"
        "def tell_and_stay(app):\n"
        "    shown = sum(window.isVisible() for window in app.topLevelWindows())\n"
        "    QTimer.singleShot(0, lambda: print(shown, 'windows', flush=True))\n"
        "    stay(app)\n"
        "run.stay = tell_and_stay\n"
        "sys.exit(cli.main(['demo']))\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "4 windows\n"
    process.terminate()
    out, err = process.communicate()
    assert (process.returncode, err) == (0, "")
    assert "Demo closed" in out
