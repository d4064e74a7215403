"""Others read our bytes as we meant them (docs/decisions/0012-who-reads-our-bytes.md)."""

import json
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest
from escpos.printer import Dummy
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from db.hall_file.reading import read_hall_file
from printer.document.layout import Layout, Qr, Slip, Text
from printer.protocol.encoder import REAL_TIME, can_say, encode
from printer.protocol.profiles import Profile, profile
from printer.simulator.paper import text_of
from runtime.toml_file import TomlFileError
from tests.printer.manual_reader import NotInTheManual, PrintedLine, Read, read
from tests.printer.tickets import (
    LANGUAGES,
    PRINTERS,
    TEMPLATES,
    WORDS,
    bytes_of,
    layout_of,
    paper_of,
    samples,
    scanned,
)
from tickets.hall import HallSetup

ICONV = {"gb18030": "GB18030", "big5": "BIG5", "cp437": "CP437"}
"""The C library's own tables, made by other people than Python's."""

SAME_SIGN = {"☉": "⊙"}
"""One sign of Big5, a circle with a dot, for which the two tables have two names."""

MODES = ["unknown-58mm", "epson-tm-t88-big5", "epson-tm-t88-latin", "custom-vkp80"]
"""A profile for each way of sending text: gb18030, big5, cp437, raster."""


def iconv(said: bytes, encoding: str) -> str:
    """What the C library reads in bytes of an encoding."""
    command = ["iconv", "-f", ICONV[encoding], "-t", "UTF-8"]
    return subprocess.run(command, input=said, capture_output=True, check=True).stdout.decode()


def meant(layout: Layout, encoding: str) -> list[tuple[str, int, bool, int]]:
    """The lines of text that were to go out as text."""
    aligns = ["left", "center", "right"]
    return [
        (line.text, line.scale, line.bold, aligns.index(line.align))
        for line in layout
        if isinstance(line, Text) and can_say(line.text, encoding)
    ]


def understood(lines: list[PrintedLine], texts: list[str]) -> list[tuple[str, int, bool, int]]:
    """The lines that the reader found, with what they say."""
    assert all(line.wide == line.high for line in lines)
    return [
        (text, line.wide, line.bold, line.align) for line, text in zip(lines, texts, strict=True)
    ]


@pytest.mark.no_cover  # every ticket on every paper: the lines are covered by the tests below
@pytest.mark.parametrize(("name", "paper_mm"), PRINTERS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_reader_written_from_the_manuals_agrees(
    slip: Slip, template: str, name: str, paper_mm: int
) -> None:
    """The same words in the same size and place, read by the manuals and by the C library."""
    model = profile(name)
    for ticket in samples(slip):
        layout = layout_of(ticket, model.columns(paper_mm), TEMPLATES[template])
        data = encode(layout, model, paper_mm)
        found = read(data)
        if model.text == "raster":
            assert not found.lines
            continue
        said = b"\n".join(line.said for line in found.lines)
        texts = iconv(said, model.text).split("\n")
        assert understood(found.lines, texts) == meant(layout, model.text)
        assert text_of(data, model.text).split("\n") == texts  # and so does the virtual printer


@pytest.mark.parametrize(("name", "paper_mm"), PRINTERS)
def test_both_readers_find_the_address(slip: Slip, name: str, paper_mm: int) -> None:
    """In the bytes as data or as dots, and on the drawn paper, by zxing-cpp."""
    data = bytes_of(slip, name, paper_mm)
    found = read(data)
    model = profile(name)
    assert [(code.data, code.level) for code in found.codes] == [(slip.url.encode(), 49)]
    assert found.codes[0].module == model.qr_module
    (paper,) = paper_of(data, name, paper_mm)
    assert scanned(paper).text == slip.url


def test_a_drawn_qr_code_is_read_from_the_dots_themselves(slip: Slip) -> None:
    """Without our virtual printer in between: the reader's own picture of the raster."""
    model = Profile("no QR code of its own", dots_80=576, qr="raster")
    (dots,) = read(encode((Qr(slip.url),), model, 80)).rasters
    assert scanned(dots.picture()).text == slip.url


@pytest.mark.no_cover  # every ticket on every paper: the lines are covered by the tests below
@pytest.mark.parametrize("encoding", ICONV)
def test_the_c_library_reads_every_character_that_we_send(encoding: str) -> None:
    """Each of the thousands that a font is said to have means the same elsewhere."""
    every = (chr(code) for code in range(0x21, 0x30000) if not 0xD800 <= code < 0xE000)
    sayable = [character for character in every if can_say(character, encoding)]
    assert len(sayable) > {"gb18030": 21_000, "big5": 13_000, "cp437": 200}[encoding]
    read_as = [SAME_SIGN.get(each, each) if encoding == "big5" else each for each in sayable]
    assert iconv("\n".join(sayable).encode(encoding), encoding).split("\n") == read_as


def test_python_escpos_makes_the_same_bytes_where_it_is_right() -> None:
    """Alignment, weight, size, ASCII and the cut: another encoder says them alike."""
    theirs = Dummy()
    theirs.set(align="center", bold=True)
    theirs.set(custom_size=True, width=4, height=4)
    theirs.textln("A001")
    theirs.cut(feed=False)
    ours = encode((Text("A001", 4, bold=True),), profile("epson-tm-t88"), 80)
    commands = (b"\x1ba\x01", b"\x1bE\x01", b"\x1d!\x33", b"A001\n", b"\x1dVB\x00")
    for command in commands:
        assert command in theirs.output
    assert ours == b"\x1b@\x1c&" + b"".join((commands[0], commands[2], commands[1], *commands[3:]))


@pytest.mark.parametrize(
    "data",
    [
        *(b"\x07", b"\x1b", b"\x1bZ", b"\x1b@ok", b"\x1c&\xba\n", b"\x7f\n", b"\x1ba\x03"),
        *(b"\x1d!\x88", b"\x1dv0\x01\x01\x00\x01\x00.", b"\x1dv0\x00\x00\x00\x01\x00"),
        *(b"\x1d(k\x04\x001A4\x00", b"\x1d(k\x03\x001C\x11", b"\x1d(k\x03\x001R0", b"\x10\x04\x01"),
        *(b"ok\x1dV\x01", b"ok\x1ba\x01", b"\x1d(k\x03\x000C\x06"),
    ],
)
def test_the_reader_is_strict(data: bytes) -> None:
    """A reader that accepts everything would prove nothing."""
    with pytest.raises(NotInTheManual):
        read(data)


def checked(found: Read, layout: Layout, model: Profile) -> None:
    """What must hold for any words at all: they are printed as they are, and nothing else is."""
    encoding = "ascii" if model.text == "raster" else model.text
    texts = [line.said.decode(encoding) for line in found.lines]
    assert understood(found.lines, texts) == meant(layout, model.text)
    drawn = [
        line for line in layout if isinstance(line, Text) and not can_say(line.text, model.text)
    ]
    assert len(found.rasters) == len(drawn)
    assert len(found.codes) == 1
    assert len(found.cuts) == bool(model.cut)


COMMANDING = st.sampled_from(
    ["\x10\x04\x01", "\x1b@", "\x1dV\x00", "\x1b", "\x10", "\x1c.", "\n", "𠮷", "?", "：（）①→〇"]
)
NAMES = st.lists(st.text(max_size=20) | COMMANDING, max_size=4).map("".join)


@given(st.tuples(NAMES, NAMES, NAMES), st.sampled_from(LANGUAGES), st.sampled_from(MODES))
@settings(max_examples=150)
def test_no_name_can_command_the_printer(
    slip: Slip, names: tuple[str, str, str], language: str, name: str
) -> None:
    """Any Unicode in names: only our commands, no ``?`` that was not asked for."""
    hall, service, priority = names
    named = replace(
        slip, hall_name=hall, service_name=service, priority_name=priority, language=language
    )
    model = profile(name)
    layout = layout_of(named, model.columns(58 if model.dots_58 else 80))
    data = encode(layout, model, 58)
    assert not REAL_TIME.search(data)
    found = read(data)
    checked(found, layout, model)
    ours = WORDS[language]("Ticket", "Missed your call? Tell any member of staff").count("?")
    asked = sum(text.count("?") for text in names) + ours
    assert b"".join(line.said for line in found.lines).count(b"?") <= asked


HALL_FILE = """
hours = []
[hall]
names = { zh-Hans = NAME, zh-Hant = NAME, en = NAME }
time_zone = "Asia/Shanghai"
[[group]]
code = "all"
names = { zh-Hans = "业务", zh-Hant = "業務", en = "Services" }
[[service]]
code = "permit"
series = "A"
group = "all"
names = { zh-Hans = NAME, zh-Hant = NAME, en = NAME }
short = { zh-Hans = "证", zh-Hant = "證", en = "Permit" }
minutes = 7
materials = { zh-Hans = ["无"], zh-Hant = ["無"], en = ["None"] }
[[counter]]
number = 1
serves = "all"
"""


def hall_named(folder: Path, name: str) -> HallSetup:
    """A small hall, every name in it the same."""
    path = folder / "hall.toml"
    quoted = json.dumps(name, ensure_ascii=False).replace("\x7f", "\\u007f")
    path.write_text(HALL_FILE.replace("NAME", quoted), encoding="utf-8")
    return read_hall_file(path)


def test_a_hall_may_have_rare_names(slip: Slip, tmp_path: Path) -> None:
    """The file that the next test fills with anything is a good one."""
    hall = hall_named(tmp_path, "𠮷野䶮证")
    assert hall.services[0].names["zh-Hans"] == hall.hall.names["en"] == "𠮷野䶮证"


@given(NAMES, st.sampled_from(MODES))
@settings(max_examples=100)
def test_no_hall_file_can_command_the_printer(
    slip: Slip, tmp_path_factory: pytest.TempPathFactory, name: str, kind_name: str
) -> None:
    """Names from a file: refused clearly, or printed as words."""
    model = profile(kind_name)
    with suppress(TomlFileError):
        hall = hall_named(tmp_path_factory.mktemp("hall"), name)
        named = replace(
            slip,
            hall_name=hall.hall.names["zh-Hans"],
            service_name=hall.services[0].names["zh-Hans"],
        )
        layout = layout_of(named, model.columns(58))
        data = encode(layout, model, 58)
        assert not REAL_TIME.search(data)
        checked(read(data), layout, model)


@given(st.binary(max_size=40))
def test_the_reader_itself_never_falls_over(data: bytes) -> None:
    """Any bytes are read or refused."""
    with suppress(NotInTheManual):
        read(data)
