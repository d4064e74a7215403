"""(h) Closed, full, no paper, no counter, no database: what happens now, and every way on."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from hall.demo.touch import wait_until
from kiosk.session.screen import Page
from printer.simulator.simulated_printer import SimulatedPrinter
from tests.conftest import SetClock
from tests.journeys.conftest import Open, with_limits
from tests.journeys.journey_harness import JourneyHarness
from tickets.hall import HallSetup, ServiceLimits

Act = Callable[[SimulatedPrinter], None]


def keeps_hours(setup: HallSetup) -> HallSetup:
    """A hall that gives out numbers in its hours only, but for the newborn."""
    services = tuple(
        replace(each, round_the_clock=each.code == "newborn") for each in setup.services
    )
    return replace(setup, hall=replace(setup.hall, numbers_outside_hours=False), services=services)


def test_closed_just_now(open_journey_with: Open, clock: SetClock) -> None:
    """Before it opens: said at the start and at the service, until when; no button is in vain."""
    clock.go_on(minutes=-20)
    harness = open_journey_with(keeps_hours)
    harness.says("The hall is closed just now", "Numbers are given out again today at 09:00")
    harness.tap("group-exit-entry")
    harness.says("No numbers just now")
    harness.tap("service-passport")
    harness.says("The hall is closed just now", "Numbers are given out again today at 09:00")
    assert harness.offers() == {"services", "list"}
    harness.tap("list")
    assert harness.offers() == {"printList"}


def test_it_closes_while_somebody_reads(open_journey_with: Open, clock: SetClock) -> None:
    """The number is refused with what to do, and with what is open."""
    clock.go_on(hours=7, minutes=44)
    harness = open_journey_with(keeps_hours)
    harness.open_service()
    clock.go_on(hours=1)
    harness.tap("take")
    harness.at(Page.TROUBLE)
    harness.says("The hall is closed just now", "tomorrow at 09:00", "go to any member of staff")
    assert harness.offers() == {"tryAgain", "service-newborn", "services", "appointment", "helpMe"}
    harness.tap("service-newborn", "take")
    harness.at(Page.TICKET)
    assert harness.hall.queries.by_label(harness.text("label")).service == "newborn"


def test_the_last_number_of_today(open_journey_with: Open, clock: SetClock) -> None:
    """Shortly before it closes; tomorrow is said, and the clock goes on to it."""
    clock.go_on(hours=7, minutes=50)
    harness = open_journey_with(keeps_hours)
    harness.open_service()
    harness.says("The last number of today has been given out", "tomorrow at 09:00")
    harness.tap("services")
    clock.go_on(hours=16, minutes=20)
    harness.controller.tick()
    harness.open_service()
    harness.tap("take")
    harness.at(Page.TICKET)


def keeps_all_hours(setup: HallSetup) -> HallSetup:
    """A hall that gives out no number at all outside its hours."""
    return replace(setup, hall=replace(setup.hall, numbers_outside_hours=False))


def leave_alone(harness: JourneyHarness) -> None:
    """Nobody has touched anything for an hour."""
    harness.controller.idle_timer.touched_at -= 3600
    harness.controller.tick()


def test_good_night(open_journey_with: Open, clock: SetClock) -> None:
    """At night the glass is quiet and says when; a touch anywhere on it wakes it for people."""
    clock.go_on(hours=13)
    harness = open_journey_with(keeps_all_hours)
    leave_alone(harness)
    harness.at(Page.STANDBY)
    harness.says("Good night", "tomorrow at 09:00")
    harness.tap("standbyPage")
    harness.at(Page.HOME)
    harness.tap("helpMe", "wish-staff")
    harness.says("We are on our way")


def test_a_24_hour_service_at_night(open_journey_with: Open, clock: SetClock) -> None:
    """Where one never closes the machine does not go to sleep, and gives its numbers."""
    clock.go_on(hours=13)
    harness = open_journey_with(keeps_hours)
    leave_alone(harness)
    harness.at(Page.HOME)
    harness.open_service("newborn", "household")
    harness.tap("take")
    harness.at(Page.TICKET)
    harness.wait_for_paper(harness.text("label"))


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (ServiceLimits(walk_ins_a_slot=1), "All numbers for this service are taken just now"),
        (ServiceLimits(walk_ins_a_day=1), "All numbers of today for this service are taken"),
    ],
)
def test_all_numbers_taken(open_journey_with: Open, limits: ServiceLimits, said: str) -> None:
    """When there will be one again is said where it is known; another service can be had now."""
    harness = open_journey_with(lambda setup: with_limits(setup, limits))
    harness.open_service()
    assert "take" in harness.offers()
    harness.hall.queue.issue("passport")
    wait_until(lambda: "take" not in harness.offers(), "a number is offered that nobody gets")
    harness.says(said)
    harness.tap("services")
    harness.open_service("hk-macao-permit")
    harness.tap("take")
    harness.at(Page.TICKET)


def _switch(name: str, *, on: bool) -> Act:
    return lambda printer: setattr(printer.mechanism, name, on)


def _run_out(printer: SimulatedPrinter) -> None:
    printer.mechanism.roll_mm = 0


def _new_roll(printer: SimulatedPrinter) -> None:
    printer.new_roll(80_000)


FAULTS: dict[str, tuple[Act, Act]] = {
    "paper out": (_run_out, _new_roll),
    "cover open": (_switch("cover_open", on=True), _switch("cover_open", on=False)),
    "jam": (_switch("jammed", on=True), _switch("jammed", on=False)),
    "mute": (_switch("mute", on=True), _switch("mute", on=False)),
    "power cut": (SimulatedPrinter.power_off, SimulatedPrinter.power_on),
    "line dropped": (SimulatedPrinter.drop_line, SimulatedPrinter.plug_in),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_no_paper(harness: JourneyHarness, fault: str) -> None:
    """Said before; the number is valid all the same, and its paper follows when it is mended."""
    fail, mend = FAULTS[fault]
    fail(harness.simulated)
    harness.open_service()
    harness.says("No paper just now. Your number will be on the screen and is just as valid.")
    harness.tap("take")
    harness.at(Page.TICKET)
    harness.says("Your number is valid. Please remember it", "A001", "Write the number down")
    called = harness.hall.queue.call_next(5)
    assert called is not None
    assert called.label == "A001"
    mend(harness.simulated)
    harness.says("Please take your ticket")
    harness.wait_for_paper("A001")


def test_no_counter_open(harness: JourneyHarness) -> None:
    """It is said at the service; a number is given all the same, for when one opens."""
    for counter in harness.controller.setup.counters:
        harness.hall.counters.close(counter.number)
    harness.open_service()
    harness.says("No counter is open for this yet. You can take a number all the same.")
    harness.tap("back")
    harness.says("No counter open yet")
    harness.tap("service-passport", "take")
    harness.at(Page.TICKET)


def test_the_database_is_away(harness: JourneyHarness, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever one wants is answered with who helps now; when it is back, all goes on."""
    database = harness.folder / "hall.db"
    database.rename(harness.folder / "pulled out")
    database.mkdir()  # nothing can be made there anew
    harness.open_service()
    harness.tap("take")
    harness.says("this machine cannot give numbers just now", "they will give you a number by hand")
    assert harness.offers() == {"tryAgain", "helpMe"}
    harness.tap("tryAgain", "whereIsMyNumber")
    harness.type("001")
    harness.says("this machine cannot look that up just now", "Your place in line is safe.")
    harness.tap("tryAgain", "appointment")
    harness.type("12345678")
    harness.at(Page.TROUBLE)
    harness.tap("tryAgain", "helpMe", "wish-staff")
    harness.says("Nobody can be called from here just now", "Please go to any counter")
    harness.tap("askElse", "visit")
    harness.type("13800000000")
    harness.says("This cannot be written down just now", "tell any member of staff")
    assert "13800000000" not in caplog.text
    database.rmdir()
    (harness.folder / "pulled out").rename(database)
    harness.tap("home")
    harness.open_service()
    harness.tap("take")
    harness.at(Page.TICKET)
    harness.says("A001")


def test_every_page_has_a_way_on(harness: JourneyHarness) -> None:
    """Whatever is chosen wherever: something to do on each page besides its bar, and help in it.

    The harness looks at each change of a page (``JourneyHarness.dead_ends``), here and in every
    other journey.
    """
    seen, tried = set[Page](), set[str]()
    ways: list[tuple[str, ...]] = [()]
    while ways:
        way = ways.pop()
        harness.controller.go_home()
        for code in way:
            harness.controller.choose(code)
            wait_until(lambda: not harness.controller.busy, "the end of it")
        seen.add(harness.controller.screen.page)
        choices = (*harness.controller.shown.content.choices, *harness.controller.shown.bar)
        fresh = {choice.code for choice in choices if choice.able} - tried
        tried |= fresh
        ways += [(*way, code) for code in sorted(fresh)]
    assert seen == {
        *(Page.HOME, Page.SERVICES, Page.SERVICE, Page.LIST, Page.GREEN, Page.GUIDE, Page.PAD),
        *(Page.TICKET, Page.HELP, Page.HELPED, Page.LANGUAGE, Page.DISPLAY),
    }
