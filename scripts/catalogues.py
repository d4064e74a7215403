"""Bring the catalogues up to date with the texts in the code: `python -m scripts.catalogues`.

New texts arrive as unfinished; texts that left the code leave the catalogue, which git shows.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from runtime.languages import LANGUAGES, TRANSLATIONS
from scripts.translatable import as_script, texts_in

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = {"kiosk": "kiosk", "display": "display", "counter": "counter", "ticket": "printer"}
"""Catalogue -> the folder whose texts it holds."""

SOURCE_LANGUAGE = "en"
"""The texts in the code are English already; its catalogues hold plural forms only."""


def catalogue(directory: Path, name: str, language: str) -> Path:
    """Where the catalogue of one face in one language lies."""
    return directory / f"{name}.{language}.ts"


def update(name: str, folder: Path, directory: Path) -> None:
    """Bring one face's catalogues in ``directory`` up to date with ``folder``."""
    with TemporaryDirectory() as scratch:
        script = Path(scratch) / "texts.js"
        python = (text for path in sorted(folder.rglob("*.py")) for text in texts_in(path))
        script.write_text(as_script(python), encoding="utf-8")
        sources = [*sorted(folder.rglob("*.qml")), script]
        languages = [language for language in LANGUAGES if language != SOURCE_LANGUAGE]
        _lupdate(sources, [catalogue(directory, name, language) for language in languages])
        _lupdate(sources, [catalogue(directory, name, SOURCE_LANGUAGE)], "-pluralonly")


def _lupdate(sources: list[Path], targets: list[Path], *more: str) -> None:
    options = ["-silent", "-locations", "none", "-no-obsolete", *more]
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([tool, *options, *sources, "-ts", *targets], check=True)


def main() -> None:
    """Update every catalogue of the product."""
    for name, folder in FOLDERS.items():
        update(name, ROOT / folder, TRANSLATIONS)


if __name__ == "__main__":
    main()
