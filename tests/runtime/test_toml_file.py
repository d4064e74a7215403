from pathlib import Path
from typing import Annotated, Literal

import pytest
from msgspec import Meta, Struct

from runtime.toml_file import TomlFile, TomlFileError, line_of, read


class Names(Struct, frozen=True, forbid_unknown_fields=True):
    """A table in a table."""

    zh: str
    en: str = ""


class Service(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of a list."""

    code: str
    minutes: Annotated[int, Meta(ge=1, description="a whole number of at least 1")] = 5
    names: Names | None = None
    days: tuple[Literal["mon", "tue"], ...] = ()
    on: bool = True
    after: dict[str, int] = {}


class File(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole file."""

    service: tuple[Service, ...]
    share: float = 0.5
    title: str = ""


GOOD = """\
title = "a"
# a comment
share = 0.5

[[service]]
code = "passport"
names = { zh = "护照", en = "Passport" }

[[service]]
code = "permit"
minutes = 7
days = [
    "mon",
    "tue",
]
names.zh = "通行证"
"""


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A file with this text."""
    path = tmp_path / "hall.toml"
    path.write_text(text, encoding=encoding)
    return path


def test_a_good_file_is_read(tmp_path: Path) -> None:
    """Typed, with a byte order mark too, as some editors write."""
    assert read(written(tmp_path, GOOD), File) == read(written(tmp_path, GOOD, "utf-8-sig"), File)
    assert read(written(tmp_path, GOOD), File).service[1].days == ("mon", "tue")


@pytest.mark.parametrize(
    ("change", "line", "problem"),
    [
        (("minutes = 7", "minuts = 7"), 11, "unknown key 'minuts'; did you mean 'minutes'?"),
        (("minutes = 7", "xyz = 7"), 11, "unknown key 'xyz'; possible are code, minutes, names"),
        (("share = 0.5", "shore = 1"), 3, "unknown key 'shore'; did you mean 'share'?"),
        (('en = "Passport"', 'fr = "P"'), 7, "unknown key 'fr'; possible are zh, en"),
        (('code = "permit"\n', ""), 9, "[service] has no 'code'; add it"),
        (("minutes = 7", 'minutes = "7"'), 11, "'7'; write a whole number of at least 1"),
        (("minutes = 7", "minutes = 0"), 11, "is 0; write a whole number of at least 1"),
        (('"tue",', '"two",'), 12, "'two'; possible are mon, tue"),
        (("share = 0.5", "share = true"), 3, "'share' is true; write a number"),
        (("minutes = 7", "on = 1"), 11, "'service.on' is 1; write true or false"),
        (("minutes = 7", "after = 1"), 11, "'service.after' is 1; write a table"),
        (('title = "a"', "title = []"), 1, "'title' is empty; write a text in \"quotes\""),
        (('names.zh = "通行证"', "names = [1]"), 16, "'service.names' is not right; write a table"),
        (("minutes = 7", 'after = { x = "y" }'), 11, "'service.after' is not right; write a whole"),
        (('title = "a"', 'title = "a'), 1, "not TOML: Illegal character"),
        (('names.zh = "通行证"', "days2 = ["), 16, "not TOML"),
    ],
)
def test_a_mistake_is_told_with_its_line(
    change: tuple[str, str], line: int, problem: str, tmp_path: Path
) -> None:
    """Each mistake gives its line, what is wrong and what would be right, in one line."""
    with pytest.raises(TomlFileError) as told:
        read(written(tmp_path, GOOD.replace(*change)), File)
    assert told.value.line == line
    assert problem in str(told.value)
    assert str(told.value).startswith(f"hall.toml:{line}: ")
    assert "\n" not in str(told.value)


def test_a_missing_table_of_the_file_is_told(tmp_path: Path) -> None:
    """What the whole file lacks is told of the file."""
    with pytest.raises(TomlFileError, match="the file has no 'service'"):
        read(written(tmp_path, 'title = "a"\n'), File)
    with pytest.raises(TomlFileError, match="the file has no 'service'"):
        read(written(tmp_path, ""), File)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Missing, a folder, or in another encoding: said in words."""
    with pytest.raises(TomlFileError, match="No such file"):
        read(tmp_path / "nothing.toml", File)
    with pytest.raises(TomlFileError, match="directory"):
        read(tmp_path, File)
    with pytest.raises(TomlFileError, match=r"hall.toml:7: not UTF-8 text; save the file as UTF-8"):
        read(written(tmp_path, GOOD, "gb18030"), File)


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("title",), 1),
        (("share",), 3),
        (("service", 0), 5),
        (("service", 0, "names", "en"), 7),
        (("service", 1, "days", 1), 12),
        (("service", 1, "names", "zh"), 16),
        (("service", 1, "nothing"), 9),
        (("nothing", "at", "all"), 1),
    ],
)
def test_any_place_has_its_line(place: tuple[str | int, ...], line: int) -> None:
    """A place is found however it is written; one that is not there gives its table."""
    assert line_of(GOOD, place) == line


def test_checks_of_meaning_name_a_line_too(tmp_path: Path) -> None:
    """A later check names the line of the place it minds."""
    file = TomlFile(written(tmp_path, GOOD))
    told = file.error(("service", 1, "code"), "twice", "choose another")
    assert str(told) == "hall.toml:10: twice; choose another"
