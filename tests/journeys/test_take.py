"""(a) Pick a service, see what to bring, take the list along, take a number."""

import zxingcpp
from PIL import Image

from hall.demo.touch import wait_until
from kiosk.session.screen import Page
from tests.journeys.journey_harness import JourneyHarness


def test_a_number_on_paper(harness: JourneyHarness) -> None:
    """A group, a service, what to bring and how long it takes, the number, its paper; the start."""
    harness.tap("group-exit-entry", "service-passport")
    harness.at(Page.SERVICE)
    harness.says("Please check what you brought", "0 people", "No counter is open for this yet")
    assert "No wait" not in harness.all_text()
    assert harness.text("item-0") == harness.controller.setup.services[0].materials["en"][0]
    harness.tap("take")
    harness.at(Page.TICKET)
    assert harness.text("label") == "A001"
    harness.wait_for_paper("A001")
    harness.says("Please take your ticket", "It is below the screen", "You are next in line")
    assert harness.hall.queries.by_label("A001").language == "en"
    harness.tap("done")
    harness.at(Page.HOME)
    assert "A001" not in harness.all_text()


def test_the_list_for_the_phone(harness: JourneyHarness) -> None:
    """The code on the screen holds the service and all that is to be brought, without any page."""
    harness.open_service()
    harness.tap("list")
    harness.at(Page.LIST)
    wait_until(lambda: codes_on(harness), "the code")
    (text,) = codes_on(harness)
    passport = harness.controller.setup.services[0]
    listed = [f"□ {item}" for item in passport.materials["en"]]
    assert text.split("\n") == [passport.names["en"], *listed]


def codes_on(harness: JourneyHarness) -> list[str]:
    """What a phone reads from the screen."""
    picture = harness.folder / "glass.png"
    assert harness.window.grabWindow().save(str(picture))
    with Image.open(picture) as glass:
        return [found.text for found in zxingcpp.read_barcodes(glass)]


def test_the_list_on_paper(harness: JourneyHarness) -> None:
    """Whoever has no phone takes it along too, and then a number, without a way back."""
    harness.open_service()
    harness.tap("list", "printList")
    harness.wait_for_paper(
        "Ordinary passport", harness.controller.setup.services[0].materials["en"][0]
    )
    harness.says("Your list is printed. Please take it below the screen.")
    harness.tap("take")
    harness.at(Page.TICKET)
    harness.wait_for_paper("A001")


def test_the_list_without_a_printer(harness: JourneyHarness) -> None:
    """The phone can still have it, nobody can wait for paper in vain, and a number can be taken."""
    harness.simulated.mechanism.cover_open = True
    harness.open_service()
    harness.says("No paper just now.")
    harness.tap("list")
    wait_until(lambda: codes_on(harness), "the code")
    assert harness.offers() == {"take"}


def test_each_person_their_own_language(harness: JourneyHarness) -> None:
    """Chosen in the bar, printed on the ticket, gone for the next one."""
    harness.tap("language", "language-zh-Hant")
    harness.open_service()
    harness.tap("take")
    harness.at(Page.TICKET)
    assert harness.hall.queries.by_label("A001").language == "zh-Hant"
    harness.tap("done")
    harness.says("Hello! What would you like to do today?")
