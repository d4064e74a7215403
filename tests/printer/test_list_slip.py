"""What to bring, on paper: for every service, language, size, and every printer's paper."""

from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest
from msgspec.structs import replace

from printer.document.layout import Text, length_mm, width_of
from printer.document.list_slip import BOX, ListSlip, list_layout
from printer.protocol.encoder import encode
from printer.protocol.profiles import profile
from printer.simulator.paper import text_of
from runtime.languages import LANGUAGES
from tests.printer.manual_reader import read
from tests.printer.tickets import ANY, HALL, PRINTERS, WORDS, paper_of

RARE = ListSlip("厅", "𠮷野䶮证", ("𠮷野䶮的证件 Škvorecký",), (), date(2026, 11, 23), "zh-Hans")


def slip_of(service: int, language: str, counters: tuple[int, ...] = (1, 2, 3, 5)) -> ListSlip:
    """A list of the sample hall."""
    wanted = HALL.services[service]
    return ListSlip(
        hall_name=HALL.hall.names[language],
        service_name=wanted.names[language],
        items=wanted.materials[language],
        counters=counters,
        printed_on=date(2026, 11, 23),
        language=language,
    )


def all_slips() -> Iterator[ListSlip]:
    """Every list of the sample hall in every language."""
    yield from (slip_of(n, lang) for n, lang in product(range(len(HALL.services)), LANGUAGES))


def texts(slip: ListSlip, columns: int = 48, *, large: bool = False) -> list[Text]:
    """The lines of text."""
    layout = list_layout(slip, WORDS[slip.language], columns, large=large)
    return [line for line in layout if isinstance(line, Text)]


def joined(lines: list[Text]) -> str:
    """The text of lines without the spaces at which they may be broken."""
    return "".join("".join(line.text.split()) for line in lines)


@pytest.mark.no_cover  # every list on every paper: the lines are covered by the tests below
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(("name", "paper_mm"), PRINTERS)
def test_every_list_is_whole_and_fits_the_paper(name: str, paper_mm: int, *, large: bool) -> None:
    """Each item with its box, no line wider than the paper, and no more than half a metre of it."""
    columns = profile(name).columns(paper_mm)
    for slip in all_slips():
        lines = texts(slip, columns, large=large)
        assert all(0 < width_of(line.text) * line.scale <= columns for line in lines)
        items = [line for line in lines if line.align == "left"]
        told = joined(items)
        assert told.split("□")[1:] == ["".join(item.split()) for item in slip.items]
        layout = list_layout(slip, WORDS[slip.language], columns, large=large)
        assert length_mm(layout) < 500


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh-Hans", ("请您带好", "普通护照", "□ 本人居民身份证原件", "在 1-3, 5 号窗口办理")),
        ("zh-Hant", ("請您帶好", "普通護照", "□ 本人居民身分證原件", "在 1-3, 5 號窗口辦理")),
        (
            "en",
            ("What to bring", "Ordinary passport", "□ Your own identity card", "At counter 1-3,"),
        ),
    ],
)
def test_a_list_speaks_the_persons_language(language: str, told: tuple[str, ...]) -> None:
    """With the hall, the service, where to go, whom to ask, and the day it was printed."""
    said = "\n".join(line.text for line in texts(slip_of(0, language)))
    for words in (*told, HALL.hall.names[language], "2026-11-23"):
        assert words in said
    asks = WORDS[language]("Ticket", "Not sure? Ask at the guide desk, or any member of staff")
    assert "".join(asks.split()) in "".join(said.split())


def test_further_lines_of_an_item_stand_under_its_first() -> None:
    """So that the boxes stand alone on the left; all items have one size."""
    items = [line for line in texts(slip_of(0, "zh-Hans"), 30) if line.align == "left"]
    boxes = [line for line in items if line.text.startswith(BOX)]
    assert len(boxes) == len(HALL.services[0].materials["zh-Hans"]) < len(items)
    assert all(line.text.startswith("   ") for line in items if line not in boxes)


def test_a_long_word_makes_all_items_smaller_alike() -> None:
    """In large type on narrow paper a word is not broken, and no item shouts louder than others."""
    slip = ListSlip("Hall", "S", ("Short", "Unverhältnismäßigkeiten"), (), date(2026, 11, 23), "en")
    items = [line for line in texts(slip, 32, large=True) if line.align == "left"]
    assert [(line.text, line.scale) for line in items] == [
        ("□ Short", 1),
        ("□ Unverhältnismäßigkeiten", 1),
    ]


def test_large_type_is_twice_as_large() -> None:
    """Items of 6 mm instead of 3; the number of items is the same."""
    for large, scale in ((False, 1), (True, 2)):
        items = [line for line in texts(slip_of(0, "zh-Hans"), large=large) if line.align == "left"]
        assert {line.scale for line in items} == {scale}


def test_a_list_of_a_service_that_no_counter_is_named_for_says_nothing_of_counters() -> None:
    """Nor does a hall that has no items print a list without its day."""
    said = "\n".join(line.text for line in texts(slip_of(0, "en", counters=())))
    assert "At counter" not in said
    empty = ListSlip("Hall", "Service", (), (), date(2026, 11, 23), "en")
    assert "2026-11-23" in [line.text for line in texts(empty)]


@pytest.mark.parametrize(("name", "paper_mm"), PRINTERS)
def test_every_printer_can_print_it(name: str, paper_mm: int) -> None:
    """The bytes are such as the manuals allow, and one piece of paper comes of them."""
    model = profile(name)
    for slip in (slip_of(0, "zh-Hans"), slip_of(5, "zh-Hant"), slip_of(8, "en"), RARE):
        layout = list_layout(slip, WORDS[slip.language], model.columns(paper_mm))
        data = encode(layout, model, paper_mm)
        read(data)
        assert len(paper_of(data, name, paper_mm)) == 1


def test_rare_characters_are_drawn() -> None:
    """What the printer's fonts lack is sent as dots, the rest as text."""
    model = profile(ANY)
    data = encode(list_layout(RARE, WORDS["zh-Hans"], 48), model, 80)
    assert b"\x1dv0\x00" in data
    assert "请您带好" in text_of(data)


def test_a_counter_with_a_name_of_its_own_stands_on_the_list() -> None:
    """Where to go with what was brought: by name, and by number where there is none."""
    slip = replace(slip_of(0, "en"), counter_names={5: "Cashier", 9: "Elsewhere"})
    assert "Atcounter1-3,Cashier" in joined(texts(slip))
    assert "Atcounter1-3,5" in joined(texts(slip_of(0, "en")))
