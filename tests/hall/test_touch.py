"""The finger of the demo and the journeys touches what a person could see."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from hall.demo.touch import NotThere, see, tap
from runtime.desktop.qt_app import open_window

WINDOW = """
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
Window {
    id: window
    property bool more
    property string touched
    height: 400; visible: true; width: 400
    Button { objectName: "next"; height: 40; onClicked: window.more = true; y: 360 }
    component Choice: Button {
        visible: window.more
        Layout.fillHeight: true; Layout.fillWidth: true
        onClicked: window.touched = objectName
    }
    ColumnLayout {
        height: 300; width: 400
        Choice { objectName: "upper" }
        Choice { objectName: "lower" }
        Choice { objectName: "unable"; enabled: false }
    }
}
"""


class BusyMachine(QObject):
    """Has each frame of a window drawn late."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window, self._drawing = window, False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the drawing off."""
        if event.type() != QEvent.Type.UpdateRequest or self._drawing:
            return False
        QTimer.singleShot(50, self, self._draw)
        return True

    def _draw(self) -> None:
        self._drawing = True
        QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
        self._drawing = False


@pytest.fixture
def window(qtbot: QtBot, quick_fingers: None, tmp_path: Path) -> Iterator[QQuickWindow]:
    """A window with a page that comes with a touch."""
    (tmp_path / "Window.qml").write_text(WINDOW)
    qml_window = open_window(tmp_path / "Window.qml", {})
    see(qml_window.window, "next")
    yield qml_window.window
    qml_window.close()


def test_a_control_is_touched_where_it_was_drawn(window: QQuickWindow) -> None:
    """Before its page is laid out, which a busy machine does late, another lies on its place."""
    BusyMachine(window)
    tap(window, "next")
    tap(window, "upper")
    assert window.property("touched") == "upper"


def test_what_cannot_be_touched_is_told(window: QQuickWindow) -> None:
    """One that is not able, and one that is not there."""
    tap(window, "next")
    for name in ("unable", "nobody"):
        with pytest.raises(NotThere, match=f"{name} to tap"):
            tap(window, name, 0.1)
