"""Fail when a translation is missing or wrong: `python -m scripts.check_translations`.

Says for each catalogue what is unfinished, what is empty, whose placeholders differ from the
source's, and which texts of the code it does not hold or holds in vain.
"""

import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

from runtime.languages import LANGUAGES, TRANSLATIONS
from scripts.catalogues import FOLDERS, ROOT, catalogue, update

PLACEHOLDER = re.compile(r"%n|%L?[0-9]{1,2}|\{\w*\}")

Key = tuple[str, str, str, bool]
"""Context, source, disambiguation, plural: what makes a message the same message."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a catalogue with its translations: one, or one for each plural form."""

    key: Key
    translations: tuple[str, ...]
    state: str
    """Empty when finished, else Qt's word: unfinished, vanished, obsolete."""


def read(path: Path) -> tuple[Message, ...]:
    """The messages of a Qt Linguist catalogue; none when the file is not there."""
    if not path.exists():
        return ()
    root = ET.parse(path).getroot()  # noqa: S314 - the project's own file
    return tuple(
        _message(context.findtext("name", ""), message)
        for context in root.iter("context")
        for message in context.iter("message")
    )


def _message(context: str, message: ET.Element) -> Message:
    plural = message.get("numerus") == "yes"
    key = (context, message.findtext("source", ""), message.findtext("comment", ""), plural)
    translation = message.find("translation")
    if translation is None:
        return Message(key, ("",), "unfinished")
    forms = translation.findall("numerusform") if plural else [translation]
    return Message(key, tuple(form.text or "" for form in forms), translation.get("type", ""))


def problems(message: Message) -> Iterator[str]:
    """What is wrong with one message, in words for its translator."""
    _, source, _, plural = message.key
    if message.state:
        yield f"{message.state}: {source!r}"
    elif not message.translations or not all(text.strip() for text in message.translations):
        yield f"empty: {source!r}"
    else:
        yield from _placeholder_problems(source, message.translations, plural=plural)


def _placeholder_problems(
    source: str, translations: tuple[str, ...], *, plural: bool
) -> Iterator[str]:
    wanted = set(PLACEHOLDER.findall(source))
    for form, text in enumerate(translations):
        found = set(PLACEHOLDER.findall(text))
        # The form for one thing may say "one" instead of %n, where a language has such a form.
        singular = plural and form == 0 and len(translations) > 1
        if found != wanted and not (singular and found == wanted - {"%n"}):
            yield f"placeholders differ: {source!r} -> {text!r}"


def differences(held: Iterable[Message], extracted: Iterable[Message]) -> Iterator[str]:
    """Texts the catalogue lacks, and texts it holds that the code no longer has."""
    here, there = ({message.key for message in messages} for messages in (held, extracted))
    yield from (f"not in the catalogue: {key[1]!r} ({key[0]})" for key in sorted(there - here))
    yield from (f"no longer in the code: {key[1]!r} ({key[0]})" for key in sorted(here - there))


def check(directory: Path, folders: Mapping[str, Path]) -> Iterator[str]:
    """Every problem of the catalogues in ``directory``, which it leaves as they are."""
    with TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        for path in directory.glob("*.ts"):
            shutil.copy(path, fresh)
        for name, folder in folders.items():
            update(name, folder, fresh)
            for language in LANGUAGES:
                path = catalogue(directory, name, language)
                found = _flaws(read(path), read(fresh / path.name))
                yield from (f"{path.name}: {flaw}" for flaw in found)


def _flaws(held: tuple[Message, ...], extracted: tuple[Message, ...]) -> Iterator[str]:
    yield from differences(held, extracted)
    for message in held:
        yield from problems(message)


def main() -> int:
    """Print the problems; 1 when there are any."""
    found = list(check(TRANSLATIONS, {name: ROOT / folder for name, folder in FOLDERS.items()}))
    print(*found, sep="\n", end="\n" if found else "")
    if found:
        print(f"{len(found)} problems; new texts come with: make update-translations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
