"""A locked kiosk as a process of its own: one only, and nobody but its supervisor ends it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hall.cli.main import main
from hall.compose.kiosk_lock import instance_file
from hall.settings import load_settings
from tests.hall.commands import elsewhere

__all__ = ["elsewhere"]

TELLING = """
import sys
from hall.cli import main as cli
from hall.compose import run
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
stay = run.stay
def tell_and_stay(app):
    window = next(each for each in app.topLevelWindows() if each.isVisible())
    def act():
        {act}
        print(window.isVisible(), flush=True)
    QTimer.singleShot(0, act)
    return stay(app)
run.stay = tell_and_stay
sys.exit(cli.main(['--database', 'hall.db', 'run', *sys.argv[1:]]))
"""
"""`hall run` that does something to its window as soon as it is up, then says if it is there."""

CLOSE = "window.close()"


@contextmanager
def running(*roles: str, act: str = CLOSE) -> Iterator["subprocess.Popen[str]"]:
    """A kiosk process that is up, with what it did to its window done."""
    process = subprocess.Popen(
        [sys.executable, "-c", TELLING.format(act=act), *roles],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def lock(tmp_path: Path, *more: str) -> None:
    """Settings of a locked kiosk."""
    lines = ["[kiosk]", "locked = true", *more]
    (tmp_path / "hall.toml").write_text("\n".join(lines))


def first_line(process: "subprocess.Popen[str]") -> str:
    """What the process says first."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_a_locked_window_refuses_to_close_and_ends_in_order_when_told(tmp_path: Path) -> None:
    """Alt+F4 and the like go nowhere; SIGTERM ends it with 0, quietly."""
    lock(tmp_path)
    with running("kiosk") as process:
        assert first_line(process) == "True"
        process.terminate()
        _, err = process.communicate()
        assert (process.returncode, err) == (0, "")


def test_an_unlocked_window_closes(tmp_path: Path) -> None:
    """On a desktop the kiosk is a window like any other."""
    with running("kiosk") as process:
        assert first_line(process) == "False"
        _, err = process.communicate()
        assert (process.returncode, err) == (0, "")


@pytest.mark.parametrize(("ending", "code"), [("LEFT", 10), ("RESTART", 75)])
def test_an_officer_ends_a_locked_kiosk(tmp_path: Path, ending: str, code: int) -> None:
    """The exit code tells the supervisor whether to start it again."""
    lock(tmp_path)
    act = f"from runtime import exit_codes; exit_codes.end(exit_codes.{ending})"
    with running("kiosk", act=act) as process:
        _, err = process.communicate()
        assert (process.returncode, err) == (code, "")


def test_a_fault_in_the_windows_is_logged_and_they_go_on(tmp_path: Path) -> None:
    """No dialog, no end: the log has the reason, from Python, from a thread and from Qt."""
    lock(tmp_path)
    act = (
        "import threading; from PySide6.QtCore import qWarning; "
        "QTimer.singleShot(0, lambda: 1 / 0); "
        "each = threading.Thread(target=lambda: [][0]); each.start(); each.join(); "
        "qWarning('a binding'); QTimer.singleShot(50, lambda: print('on', flush=True))"
    )
    with running("kiosk", act=act) as process:
        assert first_line(process) == "True"
        assert first_line(process) == "on"
        process.terminate()
        _, err = process.communicate()
        assert process.returncode == 0
    for reason in ("ZeroDivisionError", "IndexError", "WARNING qt: a binding"):
        assert reason in err


def test_a_scene_that_cannot_be_drawn_ends_the_process(tmp_path: Path) -> None:
    """With a code on which a supervisor starts it again."""
    lock(tmp_path)
    act = (
        "from PySide6.QtQuick import QQuickWindow as Q; "
        "window.sceneGraphError.emit(Q.SceneGraphError.ContextNotAvailable, 'no graphics')"
    )
    with running("kiosk", act=act) as process:
        _, err = process.communicate()
        assert process.returncode == 70
        assert "nothing can be drawn: no graphics" in err


def test_one_kiosk_of_a_station(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second start says which process is in the way; another station's may run beside it."""
    lock(tmp_path)
    with running("kiosk") as process:
        assert first_line(process) == "True"
        assert main(["--database", "hall.db", "run", "kiosk"]) == 1
        told = capsys.readouterr().err
        assert told.startswith(
            f"hall: kiosk-1 is running here already: process {process.pid}, since "
        )
        assert told.count("\n") == 1
        lock(tmp_path, 'station = "kiosk-2"')
        with running("kiosk") as beside:
            assert first_line(beside) == "True"


def test_a_killed_kiosk_is_in_nobodys_way(tmp_path: Path) -> None:
    """After a crash or a power cut the next start works at once."""
    lock(tmp_path)
    with running("kiosk") as process:
        assert first_line(process) == "True"
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert instance_file(load_settings(None, "hall.db")).exists()
    with running("kiosk") as process:
        assert first_line(process) == "True"


def test_displays_and_counters_may_be_many(tmp_path: Path) -> None:
    """Only a kiosk is alone."""
    with running("display", act="pass") as one, running("display", act="pass") as other:
        assert (first_line(one), first_line(other)) == ("True", "True")


def test_no_place_for_the_file_is_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A data folder that cannot be made is trouble of the machine's, told in a line."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    assert main(["--database", "hall.db", "run", "kiosk"]) == 1
    told = capsys.readouterr().err
    assert "cannot be written: Not a directory" in told
    assert told.count("\n") == 1
