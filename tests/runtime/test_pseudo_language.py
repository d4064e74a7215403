from pathlib import Path

import pytest

from runtime.languages import LANGUAGES, Catalogue, is_right_to_left, languages_of
from scripts.check_translations import read
from tests.pseudo_language import pseudo, speak_pseudo


def test_every_text_of_kiosk_and_ticket_is_in_brackets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that a catalogue holds, in each plural form; written from the right."""
    texts = {domain: read(Path(f"assets/translations/{domain}.zh-Hans.ts")) for domain in DOMAINS}
    language = speak_pseudo(tmp_path, monkeypatch)
    assert is_right_to_left(language)
    for qml_window, messages in texts.items():
        spoken = Catalogue(qml_window, language)
        for context, source, _, plural in (message.key for message in messages):
            for n in (0, 1, 2, 3, 11, 100) if plural else (-1,):
                told = spoken.translate(context, source, n=n)
                assert told == pseudo(source).replace("%n", str(n))


DOMAINS = ("kiosk", "ticket")


def test_it_can_be_chosen_beside_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The product's languages stay, with their catalogues; when the test ends, it is gone."""
    before = languages_of(*DOMAINS)
    with monkeypatch.context() as until:
        language = speak_pseudo(tmp_path, until)
        assert languages_of(*DOMAINS) == (*before, language)
        for each in LANGUAGES:
            assert Catalogue("counter", each).language == each
    assert languages_of(*DOMAINS) == before
