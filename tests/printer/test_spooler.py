"""The spooler on real lines: every ticket comes out once, and what is told of it is true."""

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from printer import spooler as spooler_module
from printer.document.layout import Slip
from printer.jobs import Job, News, Report
from printer.printers import open_printers
from printer.protocol.print_session import PrintOutcome
from printer.protocol.status import PrinterState as S
from printer.simulator.paper import text_of
from printer.spooler import Spooler
from tests.printer.jobs import Jobs, Reports, jobs_of
from tests.printer.printers import (
    COVER_OPEN,
    PAPER_OUT,
    READY,
    PtyPrinter,
    TcpPrinter,
    reset_after,
)

pytestmark = pytest.mark.usefixtures("hurry")

Make = Callable[..., Spooler]


@pytest.fixture
def reports() -> Reports:
    """What the spooler told."""
    return Reports()


@pytest.fixture
def make(reports: Reports) -> Iterator[Make]:
    """Spoolers on the printers of URLs, stopped at the end."""
    made: list[Spooler] = []

    def make(source: Jobs, *urls: str) -> Spooler:
        made.append(Spooler(source, open_printers(urls), reports, ask_every=0.02))
        return made[-1]

    yield make
    for each in made:
        each.stop()


def outcomes(reports: list[Report]) -> list[str]:
    """How the attempts ended."""
    return [report.outcome.value for report in reports]


def test_jobs_are_printed_in_order_and_reported(slip: Slip, make: Make, reports: Reports) -> None:
    """Each once, on the spooler's own thread, with the printer's state, address and the time."""
    printer, source = TcpPrinter(READY), Jobs(*jobs_of(slip, "A001", "A002"))
    make(source, printer.url).start()
    reports.wait_for(lambda all_: len(all_) == 2)
    assert [(r.label, r.outcome, r.printer, r.url, r.printed) for r in reports.all] == [
        ("A001", PrintOutcome.SENT, S.READY, printer.url, True),
        ("A002", PrintOutcome.SENT, S.READY, printer.url, True),
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
    source.add(*jobs_of(slip, "A001"))
    spooler.wake()
    reports.wait_for(lambda all_: outcomes(all_) == ["sent"])


def test_a_reset_printer_gets_the_job_again_once(slip: Slip, make: Make, reports: Reports) -> None:
    """The connection breaks in the middle of a job: its end is not known, one copy follows."""
    broken = [True]

    def serve(printer: TcpPrinter, line: socket.socket) -> None:
        handler = reset_after(100) if broken else TcpPrinter.serve
        handler(printer, line)

    printer, source = TcpPrinter(None, serve), Jobs(*jobs_of(slip, "A001"))
    spooler = make(source, printer.url + "?confirm=none")
    assert spooler.print_one(claimed(source)).outcome is PrintOutcome.UNKNOWN
    broken.clear()
    spooler.start()
    reports.wait_for(lambda all_: outcomes(all_) == ["unknown", "sent"])
    source.wait_for_looks(source.looks + 3)
    assert source.finished == [1]


def test_a_pulled_serial_printer_gets_the_job_when_it_is_back(
    slip: Slip, make: Make, reports: Reports, tmp_path: Path
) -> None:
    """The ticket is kept, and the link points to a new line after it is plugged in again."""
    link = tmp_path / "printer"
    first = PtyPrinter(READY)
    link.symlink_to(first.path)
    source = Jobs()
    spooler = make(source, f"serial://{link}?baud=115200")
    spooler.start()
    source.wait_for_state(S.READY)
    first.pull_out()
    link.unlink()
    source.wait_for_state(S.GONE)
    source.add(*jobs_of(slip, "A001"))
    spooler.wake()
    second = PtyPrinter(READY)
    link.symlink_to(second.path)
    reports.wait_for(lambda all_: outcomes(all_) == ["sent"])
    assert source.finished == [1]
    spooler.stop()
    second.pull_out()


def test_paper_out_waits_for_paper(slip: Slip, make: Make, reports: Reports) -> None:
    """Nothing is claimed before there is paper; then the job prints by itself, once."""
    printer, source = TcpPrinter(PAPER_OUT), Jobs(*jobs_of(slip, "A001"))
    make(source, printer.url).start()
    source.wait_for_state(S.PAPER_OUT)
    assert source.pending
    assert printer.printed == b""
    printer.status = READY
    reports.wait_for(lambda all_: outcomes(all_) == ["sent"])
    assert source.finished == [1]
    assert text_of(printer.printed).count("A001") == 1
    url = printer.url
    assert source.news == [News(S.PAPER_OUT, url, able=False), News(S.READY, url, able=True)]


def test_how_the_printers_are_is_told_once_a_change(make: Make) -> None:
    """However often it is asked: the source and whoever looks hear what is new, and only that."""
    printer, source, heard = TcpPrinter(READY), Jobs(), list[News]()
    printers = open_printers(printer.url)
    spooler = Spooler(source, printers, lambda _: None, heard.append, ask_every=0.01)
    spooler.start()
    source.wait_for_looks(5)
    printer.status = PAPER_OUT
    source.wait_for_state(S.PAPER_OUT)
    connections = printer.connections
    wait_for(lambda: printer.connections >= connections + 5)
    printer.status = READY
    source.wait_for_state(S.READY)
    source.wait_for_looks(source.looks + 5)
    spooler.stop()
    assert [news.state for news in source.news] == [S.READY, S.PAPER_OUT, S.READY]
    assert heard == source.news


def test_old_news_are_told_again_after_a_while(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever hears nothing for minutes knows that nobody is there."""
    monkeypatch.setattr(spooler_module, "TELL_AGAIN", 0.1)
    source = Jobs()
    make(source, TcpPrinter(READY).url).start()
    source.wait_for_news(3)
    assert {news.state for news in source.news} == {S.READY}


def test_a_roll_that_must_be_nearly_used_up_is_told_as_low(make: Make) -> None:
    """Many printers have no sensor of the near end: the tickets are counted."""
    source = Jobs()
    source.nearly_used_up = True
    make(source, "virtual:").start()
    source.wait_for_state(S.PAPER_LOW)
    assert source.news == [News(S.PAPER_LOW, "virtual:", able=True)]


def test_a_low_roll_does_not_hide_trouble(make: Make) -> None:
    """What keeps the next ticket from being printed is told first."""
    printer, source = TcpPrinter(PAPER_OUT), Jobs()
    source.nearly_used_up = True
    make(source, printer.url).start()
    source.wait_for_state(S.PAPER_OUT)


def test_the_first_printer_that_is_able_gets_the_job(
    slip: Slip, make: Make, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second while the first is away, and the first again when it is back."""
    monkeypatch.setattr(spooler_module, "SECOND_CHOICE", 0.2)
    first, second, source = TcpPrinter(PAPER_OUT), TcpPrinter(READY), Jobs(*jobs_of(slip, "A001"))
    spooler = make(source, first.url, second.url)
    spooler.start()
    reports.wait_for(lambda all_: len(all_) == 1)
    assert source.news == [News(S.READY, second.url, able=True)]
    first.status = READY
    wait_for(lambda: source.news[-1] == News(S.READY, first.url, able=True))
    source.add(jobs_of(slip, "-", "A002")[1])
    spooler.wake()
    reports.wait_for(lambda all_: len(all_) == 2)
    assert [(r.label, r.url) for r in reports.all] == [("A001", second.url), ("A002", first.url)]
    assert b"A002" not in second.printed
    assert b"A001" not in first.printed


def test_when_no_printer_is_able_the_first_ones_trouble_is_told(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when the second was in use before: what is wrong with the first is to be mended."""
    monkeypatch.setattr(spooler_module, "SECOND_CHOICE", 30)
    first, second, source = TcpPrinter(PAPER_OUT), TcpPrinter(READY), Jobs()
    make(source, first.url, second.url).start()
    source.wait_for_state(S.READY)
    second.status = COVER_OPEN
    source.wait_for_state(S.PAPER_OUT)
    assert source.news[-1] == News(S.PAPER_OUT, first.url, able=False)


def test_trouble_is_not_kept_back_while_another_printer_is_asked(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The printer in use is out of paper, and the next one takes its time: told before."""
    monkeypatch.setattr(spooler_module, "SLOW", 0.0)
    told = threading.Event()

    def answer_when_told(printer: TcpPrinter, line: socket.socket) -> None:
        told.wait(30)
        printer.serve(line)

    first, second, source = TcpPrinter(READY), TcpPrinter(READY, answer_when_told), Jobs()
    make(source, first.url, second.url).start()
    source.wait_for_state(S.READY)
    first.status = PAPER_OUT
    source.wait_for_state(S.PAPER_OUT)
    told.set()
    wait_for(lambda: source.news[-1].able)
    assert [news.url for news in source.news] == [first.url, first.url, second.url]


def test_one_attempt_tries_the_printers_in_turn(slip: Slip, make: Make, reports: Reports) -> None:
    """On the caller's thread: the able one is found; else the first one's trouble is told."""
    first, second = TcpPrinter(PAPER_OUT), TcpPrinter(READY)
    source = Jobs(*jobs_of(slip, "A001", "A002"))
    spooler = make(source, first.url, second.url)
    assert spooler.print_one(claimed(source)).url == second.url
    second.status = COVER_OPEN
    report = spooler.print_one(claimed(source))
    assert (report.outcome, report.printer, report.url) == ("failed", S.PAPER_OUT, first.url)
    assert reports.all[-1] == report
    assert [job.label for job in source.pending] == ["A002"]


def claimed(source: Jobs) -> Job:
    """The next job."""
    job = source.claim()
    assert job is not None
    return job


def test_a_job_that_cannot_be_made_does_not_end_the_printing(
    slip: Slip, make: Make, reports: Reports, caplog: pytest.LogCaptureFixture
) -> None:
    """A fault of ours in one job is told, never tried again, and the next ticket comes out."""

    def explode(_columns: int) -> tuple[()]:
        raise ZeroDivisionError

    source = Jobs(Job(7, "A000", explode), *jobs_of(slip, "A001"))
    make(source, "virtual:").start()
    reports.wait_for(lambda all_: len(all_) == 2)
    assert outcomes(reports.all) == ["failed", "sent"]
    assert source.given_up == {7: "it cannot be made; see the log"}
    assert "cannot be printed" in caplog.text


def test_a_source_in_trouble_is_asked_again(slip: Slip, make: Make, reports: Reports) -> None:
    """The database goes away for a while: printing goes on afterwards."""
    source = Jobs(*jobs_of(slip, "A001"))
    source.trouble = 3
    make(source, "virtual:").start()
    reports.wait_for(lambda all_: outcomes(all_) == ["sent"])
    assert source.finished == [1]


def test_how_a_job_ended_is_recorded_when_the_database_is_back(
    slip: Slip, make: Make, reports: Reports
) -> None:
    """The paper is out and nobody else knows it: kept, recorded later, and not printed again."""
    printer, source = TcpPrinter(READY), Jobs(*jobs_of(slip, "A001"))
    spooler = make(source, printer.url)
    job = claimed(source)
    source.trouble = 3
    with pytest.raises(OSError, match="database is away"):
        spooler.print_one(job)
    assert reports.all == []
    spooler.start()
    reports.wait_for(lambda all_: outcomes(all_) == ["sent"])
    assert source.finished == [1]
    assert text_of(printer.printed).count("A001") == 1


def test_an_end_that_cannot_be_recorded_does_not_end_the_printing(
    slip: Slip, make: Make, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a while it is left to whoever cleans up, and the next tickets are printed."""
    monkeypatch.setattr(spooler_module, "RECORD", 0.0)
    source = Jobs(*jobs_of(slip, "A001", "A002"))
    make(source, "virtual:").start()
    reports.wait_for(lambda all_: len(all_) == 2)
    assert source.finished == []
    assert len(source.claimed) == 2


def test_news_that_cannot_be_taken_cost_no_job(
    slip: Slip, reports: Reports, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever is told of the printer may fail: the ticket is printed, and it is told again."""
    source, told = Jobs(*jobs_of(slip, "A001")), list[News]()

    def stumble(news: News) -> None:
        told.append(news)
        if len(told) < 3:
            raise RuntimeError

    spooler = Spooler(source, open_printers("virtual:"), reports, stumble, ask_every=0.01)
    spooler.start()
    reports.wait_for(lambda all_: outcomes(all_) == ["sent"])
    source.wait_for_looks(source.looks + 5)
    spooler.stop()
    assert told == [News(S.MUTE, "virtual:", able=True)] * 3
    assert "it cannot be told how the printer is" in caplog.text


def test_an_exploding_listener_does_not_end_the_printing(slip: Slip) -> None:
    """Who is told may fail; the next ticket prints, and what is printed stays printed."""
    source, done = Jobs(*jobs_of(slip, "A001", "A002")), threading.Event()

    def explode(report: Report) -> None:
        if report.label == "A002":
            done.set()
        raise RuntimeError(report.label)

    spooler = Spooler(source, open_printers("virtual:"), explode, ask_every=0.01)
    spooler.start()
    assert done.wait(30)
    spooler.stop()
    assert source.finished == [1, 2]


def test_nothing_is_printed_before_it_is_claimed(slip: Slip, make: Make, reports: Reports) -> None:
    """The printer is only asked while there is no job of a committed ticket."""
    printer, source = TcpPrinter(READY), Jobs()
    make(source, printer.url).start()
    source.wait_for_looks(3)
    assert printer.printed == b""
    source.add(*jobs_of(slip, "A001"))
    reports.wait_for(lambda all_: len(all_) == 1)
    assert text_of(printer.printed).count("A001") == 1


def test_after_the_stop_nothing_is_claimed(slip: Slip, make: Make) -> None:
    """Stop returns when the thread has ended; a job that comes later stays for the next start."""
    source = Jobs()
    spooler = make(source, "virtual:")
    spooler.start()
    source.wait_for_looks(1)
    spooler.stop()
    assert not {thread.ident for thread in threading.enumerate()} & source.threads
    source.add(*jobs_of(slip, "A001"))
    spooler.wake()
    assert source.pending


def test_the_job_in_hand_is_the_last_before_the_stop(slip: Slip) -> None:
    """A stop in the middle of a line of jobs leaves the others where they are."""
    source = Jobs(*jobs_of(slip, "A001", "A002"))
    spooler: Spooler

    def stop(_report: Report) -> None:
        spooler._stopping = True

    spooler = Spooler(source, open_printers("virtual:"), stop, ask_every=0.01)
    spooler.start()
    spooler._thread.join(30)
    assert source.finished == [1]
    assert [job.label for job in source.pending] == ["A002"]


def test_stopping_before_the_start_is_nothing(make: Make) -> None:
    """A spooler that never ran can be stopped."""
    make(Jobs(), "virtual:").stop()


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait for something that happens on another thread."""
    pause = threading.Event()
    for _ in range(3000):
        if condition():
            return
        pause.wait(0.01)
    pytest.fail("it did not happen")


def test_a_queue_that_is_away_fills_no_log(
    slip: Slip, reports: Reports, caplog: pytest.LogCaptureFixture
) -> None:
    """Asked a hundred times in vain: a line when it went and one when it is back, no traceback."""
    source = Jobs(*jobs_of(slip, "A001"))
    source.trouble = 100
    spooler = Spooler(source, open_printers("virtual:"), reports, ask_every=0.001)
    spooler.start()
    reports.wait_for(lambda all_: outcomes(all_) == ["sent"])
    source.wait_for_looks(source.looks + 3)
    spooler.stop()
    told = [record for record in caplog.records if "print jobs" in record.getMessage()]
    assert [record.getMessage() for record in told] == [
        "print jobs cannot be read or kept: database is away",
        "print jobs cannot be read or kept: it works again",
    ]
    assert all(record.exc_info is None for record in told)
