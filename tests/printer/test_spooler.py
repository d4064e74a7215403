import threading
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from printer import cables, network_cable
from printer.devices import open_device
from printer.layout import Slip
from printer.paper import text_of
from printer.spooler import Job, Report, Spooler
from printer.status import PrinterState
from runtime.languages import Catalogue
from tests.printer.printers import PAPER_OUT, READY, PtyPrinter, TcpPrinter, reset_after


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits three seconds in a test."""
    monkeypatch.setattr(cables, "PATIENCE", 0.4)
    monkeypatch.setattr(network_cable, "LINGER", 0.2)


class Jobs:
    """A source in memory that keeps the rules of the real one: failed jobs go back to the front."""

    def __init__(self, *jobs: Job) -> None:
        self.pending = deque(jobs)
        self.claimed: dict[int, Job] = {}
        self.finished: list[int] = []
        self.reasons: list[str] = []
        self.threads: set[int] = set()
        self.trouble = 0
        self.looks, self.looked = 0, threading.Condition()

    def claim(self) -> Job | None:
        """Take the oldest."""
        self.threads.add(threading.get_ident())
        with self.looked:
            self.looks += 1
            self.looked.notify_all()
        if self.trouble:
            self.trouble -= 1
            reason = "database is away"
            raise OSError(reason)
        if not self.pending:
            return None
        job = self.pending.popleft()
        self.claimed[job.id] = job
        return job

    def done(self, job_id: int) -> None:
        """It is printed."""
        self.finished.append(self.claimed.pop(job_id).id)

    def failed(self, job_id: int, reason: str) -> None:
        """It goes back."""
        self.reasons.append(reason)
        self.pending.appendleft(self.claimed.pop(job_id))


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
            assert self._new.wait_for(lambda: condition(self.all), 20)


def jobs_of(slip: Slip, *labels: str) -> list[Job]:
    """A job for each number."""
    return [Job(n, label, replace(slip, label=label)) for n, label in enumerate(labels, 1)]


@pytest.fixture
def reports() -> Reports:
    """What the spooler told."""
    return Reports()


@pytest.fixture
def make(reports: Reports) -> Iterator[Callable[[Jobs, str], Spooler]]:
    """Spoolers that are stopped at the end."""
    made: list[Spooler] = []

    def make(source: Jobs, url: str) -> Spooler:
        words = Catalogue("ticket", "zh-Hans").translate
        made.append(
            Spooler(
                source,
                open_device(url),
                lambda _: words,
                reports,
                retry_after=0.05,
                look_every=0.02,
            )
        )
        return made[-1]

    yield make
    for spooler in made:
        spooler.stop()


Make = Callable[[Jobs, str], Spooler]


def test_jobs_are_printed_in_order_on_another_thread(
    slip: Slip, make: Make, reports: Reports
) -> None:
    """One at a time, oldest first, never on the caller's thread."""
    printer, source = TcpPrinter(READY), Jobs(*jobs_of(slip, "A001", "A002"))
    make(source, printer.url).start()
    reports.wait_for(lambda all_: len(all_) == 2)
    assert [(r.label, r.state, r.printer) for r in reports.all] == [
        ("A001", "printed", PrinterState.READY),
        ("A002", "printed", PrinterState.READY),
    ]
    assert all(report.seconds > 0 for report in reports.all)
    assert source.finished == [1, 2]
    assert threading.get_ident() not in source.threads
    assert text_of(printer.printed).index("A001") < text_of(printer.printed).index("A002")


def test_a_new_job_is_printed_when_it_is_told(slip: Slip, make: Make, reports: Reports) -> None:
    """A wake-up, or the next look, finds what has come meanwhile."""
    source = Jobs()
    spooler = make(source, "virtual:")
    spooler.start()
    source.pending.append(jobs_of(slip, "A001")[0])
    spooler.wake()
    reports.wait_for(lambda all_: len(all_) == 1)


def test_a_reset_printer_gets_the_job_again(slip: Slip, make: Make, reports: Reports) -> None:
    """The connection breaks in the middle of a job: it is kept, told, and printed when it works."""
    broken = [True]

    def serve(printer: TcpPrinter, line: object) -> None:
        handler = reset_after(100) if broken[0] else TcpPrinter.serve
        handler(printer, line)  # type: ignore[arg-type]

    printer, source = TcpPrinter(None, serve), Jobs(*jobs_of(slip, "A001"))
    make(source, printer.url).start()
    reports.wait_for(lambda all_: len(all_) >= 2)
    assert {r.state for r in reports.all} == {"failed"}
    assert "broke the connection" in reports.all[0].reason
    broken[0] = False
    printer.printed = b""
    reports.wait_for(lambda all_: all_[-1].state == "printed")
    assert source.finished == [1]
    assert "A001" in text_of(printer.printed[printer.printed.index(b"\x1b@") :])


def test_a_pulled_serial_printer_gets_the_job_when_it_is_back(
    slip: Slip, make: Make, reports: Reports, tmp_path: Path
) -> None:
    """The same for a cable: the link points to a new line after it is plugged in again."""
    link = tmp_path / "printer"
    first = PtyPrinter(READY)
    link.symlink_to(first.path)
    source = Jobs(*jobs_of(slip, "A001"))
    spooler = make(source, f"serial://{link}?baud=115200")
    first.pull_out()
    link.unlink()
    spooler.start()
    reports.wait_for(lambda all_: len(all_) >= 2)
    assert all(r.state == "failed" and r.printer == PrinterState.GONE for r in reports.all)
    second = PtyPrinter(READY)
    link.symlink_to(second.path)
    reports.wait_for(lambda all_: all_[-1].state == "printed")
    assert source.finished == [1]
    spooler.stop()
    second.pull_out()


def test_paper_out_waits_for_paper(slip: Slip, make: Make, reports: Reports) -> None:
    """The job stays until there is paper, and then prints by itself, once."""
    printer, source = TcpPrinter(PAPER_OUT), Jobs(*jobs_of(slip, "A001"))
    make(source, printer.url).start()
    reports.wait_for(lambda all_: len(all_) >= 2)
    assert reports.all[0].printer == PrinterState.PAPER_OUT
    assert printer.printed == b""
    printer.status = READY
    reports.wait_for(lambda all_: all_[-1].state == "printed")
    assert source.finished == [1]
    assert printer.printed.count(b"B042") + printer.printed.count(b"A001") == 1


def test_an_exploding_job_does_not_end_the_printing(
    slip: Slip, make: Make, reports: Reports, caplog: pytest.LogCaptureFixture
) -> None:
    """A fault of ours in one job is told and tried again; the thread lives."""
    (job,) = jobs_of(slip, "A001")
    source = Jobs(replace(job, slip=replace(slip, issued_at=None)))  # type: ignore[arg-type]
    make(source, "virtual:").start()
    reports.wait_for(lambda all_: len(all_) >= 2)
    assert reports.all[0].printer == PrinterState.UNKNOWN
    assert "cannot be printed" in caplog.text


def test_a_source_in_trouble_is_asked_again(slip: Slip, make: Make, reports: Reports) -> None:
    """The database goes away for a while: printing goes on afterwards."""
    source = Jobs(*jobs_of(slip, "A001"))
    source.trouble = 3
    make(source, "virtual:").start()
    reports.wait_for(lambda all_: len(all_) == 1)
    assert source.finished == [1]


def test_an_exploding_listener_does_not_end_the_printing(slip: Slip) -> None:
    """Who is told may fail; the next ticket prints, and what is printed stays printed."""
    source, done = Jobs(*jobs_of(slip, "A001", "A002")), threading.Event()

    def explode(report: Report) -> None:
        if report.label == "A002":
            done.set()
        raise RuntimeError(report.label)

    words = Catalogue("ticket", "zh-Hans").translate
    spooler = Spooler(source, open_device("virtual:"), lambda _: words, explode, retry_after=0.01)
    spooler.start()
    assert done.wait(20)
    spooler.stop()
    assert source.finished == [1, 2]


def test_nothing_is_printed_before_it_is_claimed(slip: Slip, make: Make, reports: Reports) -> None:
    """The printer is not even opened while there is no job of a committed ticket."""
    printer, source = TcpPrinter(READY), Jobs()
    make(source, printer.url).start()
    wait_for_looks(source, 3)
    assert printer.connections == 0
    source.pending.append(jobs_of(slip, "A001")[0])
    reports.wait_for(lambda all_: len(all_) == 1)
    assert printer.connections == 1


def test_after_the_stop_nothing_is_claimed(slip: Slip, make: Make) -> None:
    """Stop returns when the thread has ended; a job that comes later stays for the next start."""
    source = Jobs()
    spooler = make(source, "virtual:")
    spooler.start()
    wait_for_looks(source, 1)
    spooler.stop()
    assert not {thread.ident for thread in threading.enumerate()} & source.threads
    source.pending.append(jobs_of(slip, "A001")[0])
    spooler.wake()
    assert source.pending


def wait_for_looks(source: Jobs, count: int) -> None:
    """Wait until the spooler has looked for jobs so often."""
    with source.looked:
        assert source.looked.wait_for(lambda: source.looks >= count, 20)


def test_stopping_before_the_start_is_nothing(make: Make) -> None:
    """A spooler that never ran can be stopped."""
    make(Jobs(), "virtual:").stop()
