"""The virtual printer: strict about bytes, and its paper looks as paper does."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from printer.document.layout import Slip
from printer.protocol.commands import command_at
from printer.simulator.paper import MARGIN, UnknownCommand, draw, text_of
from printer.transport.virtual import VirtualPrinter
from tests.printer.tickets import bytes_of


@pytest.mark.parametrize("data", [b"\x1bZ", b"\x07", b"\x1d\x21\x0f", b"abc\x1b@\xff"])
def test_the_virtual_printer_refuses_what_it_does_not_know(data: bytes) -> None:
    """A wrong byte is named with its place."""
    with pytest.raises(UnknownCommand, match="at byte"):
        draw(data)


@given(
    st.lists(
        st.binary(max_size=6)
        | st.sampled_from([b"\x1c&", b"\xba\xc5", b"\x1dv0\x00\x01\x00\x02\x00", b"\x1dV\x00"])
        | st.sampled_from([b"\x1d(k\x04\x001P0A", b"\x1d(k\x03\x001C", b"\x1d(k\x03\x001Q0"])
    ).map(b"".join),
    st.sampled_from(["gb18030", "big5", "cp437", "raster"]),
)
def test_any_bytes_are_paper_or_refused_with_their_place(data: bytes, encoding: str) -> None:
    """Noise, half commands, Chinese outside its mode: no other error than the one with a place."""
    with suppress(UnknownCommand):
        cuts = data.count(b"\x1dV") + data.count(b"\x1bi") + data.count(b"\x1bm")
        assert len(draw(data, encoding=encoding)) <= cuts + 1


@pytest.mark.parametrize(
    "data", [b"ok\xba\xc5", b"ok\n\x1d(k\x03\x001C", b"\x1dv0\x00\x01\x00\x02\x00."]
)
def test_what_is_cut_short_is_refused(data: bytes) -> None:
    """A command without its end, and Chinese before the command for it."""
    with pytest.raises(UnknownCommand, match="unknown command"):
        draw(data)


def test_the_virtual_printer_knows_left_lines_and_status_questions() -> None:
    """Left alignment, the end of Chinese mode, empty lines, questions in between."""
    data = b"\x1b@\x1c&\x1ba\x00\xba\xc5\n\x1c.ok\n\n\x10\x04\x01\x1bJ\x00\x1bd\x02\x1dV\x00"
    assert text_of(data) == "号\nok"
    assert len(draw(data)) == 1


def test_a_printer_feeds_in_its_own_units() -> None:
    """Where ESC J has two units a dot, the same number is half as much paper."""
    (coarse,), (fine,) = draw(b"\x1bJ\x60"), draw(b"\x1bJ\x60", units_a_dot=2)
    assert (coarse.height, fine.height) == (0x60 + 2 * MARGIN, 0x30 + 2 * MARGIN)


def test_a_code_page_is_read_as_such() -> None:
    """Single bytes above 0x7f, whatever number the code page has."""
    assert text_of(b"\x1b@\x1bt\nCaf\x82\n", "cp437") == "Café"


def test_paper_that_nobody_cut_is_torn_off() -> None:
    """A printer without a cutter gives a ticket all the same."""
    assert len(draw(b"ok\n")) == 1
    assert draw(b"") == []


@pytest.mark.parametrize(
    ("data", "length"),
    [
        (b"\n", 1),
        (b"ab\n", 2),
        (b"\xba\xc5\n", 2),
        (b"\x1b@x", 2),
        (b"\x1ba\x01x", 3),
        (b"\x1c&x", 2),
        (b"\x1d!\x11x", 3),
        (b"\x1dV\x01x", 3),
        (b"\x1dVB\x00x", 4),
        (b"\x1de\x03\x0cx", 4),
        (b"\x1de\x05x", 3),
        (b"\x1d(k\x03\x001C\x06x", 8),
        (b"\x1dv0\x00\x01\x00\x02\x00..x", 10),
        (b"\x07x", 1),
        *(
            (begun, None)
            for begun in (b"\x1b", b"\x1ba", b"\x1d", b"\x1dv", b"\x1d(k", b"\x1d(k\x03")
        ),
        (b"\x1d(k\x03\x001C", None),
        (b"\x1dv0\x00\x01\x00\x02\x00.", None),
    ],
)
def test_a_command_ends_where_the_manual_says(data: bytes, length: int | None) -> None:
    """None while its end has not come; what is no command is skipped a byte at a time."""
    assert command_at(data, 0) == length


def test_each_ticket_is_kept_as_bytes_and_as_pictures(slip: Slip, tmp_path: Path) -> None:
    """A second slip and a second ticket of that number have names of their own."""
    printer = VirtualPrinter("virtual:", tmp_path / "new")
    data = bytes_of(slip)
    for job in (data + data, data):
        transport = printer.open("B042")
        transport.write(job)
        assert transport.read(0) == b""
        transport.finish()
        transport.close()
    names = {path.name for path in (tmp_path / "new").iterdir()}
    assert names == {"B042.bin", "B042.png", "B042.2.png", "B042-2.bin", "B042-2.png"}
    assert (tmp_path / "new" / "B042-2.bin").read_bytes() == data
    with Image.open(tmp_path / "new" / "B042.png") as paper:
        assert paper.width == 576 + 2 * MARGIN


def test_without_a_folder_the_bytes_are_read_and_forgotten(slip: Slip) -> None:
    """A wrong byte is noticed there too."""
    transport = VirtualPrinter("virtual:").open("B042")
    transport.write(bytes_of(slip))
    transport.finish()
    transport.write(b"\x1bZ")
    with pytest.raises(UnknownCommand):
        transport.finish()
