"""Refuses private words that the code has given up for the field's own: `python -m scripts.words`.

The two tables are the documentation: which word, what to say instead, and where it is refused. The
names of modules, classes, functions, arguments, attributes and variables are read, and the names of
QML files; each is split into its parts, so that ``print_cable`` and ``PrintCable`` hold ``cable``.
What a test promises (``def test_...``) is a sentence: there only words that no sentence needs are
refused. Texts, comments and docstrings are not read.
"""

import ast
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

PRODUCT = ("counter", "db", "devices", "display", "hall", "kiosk", "printer", "reception",
           "runtime", "tickets")  # fmt: skip
CODE = (*PRODUCT, "bench", "scripts", "tests")
ANY = frozenset({"module", "class", "function", "argument", "attribute", "variable"})
MODULE = frozenset({"module"})
NAMED = frozenset({"module", "class"})


@dataclass(frozen=True)
class PrivateWord:
    """One refused word, its plural with it.

    ``after`` are the parts before it with which it is the field's word; ``english`` is whether
    sentences need it as well; ``whole`` is whether only the word by itself is refused.
    """

    word: str
    instead: str
    where: tuple[str, ...] = CODE
    kinds: frozenset[str] = ANY
    after: frozenset[str] = frozenset()
    english: bool = True
    whole: bool = False


TESTS_OF_KIOSK = ("kiosk", "tests/kiosk", "tests/journeys")

WORDS = (
    PrivateWord("deed", "effect", english=False),
    PrivateWord("verb", "use case, action, command", (
        "counter", "devices", "display", "hall", "kiosk", "printer", "reception", "runtime",
        "tests/kiosk", "tests/counter", "tests/hall", "tests/reception")),
    PrivateWord("begin", "unit of work", ("db",), frozenset({"function"}), whole=True),
    PrivateWord("warden", "PIN gate", english=False),
    PrivateWord("gate", "PIN gate", TESTS_OF_KIOSK, NAMED, after=frozenset({"pin"})),
    PrivateWord("office", "staff session", TESTS_OF_KIOSK),
    PrivateWord("desk", "service page", TESTS_OF_KIOSK),
    PrivateWord("aloud", "page reader", after=frozenset({"read"})),
    PrivateWord("night", "standby", TESTS_OF_KIOSK),
    PrivateWord("room", "panel geometry", TESTS_OF_KIOSK),
    PrivateWord("wire", "input device, transport", english=False),
    PrivateWord("cable", "transport"),
    PrivateWord("meaning", "scan interpreter", ("devices", "tests/devices")),
    PrivateWord("tries", "attempt limiter", ("reception", "kiosk", "hall/compose")),
    PrivateWord("face", "window, page content, ticket template", after=frozenset({"ticket"})),
    PrivateWord("behind", "backend", ("hall", "kiosk", "tests/hall", "tests/kiosk")),
    PrivateWord("backstage", "lazy backend", english=False),
    PrivateWord("opening", "application", ("hall",), MODULE),
    PrivateWord("morning", "demo script", ("hall", "scripts", "tests/hall")),
    PrivateWord("sight", "page catalogue, page state", english=False),
    PrivateWord("stand", "kiosk harness", ("scripts", *TESTS_OF_KIOSK), NAMED | {
        "argument", "variable"}),
    PrivateWord("rig", "kiosk harness", english=False),
    PrivateWord("alone", "kiosk harness", ("tests/kiosk", "tests/journeys"), NAMED | {
        "argument", "variable"}),
    PrivateWord("turn", "roll over", ("db", "tests/db")),
    PrivateWord("discreet", "redacted", english=False),
    PrivateWord("talk", "print session", ("printer", "tests/printer")),
    PrivateWord("asking", "status query", ("printer", "tests/printer")),
    PrivateWord("inquiry", "probe", ("printer", "tests/printer"), english=False),
    PrivateWord("ending", "exit code", ("hall", "runtime"), NAMED),
    PrivateWord("garbage", "gc control", ("runtime",)),
    PrivateWord("trouble", "database errors", ("db",), MODULE),
)  # fmt: skip

CLASSES = {
    "Do": "Effect",
    "Facts": "PageInputs, BoardInputs: whose inputs they are",
    "Face": "PageContent, TicketTemplate",
    "Kind": "the kind of what",
    "Machine": "SessionController, PrinterMechanism",
    "Reader": "Queries, Scanner, PageReader",
    "Step": "PinStage, unit of work",
    "Wish": "TicketRequest",
    "Place": "Installation, LineEnd",
}
"""Classes that had several meanings, refused by their whole name."""


@dataclass(frozen=True)
class Name:
    """One name that the code gives, and where."""

    text: str
    kind: str
    path: str
    line: int = 1

    @property
    def parts(self) -> list[str]:
        """Its parts in small letters: of ``_makeTicketFace`` make, ticket, face."""
        found = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", self.text)
        return [part.lower() for part in found]


def names(source: str, path: str) -> Iterator[Name]:
    """Yield every name that a Python module gives."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.ClassDef(name=text):
                yield Name(text, "class", path, node.lineno)
            case ast.FunctionDef(name=text) | ast.AsyncFunctionDef(name=text):
                yield Name(text, "function", path, node.lineno)
            case ast.arg(arg=text):
                yield Name(text, "argument", path, node.lineno)
            case ast.Attribute(attr=text, ctx=ast.Store()):
                yield Name(text, "attribute", path, node.lineno)
            case ast.Name(id=text, ctx=ast.Store()):
                yield Name(text, "variable", path, node.lineno)


def names_of_file(path: Path, root: Path) -> Iterator[Name]:
    """Yield the name of a file, of its room when it is a package's, and the names in it."""
    inside = path.relative_to(root)
    stem = inside.parent.name if path.stem == "__init__" else path.stem
    yield Name(stem, "module", str(inside))
    if path.suffix == ".py":
        yield from names(path.read_text("utf-8"), str(inside))


def refused(name: Name) -> Iterator[str]:
    """Yield what to say instead of each private word in a name."""
    for word in WORDS:
        if name.kind in word.kinds and _is_in(name.path, word.where) and _holds(name, word):
            yield f"{word.word!r}: say {word.instead}"
    if name.kind == "class" and name.text in CLASSES:
        yield f"several meanings: say {CLASSES[name.text]}"


def _is_in(path: str, folders: Sequence[str]) -> bool:
    return any(path.startswith(f"{folder}/") for folder in folders)


def _holds(name: Name, word: PrivateWord) -> bool:
    if word.whole and name.text != word.word:
        return False
    if word.english and name.kind in {"function", "module"} and name.text.startswith("test_"):
        return False
    forms = {word.word, f"{word.word}s"}
    before = ["", *name.parts]
    return any(
        part in forms and left not in word.after
        for left, part in zip(before, name.parts, strict=False)
    )


def faults(root: Path) -> Iterator[str]:
    """Yield each private word in the code below ``root``, with its place."""
    for folder in CODE:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in {".py", ".qml"}:
                for name in names_of_file(path, root):
                    for fault in refused(name):
                        yield f"{name.path}:{name.line}: {name.kind} {name.text}: {fault}"


def main() -> int:
    """Print every private word; 1 when there is one."""
    found = list(dict.fromkeys(faults(Path())))
    print("\n".join(found) or "words: none of the private ones is back")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
