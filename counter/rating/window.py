"""Open a rating pad's window."""

from pathlib import Path

from counter.rating.view_model import RatingPadViewModel
from runtime.desktop.qt_app import QmlWindow, open_window

WINDOW = Path(__file__).parent / "qml" / "RatingWindow.qml"


def open_rating_pad(view_model: RatingPadViewModel) -> QmlWindow:
    """The window of a rating pad; not shown yet. Keep it and the view model together."""
    return open_window(WINDOW, {"viewModel": view_model})
