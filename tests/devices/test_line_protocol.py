from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.line_protocol.device import KEY_SECONDS, REPEAT_AFTER, REPEATS, Device
from devices.line_protocol.host import Host
from devices.line_protocol.message import (
    MOST_BYTES,
    WITH_CRC,
    BadLine,
    Command,
    LineMessage,
    decode,
    encode,
    text_of,
    text_values,
)
from devices.line_protocol.splitter import LineSplitter
from tests.devices.line_vectors import published

GOOD = published("line-protocol.md", "Test vectors")
BAD = published("line-protocol.md", "Lines that are dropped")

SHOW = LineMessage(3, 7, "SHOW", {"t": "A001", "w": "3", "s": "CALL"})

MESSAGES = st.builds(
    LineMessage,
    address=st.integers(0, 99),
    seq=st.integers(0, 99),
    command=st.sampled_from(Command).map(str),
    values=st.dictionaries(
        st.text("abcdefw", min_size=1, max_size=3),
        st.text("ABZ019.,-+/?<>", min_size=1, max_size=8),
        max_size=4,
    ),
)


def sent_by(device: Device, *lines: bytes) -> list[bytes]:
    """What a device answers to each of some lines."""
    return [device.hear(line) for line in lines]


def deaf(_message: LineMessage) -> bool:
    """Obey anything."""
    return True


# lines


@pytest.mark.parametrize(("line", "address", "seq", "rest", "means"), GOOD)
def test_the_published_lines_are_what_is_sent(
    line: str, address: str, seq: str, rest: str, means: str
) -> None:
    """Byte for byte, both ways: firmware is written by this table."""
    command, *words = rest.split()
    values = dict(word.split("=", 1) for word in words if "=" in word)
    word = "".join(each for each in words if "=" not in each)
    message = LineMessage(int(address), int(seq), command, values, word)
    assert decode(line.encode()) == message
    if (" x=" in line) == (command in WITH_CRC):
        assert encode(message) == line.encode() + b"\n"
    assert means


def test_the_published_lines_hold_every_command() -> None:
    """The table leaves nothing to be guessed."""
    assert {rest.split()[0] for _, _, _, rest, _ in GOOD} >= set(Command)


@pytest.mark.parametrize(("line", "why"), BAD)
def test_what_is_published_as_damaged_is_dropped(line: str, why: str) -> None:
    """Each with the reason that the table gives."""
    with pytest.raises(BadLine, match=why):
        decode(line.encode())


@pytest.mark.parametrize(
    "message",
    [
        LineMessage(100, 0, "PING"),
        LineMessage(3, 100, "PING"),
        LineMessage(3, -1, "PING"),
        LineMessage(3, 0, "ping"),
        LineMessage(3, 0, "SHOW", {"t": "A 1"}),
        LineMessage(3, 0, "SHOW", {"t": "A@1"}),
        LineMessage(3, 0, "SHOW", {"t": ""}),
        LineMessage(3, 0, "SHOW", {"T": "A001"}),
        LineMessage(3, 0, "TEXT", {"t": "暂停"}),
        LineMessage(3, 0, "TEXT", text_values("暂停服务" * 10)),
        LineMessage(3, 0, "SHOW", {"x": "1234"}),
    ],
)
def test_what_is_no_line_is_not_sent(message: LineMessage) -> None:
    """A fault of ours is found here and not on a board."""
    with pytest.raises(ValueError, match=r"is no line|not of the form|stands twice|ascii"):
        encode(message)


@given(MESSAGES)
def test_a_line_says_what_was_put_into_it(message: LineMessage) -> None:
    """Whatever the message is."""
    line = encode(message)
    assert len(line) <= MOST_BYTES + 1
    assert decode(line[:-1]) == message


@given(st.data())
def test_up_to_three_flipped_bits_never_make_another_line(data: st.DataObject) -> None:
    """Of a line with a CRC: it is dropped, or it is the same with small hexadecimal letters."""
    line = bytearray(encode(SHOW).rstrip())
    bits = st.integers(0, len(line) * 8 - 1)
    for bit in data.draw(st.sets(bits, min_size=1, max_size=3)):
        line[bit // 8] ^= 1 << bit % 8
    with suppress(BadLine):
        assert decode(bytes(line)) == SHOW


def test_two_flipped_bits_that_the_xor_does_not_see_are_seen() -> None:
    """A001 must not become A010: that is what the CRC is for."""
    line = encode(SHOW).rstrip()
    changed = line.replace(b"A001", b"A010")
    with pytest.raises(BadLine, match="CRC"):
        decode(changed)
    without = b"@03 7 SHOW t=A010 w=3 s=CALL "
    assert decode(without + line[-3:-2] + b"%02X" % _xor(without)).values["t"] == "A010"


def _xor(data: bytes) -> int:
    found = 0
    for byte in data:
        found ^= byte
    return found


def test_texts_are_gb18030_in_hexadecimal() -> None:
    """Han characters of every kind go to and fro; what is none is refused."""
    assert text_values("暂停") == {"t": "D4DDCDA3"}
    assert text_of(text_values("䶮 3号")) == "䶮 3号"
    for values in ({}, {"t": "D4D"}, {"t": "FF"}, {"t": "号"}):
        with pytest.raises(ValueError, match=r"fromhex|gb18030"):
            text_of(values)


# the stream

LINES = st.sampled_from([line.encode() + b"\n" for line, *_ in (*GOOD, *BAD)])


@given(
    st.lists(st.one_of(LINES, st.binary(max_size=20)), max_size=8),
    st.integers(1, 7),
)
def test_a_stream_says_the_same_in_any_pieces(parts: list[bytes], size: int) -> None:
    """How the system hands bytes over changes nothing."""
    stream = b"".join(parts)
    whole = LineSplitter().feed(stream)
    splitter = LineSplitter()
    pieces = [stream[n : n + size] for n in range(0, len(stream), size)]
    assert [line for piece in pieces for line in splitter.feed(piece)] == whole


@pytest.mark.parametrize(
    "before",
    [b"", b"\n", b"\r\n", b"@03 7 SHO", b"x" * 500, b"@" * 200, b"@" + b"x" * 500, b"\x00\xff@"],
)
def test_what_came_before_a_line_does_not_spoil_it(before: bytes) -> None:
    """Half a line, one without an end, noise: the next one is whole."""
    line = encode(SHOW)
    assert LineSplitter().feed(before + line.replace(b"\n", b"\r\n"))[-1] == line.rstrip()


# a device


def test_a_device_says_that_it_has_begun_until_it_is_heard() -> None:
    """On a line of its own it speaks by itself, every second; then its keys follow."""
    device = Device(5, "pad", deaf, polled=False)
    device.say(Command.KEY, k="NEXT")
    hello = encode(LineMessage(5, 0, "HELLO", {"kind": "pad", "v": "1"}))
    assert [device.tick(now) for now in (0.0, 0.5, 1.0)] == [hello, b"", hello]
    assert device.hear(encode(LineMessage(5, 0, "OK", {"seq": "0", "next": "58"}))) == b""
    assert device.tick(1.1) == encode(LineMessage(5, 58, "KEY", {"k": "NEXT"}))


def test_a_key_is_sent_again_three_times_and_then_given_up() -> None:
    """At 200 ms; the next key has the next number."""
    device = Device(5, "pad", deaf, polled=False)
    device.tick(0.0)
    device.hear(encode(LineMessage(5, 0, "OK", {"seq": "0"})))
    device.say(Command.KEY, k="NEXT")
    device.say(Command.KEY, k="DONE")
    key = encode(LineMessage(5, 1, "KEY", {"k": "NEXT"}))
    times = [1.0 + n * REPEAT_AFTER for n in range(REPEATS + 1)]
    assert [device.tick(now) for now in times] == [key] * (REPEATS + 1)
    assert device.tick(1.05 + REPEATS * REPEAT_AFTER) == b""
    assert device.tick(1.85) == b""
    assert device.tick(1.9) == encode(LineMessage(5, 2, "KEY", {"k": "DONE"}))


def test_an_acknowledgement_of_something_else_is_none() -> None:
    """Also one of what was not sent yet."""
    device = Device(5, "pad", deaf, polled=False)
    device.hear(encode(LineMessage(5, 0, "OK", {"seq": "0"})))
    hello = device.tick(0.0)
    device.hear(encode(LineMessage(5, 9, "OK", {"seq": "9"})))
    assert device.tick(1.0) == hello


def test_a_polled_device_speaks_when_it_is_asked() -> None:
    """HELLO first, then its keys, then that it is there: one line an answer."""
    device = Device(5, "pad", deaf)
    device.say(Command.NUM, d="037")
    ping = encode(LineMessage(5, 40, "PING"))
    assert device.tick(1.0) == b""
    assert decode(device.hear(ping).rstrip()).command == "HELLO"
    device.hear(encode(LineMessage(5, 0, "OK", {"seq": "0", "next": "99"})))
    assert device.hear(ping) == encode(LineMessage(5, 99, "NUM", {"d": "037"}))
    device.hear(encode(LineMessage(5, 99, "OK", {"seq": "99"})))
    assert device.hear(ping) == encode(LineMessage(5, 40, "PONG"))


def test_a_polled_device_gives_a_key_up_as_well() -> None:
    """After so many polls that were answered with it it answers that it is there."""
    device = Device(5, "pad", deaf)
    ping = encode(LineMessage(5, 1, "PING"))
    device.hear(ping)
    device.hear(encode(LineMessage(5, 0, "OK", {"seq": "0"})))
    device.say(Command.RATE, g="5")
    answers = sent_by(device, *[ping] * (REPEATS + 3))
    assert [decode(each.rstrip()).command for each in answers] == ["RATE"] * 4 + ["PONG"] * 2


def test_a_key_nobody_has_heard_in_time_is_given_up() -> None:
    """Whoever pressed it while the host was away has gone on: it calls nobody an hour later."""
    lost: list[dict[str, str]] = []
    pad = Device(5, "pad", deaf, lost=lambda _, values: lost.append(dict(values)))
    ping = encode(LineMessage(5, 1, "PING"))
    pad.say(Command.KEY, k="NEXT")
    pad.say(Command.KEY, k="DONE")
    pad.hear(b"", 1.0)
    pad.say(Command.KEY, k="PARK")
    assert decode(pad.hear(ping, KEY_SECONDS + 0.5).rstrip()).command == "HELLO"
    assert lost == [{"k": "NEXT"}, {"k": "DONE"}]
    pad.hear(encode(LineMessage(5, 0, "OK", {"seq": "0", "next": "7"})), 2.6)
    assert pad.hear(ping, 2.7) == encode(LineMessage(5, 7, "KEY", {"k": "PARK"}))
    assert decode(pad.hear(ping, 9.0).rstrip()).command == "PONG"
    assert lost[2:] == [{"k": "PARK"}]


def test_a_key_that_is_refused_is_given_up() -> None:
    """It is not sent again; one that the refusal is not of goes on."""
    pad = Device(5, "pad", deaf, polled=False)
    pad.tick(0.0)
    pad.hear(encode(LineMessage(5, 0, "OK", {"seq": "0"})))
    pad.say(Command.KEY, k="NEXT")
    key = pad.tick(0.1)
    pad.hear(encode(LineMessage(5, 9, "ERR", {"c": "value"})), 0.2)
    assert pad.tick(0.4) == key
    pad.hear(encode(LineMessage(5, 1, "ERR", {"c": "value"})), 0.5)
    assert pad.tick(0.7) == b""


def test_a_pad_says_hello_to_a_host_that_has_begun() -> None:
    """What it has said already is given up, what was not said yet follows, with a new number."""
    lost: list[dict[str, str]] = []
    pad = Device(5, "pad", deaf, polled=False, lost=lambda _, values: lost.append(dict(values)))
    begun = pad.tick(0.0)
    pad.hear(encode(LineMessage(5, 0, "OK", {"seq": "0"})))
    pad.say(Command.KEY, k="NEXT")
    pad.say(Command.KEY, k="DONE")
    pad.tick(0.1)
    for _ in range(2):
        pad.hear(encode(LineMessage(5, 40, "ERR", {"c": "hello"})), 0.2)
    assert lost == [{"k": "NEXT"}]
    assert decode(pad.tick(0.3).rstrip()).values == decode(begun.rstrip()).values
    pad.hear(encode(LineMessage(5, 2, "OK", {"seq": "2", "next": "0"})), 0.4)
    assert pad.tick(0.5) == encode(LineMessage(5, 0, "KEY", {"k": "DONE"}))


def test_a_device_obeys_once_and_in_order() -> None:
    """A line that is repeated is acknowledged again, one that is late is refused, all are told."""
    seen: list[str] = []

    def obey(message: LineMessage) -> bool:
        seen.append(message.values["t"])
        return message.values["t"] != "B1"

    device = Device(3, "board", obey)

    def show(seq: int, ticket: str) -> bytes:
        return encode(LineMessage(3, seq, "SHOW", {"t": ticket, "w": "3", "s": "CALL"}))

    first, second, late = show(7, "A001"), show(8, "A002"), show(7, "A001")
    answers = sent_by(device, first, first, second, late, show(8, "A009"), show(9, "B1"))
    assert [decode(each.rstrip()) for each in answers] == [
        LineMessage(3, 7, "OK", {"seq": "7"}),
        LineMessage(3, 7, "OK", {"seq": "7"}),
        LineMessage(3, 8, "OK", {"seq": "8"}),
        LineMessage(3, 7, "ERR", {"c": "old"}),
        LineMessage(3, 8, "ERR", {"c": "old"}),
        LineMessage(3, 9, "ERR", {"c": "value"}),
    ]
    assert seen == ["A001", "A002", "B1"]


def test_a_device_answers_for_itself_alone() -> None:
    """What is for all is obeyed and answered by nobody; damaged lines are answered by nobody."""
    seen: list[LineMessage] = []

    def obey(message: LineMessage) -> bool:
        seen.append(message)
        return True

    device = Device(3, "board", obey)
    assert device.hear(encode(LineMessage(4, 0, "PING"))) == b""
    assert device.hear(encode(LineMessage(0, 0, "BEEP", {"n": "2"}))) == b""
    assert device.hear(encode(LineMessage(0, 0, "PING"))) == b""
    assert device.hear(b"@03 0 PING *00\n") == b""
    for silent in ("ERR", "PONG"):
        assert device.hear(encode(LineMessage(3, 0, silent))) == b""
    assert [each.command for each in seen] == ["BEEP"]


@pytest.mark.parametrize("command", ["KEY", "HELLO", "LIGHT"])
def test_an_unknown_command_is_answered_and_never_passed_over(command: str) -> None:
    """By a device and by the host: its sender knows."""
    line = encode(LineMessage(3, 6, command))
    refused = LineMessage(3, 6, "ERR", {"c": "verb"})
    assert Device(3, "board", deaf).hear(line) == encode(refused)
    received = Host().receive(LineMessage(3, 6, "LIGHT"))
    assert (received.answer, received.is_new) == (refused, False)


# the host


def hello(address: int) -> LineMessage:
    """What a pad says that has begun."""
    return LineMessage(address, 0, "HELLO", {"kind": "pad", "v": "1"})


def host_of(*addresses: int) -> Host:
    """A host that takes the keys of pads which have said HELLO to it."""
    host = Host(frozenset({Command.KEY}))
    for address in addresses:
        host.receive(hello(address))
    return host


def test_a_repeated_key_calls_nobody_twice() -> None:
    """It is acknowledged each time, and new once; the same number of another device is new."""
    host = host_of(5, 6)
    key = LineMessage(5, 12, "KEY", {"k": "NEXT"})
    ok = LineMessage(5, 12, "OK", {"seq": "12"})
    received = [host.receive(key) for _ in range(4)]
    assert [each.answer for each in received] == [ok] * 4
    assert [each.is_new for each in received] == [True, False, False, False]
    assert host.receive(LineMessage(6, 12, "KEY", {"k": "NEXT"})).is_new


def test_a_number_is_new_again_after_half_of_them() -> None:
    """There are a hundred; what is heard again after fifty others is another key."""
    host = host_of(5)
    keys = [LineMessage(5, n, "KEY", {"k": "NEXT"}) for n in range(51)]
    assert all(host.receive(key).is_new for key in keys)
    assert not host.receive(keys[1]).is_new
    assert host.receive(keys[0]).is_new


def test_a_late_key_is_refused() -> None:
    """It was said before the last fifty: a line that hung in some adapter calls nobody."""
    host = host_of(5)
    for n in range(30):
        assert host.receive(LineMessage(5, n, "KEY", {"k": "NEXT"})).is_new
    late = host.receive(LineMessage(5, 80, "KEY", {"k": "NEXT"}))
    assert (late.answer, late.is_new) == (LineMessage(5, 80, "ERR", {"c": "old"}), False)


def test_a_host_that_has_begun_takes_no_key_before_hello() -> None:
    """The host before it may have acted upon that key: a repeat of it calls nobody."""
    host, key = Host(frozenset({Command.KEY})), LineMessage(5, 58, "KEY", {"k": "NEXT"})
    received = host.receive(key)
    refused = LineMessage(5, 58, "ERR", {"c": "hello"})
    assert (received.answer, received.is_new) == (refused, False)
    pong = LineMessage(5, 3, "PONG")
    assert host.receive(pong).answer == LineMessage(5, 3, "ERR", {"c": "hello"})
    begun = LineMessage(5, 60, "HELLO", {"kind": "pad", "v": "1"})
    assert host.receive(begun).answer == LineMessage(5, 60, "OK", {"seq": "60", "next": "61"})
    assert host.receive(pong).answer is None
    assert host.receive(key).answer == LineMessage(5, 58, "ERR", {"c": "old"})
    assert host.receive(LineMessage(5, 61, "KEY", {"k": "NEXT"})).is_new


def test_a_key_of_a_device_that_is_nobodys_pad_is_refused() -> None:
    """And a board is not asked for HELLO."""
    host = Host(frozenset({Command.KEY}), {5})
    assert host.receive(LineMessage(6, 3, "PONG")).answer is None
    refused = LineMessage(6, 1, "ERR", {"c": "verb"})
    assert host.receive(LineMessage(6, 1, "KEY", {"k": "NEXT"})).answer == refused


def test_what_nobody_takes_here_is_told_to_its_sender() -> None:
    """A pad on a line of boards lights its fault lamp."""
    received = Host().receive(LineMessage(5, 1, "KEY", {"k": "NEXT"}))
    assert received.answer == LineMessage(5, 1, "ERR", {"c": "verb"})


def test_the_host_answers_polls_and_beginnings() -> None:
    """A device that has begun is told with which number to go on: none of its keys is old."""
    host = Host(frozenset({Command.KEY}))
    assert host.receive(LineMessage(5, 3, "PING")).answer == LineMessage(5, 3, "PONG")
    begun = hello(5)
    assert host.receive(begun).answer == LineMessage(5, 0, "OK", {"seq": "0", "next": "1"})
    host.receive(LineMessage(5, 41, "KEY", {"k": "NEXT"}))
    assert host.receive(begun).answer == LineMessage(5, 0, "OK", {"seq": "0", "next": "42"})
    host.receive(LineMessage(5, 70, "KEY", {"k": "NEXT"}))
    host.receive(LineMessage(5, 99, "KEY", {"k": "NEXT"}))
    assert host.receive(begun).answer == LineMessage(5, 0, "OK", {"seq": "0", "next": "0"})


@pytest.mark.parametrize("command", ["SHOW", "TEXT", "BEEP", "ASK"])
def test_a_host_does_not_answer_a_host(command: str) -> None:
    """Adapters that hear themselves, and a second host on the line, start no quarrel."""
    received = Host().receive(LineMessage(3, 1, command))
    assert (received.answer, received.is_new) == (None, False)


@pytest.mark.parametrize("command", ["OK", "ERR", "PONG"])
def test_answers_are_not_answered(command: str) -> None:
    """They are for whoever has asked."""
    received = Host().receive(LineMessage(3, 1, command))
    assert (received.answer, received.is_new) == (None, True)


Noise = Callable[[bytes], list[bytes]]

NOISES: dict[str, Noise] = {
    "whole": lambda line: [line],
    "lost": lambda _: [],
    "doubled": lambda line: [line, line],
    "cut": lambda line: [line[: len(line) // 2]],
    "flipped": lambda line: [line[:9] + bytes(byte ^ 4 for byte in line[9:10]) + line[10:]],
}


WAYS = st.sampled_from(sorted(NOISES))


def acted_upon(noises: list[tuple[str, str]]) -> list[str]:
    """The presses of a pad upon which a host acts; each round has its noise there and back."""
    host, pad = Host(frozenset({Command.KEY})), Device(5, "pad", deaf, polled=False)
    to_host, acted = LineSplitter(), []
    for n in range(8):
        pad.say(Command.KEY, k="NUM", n=str(n))
    for now, (there, back) in enumerate(noises):
        for line in to_host.feed(b"".join(NOISES[there](pad.tick(now * REPEAT_AFTER)))):
            try:
                message = decode(line)
            except BadLine:
                continue
            received = host.receive(message)
            if received.is_new and message.command == Command.KEY:
                acted.append(message.values["n"])
            assert received.answer
            pad.hear(b"".join(NOISES[back](encode(received.answer))))
    return acted


def test_without_noise_every_press_is_acted_upon() -> None:
    """In its order."""
    assert acted_upon([("whole", "whole")] * 9) == list("01234567")


@given(st.lists(st.tuples(WAYS, WAYS), max_size=40))
def test_no_press_is_acted_upon_twice(noises: list[tuple[str, str]]) -> None:
    """Whatever happens to lines on their way, and in order; a pad gives up after four times."""
    acted = acted_upon([*noises, *[("whole", "whole")] * 9])
    assert acted == sorted(set(acted))
