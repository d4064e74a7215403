"""A kiosk that shows its hall before the database is open, and what becomes of it then."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from msgspec.structs import replace as with_settings
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from db.hall_file.reading import read_hall_file
from db.hall_file.storing import load_hall, store_hall
from hall.compose.application import open_application
from hall.compose.kiosk import make_early_kiosk
from hall.compose.open_role import OpenRole
from hall.compose.snapshot import keep_snapshot, read_snapshot, snapshot_file
from hall.demo.touch import see, tap, wait_for_text, wait_until
from hall.settings import SAMPLE_HALL, Settings, load_settings
from kiosk.view_model import KioskViewModel
from tickets.hall import HallSetup

CALM = 450
"""Milliseconds between two taps: the second of a trembling hand, within 400, does not count."""

SAMPLE = read_hall_file(SAMPLE_HALL)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A machine of its own, whose disk can be pulled out."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "disk").mkdir()
    return load_settings(None, str(tmp_path / "disk" / "hall.db"), f"virtual:{tmp_path}/paper")


@pytest.fixture
def early(qapp: QGuiApplication, settings: Settings) -> Iterator[Callable[[HallSetup], OpenRole]]:
    """Starts kiosks of a hall as it was last seen."""
    windows: list[OpenRole] = []

    def start(setup: HallSetup) -> OpenRole:
        windows.append(make_early_kiosk(settings, setup))
        windows[-1].qml_window.window.resize(540, 960)
        windows[-1].qml_window.window.show()
        windows[-1].begin()
        return windows[-1]

    yield start
    for window in windows:
        window.close()


def take(window: OpenRole) -> None:
    """Ask for a passport number as a person does."""
    for name in ("group-exit-entry", "service-passport", "take"):
        QTest.qWait(CALM)
        tap(window.qml_window.window, name)


def test_what_is_kept_comes_back_whole(settings: Settings) -> None:
    """A hall with a badge, hours, rules and questions is the same when it is read."""
    setup = replace(SAMPLE, hall=replace(SAMPLE.hall, badge=b"\x89PNG\x00", color="#112233"))
    keep_snapshot(settings, setup)
    assert read_snapshot(settings) == setup


def test_another_database_is_another_hall(settings: Settings) -> None:
    """What was seen at one database is not shown for another."""
    keep_snapshot(settings, SAMPLE)
    assert read_snapshot(with_settings(settings, database="other.db")) is None


@pytest.mark.parametrize("damage", ["cut", "changed", "empty", "foreign"])
def test_a_damaged_snapshot_is_none(settings: Settings, damage: str) -> None:
    """Cut off, changed by one bit, empty, or of another version: it is as if there were none."""
    keep_snapshot(settings, SAMPLE)
    file = snapshot_file(settings)
    kept = file.read_bytes()
    if damage == "foreign":
        keep_snapshot(settings, SAMPLE.hall)  # type: ignore[arg-type]  # another shape
    else:
        changed = kept[:-1] + bytes([kept[-1] ^ 1])
        file.write_bytes({"cut": kept[:-9], "changed": changed, "empty": b""}[damage])
    assert read_snapshot(settings) is None


def test_a_place_that_cannot_be_written_costs_only_time(
    settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Where nothing can be kept the log says so, and the next start reads the database."""
    (tmp_path / "cache").write_text("a file where a folder should be")
    keep_snapshot(settings, SAMPLE)
    assert "cannot be kept" in caplog.text
    assert read_snapshot(settings) is None


def test_an_early_kiosk_gives_out_numbers(
    early: Callable[[HallSetup], OpenRole], tmp_path: Path
) -> None:
    """Tapped before the hall is open, a number comes all the same, and its paper."""
    window = early(SAMPLE)
    take(window)
    assert wait_for_text(window.qml_window.window, "label") == "A001"
    wait_until((tmp_path / "paper" / "A001.bin").exists, "the paper")


def test_the_truth_takes_the_place_of_the_snapshot(
    early: Callable[[HallSetup], OpenRole], settings: Settings
) -> None:
    """A hall that was changed meanwhile is shown as it is, and kept for the next start."""
    with open_application(settings) as hall:
        renamed = replace(
            SAMPLE.hall, names={**SAMPLE.hall.names, "zh-Hans": "新厅"}, color="#123456"
        )
        store_hall(hall.database, replace(SAMPLE, hall=renamed))
        truth = load_hall(hall.database)
    model = early(SAMPLE).view_model
    assert isinstance(model, KioskViewModel)
    assert model.property("hallName") != "新厅"
    wait_until(lambda: model.property("hallName") == "新厅", "the true name")
    assert model.property("hallColor") == "#123456"
    assert read_snapshot(settings) == truth


def test_a_kiosk_whose_database_is_away_has_a_face(
    early: Callable[[HallSetup], OpenRole], settings: Settings, tmp_path: Path
) -> None:
    """It shows its services, says when asked that there is trouble, and works when all is back."""
    with open_application(settings):
        pass
    (tmp_path / "disk").rename(tmp_path / "pulled out")
    window = early(SAMPLE)
    kiosk = window.qml_window.window
    take(window)
    see(kiosk, "troublePage")
    (tmp_path / "pulled out").rename(tmp_path / "disk")
    QTest.qWait(CALM)
    tap(kiosk, "tryAgain")
    take(window)
    assert wait_for_text(kiosk, "label") == "A001"


def run_kiosk(settings: Settings, *options: str) -> subprocess.CompletedProcess[str]:
    """``hall run kiosk`` until it ends by itself."""
    command = [sys.executable, "-m", "hall.cli.main", "--database", settings.database, *options]
    return subprocess.run(
        [*command, "run", "kiosk"],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("seen", [True, False])
def test_bad_settings_end_it_with_their_words(settings: Settings, seen: bool) -> None:  # noqa: FBT001
    """A printer's address that is none ends it with 2, whether the hall is known or not."""
    if seen:
        keep_snapshot(settings, SAMPLE)
    done = run_kiosk(settings, "--printer", "nonsense://x")
    assert done.returncode == 2, done.stderr
    assert "nonsense" in done.stderr.splitlines()[-1]


def test_a_database_that_never_was_ends_it(settings: Settings) -> None:
    """Without a snapshot there is nothing to show: the trouble is told, and no window opens."""
    Path(settings.database).parent.rmdir()
    Path(settings.database).parent.write_text("no folder")
    done = run_kiosk(settings)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_the_first_frame_waits_for_no_database(settings: Settings) -> None:
    """A kiosk of a known hall that has drawn its first frame has imported nothing of the queue."""
    keep_snapshot(settings, SAMPLE)
    program = (
        "import sys\n"
        "from hall.cli import main\n"
        "from hall.compose import run\n"
        "show = run.show\n"
        "def shown(windows, *rest):\n"
        "    def drawn():\n"
        "        slow = {'sqlalchemy', 'db', 'PIL', 'escpos', 'display', 'counter'}\n"
        # Settings name databases; what reads the names knows no database.
        "        few = {'db', 'db.engine', 'db.engine.urls'}\n"
        "        names = {name.partition('.')[0] for name in {*sys.modules} - few}\n"
        "        print(sorted(slow & names))\n"
        "        run.QGuiApplication.exit(0)\n"
        "    windows[0].qml_window.window.frameSwapped.connect(drawn)\n"
        "    return show(windows, *rest)\n"
        "run.show = shown\n"
        f"main.main(['--database', {settings.database!r}, 'run', 'kiosk'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split("\n")[0] == "[]", done.stderr


def test_a_kiosk_at_rest_holds_only_what_it_uses(settings: Settings, tmp_path: Path) -> None:
    """Behind a kiosk of a hall in SQLite stand no other dialect, no ORM, nothing that draws."""
    with open_application(settings):
        pass
    program = (
        "import sys\n"
        "from hall.compose.backend import open_backend\n"
        "from hall.compose.reports import PrinterReports\n"
        "from hall.settings import load_settings\n"
        f"settings = load_settings(None, {settings.database!r}, 'file:{tmp_path}/printer')\n"
        "backend = open_backend(settings, PrinterReports())\n"
        "heavy = {'sqlalchemy.orm', 'sqlalchemy.dialects.postgresql', 'psycopg', 'alembic',"
        " 'argon2', 'PIL', 'escpos'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
        "backend.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout == "[]\n", done.stderr
