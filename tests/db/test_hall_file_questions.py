"""Questions that lead to a service, and the mistakes that would lead people nowhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.hall_file.reading import read_hall_file
from runtime.languages import LANGUAGES
from runtime.toml_file import TomlFileError
from tests.conftest import SAMPLE
from tickets.hall import HallSetup, QuestionAnswer

TEXT = SAMPLE.read_text(encoding="utf-8")
HERE = 'then = "service:collection"'
"""The last answer to the sample's first question."""

EXTRA = """
[[question]]
code = "{code}"
text = {{ zh-Hans = "问", zh-Hant = "問", en = "Why?" }}
[[question.answer]]
text = {{ zh-Hans = "是", zh-Hant = "是", en = "Yes" }}
then = "{yes}"
[[question.answer]]
text = {{ zh-Hans = "否", zh-Hant = "否", en = "No" }}
then = "service:passport"
"""


def changed(folder: Path, *changes: tuple[str, str], extra: str = "") -> Path:
    """The sample with something changed, and more questions at its end."""
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "hall.toml"
    path.write_text(text + extra, encoding="utf-8")
    return path


def ways(setup: HallSetup, code: str) -> Iterator[tuple[QuestionAnswer, ...]]:
    """Every way of answering from a question on."""
    (question,) = (each for each in setup.questions if each.code == code)
    for answer in question.answers:
        rest = ways(setup, answer.question) if answer.question else iter([()])
        yield from ((answer, *more) for more in rest)


def test_the_samples_questions_reach_every_service_of_the_kiosk() -> None:
    """Whatever one answers, at most three questions later there is a service; each can be found."""
    setup = read_hall_file(SAMPLE)
    found = list(ways(setup, setup.questions[0].code))
    assert {way[-1].service for way in found} == {s.code for s in setup.services if s.on_kiosk}
    assert max(map(len, found)) <= 3
    for question in setup.questions:
        assert 2 <= len(question.answers) <= 5
        for texts in (question.texts, *(answer.texts for answer in question.answers)):
            assert all(texts[language] for language in LANGUAGES)


def test_a_hall_may_ask_nothing(tmp_path: Path) -> None:
    """Questions may be left out."""
    asked = TEXT[TEXT.index("[[question]]") : TEXT.index("[[counter]]")]
    assert read_hall_file(changed(tmp_path, (asked, ""))).questions == ()


WRONG = [
    ('"service:colection"', "no service 'colection'; did you mean 'collection'?"),
    ('"question:tripp"', "no question 'tripp'; did you mean 'trip'?"),
    ('"question:start"', "it leads back to the question 'start', round in a circle; let it"),
    ('"collection"', 'write "service:" or "question:" and a code, such as "service:passport"'),
    ('"counter:1"', 'write "service:" or "question:" and a code, such as "service:passport"'),
]


@pytest.mark.parametrize(("target", "words"), WRONG)
def test_an_answer_that_leads_nowhere_is_refused_at_its_line(
    tmp_path: Path, target: str, words: str
) -> None:
    """An unknown service or question, a circle, something else: with what would be right."""
    path = changed(tmp_path, (HERE, f"then = {target}"))
    with pytest.raises(TomlFileError) as refused:
        read_hall_file(path)
    assert words in str(refused.value)
    line = path.read_text(encoding="utf-8").splitlines()[refused.value.line - 1]
    assert line == f"then = {target}"


def refused_line(path: Path, words: str) -> str:
    """The line at which a file is refused with these words."""
    with pytest.raises(TomlFileError) as refused:
        read_hall_file(path)
    assert words in str(refused.value)
    return path.read_text(encoding="utf-8").splitlines()[refused.value.line - 1]


def test_nobody_is_led_to_what_the_kiosk_does_not_offer(tmp_path: Path) -> None:
    """A service that is hidden from the kiosk is no answer; those that are, are named."""
    path = changed(tmp_path, ("minutes = 3\n", "minutes = 3\non_kiosk = false\n"))
    words = "'collection' is not on the kiosk, so nobody there can be led to it; possible are pass"
    assert refused_line(path, words) == HERE


def test_three_questions_in_a_row_are_enough(tmp_path: Path) -> None:
    """The third may be asked; a fourth is refused at the answer that leads to it."""
    third = EXTRA.format(code="third", yes="service:newborn")
    to_third = ('then = "service:taiwan-permit"', 'then = "question:third"')
    assert len(read_hall_file(changed(tmp_path, to_third, extra=third)).questions) == 4
    more = EXTRA.format(code="third", yes="question:fourth") + EXTRA.format(
        code="fourth", yes="service:newborn"
    )
    words = "'fourth' would be question 4 in a row (start, trip, third); ask at most 3"
    assert refused_line(changed(tmp_path, to_third, extra=more), words) == (
        'then = "question:fourth"'
    )


def test_a_question_that_is_never_asked_is_refused(tmp_path: Path) -> None:
    """No answer leads to it, or only its own; with how to lead there."""
    for yes in ("service:passport", "question:lost"):
        path = changed(tmp_path, extra=EXTRA.format(code="lost", yes=yes))
        words = "no answer leads to the question 'lost', and it is not the first; write then ="
        assert refused_line(path, words) == 'code = "lost"'


def test_each_question_has_its_own_code(tmp_path: Path) -> None:
    """Of two with one code the second is refused."""
    path = changed(tmp_path, extra=EXTRA.format(code="trip", yes="service:passport"))
    assert refused_line(path, "a second question with code 'trip'") == 'code = "trip"'


@pytest.mark.parametrize("answers", [1, 6])
def test_a_question_has_two_to_five_answers(tmp_path: Path, answers: int) -> None:
    """One is no choice, six do not fit on a page."""
    text = 'text = { zh-Hans = "是", zh-Hant = "是", en = "Yes" }\nthen = "service:passport"\n'
    head, _, _ = EXTRA.format(code="trip2", yes="service:passport").partition("[[question.answer]]")
    extra = head + answers * f"[[question.answer]]\n{text}"
    path = changed(tmp_path, (HERE, 'then = "question:trip2"'), extra=extra)
    refused_line(path, "write a list of 2 to 5 answers")
