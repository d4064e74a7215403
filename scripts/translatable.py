"""Find the translatable texts in Python files, for lupdate.

pyside6-lupdate reads Python itself, but drops `translate("Ticket", "%n ahead", n=3)` without a
word, and takes f-strings for texts. So the calls are found here and reach lupdate as JavaScript.
"""

import ast
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, nodes

TRANSLATE = frozenset({"translate", "_translate", "say", "QT_TRANSLATE_NOOP"})


class UnreadableText(Exception):
    """A text lupdate could not know: made while the program runs, or in a way nobody collects."""

    def __init__(self, path: Path, line: int, why: str) -> None:
        self.path, self.line, self.why = path, line, why
        super().__init__(f"{path}:{line}: {why}")


@dataclass(frozen=True, slots=True)
class Text:
    """One text to translate; ``plural`` when it is given a number."""

    context: str
    source: str
    plural: bool


def texts_in(path: Path) -> Iterator[Text]:
    """The texts of a Python file, in its order.

    Raises:
        UnreadableText: a text is an f-string, or goes through ``tr``.

    """
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield from _text_of(node, path)


PAGES = "Web"
"""The context of the texts of the web pages."""

SAYS = frozenset({"say", "words", "_"})
"""What a text of the pages is asked for with."""


def page_texts_in(path: Path) -> Iterator[Text]:
    """The texts of a template, or of a Python file beside the templates.

    Raises:
        UnreadableText: a text is an f-string.

    """
    if path.suffix == ".html":
        yield from _template_texts(path)
        return
    yield from texts_in(path)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node) in SAYS and len(node.args) == 1:
            if isinstance(node.args[0], ast.JoinedStr):
                raise UnreadableText(path, node.lineno, "an f-string cannot be translated")
            if source := _literal(node.args[0]):
                yield Text(PAGES, source, plural=_is_plural(node))


def _template_texts(path: Path) -> Iterator[Text]:
    parsed = Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
    for call in parsed.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in SAYS and call.args:
            if not isinstance(call.args[0], nodes.Const):
                raise UnreadableText(path, call.lineno, "a text made on the way is not translated")
            plural = any(each.key == "n" for each in call.kwargs)
            yield Text(PAGES, str(call.args[0].value), plural)


MESSAGES = "Message"
"""The context of what is told to whoever runs the hall."""


def messages_in(path: Path) -> Iterator[Text]:
    """The templates of a Python file: of messages, of errors made of one, descriptions of types.

    Raises:
        UnreadableText: a message's template is an f-string.

    """
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name, first = _name(node), node.args[0] if node.args else None
        if name == "Meta":
            described = (each.value for each in node.keywords if each.arg == "description")
            first = next(described, None)
        elif name not in {"Message", "__init__"}:
            continue
        if name == "Message" and isinstance(first, ast.JoinedStr):
            raise UnreadableText(path, node.lineno, "an f-string cannot be translated; use {name}")
        if source := first and _literal(first):
            yield Text(MESSAGES, source, plural=False)


def _text_of(call: ast.Call, path: Path) -> Iterator[Text]:
    name, literals = _name(call), [_literal(argument) for argument in call.args]
    if name == "tr" and any(literals):
        raise UnreadableText(path, call.lineno, 'write translate("Context", "text"), not tr()')
    if name not in TRANSLATE or len(literals) < 2:  # noqa: PLR2004 - a context and a text
        return
    if isinstance(call.args[1], ast.JoinedStr):
        raise UnreadableText(path, call.lineno, "an f-string cannot be translated; use {name}")
    context, source = literals[:2]
    if context and source:
        yield Text(context, source, plural=_is_plural(call))


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _literal(node: ast.expr) -> str | None:
    match node:
        case ast.Constant(value=str() as text):
            return text
    return None


def _is_plural(call: ast.Call) -> bool:
    return any(keyword.arg == "n" for keyword in call.keywords)


def as_script(texts: Iterable[Text]) -> str:
    """The texts as JavaScript calls, which lupdate reads without surprises."""
    return "".join(map(_call, texts))


def _call(text: Text) -> str:
    context, source = (json.dumps(word, ensure_ascii=False) for word in (text.context, text.source))
    number = ', "", 1' if text.plural else ""
    return f"qsTranslate({context}, {source}{number});\n"
