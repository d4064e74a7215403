"""Questions and answers of a hall file, and the telephone of the hall."""

from pathlib import Path

import pytest

from db.hall_file.reading import read_hall_file
from runtime.languages import LANGUAGES
from runtime.toml_file import TomlFileError
from tests.conftest import SAMPLE
from tickets.hall import Faq

TEXT = SAMPLE.read_text(encoding="utf-8")
PLAIN = """
[[faq]]
code = "{code}"
question = {{ zh-Hans = "问", zh-Hant = "問", en = "Why?" }}
answer = {{ zh-Hans = "答", zh-Hant = "答", en = "So." }}
{more}
"""


def written(folder: Path, text: str) -> Path:
    """A hall file of this text."""
    path = folder / "hall.toml"
    path.write_text(text, encoding="utf-8")
    return path


def with_faq(folder: Path, code: str = "why", more: str = "") -> Path:
    """The sample hall with one question more, at its end."""
    return written(folder, TEXT + PLAIN.format(code=code, more=more))


def test_the_sample_answers_a_dozen_questions() -> None:
    """In every language of the product, about services that there are."""
    setup = read_hall_file(SAMPLE)
    assert len(setup.faqs) >= 12
    services = {service.code for service in setup.services}
    for faq in setup.faqs:
        assert set(LANGUAGES) <= faq.questions.keys() == faq.answers.keys()
        assert services >= set(faq.services)


def test_a_question_is_read_with_all_that_it_says(tmp_path: Path) -> None:
    """Services and keywords may be left out; what stands twice counts once."""
    texts = {"zh-Hans": "问", "zh-Hant": "問", "en": "Why?"}
    answers = {"zh-Hans": "答", "zh-Hant": "答", "en": "So."}
    path = with_faq(tmp_path)
    assert read_hall_file(path).faqs[-1] == Faq("why", texts, answers)
    more = 'services = ["passport", "newborn", "passport"]\nkeywords = ["因", "因", "cause"]'
    faq = read_hall_file(with_faq(tmp_path, more=more)).faqs[-1]
    assert (faq.services, faq.keywords) == (("passport", "newborn"), ("因", "cause"))


def test_a_hall_may_answer_nothing(tmp_path: Path) -> None:
    """Questions and answers may be left out, and so may the telephone."""
    asked = TEXT[TEXT.index("[[faq]]") : TEXT.index("[[counter]]")]
    setup = read_hall_file(written(tmp_path, TEXT.replace(asked, "")))
    assert (setup.faqs, setup.hall.phone) == ((), "")


@pytest.mark.parametrize(
    ("code", "more", "problem"),
    [
        ("missed", "", "a second faq with code 'missed'; give each faq its own code"),
        ("Why", "", "'Why'; write small letters, digits and hyphens"),
        ("why", 'services = ["pasport"]', "faq 'why': no service 'pasport'; did you mean 'pass"),
        ("why", f'keywords = ["{"m" * 31}"]', "write 1 to 30 characters of text on one line"),
        ("why", f"keywords = {['m'] * 13}", "write a list of at most 12 words"),
        ("why", 'words = ["m"]', "unknown key 'words'"),
    ],
)
def test_a_mistake_is_refused_at_its_line(
    tmp_path: Path, code: str, more: str, problem: str
) -> None:
    """With what is wrong and what would be right."""
    path = with_faq(tmp_path, code, more)
    with pytest.raises(TomlFileError) as refused:
        read_hall_file(path)
    assert problem in str(refused.value)
    line = path.read_text(encoding="utf-8").splitlines()[refused.value.line - 1]
    assert line == (more or f'code = "{code}"')


@pytest.mark.parametrize(("key", "longest"), [("question", 100), ("answer", 600)])
def test_a_text_that_would_be_too_long_is_refused(tmp_path: Path, key: str, longest: int) -> None:
    """What fits is taken to its last character."""
    plain = PLAIN.format(code="why", more="")
    for letters, fits in ((longest, True), (longest + 1, False)):
        old = "Why?" if key == "question" else "So."
        path = written(tmp_path, TEXT + plain.replace(old, "m" * letters))
        if fits:
            read_hall_file(path)
        else:
            with pytest.raises(TomlFileError, match=f"write 1 to {longest} characters"):
                read_hall_file(path)


def test_more_questions_than_people_read_are_refused(tmp_path: Path) -> None:
    """A hundred are a long page already."""
    count = 101 - len(read_hall_file(SAMPLE).faqs)
    many = "".join(PLAIN.format(code=f"why-{n}", more="") for n in range(count))
    with pytest.raises(TomlFileError, match="'faq' is not right; write at most 100 of them"):
        read_hall_file(written(tmp_path, TEXT + many))


@pytest.mark.parametrize("phone", ["010-12345678", "+86 10 1234 5678", "12367"])
def test_the_hall_may_have_a_telephone(tmp_path: Path, phone: str) -> None:
    """As it is written on its door."""
    text = TEXT.replace("home_visits = true", f'home_visits = true\nphone = "{phone}"')
    assert read_hall_file(written(tmp_path, text)).hall.phone == phone


@pytest.mark.parametrize("phone", ["", "none", "12", "010-", "1" * 26, "138\\n00000000"])
def test_what_is_no_telephone_number_is_refused(tmp_path: Path, phone: str) -> None:
    """Nobody is sent to a telephone that cannot be dialled."""
    text = TEXT.replace("home_visits = true", f'home_visits = true\nphone = "{phone}"')
    with pytest.raises(TomlFileError) as refused:
        read_hall_file(written(tmp_path, text))
    line = text.splitlines()[refused.value.line - 1]
    assert line.startswith("phone =")
