"""A hall file's own reasons and clocks of ratings."""

from pathlib import Path

import pytest

from db.hall_file.ratings import MOST
from db.hall_file.reading import read_hall_file
from runtime.toml_file import TomlFileError
from tests.conftest import SAMPLE
from tickets.rating_reasons import DEFAULT_REASONS
from tickets.ratings import CaseClocks, Grade, RatingRule, Reason

TEXT = SAMPLE.read_text(encoding="utf-8")
BEFORE = TEXT.partition("\n[rating]")[0]
"""The sample without its ratings, which stand at its end."""

REASON = """
[[rating.reason]]
code = "cold"
grades = [1, 2]
text = { zh-Hans = "太冷", zh-Hant = "太冷", en = "It was cold", ru = "Было холодно" }
"""


def hall_with(folder: Path, rating: str) -> Path:
    """The sample with other ratings."""
    path = folder / "hall.toml"
    path.write_text(BEFORE + rating, encoding="utf-8")
    return path


def test_a_file_without_ratings_has_the_product_s(tmp_path: Path) -> None:
    """Seven days, an answer on the same day, a call on the next, done in five."""
    setup = read_hall_file(hall_with(tmp_path, ""))
    assert setup.hall.rating == RatingRule(7, CaseClocks(0, 1, 5), CaseClocks(0, 1, 5), 30)
    assert setup.reasons == DEFAULT_REASONS


def test_the_sample_says_what_the_product_does() -> None:
    """Whoever copies it changes nothing by that."""
    setup = read_hall_file(SAMPLE)
    assert setup.hall.rating == RatingRule()
    assert setup.reasons == DEFAULT_REASONS


def test_a_hall_has_days_clocks_and_reasons_of_its_own(tmp_path: Path) -> None:
    """Each clock of each kind by itself; what is left out is as usual."""
    rating = "\n[rating]\ndays = 30\nask_seconds = 60\n"
    rating += "bad = { done_days = 15 }\nnot_done = { answer_days = 1 }\n"
    setup = read_hall_file(hall_with(tmp_path, rating + REASON))
    assert setup.hall.rating == RatingRule(30, CaseClocks(0, 1, 15), CaseClocks(1, 1, 5), 60)
    texts = {"zh-Hans": "太冷", "zh-Hant": "太冷", "en": "It was cold", "ru": "Было холодно"}
    assert setup.reasons == (Reason("cold", (Grade(1), Grade(2)), texts),)


def test_a_hall_may_offer_no_reasons(tmp_path: Path) -> None:
    """An empty list is no list of the product's."""
    assert read_hall_file(hall_with(tmp_path, "\n[rating]\nreason = []\n")).reasons == ()


def many(count: int) -> str:
    """So many reasons beside the lowest grade."""
    return "".join(REASON.replace('"cold"', f'"cold-{n}"') for n in range(count))


def test_as_many_reasons_as_a_phone_shows(tmp_path: Path) -> None:
    """Eight beside a grade are taken; that another grade has some as well does not matter."""
    happy = REASON.replace('"cold"', '"warm"').replace("[1, 2]", "[5]")
    assert len(read_hall_file(hall_with(tmp_path, many(MOST) + happy)).reasons) == MOST + 1


@pytest.mark.parametrize(
    ("rating", "line", "problem"),
    [
        ("[rating]\ndays = 0", "days = 0", "0; write a whole number of days from 1 to 90"),
        ("[rating]\nbad = { done_days = 61 }", "bad =", "working days from 0 to 60"),
        (
            "[rating]\nask_seconds = 4",
            "ask_seconds",
            "number of seconds from 5 to 120",
        ),
        ("[rating]\nlatest = 1", "latest", "unknown key"),
        (REASON.replace("[1, 2]", "[]"), "grades", "a list of grades from 1 to 5"),
        (REASON.replace("[1, 2]", "[0]"), "grades", "is 0; possible are 1, 2, 3, 4, 5"),
        (REASON.replace("[1, 2]", "[1, 1]"), "grades", "a grade stands twice; name each once"),
        (REASON + REASON, 'code = "cold"', "a second reason with code 'cold'; give each reason"),
        (REASON.replace("It was cold", "m" * 52), "text", "1 to 51 characters"),
        (many(MOST + 1), "grades", "more than 8 reasons beside grade 1; keep those that matter"),
    ],
)
def test_a_mistake_is_refused_at_its_line(
    tmp_path: Path, rating: str, line: str, problem: str
) -> None:
    """With what would be right; of two that cannot both be, at the second."""
    path = hall_with(tmp_path, "\n" + rating)
    with pytest.raises(TomlFileError, match=problem) as told:
        read_hall_file(path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[told.value.line - 1].lstrip().startswith(line)
    assert told.value.line == max(n for n, each in enumerate(lines, 1) if each.startswith(line))
