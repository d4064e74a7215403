import pytest
from msgspec.structs import replace

from db.queries.queries import Queries
from db.queue.queue import Queue
from devices.boards.line_addresses import line_at
from devices.boards.showing import BoardState, Showing, showings
from devices.errors import BadDeviceUrl
from tests.conftest import SetClock


def shown(queries: Queries) -> dict[int, Showing]:
    """What the boards of all counters are to show, as the tables say."""
    return showings(queries.counters(), queries.calls())


def test_a_board_follows_its_counter(queue: Queue, queries: Queries) -> None:
    """Closed, called, being served, nobody there, paused: from the tables alone."""
    number = queue.issue("passport").label
    assert shown(queries)[1] == Showing(1, BoardState.PAUSE)
    queue.call_next(1)
    called = shown(queries)[1]
    assert replace(called, event=0) == Showing(1, BoardState.CALL, number)
    queue.start(1)
    assert replace(shown(queries)[1], event=0) == Showing(1, BoardState.CALL, number)
    queue.finish(1)
    assert shown(queries)[1] == Showing(1, BoardState.IDLE)
    assert {each.state for at, each in shown(queries).items() if at != 1} == {BoardState.PAUSE}


def test_a_recall_is_another_event(queue: Queue, queries: Queries) -> None:
    """The board draws attention again."""
    queue.issue("passport")
    queue.call_next(1)
    first = shown(queries)[1]
    queue.recall(1)
    again = shown(queries)[1]
    assert again == replace(first, event=again.event)
    assert again.event > first.event > 0


def test_who_has_no_number_is_not_shown(queue: Queue, queries: Queries, clock: SetClock) -> None:
    """The counter is taken, though not by a number; one that is paused meanwhile still serves."""
    queue.walk_direct(1, "passport")
    assert shown(queries)[1] == Showing(1, BoardState.IDLE)


@pytest.mark.parametrize(
    ("url", "byte_seconds"),
    [
        ("serial:///dev/ttyUSB0", 10 / 9600),
        ("serial:///dev/ttyUSB0?baud=115200", 10 / 115200),
        ("tcp://192.168.1.60", 10 / 9600),
        ("tcp://[fe80::1]:4001?baud=1200", 10 / 1200),
    ],
)
def test_lines_are_addresses(url: str, byte_seconds: float) -> None:
    """Serial or on the network, with the speed of the line behind it; nothing is opened."""
    line = line_at(url)
    assert (line.url, line.byte_seconds) == (url, byte_seconds)
    assert line_at("tcp://host", 19200).byte_seconds == 10 / 19200


@pytest.mark.parametrize(
    ("url", "problem", "remedy"),
    [
        ("", "no kind of line ''", "write serial:///dev/ttyUSB0"),
        ("usb://1234", "no kind of line 'usb'", "or tcp://"),
        ("serial://dev/ttyUSB0", "it needs a whole path", "write serial:///dev/ttyUSB0"),
        ("serial:///", "it needs a whole path", "write serial:///dev/ttyUSB0"),
        ("serial:///dev/%00", "it needs a whole path", "write serial:///dev/ttyUSB0"),
        ("serial:///dev/ttyUSB0?speed=9600", "no option 'speed'", "possible are baud"),
        ("serial:///dev/ttyUSB0?baud=9601", "no baud '9601'", "baud is one of 1200"),
        ("tcp://", "a line on the network needs a host", "write tcp://192.168.1.60"),
        ("tcp://host/path", "a line on the network needs a host", "write tcp://192.168.1.60"),
        ("tcp://host:0", "no such port", "a port is 1 to 65535"),
        ("tcp://host:99999", "no such port", "a port is 1 to 65535"),
    ],
)
def test_what_is_no_line_is_told(url: str, problem: str, remedy: str) -> None:
    """With what would be right."""
    with pytest.raises(BadDeviceUrl) as told:
        line_at(url)
    assert (problem in told.value.problem, remedy in told.value.remedy) == (True, True)
