import pytest
import zxingcpp
from msgspec.structs import replace
from PIL import Image

from printer.document.trial_page import ADDRESS, OWN, SAMPLES, trial_page
from printer.printers import Printer, open_printer
from printer.protocol.encoder import REAL_TIME
from printer.protocol.profiles import LEAST_DOTS, MOST_DOTS, profile, profiles
from printer.simulator.paper import draw, text_of

KINDS = [(name, mm) for name, each in profiles().items() for mm in each.papers]


def printer_of(name: str, paper_mm: int = 80) -> Printer:
    """A printer of this profile."""
    return open_printer(f"tcp://10.0.0.9?profile={name}", paper_mm)


def drawn(printer: Printer) -> list[Image.Image]:
    """The page on this printer's paper."""
    told = printer.profile
    return draw(trial_page(printer), told.papers[printer.paper_mm], told.text)


@pytest.mark.parametrize(("name", "mm"), KINDS)
def test_every_printer_gets_one_page(name: str, mm: int) -> None:
    """Cut once, as its profile says, whatever its font makes of the other modes."""
    printer = printer_of(name, mm)
    page = trial_page(printer)
    assert page.endswith(printer.profile.end)
    assert len(drawn(printer)) == 1
    assert not REAL_TIME.search(page)


@pytest.mark.parametrize("mm", [80, 58])
def test_every_profile_for_this_paper_is_named(mm: int) -> None:
    """Beside the text and the width that are its own, so both together tell which fits."""
    text = text_of(trial_page(printer_of("unknown-80mm", mm)))
    modes, widths = text.split("....5", 1)
    for name, each in profiles().items():
        if mm in each.papers:
            assert name in modes.split()
            assert name in widths.split()


def test_the_words_come_out_in_the_printers_own_mode() -> None:
    """What a Chinese printer should show stands there as text; other modes' words as nonsense."""
    text = text_of(trial_page(printer_of("gprinter-80")))
    assert SAMPLES["gb18030"] in text
    assert SAMPLES["cp437"] in text
    assert SAMPLES["big5"] not in text
    big5 = text_of(trial_page(printer_of("epson-tm-t88-big5")), "big5")
    assert SAMPLES["big5"] in big5
    assert SAMPLES["gb18030"] not in big5


def test_each_label_says_what_to_write() -> None:
    """The key and its value, the profile of now, and where the way to confirm is found."""
    text = " ".join(text_of(trial_page(printer_of("gprinter-80"))).split())
    for words in (
        "profile=gprinter-80 80 mm, confirm=gs-r",
        'right: text = "gb18030", as in unknown-80mm',
        'right: text = "big5", as in epson-tm-t88-big5',
        "48 columns, 576 dots: unknown-80mm",
        "42 columns, 512 dots: epson-tm-t88",
        "32 columns, 384 dots: paper_mm = 58",
        f'right: qr = "raster", as in {OWN}',
        "feed=1b 64 05 cut=1d 56 01",
        "hall printer status",
    ):
        assert words in text


def test_a_ruler_is_as_wide_as_it_says() -> None:
    """Its columns are numbered, and it has two ends only on paper that is wide enough."""
    text = text_of(trial_page(printer_of("unknown-80mm")))
    rulers = [line for line in text.splitlines() if line.startswith("....5")]
    assert [len(line) for line in rulers] == [48, 42, 32]
    assert rulers[2] == "....5...10...15...20...25...30.."


def test_both_codes_can_be_scanned() -> None:
    """The printer's own and the one of dots hold the same address."""
    (page,) = drawn(printer_of("unknown-80mm"))
    codes = zxingcpp.read_barcodes(page)
    assert [code.text for code in codes] == [ADDRESS, ADDRESS]


def test_a_halls_own_profile() -> None:
    """It has no name in the product, and no cutter."""
    own = replace(profile("unknown-80mm"), title="Ours", text="cp850", code_page=2, feed="", cut="")
    printer = open_printer("tcp://10.0.0.9?profile=ours", own={"ours": own})
    text = " ".join(text_of(trial_page(printer), "cp850").split())
    assert f"profile={OWN}" in text
    assert "no cutter: tear it off" in text


@pytest.mark.parametrize("dots", [LEAST_DOTS, MOST_DOTS])
def test_a_halls_own_profile_is_named_like_any_other(dots: int) -> None:
    """Beside the text and the width that are its own, however narrow or wide."""
    own = replace(profile("unknown-80mm"), dots_80=dots)
    known = {"ours": own, **profiles()}
    printer = open_printer("tcp://10.0.0.9?profile=ours", own=known)
    text = " ".join(text_of(trial_page(printer, known)).split())
    assert "profile=ours 80 mm" in text
    assert f"{dots // 12} columns, {dots} dots: ours" in text
    assert 'right: text = "gb18030", as in ours' in text
