"""Boards of other makers as data: the product's file, and what a hall may write in its own."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.boards.adapters import Adapter, adapters, read_adapters
from devices.boards.frames import FrameFinder, NoRoom, answer_to, frame
from devices.boards.showing import BoardState, Showing
from devices.checksums import crc16_modbus, sum_of, xor_of
from runtime.toml_file import TomlFileError
from tests.devices.line_vectors import published

KNOWN = adapters()
VECTORS = published("boards.md", "Test vectors of the adapters")

CALL = Showing(3, BoardState.CALL, "A012")
ESCAPED = Adapter(
    title="Frames between A5 and AE",
    call="{ticket}",
    idle="-",
    pause="-",
    prefix="a5",
    end="ae",
    encoding="ascii",
    checksum="xor",
    escapes={"a5": "aa 05", "ae": "aa 0e", "aa": "aa 0a"},
    answer="06",
)
FORMS = {**KNOWN, "escaped": ESCAPED}


def in_hex(data: bytes) -> str:
    """Bytes as the page writes them."""
    return data.hex(" ").upper()


def found(adapter: Adapter, *pieces: bytes) -> list[tuple[int, str]]:
    """The address and the text of each frame that a board finds in what it hears."""
    finder = FrameFinder(adapter)
    return [(at, text) for piece in pieces for at, text, _ in finder.feed(piece)]


@pytest.mark.parametrize(("name", "address", "text", "sent", "answer"), VECTORS)
def test_the_published_frames_are_what_is_sent(
    name: str, address: str, text: str, sent: str, answer: str
) -> None:
    """Byte for byte; a board finds in them what was meant, and answers as its maker says."""
    data = frame(KNOWN[name], int(address), text)
    assert in_hex(data) == sent
    assert in_hex(answer_to(KNOWN[name], data)) == answer
    ((at, told),) = found(KNOWN[name], data)
    assert (at, told.zfill(len(text))) == (int(address), text)


def test_each_adapter_has_a_published_frame() -> None:
    """None is without."""
    assert {row[0] for row in VECTORS} == KNOWN.keys()


def test_checksums_are_those_of_the_standards() -> None:
    """The check values of the catalogue of CRCs, and a maker's own example of a sum."""
    assert crc16_modbus(b"123456789") == 0x4B37
    assert sum_of(bytes.fromhex("0503E7")) == 0xEF
    assert xor_of(b"\x01\x03\x07") == 0x05
    assert (crc16_modbus(b""), sum_of(b""), xor_of(b"")) == (0xFFFF, 0, 0)


@pytest.mark.parametrize("name", KNOWN)
def test_each_state_of_a_window_has_a_text(name: str) -> None:
    """That a board can show, at the least and at the greatest address."""
    adapter = KNOWN[name]
    for showing in (CALL, Showing(99, BoardState.IDLE), Showing(99, BoardState.PAUSE)):
        text = adapter.text(showing)
        for address in adapter.addresses:
            assert frame(adapter, address, text)
    assert "12" in adapter.text(CALL)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("four-byte", "1000"),
        ("four-byte", "A12"),
        ("four-byte", ""),
        ("four-byte", "١"),
        ("dm36", "A123456"),
        ("dm56", "A1000"),
        ("eq2023", "\N{SMILING FACE WITH SMILING EYES}"),
    ],
)
def test_a_text_without_room_is_not_cut(name: str, text: str) -> None:
    """A number that loses a digit is somebody else's."""
    with pytest.raises(NoRoom, match=text or "''"):
        frame(KNOWN[name], 1, text)


def test_bytes_that_may_not_stand_in_a_frame_are_sent_otherwise() -> None:
    """And read back, in whatever pieces they come; the frame around them stays."""
    sent = frame(ESCAPED, 0xA5, "A012")
    assert in_hex(sent) == "A5 AA 05 41 30 31 32 72 AE"
    assert found(ESCAPED, *(sent[n : n + 1] for n in range(len(sent)))) == [(0xA5, "A012")]
    assert answer_to(ESCAPED, sent) == b"\x06"


@given(
    st.sampled_from(sorted(FORMS)),
    st.integers(1, 200),
    st.integers(0, 999),
    st.binary(max_size=12),
    st.integers(1, 9),
)
def test_a_frame_is_found_behind_whatever_noise(
    name: str, address: int, number: int, noise: bytes, size: int
) -> None:
    """After a pause, in any pieces."""
    adapter = FORMS[name]
    text = adapter.text(Showing(3, BoardState.CALL, f"A{number:03}"))
    sent = frame(adapter, address, text)
    finder = FrameFinder(adapter)
    list(finder.feed(noise))
    finder.pause()
    pieces = [sent[n : n + size] for n in range(0, len(sent), size)]
    read = [(at, told) for piece in pieces for at, told, _ in finder.feed(piece)]
    assert [(at, told.zfill(len(text))) for at, told in read] == [(address, text)]


@given(st.sampled_from(["dm36", "dm56", "led-485"]), st.data())
def test_up_to_three_flipped_bits_are_no_other_number(name: str, data: st.DataObject) -> None:
    """Where a board has the CRC of Modbus: the frame is none any more."""
    sent = bytearray(frame(KNOWN[name], 7, KNOWN[name].text(CALL)))
    bits = st.integers(0, len(sent) * 8 - 1)
    for bit in data.draw(st.sets(bits, min_size=1, max_size=3)):
        sent[bit // 8] ^= 1 << bit % 8
    assert found(KNOWN[name], bytes(sent)) == []


def test_what_is_no_text_is_no_frame() -> None:
    """Digits that are none, half a character: the next frame is found."""
    eq2023 = KNOWN["eq2023"]
    good = frame(eq2023, 2, "A012")
    assert found(eq2023, b"!#0x1A012$$", b"!#001\xb2$$", good) == [(2, "A012")]
    assert found(eq2023, b"!#00" * 200 + good) == [(2, "A012")]


# files


def test_a_halls_own_adapters_are_read(tmp_path: Path) -> None:
    """In the form of the product's file; what is left out is as usual."""
    path = tmp_path / "boards.toml"
    path.write_text(
        '[our-led]\ntitle = "Ours"\ncall = "{digits}"\nidle = "0"\npause = "{counter}"\n'
        'encoding = "number"\nchecksum = "xor"\nprefix = "AA"\n'
    )
    (ours,) = read_adapters(path).values()
    assert frame(ours, 5, ours.text(CALL)) == bytes.fromhex("AA 05 00 0C A3")
    assert (ours.baud, ours.answers, ours.repeat_seconds) == (9600, False, 10)


@pytest.mark.parametrize(
    ("line", "problem", "remedy"),
    [
        ('prefix = "2"', "'prefix' is no bytes in hex", 'write some such as "21 23"'),
        ('answer = "ok"', "'answer' is no bytes in hex", 'write some such as "21 23"'),
        ('escapes = { "a5" = "" }', "'a5' cannot be sent as ''", "write a byte and what is"),
        ('escapes = { "a5a5" = "00" }', "'a5a5' cannot be sent as '00'", "write a byte"),
        ('escapes = { "x" = "00" }', "'x' cannot be sent as '00'", "write a byte"),
        ('escapes = { "a5" = "aa 05" }', "where an escaped frame ends", "write 'end'"),
        ("baud = 9601", "no speed 9601", "possible are 1200, 2400"),
        ("addresses = [1, 256]", "no addresses from 1 to 256", "write two from 0 to 255"),
        ("addresses = [9, 1]", "no addresses from 9 to 1", "the least first"),
        ("address_digits = 6", "'address_digits' is 6", "write a number from 0 to 5"),
        ("repeat_seconds = 0", "'repeat_seconds' is 0", "write a number from 1 to 600"),
        ("answer_echo = 65", "'answer_echo' is 65", "write a number from 0 to 64"),
        ('answer = "06"\nanswer_echo = 6', "answers with 'answer' or with 'answer_echo'", "leave"),
        ('call = "{label}"', "'call' holds braces that mean nothing", "{ticket}, {digits}"),
        ('idle = "{"', "'idle' holds braces that mean nothing", "{ticket}, {digits}"),
        ('pause = "😀"', "'pause' cannot be sent: '😀' cannot be written in gbk", "a plainer one"),
        ('encoding = "number"', "'call' cannot be sent: 'A012' is no number", "a shorter"),
        ("text_bytes = 2", "'call' cannot be sent: 'A012' has more than 2 bytes", "a shorter"),
        ('closing = ""', "nothing says where a text ends", "write 'closing', 'end' or"),
        ('encoding = "utf-7"', "'our.encoding' is 'utf-7'", "possible are ascii, gb18030, gbk"),
        ("colour = 1", "unknown key 'colour'", "possible are"),
    ],
)
def test_an_adapter_that_no_board_has_is_told(
    tmp_path: Path, line: str, problem: str, remedy: str
) -> None:
    """With its line and what would be right."""
    keys = {"title": '"Ours"', "call": '"{ticket}"', "idle": '"-"', "pause": '"-"'}
    keys |= {"closing": '"0d"'}
    for key in line.splitlines():
        keys.pop(key.split(" ")[0], None)
    rest = "\n".join(f"{key} = {value}" for key, value in keys.items())
    path = tmp_path / "boards.toml"
    path.write_text(f"# ours\n[our]\n{line}\n{rest}\n")
    with pytest.raises(TomlFileError) as told:
        read_adapters(path)
    assert problem in told.value.problem
    assert remedy in told.value.remedy
    assert told.value.line > 1


@pytest.mark.parametrize("name", ["open", "Our", "our_led"])
def test_a_name_that_no_adapter_can_have_is_told(tmp_path: Path, name: str) -> None:
    """The open protocol is none, and what is no plain name cannot be written in the settings."""
    path = tmp_path / "boards.toml"
    path.write_text(f'[{name}]\ntitle = "x"\ncall = ""\nidle = ""\npause = ""\n')
    with pytest.raises(TomlFileError, match=f"no adapter can be called '{name}'"):
        read_adapters(path)
