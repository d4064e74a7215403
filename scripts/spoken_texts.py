"""Every text the product can say: from the kiosk's catalogues, the sample hall, and its calls.

`scripts/voices.py` makes the clips; which clips a text takes is said in `runtime/speech/making/`.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping

from runtime.languages import TRANSLATIONS
from runtime.speech.clips import Recorded
from runtime.speech.making import calls
from runtime.speech.making.texts import LANGUAGES, Said, form, merged, of_hall, wanted
from scripts.catalogues import ROOT, catalogue
from scripts.check_translations import Message, read

HALL = ROOT / "assets" / "halls" / "exit-entry.toml"
SPOKEN_DOMAINS = {"kiosk": "", "display": "Calls"}
"""The catalogues whose texts are read aloud, and the one context of them, where it is not all."""

DATE_FORMAT = re.compile(r"d{3,}|M月d")
"""Texts that are no texts but the form of a date."""

CALLS_ONLY = ("ru",)
"""Voices that call numbers and read no pages."""


def clips_of(voice: str, made_by: str) -> tuple[Recorded, ...]:
    """The clips that the product ships of a voice whose maker has this name."""
    said = () if voice in CALLS_ONLY else tuple(all_said())
    return merged((*calls.clips(voice, made_by), *wanted(voice, made_by, said)))


def all_said() -> Iterator[Said]:
    """The texts of those catalogues, then of the sample hall."""
    for domain, context in SPOKEN_DOMAINS.items():
        yield from of_catalogues(
            {language: _messages(domain, language, context) for language in LANGUAGES}
        )
    yield from of_hall(tomllib.loads(HALL.read_text(encoding="utf-8")))


def _messages(domain: str, language: str, context: str) -> list[Message]:
    messages = read(catalogue(TRANSLATIONS, domain, language))
    return [each for each in messages if not context or each.key[0] == context]


def of_catalogues(messages: Mapping[str, Iterable[Message]]) -> Iterator[Said]:
    """The messages of one domain in all languages; a plural has one text a form."""
    texts = {
        language: {message.key: message.translations for message in held}
        for language, held in messages.items()
    }
    for name, hans in texts["zh-Hans"].items():
        english = texts["en"].get(name, (name[1],))
        for number, said in enumerate(english):
            hant = texts["zh-Hant"].get(name, ())
            found = Said(form(hans, number), form(hant, number), said)
            if not any(DATE_FORMAT.search(text) for text in (found.hans, found.en)):
                yield found
