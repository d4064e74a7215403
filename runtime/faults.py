"""Exceptions that nobody caught are logged, no dialog is shown, and the windows go on.

Only a scene that can no longer be drawn ends the process, with a code for its supervisor.
"""

import faulthandler
import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtQuick import QQuickWindow

from runtime.exit_codes import FAULT, end
from runtime.logs import log_uncaught, log_uncaught_on_thread

log = logging.getLogger("faults")
qt_log = logging.getLogger("qt")

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@contextmanager
def faults_logged() -> Iterator[None]:
    """Log uncaught exceptions of every thread, Qt's messages, and where a crash happened."""
    before = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = log_uncaught, log_uncaught_on_thread
    qInstallMessageHandler(_from_qt)
    if sys.stderr is not None and not faulthandler.is_enabled():
        faulthandler.enable()
    try:
        yield
    finally:
        qInstallMessageHandler(None)
        sys.excepthook, threading.excepthook = before


def end_when_not_drawable(window: QQuickWindow) -> None:
    """End with :data:`FAULT` where Qt would show a dialog or abort: no graphics any more."""
    window.sceneGraphError.connect(_not_drawable)


def _from_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    qt_log.log(LEVELS[kind], "%s", message)


def _not_drawable(_error: QQuickWindow.SceneGraphError, message: str) -> None:
    log.critical("nothing can be drawn: %s", message)
    end(FAULT)
