"""The spooler: one job at a time, on a thread of its own, until its paper is out.

A job comes from the source only after its ticket is committed. One that fails goes back to the
source and is tried again; nothing is dropped, and nothing here ever blocks the caller.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from printer.devices import Device
from printer.encoder import encode
from printer.errors import PrinterTrouble
from printer.layout import Slip, Translate, layout
from printer.status import PrinterState
from printer.talk import Talk

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """One claimed print job."""

    id: int
    label: str
    slip: Slip


@dataclass(frozen=True, slots=True)
class Report:
    """How one attempt ended.

    ``reason`` is empty when the paper came; ``seconds`` is the attempt's time.
    """

    job_id: int
    label: str
    state: Literal["printed", "failed"]
    printer: PrinterState
    reason: str = ""
    seconds: float = 0.0


class JobSource(Protocol):
    """Where jobs come from and where it is kept how they end. Called from the spooler's thread."""

    def claim(self) -> Job | None:
        """Take the oldest pending job; None when there is none."""

    def done(self, job_id: int) -> None:
        """Record that the paper is out."""

    def failed(self, job_id: int, reason: str) -> None:
        """Put the job back, to be claimed again."""


class Spooler:
    """Prints a source's jobs on one device. ``on_report`` is called from the spooler's thread."""

    def __init__(
        self,
        source: JobSource,
        device: Device,
        translate_for: Callable[[str], Translate],
        on_report: Callable[[Report], None],
        *,
        paper_mm: int = 80,
        retry_after: float = 2.0,
        look_every: float = 0.5,
    ) -> None:
        self._source, self._talk = source, Talk(device)
        self._translate_for, self._on_report = translate_for, on_report
        self._paper_mm = paper_mm
        self._retry_after, self._look_every = retry_after, look_every
        self._wake = threading.Event()
        self._stopping = False
        self._thread = threading.Thread(target=self._work, name="spooler", daemon=True)

    def start(self) -> None:
        """Begin to look for jobs."""
        self._thread.start()

    def wake(self) -> None:
        """Say that there may be a new job."""
        self._wake.set()

    def stop(self) -> None:
        """End the thread when the job in hand is done."""
        self._stopping = True
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()

    def print_one(self, job: Job) -> Report:
        """Print one claimed job on the caller's thread, record how it ended, and report."""
        begun = time.monotonic()
        report = replace(self._attempt(job), seconds=time.monotonic() - begun)
        if report.state == "printed":
            self._source.done(job.id)
        else:
            self._source.failed(job.id, report.reason)
        self._on_report(report)
        return report

    def _attempt(self, job: Job) -> Report:
        try:
            words = self._translate_for(job.slip.language)
            data = encode(layout(job.slip, words, self._paper_mm), self._paper_mm)
            state = self._talk.print(data, job.label)
        except PrinterTrouble as trouble:
            return Report(job.id, job.label, "failed", trouble.state, trouble.reason)
        except Exception as error:  # one bad job must not end the printing of all others
            log.exception("job %s of %s cannot be printed", job.id, job.label)
            return Report(job.id, job.label, "failed", PrinterState.UNKNOWN, str(error))
        return Report(job.id, job.label, "printed", state)

    def _work(self) -> None:
        while not self._stopping:
            pause = self._print_all()
            self._wake.wait(pause)
            self._wake.clear()

    def _print_all(self) -> float:
        """Print what there is; how long to wait until the next look."""
        try:
            while not self._stopping and (job := self._source.claim()):
                if self.print_one(job).state == "failed":
                    return self._retry_after
        except Exception:  # the source is in trouble; it is asked again
            log.exception("print jobs cannot be read or kept")
            return self._retry_after
        return self._look_every
