"""One open role: its window, and how what works behind the window starts and stops."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QObject

from runtime.desktop.qt_app import QmlWindow


class OpenRole(Struct):
    """A window with its view model; ``failure`` returns why it cannot go on, or None."""

    qml_window: QmlWindow
    view_model: QObject
    begins: Sequence[Callable[[], None]]
    ends: Sequence[Callable[[], None]]
    keep: list[object] = []
    failure: Callable[[], Exception | None] = lambda: None

    def begin(self) -> None:
        """Start to watch the queue, and to print."""
        for start in self.begins:
            start()

    def close(self) -> None:
        """Stop the threads, then close the window, which must not outlive its view model."""
        for stop in self.ends:
            stop()
        self.qml_window.close()
