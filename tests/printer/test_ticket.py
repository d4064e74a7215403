"""From a slip to bytes to paper, and back."""

import unicodedata
from contextlib import suppress
from dataclasses import replace

import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from db.hall_file import read_hall_file
from printer.encoder import DOTS, encode, two_bytes_can_say
from printer.layout import (
    COLUMNS,
    Slip,
    Text,
    layout,
    numbers_in_short,
    printable,
    width_of,
    wrap,
    wrap_evenly,
)
from printer.paper import UnknownCommand, draw, text_of
from runtime.languages import LANGUAGES, Catalogue
from tests.conftest import SAMPLE

HALL = read_hall_file(SAMPLE)
WORDS = {language: Catalogue("ticket", language).translate for language in LANGUAGES}


def bytes_of(slip: Slip, paper_mm: int = 80) -> bytes:
    """A slip's bytes in its own language."""
    return encode(layout(slip, WORDS[slip.language], paper_mm), paper_mm)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_ticket_of_the_hall_is_small(slip: Slip, language: str) -> None:
    """With its QR code, any service's ticket takes at most 700 bytes: 0.75 s at 9,600 baud."""
    for service in HALL.services:
        for each in HALL.classes:
            named = replace(
                slip,
                language=language,
                label="A1042",
                copy=True,
                hall_name=HALL.hall.names[language],
                service_name=service.names[language],
                priority_name=each.names[language],
            )
            assert len(bytes_of(named)) <= 700


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [1, 0.8])
@pytest.mark.parametrize("paper_mm", [80, 58])
def test_the_qr_is_read_from_the_paper(
    slip: Slip, language: str, scale: float, paper_mm: int
) -> None:
    """An independent reader reads the drawn paper, at 80 % of its size too."""
    (paper,) = draw(bytes_of(replace(slip, language=language), paper_mm), DOTS[paper_mm])
    size = (round(paper.width * scale), round(paper.height * scale))
    found = zxingcpp.read_barcode(paper.resize(size, Image.Resampling.BILINEAR))
    assert found is not None
    assert found.text == slip.url


def test_the_chinese_is_gb18030(slip: Slip) -> None:
    """The words stand in the bytes as GB18030, after the command for Chinese mode."""
    data = bytes_of(slip)
    assert data.startswith(b"\x1b@\x1c&")
    for words in ("往来港澳通行证", "绿色通道：老人", "前面等候 11 人", "大约 25-40 分钟"):
        assert words.encode("gb18030") in data
    told = text_of(data)
    assert "叫到号请到 1-3, 5 号窗口" in told
    assert "没有手机也没关系" in told
    assert "2026-11-23 14:26" in told


def test_waits_are_told_in_words(slip: Slip) -> None:
    """No wait, up to, from to; and who is next."""
    assert "不用等候" in text_of(bytes_of(replace(slip, minutes=(0, 0), ahead=0)))
    assert "下一位就是您" in text_of(bytes_of(replace(slip, ahead=0)))
    assert "5 分钟以内" in text_of(bytes_of(replace(slip, minutes=(0, 5))))
    assert "1 person ahead" in text_of(bytes_of(replace(slip, ahead=1, language="en")))
    bare = text_of(bytes_of(replace(slip, priority_name="", counters=())))
    assert "绿色通道" not in bare
    assert "窗口" not in bare
    assert "补打" in text_of(bytes_of(replace(slip, copy=True)))


@pytest.mark.parametrize("paper_mm", [80, 58])
@pytest.mark.parametrize("label", ["A001", "A1000", "A99999", "AB12345"])
def test_any_number_fits_the_paper(slip: Slip, label: str, paper_mm: int) -> None:
    """A number that has grown past 999 is still one line, as large as fits."""
    lines = layout(replace(slip, label=label), WORDS["en"], paper_mm)
    (number,) = [line for line in lines if isinstance(line, Text) and line.text == label]
    assert width_of(label) * number.scale <= COLUMNS[paper_mm]
    assert number.scale >= 4


def test_counters_are_told_as_people_say_them() -> None:
    """Neighbours become a range."""
    assert numbers_in_short((5, 1, 2, 3)) == "1-3, 5"
    assert numbers_in_short((1, 2, 8)) == "1-2, 8"
    assert numbers_in_short(()) == ""


@given(st.text(max_size=80), st.sampled_from([16, 24, 48]))
def test_wrapping_loses_nothing_and_never_overflows(text: str, columns: int) -> None:
    """Every visible character is on some line, and no line is wider than the paper."""
    clean = printable(text)
    lines = wrap(clean, columns)
    assert "".join("".join(lines).split()) == "".join(clean.split())
    assert all(width_of(line) <= columns for line in lines)


@given(st.text(max_size=80), st.sampled_from([16, 24, 48]))
def test_even_lines_lose_nothing_and_take_no_more_paper(text: str, columns: int) -> None:
    """The same promise for lines of one length, on no more lines than are needed."""
    clean = printable(text)
    lines = wrap_evenly(clean, columns)
    assert "".join("".join(lines).split()) == "".join(clean.split())
    assert all(width_of(line) <= columns for line in lines)
    assert len(lines) <= len(wrap(clean, columns))


def test_no_last_word_stands_alone() -> None:
    """Two lines are of about one length."""
    assert wrap_evenly("没有手机也没关系，请听广播、看屏幕", 32) == [
        "没有手机也没关系，",
        "请听广播、看屏幕",
    ]


def test_latin_words_and_closing_marks_stay_together() -> None:
    """A word is not cut; a comma does not begin a line."""
    assert wrap("Visa and residence for foreigners", 24) == ["Visa and residence for", "foreigners"]
    assert all(line[0] not in "，。" for line in wrap("过号了，不要紧。回到这里，重新报到。", 8))


@given(st.text(max_size=60), st.text(max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_no_name_can_command_the_printer(slip: Slip, hall: str, service: str) -> None:
    """Any Unicode in names: the bytes are only ours to command, and nothing prints as ``?``."""
    named = replace(slip, hall_name=hall, service_name=service)
    data = bytes_of(named)
    papers = draw(data)  # refuses every command that is not ours
    assert len(papers) == 1
    asked = (hall + service).count("?")
    assert text_of(data).count("?") <= asked
    assert all(unicodedata.category(c) != "Cc" or c == "\n" for c in text_of(data))


@pytest.mark.parametrize("rare", ["𠮷", "䶮", "ö", "✓"])
def test_what_two_bytes_cannot_say_is_drawn(slip: Slip, rare: str) -> None:
    """A line with a rare character goes out as dots, the other lines as text."""
    assert not two_bytes_can_say(rare)
    data = bytes_of(replace(slip, service_name=f"办{rare}证"))
    assert b"\x1dv0\x00" in data
    assert "B042" in text_of(data)
    assert text_of(data) != text_of(bytes_of(slip))


def test_full_width_marks_are_text() -> None:
    """What python-escpos would print as ``?`` is in the two-byte set."""
    assert two_bytes_can_say("：（）①→〇★")


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
    ).map(b"".join)
)
def test_any_bytes_are_paper_or_refused_with_their_place(data: bytes) -> None:
    """Noise, half commands, Chinese outside its mode: no other error than the one with a place."""
    with suppress(UnknownCommand):
        assert len(draw(data)) <= data.count(b"\x1dV")


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
