"""The kiosk's pages as pure decisions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import screens
from kiosk.screens import Limits, Page, Screen, Taken
from tickets.model import (
    ORDINARY,
    Hall,
    HallSetup,
    Service,
    ServiceGroup,
    Standing,
    Ticket,
    TicketState,
)

LIMITS = Limits(idle=60, ticket=20)
START = screens.home("zh-Hans")
AT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
TICKET = Ticket(
    id=1, day=date(2026, 11, 23), series="A", seq=1, label="A001", service="passport",
    priority_class=ORDINARY, state=TicketState.WAITING, language="zh-Hans", rank_at=AT,
    issued_at=AT, called_at=None, started_at=None, finished_at=None, counter=None, officer=None,
    token="t",
)  # fmt: skip
TAKEN = Taken(TICKET, Standing(ahead=3, minutes=(5, 15), counters=(1, 2)))

Step = Callable[[Screen], Screen]

STEPS: tuple[Step, ...] = (
    screens.show_classes,
    screens.show_help,
    lambda screen: screens.choose_class(screen, "elderly"),
    lambda screen: screens.choose_class(screen, ORDINARY),
    lambda screen: screens.choose_service(screen, "passport"),
    lambda screen: screens.speak(screen, "en"),
    lambda screen: screens.turn_leaf(screen, 3),
    lambda screen: screens.took(screen, TAKEN),
    screens.trouble,
    lambda screen: screens.reported(screen, "A001", printed=True),
    lambda screen: screens.reported(screen, "A001", printed=False),
    screens.back,
)
walks = st.lists(st.sampled_from(STEPS), max_size=12)


def walked(steps: list[Step]) -> Screen:
    """The screen after these steps from the start."""
    screen = START
    for step in steps:
        screen = step(screen)
    return screen


@given(walks)
def test_whatever_was_tapped_the_start_comes_back_after_the_idle_time(steps: list[Step]) -> None:
    """Nobody finds the person before."""
    screen = walked(steps)
    left = screens.seconds_left(screen, START, LIMITS.idle, LIMITS)
    assert screen == START if left is None else left <= 0


@given(walks)
def test_nobody_is_sent_home_the_moment_they_touched(steps: list[Step]) -> None:
    """Right after a touch there is time on every page."""
    left = screens.seconds_left(walked(steps), START, 0, LIMITS)
    assert left is None or left >= LIMITS.ticket


@given(walks)
def test_a_few_steps_back_lead_home(steps: list[Step]) -> None:
    """No page is without a way out."""
    screen = walked(steps)
    for _ in range(3):
        screen = screens.back(screen)
    assert screen.page == Page.HOME
    assert not screen.service
    assert screen.taken is None


@given(walks)
def test_a_language_changes_nothing_but_the_language(steps: list[Step]) -> None:
    """The page, the choice and the number stay."""
    screen = walked(steps)
    assert replace(screens.speak(screen, "zh-Hant"), language=screen.language) == screen


def test_the_untouched_start_has_no_countdown() -> None:
    """There is nowhere to go from it."""
    assert screens.seconds_left(START, START, 1e6, LIMITS) is None


@pytest.mark.parametrize(("printed", "seconds"), [(True, 20), (False, 60)])
def test_a_number_without_paper_stays_longer(printed: bool, seconds: float) -> None:  # noqa: FBT001
    """Whoever must write it down has the time."""
    screen = screens.reported(screens.took(START, TAKEN), "A001", printed=printed)
    assert screens.seconds_left(screen, START, 0, LIMITS) == seconds


def test_another_ticket_s_report_changes_nothing() -> None:
    """A late paper of the person before is not this person's."""
    screen = screens.took(START, TAKEN)
    assert screens.reported(screen, "A002", printed=True) == screen


def test_a_report_without_a_ticket_changes_nothing() -> None:
    """At the start nobody waits for paper."""
    assert screens.reported(START, "A001", printed=True) == START


def test_the_green_channel_leads_to_the_service_chosen_before() -> None:
    """Nobody chooses a service twice."""
    screen = screens.show_classes(screens.choose_service(START, "passport"))
    chosen = screens.choose_class(screen, "elderly")
    assert (chosen.page, chosen.service, chosen.priority_class) == (
        Page.SERVICE,
        "passport",
        "elderly",
    )


def test_the_green_channel_from_the_start_leads_to_the_services() -> None:
    """The class is kept while one chooses."""
    chosen = screens.choose_class(screens.show_classes(START), "elderly")
    assert (chosen.page, chosen.priority_class) == (Page.HOME, "elderly")


def test_back_from_the_green_channel_returns_where_one_came_from() -> None:
    """To the service when there is one, else to the start."""
    service = screens.choose_service(START, "passport")
    assert screens.back(screens.show_classes(service)) == service
    assert screens.back(screens.show_classes(START)) == START


def a_hall(sizes: list[int], hidden: int = 0) -> HallSetup:
    """A hall with groups of these sizes, and services that the kiosk does not show."""
    groups = tuple(ServiceGroup(f"g{n}", {"en": f"Group {n}"}) for n in range(len(sizes)))
    codes = [(f"g{n}", f"s{n}-{m}", True) for n, size in enumerate(sizes) for m in range(size)]
    codes += [("g0", f"hidden-{n}", False) for n in range(hidden)]
    services = tuple(
        Service(code, "A", group, {"en": code}, {"en": code}, {}, 10, on_kiosk=shown)
        for group, code, shown in codes
    )
    return HallSetup(Hall({"en": "Hall"}, "UTC", 4), groups, services, (), ())


@given(st.lists(st.integers(0, 20), max_size=6), st.integers(0, 3))
def test_every_service_of_the_kiosk_stands_on_one_leaf(sizes: list[int], hidden: int) -> None:
    """Nothing is lost, doubled or out of order, and no leaf is too full to be shown."""
    setup = a_hall(sizes, hidden if sizes else 0)
    leaves = screens.leaves(setup)
    shown = [service.code for leaf in leaves for shelf in leaf for service in shelf.services]
    assert shown == [service.code for service in setup.services if service.on_kiosk]
    assert leaves
    assert all(len(leaf) <= screens.SHELVES for leaf in leaves)
    assert all(0 < len(shelf.services) <= screens.SHELF for leaf in leaves for shelf in leaf)


def test_after_the_last_leaf_comes_the_first() -> None:
    """One button shows everything."""
    numbers = [START.leaf]
    screen = START
    for _ in range(3):
        screen = screens.turn_leaf(screen, 3)
        numbers.append(screen.leaf)
    assert numbers == [0, 1, 2, 0]
