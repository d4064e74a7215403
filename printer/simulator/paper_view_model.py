"""A window that shows the newest paper of a virtual printer."""

from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from runtime.desktop.qt_app import QmlWindow, open_window

QML_IMPORT_NAME = "WarmWindow.Paper"
QML_IMPORT_MAJOR_VERSION = 1

WINDOW = Path(__file__).parent.parent / "qml" / "PaperWindow.qml"


@QmlElement
@QmlUncreatable("")
class PaperViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """The newest picture in a folder, looked for twice a second."""

    imageChanged = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._newest = folder, Path()
        self._looks = QTimer(self)
        self._looks.setInterval(500)
        self._looks.timeout.connect(self.look)
        self._looks.start()

    def look(self) -> None:
        """Look for newer paper."""
        papers = sorted(self._folder.glob("*.png"), key=lambda path: path.stat().st_mtime_ns)
        if papers and papers[-1] != self._newest:
            self._newest = papers[-1]
            self.imageChanged.emit()

    @Property(QUrl, notify=imageChanged)
    def image(self) -> QUrl:
        """Where the newest paper's picture is; empty while there is none."""
        return QUrl.fromLocalFile(str(self._newest)) if self._newest.name else QUrl()


def open_paper(folder: Path) -> QmlWindow:
    """The window; not shown yet."""
    view_model = PaperViewModel(folder)
    qml_window = open_window(WINDOW, {"viewModel": view_model})
    view_model.setParent(qml_window.engine)
    return qml_window
