from pathlib import Path

import pytest

from runtime import languages
from runtime.languages import (
    FURTHER,
    LANGUAGES,
    OWN_NAMES,
    Catalogue,
    MissingCatalogue,
    fallback,
    is_right_to_left,
    is_wide,
    languages_of,
    pick,
    pick_list,
)


def test_a_text_is_picked_in_the_language_or_the_next_best() -> None:
    """Nobody sees an empty label while there is a text in any language."""
    texts = {"zh-Hans": "护照", "en": "Passport"}
    assert pick(texts, "en") == "Passport"
    assert pick(texts, "zh-Hant") == "护照"
    assert pick(texts, "ru") == "Passport"
    assert pick({"zh-Hant": "護照"}, "ru") == "護照"
    assert pick({}, "en") == ""


def test_a_list_is_picked_as_a_text_is() -> None:
    """A list that says nothing is no list."""
    lists = {"zh-Hans": ["护照"], "en": ["Passport"], "ru": []}
    assert pick_list(lists, "ru") == ("Passport",)
    assert pick_list(lists, "zh-Hant") == ("护照",)
    assert pick_list({}, "ru") == ()


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("zh-Hans", ("zh-Hans", "zh-Hant", "en")),
        ("zh-Hant", ("zh-Hant", "zh-Hans", "en")),
        ("en", ("en", "zh-Hans", "zh-Hant")),
        ("ru", ("ru", "en", "zh-Hans", "zh-Hant")),
    ],
)
def test_the_other_chinese_is_nearer_to_a_chinese_reader(
    language: str, order: tuple[str, ...]
) -> None:
    """Who reads one Chinese script reads the other; everyone else gets English first."""
    assert fallback(language) == order


def test_a_further_language_is_spoken_where_it_has_a_catalogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By all the faces that are asked, in the order of the table of names."""
    assert languages_of("kiosk", "ticket") == (*LANGUAGES, "ru")
    assert languages_of("display") == languages_of("counter") == LANGUAGES
    monkeypatch.setattr(languages, "TRANSLATIONS", tmp_path)
    assert languages_of("kiosk") == LANGUAGES
    for name in ("kiosk.ja.qm", "kiosk.ru.qm", "ticket.ja.qm", "kiosk.xx.qm"):
        (tmp_path / name).touch()
    assert languages_of("kiosk") == (*LANGUAGES, "ru", "ja")
    assert languages_of("kiosk", "ticket") == (*LANGUAGES, "ja")


def test_the_languages_of_the_product_come_first() -> None:
    """Every list begins with those that are complete."""
    assert tuple(OWN_NAMES) == (*LANGUAGES, *FURTHER)


def test_which_way_a_language_is_written() -> None:
    """Arabic from the right, the others from the left."""
    assert [each for each in OWN_NAMES if is_right_to_left(each)] == ["ar"]


def test_which_languages_need_room() -> None:
    """Those of Han characters, kana and Hangul."""
    assert [each for each in OWN_NAMES if is_wide(each)] == ["zh-Hans", "zh-Hant", "ja", "ko"]


def test_plurals_and_unknown_texts() -> None:
    """A number picks its plural form; what is not in the catalogue stays as it is."""
    english = Catalogue("ticket", "en")
    assert english.translate("Ticket", "%n people ahead of you", n=1) == "1 person ahead of you"
    assert english.translate("Ticket", "%n people ahead of you", n=2) == "2 people ahead of you"
    assert english.translate("Ticket", "No such text") == "No such text"


def test_a_missing_catalogue_says_how_to_make_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A broken installation names the file and the command."""
    monkeypatch.setattr(languages, "TRANSLATIONS", tmp_path)
    with pytest.raises(MissingCatalogue, match="make translations"):
        Catalogue("ticket", "en")
