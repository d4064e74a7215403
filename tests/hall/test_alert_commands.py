"""The commands of alerts: raised, listed, answered; hall status shows those that are open."""

import pytest

from tests.hall.commands import Hall, is_chinese


def test_an_alert_is_raised_listed_and_answered(hall: Hall) -> None:
    """For the administrator and for scripts; answered once."""
    assert hall("alerts")[1] == "no alerts\n"
    code, raised, _ = hall("alert", "3", "alarm", "--json")
    assert (code, raised["kind"], raised["counter"], raised["source"]) == (0, "alarm", 3, "command")
    told = hall("alert", "4", "help")[1]
    assert told.startswith("alert 2: help at counter 4, since 20")
    assert hall("alerts", "--json")[1]["alerts"][0] == raised
    assert hall("alerts")[1].splitlines()[0].startswith("1: alarm at counter 3, since ")
    assert hall("status", "--json")[1]["alerts"][0] == raised
    assert "  alert 1: alarm at counter 3, since " in hall("status")[1]
    words = ("alerts", "answer", "1", "--counter", "5")
    assert hall(*words)[1] == "alert 1: the officer of counter 5 goes\n"
    code, _, problem = hall(*words)
    assert code == 2
    assert problem == "hall: alert 1 is not open any more: counter 5 has answered it\n"
    answered = hall("alerts", "answer", "2", "--counter", "5", "--json")[1]
    assert (answered["state"], answered["answered_by"]) == ("answered", 5)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("alert", "3", "bad_rating"), "invalid choice"),
        (("alert", "77", "alarm"), "no counter '77'"),
        (("alerts", "answer", "9", "--counter", "5"), "no alert '9'"),
    ],
)
def test_what_is_refused(hall: Hall, words: tuple[str, ...], problem: str) -> None:
    """In one line, in the administrator's language; nothing is kept."""
    code, _, told = hall(*words)
    assert (code, problem in told, told.count("\n")) == (2, True, 1)
    assert is_chinese(hall("--language", "zh-Hans", *words)[2])
    assert hall("alerts")[1] == "no alerts\n"
