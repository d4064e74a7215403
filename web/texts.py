"""The pages' texts, read from the same Qt Linguist catalogues as every face's, without Qt.

The English text is the key; a language without a translation shows it as it is.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

from runtime.languages import LANGUAGES, OWN_NAMES, TRANSLATIONS

CATALOGUE = "web"

Forms = tuple[str, ...]
"""A text's translation: one, or one for each plural form of the language."""


@cache
def web_languages(folder: Path = TRANSLATIONS) -> tuple[str, ...]:
    """The languages that the pages speak: the product's, and further ones with a catalogue."""
    return tuple(each for each in OWN_NAMES if each in LANGUAGES or _path(folder, each).is_file())


class Words:
    """The texts of one language."""

    def __init__(self, language: str, folder: Path = TRANSLATIONS) -> None:
        self.language = language
        self._forms = _read(_path(folder, language))
        self._plural = _PLURALS.get(language, _one_form)

    def translate(self, context: str, source: str, *, n: int = -1) -> str:
        """The text for ``source`` in ``context``; ``%n`` becomes ``n`` in the right plural form."""
        forms = self._forms.get((context, source), (source,))
        if n < 0:
            return forms[0]
        return forms[min(self._plural(n), len(forms) - 1)].replace("%n", str(n))

    def __call__(self, source: str, *, n: int = -1, **values: object) -> str:
        """A text of the pages, as templates ask for it, with its values in their places."""
        return self.translate("Web", source, n=n).format(n=n, **values)


@cache
def words(language: str) -> Words:
    """The texts of a language, read once."""
    return Words(language)


def say(text: str) -> str:
    """Mark a text that is translated later, where it is shown."""
    return text


def _path(folder: Path, language: str) -> Path:
    return folder / f"{CATALOGUE}.{language}.ts"


def _read(path: Path) -> Mapping[tuple[str, str], Forms]:
    if not path.is_file():
        return {}
    root = ET.parse(path).getroot()  # noqa: S314 - the product's own file
    return {
        (context.findtext("name", ""), message.findtext("source", "")): forms
        for context in root.iter("context")
        for message in context.iter("message")
        if all(forms := _forms(message))
    }


def _forms(message: ET.Element) -> Forms:
    translation = message.find("translation")
    if translation is None:
        return ("",)
    numbered = translation.findall("numerusform")
    return tuple(each.text or "" for each in numbered or [translation])


def _one_form(_n: int) -> int:
    return 0


def _one_or_many(n: int) -> int:
    return 0 if n == 1 else 1


def _slavic(n: int) -> int:
    """Russian: 1, 21 · 2-4, 22-24 · 5-20, 25 (the same order as in Qt's catalogues)."""
    if n % 10 == 1 and n % 100 != 11:  # noqa: PLR2004 - the language's own numbers
        return 0
    return 1 if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else 2


_PLURALS: Mapping[str, Callable[[int], int]] = {"en": _one_or_many, "ru": _slavic}
"""Which form a number takes; a language that is not here has one form for all."""
