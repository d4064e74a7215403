from pathlib import Path

import pytest

from runtime.languages import TRANSLATIONS
from web.language import choose
from web.texts import Words, web_languages


def test_the_pages_speak_what_there_is_a_catalogue_for(tmp_path: Path) -> None:
    """The product's languages always, further ones once somebody has translated them."""
    assert web_languages() == ("zh-Hans", "zh-Hant", "en", "ru")
    assert web_languages(tmp_path) == ("zh-Hans", "zh-Hant", "en")


@pytest.mark.parametrize(
    ("language", "n", "told"),
    [
        ("zh-Hans", 1, "1 人"),
        ("en", 1, "1 person"),
        ("en", 2, "2 people"),
        ("ru", 1, "1 человек"),
        ("ru", 3, "3 человека"),
        ("ru", 11, "11 человек"),
        ("ru", 12, "12 человек"),
        ("ru", 21, "21 человек"),
        ("ru", 22, "22 человека"),
        ("ru", 25, "25 человек"),
    ],
)
def test_a_number_has_the_form_of_its_language(language: str, n: int, told: str) -> None:
    """As Qt's own catalogues have it."""
    assert Words(language)("%n people", n=n) == told


def test_a_text_nobody_has_translated_is_shown_as_it_is(tmp_path: Path) -> None:
    """Rather than nothing: a catalogue may be half done, or have no translation at all."""
    (tmp_path / "web.ru.ts").write_text(
        "<TS><context><name>Web</name>"
        "<message><source>one</source></message>"
        '<message><source>two</source><translation type="unfinished"></translation></message>'
        "<message><source>three {n}</source><translation>три {n}</translation></message>"
        "</context></TS>"
    )
    words = Words("ru", tmp_path)
    assert [words("one"), words("two"), words("three {n}", n=3)] == ["one", "two", "три 3"]
    assert TRANSLATIONS.is_dir()


@pytest.mark.parametrize(
    ("asked", "kept", "accept", "told"),
    [
        ("en", "ru", "zh-CN", "en"),
        ("xx", "ru", "zh-CN", "ru"),
        (None, "../../etc", "zh-TW,zh;q=0.9,en;q=0.8", "zh-Hant"),
        (None, None, "zh-HK", "zh-Hant"),
        (None, None, "zh-Hant-CN", "zh-Hant"),
        (None, None, "zh-SG", "zh-Hans"),
        (None, None, "fr-FR,fr;q=0.9,en-GB;q=0.8,ru;q=0.9", "ru"),
        (None, None, "fr;q=1, en;q=nonsense, ru;q=0.1", "ru"),
        (None, None, "", "zh-Hans"),
        (None, None, "*", "zh-Hans"),
    ],
)
def test_the_language_is_what_the_reader_chose_or_the_browser_asks_for(
    asked: str | None, kept: str | None, accept: str, told: str
) -> None:
    """What is not spoken is passed over."""
    spoken = ("zh-Hans", "zh-Hant", "en", "ru")
    assert choose(asked, kept, accept, spoken, "zh-Hans") == told
