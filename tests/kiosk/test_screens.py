"""The kiosk's screens as pure decisions."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.session import idle_timer, screens
from kiosk.session.idle_timer import IdleLimits
from kiosk.session.number_pad import Pad, PadQuestion
from kiosk.session.screen import Help, Page, Screen, View
from reception.answers import FoundTicket, TicketRequest
from reception.errors import NotOffered
from tests.kiosk.page_samples import CALL, SCREENS, SERVICE, START, TAKEN, TICKET
from tests.kiosk_harness import SETUP
from tickets.errors import HasNumber, UnknownTicket
from tickets.hall import ORDINARY

LIMITS = IdleLimits(idle=60, ticket=20)
CARD = b"a card"
LARGE = View(large=True)

Step = Callable[[Screen], Screen]
STEPS: tuple[Step, ...] = (
    *(lambda screen, page=page: screens.go(screen, page) for page in (
        Page.GROUPS, Page.SERVICES, Page.SERVICE, Page.LIST, Page.GREEN, Page.HELP, Page.DISPLAY,
    )),
    lambda screen: screens.choose_class(screen, "elderly"),
    lambda screen: screens.choose_class(screen, "military"),
    lambda screen: screens.speak(screen, "en"),
    lambda screen: screens.look(screen, View(large=True, read_aloud=True)),
    lambda screen: screens.identified(screen, CARD, birthday=True),
    lambda screen: screens.offer(screen, SETUP, elderly=True),
    lambda screen: screens.ask(screen, PadQuestion.NUMBER),
    lambda screen: screens.typed(screen, Pad(PadQuestion.NUMBER, "12")),
    screens.retype,
    lambda screen: screens.answered(screen, UnknownTicket("A099")),
    lambda screen: screens.pick(screen, (FoundTicket(TICKET),)),
    lambda screen: screens.took(screen, TAKEN),
    screens.trouble,
    lambda screen: screens.reported(screen, "A001", printed=True),
    lambda screen: screens.reported(screen, "A001", printed=False),
    lambda screen: screens.no_paper(screen, able=False),
    lambda screen: screens.visit(screen, noted=True),
    screens.asking_help,
    lambda screen: screens.helped(screen, Help.COMING, CALL),
    screens.start_again,
    screens.back,
)  # fmt: skip
walks = st.lists(st.sampled_from(STEPS), max_size=15)


def walked(steps: list[Step]) -> Screen:
    """The screen after these steps from the start."""
    screen = START
    for step in steps:
        screen = step(screen)
    return screen


def depth(screen: Screen) -> int:
    """How many steps there are back."""
    return 0 if screen.before is None else 1 + depth(screen.before)


@given(walks)
def test_whatever_was_touched_the_start_comes_back_after_the_idle_time(steps: list[Step]) -> None:
    """Nobody finds the person before: a minute and the warning, twice that minute in large type."""
    screen = walked(steps)
    most = LIMITS.idle * (2 if screen.view.large else 1) + LIMITS.warning
    left = idle_timer.seconds_left(screen, START, most, LIMITS)
    assert screen == START if left is None else left <= 0


@given(walks)
def test_nobody_is_sent_home_the_moment_they_touched(steps: list[Step]) -> None:
    """Right after a touch there is time on every page, and no warning."""
    screen = walked(steps)
    left = idle_timer.seconds_left(screen, START, 0, LIMITS)
    assert left is None or left >= LIMITS.ticket
    assert not idle_timer.is_warning(screen, left, LIMITS)


@given(walks)
def test_each_step_back_is_one_nearer_to_the_start(steps: list[Step]) -> None:
    """No page is without a way out, and none leads round in a circle."""
    screen = walked(steps)
    while screen.before is not None:
        screen, before = screens.back(screen), screen
        assert depth(screen) < depth(before)
    screen = screens.back(screen)
    assert (screen.page, screen.taken, screen.service) == (Page.HOME, None, "")


@given(walks)
def test_one_step_back_changes_nothing_of_the_person(steps: list[Step]) -> None:
    """Language, look, class and card stay, but for whoever has a number or could get none."""
    screen = walked(steps)
    left = screens.back(screen)
    assert (left.language, left.view) == (screen.language, screen.view)
    if screen.before and screen.page not in {Page.TICKET, Page.TROUBLE}:
        assert left.page is screen.before.page
        assert (left.priority_class, left.identity) == (screen.priority_class, screen.identity)


@given(walks)
def test_a_language_changes_nothing_but_the_language(steps: list[Step]) -> None:
    """The page, the choice and the number stay."""
    screen = walked(steps)
    assert replace(screens.speak(screen, "zh-Hant"), language=screen.language) == screen


@given(walks)
def test_a_number_ends_what_was_known_of_its_person(steps: list[Step]) -> None:
    """Neither a card nor what was typed is on the page with the number, nor behind it."""
    screen = screens.took(walked(steps), TAKEN)
    assert (screen.identity, screen.pad, screen.answer, screen.before) == (None, None, None, None)
    after = screens.start_again(screens.go(screen, Page.HELP))
    assert (after.page, after.priority_class, after.identity) == (Page.HOME, ORDINARY, None)


def test_what_is_typed_and_a_card_are_in_no_text_of_a_screen() -> None:
    """So that no log can have them by accident."""
    asked = screens.ask(START, PadQuestion.PHONE)
    screen = screens.typed(asked, Pad(PadQuestion.PHONE, "13800000000"))
    screen = screens.identified(screen, CARD, birthday=False)
    for told in (repr(screen), repr(screens.ticket_request(screen))):
        assert "13800000000" not in told
        assert "a card" not in told


def test_the_untouched_start_and_the_night_have_no_countdown() -> None:
    """There is nowhere to go from them."""
    assert idle_timer.seconds_left(START, START, 1e6, LIMITS) is None
    assert idle_timer.seconds_left(screens.go(START, Page.STANDBY), START, 1e6, LIMITS) is None


def patiences() -> Iterator[tuple[Screen, float]]:
    """Pages and the seconds they stay."""
    number = screens.took(START, TAKEN)
    out = screens.reported(number, "A001", printed=True)
    failed = screens.reported(number, "A001", printed=False)
    for screen, calm, large in (
        (SERVICE, 80, 140), (number, 80, 140), (failed, 80, 140), (out, 20, 40),
    ):  # fmt: skip
        yield screen, calm
        yield screens.look(screen, LARGE), large


@pytest.mark.parametrize(("screen", "seconds"), list(patiences()))
def test_a_page_stays_as_long_as_its_person_needs(screen: Screen, seconds: float) -> None:
    """A minute and a warning of twenty seconds; a ticket that is out twenty; large type doubles."""
    assert idle_timer.patience(screen, LIMITS) == seconds


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.page.value)
def test_the_end_is_told_before_it_comes(screen: Screen) -> None:
    """Twenty seconds before, on every page but that of a ticket that is out."""
    assert not idle_timer.is_warning(screen, 20.1, LIMITS)
    out = screen.page is Page.TICKET and screen.paper == "out"
    assert idle_timer.is_warning(screen, 20, LIMITS) != out
    assert not idle_timer.is_warning(screen, None, LIMITS)


def test_another_ticket_s_report_changes_nothing() -> None:
    """A late paper of the person before is not this person's; at the start nobody waits."""
    screen = screens.took(START, TAKEN)
    assert screens.reported(screen, "A002", printed=True) == screen
    assert screens.reported(START, "A001", printed=True) == START


def test_a_printer_that_cannot_is_bad_news_for_a_paper_to_come_alone() -> None:
    """One that is out already is out; other pages do not care."""
    coming = screens.took(START, TAKEN)
    out = screens.reported(coming, "A001", printed=True)
    assert screens.no_paper(coming, able=False).paper == "failed"
    for screen, able in ((coming, True), (out, False), (SERVICE, False)):
        assert screens.no_paper(screen, able=able) == screen


def test_the_green_channel_returns_where_one_came_from() -> None:
    """With the class chosen, to the service when there is one, else to the start."""
    for screen in (SERVICE, START):
        green = screens.go(screen, Page.GREEN)
        assert screens.choose_class(green, "elderly") == replace(screen, priority_class="elderly")
        assert screens.back(green) == screen


def test_a_class_chosen_is_kept_when_another_service_is_chosen() -> None:
    """Nobody says twice that they are pregnant."""
    services = screens.go(START, Page.SERVICES, group="exit-entry")
    service = screens.go(services, Page.SERVICE, service="passport")
    chosen = screens.choose_class(screens.go(service, Page.GREEN), "pregnant")
    other = screens.go(screens.back(chosen), Page.SERVICE, service="collection")
    assert screens.ticket_request(other).priority_class == "pregnant"


def test_one_s_own_class_again_leaves_it() -> None:
    """A switch that is on is switched off."""
    elderly = replace(SERVICE, priority_class="elderly")
    left = screens.choose_class(screens.go(elderly, Page.GREEN), "elderly")
    assert left.priority_class == ORDINARY


def test_the_green_channel_is_offered_once_to_those_it_is_for() -> None:
    """To whoever is 60 and in no class, where the hall has that class and the page can wait."""
    offered = screens.offer(SERVICE, SETUP, elderly=True)
    assert (offered.page, screens.back(offered)) == (Page.OFFER, SERVICE)
    assert screens.offer(offered, SETUP, elderly=True) == offered
    without = replace(SETUP, classes=())
    number = screens.took(START, TAKEN)
    military = replace(SERVICE, priority_class="military")
    for screen, setup, elderly in (
        (SERVICE, SETUP, False), (SERVICE, without, True), (military, SETUP, True),
        (number, SETUP, True),
    ):  # fmt: skip
        assert screens.offer(screen, setup, elderly=elderly) == screen


def test_a_wish_is_what_the_person_chose() -> None:
    """Service, class, language, large paper, card."""
    screen = replace(SERVICE, priority_class="military", language="en", view=LARGE, identity=CARD)
    request = screens.ticket_request(screen)
    assert request == TicketRequest("passport", "military", "en", large=True, identity=CARD)


def test_what_was_typed_wrong_is_typed_anew_on_an_empty_pad() -> None:
    """And the way back from there leads where it led before."""
    asked = screens.ask(START, PadQuestion.APPOINTMENT)
    wrong = screens.typed(asked, Pad(PadQuestion.APPOINTMENT, "99"))
    again = screens.retype(screens.answered(wrong, UnknownTicket("99")))
    assert (again.page, again.pad, again.answer) == (Page.PAD, Pad(PadQuestion.APPOINTMENT), None)
    assert screens.back(again) == START
    assert screens.retype(START).pad is None


def test_an_answer_takes_the_place_of_the_one_before() -> None:
    """So that back leads to what was typed."""
    asked = screens.ask(START, PadQuestion.NUMBER)
    twice = screens.answered(screens.answered(asked, UnknownTicket("A099")), FoundTicket(TICKET))
    assert (twice.answer, screens.back(twice)) == (FoundTicket(TICKET), asked)


def test_the_same_person_begins_anew_with_their_card_and_class() -> None:
    """Language and look as well; a service and what was typed are gone."""
    screen = screens.identified(
        replace(SERVICE, priority_class="military", view=LARGE), CARD, birthday=True
    )
    again = screens.start_again(screens.ask(screen, PadQuestion.NUMBER))
    assert again == Screen(
        START.language, view=LARGE, priority_class="military", identity=CARD, birthday=True
    )


def test_help_says_what_becomes_of_it_to_who_is_still_there() -> None:
    """Elsewhere news change nothing."""
    asking = screens.asking_help(START)
    assert (asking.page, asking.help, asking.call) == (Page.HELPED, Help.ASKING, None)
    coming = screens.helped(asking, Help.COMING, CALL)
    assert (coming.help, coming.call) == (Help.COMING, CALL)
    assert screens.helped(START, Help.COMING, CALL) == START


@pytest.mark.parametrize(("noted", "help_"), [(True, None), (False, Help.AWAY)])
def test_a_phone_number_is_gone_when_a_visit_was_asked_for(
    noted: bool,  # noqa: FBT001 - a case
    help_: Help | None,
) -> None:
    """Whether it could be noted or not, nothing of it is behind the page."""
    asked = screens.typed(
        screens.ask(START, PadQuestion.PHONE), Pad(PadQuestion.PHONE, "13800000000")
    )
    told = screens.visit(asked, noted=noted)
    assert (told.page, told.help, told.pad, told.before) == (Page.VISIT, help_, None, None)


def test_trouble_says_why() -> None:
    """A refusal is kept for its words; without one it is the machine's own."""
    assert screens.trouble(SERVICE, HasNumber("A001")).refusal is not None
    assert screens.trouble(screens.trouble(SERVICE, HasNumber("A001"))).refusal is None
    assert screens.back(screens.trouble(SERVICE)) == START


@pytest.mark.parametrize(
    "screen",
    [
        Screen("en", Page.SERVICES, group="gone"),
        Screen("en", Page.SERVICE, service="gone"),
        Screen("en", Page.LIST, service="gone"),
        Screen("en", Page.GUIDE, question="gone"),
        Screen("en", Page.GREEN),
        Screen("en", Page.OFFER),
    ],
)
def test_what_has_left_the_hall_file_is_said_to_be_gone(screen: Screen) -> None:
    """Every page that is about something of the hall's says so, with the way back to the start."""
    bare = replace(SETUP, classes=())
    shown = screens.in_hall(screen, bare)
    assert shown.page is Page.TROUBLE
    assert isinstance(shown.refusal, NotOffered)
    assert screens.back(shown) == screens.home("en")


def test_what_is_in_the_hall_file_is_shown() -> None:
    """Nothing changes where the hall has it, and a page about nothing of the hall's stays."""
    for screen in (
        START,
        Screen("en", Page.SERVICES, group="exit-entry"),
        Screen("en", Page.SERVICE, service="passport", priority_class="elderly"),
        Screen("en", Page.GUIDE, question=SETUP.questions[0].code),
        Screen("en", Page.GREEN),
        Screen("en", Page.OFFER),
    ):
        assert screens.in_hall(screen, SETUP) is screen
