"""The languages spoken, and Qt Linguist catalogues read without changing the application's own.

How to add a language: docs/languages.md.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from runtime.assets import ASSETS

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

T = TypeVar("T")

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
"""The product's languages: every window speaks them, the first when nobody has chosen."""

OWN_NAMES = {
    "zh-Hans": "简体中文",
    "zh-Hant": "繁體中文",
    "en": "English",
    "ru": "Русский",
    "ja": "日本語",
    "ko": "한국어",
    "ar": "العربية",
}
"""Each language by its own name, which whoever needs it can read; in the order of every list.

One is spoken where a catalogue is there; the others are names for when it comes.
"""

FURTHER = tuple(language for language in OWN_NAMES if language not in LANGUAGES)
"""Languages that a hall may have as well."""

TRANSLATIONS = ASSETS / "translations"


class MissingCatalogue(Exception):
    """A compiled catalogue is not there: a fault of the installation, not of a user."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"no catalogue {path}; make them with: make translations")


def load_catalogue(catalogue: str, language: str) -> "QTranslator":
    """The compiled catalogue (``kiosk``, ``ticket``, ...) in one language.

    Raises:
        MissingCatalogue: it is not there or is damaged.

    """
    from PySide6.QtCore import QTranslator  # noqa: PLC0415 - the queue needs no Qt

    path = _compiled(catalogue, language)
    translator = QTranslator()
    if not translator.load(str(path)):
        raise MissingCatalogue(path)
    return translator


class Catalogue:
    """The texts of one catalogue in one language, whatever language the windows show."""

    def __init__(self, catalogue: str, language: str) -> None:
        self.language = language
        self._translator = load_catalogue(catalogue, language)

    def translate(self, context: str, source: str, *, n: int = -1) -> str:
        """The text for ``source`` in ``context``; ``%n`` becomes ``n`` in the right plural form."""
        text = self._translator.translate(context, source, "", n) or source
        return text.replace("%n", str(n)) if n >= 0 else text


def languages_of(*catalogues: str) -> tuple[str, ...]:
    """The languages in which all these catalogues (``kiosk``, ``ticket``, ...) exist."""
    return (*LANGUAGES, *(each for each in FURTHER if _all_exist(catalogues, each)))


def fallback(language: str) -> tuple[str, ...]:
    """The languages in which a text is looked for, one after the other."""
    chinese_first = language.startswith("zh")
    return tuple(dict.fromkeys((language, *(LANGUAGES if chinese_first else ("en", *LANGUAGES)))))


def pick(texts: Mapping[str, str], language: str) -> str:
    """The text in ``language``, else in the first language of its fallback, else empty."""
    return _first(texts, language) or ""


def pick_list(lists: Mapping[str, Sequence[str]], language: str) -> tuple[str, ...]:
    """The list in ``language``, else in the first language of its fallback, else empty."""
    return tuple(_first(lists, language) or ())


def is_right_to_left(language: str) -> bool:
    """Whether it is written from the right, so that the page has to be mirrored."""
    from PySide6.QtCore import QLocale, Qt  # noqa: PLC0415 - as above

    return QLocale(language).textDirection() == Qt.LayoutDirection.RightToLeft


def is_wide(language: str) -> bool:
    """Whether its characters take the room of two Latin letters, as those of its name do."""
    return all(unicodedata.east_asian_width(each) == "W" for each in OWN_NAMES[language])


def _all_exist(catalogues: tuple[str, ...], language: str) -> bool:
    return all(_compiled(catalogue, language).is_file() for catalogue in catalogues)


def _compiled(catalogue: str, language: str) -> Path:
    return TRANSLATIONS / f"{catalogue}.{language}.qm"


def _first(texts: Mapping[str, T], language: str) -> T | None:
    found = (texts.get(choice) for choice in fallback(language))
    return next(filter(None, found), None)
