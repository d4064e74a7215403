"""Find errors that are told in words which no catalogue can hold.

What is told to whoever runs the hall is a `Message`, so that it can be told in their language
(docs/decisions/0037). Words that an error is given as an f-string or as a bare text stay English;
they are found here, also where a variable brings them.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

TOLD = frozenset(
    {"HallError", "TomlFileError", "BadPicture", "AlreadyRunning", "Result", "Refused"}
)
"""The errors that are told, and what carries the words of one; what derives from them as well.

Other errors are faults of ours.
"""

WORDS_RETURNED = (
    *("tickets", "reception", "devices", "db"),
    *("printer/protocol", "printer/transport"),
)
"""Folders whose functions return no sentences but those that are told."""

MAKERS = frozenset({"error", "wrong"})
"""Methods that make such an error: of a TomlFile, of a DeviceUrl."""

LOGS = frozenset({"log", "logging", "_log"})
TRANSLATED = frozenset({"Message", "any_of", "all_of", "sentences"})
_SENTENCE = re.compile(r"[A-Za-z'{}]+[,;:]? [A-Za-z'{}]*[a-z]{2}")
"""Two words: one alone, such as the name of a column or a state, is data."""


def told_errors(paths: Iterable[Path]) -> frozenset[str]:
    """The names of all classes of these files whose errors are told."""
    bases = {
        node.name: {_name(base) for base in node.bases}
        for path in paths
        for node in ast.walk(_parsed(path))
        if isinstance(node, ast.ClassDef)
    }
    told, before = set(TOLD), 0
    while len(told) != before:
        before = len(told)
        told |= {name for name, of in bases.items() if of & told}
    return frozenset(told)


def untranslatable(path: Path, told: frozenset[str], *, returned: bool = False) -> Iterator[str]:
    """Each place of a file where an error is given English words only: the line, and the words.

    With ``returned`` also each where a function returns such words.
    """
    tree = _parsed(path)
    if returned:
        yield from _returned(path, tree)
    for scope, of_class in [(tree, ""), *_scopes(tree)]:
        brought = _assigned(scope)
        for call in _calls(scope):
            for words in _given(call, told, in_error=of_class in told):
                where = brought.get(words.id, []) if isinstance(words, ast.Name) else [words]
                for text in (text for each in where for text in _english(each)):
                    yield f"{path}:{call.lineno}: {text!r}"


def of_the_product(root: Path, folders: Iterable[str]) -> Iterator[str]:
    """The same of all files in these folders below ``root``."""
    paths = [path for each in folders for path in sorted((root / each).rglob("*.py"))]
    told = told_errors(paths)
    for path in paths:
        returned = path.relative_to(root).as_posix().startswith(WORDS_RETURNED)
        yield from untranslatable(path, told, returned=returned)


def _returned(path: Path, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Return) and not isinstance(node.value, _MADE | None):
            for text in _english(node.value):
                yield f"{path}:{node.lineno}: {text!r}"


_MADE = ast.Call | ast.Dict
"""What is made for something else, such as a statement of SQL."""


def _given(call: ast.Call, told: frozenset[str], *, in_error: bool) -> list[ast.expr]:
    """The words that a call gives an error; none when it makes no error."""
    arguments = [*call.args, *(each.value for each in call.keywords)]
    match call.func:
        case ast.Name(id=name) if name in told:
            return arguments
        case ast.Attribute(attr="__init__") if in_error:
            return [each for each in arguments if not isinstance(each, ast.Constant)]
        case ast.Attribute(attr=name, value=of) if name in MAKERS and _name(of) not in LOGS:
            return arguments
    return []


def _english(node: ast.expr) -> Iterator[str]:
    """The sentences in an expression that are in no message."""
    match node:
        case ast.JoinedStr():
            text = "".join(
                str(each.value) if isinstance(each, ast.Constant) else "{x}" for each in node.values
            )
            if _SENTENCE.search(text):
                yield text
        case ast.Constant(value=str(text)):
            if _SENTENCE.search(text):
                yield text
        case ast.Call(func=func) if _name(func) in TRANSLATED:
            return
        case _:
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.expr):
                    yield from _english(child)


def _scopes(node: ast.AST, of_class: str = "") -> Iterator[tuple[ast.AST, str]]:
    """Every function inside, with the class that it is a method of."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef):
            yield child, of_class
            yield from _scopes(child)
        else:
            yield from _scopes(child, child.name if isinstance(child, ast.ClassDef) else of_class)


def _calls(scope: ast.AST) -> Iterator[ast.Call]:
    return (node for node in _within(scope) if isinstance(node, ast.Call))


def _assigned(scope: ast.AST) -> dict[str, list[ast.expr]]:
    """What each variable of a function may hold."""
    found: dict[str, list[ast.expr]] = {}
    for node in _within(scope):
        if isinstance(node, ast.Assign):
            for name, value in _pairs(node):
                found.setdefault(name, []).append(value)
    return found


def _pairs(node: ast.Assign) -> Iterator[tuple[str, ast.expr]]:
    """The variables that an assignment sets, each with its value."""
    for target in node.targets:
        match target, node.value:
            case ast.Name(id=name), value:
                yield name, value
            case ast.Tuple(elts=names), ast.Tuple(elts=values):
                yield from ((_name(name), each) for name, each in zip(names, values, strict=False))


def _within(scope: ast.AST) -> Iterator[ast.AST]:
    """What belongs to a scope and to no function inside it."""
    for child in ast.iter_child_nodes(scope):
        if not isinstance(child, ast.FunctionDef):
            yield child
            yield from _within(child)


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))
