"""Prints one job at a time, on a thread of its own, and reports how each ended.

A job comes from the source only after its ticket is committed. Between jobs the printers are asked
how they are; the first that can print gets the job. Nothing is dropped, and nothing here ever
blocks the caller.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence

from printer.jobs import Handout, Job, JobSource, News, Report
from printer.printers import Printer
from printer.protocol.encoder import encode
from printer.protocol.print_session import PrintOutcome, PrintSession, Result
from printer.protocol.status import PrinterState
from runtime.logs import log_fields
from runtime.message import Message
from runtime.outage import Outage
from tickets.errors import HallError

log = logging.getLogger(__name__)

SECOND_CHOICE = 10.0
"""Seconds for which a printer of the second choice is used before the first is asked again."""

RECORD = 60.0
"""Seconds for which recording a job's end is tried again; then the clean-up counts it as lost."""

TELL_AGAIN = 60.0
"""Seconds after which unchanged news is repeated: silence means that no spooler runs."""

MOST_HANDOUTS = 5
"""Handouts that may wait: a person stands and waits for each."""

FORESEEN = (HallError, OSError)
"""Errors of the source that need no traceback."""

SLOW = 0.5
"""Seconds after which a printer's trouble is reported before the next printer is asked."""


class Spooler:
    """Prints a source's jobs. ``on_report`` and ``on_news`` are called from its thread."""

    def __init__(
        self,
        source: JobSource,
        printers: Sequence[Printer],
        on_report: Callable[[Report], None],
        on_news: Callable[[News], None] = lambda _: None,
        *,
        ask_every: float = 1.0,
    ) -> None:
        self._source = source
        self._sessions = [PrintSession(printer) for printer in printers]
        self._order = list(self._sessions)
        self._on_report, self._on_news = on_report, on_news
        self._ask_every = ask_every
        self._news: News | None = None
        self._tell_again = 0.0
        self._handouts = deque[Handout]()
        self._unrecorded = deque[tuple[Report, float]]()
        self._second_until = 0.0
        self._wake = threading.Event()
        self._stopping = False
        self._jobs_outage = Outage(log, "print jobs cannot be read or kept", FORESEEN)
        self._news_outage = Outage(log, "it cannot be told how the printer is", FORESEEN)
        self._thread = threading.Thread(target=self._work, name="spooler", daemon=True)

    def start(self) -> None:
        """Begin to look for jobs."""
        self._thread.start()

    def wake(self) -> None:
        """Say that there may be a new job."""
        self._wake.set()

    def print_handout(self, handout: Handout) -> None:
        """Print a handout as soon as the job in hand is done, or not at all.

        It ends at once, on the caller's thread, when too many wait or the spooler has stopped.
        """
        if len(self._handouts) >= MOST_HANDOUTS:
            handout.end(printed=False)
            return
        self._handouts.append(handout)
        self.wake()
        if self._stopping:
            self._drop_handouts()

    def stop(self) -> None:
        """End the thread when the job in hand is done; handouts that still wait are not printed."""
        self._stopping = True
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()
        self._drop_handouts()

    def print_one(self, job: Job) -> Report:
        """Print one claimed job on the caller's thread, record how it ended, and report."""
        with log_fields(job=job.id):
            return self._print_and_record(job)

    def _print_and_record(self, job: Job) -> Report:
        report = self._attempt(job)
        if report is None:
            reason = Message("it cannot be made; see the log")
            self._source.impossible(job.id, reason)
            report = Report(job.id, job.label, PrintOutcome.FAILED, PrinterState.UNKNOWN, reason)
            self._on_report(report)
        else:
            self._unrecorded.append((report, time.monotonic() + RECORD))
            self._record()
        return report

    def _record(self) -> None:
        """Record how jobs ended; what cannot be recorded now is kept, since only we know it."""
        while self._unrecorded:
            report, until = self._unrecorded[0]
            if time.monotonic() < until:
                self._source.ended(report)
            self._unrecorded.popleft()
            self._on_report(report)

    def _attempt(self, job: Job) -> Report | None:
        """Try the printers in turn until one takes the job; None when the job itself is faulty."""
        begun, reports = time.monotonic(), dict[PrintSession, Report]()
        for session in self._order:
            try:
                data = _bytes(job, session.printer)
            except Exception:  # one bad job must not end the printing of all others
                log.exception("job %s of %s cannot be printed", job.id, job.label)
                return None
            result = session.print(data, job.label, self._telling(session))
            report = _report(job, session.printer, result, time.monotonic() - begun)
            if result.outcome is not PrintOutcome.FAILED:
                return report
            reports[session] = report
        return reports[self._sessions[0]]  # what is wrong with it is what is to be mended

    def _work(self) -> None:
        while not self._stopping:
            try:
                self._work_once()
                self._jobs_outage.back()
            except Exception as error:  # noqa: BLE001 - logged; the source is asked again
                self._jobs_outage.away(error)
            self._wake.wait(self._ask_every)
            self._wake.clear()

    def _work_once(self) -> None:
        """Ask the printers; if one of them is able, print what there is."""
        self._record()
        if not self._choose():
            self._drop_handouts()
            return
        self._print_handouts()
        while not self._stopping and (job := self._source.claim()):
            if not self.print_one(job).printed:
                return
            self._print_handouts()

    def _print_handouts(self) -> None:
        while not self._stopping and (handout := self._take_handout()):
            report = self._attempt(Job(0, handout.name, handout.layout))
            handout.end(printed=report is not None and report.printed)

    def _drop_handouts(self) -> None:
        """End every waiting handout without paper."""
        while handout := self._take_handout():
            handout.end(printed=False)

    def _take_handout(self) -> Handout | None:
        try:
            return self._handouts.popleft()
        except IndexError:
            return None

    def _choose(self) -> bool:
        """Whether one of the printers would take a job; reports how they are when that changed."""
        begun = time.monotonic()
        if begun > self._second_until:
            self._order = list(self._sessions)
        troubles = dict[PrintSession, News]()
        for index, session in enumerate(self._order):
            news = self._news_of(session, session.state())
            if news.able:
                self._prefer(index)
                self._tell(news)
                return True
            troubles[session] = news
            if self._is_in_use(session) and time.monotonic() - begun > SLOW:
                self._tell(news)
        self._tell(troubles[self._sessions[0]])
        return False

    def _is_in_use(self, session: PrintSession) -> bool:
        """Whether the last news was about this printer."""
        return self._news is not None and self._news.url == session.printer.url

    def _prefer(self, index: int) -> None:
        """Send the next jobs to this printer first, so that nobody waits for one that is away."""
        if index:
            self._order.insert(0, self._order.pop(index))
            self._second_until = time.monotonic() + SECOND_CHOICE

    def _news_of(self, session: PrintSession, state: PrinterState) -> News:
        able = session.able(state)
        low = able and self._source.low()
        return News(PrinterState.PAPER_LOW if low else state, session.printer.url, able=able)

    def _telling(self, session: PrintSession) -> Callable[[PrinterState], None]:
        return lambda state: self._tell(self._news_of(session, state))

    def _tell(self, news: News) -> None:
        """Pass news on. An error in that is logged and does not end the job in hand."""
        if news == self._news and time.monotonic() < self._tell_again:
            return
        try:
            self._source.told(news)
            self._on_news(news)
        except Exception as error:  # noqa: BLE001 - logged; it is told again with the next look
            self._news_outage.away(error)
        else:
            self._news_outage.back()
            self._news, self._tell_again = news, time.monotonic() + TELL_AGAIN


def _bytes(job: Job, printer: Printer) -> bytes:
    return encode(job.layout(printer.columns), printer.profile, printer.paper_mm)


def _report(job: Job, printer: Printer, result: Result, seconds: float) -> Report:
    return Report(
        job.id, job.label, result.outcome, result.state, result.reason, printer.url, seconds
    )
