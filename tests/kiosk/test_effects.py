"""What is done away from the screen: what comes of it, and for whom."""

import logging
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from db.appointments.appointments import Appointments
from db.appointments.table_file import import_appointments
from db.engine.database import Database
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from db.queue.queue import Queue
from db.street_numbers import StreetNumbers
from kiosk.kiosk_service import KioskService
from kiosk.session.screen import Help, Page, View
from reception.answers import FoundTicket, LinesNow
from reception.citizen import Citizen
from tests.conftest import SetClock
from tests.held_executor import HeldExecutor
from tests.kiosk.service import service_with
from tests.kiosk_harness import ADULT, KioskHarness, make_harness
from tickets.errors import (
    AppointmentOver,
    DatabaseTrouble,
    HallClosed,
    OtherDay,
    UnknownAppointment,
    UnknownTicket,
)
from tickets.visit import TicketState

pytestmark = pytest.mark.usefixtures("qapp")

Lists = list[tuple[Any, Callable[[bool], None]]]
NOTHING_NEW = LinesNow(())


@pytest.fixture
def slow(service: KioskService, clock: SetClock, held: HeldExecutor) -> KioskHarness:
    """A machine whose work is done when the test says so."""
    return make_harness(service, clock, executor=held)


def away(*_: object) -> Any:  # noqa: ANN401 - as any use case
    """No database."""
    raise DatabaseTrouble("hall.db", "away")


def asked_for(harness: KioskHarness, typed: str, way: str = "whereIsMyNumber") -> None:
    """Somebody types something and has it looked for."""
    harness.choose(*way.split())
    harness.press(typed)
    harness.choose("submit")


TO_SERVICE = ("group-exit-entry", "service-passport")

# a number


def test_a_number_is_given_for_what_was_chosen(harness: KioskHarness) -> None:
    """Service, class and language are the person's; its page says so."""
    harness.choose("language", "language-en", "greenChannel", "class-military")
    label = harness.take("collection")
    taken = harness.controller.screen.taken
    assert taken is not None
    ticket = taken.ticket
    assert (ticket.label, ticket.service, ticket.priority_class, ticket.language) == (
        label,
        "collection",
        "military",
        "en",
    )
    assert any("Green channel" in text for text in harness.controller.shown.content.words)


@pytest.mark.parametrize("meanwhile", [["home"], ["back"], ["helpMe"], ["large", "display"]])
def test_a_number_given_out_is_shown_whatever_was_touched_meanwhile(
    slow: KioskHarness, held: HeldExecutor, meanwhile: list[str]
) -> None:
    """It is somebody's now: they have to know it."""
    slow.choose(*TO_SERVICE, "take")
    for code in meanwhile:
        slow.watch.seconds += 1
        slow.controller.choose(code)
    assert slow.page() is not Page.TICKET
    held.run()
    assert (slow.page(), slow.controller.shown.content.label) == (Page.TICKET, "A001")


def test_a_number_is_shown_in_the_language_chosen_meanwhile(
    slow: KioskHarness, held: HeldExecutor
) -> None:
    """In the look that it was asked for in."""
    slow.choose("large", *TO_SERVICE, "take", "language", "language-en")
    held.run()
    assert (slow.controller.screen.language, slow.controller.screen.view) == (
        "en",
        View(large=True),
    )


def test_one_touch_takes_one_number(slow: KioskHarness, held: HeldExecutor, queue: Queue) -> None:
    """While it is under way nothing else begins."""
    slow.choose(*TO_SERVICE, "take")
    assert slow.busy()
    slow.choose("take")
    held.run()
    assert not slow.busy()
    assert queue.issue("passport").label == "A002"


def test_nobody_is_sent_home_while_something_is_under_way(
    slow: KioskHarness, held: HeldExecutor
) -> None:
    """However long it takes; then there is a whole minute again."""
    slow.choose(*TO_SERVICE, "take")
    slow.wait(1000)
    assert (slow.page(), slow.warned()) == (Page.SERVICE, False)
    held.run()
    slow.wait(59)
    assert (slow.page(), slow.warned()) == (Page.TICKET, False)


@pytest.mark.parametrize(("printed", "paper"), [(True, "out"), (False, "failed")])
@pytest.mark.parametrize("meanwhile", ["", "home"])
def test_a_paper_that_is_quicker_than_its_number_is_known(
    slow: KioskHarness,
    held: HeldExecutor,
    printed: bool,  # noqa: FBT001 - a case
    paper: str,
    meanwhile: str,
) -> None:
    """The printer may speak first, and somebody may touch home meanwhile."""
    slow.choose(*TO_SERVICE, "take")
    slow.report("A001", printed=printed)
    if meanwhile:
        slow.controller.choose(meanwhile)
    held.run()
    assert (slow.page(), slow.paper()) == (Page.TICKET, paper)


def test_a_refusal_is_told_and_is_no_fault(
    service: KioskService, clock: SetClock, caplog: pytest.LogCaptureFixture
) -> None:
    """A closed hall has its page and its ways out; there is nothing for the log."""

    def closed(_: object) -> Any:  # noqa: ANN401 - as the real one
        raise HallClosed(clock.now + timedelta(days=1), "Asia/Shanghai")

    harness = make_harness(service_with(service, take=closed), clock)
    harness.choose(*TO_SERVICE, "take")
    assert harness.page() is Page.TROUBLE
    assert {"tryAgain", "services", "appointment", "helpMe"} <= set(harness.codes())
    assert not caplog.records
    harness.choose("services")
    assert harness.page() is Page.HOME


def test_a_fault_is_logged_and_told_as_the_machine_s_own(
    service: KioskService, clock: SetClock, caplog: pytest.LogCaptureFixture
) -> None:
    """With the way to people; the person has done nothing wrong. One line a minute is enough."""
    harness = make_harness(service_with(service, take=away, look_up=away), clock)
    harness.choose(*TO_SERVICE, "take")
    assert (harness.page(), harness.codes()) == (Page.TROUBLE, ["tryAgain", "helpMe"])
    numbers = harness.controller.shown.content.title
    harness.choose("tryAgain")
    asked_for(harness, "1")
    assert harness.page() is Page.TROUBLE
    assert harness.controller.shown.content.title != numbers
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


# answers, and for whom they are


GONE = [["home"], ["home", "whereIsMyNumber"]]
"""Nobody stands there any more, or the next one who asks the same."""


@pytest.mark.parametrize("next_one", GONE)
@pytest.mark.parametrize("typed", ["001", "999"])
def test_an_answer_is_for_who_asked(
    slow: KioskHarness, held: HeldExecutor, queue: Queue, typed: str, next_one: list[str]
) -> None:
    """Whoever stands there after them sees nothing of it."""
    queue.issue("passport")
    asked_for(slow, typed)
    slow.controller.go_home()
    slow.choose(*next_one[1:])
    before = slow.controller.screen
    held.run()
    assert slow.controller.screen == before


@pytest.mark.parametrize("next_one", GONE)
def test_trouble_is_for_who_met_it(
    service: KioskService, clock: SetClock, held: HeldExecutor, next_one: list[str]
) -> None:
    """The next one has their own try."""
    harness = make_harness(service_with(service, look_up=away), clock, executor=held)
    asked_for(harness, "1")
    harness.controller.go_home()
    harness.choose(*next_one[1:])
    before = harness.controller.screen
    held.run()
    assert harness.controller.screen == before


def test_the_number_that_a_card_has_is_for_its_person(
    slow: KioskHarness, held: HeldExecutor, queue: Queue
) -> None:
    """One who has gone home is not looked up for the next."""
    queue.issue("passport", person=ADULT.key_hash)
    slow.controller.scans.identity(ADULT)
    slow.choose("group-exit-entry", "service-collection", "take")
    slow.controller.go_home()
    held.run()
    held.run()
    assert slow.page() is Page.HOME


def test_a_number_is_found_by_its_digits(harness: KioskHarness, queue: Queue) -> None:
    """One is answered; of several the person says which."""
    queue.issue("passport")
    asked_for(harness, "001")
    assert (harness.page(), harness.controller.shown.content.label) == (Page.ANSWER, "A001")
    harness.choose("home")
    queue.issue("collection")
    asked_for(harness, "1")
    assert (harness.page(), harness.codes()) == (Page.PICK, ["number-A001", "number-H001"])
    harness.choose("number-H001")
    assert (harness.page(), harness.controller.shown.content.label) == (Page.ANSWER, "H001")
    harness.choose("back")
    assert harness.page() is Page.PICK


def test_a_number_that_nobody_has_is_typed_anew(harness: KioskHarness) -> None:
    """On an empty pad."""
    asked_for(harness, "99")
    assert (harness.page(), harness.controller.shown.content.label) == (Page.ANSWER, "99")
    harness.choose("retype")
    assert "submit" not in [each.code for each in harness.offered()]


def test_who_was_missed_is_put_back_in_line(harness: KioskHarness, queue: Queue) -> None:
    """With one touch; the answer says so."""
    label = queue.issue("passport").label
    queue.call_next(1)
    queue.missed(1)
    asked_for(harness, "1")
    title = harness.controller.shown.content.title
    harness.choose("again")
    answer = harness.controller.screen.answer
    assert isinstance(answer, FoundTicket)
    assert (answer.ticket.label, answer.again) == (label, True)
    assert answer.ticket.state is TicketState.WAITING
    assert harness.controller.shown.content.title != title


def test_who_took_a_number_by_phone_says_that_they_are_here(
    harness: KioskHarness, queue: Queue, street: StreetNumbers
) -> None:
    """With one touch: the number is called from now on, and its paper comes here."""
    ticket = street.take("passport", "en")
    harness.controller.scans.token(ticket.token)
    assert (harness.page(), harness.codes()[0]) == (Page.ANSWER, "here")
    assert queue.call_next(1) is None
    harness.choose("here")
    assert (harness.page(), harness.controller.shown.content.label) == (Page.TICKET, ticket.label)
    called = queue.call_next(1)
    assert called is not None
    assert called.label == ticket.label


def test_a_number_that_another_kiosk_has_confirmed_meanwhile_is_in_line(
    harness: KioskHarness, queue: Queue, street: StreetNumbers
) -> None:
    """The answer is what has become of it."""
    ticket = street.take("passport", "en")
    asked_for(harness, "1")
    queue.confirm(ticket.label)
    harness.choose("here")
    answer = harness.controller.screen.answer
    assert isinstance(answer, FoundTicket)
    assert answer.ticket.state is TicketState.WAITING


def test_the_code_of_a_ticket_opens_it(harness: KioskHarness, queue: Queue) -> None:
    """Scanned; one that no ticket has is answered, too."""
    ticket = queue.issue("passport")
    harness.controller.scans.token(ticket.token)
    assert (harness.page(), harness.controller.shown.content.label) == (Page.ANSWER, ticket.label)
    harness.controller.scans.token("A" * 22)
    assert (harness.page(), harness.controller.shown.content.label) == (Page.ANSWER, "")
    assert "retype" in harness.codes()


# appointments


Book = Callable[[str, str, str], None]


@pytest.fixture
def book(database: Database, clock: SetClock, tmp_path: Path) -> Book:
    """Brings an appointment of today (code, service, time) from the city's platform."""

    def brought(code: str, service: str, time: str) -> None:
        table = tmp_path / "appointments.csv"
        head = "code,reference,service,date,time,identity_tail"
        table.write_text(f"{head}\n{code},R{code},{service},2026-11-23,{time},123X\n")
        assert import_appointments(database, table, clock).added == 1

    return brought


@pytest.fixture
def code(book: Book) -> str:
    """An appointment in half an hour."""
    book("12345678", "passport", "09:30")
    return "12345678"


def test_an_appointment_typed_or_shown_is_checked_in(harness: KioskHarness, code: str) -> None:
    """The ticket says how its time stands; a second try leads to the number."""
    asked_for(harness, code, "appointment")
    taken = harness.controller.screen.taken
    assert (harness.page(), taken is not None and taken.slot_at is not None) == (Page.TICKET, True)
    harness.choose("done")
    harness.controller.scans.appointment(code)
    answer = harness.controller.screen.answer
    assert isinstance(answer, AppointmentOver)
    harness.choose("find")
    assert isinstance(harness.controller.screen.answer, FoundTicket)


def test_the_last_four_find_an_appointment(harness: KioskHarness, code: str) -> None:
    """One is checked in at once; others are not found, and what was typed is not repeated."""
    asked_for(harness, "9999", "appointment tail")
    assert isinstance(harness.controller.screen.answer, UnknownAppointment)
    assert harness.controller.shown.content.label == ""
    harness.choose("home")
    asked_for(harness, "123X", "appointment tail")
    assert (harness.page(), bool(code)) == (Page.TICKET, True)


def test_of_several_times_the_person_says_which_is_theirs(
    harness: KioskHarness, book: Book, code: str
) -> None:
    """By the time and the service; no code is shown."""
    later = "87654321"
    book(later, "passport", "10:00")
    asked_for(harness, "123X", "appointment tail")
    assert (harness.page(), set(harness.codes())) == (Page.PICK, {f"slot-{code}", f"slot-{later}"})
    harness.choose(f"slot-{later}")
    assert harness.page() is Page.TICKET


@pytest.mark.usefixtures("code")
def test_nobody_is_checked_in_who_has_gone(
    slow: KioskHarness, held: HeldExecutor, queue: Queue
) -> None:
    """Found by their last four when they were away already: their appointment is kept."""
    asked_for(slow, "123X", "appointment tail")
    slow.controller.go_home()
    held.run()
    held.run()
    assert slow.page() is Page.HOME
    assert queue.issue("passport").label == "A001"


def test_an_appointment_of_another_day_says_when(
    harness: KioskHarness, appointments: Appointments, clock: SetClock
) -> None:
    """With the way to a number for today."""
    code = appointments.book("passport", clock.now + timedelta(days=1)).code
    harness.controller.scans.appointment(code)
    assert isinstance(harness.controller.screen.answer, OtherDay)
    assert harness.codes() == ["services", "home"]


# people


def test_help_is_called_and_comes(
    slow: KioskHarness, held: HeldExecutor, help_calls: HelpCalls
) -> None:
    """First the counters are told, then one of them answers: each step is shown."""
    slow.choose("helpMe", "wish-water")
    assert (slow.page(), slow.help(), slow.codes()) == (Page.HELPED, Help.ASKING, [])
    held.run()
    held.run()
    assert slow.help() is Help.COMING
    (call,) = help_calls.open()
    assert (call.wish, call.language) == ("water", "zh-Hans")
    slow.controller.show_lines(NOTHING_NEW)
    held.run()
    assert slow.help() is Help.COMING
    help_calls.answer(call.id, 4)
    slow.controller.show_lines(NOTHING_NEW)
    held.run()
    assert slow.help() is Help.ANSWERED
    assert "4" in slow.controller.shown.content.title


def test_a_quick_officer_is_not_missed(
    slow: KioskHarness, held: HeldExecutor, help_calls: HelpCalls
) -> None:
    """Who answers before the call is shown is seen all the same."""
    slow.choose("helpMe", "wish-staff")
    held.run()
    help_calls.answer(help_calls.open()[0].id, 4)
    held.run()
    assert slow.help() is Help.ANSWERED


def test_an_answer_to_the_call_of_the_one_before_is_not_shown(
    harness: KioskHarness, help_calls: HelpCalls
) -> None:
    """Each has their own call."""
    harness.choose("helpMe", "wish-water")
    (first,) = help_calls.open()
    harness.choose("home")
    help_calls.answer(first.id, 4)
    harness.choose("helpMe", "wish-glasses")
    harness.controller.show_lines(NOTHING_NEW)
    assert harness.help() is Help.COMING


def test_news_of_a_call_that_are_late_are_for_its_person(
    slow: KioskHarness, held: HeldExecutor, help_calls: HelpCalls
) -> None:
    """Read while they were there, brought when the start was shown again."""
    slow.choose("helpMe", "wish-water")
    held.run()
    held.run()
    help_calls.answer(help_calls.open()[0].id, 4)
    slow.controller.show_lines(NOTHING_NEW)
    slow.choose("home")
    held.run()
    assert slow.page() is Page.HOME


def test_a_call_that_cannot_be_made_says_where_help_is(
    service: KioskService, clock: SetClock, caplog: pytest.LogCaptureFixture
) -> None:
    """Any counter; the log says why."""
    harness = make_harness(service_with(service, ask_help=away), clock)
    harness.choose("helpMe", "wish-staff")
    assert (harness.page(), harness.help()) == (Page.HELPED, Help.AWAY)
    assert "askElse" in harness.codes()
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_a_call_stands_though_it_cannot_be_looked_at(
    service: KioskService, clock: SetClock
) -> None:
    """What is known of it is shown on."""
    harness = make_harness(service_with(service, help_of=away), clock)
    harness.choose("helpMe", "wish-staff")
    harness.controller.show_lines(NOTHING_NEW)
    assert harness.help() is Help.COMING


def test_a_visit_is_noted_with_its_phone(harness: KioskHarness, home_visits: HomeVisits) -> None:
    """For the officer who calls back; nothing of it stays at the machine."""
    asked_for(harness, "13800000000", "helpMe visit")
    assert (harness.page(), harness.help()) == (Page.VISIT, None)
    (visit,) = home_visits.open()
    assert visit.phone == "13800000000"
    assert "1380" not in str(harness.controller.shown.content)


def test_a_visit_that_cannot_be_noted_leads_to_people(
    service: KioskService, clock: SetClock, caplog: pytest.LogCaptureFixture
) -> None:
    """The log says why, without the phone number."""
    harness = make_harness(service_with(service, ask_visit=away), clock)
    asked_for(harness, "13800000000", "helpMe visit")
    assert (harness.page(), harness.help()) == (Page.VISIT, Help.AWAY)
    assert "home" in harness.codes()
    assert "1380" not in caplog.text
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_too_many_visits_are_no_fault(
    harness: KioskHarness, caplog: pytest.LogCaptureFixture, home_visits: HomeVisits
) -> None:
    """Somebody who plays with it is told to ask people, and fills no log."""
    for each in range(60):
        asked_for(harness, f"138{each:08}", "helpMe visit")
        if harness.help() is Help.AWAY:
            break
        harness.choose("home")
    assert harness.help() is Help.AWAY
    assert home_visits.open()
    assert not caplog.records


def test_a_visit_is_thanked_for_to_who_asked(slow: KioskHarness, held: HeldExecutor) -> None:
    """Whoever stands there now has not asked."""
    asked_for(slow, "13800000000", "helpMe visit")
    slow.controller.go_home()
    held.run()
    assert slow.page() is Page.HOME


# the list


@pytest.mark.parametrize(("printed", "paper"), [(True, "out"), (False, "failed")])
def test_a_list_is_printed_and_its_paper_told(
    harness: KioskHarness,
    lists: Lists,
    printed: bool,  # noqa: FBT001 - a case
    paper: str,
) -> None:
    """In the language chosen, for the service chosen."""
    harness.choose("language", "language-en", *TO_SERVICE, "list", "printList")
    wish, told = lists[0]
    assert (wish.service, wish.language) == ("passport", "en")
    assert harness.controller.shown.inputs.list_paper == "coming"
    told(printed)
    assert harness.controller.shown.inputs.list_paper == paper


def test_a_list_s_paper_is_news_for_who_asked_for_it(harness: KioskHarness, lists: Lists) -> None:
    """Neither elsewhere nor on the same page of the next one."""
    harness.choose(*TO_SERVICE, "list", "printList", "back")
    told = lists[0][1]
    told(True)  # noqa: FBT003 - as the printer says it
    assert harness.controller.shown.inputs.list_paper == ""
    harness.controller.go_home()
    harness.choose(*TO_SERVICE, "list")
    told(True)  # noqa: FBT003 - as the printer says it
    assert harness.controller.shown.inputs.list_paper == ""


def test_what_a_machine_may_do_is_what_its_hall_can(citizen: Citizen) -> None:
    """A number that nobody has is a number that nobody has, also for its use cases."""
    with pytest.raises(UnknownTicket):
        citizen.look_up("77")
