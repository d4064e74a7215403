"""From lines of paper to the bytes for one kind of printer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from msgspec.structs import replace
from PIL import Image, ImageDraw

from printer.document.glyphs import draw_text
from printer.document.layout import Cut, Feed, Layout, Picture, Qr, Slip, Text
from printer.document.template_file import MAX_QR
from printer.protocol.encoder import REAL_TIME, can_say, encode
from printer.protocol.profiles import Profile, profile
from printer.simulator.paper import draw
from printer.simulator.simulator import PrinterMechanism
from tests.printer.manual_reader import read
from tests.printer.tickets import (
    ANY,
    PRINTERS,
    TEMPLATES,
    bytes_of,
    layout_of,
    paper_of,
    samples,
    scanned,
)

ALIGNED = {"left": 0, "center": 1, "right": 2}


@pytest.mark.no_cover  # every printer: the lines are covered by the other tests
@pytest.mark.parametrize(("name", "paper_mm"), PRINTERS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_printer_prints_every_sample_ticket(
    slip: Slip, template: str, name: str, paper_mm: int
) -> None:
    """As wide as its paper at most, no letter turned into ``?``, no command in data, cut last."""
    model = profile(name)
    dots = model.papers[paper_mm]
    for ticket in samples(slip):
        data = bytes_of(ticket, name, paper_mm, TEMPLATES[template])
        found = read(data)
        assert all(line.columns * 12 <= dots for line in found.lines)
        assert all(raster.row_bytes * 8 <= dots for raster in found.rasters)
        asked = layout_of(ticket, model.columns(paper_mm), TEMPLATES[template])
        said = b"".join(line.said for line in found.lines)
        assert said.count(b"?") == sum(text.count("?") for text in sent_as_text(asked, model))
        assert not REAL_TIME.search(data)
        assert len(found.cuts) == bool(model.cut)
        assert data.endswith(model.end)


def sent_as_text(layout: Layout, model: Profile) -> list[str]:
    """The texts that the printer's own font can say."""
    texts = [line.text for line in layout if isinstance(line, Text)]
    return [text for text in texts if can_say(text, model.text)]


@pytest.mark.parametrize(
    ("text", "encoding", "said"),
    [
        ("Passport", "gb18030", True),
        ("：（）①→〇★é", "gb18030", True),  # what python-escpos would print as "?"
        ("护照", "gb18030", True),
        *[(rare, "gb18030", False) for rare in ("𠮷", "䶮", "ö", "✓", "€", "\u00a0")],
        ("護照", "big5", True),
        ("护照", "big5", False),
        ("Ж", "big5", False),  # in the rows that each maker filled as they liked
        ("¢", "big5", False),  # narrow, where Chinese mode has only wide ones
        ("Café", "cp437", True),
        ("护照", "cp437", False),
        ("Passport", "raster", False),
    ],
)
def test_a_printer_is_sent_what_its_font_has(text: str, encoding: str, *, said: bool) -> None:
    """Anything else is drawn: a printer prints a blank or a question mark for it."""
    assert can_say(text, encoding) is said


@pytest.mark.parametrize("rare", ["𠮷", "䶮", "ö"])
@pytest.mark.parametrize("align", ALIGNED)
@pytest.mark.parametrize("scale", [1, 2, 8])
def test_a_rare_character_is_drawn_with_its_line(rare: str, align: str, scale: int) -> None:
    """As high as the line of text would be, aligned as it, the same paper below it."""
    lines = (Text("办", scale, align=align), Text(f"办{rare}", scale, align=align))  # type: ignore[arg-type]
    found = read(encode(lines, profile(ANY), 80))
    (said,), (drawn,) = found.lines, found.rasters
    assert (said.high, said.align) == (scale, ALIGNED[align])
    assert (drawn.rows, drawn.align) == (24 * scale, ALIGNED[align])
    only_text = paper_of(encode(lines[:1] * 2, profile(ANY), 80))[0]
    assert paper_of(encode(lines, profile(ANY), 80))[0].size == only_text.size


def test_only_the_line_with_the_rare_character_is_drawn(slip: Slip) -> None:
    """The others go out as text."""
    rare = read(bytes_of(replace(slip, service_name="办𠮷证")))
    usual = read(bytes_of(slip))
    assert len(rare.rasters) == 1
    assert len(rare.lines) == len(usual.lines) - 1


@pytest.mark.parametrize(("align", "left"), [("left", 0), ("center", 2), ("right", 4)])
def test_dots_stand_where_they_are_aligned(align: str, left: int) -> None:
    """A raster is of whole bytes; what is spare stands at the side it should."""
    black = Picture(12, 1, bytes(12), align)  # type: ignore[arg-type]
    (drawn,) = read(encode((black,), profile(ANY), 80)).rasters
    assert drawn.dots == (0xFFF0 >> left).to_bytes(2)


def test_a_line_wider_than_whole_bytes_loses_its_edges_alone() -> None:
    """420 dots are 52 bytes and a half: the last half is shared by both sides."""
    text = Text("口" * 17 + "a")
    (drawn,) = read(
        encode((replace(text, text="䶮" * 17 + "a"),), profile("epson-tm-m30"), 58)
    ).rasters
    assert drawn.row_bytes == 52


def test_feeds_are_in_the_printers_own_units() -> None:
    """An inch is 203 units here and 360 there, in steps of at most 255."""
    for name, units in (("unknown-80mm", 203), ("epson-tm-t88", 360)):
        assert read(encode((Feed(25.4),), profile(name), 80)).fed == units + 5 * (units == 203)
    assert b"\x1bJ" not in encode((Feed(0.01),), profile(ANY), 80)


def test_a_second_slip_is_cut_off_as_the_first() -> None:
    """Past the blade, cut, presented: twice."""
    model = profile("custom-vkp80")
    data = encode((Text("a"), Cut(), Text("b")), model, 80)
    assert data.count(model.end) == 2
    assert len(read(data).cuts) == 2
    assert len(paper_of(data, "custom-vkp80")) == 2


def test_a_code_page_is_chosen_where_there_is_no_chinese() -> None:
    """Its number, and its bytes."""
    data = encode((Text("Café"),), profile("epson-tm-t88-latin"), 80)
    assert data.startswith(b"\x1b@\x1bt\x00")
    assert b"Caf\x82\n" in data


COMMANDS = (b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x05\x02", b"\x10\x14\x08", b"\x10\x10\x04\x04")


@pytest.mark.parametrize("row", [b"".join(COMMANDS), b"\x10\x04" * 36, b"\x10\x05\x10\x14" * 18])
def test_no_picture_can_command_the_printer(row: bytes) -> None:
    """A picture made of DLE EOT, DLE ENQ and DLE DC4: a printer hears none of them in it.

    A dot is added to each such pair, and nothing else is changed.
    """
    dots = Image.frombytes("1", (len(row) * 8, 8), row * 8)
    grey = dots.convert("L").point(lambda dot: 255 - dot)
    data = encode((Picture(*grey.size, grey.tobytes()),), profile(ANY), 80)
    assert not REAL_TIME.search(data)
    assert PrinterMechanism().receive(data) == b""
    (drawn,) = read(data).rasters
    changed = [(was, now) for was, now in zip(row * 8, drawn.dots, strict=True) if was != now]
    assert changed
    assert {was for was, _ in changed} <= {0x04, 0x05, 0x14}
    assert all(now == was | 0x08 for was, now in changed)


def test_such_bytes_in_a_template_do_command_a_printer_unhindered() -> None:
    """The same bytes without our care are answered: the danger is real."""
    assert PrinterMechanism().receive(b"\x1dv0\x00\x03\x00\x01\x00\x10\x04\x01") == b"\x12"


@given(st.binary(min_size=72, max_size=72 * 6))
@settings(max_examples=100)
def test_no_dots_at_all_can(dots: bytes) -> None:
    """Any dots."""
    rows = len(dots) // 72
    grey = Image.frombytes("1", (576, rows), dots).convert("L").tobytes()
    data = encode((Picture(576, rows, grey),), profile(ANY), 80)
    assert not REAL_TIME.search(data)
    assert read(data).rasters[0].rows == rows


def torn(paper: Image.Image, ground: str) -> Image.Image:
    """The paper without that corner of its QR code that has no eye, on a table of some colour."""
    at = scanned(paper).position
    x, y, quiet = at.bottom_right.x, at.bottom_right.y, 40
    side = 0.35 * (x - at.bottom_left.x)
    corner = [(x + quiet, y - side), (x + quiet, y + quiet), (x - side, y + quiet)]
    image = paper.copy()
    ImageDraw.Draw(image).polygon(corner, fill=ground)
    return image


@pytest.mark.parametrize(("name", "paper_mm"), PRINTERS)
def test_the_qr_is_read_from_the_paper(slip: Slip, name: str, paper_mm: int) -> None:
    """An independent reader reads it whole and torn, at its size and at 80 % of it."""
    (paper,) = paper_of(bytes_of(slip, name, paper_mm), name, paper_mm)
    for image in (paper, torn(paper, "white"), torn(paper, "black")):
        for scale in (1, 0.8):
            size = (round(image.width * scale), round(image.height * scale))
            assert scanned(image.resize(size, Image.Resampling.BILINEAR)).text == slip.url


@pytest.mark.parametrize(("name", "paper_mm"), PRINTERS)
@pytest.mark.parametrize("way", ["native", "raster"])
def test_a_qr_code_has_room_and_modules_that_can_be_seen(
    slip: Slip, name: str, paper_mm: int, way: str
) -> None:
    """0.6 mm a module at least, four modules of empty paper on all sides, between texts."""
    model = structs.replace(profile(name), qr=way)
    assert model.qr_module / model.dpi * 25.4 >= 0.6
    lines = (Text("口" * 15), Qr(slip.url), Text("口" * 15))
    fine = round(model.motion_dpi / model.dpi)
    data = encode(lines, model, paper_mm)
    (paper,) = draw(data, model.papers[paper_mm], model.text, fine)
    at = scanned(paper).position
    room = 4 * model.qr_module - 2  # the reader's corners are exact to a dot or two
    left, top, right, bottom = at.top_left.x, at.top_left.y, at.bottom_right.x, at.bottom_right.y
    for strip in (
        (left - room, top - room, right + room, top - 2),
        (left - room, bottom + 3, right + room, bottom + room),
        (left - room, top, left - 2, bottom),
        (right + 3, top, right + room, bottom),
    ):
        assert not any(paper.convert("L").crop(strip).histogram()[:200])
    assert (b"\x1dv0" in data) == (way == "raster" or model.text in {"raster", "cp437"})


@pytest.mark.no_cover  # every printer: the lines are covered by the other tests
@pytest.mark.parametrize(("name", "paper_mm"), PRINTERS)
@pytest.mark.parametrize("way", ["native", "raster"])
def test_the_longest_qr_code_that_a_template_may_hold_fits_every_paper(
    name: str, paper_mm: int, way: str
) -> None:
    """180 characters."""
    model = structs.replace(profile(name), qr=way)
    data = encode((Qr("Q" + "x" * (MAX_QR - 1)),), model, paper_mm)
    (paper,) = draw(data, model.papers[paper_mm], model.text, round(model.motion_dpi / model.dpi))
    assert scanned(paper).text == "Q" + "x" * (MAX_QR - 1)


@pytest.mark.parametrize(
    ("character", "other"), [("š", "s"), ("Ğ", "G"), ("𠮷", "吉"), ("Å", "A"), ("한", " ")]
)
def test_a_drawn_character_is_itself(character: str, other: str) -> None:
    """Not what it would be without its mark; one that no font has is a box, not nothing."""
    assert draw_text(character, 2, 2, bold=True) != draw_text(other, 2, 2, bold=True)


@pytest.mark.parametrize("character", ["Å", "Ế", "g", "m", "龘"])
def test_a_drawn_character_is_whole(character: str) -> None:
    """Neither an accent nor a tail is cut off by its cell, nor do neighbours touch."""
    drawn = draw_text(character, 4, 4, bold=True)
    box = drawn.convert("L").point(lambda dot: 255 - dot).getbbox()
    assert box is not None
    assert box[0] > 0
    assert box[2] < drawn.width
    assert box[3] < drawn.height
