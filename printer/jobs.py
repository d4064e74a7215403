"""What the spooler takes and what it reports: jobs, handouts, reports, news."""

import logging
from collections.abc import Callable
from typing import Protocol

from msgspec import Struct

from printer.document.layout import Layout
from printer.protocol.print_session import PRINTED, PrintOutcome
from printer.protocol.status import PrinterState

log = logging.getLogger(__name__)


class Job(Struct, frozen=True):
    """One claimed print job; ``layout`` gives its lines for paper of so many columns."""

    id: int
    label: str
    layout: Callable[[int], Layout]


class Handout(Struct, frozen=True):
    """Paper that is no ticket: it is stored nowhere and not tried again.

    ``on_end`` is called once with whether paper came, as far as the printer can tell.
    """

    name: str
    layout: Callable[[int], Layout]
    on_end: Callable[[bool], None]

    def end(self, *, printed: bool) -> None:
        """Call ``on_end``. Its error is logged, so that the next job is printed all the same."""
        try:
            self.on_end(printed)
        except Exception:
            log.exception("it cannot be told how %s ended", self.name)


class Report(Struct, frozen=True):
    """How one attempt ended.

    ``printer`` is the printer's state then, ``url`` where it is; ``reason`` is empty when paper
    came; ``seconds`` is the attempt's time.
    """

    job_id: int
    label: str
    outcome: PrintOutcome
    printer: PrinterState
    reason: str = ""
    url: str = ""
    seconds: float = 0.0

    @property
    def printed(self) -> bool:
        """Whether paper came, as far as this printer can tell."""
        return self.outcome in PRINTED


class News(Struct, frozen=True):
    """How a station's printers are: ``state`` is that of the one in use, or of the first choice.

    ``able`` is whether the next ticket would be printed.
    """

    state: PrinterState
    url: str
    able: bool


class JobSource(Protocol):
    """Gives out print jobs and records how they end. Called from the spooler's thread."""

    def claim(self) -> Job | None:
        """Give out the oldest job that is to be printed now; None when there is none."""

    def ended(self, report: Report) -> None:
        """Record how an attempt ended. A failed one is to be claimed again."""

    def impossible(self, job_id: int, reason: str) -> None:
        """Record that a job can never be printed."""

    def told(self, news: News) -> None:
        """Record how the printers are."""

    def low(self) -> bool:
        """Whether the roll is nearly used up, by the tickets counted."""
