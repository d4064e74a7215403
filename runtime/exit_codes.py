"""The exit codes of ``hall run``, which a supervisor reads.

``assets/systemd/warm-window-kiosk.service`` starts the process again after every code but ``LEFT``
and bad input (2).
"""

from PySide6.QtCore import QCoreApplication

LEFT = 10
"""An officer left the kiosk; nobody starts it again."""

FAULT = 70
"""The windows cannot go on (EX_SOFTWARE of sysexits.h)."""

RESTART = 75
"""An officer wants it started again (EX_TEMPFAIL of sysexits.h)."""


def end(code: int) -> None:
    """End the event loop with a code; ``quit()`` would ask the windows, and they may refuse."""
    QCoreApplication.exit(code)
