"""Ticket templates: TOML files of lines that a hall can change (docs/ticket-face.md)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

from printer.document import words
from printer.document.layout import (
    Cut,
    Feed,
    Layout,
    LayoutLine,
    Picture,
    Qr,
    Slip,
    Text,
    Translate,
    cut_once,
    fitted,
    printable,
)
from printer.document.pictures import read_picture
from printer.document.template_file import FIELD, TemplateLine, check_line, read_lines
from printer.document.template_samples import check_tickets
from runtime.assets import ASSETS
from runtime.languages import pick
from runtime.message import Message
from runtime.png import BadPicture
from runtime.toml_file import TomlFile

STANDARD = ASSETS / "tickets" / "ticket.toml"
LARGE = STANDARD.with_name("large.toml")


class TicketTemplate(Struct, frozen=True):
    """A checked template; ``pictures`` are those that its lines name."""

    lines: tuple[TemplateLine, ...]
    pictures: dict[str, Picture] = {}

    def layout(self, slip: Slip, translate: Translate, columns: int) -> Layout:
        """A ticket's lines for paper of so many columns; what has nothing to say is left out."""
        fields = words.fields(slip, translate)
        return cut_once(
            each
            for line in self.lines
            if _shown(line.when, fields)
            for each in self._printed(line, fields, slip.language, columns)
        )

    def _printed(
        self, line: TemplateLine, fields: Mapping[str, str], language: str, columns: int
    ) -> Iterator[LayoutLine]:
        if line.text is not None:
            told = line.text if isinstance(line.text, str) else pick(line.text, language)
            style = Text("", line.size, bold=line.bold, align=line.align)
            yield from fitted(_filled(told, fields), style, columns)
        elif line.qr is not None:
            yield Qr(printable(_filled(line.qr, fields)), line.align)
        elif line.rule is not None:
            yield Text(line.rule * columns)
        elif line.picture is not None:
            yield _aligned(self.pictures[line.picture], line)
        elif line.feed_mm is not None:
            yield Feed(line.feed_mm)
        else:
            yield Cut()


@cache
def standard() -> TicketTemplate:
    """The template of a hall that has none of its own."""
    return read_template(STANDARD)


@cache
def large() -> TicketTemplate:
    """The template in large type of a hall that has none of its own."""
    return read_template(LARGE)


def read_template(path: Path) -> TicketTemplate:
    """The template in a file; its pictures are read now, so that none can fail a ticket later.

    Raises:
        TomlFileError: the file holds a mistake; with the line and what would be right.

    """
    file = TomlFile(path)
    lines = read_lines(file)
    for index, line in enumerate(lines):
        check_line(file, ("line", index), line)
    template = TicketTemplate(lines, dict(_pictures(file, lines)))
    check_tickets(file, template.layout)
    return template


def _pictures(file: TomlFile, lines: tuple[TemplateLine, ...]) -> Iterator[tuple[str, Picture]]:
    for index, line in enumerate(lines):
        if line.picture is not None:
            try:
                yield line.picture, read_picture(file.path.parent / line.picture)
            except BadPicture as bad:
                place = ("line", index, "picture")
                problem = Message("'{picture}' {bad}", picture=line.picture, bad=bad)
                raise file.error(place, problem, bad.remedy) from bad


def _aligned(picture: Picture, line: TemplateLine) -> Picture:
    return Picture(picture.width, picture.height, picture.grey, line.align)


def _shown(when: str, fields: Mapping[str, str]) -> bool:
    if when.startswith("!"):
        return not fields[when[1:]]
    return not when or bool(fields[when])


def _filled(text: str, fields: Mapping[str, str]) -> str:
    """The text with its fields' values; empty when it has fields and none of them has one."""
    names = re.findall(FIELD, text)
    if names and not any(fields[name] for name in names):
        return ""
    return re.sub(FIELD, lambda found: fields[found[1]], text)
