"""Open an officer's console."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from counter.alarm_keys import AlarmKeys
from counter.held_keys import HeldKeys
from counter.models import ConsoleLook, ConsoleModels
from counter.touches import Touches
from runtime.desktop.qt_app import QmlWindow, open_window
from runtime.languages import load_catalogue

WINDOW = Path(__file__).parent / "qml" / "CounterWindow.qml"


def open_counter(models: ConsoleModels, look: ConsoleLook) -> tuple[QmlWindow, QTranslator]:
    """The console's window, not shown yet, and its installed translator; keep both."""
    translator = load_catalogue("counter", look.language)
    QCoreApplication.installTranslator(translator)
    properties: dict[str, object] = {
        "viewModel": models.here,
        "headModel": models.head,
        "listsModel": models.lists,
        "panelModel": models.panel,
        "signOnModel": models.sign_on,
        "alertsModel": models.alerts,
        "helpModel": models.help,
        "visitModel": models.visits,
        "startsSlim": look.slim,
    }
    qml_window = open_window(WINDOW, properties)
    HeldKeys(qml_window.window, models.commands.monotonic)
    AlarmKeys(qml_window.window, models.here.alarm)
    Touches(qml_window.window, models.sign_on.touched)
    return qml_window, translator
