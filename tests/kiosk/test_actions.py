"""What each choice does, as pure decisions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.pages import content_of
from kiosk.pages.bar import bar
from kiosk.session import screens
from kiosk.session.actions import ACTIONS, Effect, EffectName, outcome_of
from kiosk.session.number_pad import Pad, PadQuestion
from kiosk.session.screen import Page, Screen, View
from reception.answers import FoundTicket
from tests.kiosk.page_samples import (
    ALL_INPUTS,
    INPUTS,
    SCREENS,
    SERVICE,
    SLOT,
    STANDING,
    START,
    TICKET,
)
from tests.kiosk.test_pages import WORDINGS
from tests.kiosk_harness import SETUP
from tickets.errors import AppointmentOver, HallClosed
from tickets.hall import ORDINARY
from tickets.visit import AppointmentState, TicketState


def after(screen: Screen, code: str) -> Screen:
    """The screen that a choice leads to."""
    outcome = outcome_of(screen, code, SETUP)
    assert isinstance(outcome, Screen), (code, outcome)
    return outcome


def effect(screen: Screen, code: str) -> Effect:
    """The effect that a choice has."""
    outcome = outcome_of(screen, code, SETUP)
    assert isinstance(outcome, Effect), (code, outcome)
    return outcome


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.page.value)
def test_whatever_is_offered_does_something(screen: Screen) -> None:
    """On every page, whatever is known besides; what is not able does nothing wrong."""
    for facts in ALL_INPUTS:
        offered = content_of(screen, facts, WORDINGS["en"]).choices
        for choice in (*offered, *bar(screen, facts, WORDINGS["en"])):
            outcome = outcome_of(screen, choice.code, SETUP)
            assert outcome is not None or not choice.able, choice.code
            assert outcome != screen or choice.code == "back", choice.code


@given(st.sampled_from(SCREENS), st.text(max_size=12))
def test_what_no_page_offers_does_nothing(screen: Screen, code: str) -> None:
    """A code that nobody made leads nowhere."""
    if code.partition("-")[0] not in ACTIONS:
        assert outcome_of(screen, code, SETUP) is None


@pytest.mark.parametrize(
    ("code", "page"),
    [
        ("groups", Page.GROUPS),
        ("group-household", Page.SERVICES),
        ("service-passport", Page.SERVICE),
        ("list", Page.LIST),
        ("greenChannel", Page.GREEN),
        ("guide", Page.GUIDE),
        ("appointment", Page.PAD),
        ("tail", Page.PAD),
        ("whereIsMyNumber", Page.PAD),
        ("visit", Page.PAD),
        ("language", Page.LANGUAGE),
        ("display", Page.DISPLAY),
        ("helpMe", Page.HELP),
    ],
)
def test_a_way_leads_to_its_page_and_back(code: str, page: Page) -> None:
    """To where one came from."""
    there = after(SERVICE, code)
    assert there.page is page
    assert screens.back(there) == SERVICE


@pytest.mark.parametrize("code", ["language", "display", "helpMe"])
def test_a_button_of_the_bar_closes_what_it_opened(code: str) -> None:
    """Once more is back, however often."""
    screen = SERVICE
    for _ in range(3):
        assert after(screen, code) != SERVICE
        screen = after(after(screen, code), code)
        assert screen == SERVICE


@pytest.mark.parametrize("code", ["large", "contrast", "low"])
def test_a_switch_switches_one_thing_on_and_off(code: str) -> None:
    """The page stays, from its beginning."""
    on = after(replace(SERVICE, leaf=2), code)
    assert (on.view, on.page, on.leaf) == (View(**{code: True}), Page.SERVICE, 0)
    assert after(on, code).view == View()


def test_reading_aloud_is_a_switch_too() -> None:
    """Its button is called speak."""
    assert after(SERVICE, "speak").view == View(read_aloud=True)
    assert after(after(SERVICE, "speak"), "speak") == SERVICE


def test_a_language_is_chosen_on_its_page_and_spoken_where_one_was() -> None:
    """Nothing else changes."""
    assert after(after(SERVICE, "language"), "language-en") == screens.speak(SERVICE, "en")


def test_the_ordinary_line_is_where_one_was() -> None:
    """Also for whoever had a class."""
    offered = screens.offer(SERVICE, SETUP, elderly=True)
    assert after(offered, "noClass") == SERVICE
    assert after(offered, "class-elderly") == replace(SERVICE, priority_class="elderly")
    military = replace(offered, priority_class="military")
    assert after(military, "noClass").priority_class == ORDINARY


def test_more_is_the_next_leaf() -> None:
    """And back is the page before, not the leaf before."""
    assert after(after(SERVICE, "more"), "more") == replace(SERVICE, leaf=2)
    assert screens.back(after(SERVICE, "more")) == START


def test_every_question_leads_to_a_service_whatever_is_answered() -> None:
    """In a few steps; and back through the questions."""
    open_ = [after(START, "guide")]
    reached = set()
    while open_:
        screen = open_.pop()
        if screen.page is Page.SERVICE:
            reached.add(screen.service)
            continue
        question = next(q for q in SETUP.questions if q.code == screen.question)
        for n in range(len(question.answers)):
            further = after(screen, f"reply-{n}")
            assert screens.back(further) == screen
            open_.append(further)
    assert reached <= {s.code for s in SETUP.services}
    assert len(reached) > 1


@pytest.mark.parametrize(
    ("question", "keys", "do"),
    [
        (PadQuestion.APPOINTMENT, "12345678", EffectName.CHECK_IN),
        (PadQuestion.TAIL, "123X", EffectName.BY_TAIL),
        (PadQuestion.NUMBER, "42", EffectName.LOOK_UP),
        (PadQuestion.PHONE, "13800000000", EffectName.VISIT),
    ],
)
def test_what_was_typed_is_done_when_it_is_enough(
    question: PadQuestion, keys: str, do: EffectName
) -> None:
    """An empty pad, or another page, does nothing."""
    asked = screens.ask(START, question)
    full = screens.typed(asked, Pad(question, keys))
    assert outcome_of(asked, "submit", SETUP) is None
    assert outcome_of(replace(full, page=Page.HELP), "submit", SETUP) is None
    assert effect(full, "submit") == Effect(do, keys)
    assert keys not in repr(effect(full, "submit"))


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        ("take", Effect(EffectName.TAKE)),
        ("printList", Effect(EffectName.PRINT_LIST)),
        ("wish-water", Effect(EffectName.HELP, "water")),
        ("slot-12345678", Effect(EffectName.CHECK_IN, "12345678")),
        ("slot-AB-1", Effect(EffectName.CHECK_IN, "AB-1")),
        ("louder", Effect(EffectName.VOLUME, "louder")),
        ("quieter", Effect(EffectName.VOLUME, "quieter")),
        ("officer-printer-test", Effect(EffectName.SERVICE_ACTION, "printer-test")),
    ],
)
def test_what_the_hall_or_the_kiosk_does_is_an_effect(code: str, outcome: Effect) -> None:
    """With what it needs; a code may have a hyphen of its own."""
    assert effect(SERVICE, code) == outcome


@pytest.mark.parametrize("code", ["home", "done", "tryAgain"])
def test_going_home_forgets_the_person(code: str) -> None:
    """It is an effect: the controller forgets what no screen knows."""
    assert effect(SERVICE, code) == Effect(EffectName.GO_HOME)


@pytest.mark.parametrize("page", [Page.PIN_GATE, Page.OFFICER])
def test_whoever_leaves_a_page_of_the_staff_is_no_officer_any_more(page: Page) -> None:
    """Back is home, and the bar's pages lead back to the start."""
    staff = screens.go(START, page)
    assert effect(staff, "back") == Effect(EffectName.GO_HOME)
    for code in ("language", "display", "helpMe"):
        assert screens.back(after(staff, code)) == START


def test_the_pin_gate_confirms_what_was_typed() -> None:
    """Nothing is looked for."""
    assert effect(screens.go(START, Page.PIN_GATE), "submit") == Effect(EffectName.CONFIRM_PIN)


def test_the_number_of_an_answer_is_what_is_done_next() -> None:
    """Put back in line, or looked up; without an answer nothing."""
    missed = screens.answered(START, FoundTicket(TICKET))
    used = screens.answered(START, AppointmentOver("1", AppointmentState.ARRIVED, "A007"))
    assert effect(missed, "again") == Effect(EffectName.CHECK_IN_AGAIN, "A001")
    assert effect(used, "find") == Effect(EffectName.LOOK_UP, "A007")
    assert effect(missed, "here") == Effect(EffectName.CONFIRM, "A001")
    assert outcome_of(START, "again", SETUP) is None


def test_one_of_several_numbers_is_answered() -> None:
    """The one that was touched; one that is not there is none."""
    others = (FoundTicket(TICKET), FoundTicket(replace(TICKET, label="B001"), STANDING))
    picking = screens.pick(START, (*others, SLOT))
    assert after(picking, "number-B001").answer == others[1]
    assert outcome_of(picking, "number-C001", SETUP) is None


def test_whoever_picks_a_number_that_is_away_has_come_back() -> None:
    """It is looked up by itself, which says that its person is here."""
    away = FoundTicket(replace(TICKET, state=TicketState.AWAY))
    picking = screens.pick(START, (away, FoundTicket(replace(TICKET, label="B001"))))
    assert effect(picking, "number-A001") == Effect(EffectName.LOOK_UP, "A001")


def test_something_else_begins_at_the_start_for_the_same_person() -> None:
    """With their class; what they want now is asked anew."""
    military = replace(SERVICE, priority_class="military")
    assert after(military, "services") == replace(START, priority_class="military")
    helped = screens.asking_help(military)
    assert screens.back(after(helped, "askElse")) == after(military, "services")


def test_a_service_chosen_after_a_search_is_no_search() -> None:
    """What was typed before is behind it: its trouble is about numbers."""
    asked = screens.typed(screens.ask(START, PadQuestion.NUMBER), Pad(PadQuestion.NUMBER, "42"))
    closed = screens.trouble(asked, HallClosed(None, "Asia/Shanghai"))
    there = screens.trouble(after(closed, "service-passport"))
    told = content_of(there, INPUTS, WORDINGS["en"]).title
    assert told == "Sorry, this machine cannot give numbers just now"
    assert "look that up" in content_of(screens.trouble(asked), INPUTS, WORDINGS["en"]).title
