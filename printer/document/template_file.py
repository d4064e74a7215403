"""Reads the lines of a ticket template's file and checks each of them."""

import re
from collections.abc import Iterable
from typing import Annotated, Literal

from msgspec import Meta, Struct

from printer.document.layout import Align
from printer.document.words import FIELDS, PLAIN_FIELDS
from runtime.languages import languages_of
from runtime.toml_file import Place, TomlFile, did_you_mean

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


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    line: Annotated[
        tuple[TemplateLine, ...],
        Meta(
            min_length=1,
            max_length=MAX_LINES,
            description=f"1 to {MAX_LINES} [[line]] tables",
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
        told = f"a line is {' and '.join(kinds)}" if kinds else "a line holds nothing"
        raise file.error((*place, *kinds[1:2]), told, f"write one of {', '.join(KINDS)}")
    return kinds[0]


def _check_style(file: TomlFile, place: Place, kind: str, line: TemplateLine) -> None:
    for style, kinds in STYLED.items():
        if kind not in kinds and getattr(line, style) != getattr(_PLAIN, style):
            raise file.error((*place, style), f"{kind} has no {style}", f"remove {style}")


def _check_text(file: TomlFile, place: Place, text: str) -> None:
    if len(text) > MAX_TEXT:
        problem = f"a text of {len(text)} characters"
        raise file.error(place, problem, f"write at most {MAX_TEXT}")
    _check_braces(file, place, text, FIELDS)


def _check_qr(file: TomlFile, place: Place, text: str) -> None:
    if not (text.isascii() and text.isprintable()):
        raise file.error(place, "a QR code of other than plain characters", "write ASCII")
    _check_braces(file, place, text, PLAIN_FIELDS)
    longest = re.sub(FIELD, lambda found: "-" * PLAIN_FIELDS[found[1]], text)
    if not 0 < len(longest) <= MAX_QR:
        problem = f"a QR code of up to {len(longest)} characters"
        remedy = f"write 1 to {MAX_QR}; {{address}} counts {PLAIN_FIELDS['address']}"
        raise file.error(place, problem, remedy)


def _check_braces(file: TomlFile, place: Place, text: str, known: Iterable[str]) -> None:
    _check_fields(file, place, re.findall(FIELD, text), known)
    if re.search(r"[{}]", re.sub(FIELD, "", text)):
        raise file.error(place, "a brace without its other one", "write {field}")


def _check_fields(file: TomlFile, place: Place, names: Iterable[str], known: Iterable[str]) -> None:
    for name in names:
        if name not in FIELDS:
            raise file.error(place, f"no field '{name}'", did_you_mean(name, known))
        if name not in known:
            problem = f"'{name}' cannot stand in a QR code"
            raise file.error(place, problem, f"possible are {', '.join(known)}")


def _check_languages(file: TomlFile, place: Place, texts: dict[str, str]) -> None:
    spoken = languages_of("ticket")
    for language in texts.keys() - set(spoken):
        remedy = did_you_mean(language, spoken)
        raise file.error((*place, language), f"no language '{language}'", remedy)
    if not texts:
        raise file.error(place, "a text in no language", 'write zh-Hans = "..."')
