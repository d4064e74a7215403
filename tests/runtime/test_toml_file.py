from pathlib import Path
from typing import Annotated, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
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
    days: Annotated[
        tuple[Literal["mon", "tue"], ...], Meta(max_length=2, description="at most 2 days")
    ] = ()
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
        (('"tue",', '"tue", "tue"'), 12, "'service.days' is not right; write at most 2 days"),
        (("share = 0.5", "share = true"), 3, "'share' is true; write a number"),
        (("minutes = 7", "on = 1"), 11, "'service.on' is 1; write true or false"),
        (("minutes = 7", "after = 1"), 11, "'service.after' is 1; write a table"),
        (('title = "a"', "title = []"), 1, "'title' is empty; write a text in \"quotes\""),
        (('names.zh = "通行证"', "names = [1]"), 16, "'service.names' is not right; write a table"),
        (("minutes = 7", 'after = { x = "y" }'), 11, "'service.after' is not right; write a whole"),
        (('title = "a"', 'title = "a'), 1, "not TOML: Illegal character"),
        (('names.zh = "通行证"', "days2 = ["), 16, "not TOML"),
        (('title = "a"', "title = 1979-05-27"), 1, "'title' is 1979-05-27; write a text"),
        (('title = "a"', 'title = "a"\n"b`c - at `$.d`" = 1'), 2, "unknown key 'b`c - at `$.d`'"),
        (('title = "a"', 'title = "a"\n"" = 1'), 2, "unknown key ''; possible are service"),
        (('title = "a"', 'title = "a"\n"b\\nc" = 1'), 2, "unknown key 'b\\nc'; possible are"),
        (("minutes = 7", "x.y = 7"), 11, "unknown key 'x'; possible are code"),
        (('title = "a"', 'title = "\u2028"\nshare = 1'), 4, "not TOML: Cannot overwrite a value"),
        (('title = "a"', 'title = "\u2028"\nzzz = 1'), 2, "unknown key 'zzz'; possible are"),
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


@pytest.mark.parametrize("text", ["title = " + "9" * 5000, "title = " + "[" * 50_000])
def test_what_no_parser_can_hold_is_told(text: str, tmp_path: Path) -> None:
    """Numbers and nesting without end are refused like any other mistake."""
    with pytest.raises(TomlFileError, match="not TOML"):
        read(written(tmp_path, text), File)


def test_a_missing_table_of_the_file_is_told(tmp_path: Path) -> None:
    """What the whole file lacks is told of the file."""
    with pytest.raises(TomlFileError, match="the file has no 'service'"):
        read(written(tmp_path, 'title = "a"\n'), File)
    with pytest.raises(TomlFileError, match="the file has no 'service'"):
        read(written(tmp_path, "# nothing but this\n"), File)


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


def test_lines_may_end_as_on_windows() -> None:
    """The line is the same where each ends with CR and LF."""
    assert line_of(GOOD.replace("\n", "\r\n"), ("service", 1, "days", 1)) == 12


def test_checks_of_meaning_name_a_line_too(tmp_path: Path) -> None:
    """A later check names the line of the place it minds."""
    file = TomlFile(written(tmp_path, GOOD))
    told = file.error(("service", 1, "code"), "twice", "choose another")
    assert str(told) == "hall.toml:10: twice; choose another"


LAYOUTS = (
    "{key} = 1",
    "# a comment\n\n{key} = 1",
    "{key} = [\n  1,\n  # inside\n  2,\n]",
    '{key} = """\n# no comment\n[nor a table]\n"""',
    "{key} = {{ a = 1, b = [\n1,\n] }}",
    "{key}.a.b = 1",
    "[{key}]\na = 1",
    "[[{key}]]\na = 1\n[[{key}]]\na = 2",
)
"""Ways to write one key; tables come last, as TOML wants them."""


@given(st.lists(st.sampled_from(LAYOUTS), min_size=1, max_size=6).map(sorted))
def test_every_key_is_found_however_it_is_written(layouts: list[str]) -> None:
    """In any mixture of layouts each key's line is the one on which its statement begins."""
    layouts.sort(key=lambda layout: layout.startswith("["))
    keys = [f"key{n}" for n in range(len(layouts))]
    pairs = zip(layouts, keys, strict=True)
    text = "\n".join(layout.format(key=key) for layout, key in pairs)
    for key in keys:
        first = next(n for n, line in enumerate(text.split("\n"), 1) if key in line)
        assert line_of(text, (key,)) == first
