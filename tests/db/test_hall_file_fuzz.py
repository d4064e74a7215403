"""Random hall files: each is read or refused in words with a line, and nothing else happens."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random, SystemRandom

import pytest

from db.hall_file.reading import read_hall_file
from runtime.message import said
from runtime.toml_file import TomlFileError
from tickets.opening import spans

THREE = '{ zh-Hans = "一", zh-Hant = "一", en = "One" }'
HALL = f"""\
[hall]
names = {THREE}
time_zone = "Europe/Berlin"
cut_over_hour = 4
color = "#17457C"

[[hours]]
days = ["mon", "tue"]
opens = "09:00"
closes = "12:00"
last_ticket = "11:45"

[[hours]]
days = ["mon", "sun"]
opens = "12:00"
closes = "17:00"

[[holiday]]
first = 2026-10-01
last = "2026-10-07"

[[holiday]]
first = 2026-10-04
opens = "02:00"
closes = "03:00"

[missed]
policy = "after"
places = 5

[[class]]
code = "elderly"
names = {THREE}
who = {THREE}
credit_minutes = 30

[[group]]
code = "all"
names = {THREE}

[[service]]
code = "passport"
series = "A"
group = "all"
names = {THREE}
short = {THREE}
minutes = 8
limits = {{ slot_minutes = 30, walk_ins_a_slot = 4 }}
[service.materials]
zh-Hans = ["一", "二"]
zh-Hant = ["一", "二"]
en = [
    "one",
    "two",
]

[[counter]]
number = 1
serves = ["passport"]
after_minutes = {{ passport = 5 }}

[[question]]
code = "what"
text = {THREE}
[[question.answer]]
text = {THREE}
then = "service:passport"
[[question.answer]]
text = {THREE}
then = "service:passport"
"""
VALUES = (
    *("0", "-1", "1", "99999999999999999999", "1e400", "nan", "0x1F", "1_0", "true", "[]", "{}"),
    *(
        '""',
        '" "',
        '"\\u200b"',
        '"\\U0001F3DB"',
        '"all"',
        '"A"',
        '"mon"',
        '"passport"',
        '"#FFFFFF"',
    ),
    *("0001-01-01", "9999-12-31", "2026-02-30", "2026-10-04", "2026-13-01", "2026-10-04T02:30:00"),
    *('"24:00"', '"09:00"', '"00:00"', '"2026-10-04"', '"question:what"', '"../x.png"', '"Asia"'),
    *(
        "02:30:00",
        "[[1]]",
        '["passport", "passport"]',
        "[1, 'a']",
        "{ en = 1 }",
        "'''a\nb'''",
        "1979",
    ),
    *('{ zh-Hans = "", zh-Hant = "二", en = "Two", ru = "Два" }', "2026-10-04T02:30:00Z", "'"),
)
"""What people and programs write where something else belongs."""

SIGNS = "=[]{}\"'#.,\\\n\r\t \0\x7f\u2028\ufeff\U0001f3dbé一aZ0-:"


def another_value(lines: list[str], random: Random) -> None:
    """Some key has another value."""
    n = random.choice([n for n, line in enumerate(lines) if "=" in line] or [0])
    lines[n] = f"{lines[n].partition('=')[0]}= {random.choice(VALUES)}"


def without_a_line(lines: list[str], random: Random) -> None:
    """A line is gone."""
    del lines[random.randrange(len(lines))]


def a_line_twice(lines: list[str], random: Random) -> None:
    """A line stands at another place as well."""
    lines.insert(random.randrange(len(lines)), random.choice(lines))


def a_table_twice(lines: list[str], random: Random) -> None:
    """A table of a list is there again, perhaps elsewhere."""
    at = random.choice([n for n, line in enumerate(lines) if line.startswith("[[")] or [0])
    place = random.choice([at, len(lines)])
    lines[place:place] = lines[at : at + random.randint(2, 6)]


def another_key(lines: list[str], random: Random) -> None:
    """A key is written wrong."""
    n = random.randrange(len(lines))
    key, is_, value = lines[n].partition("=")
    lines[n] = random.choice([key[1:], f"{key}.x", key.upper(), '"" ']) + is_ + value


def another_sign(lines: list[str], random: Random) -> None:
    """One sign is another one, or one more."""
    n = random.randrange(len(lines))
    at = random.randint(0, len(lines[n]))
    lines[n] = lines[n][:at] + random.choice(SIGNS) + lines[n][at + random.randint(0, 1) :]


def cut_off(lines: list[str], random: Random) -> None:
    """The file ends too early."""
    del lines[random.randint(1, len(lines)) :]


CHANGES: tuple[Callable[[list[str], Random], None], ...] = (
    *(another_value, another_value, another_value, without_a_line, a_line_twice, a_table_twice),
    *(another_key, another_sign, cut_off),
)


def hall_file(random: Random) -> bytes:
    """A hall file with some changes; now and then in another encoding, or with lines of Windows."""
    lines = HALL.split("\n")
    for _ in range(random.choice((0, 1, 1, 1, 2, 3))):
        if lines:
            random.choice(CHANGES)(lines, random)
    text = random.choice(("\n", "\n", "\n", "\r\n")).join(lines)
    return text.encode(random.choice(("utf-8", "utf-8", "utf-8", "utf-8-sig", "gb18030", "utf-16")))


@pytest.mark.parametrize("count", [2_000, pytest.param(100_000, marks=pytest.mark.soak)])
def test_any_hall_file_is_read_or_refused_with_its_line(count: int, tmp_path: Path) -> None:
    """No file ends in a traceback; what is refused names a line of it, and all in one line."""
    seed = 11 if count < 10_000 else SystemRandom().randrange(2**32)
    random, path, read = Random(seed), tmp_path / "hall.toml", 0  # noqa: S311 - no secret
    for n in range(count):
        content = hall_file(random)
        path.write_bytes(content)
        refused = refusal_of(path)
        if refused is None:
            read += 1
            continue
        told = f"seed {seed}, file {n}: {refused}"
        assert 0 <= refused.line <= content.count(b"\n") + 1, told
        assert str(refused).isprintable(), told
        assert refused.problem, told
        assert str(said(refused, lambda template: template)) == str(refused.args[0]), told
    assert count // 20 < read < count


def refusal_of(path: Path) -> TomlFileError | None:
    """Why a hall file is not read; where it is, its days have their hours."""
    try:
        setup = read_hall_file(path)
    except TomlFileError as refused:
        return refused
    for day in range(1, 9):
        spans(setup.hall, date(2026, 10, day))
    return None
