from pathlib import Path

import pytest

from scripts.translatable import Text, UnreadableText, as_script, texts_in


def written(folder: Path, code: str) -> Path:
    """A Python file with this code."""
    path = folder / "code.py"
    path.write_text(code, encoding="utf-8")
    return path


def test_calls_are_found_however_they_are_reached(tmp_path: Path) -> None:
    """A function, a method, a private function and a marked table entry are all texts."""
    code = """
translate("Ticket", "one")
catalogue.translate("Ticket", "two")
self._translate("Ticket", "thr" "ee")
{"a": QT_TRANSLATE_NOOP("Ticket", "four")}
say("Ticket", "five")
"""
    found = {text.source for text in texts_in(written(tmp_path, code))}
    assert found == {"one", "two", "three", "four", "five"}


def test_a_number_makes_a_plural(tmp_path: Path) -> None:
    """The keyword n is seen wherever it stands, whatever its value."""
    path = written(tmp_path, 'translate("Ticket", "%n ahead", n=slip.ahead)')
    assert list(texts_in(path)) == [Text("Ticket", "%n ahead", plural=True)]


def test_variables_and_other_calls_are_left_alone(tmp_path: Path) -> None:
    """Texts from a table, the definition's own pass-through and foreign calls are no texts."""
    code = """
translate(context, source, n=n)
translate("Ticket", source)
"a".translate({1: 2})
tell("Ticket", "no")
handlers[0]("Ticket", "no")
"""
    assert list(texts_in(written(tmp_path, code))) == []


@pytest.mark.parametrize("code", ['translate("T", f"{n} ahead")', 'self.tr("Take a number")'])
def test_texts_nobody_could_translate_are_refused(tmp_path: Path, code: str) -> None:
    """An f-string or tr() stops the collection and names file and line."""
    with pytest.raises(UnreadableText) as refused:
        list(texts_in(written(tmp_path, "\n" + code)))
    assert (refused.value.path, refused.value.line) == (tmp_path / "code.py", 2)


def test_the_script_keeps_every_character() -> None:
    """Quotes, line ends and Chinese reach lupdate as they are."""
    script = as_script([Text("T", 'a "b"\n暖窗', plural=False), Text("T", "%n", plural=True)])
    assert script == 'qsTranslate("T", "a \\"b\\"\\n暖窗");\nqsTranslate("T", "%n", "", 1);\n'
