"""Open the kiosk's window."""

from pathlib import Path

from kiosk.touches import Touches
from kiosk.view_model import KioskViewModel
from runtime.desktop.qt_app import QmlWindow, open_window

WINDOW = Path(__file__).parent / "qml" / "KioskWindow.qml"


def open_kiosk(view_model: KioskViewModel) -> QmlWindow:
    """The kiosk's window; not shown yet. Keep it and the view model together."""
    qml_window = open_window(WINDOW, {"viewModel": view_model})
    Touches(qml_window.window, view_model.controller)
    return qml_window
