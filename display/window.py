"""Open a display's window."""

from pathlib import Path

from display import film
from display.board_view_model import BoardViewModel
from display.counter_view_model import CounterDisplayViewModel
from display.view_model import DisplayViewModel
from runtime.desktop.qt_app import QmlWindow, open_window

QML = Path(__file__).parent / "qml"
WINDOWS: dict[type[DisplayViewModel], str] = {
    BoardViewModel: "BoardWindow.qml",
    CounterDisplayViewModel: "CounterDisplayWindow.qml",
}
DRAWN = (film.Film,)
"""What QML draws with and is made in Python: named here, so that it is there."""


def open_display(view_model: DisplayViewModel) -> QmlWindow:
    """The window of a display; not shown yet. Keep it and the view model together."""
    properties: dict[str, object] = {"viewModel": view_model}
    if isinstance(view_model, BoardViewModel):
        properties |= {"aside": view_model.aside, "media": view_model.media}
    qml_window = open_window(QML / WINDOWS[type(view_model)], properties)
    window = qml_window.window

    def resized() -> None:
        view_model.setSize(window.width(), window.height())

    window.widthChanged.connect(resized)
    window.heightChanged.connect(resized)
    resized()
    return qml_window
