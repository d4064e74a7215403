import re
from datetime import date
from itertools import pairwise, product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devices.codes import AppointmentCode, Code, Identity, TicketLabel, TicketToken, classify
from devices.framing import MOST_BYTES, End, Frame, Framer, Reason, ScannedLine, Unreadable
from devices.key_events import EVENT, KeyboardDecoder

URL = "https://hall.example/t/"
TODAY = date(2026, 11, 23)
TOKEN = "Zq3_x-9AbCdEfGhIjKlMnO"

PIECES = st.one_of(
    st.binary(max_size=12),
    st.sampled_from([b"\r", b"\n", b"\r\n", b"12345678", b"A012", b"\x00", b"\xff", b"x" * 300]),
)
STREAMS = st.lists(PIECES, max_size=12).map(b"".join)


def lines(data: bytes, end: End = End.LINE) -> list[Frame]:
    """What a stream says when it comes at once, and then nothing more."""
    framer = Framer(end)
    return framer.feed(data) + framer.pause()


def cut(data: bytes, places: list[int]) -> list[bytes]:
    """A stream in pieces."""
    at = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    return [data[begin:stop] for begin, stop in pairwise(at)]


SUFFIXES = [bytes(each) for count in (1, 2, 3) for each in product(b"\r\n\t\x03", repeat=count)]


@pytest.mark.parametrize("end", SUFFIXES, ids=repr)
def test_every_suffix_ends_a_line(end: bytes) -> None:
    """CR, LF, Tab, ETX and their mixtures: one line each, and no empty ones between."""
    assert lines(b"12345678" + end + b"A012" + end) == [
        ScannedLine("12345678"),
        ScannedLine("A012"),
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"1234\x005678", Reason.NOT_TEXT),
        (b"1234\x1d5678", Reason.NOT_TEXT),
        ("取号".encode("gb18030"), Reason.NOT_TEXT),
        ("12\N{RIGHT-TO-LEFT OVERRIDE}34".encode(), Reason.NOT_TEXT),
        (b"\xe9", Reason.NOT_TEXT),
        (b"1" * (MOST_BYTES + 1), Reason.TOO_LONG),
        (b"\xff" * 100_000, Reason.TOO_LONG),
    ],
)
def test_a_bad_line_is_reported_once_and_the_next_is_read(data: bytes, reason: Reason) -> None:
    """Whatever a line holds, the one behind it is as good as ever."""
    assert lines(data + b"\r12345678\r") == [Unreadable(reason), ScannedLine("12345678")]


def test_the_longest_line_is_read() -> None:
    """As many bytes as may be are no fault."""
    longest = b"1" * MOST_BYTES
    assert lines(longest + b"\n") == [ScannedLine(longest.decode())]


@pytest.mark.parametrize("suffix", [b"", b"\r", b"\r\n", b"\t"])
@pytest.mark.parametrize("end", End)
def test_a_frame_is_no_part_of_the_code(end: End, suffix: bytes) -> None:
    """STX before it, ETX behind it, and whatever suffix there is besides."""
    frame = b"\x0212345678\x03" + suffix
    assert lines(frame + frame, end) == [ScannedLine("12345678")] * 2


def test_a_frame_that_begins_ends_half_a_code() -> None:
    """The half is cut off, the code that begins is whole; so it is after an oversized line."""
    half, whole = Unreadable(Reason.CUT_OFF), ScannedLine("12345678")
    assert lines(b"1234\x0212345678\x03") == [half, whole]
    assert lines(b"\x02\x0212345678\x03") == [whole]
    assert lines(b"1" * 500 + b"\x0212345678\x03") == [Unreadable(Reason.TOO_LONG), whole]


def test_a_line_without_its_end_is_cut_off() -> None:
    """Half a code is none, and what follows the pause is read for itself."""
    framer = Framer()
    assert (framer.feed(b"1234"), framer.unfinished) == ([], True)
    assert (framer.pause(), framer.unfinished) == ([Unreadable(Reason.CUT_OFF)], False)
    assert framer.pause() == []
    assert framer.feed(b"12345678\r") == [ScannedLine("12345678")]


def test_a_scanner_without_a_suffix_ends_its_lines_by_a_pause() -> None:
    """The pause is the end; after an oversized line it only ends the nuisance."""
    framer = Framer(End.PAUSE)
    assert framer.feed(b"12345") + framer.feed(b"678") + framer.pause() == [ScannedLine("12345678")]
    assert framer.feed(b"1" * 500) + framer.pause() == [Unreadable(Reason.TOO_LONG)]
    assert framer.feed(b"A012") + framer.pause() == [ScannedLine("A012")]


@given(STREAMS, st.lists(st.integers(0, 4000), max_size=8), st.sampled_from(End))
def test_a_stream_says_the_same_in_any_pieces(data: bytes, places: list[int], end: End) -> None:
    """How the system hands bytes over changes nothing."""
    framer = Framer(end)
    frames = [frame for piece in cut(data, places) for frame in framer.feed(piece)]
    assert frames + framer.pause() == lines(data, end)


@given(STREAMS)
def test_a_line_read_stands_in_the_stream_as_it_is(data: bytes) -> None:
    """Each line was sent between two ends, whole; each piece sent gives one answer at most."""
    pieces = [piece for piece in re.split(rb"[\r\n\t\x02\x03]", data) if piece]
    frames = lines(data)
    assert len(frames) == len(pieces)
    for piece, frame in zip(pieces, frames, strict=True):
        assert isinstance(frame, Unreadable) or frame.text.encode() == piece


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("12345678", AppointmentCode("12345678")),
        (" 1234 5678 ", AppointmentCode("12345678")),
        ("yy-2026/11.07_3", AppointmentCode("YY-2026/11.07_3")),
        ("A012", TicketLabel("A012")),
        ("ab 1234", TicketLabel("AB1234")),
        ("AB123456", AppointmentCode("AB123456")),
        (URL + TOKEN, TicketToken(TOKEN)),
        ("]C112345678", AppointmentCode("12345678")),
        ("]C0A012", TicketLabel("A012")),
        ("]d2 1234 5678", AppointmentCode("12345678")),
        ("]Q3" + URL + TOKEN, TicketToken(TOKEN)),
        ("]Q2\\000026" + URL + TOKEN, TicketToken(TOKEN)),
        ("]Q1 " + URL + TOKEN, TicketToken(TOKEN)),
        ("]A011010519491231002X", Identity("11010519491231002X")),
        ("]C1", Unreadable(Reason.NOT_OURS)),
        ("]]C112345678", Unreadable(Reason.NOT_OURS)),
        ("]C1]C112345678", Unreadable(Reason.NOT_OURS)),
        ("]1212345678", Unreadable(Reason.NOT_OURS)),
        (URL + TOKEN + "x", Unreadable(Reason.NOT_OURS)),
        (URL, Unreadable(Reason.NOT_OURS)),
        ("https://other.example/t/" + TOKEN, TicketToken(TOKEN)),  # printed at an earlier address
        ("]Q3http://192.168.1.9:8080/t/" + TOKEN, TicketToken(TOKEN)),
        ("http://[fd00::9]/halls/3/t/" + TOKEN, TicketToken(TOKEN)),
        ("https://other.example/t/" + TOKEN + "x", Unreadable(Reason.NOT_OURS)),
        ("https://other.example/t/" + TOKEN + "/rate", Unreadable(Reason.NOT_OURS)),
        ("https://other.example/" + TOKEN, Unreadable(Reason.NOT_OURS)),
        ("https://other.example/?u=/t/" + TOKEN, Unreadable(Reason.NOT_OURS)),
        ("https://a@other.example/t/" + TOKEN, Unreadable(Reason.NOT_OURS)),
        ("https:///t/" + TOKEN, Unreadable(Reason.NOT_OURS)),
        ("ftp://other.example/t/" + TOKEN, Unreadable(Reason.NOT_OURS)),
        ("https://other.example/t/" + TOKEN + "https://x/t/" + TOKEN, Unreadable(Reason.NOT_OURS)),
        ("11010519491231002X", Identity("11010519491231002X")),
        ("110105 19491231 002x", Identity("11010519491231002X")),
        ("110105-19491231-002x", Identity("110105-19491231-002X")),
        ("110105491231002", Identity("110105491231002")),
        ("931156199201010019", Identity("931156199201010019")),  # a foreigner who lives here
        ("110105194912310021", AppointmentCode("110105194912310021")),  # no check digit of hers
        ("110105202611070021", AppointmentCode("110105202611070021")),  # a booking of last week
        ("20110519491231002X", AppointmentCode("20110519491231002X")),  # no province begins with 20
        ("202611230900123", AppointmentCode("202611230900123")),
        ("820000500101001", AppointmentCode("820000500101001")),  # Macao never had fifteen
        ("110105202611230021", AppointmentCode("110105202611230021")),
        ("110105189112310021", AppointmentCode("110105189112310021")),
        ("110105194902310021", AppointmentCode("110105194902310021")),
        ("123", Unreadable(Reason.NOT_OURS)),
        ("HELLO", Unreadable(Reason.NOT_OURS)),
        ("1" * 65, Unreadable(Reason.NOT_OURS)),
        ("１２３４５６７８", Unreadable(Reason.NOT_OURS)),
        ("12345ſ78", Unreadable(Reason.NOT_OURS)),  # a long s, whose capital is S
        ("预约12345678", Unreadable(Reason.NOT_OURS)),
        ("'; DROP TABLE ticket; --1", Unreadable(Reason.NOT_OURS)),
        ("   ", Unreadable(Reason.NOT_OURS)),
    ],
)
def test_what_a_line_is(line: str, code: Code) -> None:
    """Codes, tickets and cards are told apart; everything else is not ours."""
    assert classify(line, URL, TODAY) == code


@pytest.mark.parametrize("line", [URL + TOKEN, "11010519491231002X", "110105194912310021"])
def test_a_secret_is_not_in_its_text(line: str) -> None:
    """Who logs what was scanned logs no way to a ticket's page and no identity number."""
    assert line.removeprefix(URL) not in f"{classify(line, URL, TODAY)!r}"


def garbage(chance: Random) -> bytes:
    """A stream of anything, with true codes, halves of them and ends thrown in."""
    known = [b"12345678", b"1101051949", b"1231002X", URL.encode(), TOKEN.encode(), b"A0", b"12"]
    kinds = (
        lambda: chance.randbytes(chance.randrange(40)),
        lambda: chance.choice(known),
        lambda: chance.choice([b"\r", b"\n", b"\r\n"]),
        lambda: bytes(chance.choices(b"0123456789ABCX-./", k=chance.randrange(30))),
    )
    return b"".join(chance.choice(kinds)() for _ in range(chance.randrange(12)))


@settings(max_examples=20)
@given(st.randoms(use_true_random=True))
def test_ten_thousand_random_streams_give_no_code_that_was_not_in_them(chance: Random) -> None:
    """Whatever a code, a number or a token is made of stood in the stream, as one whole line."""
    for _ in range(500):
        data = garbage(chance)
        sent = {tidy(piece) for piece in re.split(rb"[\r\n\t\x02\x03]", data)}
        for frame in lines(data):
            if isinstance(frame, ScannedLine):
                assert scanned(classify(frame.text, URL, TODAY)) in sent | {None}


def scanned(code: Code) -> str | None:
    """The line that a code is the meaning of; None of what does nothing."""
    match code:
        case TicketToken(token):
            return tidy((URL + token).encode())
        case AppointmentCode(text) | TicketLabel(text) | Identity(text):
            return text
    return None


def tidy(piece: bytes) -> str:
    """A line as codes are compared: without spaces, in capitals."""
    return b"".join(piece.upper().split()).decode(errors="replace")


@given(st.binary(max_size=EVENT.size * 20), st.lists(st.integers(0, 4000), max_size=8))
def test_any_bytes_of_a_keyboard_type_the_same_in_any_pieces(
    data: bytes, places: list[int]
) -> None:
    """Also events that no keyboard sends, and halves of events."""
    keyboard, whole = KeyboardDecoder(), KeyboardDecoder()
    assert "".join(map(keyboard.decode, cut(data, places))) == whole.decode(data)
