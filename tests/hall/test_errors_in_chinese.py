"""What is wrong with printers, devices, templates, tables and settings is told in Chinese."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from hall.cli import telling
from runtime.languages import TRANSLATIONS
from tests.conftest import SAMPLE
from tests.hall.commands import Hall, is_chinese

LANGUAGES = ("zh-Hans", "zh-Hant")

PRINTERS = (
    *("lpt1", "ftp://x", "tcp://", "tcp://h:0", "tcp://[x", "serial:tty", "file:x", "usb://1"),
    *("cups://", "cups:///x", "virtual://x", "file:///a%00b", "tcp://h#1", "tcp://h\u200b"),
    *("tcp://h?x=1", "tcp://h?confirm=maybe", "virtual:?confirm=gs-r", "tcp://h?profile=spr-80"),
    *("tcp://h?confirm", "tcp://h?confirm=none&confirm=none", "serial:///dev/x?baud=1"),
    *("serial:///dev/x?flow=no", "tcp://h?profile=epson-tm-t88iv-58", "", "virtual:?x=1"),
)

DEVICES = (
    'scanner = "lpt1"',
    'scanner = "serial://tty"',
    'scanner = "serial:///dev/x?end=never"',
    'scanner = "evdev:///dev/\\u200b"',
    'scanner = "evdev:///dev/%0a"',
    'keypad = "serial:///dev/x"',
    'id_reader = "usb://x"',
    'id_reader = "simulated:///x?y=1"',
)

SETTINGS = (
    "printers = 1",
    "paper_mm = 60",
    "printer = []",
    'printer = ""',
    "tickets_a_roll = 0",
    'ticket_url = "x"',
    'hall_file = "/nowhere"',
    "[kiosk]\nidle_seconds = 1",
    '[kiosk]\nstation = "A B"',
    "[kiosk]\nlanguages = []",
    '[kiosk]\nlanguages = ["xx"]',
    '[kiosk]\nlanguage = "ru"\nlanguages = ["en"]',
    "[kiosk]\nscreen_mm = [1]",
    "[voice]\nvolume = 101",
    '[voice]\nrecordings = "nowhere"',
    "[display]\nlanguages = []",
    "x = ",
)

PROFILES = (
    'title = "x"',
    'title = "x"\ndots_80 = 1',
    'title = "x"\ndots_80 = 576\ncut = "x"',
    'title = "x"\ndots_80 = 576\ntext = "klingon"',
    'title = "x"\ndots_80 = 576\nbaud = 1',
    'title = "x"\ndots_80 = 576\ndpi = 1',
    'title = "x"\ndots_80 = 576\nqr = "x"',
    'title = "x"\ndots_80 = 576\nnothing = 1',
)

TEMPLATES = (
    "",
    "[[line]]",
    '[[line]]\ntext = "a"\nqr = "b"',
    '[[line]]\nrule = "-"\nbold = true',
    '[[line]]\ntext = "{nothing}"',
    '[[line]]\ntext = "{"',
    f'[[line]]\ntext = "{"x" * 201}"',
    '[[line]]\nqr = "中"',
    '[[line]]\nqr = ""',
    '[[line]]\nqr = "{hall}"',
    '[[line]]\ntext = {xx = "a"}',
    "[[line]]\ntext = {}",
    '[[line]]\npicture = "nowhere.png"',
    '[[line]]\npicture = "mine.toml"',
    '[[line]]\ntext = "a"',
    '[[line]]\ntext = "{number}"',
    "[[line]]\nfeed_mm = 0",
    '[[line]]\ntext = "{number}{copy}"\n' + "[[line]]\nfeed_mm = 100\n" * 20,
    '[[line]]\ntext = "a"\nsize = 9',
)

TABLES = (
    "",
    "a,b\n",
    "reference,service\nP-1,passport\n",
    'reference,service,date,time\n"P-1,passport\n',
    "reference,service,date,time,日期\n",
    "PK\x03\x04",
)

ROWS = (
    "P-1,,2030-01-02,09:00,booked,",
    "P-1,pasport,2030-01-02,09:00,,",
    "P-1,passport,,09:00,,",
    "P-1,passport,2030-01-02,,,",
    "P-1,passport,2030-01-02 08:00,09:00,,",
    "P-1,passport,1/2/2030,09:00,,",
    "P-1,passport,30-1-2,09:00,,",
    "P-1,passport,2030-02-30,09:00,,",
    "P-1,passport,47485,09:00,,",
    "P-1,passport,some day,09:00,,",
    "P-1,passport,2030-01-02 Mon,09:00,,",
    "P-1,passport,9999-12-31,09:00,,",
    "P-1,passport,2030-01-02,25:00,,",
    "P-1,passport,2030-01-02,上午12:30,,",
    "P-1,passport,2030-01-02,10:00-09:30,,",
    "P-1,passport,2030-01-02,09:00+99:00,,",
    "P-1,passport,2030-01-02T09:00-05:00,,,",
    "P-1,passport,2030-01-02,09:00,perhaps,",
    "P-1,passport,2030-01-02,09:00,arrived,",
    "P-1,passport,2030-01-02,09:00,,12",
    "P-1,passport,2030-01-02,09:07,,",
    "P-1,passport,2030-01-02,09:00-09:17,,",
    "P-1,passport,2020-01-02,09:00,,",
    "P 1,passport,2030-01-02,09:00,,",
    "11010519491231002X,passport,2030-01-02,09:00,,",
    ",passport,2030-01-02,09:00,,",
    f"P-1,passport,2030-01-02,{'9' * 201},,",
    "P-1,passport,2030-01-02,09:00,,,more",
)
HEAD = "reference,service,date,time,status,identity_tail\n"


@pytest.fixture(autouse=True, params=LANGUAGES)
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Either Chinese; the tests after these speak English again."""
    monkeypatch.setattr(telling, "_chosen", "en")
    return str(request.param)


def refused(hall: Hall, language: str, *words: str) -> str:
    """What a command says that is not done for bad input: one line."""
    code, _, err = hall("--language", language, *words)
    assert (code, err.count("\n")) == (2, 1), err
    return err


def untold(told: dict[str, str]) -> dict[str, str]:
    """What is not told in Chinese, by what was given."""
    return {given: line for given, line in told.items() if not is_chinese(line)}


def test_addresses_of_printers(hall: Hall, language: str) -> None:
    """Every way in which an address can be wrong."""
    told = {url: refused(hall, language, "--printer", url, "printer", "status") for url in PRINTERS}
    assert untold(told) == {}


@pytest.mark.parametrize(
    ("name", "files", "place"),
    [
        ("kiosk", DEVICES, "[kiosk]\n{}"),
        ("settings", SETTINGS, "{}"),
    ],
)
def test_settings(  # noqa: PLR0917 - fixtures
    hall: Hall, language: str, tmp_path: Path, name: str, files: tuple[str, ...], place: str
) -> None:
    """Devices, languages, numbers, files that are not there, and what is no TOML."""
    config = tmp_path / f"{name}.toml"
    told = {}
    for each in files:
        config.write_text(place.format(each), encoding="utf-8")
        told[each] = refused(hall, language, "--config", str(config), "printer", "status")
    assert untold(told) == {}


@pytest.mark.parametrize(
    ("key", "files", "place"),
    [
        ("printer_profiles", PROFILES, "[mine]\n{}"),
        ("printer_profiles", ('title = "x"',), "[Mine]\n{}"),
        ("ticket_face", TEMPLATES, "{}"),
    ],
)
def test_profiles_of_printers_and_templates_of_tickets(  # noqa: PLR0917 - fixtures
    hall: Hall, language: str, tmp_path: Path, key: str, files: tuple[str, ...], place: str
) -> None:
    """Every mistake names its file and line."""
    file, config = tmp_path / "mine.toml", tmp_path / "hall.toml"
    config.write_text(f'{key} = "mine.toml"', encoding="utf-8")
    told = {}
    for each in files:
        file.write_text(place.format(each) if "{}" in place and place != "{}" else each, "utf-8")
        told[each] = refused(hall, language, "--config", str(config), "take", "passport")
        assert "mine.toml" in told[each]
    assert untold(told) == {}


def test_tables_of_appointments(hall: Hall, language: str, tmp_path: Path) -> None:
    """Files that hold none, and every row that is refused; a script reads the rows in English."""
    hall("load", str(SAMPLE))
    table = tmp_path / "table.csv"
    told = {}
    for each in TABLES:
        table.write_text(each, encoding="utf-8")
        told[each] = refused(hall, language, "appointment", "import", str(table))
    told["none"] = refused(hall, language, "appointment", "import", "nowhere.csv")
    assert untold(told) == {}
    doubled = "P-2,passport,2030-01-02,09:00,,\n" * 2
    table.write_text(HEAD + "\n".join(ROWS) + "\n" + doubled, encoding="utf-8")
    words = ("appointment", "import", str(table))
    code, said, _ = hall("--language", language, *words)
    rows = [line for line in said.splitlines() if re.match(r"  line \d+: ", line)]
    assert (code, len(rows)) == (1, len(ROWS) + 2)
    assert [row for row in rows if not is_chinese(row.partition(": ")[2])] == []
    code, answer, _ = hall("--language", language, *words, "--json")
    assert len(answer["refused"]) == len(ROWS) + 2
    assert not any(is_chinese(each["why"]) for each in answer["refused"])


def test_no_translation_holds_an_english_sentence(language: str) -> None:
    """Whatever is told: the words are Chinese, but for names and commands."""
    tree = ET.parse(TRANSLATIONS / f"commands.{language}.ts")  # noqa: S314 - the project's own
    told = {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in tree.iter("message")
    }
    worded = {source: text for source, text in told.items() if re.search("[a-z]{2}", bare(source))}
    assert untold(worded) == {}


def bare(template: str) -> str:
    """A template without its placeholders."""
    return re.sub(r"\{[^{}]*\}", "", template)
