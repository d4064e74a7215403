"""The commands of ratings and cases: a form on paper is entered, a case is seen to."""

import re
from io import StringIO

import pytest

from tests.hall.commands import Hall, is_chinese


@pytest.fixture
def served(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> str:
    """The number of somebody who was served for a passport; officer 1001 has begun to work."""
    monkeypatch.setattr("sys.stdin", StringIO("4711\n" * 3))
    assert hall("officer", "1001", "--name", "Sample")[0] == 0
    _, ticket, _ = hall("take", "passport", "--no-print", "--json")
    hall("sign-on", "5", "1001")
    hall("next", "5")
    hall("finish", "5")
    label: str = ticket["label"]
    return label


def rate(hall: Hall, label: str, *more: str) -> tuple[int, object, str]:
    """Enter a form that somebody filled in."""
    return hall("rate", label, *more, "--source", "paper", "--by", "1001", "--json")


def test_a_form_on_paper_is_entered_once(hall: Hall, served: str) -> None:
    """All that stands on it; a second time is refused."""
    words = ("--grade", "2", "--attitude", "1", "--efficiency", "3", "--environment", "4")
    code, told, _ = rate(hall, served, *words, "--reason", "slow", "--words", "等太久")
    assert code == 0
    assert {"label": served, "service": "passport", "source": "paper", "grade": 2}.items() <= (
        dict(told).items()  # type: ignore[call-overload]
    )
    assert (told["attitude"], told["efficiency"], told["environment"]) == (1, 3, 4)  # type: ignore[index]
    code, _, problem = rate(hall, served, "--grade", "5")
    assert code == 2
    assert re.fullmatch(
        rf"hall: passport of {served} was rated \d{{4}}-\d\d-\d\d \d\d:\d\d\n", problem
    )


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("--grade", "6"), "invalid choice"),
        (("--grade", "0"), "invalid choice"),
        ((), "the following arguments are required: --grade"),
        (("--grade", "1", "--day", "yesterday"), "'yesterday' is no time such as 2026-11-25"),
        (("--grade", "1", "--day", "2026-01-01"), "no ticket A001 today"),
        (("--grade", "1", "--service", "collection"), "has not been served for collection yet"),
        (("--grade", "1", "--reason", "quick"), "no reason 'quick'"),
        (("--grade", "1", "--phone", "12"), "a telephone number is 7 to 15 digits"),
    ],
)
def test_what_cannot_stand_on_a_form_is_refused(
    hall: Hall, served: str, words: tuple[str, ...], problem: str
) -> None:
    """In one line, with what would be right; nothing is kept."""
    code, _, told = hall("rate", served, *words, "--by", "1001")
    assert (code, problem in told, told.count("\n")) == (2, True, 1)
    assert hall("cases", "--all")[1] == "no cases\n"


def test_of_several_services_the_form_says_which(hall: Hall, served: str) -> None:
    """Where one is left to rate it is that one; where nothing was served there is none."""
    _, ticket, _ = hall("take", "passport", "--then", "collection", "--no-print", "--json")
    label = ticket["label"]
    assert "has not been served for passport yet" in rate(hall, label, "--grade", "5")[2]
    for _ in range(2):
        hall("next", "5")
        hall("finish", "5")
    told = rate(hall, label, "--grade", "5")[2]
    assert told == f"hall: {label} was served for passport, collection; say which one is rated\n"
    assert rate(hall, label, "--grade", "5", "--service", "collection")[0] == 0
    assert rate(hall, label, "--grade", "4")[1]["service"] == "passport"  # type: ignore[index]
    assert "was rated" in rate(hall, label, "--grade", "4", "--service", "passport")[2]


def test_a_bad_rating_is_a_case_until_it_is_closed(hall: Hall, served: str) -> None:
    """Listed with what was said and whom to call, taken, called back, closed, and forgotten."""
    said = ("--grade", "1", "--reason", "slow", "--words", "two hours")
    rate(hall, served, *said, "--name", "Sample", "--phone", "138 0000 0000")
    line = hall("cases")[1]
    assert re.fullmatch(
        r"1: rated 1, passport, open, due \d{4}-\d\d-\d\d \d\d:\d\d, Sample 138 0000 0000:"
        r" slow; two hours\n",
        line,
    )
    (case,) = hall("cases", "--json")[1]["cases"]
    assert {
        "id": 1,
        "kind": "rating",
        "state": "open",
        "grade": 1,
        "words": "two hours",
    }.items() <= (case.items())
    assert (case["phone"], case["overdue"], case["reasons"]) == ("13800000000", False, ["slow"])
    assert hall("case", "take", "1", "--by", "1001")[1] == "case 1: taken by 1001\n"
    assert "open" not in hall("cases")[1]
    assert hall("case", "called-back", "1", "--by", "1001")[1] == "case 1: called back by 1001\n"
    code, closed, _ = hall(
        "case", "close", "1", "--by", "1001", "--note", "explained, fee refunded", "--json"
    )
    assert (code, closed["state"], closed["phone"], closed["name"]) == (0, "closed", None, None)
    assert hall("cases")[1] == "no cases\n"
    assert hall("cases", "--all")[1] == (
        "1: rated 1, passport, closed, taken by 1001: explained, fee refunded\n"
    )
    assert "case 1 was closed by 1001" in hall("case", "take", "1", "--by", "1001")[2]


def test_a_good_rating_leaves_nothing_to_see_to(hall: Hall, served: str) -> None:
    """The command says so, to people and to programs."""
    assert (
        hall("rate", served, "--grade", "5", "--by", "1001")[1] == f"{served} passport: rated 5\n"
    )
    assert hall("cases")[1] == "no cases\n"
    assert hall("cases", "--json")[1] == {"cases": []}


def test_refusals_are_told_in_chinese(hall: Hall, served: str) -> None:
    """In both scripts, as every error of a command."""
    rate(hall, served, "--grade", "1")
    closing = ("case", "close", "1", "--by", "1001", "--note")
    for language in ("zh-Hans", "zh-Hant"):
        for words in (
            ("rate", served, "--grade", "1", "--by", "1001"),
            ("rate", served, "--grade", "1", "--by", "9"),
            ("case", "called-back", "1", "--by", "1001"),
            ("case", "take", "7", "--by", "1001"),
            (*closing, " "),
            (*closing, "m" * 501),
        ):
            code, _, told = hall("--language", language, *words)
            assert (code, is_chinese(told)) == (2, True), told


def test_no_log_repeats_what_people_said(
    hall: Hall, served: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither the words nor the number, also where all is refused."""
    caplog.set_level("DEBUG")
    said = ("--words", "secret words", "--name", "Secret Name", "--phone", "13800000000")
    for code in (0, 2):
        found, _, told = hall("rate", served, "--grade", "1", *said, "--by", "1001")
        assert found == code
        assert not re.search("secret|Secret|138", told + caplog.text)
