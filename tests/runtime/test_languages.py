from pathlib import Path

import pytest

from runtime import languages
from runtime.languages import Catalogue, MissingCatalogue, pick


def test_a_text_is_picked_in_the_language_or_the_next_best() -> None:
    """Nobody sees an empty label while there is a text in any language."""
    texts = {"zh-Hans": "护照", "en": "Passport"}
    assert pick(texts, "en") == "Passport"
    assert pick(texts, "zh-Hant") == "护照"
    assert pick({}, "en") == ""


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
