import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from printer.printers import open_printer
from printer.protocol.probe import Probe, probe
from printer.protocol.status import PrinterState
from printer.simulator.simulated_printer import SimulatedPrinter
from printer.simulator.simulator import PrinterMechanism
from runtime.simulated_line import PtyLine, TcpLine
from tests.printer.limits import wait_in_vain, wait_long
from tests.printer.printers import READY, TcpPrinter, reset
from tests.printer.stepped_printer import SteppedPrinter, use_its_time

pytestmark = pytest.mark.disk  # a file below /dev is taken for a device


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a printer answers is heard, however slow the machine is."""
    wait_long(monkeypatch)


@pytest.fixture
def mechanism() -> PrinterMechanism:
    """The inside of the printer."""
    return PrinterMechanism()


@pytest.fixture(params=["tcp", "serial", "file"])
def printer(
    request: pytest.FixtureRequest, tmp_path: Path, mechanism: PrinterMechanism
) -> Iterator[SimulatedPrinter]:
    """A printer on each kind of line."""
    line = TcpLine() if request.param == "tcp" else PtyLine(tmp_path / "link", request.param)
    printer = SimulatedPrinter(line, mechanism)
    yield printer
    printer.close()


def asked(printer: SimulatedPrinter) -> Probe:
    """What it answers."""
    return probe(open_printer(printer.url).device)


def test_all_that_a_printer_answers_is_shown(printer: SimulatedPrinter) -> None:
    """Each answer as the bytes that came; the best way to confirm is named; nothing is printed."""
    told = asked(printer)
    assert (told.state, told.asked_all, told.trouble) == (PrinterState.READY, True, "")
    assert told.realtime == {1: b"\x12", 2: b"\x12", 3: b"\x12", 4: b"\x12"}
    assert told.queued == b"\0"
    assert told.process == b"\x37\x220001\0"
    assert told.asb == b"\x10\0\0\0"
    assert told.confirm == "gs-h"
    assert printer.mechanism.hanging_mm == 0


def test_a_printer_that_breaks_the_line_at_the_first_query_is_not_there() -> None:
    """Nothing was answered, and the reason is told."""
    breaking = TcpPrinter(READY, lambda _, line: reset(line) if line.recv(1) else None)
    told = probe(open_printer(breaking.url).device)
    assert (told.state, told.realtime) == (PrinterState.GONE, {})
    assert told.trouble
    breaking.switch_off()


def test_a_printer_without_process_ids_confirms_by_gs_r(monkeypatch: pytest.MonkeyPatch) -> None:
    """The best that it has; in its own time, because one question is asked in vain."""
    stepped = use_its_time(monkeypatch, SteppedPrinter(PrinterMechanism(knows_gs_h=False)))
    told = probe(stepped)
    assert (told.process, told.confirm) == (b"", "gs-r")


@pytest.mark.parametrize(
    ("happens", "state"),
    [
        (lambda mechanism: setattr(mechanism, "cover_open", True), PrinterState.COVER_OPEN),
        (lambda mechanism: setattr(mechanism, "jammed", True), PrinterState.CUTTER_ERROR),
        (lambda mechanism: setattr(mechanism, "roll_mm", 0), PrinterState.PAPER_OUT),
    ],
)
def test_a_printer_that_cannot_print_gets_no_queued_questions(
    printer: SimulatedPrinter,
    mechanism: PrinterMechanism,
    happens: Callable[[PrinterMechanism], None],
    state: PrinterState,
) -> None:
    """It would keep them, and answer them into another job."""
    happens(mechanism)
    told = asked(printer)
    assert (told.state, told.asked_all, told.confirm) == (state, False, "dle-eot")
    assert mechanism.free == mechanism.buffer_bytes


def test_silence_fits_nothing(
    printer: SimulatedPrinter, mechanism: PrinterMechanism, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It answers none of the questions: it may be off as well as mute."""
    mechanism.mute = True
    wait_in_vain(monkeypatch)
    told = asked(printer)
    assert (told.state, told.confirm) == (PrinterState.MUTE, None)
    assert not any(told.realtime.values())


def test_nonsense_fits_nothing(
    printer: SimulatedPrinter, mechanism: PrinterMechanism, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not understood says nothing about what the printer can do."""
    mechanism.garbage = True
    wait_in_vain(monkeypatch)
    told = asked(printer)
    assert (told.state, told.confirm, told.asked_all) == (PrinterState.UNKNOWN, None, False)


def test_a_printer_that_is_not_there(printer: SimulatedPrinter) -> None:
    """The reason is told."""
    device = open_printer(printer.url).device
    printer.drop_line()
    told = probe(device)
    assert (told.state, told.confirm) == (PrinterState.GONE, None)
    assert told.trouble


def test_a_file_is_not_asked(tmp_path: Path) -> None:
    """Nor is it made."""
    told = probe(open_printer(f"file://{tmp_path}/paper.bin").device)
    assert (told.state, told.asked_all) == (PrinterState.MUTE, False)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No folder, a folder itself, no rights: why, and nothing is made."""

    def trouble(path: Path) -> str:
        told = probe(open_printer(f"file://{path}").device)
        assert (told.state is PrinterState.GONE) == bool(told.trouble)
        return told.trouble

    (tmp_path / "there").write_bytes(b"one")
    assert trouble(tmp_path / "there") == ""
    assert trouble(tmp_path / "no" / "paper.bin") == f"there is no folder {tmp_path}/no"
    assert trouble(tmp_path) == f"{tmp_path} is a folder; name a file in it"
    monkeypatch.setattr(os, "access", lambda *_: False)  # the superuser may write everywhere
    assert trouble(tmp_path / "paper.bin") == f"this program may not write in {tmp_path}"
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
    assert (tmp_path / "there").read_bytes() == b"one"


def test_a_drawing_is_not_looked_at() -> None:
    """It is made when it is needed."""
    assert probe(open_printer("virtual:").device) == Probe(PrinterState.MUTE)
