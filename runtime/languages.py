"""Qt Linguist catalogues, one a face and language, read without changing the application's own."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
"""The languages the product speaks, the first when nobody has chosen."""

TRANSLATIONS = Path(__file__).resolve().parent.parent / "assets" / "translations"


class MissingCatalogue(Exception):
    """A compiled catalogue is not there: a fault of the installation, not of a user."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"no catalogue {path}; make them with: make translations")


def load_catalogue(face: str, language: str) -> "QTranslator":
    """The compiled catalogue of one face (``kiosk``, ``ticket``, ...) in one language.

    Raises:
        MissingCatalogue: it is not there or is damaged.

    """
    from PySide6.QtCore import QTranslator  # noqa: PLC0415 - the queue's verbs need no Qt

    path = TRANSLATIONS / f"{face}.{language}.qm"
    translator = QTranslator()
    if not translator.load(str(path)):
        raise MissingCatalogue(path)
    return translator


class Catalogue:
    """Texts of one face in one language, whatever language the windows show."""

    def __init__(self, face: str, language: str) -> None:
        self.language = language
        self._translator = load_catalogue(face, language)

    def translate(self, context: str, source: str, *, n: int = -1) -> str:
        """The text for ``source`` in ``context``; ``%n`` becomes ``n`` in the right plural form."""
        text = self._translator.translate(context, source, "", n) or source
        return text.replace("%n", str(n)) if n >= 0 else text


def pick(texts: Mapping[str, str], language: str) -> str:
    """The text in ``language``, else in the first language that has one, else empty."""
    for choice in (language, *LANGUAGES):
        if choice in texts:
            return texts[choice]
    return ""
