"""Open the kiosk's window and let it change its language alone."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from kiosk.help_view_model import HelpViewModel
from kiosk.pad_model import PadViewModel
from kiosk.view_model import KioskViewModel
from runtime.languages import load_catalogue
from runtime.qt_app import Face, open_window

WINDOW = Path(__file__).parent / "qml" / "KioskWindow.qml"


def open_kiosk(
    view_model: KioskViewModel, pad: PadViewModel, help_model: HelpViewModel, language: str
) -> Face:
    """The kiosk's window in ``language``; not shown yet. Keep it and the view models together."""
    translators = [_install(language)]
    face = open_window(WINDOW, {"viewModel": view_model, "pad": pad, "helpModel": help_model})
    view_model.pageChanged.connect(help_model.showPage)
    help_model.news.connect(view_model.touched)
    # It goes when the window goes; its texts would shine through another kiosk's gaps.
    translators[0].setParent(face.engine)

    def speak(chosen: str) -> None:
        QCoreApplication.removeTranslator(translators.pop())
        translators.append(_install(chosen))
        translators[0].setParent(face.engine)
        face.retranslate()

    view_model.languageChanged.connect(speak)
    return face


def _install(language: str) -> QTranslator:
    translator = load_catalogue("kiosk", language)
    QCoreApplication.installTranslator(translator)
    return translator
