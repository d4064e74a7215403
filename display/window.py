"""Open the hall display's window."""

from pathlib import Path

from display.view_model import DisplayViewModel
from runtime.desktop.qt_app import QmlWindow, open_window

WINDOW = Path(__file__).parent / "qml" / "DisplayWindow.qml"


def open_display(view_model: DisplayViewModel) -> QmlWindow:
    """The display's window; not shown yet. Keep it and the view model together."""
    return open_window(WINDOW, {"viewModel": view_model})
