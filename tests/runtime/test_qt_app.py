from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QGuiApplication
from pytestqt.qtbot import QtBot

from runtime.desktop import qt_app
from runtime.desktop.qt_app import FONT_FAMILY, QmlFault, open_window


def test_the_bundled_font_is_there(qtbot: QtBot) -> None:
    """A machine without a Chinese font shows Chinese all the same."""
    assert FONT_FAMILY in QFontDatabase.families()


@pytest.mark.qt_no_exception_capture
def test_a_broken_window_is_a_loud_fault(qtbot: QtBot, tmp_path: Path) -> None:
    """A QML file whose root is no window is our fault and says so."""
    qml = tmp_path / "Broken.qml"
    qml.write_text("import QtQuick\nItem {}\n")
    with pytest.raises(QmlFault, match=r"Broken\.qml"):
        open_window(qml, {})


@pytest.mark.parametrize("at", [(0.0, 0.0), (0.3, 0.4), (0.9, 0.9)])
@pytest.mark.parametrize("size", [(3000, 200), (200, 3000), (300, 300)])
def test_a_window_is_whole_on_a_small_screen(
    qtbot: QtBot, tmp_path: Path, at: tuple[float, float], size: tuple[int, int]
) -> None:
    """Wherever it is to stand, it is moved back and made smaller until all of it can be seen."""
    qml = tmp_path / "Window.qml"
    qml.write_text(
        f"import QtQuick\nWindow {{ width: {size[0]}; height: {size[1]}; minimumWidth: 100 }}\n"
    )
    qml_window = open_window(qml, {})
    screen = QGuiApplication.primaryScreen()
    qml_window.place(screen, full_screen=False, at=at)
    room, stands = screen.availableGeometry(), qml_window.window.frameGeometry()
    assert room.contains(stands)
    if size == (300, 300):
        assert qml_window.window.size().toTuple() == size
    qml_window.close()


def test_a_damaged_font_is_logged(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The program goes on without a font that does not load, and says so."""
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "bad.otf").write_bytes(b"no font")
    monkeypatch.setattr(qt_app, "ASSETS", tmp_path)
    qt_app.load_fonts()
    assert "bad.otf does not load" in caplog.text
