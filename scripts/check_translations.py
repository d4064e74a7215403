"""Fail when a translation is missing or wrong: `python -m scripts.check_translations`.

Says for each catalogue what is unfinished, what is empty, whose placeholders differ from the
source's, which lacks a plural form, and which texts of the code it does not hold or holds in vain;
and which errors are told in words that no catalogue could hold.
"""

import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

from runtime.languages import OWN_NAMES, TRANSLATIONS
from runtime.speech.making.texts import PLACEHOLDER
from scripts.catalogues import FOLDERS, ROOT, TOLD_FROM, catalogue, languages_in, update
from scripts.told_errors import of_the_product

_ONE_AND_MANY = 2
"""Plural forms of a language such as English."""

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
        # The form for one thing may say "one" instead of %n, where a language has such a form; with
        # three forms and more, as in Russian, the first is for 21 and 31 as well.
        singular = plural and form == 0 and len(translations) == _ONE_AND_MANY
        if found != wanted and not (singular and found == wanted - {"%n"}):
            yield f"placeholders differ: {source!r} -> {text!r}"


def differences(held: Iterable[Message], extracted: Iterable[Message]) -> Iterator[str]:
    """Texts the catalogue lacks, and texts it holds that the code no longer has."""
    here, there = ({message.key for message in messages} for messages in (held, extracted))
    yield from (f"not in the catalogue: {key[1]!r} ({key[0]})" for key in sorted(there - here))
    yield from (f"no longer in the code: {key[1]!r} ({key[0]})" for key in sorted(here - there))


def lacking_forms(held: Iterable[Message], extracted: Iterable[Message]) -> Iterator[str]:
    """Texts without as many plural forms as Qt gives the language."""
    wanted = {message.key: len(message.translations) for message in extracted}
    for message in held:
        has, needs = len(message.translations), wanted.get(message.key)
        if needs not in {None, has}:
            yield f"{has} plural forms of {needs}: {message.key[1]!r}"


def check(directory: Path, folders: Mapping[str, Path]) -> Iterator[str]:
    """Every problem of the catalogues in ``directory``, which it leaves as they are."""
    with TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        for path in directory.glob("*.ts"):
            shutil.copy(path, fresh)
        for name, folder in folders.items():
            update(name, folder, fresh)
            for language in languages_in(directory, name):
                path = catalogue(directory, name, language)
                found = _flaws(read(path), read(fresh / path.name))
                yield from (f"{path.name}: {flaw}" for flaw in found)
                if language not in OWN_NAMES:
                    yield f"{path.name}: no name of its own in runtime/languages.py"


def _flaws(held: tuple[Message, ...], extracted: tuple[Message, ...]) -> Iterator[str]:
    yield from differences(held, extracted)
    yield from lacking_forms(held, extracted)
    for message in held:
        yield from problems(message)


def main() -> int:
    """Print the problems; 1 when there are any."""
    found = list(check(TRANSLATIONS, {name: ROOT / folder for name, folder in FOLDERS.items()}))
    found += [f"{each} is in no message" for each in of_the_product(ROOT, TOLD_FROM)]
    print(*found, sep="\n", end="\n" if found else "")
    if found:
        print(f"{len(found)} problems; new texts come with: make update-translations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
