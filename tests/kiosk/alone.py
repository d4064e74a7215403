"""A ticket machine without its window: time, work and voice are in the test's hands."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field

from msgspec.structs import replace

from db.hall_file.reading import read_hall_file
from devices.identity import AgeBand, Person
from kiosk.kiosk_service import KioskService
from kiosk.pages.parts import Choice
from kiosk.session.controller import Installation, SessionController
from kiosk.session.screens import Help, Page
from kiosk.staff.staff_session import StaffSession
from printer.jobs import News, Report
from printer.protocol.print_session import PrintOutcome
from printer.protocol.status import PrinterState
from runtime.clock import Clock
from runtime.jobs import InlineExecutor, JobRunner
from tests.conftest import SAMPLE
from tests.kiosk.rig import LIMITS, StopWatch
from tests.kiosk.voice import Recording
from tickets.hall import HallSetup

SETUP = read_hall_file(SAMPLE)
"""The sample hall."""

KEEPS_HOURS = replace(SETUP, hall=replace(SETUP.hall, numbers_outside_hours=False))
"""A hall that gives out numbers in its hours only."""

GRANDMOTHER = Person(AgeBand.ELDERLY, birthday_today=False, key_hash=b"grandmother's card")
ADULT = Person(AgeBand.ADULT, birthday_today=True, key_hash=b"a grown-up's card")


@dataclass
class Alone:
    """A machine, and hands that are as slow as people's."""

    controller: SessionController
    watch: StopWatch
    keep: list[object] = field(default_factory=list)

    # Methods, since mypy takes a property for the same after a touch as before.

    def page(self) -> Page:
        """Where it is."""
        return self.controller.screen.page

    def warned(self) -> bool:
        """Whether it says that the start comes back."""
        return self.controller.warned

    def busy(self) -> bool:
        """Whether something is under way."""
        return self.controller.busy

    def paper(self) -> str:
        """What is known of the ticket's paper."""
        return self.controller.screen.paper

    def help(self) -> Help | None:
        """What has become of a call."""
        return self.controller.screen.help

    def code(self) -> Sequence[Sequence[bool]]:
        """The rows of the code to take along."""
        return self.controller.qr_rows

    def offered(self) -> list[Choice]:
        """What can be chosen now."""
        return [
            each for each in (*self.controller.content.choices, *self.controller.bar) if each.able
        ]

    def codes(self) -> list[str]:
        """What the page's own choices do."""
        return [each.code for each in self.controller.content.choices]

    def choose(self, *codes: str) -> None:
        """Choose what is offered."""
        for code in codes:
            assert code in [each.code for each in self.offered()], (self.page(), code)
            self.watch.seconds += 1
            self.controller.choose(code)

    def press(self, keys: Sequence[str]) -> None:
        """Touch keys of the number pad."""
        for key in keys:
            self.watch.seconds += 1
            self.controller.press(key)

    def key(self, keys: str) -> None:
        """Press keys of the tactile keypad."""
        for key in keys:
            self.watch.seconds += 1
            self.controller.use_keypad(key)

    def wait(self, seconds: float) -> None:
        """Nobody touches anything for so long."""
        self.watch.seconds += seconds
        self.controller.tick()

    def report(self, label: str, *, printed: bool) -> None:
        """Hear from the printer how a ticket's paper ended."""
        state = PrinterState.READY if printed else PrinterState.PAPER_OUT
        outcome = PrintOutcome.CONFIRMED if printed else PrintOutcome.FAILED
        self.controller.show_report(Report(1, label, outcome, state))

    def printer(self, *, able: bool) -> None:
        """Hear from the printer how it is."""
        state = PrinterState.READY if able else PrinterState.PAPER_OUT
        self.controller.show_printer(News(state, "", able))

    def take(self, service: str = "passport") -> str:
        """Take a number for a service; its label."""
        group = next(s.group for s in SETUP.services if s.code == service)
        self.choose(f"group-{group}", f"service-{service}", "take")
        return self.controller.content.label


def stand(  # noqa: PLR0917 - what it is made of
    service: KioskService,
    clock: Clock,
    setup: HallSetup = SETUP,
    executor: Executor | None = None,
    voice: Recording | None = None,
    installation: Installation | None = None,
    staff_session: Callable[[JobRunner, StopWatch], StaffSession] | None = None,
    languages: Sequence[str] = ("zh-Hans", "zh-Hant", "en"),
) -> Alone:
    """A machine of this hall."""
    jobs, watch = JobRunner(executor or InlineExecutor()), StopWatch()
    controller = SessionController(
        setup,
        lambda: service,
        jobs,
        clock,
        LIMITS,
        languages,
        voice=voice,
        installation=installation or Installation(),
        monotonic=watch,
        staff_session=staff_session(jobs, watch) if staff_session else None,
    )
    controller.tick()
    return Alone(controller, watch, [jobs])
