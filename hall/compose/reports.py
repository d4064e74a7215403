"""Brings what the printer says to the thread of the windows."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot


class PrinterReports(QObject):
    """Brings the spooler's reports and news from its thread to the GUI's."""

    reported = Signal(object)
    told = Signal(object)
    handed = Signal(object, bool)
    """Whom to tell that a handout ended, and whether paper came."""

    def __init__(self) -> None:
        super().__init__()
        self.handed.connect(self._tell)

    @Slot(object, bool)
    def _tell(self, whom: Callable[[bool], None], printed: bool) -> None:  # noqa: FBT001 - Qt's
        whom(printed)
