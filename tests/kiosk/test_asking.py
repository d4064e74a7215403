"""What is typed and what it is answered with, as pure decisions."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import asking
from kiosk.answer_wording import AnswerWording
from kiosk.asking import Found, Kind, Pad, Question, Timeliness, Way
from runtime.languages import LANGUAGES
from tests.kiosk.test_screens import TICKET
from tickets.errors import (
    AppointmentOver,
    NoTicketNumber,
    OtherDay,
    UnknownAppointment,
    UnknownTicket,
)
from tickets.model import AppointmentRule, AppointmentState, Standing, TicketState
from tickets.numbering import label as numbered
from tickets.numbering import parse

NUMBER = Pad(Question.NUMBER)
CODE = Pad(Question.APPOINTMENT)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
STANDING = Standing(3, (5, 15), (1, 2))


def typed(pad: Pad, keys: str) -> Pad:
    """The pad after these keys."""
    for key in keys:
        pad = asking.press(pad, key)
    return pad


@given(st.sampled_from(["A", "B", "AB"]), st.integers(1, 99_999))
def test_every_number_that_is_printed_can_be_typed(series: str, seq: int) -> None:
    """Letters and digits lead to the very label."""
    label = numbered(series, seq)
    pad = typed(asking.press(NUMBER, series), label.removeprefix(series))
    assert pad.typed == label
    assert asking.is_complete(pad)


@given(st.lists(st.sampled_from([*asking.DIGITS, "A", "AB"]), max_size=30))
def test_whatever_is_typed_looks_like_a_number_or_is_not_looked_for(keys: list[str]) -> None:
    """In any order and of any length."""
    pad = NUMBER
    for key in keys:
        pad = asking.press(pad, key)
    if asking.is_complete(pad):
        parse(pad.typed)


@given(st.text(asking.DIGITS, max_size=40))
def test_deleting_takes_back_key_after_key_and_ends(keys: str) -> None:
    """The letters go last; an empty pad stays empty."""
    pad = asking.press(typed(NUMBER, keys), "A")
    for _ in range(len(pad.digits)):
        pad = asking.erase(pad)
    assert pad.typed == "A"
    assert asking.erase(asking.erase(pad)) == NUMBER
    assert asking.clear(pad) == NUMBER


def test_other_letters_put_the_first_ones_right() -> None:
    """The digits stay."""
    assert asking.press(Pad(Question.NUMBER, "A", "012"), "B").typed == "B012"


def test_a_code_is_shown_in_fours() -> None:
    """As one reads it aloud; nothing is looked for before a digit is there."""
    assert not asking.is_complete(CODE)
    assert asking.spaced(typed(CODE, "1234567890")) == "1234 5678 90"
    assert asking.spaced(Pad(Question.NUMBER, "A", "01234")) == "A01234"


FOUND = [Found(replace(TICKET, state=state), STANDING) for state in TicketState]
REFUSED = [
    UnknownTicket("A099"),
    NoTicketNumber("A"),
    UnknownAppointment("12345678"),
    AppointmentOver("1", AppointmentState.ARRIVED, "A001"),
    AppointmentOver("1", AppointmentState.ARRIVED),
    AppointmentOver("1", AppointmentState.CANCELLED),
    AppointmentOver("1", AppointmentState.NO_SHOW),
    OtherDay("1", date(2026, 11, 24)),
    OtherDay("1", date(2026, 11, 22)),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answer", [*FOUND, *REFUSED], ids=str)
def test_every_answer_has_words_in_every_language(answer: asking.Answer, language: str) -> None:
    """A title and advice without a gap in them; no answer but those in line lacks a way on."""
    wording = AnswerWording(language)
    told = [wording.title(answer, NOW), wording.advice(answer)]
    assert all(told)
    assert not any("{" in text or "%n" in text for text in told)
    in_line = {Kind.WAITING, Kind.NOW, Kind.SERVING, Kind.PARKED}
    assert bool(asking.ways(answer)) == (asking.kind_of(answer) not in in_line)


def test_a_counter_that_called_or_set_aside_is_named() -> None:
    """And one that the ticket was sent to; else those that serve it."""
    called = replace(TICKET, state=TicketState.CALLED, counter=7)
    assert asking.counters_of(Found(called)) == (7,)
    assert asking.counters_of(Found(replace(called, state=TicketState.PARKED))) == (7,)
    assert asking.counters_of(Found(replace(TICKET, to_counter=4), STANDING)) == (4,)
    assert asking.counters_of(Found(TICKET, STANDING)) == (1, 2)
    assert asking.counters_of(Found(TICKET)) == ()


def test_without_a_counter_nobody_is_sent_to_one() -> None:
    """The hall display, or any counter."""
    wording = AnswerWording("en")
    assert "hall display" in wording.advice(Found(TICKET))
    parked = replace(TICKET, state=TicketState.PARKED)
    assert "any counter" in wording.advice(Found(parked))


def test_the_place_is_told_to_those_who_wait() -> None:
    """People and minutes, or that one is next; nothing when it is not known."""
    wording = AnswerWording("en")
    assert wording.place(Found(TICKET, STANDING)) == "3 people ahead of you · 5–15 min"
    assert wording.place(Found(TICKET, replace(STANDING, ahead=0))) == "You are next in line"
    assert not wording.place(Found(TICKET))
    assert not wording.place(UnknownTicket("A099"))


def test_a_number_in_use_leads_to_its_place() -> None:
    """A used code is no dead end, with or without its number."""
    used = AppointmentOver("1", AppointmentState.ARRIVED, "A001")
    assert asking.ways(used) == (Way.FIND_NUMBER,)
    assert asking.ways(AppointmentOver("1", AppointmentState.ARRIVED)) == (Way.SERVICES,)


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
    assert asking.timeliness(arrived, NOW, AppointmentRule()) is how
