import os
import socket
import struct
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import serial

from printer.protocol.status import PrinterState, process_query, state_of, state_of_asb
from printer.simulator.simulated_printer import SimulatedPrinter
from printer.simulator.simulator import PrinterMechanism
from runtime.simulated_line import PtyLine, TcpLine

TICKET = b"\x1b@\x1c&\x1b!\x00A001\n\x1d!\x33" + "暖窗".encode("gb18030") + b"\n\x1dV\x01"
"""Two lines, one of them four times as high: 30 and 102 dots, 16.5 mm."""

PICTURE = b"\x1dv0\x00\x01\x00\x08\x00" + b"\x10\x04\x01\x00\x00\x00\x00\x00"
"""Eight dots by eight, of which some look like DLE EOT 1."""


def asked(mechanism: PrinterMechanism) -> dict[int, int]:
    """Its answers to DLE EOT 1 to 4."""
    said = {n: mechanism.receive(bytes((0x10, 0x04, n))) for n in (1, 2, 3, 4)}
    return {n: answer[0] for n, answer in said.items() if answer}


def used_up(mechanism: PrinterMechanism) -> None:
    """The roll ends."""
    mechanism.roll_mm = 0


def nearly_used_up(mechanism: PrinterMechanism) -> None:
    """The roll is near its end."""
    mechanism.roll_mm = 4_000


def opened(mechanism: PrinterMechanism) -> None:
    """Somebody opens the cover."""
    mechanism.cover_open = True


def jammed(mechanism: PrinterMechanism) -> None:
    """The blade is stuck."""
    mechanism.jammed = True


def nothing(_mechanism: PrinterMechanism) -> None:
    """All is well."""


CONDITIONS = (
    (nothing, (0x12, 0x12, 0x12, 0x12), b"\x10\x00\x00\x00", PrinterState.READY),
    (nearly_used_up, (0x12, 0x12, 0x12, 0x1E), b"\x10\x00\x03\x00", PrinterState.PAPER_LOW),
    (used_up, (0x1A, 0x32, 0x12, 0x7E), b"\x18\x00\x0f\x00", PrinterState.PAPER_OUT),
    (opened, (0x1A, 0x16, 0x12, 0x12), b"\x38\x00\x00\x00", PrinterState.COVER_OPEN),
    (jammed, (0x1A, 0x52, 0x1A, 0x12), b"\x18\x08\x00\x00", PrinterState.CUTTER_ERROR),
)


@pytest.mark.parametrize(("happens", "answers", "asb", "state"), CONDITIONS)
def test_each_condition_has_the_manuals_bits(
    happens: Callable[[PrinterMechanism], None],
    answers: tuple[int, ...],
    asb: bytes,
    state: PrinterState,
) -> None:
    """DLE EOT 1 to 4 and ASB tell it as the manuals say, and we read it back as what it is."""
    mechanism = PrinterMechanism()
    mechanism.receive(b"\x1da\xff")
    assert mechanism.advance(0) == b"\x10\x00\x00\x00"
    happens(mechanism)
    assert asked(mechanism) == dict(enumerate(answers, 1))
    assert mechanism.advance(0) == (b"" if happens is nothing else asb)
    assert mechanism.advance(0) == b""
    assert state_of(asked(mechanism)) == state_of_asb(asb) == state


def test_the_questions_take_no_paper_and_no_room() -> None:
    """A printer that is asked for days while its paper is out has the same buffer afterwards."""
    mechanism = PrinterMechanism(roll_mm=0)
    free = mechanism.free
    for _ in range(2000):
        asked(mechanism)
    assert (mechanism.free, mechanism.hanging_mm) == (free, 0)


def test_an_unknown_question_has_no_answer() -> None:
    """DLE EOT 9 is ignored, and so are bytes that are no command."""
    mechanism = PrinterMechanism()
    assert mechanism.receive(b"\x10\x04\x09\x01\x02") == b""
    mechanism.receive(TICKET)
    mechanism.advance(9)
    assert mechanism.tickets == [TICKET]


def test_a_question_may_come_in_pieces() -> None:
    """DLE, EOT and the number are one question, however the line cuts them."""
    mechanism = PrinterMechanism()
    assert [mechanism.receive(bytes((byte,))) for byte in b"\x10\x04\x04"] == [b"", b"", b"\x12"]


def test_dots_that_look_like_a_question_are_answered_and_printed() -> None:
    """DLE EOT is heard inside a picture too, whose dots it stays."""
    mechanism = PrinterMechanism()
    assert mechanism.receive(b"\x1b@" + PICTURE[:11]) == b"\x12"
    mechanism.advance(1)
    mechanism.receive(PICTURE[11:] + b"\x1dV\x00")
    mechanism.advance(1)
    assert mechanism.tickets == [b"\x1b@" + PICTURE + b"\x1dV\x00"]
    mechanism.receive(b"\n" + b"\x10\x04\x01" + b"\x1dV\x00")
    mechanism.advance(1)
    assert mechanism.tickets[1] == b"\n\x1dV\x00"


@pytest.mark.parametrize("query", [b"\x1dr\x01", b"\x1dr1", b"\x1d(H\x06\x00\x30\x300042"])
def test_a_queued_answer_waits_for_the_paper(query: bytes) -> None:
    """GS r and GS ( H are answered when all before them is printed and cut, and not before."""
    mechanism = PrinterMechanism(mm_a_second=10)
    mechanism.receive(TICKET + query)
    answer = b"\x37\x220042\0" if b"(H" in query else b"\x00"
    said = [mechanism.advance(0.05) for _ in range(200)]
    assert said.count(answer) == 1
    assert said.index(answer) * 0.05 == pytest.approx(16.5 / 10 + 0.3 * 15, abs=0.11)
    assert mechanism.tickets == [TICKET]


def test_what_gs_r_says() -> None:
    """The paper near its end for 1, the drawer that is not there for 2."""
    mechanism = PrinterMechanism(roll_mm=4_000)
    mechanism.receive(b"\x1dr\x01\x1dr\x02")
    assert mechanism.advance(0) == b"\x03\x00"


def test_a_printer_without_process_ids_is_silent_about_them() -> None:
    """Only some know GS ( H; the others skip it."""
    mechanism = PrinterMechanism(knows_gs_h=False)
    mechanism.receive(process_query(1)[0] + b"\x1dr\x01")
    assert mechanism.advance(0) == b"\x00"


@pytest.mark.parametrize("happens", [used_up, opened, jammed])
def test_a_queued_question_is_not_executed_offline(
    happens: Callable[[PrinterMechanism], None],
) -> None:
    """While it is offline only DLE EOT is answered; GS r is when it prints again."""
    mechanism = PrinterMechanism()
    happens(mechanism)
    mechanism.receive(TICKET + b"\x1dr\x01")
    assert mechanism.advance(10) == b""
    assert mechanism.receive(b"\x10\x04\x01") == b"\x1a"
    assert mechanism.tickets == []
    mechanism.cover_open = mechanism.jammed = False
    mechanism.new_roll()
    assert run(mechanism) == b"\x00"
    assert mechanism.tickets == [TICKET]


def run(mechanism: PrinterMechanism, seconds: float = 60) -> bytes:
    """Let time pass in small steps; what it says."""
    return b"".join(mechanism.advance(0.05) for _ in range(round(seconds / 0.05)))


def half_printed(**about: Any) -> PrinterMechanism:  # noqa: ANN401 - a machine's attributes
    """A slow machine with the first line of a ticket out."""
    mechanism = PrinterMechanism(mm_a_second=5, **about)
    mechanism.receive(TICKET)
    mechanism.advance(0.01)
    assert mechanism.hanging_mm == pytest.approx(30 / 8)
    assert mechanism.at_work
    return mechanism


def test_paper_that_ends_in_a_ticket_makes_two_halves() -> None:
    """What came on the old roll and what comes on the new one are no whole ticket."""
    mechanism = half_printed(roll_mm=3)
    assert mechanism.paper_out
    run(mechanism)
    mechanism.new_roll()
    run(mechanism)
    assert (mechanism.tickets, len(mechanism.scrap)) == ([], 2)
    assert b"".join(mechanism.scrap) == TICKET
    mechanism.receive(TICKET)
    run(mechanism)
    assert mechanism.tickets == [TICKET]


def test_a_new_roll_between_tickets_tears_nothing() -> None:
    """What waits for paper comes out whole."""
    mechanism = PrinterMechanism(roll_mm=0)
    mechanism.receive(TICKET)
    run(mechanism)
    mechanism.new_roll()
    run(mechanism)
    assert (mechanism.tickets, mechanism.scrap) == ([TICKET], [])


@pytest.mark.parametrize("happens", [opened, jammed])
def test_a_ticket_goes_on_when_the_fault_is_gone(
    happens: Callable[[PrinterMechanism], None],
) -> None:
    """A cover or a blade stops the paper where it is, and it is still one piece."""
    mechanism = half_printed()
    happens(mechanism)
    run(mechanism)
    assert mechanism.tickets == []
    assert mechanism.hanging_mm == pytest.approx(30 / 8)
    mechanism.cover_open = mechanism.jammed = False
    run(mechanism)
    assert (mechanism.tickets, mechanism.scrap) == ([TICKET], [])


def test_without_power_everything_is_forgotten() -> None:
    """It hears and says nothing; the buffer, ASB and half a ticket are gone when it is on again."""
    mechanism = half_printed()
    mechanism.receive(b"\x1da\xff")
    mechanism.power_off()
    assert mechanism.receive(b"\x10\x04\x01" + TICKET) == b""
    assert run(mechanism) == b""
    mechanism.power_on()
    assert run(mechanism) == b""
    assert (mechanism.tickets, mechanism.scrap) == ([], [TICKET[: TICKET.index(b"\n") + 1]])
    assert not mechanism.at_work


def test_the_rest_of_a_job_after_a_power_cut_is_no_ticket() -> None:
    """A serial line goes on sending: what comes out of that is a half; the next job is whole."""
    mechanism = PrinterMechanism()
    mechanism.power_off()
    mechanism.power_on()
    mechanism.receive(TICKET[7:] + TICKET)
    run(mechanism)
    assert (mechanism.tickets, mechanism.scrap) == ([TICKET], [TICKET[7:]])


def test_a_job_broken_off_is_a_half_and_the_next_is_whole() -> None:
    """A new job on the same piece of paper is told from what hangs before it."""
    mechanism = PrinterMechanism()
    mechanism.receive(TICKET[:-3] + TICKET)
    run(mechanism)
    assert (mechanism.tickets, mechanism.scrap) == ([TICKET], [TICKET[:-3]])


def test_a_picture_larger_than_the_buffer_gets_through() -> None:
    """A command is taken out of the buffer as it comes."""
    picture = b"\x1dv0\x00\x48\x00\xc0\x00" + bytes(72 * 192)
    mechanism, data = PrinterMechanism(buffer_bytes=1000), b"\x1b@" + picture + b"\x1dV\x01"
    for _ in range(100):
        part, data = data[: mechanism.free], data[mechanism.free :]
        mechanism.receive(part)
        mechanism.advance(1)
    assert (data, len(mechanism.tickets)) == (b"", 1)
    assert mechanism.tickets[0].endswith(picture + b"\x1dV\x01")


def test_a_full_buffer_takes_nothing() -> None:
    """It is free again when something was printed."""
    mechanism = PrinterMechanism(buffer_bytes=10, cover_open=True)
    mechanism.receive(b"0123456789")
    assert mechanism.free == 0
    mechanism.cover_open = False
    mechanism.advance(1)
    assert mechanism.free == 10


@pytest.mark.parametrize(
    ("command", "dots"),
    [
        (b"\n", 30),
        (b"\x1d!\x11\n", 54),
        (b"\x1d!\x77\n", 198),
        (b"\x1d!\x77\x1b@\n", 30),
        (b"\x1bd\x05", 150),
        (b"\x1bJ\x18", 24),
        (PICTURE, 8),
        (b"\x1d(k\x03\x001Q0", 240),
        (b"\x1d(k\x03\x001C\x06", 0),
        (b"A1Q0", 0),
        (b"\x1dVB\x00", 120),
        (b"\x1dVA\x08", 128),
    ],
)
def test_the_paper_moves_as_far_as_the_command_says(command: bytes, dots: int) -> None:
    """Eight dots are a millimetre, off the roll and in time."""
    mechanism = PrinterMechanism()
    mechanism.receive(command)
    run(mechanism)
    assert (mechanism.roll_mm, mechanism.paper_out) == (80_000 - dots / 8, False)


@pytest.mark.parametrize("cut", [b"\x1dV\x00", b"\x1dV\x01", b"\x1dVB\x00", b"\x1bi", b"\x1bm"])
def test_every_cut_cuts(cut: bytes) -> None:
    """Whatever the maker calls it."""
    mechanism = PrinterMechanism()
    mechanism.receive(b"\x1b@A\n" + cut)
    run(mechanism)
    assert mechanism.tickets == [b"\x1b@A\n" + cut]


def test_a_mute_printer_prints() -> None:
    """It only says nothing: not to DLE EOT, not to GS r, not by ASB."""
    mechanism = PrinterMechanism(mute=True)
    mechanism.receive(b"\x1da\xff" + TICKET + b"\x1dr\x01")
    assert asked(mechanism) == {}
    assert run(mechanism) == b""
    assert mechanism.tickets == [TICKET]


def test_a_printer_that_talks_nonsense_prints() -> None:
    """As much as it had to say, but noise, and the same noise each time it is made."""
    told = []
    for _ in range(2):
        mechanism = PrinterMechanism(garbage=True)
        said = mechanism.receive(b"\x10\x04\x01\x10\x04\x02")
        mechanism.receive(TICKET + b"\x1dr\x01")
        told.append(said + run(mechanism))
        assert mechanism.tickets == [TICKET]
    assert told[0] == told[1]
    assert len(told[0]) == 3
    assert told[0] != b"\x12\x12\x00"


def test_asb_can_be_ended() -> None:
    """GS a 0: no more changes are told."""
    mechanism = PrinterMechanism()
    mechanism.receive(b"\x1da\xff")
    mechanism.advance(0)
    mechanism.receive(b"\x1da\x00")
    mechanism.cover_open = True
    assert mechanism.advance(0) == b"\x38\x00\x00\x00"  # the command waits while it is offline
    mechanism.cover_open = False
    assert mechanism.advance(0) == b"\x10\x00\x00\x00"
    mechanism.cover_open = True
    assert mechanism.advance(0) == b""


# lines


def until(condition: Callable[[], object]) -> None:
    """Wait for what another thread does."""
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.002)


def read(descriptor: int, count: int) -> bytes:
    """So many bytes."""
    said = b""
    while len(said) < count:
        said += os.read(descriptor, count - len(said))
    return said


@pytest.fixture
def pty(tmp_path: Path) -> Iterator[SimulatedPrinter]:
    """A printer on a serial line."""
    printer = SimulatedPrinter(PtyLine(tmp_path / "tty"))
    yield printer
    printer.close()


@pytest.fixture
def tcp() -> Iterator[SimulatedPrinter]:
    """A printer on the network."""
    printer = SimulatedPrinter(TcpLine())
    yield printer
    printer.close()


def connected(printer: SimulatedPrinter) -> socket.socket:
    """A connection to it."""
    host, _, port = printer.url.removeprefix("tcp://").rpartition(":")
    return socket.create_connection((host.strip("[]"), int(port)), 30)


def test_a_serial_printer_answers_and_prints(pty: SimulatedPrinter, tmp_path: Path) -> None:
    """A serial library opens it as any other; it is the same printer for whoever comes next."""
    assert pty.url == f"serial://{tmp_path}/tty"
    for count in (1, 2):
        with serial.Serial(str(tmp_path / "tty"), timeout=30) as line:
            line.write(b"\x10\x04\x01" + TICKET + b"\x1dr\x01")
            assert line.read(2) == b"\x12\x00"
        assert len(pty.mechanism.tickets) == count


def test_a_cable_pulled_and_put_back(pty: SimulatedPrinter, tmp_path: Path) -> None:
    """Whoever has it open is hung up on; the same name is the new line."""
    old = os.open(tmp_path / "tty", os.O_RDWR | os.O_NOCTTY)
    pty.drop_line()
    pty.drop_line()
    assert not (tmp_path / "tty").is_symlink()
    with pytest.raises(OSError, match="Input/output"):
        os.write(old, b"\x10\x04\x01")
    os.close(old)
    pty.mechanism.receive(b"\x1da\xff")  # what it has to say now goes nowhere
    until(lambda: pty.mechanism._told)
    pty.plug_in()
    pty.plug_in()
    new = os.open(tmp_path / "tty", os.O_RDWR | os.O_NOCTTY)
    os.write(new, b"\x10\x04\x01")
    assert read(new, 1) == b"\x12"
    os.close(new)


def test_a_link_left_over_is_replaced(tmp_path: Path) -> None:
    """A simulator that was killed does not stop the next one."""
    for name in ("tty", "tty.new"):
        (tmp_path / name).symlink_to("/nowhere")
    printer = SimulatedPrinter(PtyLine(tmp_path / "tty"))
    assert (tmp_path / "tty").is_char_device()
    printer.close()
    assert list(tmp_path.iterdir()) == []


def test_a_deaf_printer_reads_nothing(pty: SimulatedPrinter, tmp_path: Path) -> None:
    """Bytes stay on the line until it hears again; what it prints meanwhile it had before."""
    line = os.open(tmp_path / "tty", os.O_RDWR | os.O_NOCTTY)
    with pty._lock:  # it is not reading just now
        pty.deaf = True
    os.write(line, b"\x10\x04\x01\x1dr\x01")
    pty.mechanism.receive(b"\x1dr\x01")
    assert read(line, 1) == b"\x00"
    pty.deaf = False
    assert read(line, 2) == b"\x12\x00"
    os.close(line)


def test_a_full_printer_holds_the_line(tmp_path: Path) -> None:
    """With its buffer full it reads on when it has printed."""
    mechanism = PrinterMechanism(buffer_bytes=20, cover_open=True)
    printer = SimulatedPrinter(PtyLine(tmp_path / "tty"), mechanism)
    line = os.open(tmp_path / "tty", os.O_RDWR | os.O_NOCTTY)
    os.write(line, TICKET + b"\x1dr\x01")
    until(lambda: not mechanism.free)
    mechanism.cover_open = False
    assert read(line, 1) == b"\x00"
    assert mechanism.tickets == [TICKET]
    os.close(line)
    printer.close()


def test_what_nobody_reads_is_lost(tmp_path: Path) -> None:
    """A printer is not stopped by a computer that does not listen."""
    line = PtyLine(tmp_path / "tty")
    line.plug_in()
    for _ in range(100):
        line.write(bytes(4096))
    line.pull_out()
    line.write(b"\x12")
    assert line.read(1) == b""


def test_a_serial_line_does_not_notice_the_power(pty: SimulatedPrinter, tmp_path: Path) -> None:
    """Bytes go nowhere while it is off, and it answers when it is on."""
    line = os.open(tmp_path / "tty", os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
    pty.power_off()
    os.write(line, b"\x10\x04\x01")
    time.sleep(0.1)  # no event tells that nothing comes
    with pytest.raises(BlockingIOError):
        os.read(line, 1)
    pty.power_on()
    os.set_blocking(line, True)
    os.write(line, b"\x10\x04\x04")
    assert read(line, 1) == b"\x12"
    os.close(line)


def test_a_device_file_goes_with_the_power(tmp_path: Path) -> None:
    """As /dev/usb/lp0 does."""
    printer = SimulatedPrinter(PtyLine(tmp_path / "lp0", "file"))
    assert printer.url == f"file://{tmp_path}/lp0"
    line = os.open(tmp_path / "lp0", os.O_RDWR | os.O_NOCTTY)
    printer.power_off()
    assert not (tmp_path / "lp0").exists()
    with pytest.raises(OSError, match="Input/output"):
        os.write(line, b"A")
    os.close(line)
    printer.power_on()
    assert (tmp_path / "lp0").is_char_device()
    printer.close()


def test_a_network_printer_serves_one_after_the_other(tcp: SimulatedPrinter) -> None:
    """A second connection is answered when the first is closed."""
    with connected(tcp) as first, connected(tcp) as second:
        first.sendall(b"\x10\x04\x01")
        assert first.recv(1) == b"\x12"
        second.sendall(TICKET + b"\x1dr\x01")
        first.sendall(b"\x10\x04\x04")
        assert first.recv(1) == b"\x12"
        assert tcp.mechanism.tickets == []
        first.close()
        assert second.recv(1) == b"\x00"
        assert tcp.mechanism.tickets == [TICKET]


def test_a_connection_reset_by_the_other_end_is_over(tcp: SimulatedPrinter) -> None:
    """The next one is served."""
    first = connected(tcp)
    first.sendall(b"\x10\x04\x01")
    assert first.recv(1) == b"\x12"
    first.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    first.close()
    with connected(tcp) as second:
        second.sendall(b"\x10\x04\x01")
        assert second.recv(1) == b"\x12"


@pytest.mark.parametrize("break_off", [SimulatedPrinter.drop_line, SimulatedPrinter.power_off])
def test_a_network_printer_that_goes_away(
    tcp: SimulatedPrinter, break_off: Callable[[SimulatedPrinter], None]
) -> None:
    """Its client is reset, nobody gets in, and it comes back on the same port."""
    with connected(tcp) as line:
        line.sendall(b"\x10\x04\x01")
        assert line.recv(1) == b"\x12"
        break_off(tcp)
        break_off(tcp)
        with pytest.raises(ConnectionResetError):
            line.recv(1)
    with pytest.raises(ConnectionRefusedError):
        connected(tcp)
    time.sleep(0.1)  # no event tells that nothing comes
    tcp.plug_in()
    tcp.power_on()
    with connected(tcp) as line:
        line.sendall(b"\x10\x04\x01")
        assert line.recv(1) == b"\x12"


def test_what_is_said_to_nobody_is_lost() -> None:
    """Without a listener, without a client, and to one that has just gone."""
    line = TcpLine()
    assert line.read(1) == b""
    line.plug_in()
    line.write(b"\x12")
    client = socket.create_connection(("127.0.0.1", int(line.url.rpartition(":")[2])))
    until(lambda: line.read(1) == b"" and line._client)
    assert line.read(1) == b""
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    client.close()
    for _ in range(2):
        line.write(b"\x12")
    until(lambda: line.read(1) == b"" and not line._client)
    line.pull_out()


def test_a_network_printer_by_ipv6() -> None:
    """Its address stands in brackets."""
    printer = SimulatedPrinter(TcpLine("::1"))
    assert printer.url.startswith("tcp://[::1]:")
    with connected(printer) as line:
        line.sendall(b"\x10\x04\x01")
        assert line.recv(1) == b"\x12"
    printer.close()


def test_paper_put_in_on_a_line(pty: SimulatedPrinter) -> None:
    """A new roll of the length that is said."""
    pty.new_roll(5)
    assert pty.mechanism.roll_mm == 5
