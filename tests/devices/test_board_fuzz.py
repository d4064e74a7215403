"""Damaged lines by the thousand: nothing raises, and no board shows a wrong number."""

from collections.abc import Iterator
from random import Random

import pytest

from devices.boards.adapters import adapters
from devices.boards.frames import frame
from devices.boards.protocols import AdapterProtocol, BoardProtocol, OpenProtocol
from devices.boards.showing import BoardState, Showing
from devices.boards.simulated_boards import NOTHING, AdapterBoard, OpenBoard
from devices.line_protocol.host import Host
from devices.line_protocol.message import BadLine, LineMessage, decode, encode
from tests.devices.line_vectors import published

COUNTS = [2_000, pytest.param(100_000, marks=pytest.mark.soak)]
SEED = 20261130


def damaged(line: bytes, random: Random) -> bytes:
    """A line with something done to it; at least one of its bits is another one, or missing."""
    at, length = random.randrange(len(line) - 1), random.randrange(1, 4)
    flipped = bytearray(line)
    for _ in range(random.randrange(1, 6)):
        flipped[random.randrange(len(line))] ^= 1 << random.randrange(8)
    ways = (
        line[:at],
        line[at + 1 :],
        line[:at] + random.randbytes(length) + line[at:],
        line[:at] + line[at + length :],
        line[:at] + line[:length] + line[at:],
        random.randbytes(random.randrange(200)),
        bytes(flipped),
    )
    return random.choice(ways)


def lines() -> list[bytes]:
    """The published lines."""
    rows = published("line-protocol.md", "Test vectors")
    return [line.encode() + b"\n" for line, *_ in rows]


def shows(count: int, random: Random) -> Iterator[tuple[str, bytes]]:
    """So many SHOW lines for board 3, each with the number that it shows."""
    for n in range(count):
        ticket = f"{random.choice('ABC')}{random.randrange(1000):03}"
        values = {"t": ticket, "w": "3", "s": "CALL"}
        yield ticket, encode(LineMessage(3, n % 100, "SHOW", values))


@pytest.mark.parametrize("count", COUNTS)
def test_a_board_shows_only_what_was_sent_to_it(count: int) -> None:
    """By the open protocol, whatever happens to the lines; each good one is shown after it."""
    random, board = Random(SEED), OpenBoard(3)  # noqa: S311 - the same examples each time
    for ticket, line in shows(count, random):
        before = board.shows
        broken = damaged(line, random)
        board.hear(broken + b"\n" * random.randrange(2))
        assert board.shows in {before, f"{ticket} at counter 3"}
        board.hear(line)
        assert board.shows == f"{ticket} at counter 3"


@pytest.mark.parametrize("count", COUNTS)
def test_a_host_hears_anything(count: int) -> None:
    """Damaged lines of devices are dropped; what is left is answered, or is no one's."""
    random, host = Random(SEED), Host()  # noqa: S311 - as above
    protocols: list[BoardProtocol] = [OpenProtocol()]
    protocols += [AdapterProtocol(each) for each in adapters().values()]
    known = lines()
    for _ in range(count):
        line = damaged(random.choice(known), random)
        for protocol in protocols:
            protocol.show(random.randrange(1, 99), Showing(3, BoardState.CALL, "A001"))
            list(protocol.hear(line))
        try:
            host.receive(decode(line.rstrip()))
        except BadLine:
            continue


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("name", adapters())
def test_a_board_of_another_maker_finds_its_frame_again(name: str, count: int) -> None:
    """After whatever noise and a pause; with the CRC of Modbus noise itself shows nothing."""
    random, adapter = Random(SEED), adapters()[name]  # noqa: S311 - as above
    board = AdapterBoard(3, adapter)
    for n in range(count // 5):
        sent = frame(adapter, 3, adapter.text(Showing(3, BoardState.CALL, f"A{n % 1000:03}")))
        before = board.shows
        board.hear(damaged(sent, random))
        board.pause()
        if adapter.checksum == "crc16-modbus":
            assert board.shows == before or str(n % 1000) in board.shows
        board.hear(sent)
        board.pause()
        assert str(n % 1000) in board.shows != NOTHING
