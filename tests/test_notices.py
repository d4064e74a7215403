"""An urgent notice, from the command to every face, and away again in time."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from hall.cli.main import main
from hall.compose.application import Application, open_application
from hall.compose.kiosk import make_kiosk
from hall.compose.windows import make_counter, make_counter_display, make_display
from hall.demo.touch import open_service, see, text_of, wait_until
from hall.settings import load_settings
from tests.conftest import SetClock

TEXT = "网络中断，您的号码保留"
PLACES = ("urgent", "urgentWords", "urgentWords", "urgent")
"""Where kiosk, display, a counter's display and console have it."""


@pytest.fixture
def hall(tmp_path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Application]:
    """A hall whose time the test lets pass."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    settings = load_settings(None, str(tmp_path / "hall.db"), f"virtual:{tmp_path}/paper")
    with open_application(settings, clock=clock) as hall:
        yield hall


@pytest.fixture
def windows(qtbot: QtBot, hall: Application) -> Iterator[list[QQuickWindow]]:
    """Kiosk, display, a counter's display and its console."""
    made = [
        make_kiosk(hall),
        make_display(hall),
        make_counter_display(hall, 5),
        make_counter(hall, 5),
    ]
    for role in made:
        role.qml_window.window.resize(1000, 800)
        role.qml_window.window.show()
        role.begin()
    yield [role.qml_window.window for role in made]
    for role in made:
        role.close()


def shown(windows: list[QQuickWindow]) -> list[str]:
    """What each face has where what is urgent stands."""
    found = (text_of(window, place) for window, place in zip(windows, PLACES, strict=True))
    return [text.replace("\n", "") for text in found]


def test_one_command_reaches_every_face_and_ends_by_the_clock(
    hall: Application, windows: list[QQuickWindow], clock: SetClock, tmp_path: Path
) -> None:
    """It blocks nothing: a page can be opened under it. At its end nothing is committed."""
    kiosk = windows[0]
    assert main(["--database", str(tmp_path / "hall.db"), "notice", "--urgent", TEXT]) == 0
    wait_until(lambda: shown(windows) == [TEXT] * 4, "it is on every face")
    open_service(kiosk, "passport")
    see(kiosk, "servicePage")
    assert text_of(kiosk, "urgent") == TEXT
    texts = hall.queries.notices()[0].texts
    hall.notices.tell(texts, urgent=True, ends=clock.now + timedelta(minutes=2))
    end = hall.queries.notices()[0].ends
    assert end is not None
    clock.now = end
    wait_until(lambda: not any(shown(windows)), "its time is over on every face")
