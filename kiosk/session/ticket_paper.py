"""What the printer says of a ticket, and what that means for the page that shows its number."""

from typing import TYPE_CHECKING

from kiosk.session import screens
from kiosk.session.screen import Screen

if TYPE_CHECKING:
    from printer.jobs import Report  # the printer is not loaded before the first frame


class TicketPaper:
    """Keeps the reports that come before their number does: a printer may be quicker."""

    def __init__(self) -> None:
        self._early: list[Report] = []

    def begin(self) -> None:
        """Forget earlier reports: another number is under way."""
        self._early.clear()

    def keep(self, report: "Report") -> None:
        """Keep a report that came while a number was under way."""
        self._early.append(report)

    def issued(self, screen: Screen, *, able: bool) -> Screen:
        """The page of a number just issued, with what is known of its paper already."""
        screen = screens.no_paper(screen, able=able)
        for report in self._early:
            screen = reported(screen, report)
        return screen


def reported(screen: Screen, report: "Report") -> Screen:
    """The page after a report; the same when it is about another ticket."""
    return screens.reported(screen, report.label, printed=report.printed)
