"""Open an officer's console."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from counter.held_keys import HeldKeys
from counter.help_view_model import HelpCallsViewModel
from counter.view_model import CounterViewModel
from counter.visit_view_model import HomeVisitsViewModel
from runtime.desktop.qt_app import QmlWindow, open_window
from runtime.languages import load_catalogue

WINDOW = Path(__file__).parent / "qml" / "CounterWindow.qml"


def open_counter(
    view_model: CounterViewModel,
    help_model: HelpCallsViewModel,
    visit_model: HomeVisitsViewModel,
    language: str,
) -> tuple[QmlWindow, QTranslator]:
    """The console's window, not shown yet, and its installed translator; keep both."""
    translator = load_catalogue("counter", language)
    QCoreApplication.installTranslator(translator)
    help_model.said.connect(view_model.say)
    visit_model.said.connect(view_model.say)
    models = {"viewModel": view_model, "helpModel": help_model, "visitModel": visit_model}
    qml_window = open_window(WINDOW, models)
    HeldKeys(qml_window.window, view_model.monotonic)
    return qml_window, translator
