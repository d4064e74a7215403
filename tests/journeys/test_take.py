"""(a) Pick a service, see what to bring, take the list along, take a number."""

import zxingcpp
from PIL import Image

from hall.demo.touch import wait_until
from kiosk.session.screens import Page
from tests.journeys.stand import Stand


def test_a_number_on_paper(stand: Stand) -> None:
    """A group, a service, what to bring and how long it takes, the number, its paper; the start."""
    stand.tap("group-exit-entry", "service-passport")
    stand.at(Page.SERVICE)
    stand.says("Please check what you brought", "0 people", "No wait")
    assert stand.text("item-0") == stand.controller.setup.services[0].materials["en"][0]
    stand.tap("take")
    stand.at(Page.TICKET)
    assert stand.text("label") == "A001"
    stand.wait_for_paper("A001")
    stand.says("Please take your ticket", "It is below the screen", "You are next in line")
    assert stand.hall.queries.by_label("A001").language == "en"
    stand.tap("done")
    stand.at(Page.HOME)
    assert "A001" not in stand.texts()


def test_the_list_for_the_phone(stand: Stand) -> None:
    """The code on the screen holds the service and all that is to be brought, without any page."""
    stand.open_service()
    stand.tap("list")
    stand.at(Page.LIST)
    wait_until(lambda: codes_on(stand), "the code")
    (text,) = codes_on(stand)
    passport = stand.controller.setup.services[0]
    listed = [f"□ {item}" for item in passport.materials["en"]]
    assert text.split("\n") == [passport.names["en"], *listed]


def codes_on(stand: Stand) -> list[str]:
    """What a phone reads from the screen."""
    picture = stand.folder / "glass.png"
    assert stand.glass.grabWindow().save(str(picture))
    with Image.open(picture) as glass:
        return [found.text for found in zxingcpp.read_barcodes(glass)]


def test_the_list_on_paper(stand: Stand) -> None:
    """Whoever has no phone takes it along too, and then a number, without a way back."""
    stand.open_service()
    stand.tap("list", "printList")
    stand.wait_for_paper("Ordinary passport", stand.controller.setup.services[0].materials["en"][0])
    stand.says("Your list is printed. Please take it below the screen.")
    stand.tap("take")
    stand.at(Page.TICKET)
    stand.wait_for_paper("A001")


def test_the_list_without_a_printer(stand: Stand) -> None:
    """The phone can still have it, nobody can wait for paper in vain, and a number can be taken."""
    stand.printer.mechanism.cover_open = True
    stand.open_service()
    stand.says("No paper just now.")
    stand.tap("list")
    wait_until(lambda: codes_on(stand), "the code")
    assert stand.offers() == {"take"}


def test_each_person_their_own_language(stand: Stand) -> None:
    """Chosen in the bar, printed on the ticket, gone for the next one."""
    stand.tap("language", "language-zh-Hant")
    stand.open_service()
    stand.tap("take")
    stand.at(Page.TICKET)
    assert stand.hall.queries.by_label("A001").language == "zh-Hant"
    stand.tap("done")
    stand.says("Hello! What would you like to do today?")
