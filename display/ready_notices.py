"""Notices that every hall needs one day: in all languages, and with clips."""

from runtime.languages import LANGUAGES, Catalogue
from runtime.speech.voice import key


def in_every_language(text: str) -> dict[str, str]:
    """The text by language, where it is a ready notice in any of them; else nothing.

    Letters count, not case nor the signs at the ends.
    """
    by_language = {language: _ready(Catalogue("display", language)) for language in LANGUAGES}
    for texts in zip(*by_language.values(), strict=True):
        if key(text) in map(key, texts):
            return dict(zip(LANGUAGES, texts, strict=True))
    return {}


def _ready(catalogue: Catalogue) -> tuple[str, ...]:
    translate = catalogue.translate
    # In the context of what is spoken in the hall, so that they have clips.
    return (
        translate("Calls", "The network is down, your number stands"),
        translate("Calls", "The network is down, your number stands, please wait"),
        translate("Calls", "The system is down, your number stands, please wait"),
        translate("Calls", "We have a short break, your number stands, please wait"),
        translate("Calls", "Please leave the hall by the nearest exit, calmly"),
    )
