"""The officer at the machine: the corner, badge and PIN, the service page, and the way out."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from db.counters import Counters
from db.engine.database import Database
from kiosk.kiosk_service import KioskService
from kiosk.session.screen import Page
from kiosk.staff.pin_gate import PinStage
from kiosk.staff.pin_gate_model import PinGateModel
from kiosk.staff.service_page import ServicePage, StaffService
from kiosk.staff.staff_session import StaffSession
from runtime.jobs import JobRunner
from tests.conftest import SetClock
from tests.held_executor import HeldExecutor
from tests.kiosk.page_samples import SERVICE_PAGE, STATION
from tests.kiosk_harness import ADULT, KioskHarness, make_harness
from tests.recording_voice import RecordingVoice
from tests.stop_watch import StopWatch
from tickets.errors import DatabaseTrouble
from tickets.hall import Officer
from tickets.views import TodaysCounts

pytestmark = pytest.mark.usefixtures("qapp")

BADGE, PIN = "1007", "471100"


@dataclass
class Surroundings:
    """What a kiosk has beside its window: its sound, its printer, and how it is started again."""

    volume: int | None = 50
    trouble: str = ""
    away: bool = False
    ended: list[str] = field(default_factory=list)

    def set_volume(self, percent: int) -> None:
        """Make it so loud."""
        self.volume = percent

    def service(self) -> StaffService:
        """What the service page needs done."""
        return StaffService(
            station=lambda: STATION,
            counts=self.counts,
            volume=lambda: self.volume,
            set_volume=self.set_volume,
            test_printer=self.test_printer,
            restart=lambda: self.ended.append("restart"),
            leave=lambda: self.ended.append("leave"),
        )

    def counts(self) -> TodaysCounts:
        """The day so far, where it can be read."""
        if self.away:
            raise DatabaseTrouble("hall.db", "away")
        return SERVICE_PAGE.counts

    def test_printer(self) -> str:
        """Print a page, or fail as it was told to."""
        if self.trouble == "away":
            raise DatabaseTrouble("hall.db", "away")
        return self.trouble


@pytest.fixture
def surroundings() -> Surroundings:
    """The surroundings of a kiosk."""
    return Surroundings()


Make = Callable[[HeldExecutor | None], KioskHarness]


@pytest.fixture
def make(
    service: KioskService,
    clock: SetClock,
    database: Database,
    surroundings: Surroundings,
    voice: RecordingVoice,
) -> Make:
    """Machines with a real officer in the database."""
    counters = Counters(database, clock)
    counters.store_officer(Officer(BADGE, "An officer"), PIN)

    def staff_session(jobs: JobRunner, watch: StopWatch) -> StaffSession:
        pin_gate_model = PinGateModel(
            lambda badge, pin: counters.let_in("kiosk-1", badge, pin), jobs, watch
        )
        return StaffSession(pin_gate_model, ServicePage(surroundings.service()), jobs, 50)

    def stands(held: HeldExecutor | None = None) -> KioskHarness:
        return make_harness(service, clock, executor=held, voice=voice, staff_session=staff_session)

    return stands


@pytest.fixture
def harness(make: Make) -> KioskHarness:
    """A machine whose work is done at once."""
    return make(None)


def tap_corner(harness: KioskHarness, times: int = 5) -> None:
    """Tap the hidden corner."""
    for _ in range(times):
        harness.controller.corner(1070, 10, 1080, 64)
        harness.controller.touched()


def come_in(harness: KioskHarness) -> None:
    """Be let in."""
    tap_corner(harness)
    harness.press(BADGE)
    harness.choose("submit")
    harness.press(PIN)
    harness.choose("submit")


def pin_gate(harness: KioskHarness) -> PinStage:
    """How far somebody has come, as the page knows it."""
    return harness.controller.shown.inputs.pin_gate.step


def test_an_officer_comes_in_from_any_page(harness: KioskHarness) -> None:
    """Whatever somebody was doing there is forgotten."""
    harness.controller.scans.identity(ADULT)
    harness.choose("helpMe")
    tap_corner(harness, 4)
    assert harness.page() is Page.HELP
    tap_corner(harness, 1)
    assert (harness.page(), harness.controller.screen.identity) == (Page.PIN_GATE, None)
    harness.press(BADGE)
    harness.choose("submit")
    harness.press(PIN)
    harness.choose("submit")
    assert harness.page() is Page.OFFICER
    assert [each.value for each in harness.controller.shown.content.facts][:2] == ["50 %", "40"]


def test_badge_and_pin_can_be_typed_with_the_keypad(harness: KioskHarness) -> None:
    """With the way to go on and to take one back, each after #."""
    tap_corner(harness)
    harness.key(f"{BADGE}9#3#1{PIN}#1")
    assert harness.page() is Page.OFFICER


@pytest.mark.parametrize(
    ("keys", "left"), [(["erase"], "100"), (["clear"], ""), (["clear"] * 2, "")]
)
def test_what_was_typed_can_be_taken_back(
    harness: KioskHarness, keys: list[str], left: str
) -> None:
    """The last, or all; a PIN does not take the badge with it."""
    tap_corner(harness)
    harness.press(BADGE)
    harness.press(keys)
    assert harness.controller.shown.inputs.pin_gate.badge == left
    harness.controller.go_home()
    tap_corner(harness)
    harness.press(BADGE)
    harness.choose("submit")
    harness.press([*"12", "clear"])
    assert (
        harness.controller.shown.inputs.pin_gate.badge,
        harness.controller.shown.inputs.pin_gate.pin,
    ) == (
        BADGE,
        "",
    )


def test_a_wrong_pin_is_told_and_three_have_to_wait(harness: KioskHarness) -> None:
    """Then the page opens by itself."""
    tap_corner(harness)
    for tried in range(3):
        harness.press(BADGE)
        harness.choose("submit")
        harness.press("0000")
        harness.choose("submit")
        if tried < 2:
            assert pin_gate(harness) is PinStage.WRONG
            harness.choose("submit")
    assert (harness.page(), pin_gate(harness)) == (Page.PIN_GATE, PinStage.WAIT)
    harness.press("1")
    assert "submit" not in [each.code for each in harness.offered()]


@pytest.mark.parametrize("code", ["back", "language", "display", "helpMe"])
@pytest.mark.parametrize("inside", [True, False])
def test_whoever_goes_elsewhere_is_no_officer_any_more(
    harness: KioskHarness,
    inside: bool,  # noqa: FBT001 - a case
    code: str,
) -> None:
    """From the gate and from the service page; the next touch opens neither again."""
    come_in(harness) if inside else tap_corner(harness)
    harness.choose(code)
    page = harness.page()
    assert page not in {Page.PIN_GATE, Page.OFFICER}
    tap_corner(harness, 1)
    assert (harness.page(), pin_gate(harness)) == (page, PinStage.AWAY)
    assert harness.controller.shown.inputs.service_page is None


def test_silence_ends_the_officer_s_visit_too(harness: KioskHarness) -> None:
    """With a warning, as on every page."""
    come_in(harness)
    harness.wait(60)
    assert harness.warned()
    harness.wait(20)
    assert (harness.page(), pin_gate(harness), harness.controller.shown.inputs.service_page) == (
        Page.HOME,
        PinStage.AWAY,
        None,
    )


def test_a_code_that_is_scanned_there_is_nobody_s(harness: KioskHarness) -> None:
    """Neither at the gate nor on the service page."""
    tap_corner(harness)
    harness.controller.scans.label("A001")
    assert harness.page() is Page.PIN_GATE
    harness.controller.go_home()
    come_in(harness)
    harness.controller.scans.identity(ADULT)
    assert (harness.page(), harness.controller.screen.identity) == (Page.OFFICER, None)


def test_a_check_that_ends_after_one_has_left_opens_nothing(make: Make) -> None:
    """Whoever stands there then is everybody."""
    held = HeldExecutor()
    harness = make(held)
    come_in(harness)
    assert pin_gate(harness) is PinStage.CHECKING
    harness.controller.go_home()
    held.run()
    assert harness.page() is Page.HOME


def test_the_volume_an_officer_sets_is_everybody_s(
    harness: KioskHarness, surroundings: Surroundings, voice: RecordingVoice
) -> None:
    """A person's own louder ends with them; the officer's stays."""
    come_in(harness)
    harness.choose("officer-volume-up")
    assert (surroundings.volume, harness.controller.shown.content.facts[0].value) == (60, "60 %")
    harness.choose("back", "display", "louder")
    harness.controller.go_home()
    assert voice.volume == 60


@pytest.mark.parametrize(
    ("trouble", "note"), [("", "ok"), ("no paper", "failed"), ("away", "failed")]
)
def test_what_came_of_it_is_told(
    harness: KioskHarness,
    surroundings: Surroundings,
    caplog: pytest.LogCaptureFixture,
    trouble: str,
    note: str,
) -> None:
    """On the page in words; why not, in the log."""
    come_in(harness)
    caplog.clear()
    surroundings.trouble = trouble
    harness.choose("officer-printer-test")
    assert (
        harness.controller.shown.inputs.service_page_note,
        bool(harness.controller.shown.content.notice),
    ) == (
        note,
        True,
    )
    assert bool(caplog.records) == bool(trouble)
    harness.choose("back")
    assert harness.controller.shown.inputs.service_page_note == ""


def test_it_says_that_it_is_at_work(make: Make) -> None:
    """While a page is printed; what is read meanwhile is shown when it is there."""
    held = HeldExecutor()
    harness = make(held)
    come_in(harness)
    held.run()
    assert (harness.page(), harness.codes()) == (Page.OFFICER, [])
    held.run()
    harness.choose("officer-printer-test")
    assert harness.controller.shown.inputs.service_page_note == "busy"
    held.run()
    assert harness.controller.shown.inputs.service_page_note == "ok"


@pytest.mark.parametrize("what", ["restart", "leave"])
def test_the_endings_are_done_at_once(
    harness: KioskHarness, surroundings: Surroundings, what: str
) -> None:
    """They end the process: there is nothing to wait for."""
    come_in(harness)
    harness.choose(f"officer-{what}")
    assert surroundings.ended == [what]


def test_nobody_but_an_officer_ends_the_machine(
    harness: KioskHarness, surroundings: Surroundings
) -> None:
    """Not even with the code of the choice."""
    for _ in range(2):
        harness.watch.seconds += 1
        harness.controller.choose("officer-leave")
        tap_corner(harness)
    assert surroundings.ended == []


def test_facts_that_cannot_be_read_are_told(
    make: Make, surroundings: Surroundings, caplog: pytest.LogCaptureFixture
) -> None:
    """The page stays, and the log says why."""
    held = HeldExecutor()
    harness = make(held)
    come_in(harness)
    held.run()
    caplog.clear()
    surroundings.away = True
    held.run()
    assert harness.controller.shown.inputs.service_page_note == "failed"
    assert harness.controller.shown.content.words == ("没有成功，原因在日志里",)
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_what_fails_again_and_again_fills_no_log(
    harness: KioskHarness, surroundings: Surroundings, caplog: pytest.LogCaptureFixture
) -> None:
    """An officer who tries twenty times while the database is away: a line, and one at the end."""
    come_in(harness)
    caplog.clear()
    surroundings.trouble = "away"
    for _ in range(20):
        harness.choose("officer-printer-test")
        assert harness.controller.shown.inputs.service_page_note == "failed"
    surroundings.trouble = ""
    harness.choose("officer-printer-test")
    told = [record.getMessage() for record in caplog.records]
    assert told == [
        "service page: it could not be done: database hall.db: away",
        "service page: it could not be done: it works again",
    ]
    assert all(record.exc_info is None for record in caplog.records)


def test_a_machine_without_a_staff_session_has_no_corner(
    service: KioskService, clock: SetClock
) -> None:
    """Taps there are taps, and what only officers can do does nothing."""
    harness = make_harness(service, clock)
    tap_corner(harness)
    harness.watch.seconds += 1
    harness.controller.choose("officer-printer-test")
    assert harness.page() is Page.HOME
