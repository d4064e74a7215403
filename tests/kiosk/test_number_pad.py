"""What is typed and what it is answered with, as pure decisions."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.pages.answer_wording import AnswerWording
from kiosk.pages.wording import Wording
from kiosk.session import number_pad
from kiosk.session.number_pad import AnswerKind, Pad, PadQuestion, Timeliness, Way
from reception.answers import CalledTo, FoundTicket
from runtime.languages import LANGUAGES
from tests.kiosk.page_samples import FOUND, REFUSED, STANDING, TICKET
from tests.kiosk_harness import SETUP
from tickets.errors import AppointmentOver, NoTicketNumber, OtherDay, UnknownTicket
from tickets.hall import AppointmentRule, Counter
from tickets.visit import AppointmentState, TicketState

NOW = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Asia/Shanghai"))
ENGLISH = AnswerWording(Wording("en"), SETUP)


WITH_LETTERS = Pad(PadQuestion.APPOINTMENT, letters=True)


def typed(question: PadQuestion, keys: str, *, letters: bool = False) -> Pad:
    """The pad after these keys."""
    pad = Pad(question, letters=letters)
    for key in keys:
        pad = number_pad.press(pad, key)
    return pad


@given(st.sampled_from(PadQuestion), st.text(number_pad.DIGITS, max_size=30))
def test_digits_are_taken_until_there_are_too_many(question: PadQuestion, keys: str) -> None:
    """As they were typed; more are a mistake."""
    assert typed(question, keys).typed == keys[: number_pad.MOST[question]]


@given(st.sampled_from(PadQuestion), st.lists(st.text(max_size=3), max_size=20))
def test_only_keys_type(question: PadQuestion, keys: list[str]) -> None:
    """Other signs, several at once or none are nothing."""
    pad = Pad(question)
    for key in keys:
        pad = number_pad.press(pad, key)
    allowed = [key for key in keys if len(key) == 1 and key in number_pad.keys(pad)]
    assert pad.typed == "".join(allowed)[: number_pad.MOST[question]]


def test_an_x_ends_identity_numbers_alone() -> None:
    """It is a key where their last four are asked for."""
    assert typed(PadQuestion.TAIL, "123X").typed == "123X"
    for question in set(PadQuestion) - {PadQuestion.TAIL}:
        assert typed(question, "12X3").typed == "123"


def test_letters_are_keys_where_codes_hold_them() -> None:
    """Capitals and digits; nothing else, and nowhere else."""
    reference = "WX202600A7"
    assert typed(PadQuestion.APPOINTMENT, reference, letters=True).typed == reference
    assert typed(PadQuestion.APPOINTMENT, "WX-20é a7", letters=True).typed == "WX207"
    assert typed(PadQuestion.APPOINTMENT, reference).typed == "2026007"
    assert len(typed(PadQuestion.APPOINTMENT, "A" * 30, letters=True).typed) == 20
    assert number_pad.clear(typed(PadQuestion.APPOINTMENT, "A7", letters=True)) == WITH_LETTERS


def test_a_letter_is_had_from_its_telephone_key() -> None:
    """What was typed last goes round among the signs of its key; what stands before it stays."""
    for signs in number_pad.TELEPHONE:
        pad = number_pad.press(WITH_LETTERS, "X")
        pad = number_pad.press(pad, signs[0])
        for sign in (*signs[1:], signs[0]):
            pad = number_pad.turn(pad)
            assert pad.typed == "X" + sign
    assert sorted("".join(number_pad.TELEPHONE)) == sorted(number_pad.DIGITS + number_pad.LETTERS)
    assert number_pad.turn(WITH_LETTERS) == WITH_LETTERS
    digits = typed(PadQuestion.APPOINTMENT, "22")
    assert number_pad.turn(digits) == digits


@given(st.sampled_from(PadQuestion), st.text(number_pad.DIGITS, max_size=15))
def test_what_was_typed_can_be_taken_back(question: PadQuestion, keys: str) -> None:
    """Key after key, or all; an empty pad stays empty."""
    pad = typed(question, keys)
    assert number_pad.clear(pad) == Pad(question)
    for left in range(len(pad.typed), 0, -1):
        assert len(pad.typed) == left
        pad = number_pad.erase(pad)
    assert number_pad.erase(pad) == pad == Pad(question)


@pytest.mark.parametrize(
    ("question", "keys", "complete"),
    [
        (PadQuestion.NUMBER, "", False),
        (PadQuestion.NUMBER, "1", True),
        (PadQuestion.APPOINTMENT, "", False),
        (PadQuestion.APPOINTMENT, "1", True),
        (PadQuestion.TAIL, "123", False),
        (PadQuestion.TAIL, "123X", True),
        (PadQuestion.PHONE, "123456", False),
        (PadQuestion.PHONE, "1234567", True),
    ],
)
def test_there_is_something_to_look_for(question: PadQuestion, keys: str, complete: bool) -> None:  # noqa: FBT001
    """A digit, the whole of four, or what can be a telephone number."""
    assert number_pad.is_complete(typed(question, keys)) is complete


def test_long_ones_are_shown_in_fours() -> None:
    """As one reads them aloud: codes from the front, telephone numbers from the end."""
    assert number_pad.shown(typed(PadQuestion.APPOINTMENT, "1234567890")) == "1234 5678 90"
    assert number_pad.shown(typed(PadQuestion.PHONE, "13800000000")) == "138 0000 0000"
    assert number_pad.shown(Pad(PadQuestion.NUMBER)) == ""


def test_what_was_typed_is_in_no_log() -> None:
    """Not even by accident."""
    assert "1380" not in repr(typed(PadQuestion.PHONE, "13800000000"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answer", [*FOUND, *REFUSED], ids=str)
def test_every_answer_has_words_and_a_way_on(answer: number_pad.Answer, language: str) -> None:
    """A title and advice without a gap in them; only whoever is in line needs to do nothing."""
    wording = AnswerWording(Wording(language), SETUP)
    told = [wording.title(answer, NOW), wording.advice(answer)]
    assert all(told)
    assert not any("{" in text or "%n" in text for text in told)
    in_line = {AnswerKind.WAITING, AnswerKind.NOW, AnswerKind.SERVING, AnswerKind.PARKED}
    in_line |= {AnswerKind.BACK, AnswerKind.AWAY}  # no new number is needed
    assert bool(number_pad.ways(answer)) == (number_pad.kind_of(answer) not in in_line)


def test_every_kind_of_answer_is_told_apart() -> None:
    """All there are can come about, each with a title of its own."""
    kinds = {number_pad.kind_of(each) for each in (*FOUND, *REFUSED)}
    assert kinds == set(AnswerKind)
    assert number_pad.kind_of(NoTicketNumber("?")) is AnswerKind.UNKNOWN_NUMBER


def test_a_counter_that_called_or_set_aside_is_named() -> None:
    """And one that the ticket was sent to; else those that serve it."""
    called = replace(TICKET, state=TicketState.CALLED, counter=7)
    assert number_pad.counters_of(FoundTicket(called)) == (7,)
    assert number_pad.counters_of(FoundTicket(replace(called, state=TicketState.PARKED))) == (7,)
    assert number_pad.counters_of(FoundTicket(replace(TICKET, to_counter=4), STANDING)) == (4,)
    assert number_pad.counters_of(FoundTicket(TICKET, STANDING)) == (1, 2)
    assert number_pad.counters_of(FoundTicket(TICKET)) == ()
    assert number_pad.counters_of(FoundTicket(TICKET, STANDING, came_back=True)) == ()


def test_without_a_counter_nobody_is_sent_to_one() -> None:
    """The hall display, or any counter."""
    assert "hall display" in ENGLISH.advice(FoundTicket(TICKET))
    parked = replace(TICKET, state=TicketState.PARKED)
    assert "any counter" in ENGLISH.advice(FoundTicket(parked))


def test_the_place_is_told_to_those_who_wait() -> None:
    """People and minutes, or that one is next; nothing when it is not known."""
    assert ENGLISH.place(FoundTicket(TICKET, STANDING)) == "3 people ahead of you · 5–15 min"
    assert ENGLISH.place(FoundTicket(TICKET, replace(STANDING, ahead=0))) == "You are next in line"
    assert not ENGLISH.place(FoundTicket(TICKET))
    assert not ENGLISH.place(UnknownTicket("A099"))


def test_calls_are_told_with_their_times() -> None:
    """The newest two, each with its repetitions; a counter by its name; nothing where none was."""
    at = TICKET.issued_at
    calls = tuple(CalledTo(n, (at, at + timedelta(minutes=1))) for n in (1, 3, 8))
    assert ENGLISH.calls(FoundTicket(TICKET, calls=calls)) == (
        "Called at 09:00, 09:01 to counter 3.",
        "Called at 09:00, 09:01 to Collection.",
    )
    assert ENGLISH.calls(FoundTicket(TICKET)) == ()
    assert ENGLISH.calls(UnknownTicket("A099")) == ()


def test_who_was_put_back_in_line_is_told_so() -> None:
    """Unless the place is not known."""
    again = FoundTicket(TICKET, STANDING, again=True)
    assert ENGLISH.title(again, NOW) == "You are back in line"
    assert ENGLISH.title(FoundTicket(TICKET, STANDING), NOW) == "You are in line"


def test_an_appointment_of_another_day_is_told_as_past_or_to_come() -> None:
    """With its date."""
    day = NOW.date()
    to_come = ENGLISH.title(OtherDay("1", day + timedelta(days=1)), NOW)
    past = ENGLISH.title(OtherDay("1", day - timedelta(days=1)), NOW)
    assert to_come == "Your appointment is on Tuesday, November 24"
    assert past == "Your appointment was on Sunday, November 22"


def test_a_used_code_leads_to_its_number() -> None:
    """It is no dead end, with or without its number."""
    used = AppointmentOver("1", AppointmentState.ARRIVED, "A001")
    assert (number_pad.ways(used), number_pad.label_of(used)) == ((Way.FIND_NUMBER,), "A001")
    assert number_pad.ways(AppointmentOver("1", AppointmentState.ARRIVED)) == (Way.SERVICES,)


def test_an_answer_shows_the_number_it_is_about() -> None:
    """The ticket's, or what was typed; a code is not shown."""
    assert number_pad.label_of(FoundTicket(TICKET)) == "A001"
    assert number_pad.label_of(UnknownTicket("A099")) == "A099"
    assert number_pad.label_of(NoTicketNumber("99")) == "99"
    assert number_pad.label_of(OtherDay("12345678", NOW.date())) == ""


@pytest.mark.parametrize(
    ("minutes", "how"),
    [
        (-31, Timeliness.EARLY),
        (-30, Timeliness.ON_TIME),
        (15, Timeliness.ON_TIME),
        (16, Timeliness.LATE),
    ],
)
def test_early_and_late_are_what_the_line_makes_of_them(minutes: int, how: Timeliness) -> None:
    """Early is before the slot's credit, late beyond the grace."""
    arrived = NOW + timedelta(minutes=minutes)
    assert number_pad.timeliness(arrived, NOW, AppointmentRule()) is how


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_counter_with_a_name_of_its_own_is_answered_by_it(language: str) -> None:
    """Wherever an answer says where to go, it says the name and not the number."""
    clinic = {"zh-Hans": "门诊二楼第25诊室", "zh-Hant": "門診二樓第25診室", "en": "Room 25"}
    counters = tuple(Counter(number, (), clinic) for number in range(1, 100))
    named = AnswerWording(Wording(language), replace(SETUP, counters=counters))
    nameless = tuple(replace(each, names=None) for each in counters)
    plain = AnswerWording(Wording(language), replace(SETUP, counters=nameless))
    for answer in FOUND:
        told = named.title(answer, NOW) + named.advice(answer)
        told_by_number = plain.title(answer, NOW) + plain.advice(answer)
        says_where = told != told_by_number
        assert says_where == (clinic[language] in told)
    kinds = {number_pad.kind_of(a) for a in FOUND if clinic[language] in named.title(a, NOW)}
    assert kinds == {AnswerKind.NOW, AnswerKind.SERVING}
