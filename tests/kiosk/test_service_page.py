from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from db.stations import StationNow
from kiosk.staff.service_page import (
    ServiceAction,
    ServicePage,
    ServicePageInputs,
    ServicePageRow,
    StaffService,
    choices,
    lines,
)
from tickets.views import TodaysCounts

COUNTS = TodaysCounts(issued=40, waiting=7, served=30, missed=3, open_counters=5)
STATION = StationNow("kiosk-1", "paper low", True, datetime(2026, 11, 23, tzinfo=UTC), 640)  # noqa: FBT003 - a row
FACTS = ServicePageInputs(STATION, 50, COUNTS)


class Surroundings:
    """What a kiosk has beside its window: what it is told."""

    def __init__(self, volume: int | None = 50) -> None:
        self.volume = volume
        self.told: list[str] = []

    def set_volume(self, volume: int) -> None:
        """Make it so loud."""
        self.volume = volume

    def test_printer(self) -> str:
        """A printer that is out of paper."""
        return "out of paper"

    def service_page(self) -> ServicePage:
        """The officer's page of this machine."""
        return ServicePage(
            StaffService(
                station=lambda: STATION,
                counts=lambda: COUNTS,
                volume=lambda: self.volume,
                set_volume=self.set_volume,
                test_printer=self.test_printer,
                restart=lambda: self.told.append("restart"),
                leave=lambda: self.told.append("leave"),
            )
        )


def test_the_page_says_what_an_officer_needs() -> None:
    """Paper first, then sound, then the day."""
    assert Surroundings().service_page().read() == FACTS
    assert lines(FACTS) == (
        ServicePageRow("printer: paper low", (640,)),
        ServicePageRow("volume", (50,)),
        ServicePageRow("issued", (40,)),
        ServicePageRow("waiting", (7,)),
        ServicePageRow("served", (30,)),
        ServicePageRow("missed", (3,)),
        ServicePageRow("counters-open", (5,)),
    )


@pytest.mark.parametrize("station", [None, replace(STATION, printer="")])
def test_what_is_not_known_is_said_to_be(station: StationNow | None) -> None:
    """A printer nobody has heard of, a machine without sound."""
    told = lines(ServicePageInputs(station, None, COUNTS))
    assert told[:2] == (ServicePageRow("printer: not heard of"), ServicePageRow("no-sound"))


@pytest.mark.parametrize(
    ("volume", "missing"),
    [
        (50, set()),
        (100, {ServiceAction.VOLUME_UP}),
        (0, {ServiceAction.VOLUME_DOWN}),
        (None, {ServiceAction.VOLUME_UP, ServiceAction.VOLUME_DOWN}),
    ],
)
def test_only_what_does_something_can_be_chosen(
    volume: int | None, missing: set[ServiceAction]
) -> None:
    """In a fixed order, at most five."""
    found = choices(replace(FACTS, volume=volume))
    assert set(ServiceAction) - set(found) == missing
    assert [each for each in ServiceAction if each in found] == list(found)


def test_the_volume_goes_up_and_down_within_its_ends() -> None:
    """Ten per cent a touch."""
    controller = Surroundings(95)
    assert controller.service_page().choose(ServiceAction.VOLUME_UP) == ""
    assert controller.volume == 100
    for _ in range(11):
        controller.service_page().choose(ServiceAction.VOLUME_DOWN)
    assert controller.volume == 0
    silent = Surroundings(None)
    silent.service_page().choose(ServiceAction.VOLUME_UP)
    assert silent.volume is None


def test_a_printer_test_says_what_is_wrong() -> None:
    """The officer reads it on the page."""
    assert Surroundings().service_page().choose(ServiceAction.PRINTER_TEST) == "out of paper"


def test_restart_and_leave_are_done() -> None:
    """Each is its own function."""
    controller = Surroundings()
    controller.service_page().choose(ServiceAction.RESTART)
    controller.service_page().choose(ServiceAction.LEAVE)
    assert controller.told == ["restart", "leave"]
