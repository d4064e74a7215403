import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from hall.cli.main import main
from hall.cli.printer_report import ADVICE
from hall.cli.simulator_console import COMMANDS, Keeper, answer, serve, state_of
from printer.protocol.profiles import profiles
from printer.protocol.status import PrinterState
from printer.simulator.paper import text_of
from printer.simulator.simulated_printer import SimulatedPrinter
from printer.simulator.simulator import PrinterMechanism
from runtime.simulated_line import PtyLine, TcpLine
from tests.hall.commands import Hall
from tests.printer.limits import wait_in_vain, wait_long

pytestmark = pytest.mark.disk  # a file below /dev is taken for a device

HALL = str(Path(sys.executable).with_name("hall"))
TICKET = b"\x1b@A001\n\x1dV\x01"


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a printer answers is heard, however slow the machine is."""
    wait_long(monkeypatch)


@pytest.fixture
def mechanism() -> PrinterMechanism:
    """The inside of the printer, quick."""
    return PrinterMechanism(mm_a_second=5000)


@pytest.fixture
def printer(mechanism: PrinterMechanism) -> Iterator[SimulatedPrinter]:
    """A printer on the network."""
    printer = SimulatedPrinter(TcpLine(), mechanism)
    yield printer
    printer.close()


# status


def test_status_says_what_a_printer_answers(hall: Hall, printer: SimulatedPrinter) -> None:
    """Its state in words, each answer's bytes, and which confirm= fits."""
    code, text, _ = hall("--printer", f"{printer.url}?profile=epson-tm-t20", "printer", "status")
    assert (code, text.splitlines()) == (
        0,
        [
            f"{printer.url}: ready (profile epson-tm-t20, 80 mm, confirm=gs-h)",
            "  DLE EOT 1-4: 12 | 12 | 12 | 12",
            "  GS r: 00",
            "  GS ( H: 37 22 30 30 30 31 00",
            "  ASB: 10 00 00 00",
            "  fits: confirm=gs-h",
        ],
    )


def test_status_for_scripts(hall: Hall, printer: SimulatedPrinter) -> None:
    """One JSON object with all of that."""
    code, told, _ = hall("--printer", printer.url, "printer", "status", "--json")
    assert (code, told["able"]) == (0, True)
    (first,) = told["printers"]
    assert (first["url"], first["profile"], first["state"]) == (
        printer.url,
        "unknown-80mm",
        "ready",
    )
    assert first["answers"]["DLE EOT"] == {"1": "12", "2": "12", "3": "12", "4": "12"}
    assert (first["confirm"], first["fits"]) == ("dle-eot", "gs-h")
    assert first["advice"] == ["write confirm=gs-h in its address: that is what it answers"]


@pytest.mark.parametrize(
    ("happens", "state", "advice"),
    [
        ("paper out", "out of paper", "put in a new roll"),
        ("paper low", "paper low", "have a new roll at hand"),
        ("cover open", "cover open", "close the cover"),
        ("jam", "cutter jammed", "free the blade"),
        ("mute", "silent", "if it never speaks, write confirm=none in its address"),
        ("garbage", "not understood", "another speed"),
        ("drop", "not connected", "see its cable"),
    ],
)
def test_status_says_what_to_do(
    hall: Hall, printer: SimulatedPrinter, happens: str, state: str, advice: str
) -> None:
    """For each trouble; it exits with 1 when the next ticket would not be printed."""
    COMMANDS[happens].do(printer)
    with pytest.MonkeyPatch.context() as patch:
        if happens in {"mute", "garbage"}:
            wait_in_vain(patch)
        code, text, err = hall("--printer", printer.url, "printer", "status")
    assert code == (0 if happens == "paper low" else 1)
    assert f"{printer.url}: {state}" in text
    assert advice in text
    assert (f"hall: {printer.url}: " in err) == (code == 1)
    assert "that is what it answers" not in text or happens == "paper low"


def test_a_printer_that_cannot_print_is_to_be_asked_again(
    hall: Hall,
    printer: SimulatedPrinter,
    mechanism: PrinterMechanism,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What was not asked is told from what was not answered."""
    mechanism.cover_open = True
    text = hall("--printer", printer.url, "printer", "status")[1]
    assert "GS r: not asked now" in text
    assert "ask again when it can print" in text
    mechanism.cover_open, mechanism.mute = False, True
    wait_in_vain(monkeypatch)
    text = hall("--printer", f"{printer.url}?confirm=none", "printer", "status")[1]
    assert "GS r: no answer" in text
    assert "DLE EOT 1-4: - | - | - | -" in text


def test_a_declared_mute_printer_is_able(
    hall: Hall,
    printer: SimulatedPrinter,
    mechanism: PrinterMechanism,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Silence is what was declared."""
    mechanism.mute = True
    wait_in_vain(monkeypatch)
    code, told, _ = hall("--printer", f"{printer.url}?confirm=none", "printer", "status", "--json")
    assert (code, told["able"], told["printers"][0]["advice"]) == (0, True, [])


def test_one_that_may_be_off_is_not_said_to_be_mute(
    hall: Hall,
    printer: SimulatedPrinter,
    mechanism: PrinterMechanism,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Silence is no answer: `confirm=none` is for whoever knows that it never speaks."""
    mechanism.mute = True
    wait_in_vain(monkeypatch)
    _, told, _ = hall("--printer", printer.url, "printer", "status", "--json")
    (first,) = told["printers"]
    assert (first["state"], first["fits"]) == ("silent", None)
    assert first["advice"] == [ADVICE[PrinterState.MUTE]]


def test_a_file_that_cannot_be_written_prints_nothing(hall: Hall, tmp_path: Path) -> None:
    """Exit 1, and why."""
    url = f"file://{tmp_path}/no/paper.bin"
    code, text, err = hall("--printer", url, "printer", "status")
    assert code == 1
    assert text.splitlines() == [
        f"{url}: not connected (profile unknown-80mm, 80 mm, confirm=none)",
        f"  there is no folder {tmp_path}/no",
    ]
    assert err == f"hall: {url}: there is no folder {tmp_path}/no\n"


@pytest.mark.parametrize(
    ("lpstat", "ends"),
    [
        ("scheduler is running\nprinter ticket is idle.", (0, "taken for printed")),
        ("scheduler is running\nprinter ticket disabled since today", (1, "cupsenable ticket")),
        ("scheduler is not running", (1, "start it: systemctl start cups")),
    ],
)
def test_a_queue_is_looked_at(
    hall: Hall,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    lpstat: str,
    ends: tuple[int, str],
) -> None:
    """What CUPS says of it is what is told."""
    (tmp_path / "lpstat").write_text(f"#!/bin/sh\necho '{lpstat}'\n")
    (tmp_path / "lpstat").chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    told = hall("--printer", "cups://ticket", "printer", "status")
    assert (told[0], ends[1] in told[1], ends[1] in told[2]) == (ends[0], True, ends[0] == 1)


@pytest.mark.parametrize("url", ["virtual:", "file://{}/paper.bin"])
def test_a_file_is_never_asked(hall: Hall, tmp_path: Path, url: str) -> None:
    """Nor a drawing."""
    code, text, _ = hall("--printer", url.format(tmp_path), "printer", "status")
    assert code == 0
    assert "never asked" in text
    assert "taken for printed" in text


def test_status_of_several_printers(hall: Hall, printer: SimulatedPrinter, tmp_path: Path) -> None:
    """Each is told; one that can print is enough."""
    config = tmp_path / "hall.toml"
    config.write_text(f'printer = ["serial://{tmp_path}/nowhere", "{printer.url}"]\n')
    code, told, _ = hall("--config", str(config), "printer", "status", "--json")
    assert (code, told["able"]) == (0, True)
    assert [each["state"] for each in told["printers"]] == ["not connected", "ready"]
    assert f"there is no {tmp_path}/nowhere" in told["printers"][0]["advice"]


@pytest.mark.parametrize("what", ["status", "test"])
def test_a_bad_address_is_refused(hall: Hall, what: str) -> None:
    """Exit 2, with what would be right."""
    code, _, err = hall("--printer", "lpt1", "printer", what)
    assert code == 2
    assert "write one of virtual:" in err


# test


def test_the_page_on_every_kind_of_printer(
    hall: Hall, mechanism: PrinterMechanism, printer: SimulatedPrinter, tmp_path: Path
) -> None:
    """On the network, on a serial line, through a device file, into a file and as a picture."""
    serial = SimulatedPrinter(PtyLine(tmp_path / "tty"), PrinterMechanism(mm_a_second=5000))
    device = SimulatedPrinter(PtyLine(tmp_path / "lp0", "file"), PrinterMechanism(mm_a_second=5000))
    for each in (printer, serial, device):
        code, told, _ = hall("--printer", f"{each.url}?confirm=gs-r", "printer", "test", "--json")
        (first,) = told["printers"]
        assert (code, first["outcome"], first["printed"], first["reason"]) == (
            0,
            "confirmed",
            True,
            "",
        )
        (page,) = each.mechanism.tickets
        assert "32 columns, 384 dots" in text_of(page)
    for each in (serial, device):
        each.close()
    assert hall("--printer", f"file://{tmp_path}/page.bin", "printer", "test")[0] == 0
    assert "32 columns, 384 dots" in text_of((tmp_path / "page.bin").read_bytes())


def test_the_page_as_a_picture(hall: Hall, tmp_path: Path) -> None:
    """The virtual printer draws it, on 58 mm too."""
    (tmp_path / "hall.toml").write_text("paper_mm = 58\n")
    code, text, _ = hall("--printer", f"virtual:{tmp_path}/out", "printer", "test")
    assert (code, text) == (0, f"virtual:{tmp_path}/out: sent, silent\n")
    with Image.open(tmp_path / "out" / "printer-test.png") as page:
        assert page.width < 500


def test_a_page_that_cannot_be_printed(
    hall: Hall, printer: SimulatedPrinter, mechanism: PrinterMechanism
) -> None:
    """Exit 1 and why."""
    mechanism.cover_open = True
    code, text, err = hall("--printer", printer.url, "printer", "test")
    assert (code, text) == (1, f"{printer.url}: failed, cover open\n")
    assert err == f"hall: {printer.url}: the printer's cover is open\n"


# profiles


def test_profiles_are_listed(hall: Hall) -> None:
    """Each with its name and title; as JSON with what it can do."""
    code, text, _ = hall("printer", "profiles")
    assert code == 0
    assert [line.split()[0] for line in text.splitlines()] == list(profiles())
    told = hall("printer", "profiles", "--json")[1]["profiles"]
    assert told[0] == {
        "name": "unknown-80mm",
        "title": "Any ESC/POS printer, 80 mm",
        "papers": {"80": 576, "58": 384},
        "text": "gb18030",
        "qr": "native",
        "confirm": "dle-eot",
        "baud": 9600,
    }


def test_a_halls_own_profiles_are_named(
    hall: Hall, tmp_path: Path, printer: SimulatedPrinter, mechanism: PrinterMechanism
) -> None:
    """In the list, in the status and on the page; one of a product's name is the hall's own."""
    (tmp_path / "own.toml").write_text(
        '[our-80]\ntitle = "Ours"\ndots_80 = 560\nconfirm = "gs-r"\n'
        '[sprt-80]\ntitle = "Our SPRT"\ndots_80 = 576\n'
    )
    (tmp_path / "hall.toml").write_text(
        f'printer = "{printer.url}?profile=our-80"\nprinter_profiles = "own.toml"\n'
    )
    listed = hall("printer", "profiles", "--json")[1]["profiles"]
    assert [each["title"] for each in listed[:2]] == ["Ours", "Our SPRT"]
    assert len(listed) == len(profiles()) + 1
    assert "(profile our-80, 80 mm, confirm=gs-r)" in hall("printer", "status")[1]
    code, told, _ = hall("printer", "test", "--json")
    assert (code, told["printers"][0]["profile"]) == (0, "our-80")
    text = " ".join(text_of(mechanism.tickets[0]).split())
    assert "profile=our-80 80 mm" in text
    assert "46 columns, 560 dots: our-80" in text


# simulate


def until(condition: Callable[[], object]) -> None:
    """Wait for what another thread does."""
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_each_command_does_what_it_says(
    printer: SimulatedPrinter, mechanism: PrinterMechanism
) -> None:
    """And `status` tells it, until its counterpart ends it."""
    for begin, end, state in (
        ("paper out", "paper new", "out of paper"),
        ("cover open", "cover close", "cover open"),
        ("jam", "clear", "cutter jammed"),
        ("mute", "speak", "mute"),
        ("garbage", "sense", "answers nonsense"),
        ("deaf", "hear", "deaf"),
        ("power off", "power on", "off"),
    ):
        assert answer(printer, begin) == COMMANDS[begin].now
        assert answer(printer, "status").startswith(f"{state};")
        assert answer(printer, end) == COMMANDS[end].now
        assert answer(printer, "status").startswith("ready;")
    address = ("127.0.0.1", int(printer.url.rpartition(":")[2]))
    answer(printer, "drop")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(address)
    answer(printer, "plug")
    socket.create_connection(address).close()
    mechanism.receive(b"\x1bd\x80")
    until(lambda: mechanism.hanging_mm == 480)
    assert "480 mm hang out, 79.5 m are left" in state_of(printer)
    answer(printer, "power")
    assert "0 tickets whole, 1 piece of others; 0 mm hang out" in state_of(printer)
    answer(printer, "paper low")
    assert "2.0 m are left" in state_of(printer)


def test_a_word_that_is_no_command_gets_an_answer(printer: SimulatedPrinter) -> None:
    """With the one that is meant; `help` names all."""
    assert answer(printer, "cover opne") == "no command 'cover opne'; did you mean 'cover open'?"
    told = answer(printer, "help").splitlines()
    names = [*COMMANDS, "status", "help", "quit"]
    assert [line[: len(name)] for line, name in zip(told, names, strict=True)] == names


def test_commands_come_a_line_each(
    printer: SimulatedPrinter, mechanism: PrinterMechanism, capsys: pytest.CaptureFixture[str]
) -> None:
    """In pieces, in capitals, with empty lines; `quit` ends it and the end of input does not."""
    ours, theirs = os.pipe()
    keeper, ending = Keeper(None, 576), threading.Event()
    thread = threading.Thread(target=serve, args=(printer, keeper, ours, ending))
    thread.start()
    os.write(theirs, b"COVER  ope")
    os.write(theirs, b"n\n\n\xff\njam")
    until(lambda: mechanism.cover_open)
    os.close(theirs)
    mechanism.tickets.append(TICKET)
    mechanism.scrap.append(TICKET)
    until(lambda: keeper._pieces)
    assert thread.is_alive()
    ending.set()
    thread.join()
    os.close(ours)
    assert capsys.readouterr().out.splitlines() == [
        "the cover is open",
        "no command '\N{REPLACEMENT CHARACTER}'; possible are "
        + ", ".join((*COMMANDS, "status", "help", "quit")),
        "ticket 1 came out",
        "a piece of a ticket came out",
    ]


def test_the_end_of_a_terminal_ends_it(printer: SimulatedPrinter) -> None:
    """As in every console: Ctrl-D."""
    ours, theirs = os.openpty()
    os.write(ours, b"\x04")
    serve(printer, Keeper(None, 576), theirs, threading.Event())
    os.close(ours)
    os.close(theirs)


def test_tickets_are_kept(
    tmp_path: Path, mechanism: PrinterMechanism, capsys: pytest.CaptureFixture[str]
) -> None:
    """Bytes and picture, no name twice; what cannot be drawn is told and its bytes are kept."""
    keeper = Keeper(tmp_path, 384)
    mechanism.tickets.append(TICKET)
    keeper.look(mechanism)
    mechanism.tickets.append(b"\x1b@\x07\n\x1dV\x01")
    keeper.look(mechanism)
    Keeper(tmp_path, 384).look(mechanism)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [
        *("ticket-0001.bin", "ticket-0001.png", "ticket-0002.bin"),
        *("ticket-0003.bin", "ticket-0003.png", "ticket-0004.bin"),
    ]
    assert (tmp_path / "ticket-0001.bin").read_bytes() == TICKET
    assert "it cannot be drawn: unknown command 07" in capsys.readouterr().out


def simulated(*words: str, stdin: int = subprocess.PIPE) -> subprocess.Popen[str]:
    """`hall printer simulate` as a process."""
    return subprocess.Popen(
        [HALL, "printer", "simulate", *words],
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_printer_for_whoever_has_none(hall: Hall, tmp_path: Path) -> None:
    """It says its address, prints for other commands, keeps the paper, and ends when told to."""
    process = simulated("--serial", "tty", "--out", "paper", "--speed", "5000", "--roll", "100000")
    assert process.stdout
    assert process.stdin
    url = f"serial://{tmp_path}/tty"
    assert process.stdout.readline() == (
        f'{url} is a printer: hall --printer "{url}" printer test\n'
    )
    code, told, err = hall("--printer", url, "take", "passport", "--json")
    assert (code, told["label"], told["printed"]) == (0, "A001", True), err
    assert process.stdout.readline() == "ticket 1 came out, kept as paper/ticket-0001.png\n"
    assert "A001" in text_of((tmp_path / "paper" / "ticket-0001.bin").read_bytes())
    process.stdin.write("cover open\n")
    process.stdin.flush()
    assert process.stdout.readline() == "the cover is open\n"
    assert "cover open" in hall("--printer", url, "printer", "status")[1]
    out, err = process.communicate("quit\n", timeout=60)
    assert (process.returncode, out, err) == (0, "1 ticket came out\n", "")
    assert not (tmp_path / "tty").is_symlink()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it(number: signal.Signals) -> None:
    """In order; without anything on standard input it stays until then."""
    process = simulated("--tcp", "0", stdin=subprocess.DEVNULL)
    assert process.stdout
    assert process.stdout.readline().startswith("tcp://127.0.0.1:")
    assert process.poll() is None
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (0, "0 tickets came out\n", "")


def test_it_runs_in_this_process_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Standard input that is no file has no commands; the signal's old meaning comes back."""
    before = signal.getsignal(signal.SIGTERM)

    def end_soon() -> None:
        until((tmp_path / "lp0").is_char_device)
        os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(sys, "stdin", None)
    thread = threading.Thread(target=end_soon)
    thread.start()
    assert main(["printer", "simulate", "--file", "lp0"]) == 0
    thread.join()
    assert signal.getsignal(signal.SIGTERM) is before
    assert capsys.readouterr().out.startswith(f"file://{tmp_path}/lp0 is a printer")


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("--tcp", "printer"), "no port in 'printer'; write 9100 or 127.0.0.1:9100"),
        (("--tcp", "70000"), "no port in '70000'"),
        (("--speed", "0"), "'0' is no number of millimetres above 0"),
        (("--speed", "fast"), "'fast' is no number of millimetres above 0"),
        (("--roll", "nan"), "'nan' is no number of millimetres above 0"),
        (("--serial", "a", "--file", "b"), "not allowed with"),
        (("--serial", "there"), "is there already; name a file that is not"),
        (("--file", "no/lp0"), "there is no folder"),
        (("--out", "there"), "can be no folder"),
    ],
)
def test_what_cannot_be_is_refused(
    hall: Hall, tmp_path: Path, words: tuple[str, ...], problem: str
) -> None:
    """Exit 2 with one line, and what is there stays as it is."""
    (tmp_path / "there").write_text("mine")
    code, _, err = hall("printer", "simulate", *words)
    assert code == 2
    assert problem in err
    assert err.count("\n") == 1
    assert (tmp_path / "there").read_text() == "mine"


def test_a_port_that_is_taken(hall: Hall) -> None:
    """Exit 1, with the address."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, _, err = hall("printer", "simulate", "--tcp", f"127.0.0.1:{port}")
    assert code == 1
    assert f"tcp://127.0.0.1:{port} cannot be used: Address already in use" in err
