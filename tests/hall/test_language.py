"""Errors are told in the language of whoever runs the hall."""

import re
from pathlib import Path

import pytest

from hall.cli import telling
from hall.cli.mistakes import mistake
from hall.cli.telling import choose_language, language_of
from runtime.languages import MissingCatalogue
from runtime.message import Message, all_of, any_of, said, sentences
from tests.conftest import SAMPLE
from tests.hall.commands import Hall

CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.fixture(autouse=True)
def english_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine of the tests speaks English, before and after."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setattr(telling, "_chosen", "en")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh"}, "zh-Hans"),
        ({"LANG": "zh_TW.UTF-8"}, "zh-Hant"),
        ({"LANG": "zh_HK"}, "zh-Hant"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8", "LC_ALL": ""}, "zh-Hans"),
    ],
)
def test_the_environment_names_a_language(environment: dict[str, str], language: str) -> None:
    """LC_ALL before LC_MESSAGES before LANG, as elsewhere; English for what is not ours."""
    assert language_of(environment) == language


def test_a_mistake_in_a_hall_file_is_told_in_chinese(
    hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the same line and the same names; by the option too, which goes before LANG."""
    path = tmp_path / "my-hall.toml"
    text = SAMPLE.read_text(encoding="utf-8").replace('group = "household"', 'group = "houshold"')
    path.write_text(text, encoding="utf-8")
    english = hall("load", str(path))[2]
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    code, _, chinese = hall("load", str(path))
    assert code == 2
    where = english.partition(": no group")[0]
    assert chinese == f"{where}：没有业务组“houshold”；是不是“household”？\n"
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert hall("--language", "zh-Hant", "load", str(path))[2] != english
    assert hall("--language=zh-Hans", "load", str(path))[2] == chinese
    assert hall("load", str(path))[2] == english


@pytest.mark.parametrize(
    "words",
    [
        ("next", "77"),
        ("next", "one"),
        ("fly",),
        (),
        ("next",),
        ("start", "1"),
        ("take", "pasport"),
        ("next", "1", "2"),
        ("appointment", "slots", "passport", "2026-02-30"),
        ("--database", "mysql://u:secret@h/d", "status"),
        ("--database", "", "status"),
        ("load", "/nowhere.toml"),
        ("--language", "fr", "status"),
        ("cancel", "A001"),
        ("transfer", "1"),
        ("printer", "simulate", "--tcp", "x"),
        ("printer", "simulate", "--speed", "0"),
        ("printer", "simulate", "--serial", "."),
        ("printer", "simulate", "--serial", "nowhere/tty"),
    ],
)
def test_every_error_of_a_command_is_told_in_chinese(words: tuple[str, ...], hall: Hall) -> None:
    """Mistakes of the command line, of names, of the database: one line, the same exit code."""
    code, out, _ = hall(*words)
    before = ("--language", "zh-Hans") if "--language" not in words else ()
    told = hall(*before, *words)
    assert (told[0], told[1]) == (code, out)
    assert before == () or CHINESE.search(told[2])
    assert told[2].count("\n") == 1


def test_a_message_translates_what_it_is_made_of() -> None:
    """Templates at every depth, also in errors; other values stay."""
    inner = Message("inner {n}", n=1)
    told = Message("outer {inner} {error} {name}", inner=inner, error=ValueError(inner), name="n")
    assert told == "outer inner 1 inner 1 n"
    translated = said(told, lambda template: template.replace("r {n}", "R {n}"))
    assert translated == "outer inneR 1 inneR 1 n"
    assert said("text", str.upper) == "text"
    assert Message("no {values} here") == "no {values} here"


def test_lists_keep_what_they_are_made_of() -> None:
    """Names of which one is meant, names together, one sentence after the other."""
    assert (any_of(["a", "b", "c"]), all_of(["a", "b"]), sentences(["a", "b"])) == (
        "a or b or c",
        "a and b",
        "a; b",
    )
    assert (any_of(["a"]), sentences([])) == ("a", "")
    words = {"{one} or {other}": "{one}或{other}", "inner {n}": "内 {n}"}
    listed = any_of(["a", Message("inner {n}", n=1), "b"])
    assert said(listed, lambda template: words[template]) == "a或内 1或b"


def test_without_its_catalogue_errors_are_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken installation is told too."""

    def missing(*_: str) -> None:
        raise MissingCatalogue(Path("commands.qm"))

    monkeypatch.setattr(telling, "Catalogue", missing)
    choose_language("zh-Hans")
    assert telling.in_language(Message("a PIN is 4 to 12 digits")) == "a PIN is 4 to 12 digits"


def test_what_argparse_says_otherwise_stays_as_it_is() -> None:
    """A new version may have new words."""
    assert mistake("something new") == "something new"
