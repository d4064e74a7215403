"""The texts of a hall file: each can be read, and drawn."""

from collections.abc import Callable, Iterator

from runtime.message import Message
from runtime.toml_file import Place, TomlFile
from runtime.visible import can_be_seen, is_visible


def check_texts(file: TomlFile) -> None:
    """Refuse a text of nothing but blanks or invisible characters.

    Raises:
        TomlFileError: with its line.

    """
    for place, text in _texts(file.data, ()):
        if not can_be_seen(text):
            problem = Message("nothing of {text} can be seen", text=ascii(text))
            raise file.error(place, problem, Message("write a text that people can read"))


def undrawable(file: TomlFile, has_glyph: Callable[[str], bool]) -> Iterator[Message]:
    """A warning for each text with characters that ``has_glyph`` knows no drawing of."""
    for place, text in _texts(file.data, ()):
        lacking = dict.fromkeys(c for c in text if is_visible(c) and not has_glyph(c))
        if lacking:
            yield Message(
                "{file}:{line}: no font of the product has {characters}: tickets and screens may"
                " show empty boxes instead",
                file=file.path.name,
                line=file.line(place),
                characters=" ".join(map(_shown, lacking)),
            )


def _texts(value: object, place: Place) -> Iterator[tuple[Place, str]]:
    """Every text of parsed TOML with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _texts(each, (*place, key))
    elif isinstance(value, list):
        for n, each in enumerate(value):
            yield from _texts(each, (*place, n))


def _shown(character: str) -> str:
    return f"'{character}' (U+{ord(character):04X})"
