"""Printers behind device files, and files that collect the bytes."""

import os
import time
from contextlib import closing
from pathlib import Path

import pytest

from printer.errors import PrinterTrouble, Stalled
from printer.protocol.print_session import PrintOutcome, Result
from printer.protocol.status import PrinterState
from printer.simulator.simulated_printer import SimulatedPrinter
from printer.transport import timeouts
from printer.transport.addresses import printer_at
from printer.transport.file import FileTransport
from runtime.simulated_line import PtyLine
from tests.printer.printers import (
    READY,
    PtyPrinter,
)
from tests.printer.sessions import JOB, declared_mute, session_with

pytestmark = [pytest.mark.usefixtures("hurry"), pytest.mark.disk]


def test_a_file_collects_the_bytes(tmp_path: Path) -> None:
    """Each job is added at the end."""
    session = session_with(f"file://{tmp_path}/my%20paper.bin")
    assert session.print(b"one", "A001") == Result(PrintOutcome.SENT, PrinterState.MUTE)
    assert session.state() == PrinterState.MUTE
    session.print(b"two", "A002")
    assert (tmp_path / "my paper.bin").read_bytes() == b"onetwo"


@pytest.mark.parametrize(
    ("path", "words"),
    [("/dev/no-such-printer", "there is no"), ("/", "is a folder"), ("/dev/full", "no space left")],
)
def test_a_file_that_cannot_be_written_is_explained(path: str, words: str) -> None:
    """Missing device, folder, full disk: in words."""
    result = declared_mute(f"file://{path}").print(JOB, "A001")
    assert result.outcome in {PrintOutcome.FAILED, PrintOutcome.UNKNOWN}
    assert words in result.reason


def test_a_file_in_memory_is_no_device() -> None:
    """All in /dev is a device, even while it is away, but for what lies in /dev/shm."""
    assert printer_at("file:///dev/usb/lp9").answers
    assert not printer_at("file:///dev/shm/no-such-paper.bin").answers


def test_a_pipe_need_not_be_synced(tmp_path: Path) -> None:
    """It takes bytes and has no disk to bring them to; nor has a character device."""
    os.mkfifo(tmp_path / "pipe")
    queries = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    for path in (tmp_path / "pipe", "/dev/null"):
        result = declared_mute(f"file://{path}").print(JOB, "A001")
        assert result == Result(PrintOutcome.SENT, PrinterState.MUTE)
    assert os.read(queries, 4096) == JOB
    os.close(queries)


@pytest.mark.usefixtures("in_vain")
def test_an_empty_packet_is_no_end() -> None:
    """A device that has nothing to say is silent; it is gone only when its line is."""
    assert session_with("file:///dev/null").state() == PrinterState.MUTE


def test_a_device_whose_line_has_ended_is_gone(tmp_path: Path) -> None:
    """Its end is no silence that one waits for, over and over."""
    os.mkfifo(tmp_path / "pipe")
    queries = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    writer = os.open(tmp_path / "pipe", os.O_WRONLY | os.O_NONBLOCK)
    with closing(FileTransport(queries, "pipe", device=True)) as transport:
        assert transport.read(0) == b""
        os.write(writer, b"12")
        os.close(writer)
        assert transport.read(1) == b"12"
        with pytest.raises(PrinterTrouble, match="nothing more to say"):
            transport.read(1)


@pytest.mark.usefixtures("in_vain")
def test_a_device_has_taken_a_job_when_it_takes_more() -> None:
    """Closing the file before would stop the transfer that the kernel still has under way."""
    printer = PtyPrinter(None, read=False)
    with closing(printer_at(f"file://{printer.path}").open("A001")) as transport:
        transport.write(b"x")
        transport.finish()
        with pytest.raises(Stalled):
            transport.write(b"x" * 200_000)
        with pytest.raises(Stalled, match="takes no data"):
            transport.finish()
        printer.pull_out()
        with pytest.raises(PrinterTrouble, match="was pulled out") as trouble:
            transport.finish()
    assert trouble.value.state is PrinterState.GONE


def test_a_device_file_is_asked_both_ways(tmp_path: Path) -> None:
    """Such as /dev/usb/lp0: it answers, prints, and confirms the end of the job."""
    simulated = SimulatedPrinter(PtyLine(tmp_path / "lp0", "file"))
    simulated.mechanism.mm_a_second = 3000
    device = (tmp_path / "lp0").readlink()
    session = session_with(f"file://{device}?profile=gprinter-80")
    assert session.print(b"\x1b@A001\n\x1dV\x01", "A001").outcome is PrintOutcome.CONFIRMED
    assert len(simulated.mechanism.tickets) == 1
    simulated.close()


def test_a_device_that_is_away_gets_no_file_in_its_place(tmp_path: Path) -> None:
    """What is declared to answer is not made, and a job for it is not sent into a file."""
    link = tmp_path / "lp0"
    simulated = SimulatedPrinter(PtyLine(link, "file"))
    simulated.mechanism.mm_a_second = 3000
    session = session_with(f"{simulated.url}?profile=gprinter-80&confirm=gs-r")
    simulated.drop_line()
    result = session.print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.GONE)
    assert list(tmp_path.iterdir()) == []
    link.write_bytes(b"left here")
    result = session.print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, PrinterState.GONE)
    assert "a plain file and no printer" in result.reason
    assert link.read_bytes() == b"left here"
    link.unlink()
    simulated.plug_in()
    assert session.print(b"\x1b@A001\n\x1dV\x01", "A001").outcome is PrintOutcome.CONFIRMED
    simulated.close()


@pytest.mark.usefixtures("in_vain")
def test_two_programs_on_one_device_take_turns() -> None:
    """The second waits for a moment, then gets an error; nothing stays open."""
    printer = PtyPrinter(READY)
    device = printer_at(f"file://{printer.path}")
    first = device.open("A001")
    before = times_open(printer.path)
    with pytest.raises(PrinterTrouble, match=f"another program uses {printer.path}") as trouble:
        device.open("A002")
    assert trouble.value.state is PrinterState.OFFLINE
    assert times_open(printer.path) == before
    first.close()
    device.open("A002").close()
    printer.pull_out()


def test_a_device_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program that closes it in time is not even noticed."""
    printer = PtyPrinter(READY)
    device = printer_at(f"file://{printer.path}")
    first = device.open("A001")
    monkeypatch.setattr(timeouts, "LOCK", 60)
    monkeypatch.setattr(time, "sleep", lambda _seconds: first.close())
    device.open("A002").close()
    printer.pull_out()


def test_a_disk_that_fails_at_the_end_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error of the last step is an error of the job."""

    def fail(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    result = declared_mute(f"file://{tmp_path}/paper.bin").print(JOB, "A001")
    assert result.outcome is PrintOutcome.UNKNOWN
    assert "was pulled out" in result.reason


@pytest.mark.usefixtures("in_vain")
def test_a_device_file_that_stalls_is_noticed(tmp_path: Path) -> None:
    """A full pipe does not block the spooler."""
    os.mkfifo(tmp_path / "pipe")
    queries = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    writer = FileTransport(
        os.open(tmp_path / "pipe", os.O_WRONLY | os.O_NONBLOCK), "pipe", device=False
    )
    with closing(writer), pytest.raises(PrinterTrouble, match="takes no data"):
        writer.write(b"x" * 1_000_000)
    os.close(queries)


def times_open(path: str) -> int:
    """Return how many descriptors of this process are of this file."""
    return sum(str(each.resolve()) == path for each in Path("/proc/self/fd").iterdir())
