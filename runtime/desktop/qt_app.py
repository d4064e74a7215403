"""Start Qt, load the fonts, open QML windows and put them on screens."""

import logging
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from runtime.assets import ASSETS

FONT_FAMILY = "Noto Sans CJK SC"

NO_FRAME = 1000
"""Milliseconds after which a window that nothing shows is not waited for."""

log = logging.getLogger(__name__)


class QmlFault(Exception):
    """A QML file does not load: our fault, said loudly."""


def start_app(arguments: list[str]) -> QGuiApplication:
    """The application with the product's style and fonts.

    Call once a process, before any window.
    """
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    app = QGuiApplication(arguments)
    app.setApplicationName("warm-window")
    app.setApplicationDisplayName("Warm Window 暖窗")
    load_fonts()
    return app


def load_fonts() -> None:
    """Make the bundled fonts, icons too, the application's own: a bare machine has no Chinese."""
    for path in sorted((ASSETS / "fonts").glob("*.[ot]tf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            log.error("font %s does not load", path)
    QGuiApplication.setFont(QFont(FONT_FAMILY))


class QmlWindow:
    """One open window with its engine; keep it as long as the window shall live."""

    def __init__(self, engine: QQmlApplicationEngine, window: QQuickWindow) -> None:
        self.engine, self.window = engine, window

    def retranslate(self) -> None:
        """Show every ``qsTr`` text anew after a change of translators."""
        self.engine.retranslate()

    def place(
        self, screen: QScreen, *, full_screen: bool, at: tuple[float, float] = (0.0, 0.0)
    ) -> None:
        """Show the window on ``screen``: over all of it, or with its corner ``at`` a part of it.

        A window that would reach beyond the screen is moved back and made smaller until it is
        whole, or as small as it can be.
        """
        self.window.setScreen(screen)
        if full_screen:
            self.window.setGeometry(screen.geometry())
            self.window.showFullScreen()
        else:
            self._fit(screen, at)
            self.window.show()
            self._fit(screen, at)  # its frame may be known by now

    def _fit(self, screen: QScreen, at: tuple[float, float]) -> None:
        room = screen.availableGeometry().marginsRemoved(self.window.frameMargins())
        self.window.resize(self.window.size().boundedTo(room.size()))
        left = min(round(room.width() * at[0]), room.width() - self.window.width())
        top = min(round(room.height() * at[1]), room.height() - self.window.height())
        self.window.setPosition(room.left() + max(left, 0), room.top() + max(top, 0))

    def close(self) -> None:
        """Close the window and let its engine go before the objects it shows."""
        self.window.close()
        del self.window
        shiboken6.delete(self.engine)


def open_window(qml: Path, properties: Mapping[str, object]) -> QmlWindow:
    """Load the window in ``qml`` with its required properties; it is not shown yet.

    Raises:
        QmlFault: the file has errors, or its root is no window.

    """
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(ASSETS / "qml"))
    engine.setInitialProperties(dict(properties))
    engine.load(QUrl.fromLocalFile(str(qml)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise QmlFault(str(qml))
    return QmlWindow(engine, roots[0])


def after_first_frame(window: QQuickWindow, then: Callable[[], None], *, pause: int = 0) -> None:
    """Do what need not come before the window is there, once, ``pause`` ms after it is.

    Where nothing shows the window, a second is enough.
    """
    _FirstFrame(window, then, pause)


class _FirstFrame(QObject):
    """Lives as long as its window."""

    def __init__(self, window: QQuickWindow, then: Callable[[], None], pause: int) -> None:
        super().__init__(window)
        self._window, self._then, self._pause = window, then, pause
        self._waits = True
        # Frames may be drawn on another thread.
        window.frameSwapped.connect(self.drawn, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(NO_FRAME, self, self.drawn)

    @Slot()
    def drawn(self) -> None:
        """A frame was drawn, or none is."""
        if self._waits:
            self._waits = False
            self._window.frameSwapped.disconnect(self.drawn)
            QTimer.singleShot(self._pause, self, self._then)
