"""A source of print jobs in memory that keeps the rules of the real one."""

import threading
from collections import deque
from collections.abc import Callable

from msgspec.structs import replace

from printer.document.layout import Slip
from printer.document.template import standard
from printer.jobs import Job, News, Report
from printer.protocol.print_session import PrintOutcome
from printer.protocol.status import PrinterState
from runtime.languages import Catalogue


class Jobs:
    """A failed job goes back to the front; an unknown one once, as the real source's copies do."""

    def __init__(self, *jobs: Job) -> None:
        self.pending = deque(jobs)
        self.claimed: dict[int, Job] = {}
        self.finished: list[int] = []
        self.given_up: dict[int, str] = {}
        self.copies: set[int] = set()
        self.threads: set[int] = set()
        self.news: list[News] = []
        self.trouble = 0
        self.nearly_used_up = False
        self.looks, self._changed = 0, threading.Condition()

    def add(self, *jobs: Job) -> None:
        """Tickets are taken."""
        self.pending += jobs

    def claim(self) -> Job | None:
        """Take the oldest."""
        self.threads.add(threading.get_ident())
        with self._changed:
            self.looks += 1
            self._changed.notify_all()
        self._be_away()
        if not self.pending:
            return None
        job = self.pending.popleft()
        self.claimed[job.id] = job
        return job

    def ended(self, report: Report) -> None:
        """It is printed, goes back, or its end is not known."""
        self._be_away()
        job = self.claimed.pop(report.job_id)
        if report.outcome is PrintOutcome.UNKNOWN and job.id not in self.copies:
            self.copies.add(job.id)
            self.pending.appendleft(job)
        elif report.outcome is PrintOutcome.FAILED:
            self.pending.appendleft(job)
        else:
            self.finished.append(job.id)

    def impossible(self, job_id: int, reason: str) -> None:
        """It will never be printed."""
        self.given_up[self.claimed.pop(job_id).id] = reason

    def told(self, news: News) -> None:
        """Keep it."""
        with self._changed:
            self.news.append(news)
            self._changed.notify_all()

    def low(self) -> bool:
        """As the test has it."""
        return self.nearly_used_up

    def wait_for_looks(self, count: int) -> None:
        """Wait until jobs were looked for so often."""
        with self._changed:
            assert self._changed.wait_for(lambda: self.looks >= count, 30)

    def wait_for_news(self, count: int) -> None:
        """Wait until news were told so often."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.news) >= count, 30)

    def wait_for_state(self, state: PrinterState) -> None:
        """Wait until this is the newest that was told of the printers."""
        with self._changed:
            assert self._changed.wait_for(lambda: self.news and self.news[-1].state == state, 30)

    def _be_away(self) -> None:
        if self.trouble:
            self.trouble -= 1
            reason = "database is away"
            raise OSError(reason)


class Reports:
    """What the spooler told."""

    def __init__(self) -> None:
        self.all: list[Report] = []
        self._new = threading.Condition()

    def __call__(self, report: Report) -> None:
        """Take a report."""
        with self._new:
            self.all.append(report)
            self._new.notify_all()

    def wait_for(self, condition: Callable[[list[Report]], bool]) -> None:
        """Wait until the reports are as wanted."""
        with self._new:
            assert self._new.wait_for(lambda: condition(self.all), 30), self.all


def jobs_of(slip: Slip, *labels: str) -> list[Job]:
    """A job for each number."""
    return [job_of(n, replace(slip, label=label)) for n, label in enumerate(labels, 1)]


def job_of(number: int, slip: Slip) -> Job:
    """A ticket with the product's template."""
    words = Catalogue("ticket", slip.language).translate
    return Job(number, slip.label, lambda columns: standard().layout(slip, words, columns))
