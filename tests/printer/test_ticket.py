"""From a slip to lines of paper: what a ticket says, and how it is fitted to the roll."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from printer.document.layout import KEPT, Slip, Text, printable, width_of, wrap, wrap_evenly
from printer.document.words import PLAIN_FIELDS, fields
from printer.protocol.profiles import profile
from printer.simulator.paper import text_of
from runtime.languages import Catalogue, languages_of
from tests.printer.tickets import (
    HALL,
    LANGUAGES,
    PRINTERS,
    TEMPLATES,
    WORDS,
    bytes_of,
    layout_of,
    samples,
)
from tickets.places import numbers_in_short, places


@pytest.mark.no_cover  # every ticket: the lines are covered by the other tests
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper_mm", [80, 58])
def test_every_ticket_of_the_hall_is_small(slip: Slip, language: str, paper_mm: int) -> None:
    """With its QR code, any service's ticket takes at most 700 bytes: 0.75 s at 9,600 baud.

    In Russian, of whose letters each is as wide as a Han character, at most 950.
    """
    sizes = []
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
            sizes.append(len(bytes_of(named, paper_mm=paper_mm)))
    assert max(sizes) <= (950 if language == "ru" else 700)


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


RUSSIAN = [
    (1, "Перед вами 1 человек"),
    (2, "Перед вами 2 человека"),
    (5, "Перед вами 5 человек"),
    (11, "Перед вами 11 человек"),
    (21, "Перед вами 21 человек"),
    (22, "Перед вами 22 человека"),
    (0, "Перед вами никого нет"),
]


@pytest.mark.parametrize(("ahead", "told"), RUSSIAN)
def test_russian_counts_as_russians_do(slip: Slip, ahead: int, told: str) -> None:
    """One, two to four, five and more: three forms, by the last digits."""
    data = bytes_of(replace(slip, language="ru", ahead=ahead))
    assert told in text_of(data).replace("\n", " ")


def test_russian_is_text_and_whole_words(slip: Slip) -> None:
    """On a printer with a Chinese font no line of it is dots, and none begins inside a word."""
    russian = replace(
        slip,
        language="ru",
        hall_name=HALL.hall.names["ru"],
        service_name=HALL.services[1].names["ru"],
        priority_name=HALL.classes[1].names["ru"],
    )
    for paper_mm in (80, 58):
        data = bytes_of(russian, paper_mm=paper_mm)
        assert b"\x1dv0" not in data
        told = " ".join(text_of(data).split())
        for words in (
            "Центр виз и регистрации, г. Примерск",
            "Пропуск в Гонконг и Макао",
            "Зелёный коридор: С инвалидностью",
            "Ждать 25-40 мин.",
            "Вас вызовут к окну 1-3, 5",
            "Телефон не нужен: слушайте и следите за экраном",
        ):
            assert words in told


def test_waits_are_told_in_words(slip: Slip) -> None:
    """No wait, up to, from to; and who is next."""
    assert "不用等候" in text_of(bytes_of(replace(slip, minutes=(0, 0), ahead=0)))
    assert "下一位就是您" in text_of(bytes_of(replace(slip, ahead=0)))
    assert "不用等候" not in text_of(bytes_of(replace(slip, minutes=None, ahead=0)))
    assert "5 分钟以内" in text_of(bytes_of(replace(slip, minutes=(0, 5))))
    assert "1 person ahead" in text_of(bytes_of(replace(slip, ahead=1, language="en")))
    bare = text_of(bytes_of(replace(slip, priority_name="", counters=())))
    assert "绿色通道" not in bare
    assert "窗口" not in bare


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_copy_says_so_in_bold(slip: Slip, language: str, template: str) -> None:
    """Whoever holds a ticket printed twice, and whoever is shown it, can see that."""
    words = WORDS[language]("Ticket", "Copy")
    usual, copy = (
        layout_of(replace(slip, language=language, copy=each), template=TEMPLATES[template])
        for each in (False, True)
    )
    new = {line for line in set(copy) - set(usual) if isinstance(line, Text)}
    assert new == {Text(words, {"standard": 2, "large": 3}[template], bold=True)}


@pytest.mark.parametrize(("name", "paper_mm"), PRINTERS)
@pytest.mark.parametrize("label", ["A001", "A1000", "A99999", "AB12345"])
def test_any_number_fits_the_paper(slip: Slip, label: str, name: str, paper_mm: int) -> None:
    """A number that has grown past 999 is still one line, as large as fits: 12 mm at least."""
    columns = profile(name).columns(paper_mm)
    lines = layout_of(replace(slip, label=label), columns)
    (number,) = [line for line in lines if isinstance(line, Text) and line.text == label]
    assert width_of(label) * number.scale <= columns
    assert number.scale >= 4


@pytest.mark.no_cover  # every ticket: the lines are covered by the other tests
@pytest.mark.parametrize(("name", "paper_mm"), PRINTERS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_line_fits_the_paper(slip: Slip, template: str, name: str, paper_mm: int) -> None:
    """On every printer's paper, for the tickets of the sample hall."""
    columns = profile(name).columns(paper_mm)
    for ticket in samples(slip):
        for line in layout_of(ticket, columns, TEMPLATES[template]):
            if isinstance(line, Text):
                assert 0 < width_of(line.text) * line.scale <= columns


def test_what_a_qr_code_may_hold_is_never_longer_than_promised(slip: Slip) -> None:
    """The longest address of the settings with its token, the longest number."""
    longest = replace(slip, url="x" * 68 + slip.url[-22:], label="A9999999")
    told = fields(longest, WORDS["en"])
    assert {name: len(told[name]) for name in PLAIN_FIELDS} == PLAIN_FIELDS


def test_counters_are_told_as_people_say_them() -> None:
    """Neighbours become a range."""
    assert numbers_in_short((5, 1, 2, 3)) == "1-3, 5"
    assert numbers_in_short((1, 2, 8)) == "1-2, 8"
    assert numbers_in_short(()) == ""


def test_a_short_list_of_counters_is_not_broken(slip: Slip) -> None:
    """Nobody reads "counter 1-3," and stops there; a long list is broken, not made small."""
    short, long = (
        [line for line in layout_of(replace(slip, language="en", counters=numbers))
         if isinstance(line, Text) and line.scale == 2]
        for numbers in ((1, 2, 3, 5), (1, 3, 5, 7, 9, 11, 13))
    )  # fmt: skip
    assert any("1-3, 5" in line.text for line in short)
    assert "1, 3, 5, 7, 9, 11, 13" in " ".join(line.text for line in long)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("a\x1b@\x10\x04\x01b", "a @ b"),
        ("办\n证\t中　心", "办 证 中 心"),
        ("Zoe\u0308", "Zoë"),
        ("葛\U000e0100城", "葛城"),
        ("a\u200b\ufeff\u202eb\ufe0f", "ab"),
        ("\ue000x\udc80", "x"),
        (f"1{KEPT}2 {KEPT}", f"1{KEPT}2"),
    ],
)
def test_what_has_no_form_is_left_out(text: str, clean: str) -> None:
    """Controls become spaces, accents join their letters, invisible marks are gone."""
    assert printable(text) == clean


@pytest.mark.parametrize(
    ("text", "columns"), [("号", 2), ("A", 1), ("：", 2), ("é", 2), ("ë", 1), ("ł", 1), ("Ω", 2)]
)
def test_a_character_is_as_wide_as_chinese_fonts_have_it(text: str, columns: int) -> None:
    """Pinyin's é and Greek are full-width there; what they lack is drawn as narrow as it is."""
    assert width_of(text) == columns


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


def test_no_word_is_cut_for_lines_of_one_length() -> None:
    """The longest word fits, however short the others are."""
    assert wrap_evenly("Заграничный паспорт", 24) == ["Заграничный", "паспорт"]


def test_words_and_closing_marks_stay_together() -> None:
    """A word is not cut; a comma does not begin a line; a space at the edge is none."""
    assert wrap("Перед вами 22 человека", 24) == ["Перед вами 22", "человека"]
    assert wrap("Un café à Paris", 9) == ["Un café", "à Paris"]
    assert wrap("Visa and residence for foreigners", 24) == ["Visa and residence for", "foreigners"]
    assert all(line[0] not in "，。" for line in wrap("过号了，不要紧。回到这里，重新报到。", 8))
    assert wrap("证 证 ", 4) == ["证", "证"]


def test_a_counter_with_a_name_of_its_own_stands_on_the_ticket(slip: Slip) -> None:
    """By its name, several of one name once; the others by their numbers."""
    cashier = replace(slip, counter_names={2: "收费处", 5: "收费处", 9: "别处"})
    told = "".join(text_of(bytes_of(cashier)).split())  # it takes two lines
    assert "叫到号请到1,3号窗口,收费处" in told
    room = replace(slip, counters=(25,), counter_names={25: "门诊二楼第25诊室"})
    told = "".join(text_of(bytes_of(room)).split())
    assert "叫到号请到门诊二楼第25诊室" in told
    assert "号窗口" not in told
    assert fields(replace(room, counters=()), WORDS["en"])["counters"] == ""


@pytest.mark.parametrize("language", languages_of("ticket"))
def test_a_ticket_asks_to_be_scanned_where_that_is_of_use(slip: Slip, language: str) -> None:
    """By the hall's own pages or the kiosk's scanner; where neither is there it says nothing."""
    translate = Catalogue("ticket", language).translate
    told = [fields(replace(slip, read_by=by), translate)["scan"] for by in ("phone", "kiosk", "")]
    assert len(set(told)) == 3
    assert told[2] == ""


def test_counters_are_told_by_number_or_name() -> None:
    """The numbers first, then each name once, in the order of the counters."""
    names = {4: "Cashier", 2: "Room 25", 6: "Cashier"}
    told = places((1, 2, 3, 4, 6), names, "counter {numbers}")
    assert told == ("counter 1, 3", "Room 25", "Cashier")
    assert places((4, 6), names, "counter {numbers}") == ("Cashier",)
