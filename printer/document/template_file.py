"""Reads the lines of a ticket template's file and checks each of them."""

import re
from collections.abc import Iterable
from typing import Annotated, Literal

from msgspec import Meta, Struct

from printer.document.layout import Align
from printer.document.words import FIELDS, PLAIN_FIELDS
from runtime.languages import languages_of
from runtime.message import Message, all_of
from runtime.toml_file import WORDS, Place, TomlFile, did_you_mean

MAX_LINES = 100

MAX_TEXT = 200

MAX_QR = 180
"""Bytes that a QR code of level M holds at 53 modules, which 58 mm of paper have room for."""

KINDS = ("text", "qr", "rule", "picture", "feed_mm", "cut")

STYLED = {"size": {"text"}, "bold": {"text"}, "align": {"text", "qr", "picture"}}
"""How a line looks -> the kinds that can look so."""

FIELD = r"{([^{}]*)}"

Size = Annotated[int, Meta(ge=1, le=8, description="a size from 1 to 8")]
Millimetres = Annotated[
    float, Meta(gt=0, le=100, description="millimetres, more than 0, up to 100")
]


class TemplateLine(Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[line]]`` of the file: exactly one of :data:`KINDS`, and how it looks."""

    text: str | dict[str, str] | None = None
    qr: str | None = None
    rule: Literal["-", "=", "*", "."] | None = None
    picture: str | None = None
    feed_mm: Millimetres | None = None
    cut: Literal[True] | None = None
    size: Size = 1
    bold: bool = False
    align: Align = "center"
    when: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Its text in each language that it has one for."""
        if isinstance(self.text, dict):
            return tuple(self.text.values())
        return () if self.text is None else (self.text,)


_LINES = Message("1 to {most} [[line]] tables", most=MAX_LINES)


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    line: Annotated[
        tuple[TemplateLine, ...],
        Meta(
            min_length=1,
            max_length=MAX_LINES,
            description=str(_LINES),
            extra={WORDS: _LINES},
        ),
    ]


_PLAIN = TemplateLine()


def read_lines(file: TomlFile) -> tuple[TemplateLine, ...]:
    """The lines of a template, their keys and types of values checked.

    Raises:
        TomlFileError: a key or a value is not right.

    """
    return file.read(_File).line


def check_line(file: TomlFile, place: Place, line: TemplateLine) -> None:
    """Check one line.

    Raises:
        TomlFileError: the line holds what it may not, with the place and the remedy.

    """
    kind = _kind(file, place, line)
    _check_style(file, place, kind, line)
    for text in line.texts:
        _check_text(file, (*place, kind), text)
    if isinstance(line.text, dict):
        _check_languages(file, (*place, kind), line.text)
    if line.qr is not None:
        _check_qr(file, (*place, kind), line.qr)
    if line.when:
        _check_fields(file, (*place, "when"), [line.when.removeprefix("!")], FIELDS)


def _kind(file: TomlFile, place: Place, line: TemplateLine) -> str:
    kinds = [kind for kind in KINDS if getattr(line, kind) is not None]
    if len(kinds) != 1:
        told = Message("a line holds nothing")
        if kinds:
            told = Message("a line is {kinds}", kinds=all_of(kinds))
        remedy = Message("write one of {examples}", examples=", ".join(KINDS))
        raise file.error((*place, *kinds[1:2]), told, remedy)
    return kinds[0]


def _check_style(file: TomlFile, place: Place, kind: str, line: TemplateLine) -> None:
    for style, kinds in STYLED.items():
        if kind not in kinds and getattr(line, style) != getattr(_PLAIN, style):
            problem = Message("{kind} has no {style}", kind=kind, style=style)
            raise file.error((*place, style), problem, Message("remove {what}", what=style))


def _check_text(file: TomlFile, place: Place, text: str) -> None:
    if len(text) > MAX_TEXT:
        problem = Message("a text of {length} characters", length=len(text))
        raise file.error(place, problem, Message("write at most {most}", most=MAX_TEXT))
    _check_braces(file, place, text, FIELDS)


def _check_qr(file: TomlFile, place: Place, text: str) -> None:
    if not (text.isascii() and text.isprintable()):
        problem = Message("a QR code of other than plain characters")
        raise file.error(place, problem, Message("write ASCII"))
    _check_braces(file, place, text, PLAIN_FIELDS)
    longest = re.sub(FIELD, lambda found: "-" * PLAIN_FIELDS[found[1]], text)
    if not 0 < len(longest) <= MAX_QR:
        problem = Message("a QR code of up to {length} characters", length=len(longest))
        remedy = Message(
            "write 1 to {most}; {field} counts {length}",
            most=MAX_QR,
            field="{address}",
            length=PLAIN_FIELDS["address"],
        )
        raise file.error(place, problem, remedy)


def _check_braces(file: TomlFile, place: Place, text: str, known: Iterable[str]) -> None:
    _check_fields(file, place, re.findall(FIELD, text), known)
    if re.search(r"[{}]", re.sub(FIELD, "", text)):
        problem = Message("a brace without its other one")
        raise file.error(place, problem, Message("write {what}", what="{field}"))


def _check_fields(file: TomlFile, place: Place, names: Iterable[str], known: Iterable[str]) -> None:
    for name in names:
        if name not in FIELDS:
            problem = Message("no field '{name}'", name=name)
            raise file.error(place, problem, did_you_mean(name, known))
        if name not in known:
            problem = Message("'{name}' cannot stand in a QR code", name=name)
            remedy = Message("possible are {choices}", choices=", ".join(known))
            raise file.error(place, problem, remedy)


def _check_languages(file: TomlFile, place: Place, texts: dict[str, str]) -> None:
    spoken = languages_of("ticket")
    for language in texts.keys() - set(spoken):
        remedy = did_you_mean(language, spoken)
        problem = Message("no language '{language}'", language=language)
        raise file.error((*place, language), problem, remedy)
    if not texts:
        remedy = Message("write {what}", what='zh-Hans = "..."')
        raise file.error(place, Message("a text in no language"), remedy)
