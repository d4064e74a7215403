from collections.abc import Callable

import pytest
from msgspec.structs import replace

from db.hall_file.reading import read_hall_file
from display.talk import Form
from display.wording import CallWording
from tests.conftest import SAMPLE
from tests.display.calls_at_work import call
from tickets.hall import HallSetup

CALLS = (call(1, "A001", 3), call(2, "B014", 5), call(3, "C003", 7))


def one_second(clause: str, language: str) -> float | None:
    """Everything can be said."""
    return 1.0


def unless(*words: str) -> Callable[[str, str], float | None]:
    """What has any of these words in it cannot be said."""

    def seconds(clause: str, language: str) -> float | None:
        return None if any(word in clause for word in words) else 1.0

    return seconds


def hall(sentences: dict[str, str] | None = None, **names: dict[str, str]) -> HallSetup:
    """The sample hall with sentences of its own, and names for counters such as ``c3``."""
    setup = read_hall_file(SAMPLE)
    counters = tuple(
        replace(each, names=names.get(f"c{each.number}", each.names)) for each in setup.counters
    )
    rule = replace(setup.hall.calling, sentences=sentences or {})
    return replace(setup, hall=replace(setup.hall, calling=rule), counters=counters)


@pytest.mark.parametrize(
    ("form", "language", "clauses"),
    [
        (Form.FULL, "zh-Hans", ("请 A001 到 3 号窗口",)),
        (Form.FULL, "zh-Hant", ("請 A001 到 3 號窗口",)),
        (Form.FULL, "en", ("A001, please go to counter 3",)),
        (Form.SHORT, "zh-Hans", ("A001，3 号窗口",)),
        (Form.SHORT, "en", ("A001, counter 3",)),
    ],
)
def test_a_call_in_words(form: Form, language: str, clauses: tuple[str, ...]) -> None:
    """As people call, in each language of the display."""
    assert CallWording(hall(), one_second).clauses(form, CALLS[:1], language) == clauses


def test_several_calls_are_one_sentence() -> None:
    """Each with its counter's number, the last as it is called; to be read with commas."""
    wording = CallWording(hall(), one_second)
    assert wording.clauses(Form.JOINED, CALLS, "zh-Hans") == (
        "请 A001 到 3 号",
        "B014 到 5 号",
        "C003 到 7 号窗口",
    )
    english = "Please: A001 to counter 3, B014 to counter 5"
    assert wording.caption(Form.JOINED, CALLS[:2], "en") == english
    chinese = "请 A001 到 3 号，B014 到 5 号窗口"
    assert wording.caption(Form.JOINED, CALLS[:2], "zh-Hans") == chinese


def test_a_counter_has_its_own_name() -> None:
    """In every form and language; the longest reads well."""
    name = {"zh-Hans": "门诊二楼第25诊室", "en": "Room 25"}
    wording = CallWording(hall(c3=name, c7=name), one_second)
    assert wording.clauses(Form.FULL, CALLS[:1], "zh-Hans") == ("请 A001 到门诊二楼第 25 诊室",)
    assert wording.clauses(Form.SHORT, CALLS[:1], "en") == ("A001, Room 25",)
    assert wording.clauses(Form.JOINED, CALLS, "en") == (
        "Please: A001 to Room 25",
        "B014 to counter 5",
        "C003 to Room 25",
    )


def test_a_hall_has_its_own_sentence() -> None:
    """A blank is set where a number touches a Chinese character, so that it is read as one."""
    wording = CallWording(hall({"zh-Hans": "{counter}请{number}办理"}), one_second)
    assert wording.clauses(Form.FULL, CALLS[:1], "zh-Hans") == ("3 号窗口请 A001 办理",)
    assert wording.caption(Form.FULL, CALLS[:1], "en") == "A001, please go to counter 3"


def test_a_language_the_display_does_not_write_has_the_halls_sentence() -> None:
    """In all forms; a counter is its bare number in it."""
    wording = CallWording(hall({"ru": "Номер {number}, окно {counter}"}), one_second)
    assert wording.clauses(Form.FULL, CALLS[:1], "ru") == ("Номер A001, окно 3",)
    unsaid = CallWording(hall({"ru": "Номер {number}, окно {counter}"}), unless("A001, 3"))
    assert unsaid.clauses(Form.SHORT, CALLS[:1], "ru") == ("Номер A001, окно 3",)


@pytest.mark.parametrize(
    ("form", "unsaid", "clause"),
    [
        (Form.FULL, ["Room"], "A001, please go to counter 3"),
        (Form.FULL, ["please"], "A001, Room 25"),
        (Form.FULL, ["please", "Room"], "A001, counter 3"),
        (Form.SHORT, ["Room"], "A001, counter 3"),
        (Form.SHORT, ["A001, Room", "A001, counter"], "A001, please go to Room 25"),
        (Form.FULL, ["A001"], "A001, please go to Room 25"),
    ],
)
def test_what_cannot_be_said_gives_way(form: Form, unsaid: list[str], clause: str) -> None:
    """The name to the number, one form to the other; where nothing helps, it stays as it was."""
    wording = CallWording(hall(c3={"zh-Hans": "诊室", "en": "Room 25"}), unless(*unsaid))
    assert wording.clauses(form, CALLS[:1], "en") == (clause,)
    assert "Room 25" in wording.caption(form, CALLS[:1], "en")


def test_a_sentence_of_several_gives_way_clause_by_clause() -> None:
    """A counter's name that was not recorded does not keep the others waiting."""
    wording = CallWording(hall(c3={"zh-Hans": "诊室", "en": "Room 25"}), unless("Room"))
    assert wording.clauses(Form.JOINED, CALLS[:2], "en") == (
        "A001, counter 3",
        "B014 to counter 5",
    )
