from collections.abc import Callable
from pathlib import Path

import pytest

from runtime.languages import LANGUAGES
from scripts.catalogues import begin, catalogue, languages_in, update
from scripts.check_translations import Message, check, problems, read

QML = 'import QtQuick\nItem { property string text: qsTr("Take a number") }\n'
PYTHON = 'translate("Ticket", "%n ahead of {name}", n=ahead)\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one text in QML and a plural one in Python."""
    folder = tmp_path / "kiosk"
    folder.mkdir()
    (folder / "HomePage.qml").write_text(QML, encoding="utf-8")
    (folder / "texts.py").write_text(PYTHON, encoding="utf-8")
    return folder


@pytest.fixture
def finished(tmp_path: Path, folder: Path) -> Path:
    """The folder's three catalogues, whole."""
    directory = tmp_path / "translations"
    directory.mkdir()
    update("kiosk", folder, directory)
    for path in directory.glob("*.ts"):
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
    return directory


def filled(ts: str) -> str:
    """Every translation given the words it needs."""
    whole = ts.replace("<numerusform></numerusform>", "<numerusform>{name} %n</numerusform>")
    whole = whole.replace(
        '<translation type="unfinished"></translation>', "<translation>取号</translation>"
    )
    return whole.replace('<translation type="unfinished">', "<translation>")


def found_in(directory: Path, folder: Path) -> list[str]:
    """The problems of the kiosk's catalogues."""
    return list(check(directory, {"kiosk": folder}))


def test_whole_catalogues_pass(finished: Path, folder: Path) -> None:
    """Nothing is reported when every text of QML and Python is translated."""
    assert found_in(finished, folder) == []


def test_english_holds_plurals_only(finished: Path) -> None:
    """The code's texts are English; only their plural forms need a catalogue."""
    [message] = read(catalogue(finished, "kiosk", "en"))
    assert (message.key[1], len(message.translations)) == ("%n ahead of {name}", 2)


def replace(old: str, new: str) -> Callable[[str], str]:
    """A change of a catalogue that must not go unnoticed."""

    def change(ts: str) -> str:
        assert old in ts
        return ts.replace(old, new)

    return change


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (
            replace("<translation>取", '<translation type="unfinished">取'),
            "unfinished: 'Take a number'",
        ),
        (
            replace("<translation>取", '<translation type="vanished">取'),
            "vanished: 'Take a number'",
        ),
        (replace(">取号<", "> <"), "empty: 'Take a number'"),
        (replace("<translation>取号</translation>", ""), "unfinished: 'Take a number'"),
        (replace("{name} %n", "{name}"), "placeholders differ: '%n ahead of {name}' -> '{name}'"),
        (
            replace("{name} %n", "{nome} %n"),
            "placeholders differ: '%n ahead of {name}' -> '{nome} %n'",
        ),
        (
            replace("<source>Take a", "<source>Take the"),
            "not in the catalogue: 'Take a number' (HomePage)",
        ),
        (
            replace("<source>Take a", "<source>Take the"),
            "no longer in the code: 'Take the number' (HomePage)",
        ),
    ],
)
def test_a_flaw_is_named(
    finished: Path, folder: Path, change: Callable[[str], str], says: str
) -> None:
    """Each kind of flaw is reported with its catalogue and its text."""
    path = catalogue(finished, "kiosk", "zh-Hans")
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert f"kiosk.zh-Hans.ts: {says}" in found_in(finished, folder)


def test_a_missing_catalogue_is_a_flaw(finished: Path, folder: Path) -> None:
    """A catalogue that was never made counts as one that lacks every text."""
    catalogue(finished, "kiosk", "zh-Hant").unlink()
    assert "kiosk.zh-Hant.ts: not in the catalogue: 'Take a number' (HomePage)" in found_in(
        finished, folder
    )


def test_a_language_begun_is_checked_to_its_end(finished: Path, folder: Path) -> None:
    """Its texts arrive unfinished, with as many plural forms as it has; the ticket needs it too."""
    begin("ru", finished)
    update("kiosk", folder, finished)
    assert languages_in(finished, "kiosk") == languages_in(finished, "ticket")
    assert languages_in(finished, "ticket") == (*LANGUAGES, "ru")
    assert languages_in(finished, "display") == LANGUAGES
    path = catalogue(finished, "kiosk", "ru")
    assert {len(message.translations) for message in read(path)} == {1, 3}
    assert "kiosk.ru.ts: unfinished: 'Take a number'" in found_in(finished, folder)
    path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert found_in(finished, folder) == []
    path.unlink()
    lacking = "kiosk.ru.ts: not in the catalogue: 'Take a number' (HomePage)"
    assert lacking in found_in(finished, folder)


def test_beginning_again_loses_nothing(tmp_path: Path) -> None:
    """What is translated already stays."""
    path = catalogue(tmp_path, "kiosk", "ja")
    path.write_text("mine", encoding="utf-8")
    begin("ja", tmp_path)
    assert path.read_text(encoding="utf-8") == "mine"
    assert catalogue(tmp_path, "ticket", "ja").exists()


def test_a_plural_form_that_is_missing_is_a_flaw(finished: Path, folder: Path) -> None:
    """Russian has three; with two of them, some numbers would be told in English."""
    begin("ru", finished)
    update("kiosk", folder, finished)
    path = catalogue(finished, "kiosk", "ru")
    form = "            <numerusform>{name} %n</numerusform>\n"
    whole = filled(path.read_text(encoding="utf-8"))
    assert form * 3 in whole
    path.write_text(whole.replace(form * 3, form * 2), encoding="utf-8")
    assert found_in(finished, folder) == ["kiosk.ru.ts: 2 plural forms of 3: '%n ahead of {name}'"]


def test_a_language_without_a_name_cannot_be_chosen(finished: Path, folder: Path) -> None:
    """Whoever begins one by hand is told where its name goes."""
    begin("xx", finished)
    says = "kiosk.xx.ts: no name of its own in runtime/languages.py"
    assert says in found_in(finished, folder)


def test_checking_changes_nothing(finished: Path, folder: Path) -> None:
    """A catalogue that lacks a text is reported, not mended."""
    path = catalogue(finished, "kiosk", "zh-Hant")
    (folder / "HomePage.qml").write_text(QML.replace("Take a", "Take one"), encoding="utf-8")
    before = path.read_bytes()
    assert found_in(finished, folder)
    assert path.read_bytes() == before


def test_a_new_text_arrives_unfinished_and_the_finished_stay(finished: Path, folder: Path) -> None:
    """Updating keeps what is translated and marks what is not."""
    (folder / "Other.qml").write_text(QML.replace("Take a number", "Welcome"), encoding="utf-8")
    update("kiosk", folder, finished)
    states = {
        message.key[1]: message.state for message in read(catalogue(finished, "kiosk", "zh-Hans"))
    }
    assert states == {"Take a number": "", "%n ahead of {name}": "", "Welcome": "unfinished"}


def test_one_thing_needs_no_digit() -> None:
    """A language with a form for one may write the word; its other forms need the number."""
    key = ("Ticket", "%n people", "", True)
    assert list(problems(Message(key, ("one person", "%n people"), ""))) == []
    assert list(problems(Message(key, ("%n person", "people"), "")))
    russian = ("один человек", "%n человека", "%n человек")  # the first is for 21 as well
    assert list(problems(Message(key, russian, "")))


def test_how_a_value_is_written_is_part_of_its_placeholder() -> None:
    """A time without its minutes, or a text without its quotes, is another one."""
    key = ("Message", "{url!r} at {at:%H:%M}", "", False)
    assert list(problems(Message(key, ("{at:%H:%M} 的 {url!r}",), ""))) == []
    for other in ("{at:%H} 的 {url!r}", "{at:%H:%M} 的 {url}"):
        assert list(problems(Message(key, (other,), ""))) == [
            f"placeholders differ: {key[1]!r} -> {other!r}"
        ]
