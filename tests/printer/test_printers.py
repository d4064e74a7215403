"""Printers by URL: what is understood, and what is said of all else."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from printer.errors import BadPrinterUrl
from printer.printers import open_printer, open_printers
from printer.protocol.profiles import Profile
from printer.transport.addresses import printer_at

pytestmark = pytest.mark.disk  # a file below /dev is taken for a device

OWN = {
    "hall-58": Profile("The hall's own", dots_58=384, confirm="none"),
    "sprt-80": Profile("Another SPRT", dots_80=512, baud=115200),
}


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "no kind of printer ''"),
        ("lpt1", "no kind of printer ''"),
        ("ftp://x", "write one of virtual: file:///dev/usb/lp0"),
        ("virtual://folder/x", "write virtual:/path/to/folder"),
        ("virtual:/x?dots=8", "no option 'dots'; possible are profile, confirm"),
        ("file://relative/x", "needs its whole path"),
        ("file:///x?baud=9600", "no option 'baud'"),
        ("file:///dev/usb/lp#0", "in a path write %23"),
        ("file:///dev/%00", "no path holds %00"),
        ("file:///dev/usb/lp0\n", "a character that cannot be seen"),
        ("serial:ttyUSB0", "needs its whole path"),
        ("serial:///dev/ttyUSB0?baud=1", "baud is one of 1200"),
        ("serial:///dev/ttyUSB0?baud=９６００", "no speed '９６００'"),
        ("serial:///dev/ttyUSB0?baud=", "option 'baud' has no value"),
        ("serial:///dev/ttyUSB0?baud=9600&baud=9600", "option 'baud' is there twice"),
        ("serial:///dev/ttyUSB0?flow=dtr", "flow is one of none, rtscts, xonxoff"),
        ("serial:///dev/ttyUSB0?speed=1", "possible are profile, confirm, baud, flow"),
        ("tcp://", "needs a host"),
        ("tcp://me@host", "needs a host"),
        ("tcp://[x", "write one of virtual:"),
        ("tcp://host:0", "a port is 1 to 65535"),
        ("tcp://host:99999", "a port is 1 to 65535"),
        ("tcp://host/queue", "needs a host"),
        ("tcp://host?timeout=60", "no option 'timeout'"),
        ("usb://epson", "lsusb shows them"),
        ("usb://04b8:0e15/1", "lsusb shows them"),
        ("usb://04b8:0e15?ep=1", "no option 'ep'"),
        ("tcp://host?profile=epson-tm-t99", "did you mean 'epson-tm-"),
        ("tcp://host?profile=zebra", "no profile 'zebra'; possible are unknown-80mm"),
        ("tcp://host?profile=sprt-80&profile=sprt-80", "option 'profile' is there twice"),
        ("tcp://host?confirm=perhaps", "confirm is one of gs-h, gs-r, dle-eot, none"),
        ("tcp://host?confirm", "option 'confirm' has no value"),
        ("tcp://host?profile=unknown-58mm", "no paper 80 mm wide; write paper_mm = 58"),
        ("virtual:?confirm=gs-r", "no confirm=gs-r; leave it out, or write confirm=none"),
        ("cups://ticket?confirm=dle-eot", "no confirm=dle-eot; leave it out"),
        ("tcp://[x?profile=sprt-80", "write one of virtual:"),
    ],
)
def test_a_bad_address_is_told_with_a_good_one(url: str, words: str) -> None:
    """Each mistake in a printer's address says what would be right."""
    with pytest.raises(BadPrinterUrl) as told:
        open_printer(url)
    assert words in str(told.value)
    assert str(told.value).isprintable()


def test_a_printer_is_its_address_and_its_profile() -> None:
    """The profile's way to confirm, or what the address says of it."""
    printer = open_printer("serial:///dev/ttyS0?profile=sprt-80&flow=rtscts")
    assert printer.url == "serial:///dev/ttyS0?flow=rtscts"
    assert (printer.confirm, printer.columns, printer.speaks) == ("gs-r", 48, True)
    assert open_printer("tcp://host?profile=sprt-80&confirm=dle-eot").confirm == "dle-eot"
    assert open_printer("tcp://host?profile=sprt-80").url == "tcp://host"
    assert open_printer("tcp://host").profile.title == "Any ESC/POS printer, 80 mm"
    assert open_printer("tcp://host", 58).columns == 32


def test_a_printer_declared_mute_is_not_spoken_to() -> None:
    """By its address; and a file or a drawing by what it is."""
    assert not open_printer("tcp://host?confirm=none").speaks
    assert not open_printer("virtual:?profile=epson-tm-t88").speaks
    assert open_printer("virtual:?profile=epson-tm-t88").confirm == "none"


def test_a_file_that_confirms_is_a_device(tmp_path: Path) -> None:
    """Also while it is away; without that word it is what is there, and that is seen each time."""
    url = f"file://{tmp_path}/lp0?profile=sprt-80"
    unsaid, said = open_printer(url), open_printer(f"{url}&confirm=gs-r")
    assert (unsaid.confirm, unsaid.speaks) == ("none", False)
    assert (said.confirm, said.speaks) == ("gs-r", True)
    assert said.url == unsaid.url == f"file://{tmp_path}/lp0"
    (tmp_path / "lp0").symlink_to("/dev/null")
    assert (unsaid.confirm, unsaid.speaks) == ("gs-r", True)
    (tmp_path / "lp0").unlink()
    assert unsaid.confirm == "gs-r", "it was pulled out: no file takes its place"
    assert open_printer("cups://ticket?confirm=none").confirm == "none"


def test_the_profile_sets_the_usual_speed() -> None:
    """Unless the address gives another."""
    device = open_printer("serial:///dev/ttyS0?profile=masung-80").device
    assert vars(device)["_baud"] == 115200
    device = open_printer("serial:///dev/ttyS0?profile=masung-80&baud=9600").device
    assert vars(device)["_baud"] == 9600


def test_a_hall_has_profiles_of_its_own() -> None:
    """Beside the product's, and before one of the same name."""
    (printer,) = open_printers("tcp://host?profile=hall-58", 58, OWN)
    assert (printer.profile.title, printer.confirm) == ("The hall's own", "none")
    assert open_printer("tcp://host?profile=sprt-80", 80, OWN).profile.title == "Another SPRT"
    with pytest.raises(BadPrinterUrl, match="did you mean 'hall-58'"):
        open_printer("tcp://host?profile=hall58", 58, OWN)


def test_the_first_printer_is_the_first_choice() -> None:
    """A list is kept in its order, one address is a list of one, and no address is none."""
    urls = ["usb://04b8:0e15", "tcp://[::1]:9101"]
    assert [printer.url for printer in open_printers(urls)] == urls
    assert [printer.url for printer in open_printers("virtual:")] == ["virtual:"]
    with pytest.raises(BadPrinterUrl, match="no printer is named"):
        open_printers([])


def test_an_address_that_cannot_be_looked_at_is_none_of_a_device(tmp_path: Path) -> None:
    """What is wrong with a path is told when it is opened, not before."""
    assert not printer_at(f"file://{tmp_path}/{'x' * 300}").answers


schemes = st.sampled_from(["virtual", "file", "serial", "tcp", "usb", "cups", "TCP", "", "x"])
odd = st.text(max_size=12) | st.sampled_from(
    [
        "/dev/null",
        "[::1]",
        "[",
        "host:9100",
        "04b8:0e15",
        "%00",
        "%ff",
        "%",
        "\ud800",
        "℀",
        "@",
        "#",
    ]
)
options = st.lists(
    st.tuples(st.sampled_from(["profile", "confirm", "baud", "flow"]) | odd, odd).map("=".join)
)


@given(schemes, st.sampled_from([":", "://", "", ":/"]), st.lists(odd), options)
@example("tcp", "://", ["host"], ["profile=%ff"])
@example("tcp", "://", ["host"], ["%00="])
@example("tcp", "://", ["host"], ["%00=1"])
@example("tcp", "://", ["host"], ["profile=%00"])
@example("tcp", "://", ["host"], ["confirm=%0a"])
@example("serial", ":///", ["x"], ["baud=%00"])
@example("file", ":///", ["x" * 5000], [])
def test_any_address_is_understood_or_told(
    scheme: str, between: str, rest: list[str], query: list[str]
) -> None:
    """Whatever is written, a printer comes of it or words that say what is wrong; no crash."""
    url = scheme + between + "".join(rest) + "?" * bool(query) + "&".join(query)
    try:
        printer = open_printer(url)
    except BadPrinterUrl as told:
        words = str(told)
    else:
        words = f"{printer.url}; is understood"
    assert "; " in words
    assert words.isprintable()
