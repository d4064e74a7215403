"""TOML files that people write.

Read into typed structures, or refused with the line and a remedy.
"""

import errno
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import msgspec.inspect

from runtime.message import Message

T = TypeVar("T")
Place = tuple[str | int, ...]
"""A path into the file, such as ``("service", 3, "names", "en")``."""

WORDS = "words"
"""Key of a type's ``extra``: its description as a Message, where that is made of values."""


class TomlFileError(Exception):
    """A file that cannot be used. ``line`` counts from 1; 0 means the whole file."""

    def __init__(self, path: Path, line: int, problem: str, remedy: str = "") -> None:
        self.path, self.line, self.problem, self.remedy = path, line, problem, remedy
        where = f"{path.name}:{line}" if line else str(path)
        told = Message("{where}: {problem}", where=where, problem=problem)
        super().__init__(Message("{told}; {remedy}", told=told, remedy=remedy) if remedy else told)

    def __str__(self) -> str:
        return one_line(str(self.args[0]))


class TomlFile:
    """One file's text and its structure, so that later checks can still name a line."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = _text(path)
        self.data = self._parse()

    def read(self, kind: type[T]) -> T:
        """The contents as ``kind``, a msgspec Struct that forbids unknown fields.

        Raises:
            TomlFileError: a key is unknown or missing, or a value is wrong.

        """
        try:
            return msgspec.convert(self.data, kind)
        except msgspec.ValidationError as error:
            problem, place = _told(str(error))
            raise self._explained(problem, place, kind) from None

    def error(self, place: Place, problem: str, remedy: str = "") -> TomlFileError:
        """An error of meaning at ``place``."""
        return TomlFileError(self.path, self.line(place), problem, remedy)

    def line(self, place: Place) -> int:
        """The line on which ``place`` is written, or the table it would be in."""
        return line_of(self.text, place)

    def _parse(self) -> dict[str, Any]:
        try:
            return msgspec.toml.decode(self.text, type=dict[str, Any])
        except msgspec.DecodeError as error:
            problem, line = _syntax(str(error), self.text)
            raise TomlFileError(
                self.path, line, Message("not TOML: {problem}", problem=problem)
            ) from None
        except (ValueError, RecursionError):
            # What the parser does not foresee: a number of thousands of digits, deep nesting.
            raise TomlFileError(self.path, 0, Message("not TOML: too long or too deep")) from None

    def _explained(self, problem: str, place: Place, kind: Any) -> TomlFileError:  # noqa: ANN401
        unknown = re.fullmatch(r"Object contains unknown field `(.*)`", problem, re.DOTALL)
        if unknown:
            known = _fields(kind, place)
            place = (*place, unknown[1])
            problem = Message("unknown key '{key}'", key=unknown[1])
            return self.error(place, problem, did_you_mean(unknown[1], known))
        missing = re.fullmatch(r"Object missing required field `(.+)`", problem)
        if missing:
            table = f"[{_named(place)}]" if place else Message("the file")
            problem = Message("{table} has no '{key}'", table=table, key=missing[1])
            return self.error(place, problem, Message("add it"))
        found = _value(self.data, place)
        if problem.startswith("Invalid RFC3339") and (day := lost_day(str(found))):
            found = day
        said = Message("'{key}' is {found}", key=_named(place), found=found)
        return self.error(place, said, _remedy(kind, place, problem))


def read(path: Path, kind: type[T]) -> T:
    """The file at ``path`` as ``kind``.

    Raises:
        TomlFileError: it cannot be read, or says what it may not.

    """
    return TomlFile(path).read(kind)


def line_of(text: str, place: Place) -> int:
    """The line on which the statement that gives ``place`` begins, or the table it would be in.

    The TOML parser itself finds it, so every way of writing TOML is understood: the shortest
    beginning of the text that has ``place`` ends with that statement.
    """
    if not place:
        return 1
    lines = text.split("\n")  # not splitlines: to TOML, other line ends are parts of a text
    ends = _statement_ends(lines)
    found = bisect_left(ends, True, key=lambda end: _holds(_parsed(lines[:end]), place))  # noqa: FBT003 - the first that is so
    if found == len(ends):
        return line_of(text, place[:-1])
    return _first_written(lines, ends[found - 1] + 1 if found else 1)


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """The remedy for a name that is not known."""
    from difflib import get_close_matches  # noqa: PLC0415 - only who mistypes waits for it

    choices = tuple(known)
    close = get_close_matches(given, choices, n=1)
    if close:
        return Message("did you mean '{close}'?", close=close[0])
    return Message("possible are {choices}", choices=", ".join(choices))


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise TomlFileError(
            path,
            0,
            Message("cannot be read: {why}", why=_OF_THE_SYSTEM.get(error.errno, error.strerror)),
        ) from None
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise TomlFileError(
            path, line, Message("not UTF-8 text"), Message("save the file as UTF-8")
        ) from None


def _told(message: str) -> tuple[str, Place]:
    """Split msgspec's ``problem - at `$.service[3].names``` into the problem and the place."""
    found = re.fullmatch(r"(.*) - at `\$([^`]*)`", message, re.DOTALL)
    if found is None:
        return message, ()
    steps = re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", found[2])
    return found[1], tuple(name or int(index) for name, index in steps)


def _syntax(message: str, text: str) -> tuple[str, int]:
    """What tomllib minds, and on which line."""
    found = re.fullmatch(
        r"(.*) \(at (?:line (\d+), column \d+|end of document)\)", message, re.DOTALL
    )
    problem, line = (found[1], found[2]) if found else (message, None)
    number = int(line) if line else text.rstrip().count("\n") + 1
    where = text.split("\n")[number - 1] if "\n" in text else text
    value = re.search(r"=\s*([0-9-]{10})", where)
    return (lost_day(value[1]) if value else "") or Message(problem), number


def lost_day(text: str) -> str:
    """That a day written in a text is not in the calendar; empty where none is written."""
    for written in re.findall(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        try:
            date.fromisoformat(written)
        except ValueError:
            return Message("{day}, a date that does not exist", day=written)
    return ""


def one_line(message: str) -> str:
    """``message`` with whatever would break a terminal's line spelt out."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in message)


def _holds(data: Any, place: Sequence[str | int]) -> bool:  # noqa: ANN401 - parsed TOML
    for step in place:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return False
    return True


def _statement_ends(lines: Sequence[str]) -> list[int]:
    """After how many lines a statement, a comment or an empty line ends.

    A value of several lines is no TOML before its last one.
    """
    ends = [0]
    for count in range(1, len(lines) + 1):
        with suppress(msgspec.DecodeError):
            _parsed(lines[ends[-1] : count])
            ends.append(count)
    return ends[1:]


def _parsed(lines: Sequence[str]) -> Any:  # noqa: ANN401 - parsed TOML
    return msgspec.toml.decode("\n".join((*lines, "")))


def _first_written(lines: Sequence[str], begins: int) -> int:
    """The first line from ``begins`` that is neither empty nor a comment."""
    rest = enumerate(lines[begins - 1 :], begins)
    return next(n for n, line in rest if line.strip() and not line.strip().startswith("#"))


def _fields(kind: Any, place: Place) -> tuple[str, ...]:  # noqa: ANN401 - a type
    """The keys of the table at ``place`` in ``kind``."""
    told = _bare(_type_at(kind, place))
    return tuple(field.encode_name for field in getattr(told, "fields", ()))


def _remedy(kind: Any, place: Place, problem: str) -> str:  # noqa: ANN401 - a type
    """What would be right at ``place``: the type's own description, its values, or its kind."""
    told = _not_nothing(_type_at(kind, place))
    if isinstance(told, msgspec.inspect.Metadata):
        described = Message((told.extra_json_schema or {})["description"])
        return Message("write {what}", what=(told.extra or {}).get(WORDS, described))
    if isinstance(told, msgspec.inspect.LiteralType):
        return Message("possible are {choices}", choices=", ".join(map(str, told.values)))
    wanted = re.match(r"Expected `(\w+)", problem)
    return Message("write {what}", what=_KINDS.get(wanted[1], wanted[1])) if wanted else problem


def _type_at(kind: Any, place: Place) -> Any:  # noqa: ANN401 - msgspec's type descriptions
    told = msgspec.inspect.type_info(kind)
    for step in place:
        told = _within(told, step)
    return told


def _within(told: Any, step: str | int) -> Any:  # noqa: ANN401 - msgspec's type descriptions
    told = _bare(told)
    if isinstance(told, msgspec.inspect.StructType):
        return next(field.type for field in told.fields if field.encode_name == step)
    return getattr(told, "value_type", None) or getattr(told, "item_type", None)


def _not_nothing(told: Any) -> Any:  # noqa: ANN401 - msgspec's type descriptions
    """A type without "or nothing", its description kept."""
    if isinstance(told, msgspec.inspect.UnionType):
        kinds = (kind for kind in told.types if not isinstance(kind, msgspec.inspect.NoneType))
        return next(kinds)
    return told


def _bare(told: Any) -> Any:  # noqa: ANN401 - msgspec's type descriptions
    """A type without its description and without "or nothing"."""
    told = _not_nothing(told)
    return _not_nothing(told.type) if isinstance(told, msgspec.inspect.Metadata) else told


def _value(data: Any, place: Place) -> str:  # noqa: ANN401 - parsed TOML
    for step in place:
        data = data[step]
    if isinstance(data, dict | list):
        return Message("not right") if data else Message("empty")
    if isinstance(data, str):
        return repr(data)
    return str(data).lower() if isinstance(data, bool) else str(data)


def _named(place: Place) -> str:
    return ".".join(str(step) for step in place if isinstance(step, str))


_OF_THE_SYSTEM: dict[int | None, str] = {
    errno.ENOENT: Message("No such file or directory"),
    errno.EACCES: Message("Permission denied"),
    errno.EISDIR: Message("Is a directory"),
}
"""The system's error number -> its usual words, which are translated here."""

_KINDS = {
    "int": Message("a whole number"),
    "float": Message("a number"),
    "str": Message('a text in "quotes"'),
    "bool": Message("true or false"),
    "array": Message("a list in [brackets]"),
    "object": Message("a table"),
}
"""Types in the words of someone who writes TOML."""
