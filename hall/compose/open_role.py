"""One open role: its window, and how all that stands behind it begins and ends."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QObject

from runtime.desktop.qt_app import QmlWindow


class OpenRole(Struct):
    """A window with its view model; ``refused`` says why it cannot go on, None while it can."""

    qml_window: QmlWindow
    view_model: QObject
    begins: Sequence[Callable[[], None]]
    ends: Sequence[Callable[[], None]]
    keep: list[object] = []
    refused: Callable[[], Exception | None] = lambda: None

    def begin(self) -> None:
        """Start to look at the queue, and to print."""
        for start in self.begins:
            start()

    def close(self) -> None:
        """End the threads, then the window, then the view model it shows."""
        for stop in self.ends:
            stop()
        self.qml_window.close()
