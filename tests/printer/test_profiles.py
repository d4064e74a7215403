"""Printers as data: the product's file, and what a hall may write in its own."""

from pathlib import Path

import pytest

from printer.protocol.profiles import (
    CELL_DOTS,
    Profile,
    UnknownProfile,
    profile,
    profiles,
    read_profiles,
)
from runtime.toml_file import TomlFileError

KNOWN = profiles()


@pytest.mark.parametrize("name", KNOWN)
def test_every_profile_is_whole(name: str) -> None:
    """Paper it takes, columns to write in, commands that end a ticket, a QR code that is read."""
    each = KNOWN[name]
    assert each.title
    assert each.papers
    for mm, dots in each.papers.items():
        assert each.columns(mm) == dots // CELL_DOTS >= 30
        assert dots / each.dpi * 25.4 < mm
    assert each.qr_module / each.dpi * 25.4 >= 0.6
    assert isinstance(each.end, bytes)
    assert each.end


def test_the_printers_of_the_halls_are_known() -> None:
    """Every family that the halls buy, and any printer of which nothing is known."""
    families = (
        "epson-tm-t88", "epson-tm-t20", "epson-tm-m30", "gprinter-80", "xprinter-80", "xprinter-58",
        "masung-80", "custom-vkp80", "sprt-80", "star-escpos", "unknown-80mm", "unknown-58mm",
    )  # fmt: skip
    assert set(families) <= KNOWN.keys()


def test_what_nobody_knows_is_trusted_with_nothing() -> None:
    """An unknown printer is only asked how it is: no answer of it is waited for behind a job."""
    assert {KNOWN[name].confirm for name in ("unknown-80mm", "unknown-58mm")} == {"dle-eot"}


def test_a_name_nearly_right_is_told() -> None:
    """With the name that is meant."""
    assert profile("sprt-80") is KNOWN["sprt-80"]
    with pytest.raises(UnknownProfile, match="did you mean 'sprt-80'"):
        profile("sprt80")


def test_a_halls_own_profiles_are_read(tmp_path: Path) -> None:
    """In the form of the product's file; what is left out is as usual."""
    path = tmp_path / "printers.toml"
    path.write_text(
        '[our-80]\ntitle = "Ours"\ndots_80 = 576\ntext = "cp850"\ncode_page = 2\ncut = "1B6D"\n'
    )
    assert read_profiles(path) == {
        "our-80": Profile("Ours", dots_80=576, text="cp850", code_page=2, cut="1B6D")
    }
    assert read_profiles(path)["our-80"].end == bytes.fromhex("1b64051b6d")


@pytest.mark.parametrize(
    ("line", "problem", "remedy"),
    [
        ('cut = "1d 5"', "'cut' is no command in hex", 'write one such as "1d 56 01"'),
        ('feed = "ESC d"', "'feed' is no command in hex", 'write one such as "1d 56 01"'),
        ('after = "é"', "'after' is no command in hex", 'write one such as "1d 56 01"'),
        ('text = "klingon"', "no way to send text 'klingon'", "code pages such as cp437"),
        ('text = "utf-8"', "no way to send text 'utf-8'", "possible are gb18030, big5, raster"),
        ('text = "gbk"', "no way to send text 'gbk'", "possible are gb18030"),
        ('text = "cp037"', "no way to send text 'cp037'", "code pages such as cp437"),
        ('text = "rot13"', "no way to send text 'rot13'", "code pages such as cp437"),
        ('text = "a\\u0000b"', "no way to send text", "code pages such as cp437"),
        ("baud = 9601", "no speed 9601", "possible are 1200, 2400"),
        ("dpi = 20", "'dpi' is 20", "write a number from 100 to 600"),
        ("code_page = 256", "'code_page' is 256", "write a number from 0 to 255"),
        ("dots_58 = -1", "'dots_58' is -1", "write a number from 200 to 1000, or 0"),
        ("dots_58 = 199", "'dots_58' is 199", "write a number from 200 to 1000, or 0"),
        ("dots_58 = 1001", "'dots_58' is 1001", "write a number from 200 to 1000, or 0"),
        ('confirm = "yes"', "'our.confirm' is 'yes'", "possible are dle-eot, gs-h, gs-r, none"),
        ("cut = 1", "'our.cut' is 1", 'write a text in "quotes"'),
        ("dots = 576", "unknown key 'dots'", "did you mean 'dots_"),
    ],
)
def test_a_profile_that_no_printer_has_is_told(
    tmp_path: Path, line: str, problem: str, remedy: str
) -> None:
    """With its line and what would be right."""
    path = tmp_path / "printers.toml"
    path.write_text(f'# ours\n[our]\ntitle = "Ours"\ndots_80 = 576\n{line}\n')
    with pytest.raises(TomlFileError) as told:
        read_profiles(path)
    assert told.value.line == 5
    assert problem in told.value.problem
    assert remedy in told.value.remedy


@pytest.mark.parametrize(
    ("text", "problem", "remedy"),
    [
        ('[our]\ntitle = "Ours"\n', "it takes no paper", "write dots_80 = 576 or dots_58 = 384"),
        ("[our]\ndots_80 = 576\n", "[our] has no 'title'", "add it"),
        (
            '[Our_80]\ntitle = ""\ndots_80 = 576\n',
            "no profile can be called 'Our_80'",
            "use a to z",
        ),
    ],
)
def test_a_profile_without_what_it_needs_is_told(
    tmp_path: Path, text: str, problem: str, remedy: str
) -> None:
    """A name that an address can hold, a title, and paper."""
    path = tmp_path / "printers.toml"
    path.write_text(text)
    with pytest.raises(TomlFileError) as told:
        read_profiles(path)
    assert told.value.line == 1
    assert (told.value.problem, told.value.remedy.startswith(remedy)) == (problem, True)
