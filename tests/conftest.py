"""What every test stands on: no screen, the product's font, no stop-watch on a slow machine."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")

import pytest
from hypothesis import settings
from PySide6.QtGui import QGuiApplication

from runtime.qt_app import load_fonts

settings.register_profile("warm-window", deadline=None)
settings.load_profile("warm-window")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The faces are QML: no widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def qapp(qapp: QGuiApplication) -> QGuiApplication:
    """pytest-qt's application, with the bundled fonts."""
    load_fonts()
    return qapp
