"""No error is told in words that cannot be translated."""

from pathlib import Path

import pytest

from scripts.catalogues import ROOT, TOLD_FROM
from scripts.told_errors import of_the_product, told_errors, untranslatable

ERRORS = """
class Bad(HallError):
    def __init__(self, name):
        super().__init__({init})

class Worse(Bad): ...

class Fault(Exception): ...
"""


def found(folder: Path, code: str, *, init: str = '"{name} is bad"', **how: bool) -> list[str]:
    """What is found in this code, without where."""
    path = folder / "code.py"
    path.write_text(ERRORS.replace("{init}", init) + code, encoding="utf-8")
    told = told_errors([path])
    return [each.partition(": ")[2] for each in untranslatable(path, told, **how)]


def test_the_product_tells_no_error_in_english_only() -> None:
    """Every error of every folder is made of messages, which `make check` has translated."""
    assert list(of_the_product(ROOT, TOLD_FROM)) == []


@pytest.mark.parametrize(
    "code",
    [
        'raise Bad(f"no {x} here")',
        'raise Worse("out of paper")',
        'def f(x):\n    told = f"{x} is gone"\n    raise Bad(told)',
        'def f(x):\n    one, two = "a wrong word", x\n    raise Bad(one, two)',
        'def f(x):\n    raise Bad(x or "there is none")',
        'def f(x):\n    raise Bad(reason=f"{x} is gone")',
        'raise file.error(place, "no such key")',
        'raise url.wrong("no such port", Message("write one"))',
        'yield Refused(1, "", "not this one")',
    ],
)
def test_english_words_of_an_error_are_found(tmp_path: Path, code: str) -> None:
    """An f-string or a bare text, given at once or by a variable, to the error or its maker."""
    assert len(found(tmp_path, code)) == 1


@pytest.mark.parametrize(
    "code",
    [
        'raise Bad(Message("no {x} here", x=f"a {x} c"))',
        'raise Bad(any_of(Message("one of them"), "b"))',
        'raise Bad(f"{day:%Y-%m-%d}", "2026-11-25 09:30")',
        'raise Fault(f"{x} is broken")',
        'log.error("%s: it is gone", x)',
        'def f(x):\n    told = "to another one"\n    say(told)',
        'return_("a b")',
    ],
)
def test_messages_data_faults_and_logs_are_left_alone(tmp_path: Path, code: str) -> None:
    """What is translated, what is no sentence, and what only we read."""
    assert found(tmp_path, code) == []


def test_an_error_s_own_template_is_collected_and_no_f_string_is(tmp_path: Path) -> None:
    """A template stands in the catalogue; an f-string never can."""
    assert found(tmp_path, "") == []
    assert found(tmp_path, "", init='f"{name} is bad"') == ["'{x} is bad'"]
    assert found(tmp_path, "", init='Message("one"), "and the state"') == []


def test_words_that_a_function_returns_are_found_where_it_returns_nothing_else(
    tmp_path: Path,
) -> None:
    """Why something cannot be is returned by many a function; a statement of SQL is made."""
    code = 'def why(x):\n    return f"{x} is too short"\ndef sql():\n    return text("SELECT a b")'
    assert found(tmp_path, code) == []
    assert found(tmp_path, code, returned=True) == ["'{x} is too short'"]
