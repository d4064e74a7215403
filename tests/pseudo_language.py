"""A language that nobody speaks, to see what a page does with one.

Every text is in brackets and from the right: this shows texts that no catalogue holds, and pages
that are not mirrored.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from runtime import languages
from runtime.languages import OWN_NAMES, TRANSLATIONS
from scripts.catalogues import CITIZENS, SOURCE_LANGUAGE, catalogue

LANGUAGE = "ar"
"""Whose direction and plural forms it has; its letters are not in the bundled fonts."""

RIGHT_TO_LEFT_MARK = "\u200f"

PLURAL_FORMS = 6
"""Of Arabic."""


def speak_pseudo(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Until the test ends, kiosk and ticket speak the pseudo language; its code.

    ``folder`` is an empty one for the catalogues.
    """
    for path in TRANSLATIONS.glob("*.qm"):
        shutil.copy(path, folder)
    for domain in CITIZENS:
        _compile(catalogue(TRANSLATIONS, domain, "zh-Hans"), catalogue(folder, domain, LANGUAGE))
    monkeypatch.setattr(languages, "TRANSLATIONS", folder)
    monkeypatch.setitem(OWN_NAMES, LANGUAGE, "[Pseudo]")
    return LANGUAGE


def pseudo(text: str) -> str:
    """What the pseudo language makes of a text of the code."""
    return f"{RIGHT_TO_LEFT_MARK}[{text}]"


def _compile(model: Path, made: Path) -> None:
    """A catalogue with the texts of ``model``; of the code's English, nothing else is read."""
    root = ET.parse(model).getroot()  # noqa: S314 - the project's own file
    root.set("language", LANGUAGE)
    root.set("sourcelanguage", SOURCE_LANGUAGE)
    for message in root.iter("message"):
        _translate(message)
    ET.ElementTree(root).write(made, encoding="utf-8", xml_declaration=True)
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", made, "-qm", made.with_suffix(".qm")], check=True)


def _translate(message: ET.Element) -> None:
    translation, text = message.find("translation"), pseudo(message.findtext("source", ""))
    assert translation is not None
    translation.clear()
    if message.get("numerus") == "yes":
        for _ in range(PLURAL_FORMS):
            ET.SubElement(translation, "numerusform").text = text
    else:
        translation.text = text
