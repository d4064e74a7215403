"""Bring the catalogues up to date with the texts in the code: `python -m scripts.catalogues`.

New texts arrive as unfinished; texts that left the code leave the catalogue, which git shows.
With a language, such as `ja`, that language's catalogues are begun as well.
"""

import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from runtime.languages import FURTHER, LANGUAGES, TRANSLATIONS
from scripts.translatable import Text, as_script, messages_in, page_texts_in, texts_in

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = {
    "kiosk": "kiosk",
    "display": "display",
    "counter": "counter",
    "rating": "counter/rating",
    "ticket": "printer",
    "web": "web",
    "commands": "",
}
"""Domain (the first part of a catalogue's name) -> the folder whose texts it holds.

The errors of commands come from every floor of the program. A folder in another's has its own.
"""

COMMANDS = "commands"
TOLD_FROM = ("tickets", "runtime", "db", "devices", "printer", "reception", "web", "hall")
"""The folders in which messages for whoever runs the hall are made."""

WEB = "web"

CITIZENS = ("kiosk", "ticket", "rating", WEB)
"""What citizens read in further languages too: who chose one gets the ticket in it."""

SOURCE_LANGUAGE = "en"
"""The texts in the code are English already; its catalogues hold plural forms only."""


def catalogue(directory: Path, name: str, language: str) -> Path:
    """Where the catalogue of one domain in one language lies."""
    return directory / f"{name}.{language}.ts"


def languages_in(directory: Path, name: str) -> tuple[str, ...]:
    """The languages of one domain: the product's, and further ones begun in ``directory``."""
    domains = CITIZENS if name in CITIZENS else (name,)
    found = (
        path.name.split(".")[1] for domain in domains for path in directory.glob(f"{domain}.*.ts")
    )
    return tuple(dict.fromkeys((*LANGUAGES, *sorted(found))))


def update(name: str, folder: Path, directory: Path) -> None:
    """Bring one domain's catalogues in ``directory`` up to date with ``folder``."""
    with TemporaryDirectory() as scratch:
        script = Path(scratch) / "texts.js"
        script.write_text(as_script(_texts(name, folder)), encoding="utf-8")
        qml = [] if name == COMMANDS else _files(folder, "*.qml")
        sources = [*qml, script]
        languages = languages_in(directory, name)
        targets = {each: catalogue(directory, name, each) for each in languages}
        plurals = targets.pop(SOURCE_LANGUAGE)
        _lupdate(sources, list(targets.values()))
        _lupdate(sources, [plurals], "-pluralonly")


def _texts(name: str, folder: Path) -> Iterator[Text]:
    """The texts in the Python files and templates of one domain."""
    folders = [folder / each for each in TOLD_FROM] if name == COMMANDS else [folder]
    collect = {COMMANDS: messages_in, WEB: page_texts_in}.get(name, texts_in)
    for each in folders:
        templates = _files(each, "*.html") if name == WEB else []
        python = each.rglob("*.py") if name == COMMANDS else _files(each, "*.py")
        for path in sorted((*python, *templates)):
            yield from collect(path)


def _files(folder: Path, pattern: str) -> list[Path]:
    """The files of a domain; those in a folder that is another's are not among them."""
    others = [each for name in FOLDERS.values() if (each := ROOT / name) != folder and name]
    inner = [each for each in others if each.is_relative_to(folder)]
    found = folder.rglob(pattern)
    return sorted(path for path in found if not any(map(path.is_relative_to, inner)))


def _lupdate(sources: list[Path], targets: list[Path], *more: str) -> None:
    options = ["-silent", "-locations", "none", "-no-obsolete", *more]
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([tool, *options, *sources, "-ts", *targets], check=True)


def begin(language: str, directory: Path) -> None:
    """Make empty catalogues of a further language in ``directory``, for ``update`` to fill."""
    for name in CITIZENS:
        path = catalogue(directory, name, language)
        if not path.exists():
            path.write_text(_EMPTY.format(language=language), encoding="utf-8")


_EMPTY = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}">
</TS>
"""


def main() -> None:
    """Update every catalogue of the product, and begin those of a new language."""
    parser = ArgumentParser(description="Bring the catalogues up to date with the code.")
    parser.add_argument("language", nargs="?", choices=FURTHER, help="begin this one as well")
    language = parser.parse_args().language
    if language:
        begin(language, TRANSLATIONS)
    for name, folder in FOLDERS.items():
        update(name, ROOT / folder, TRANSLATIONS)


if __name__ == "__main__":
    main()
