"""(f) A visit at home: asked for with a phone number alone, called back, and it is forgotten."""

import json
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from counter.press_guard import GUARD_SECONDS
from hall.demo.touch import find, see, tap, text_of, wait_until
from kiosk.session.screen import Page
from tests.journeys.conftest import Open
from tests.journeys.journey_harness import JourneyHarness

PHONE = "13800000000"


def ask(harness: JourneyHarness, phone: str = PHONE) -> None:
    """Ask for a visit at the machine."""
    harness.tap("helpMe", "visit")
    harness.says("At what phone number may we call back?", "deleted afterwards")
    harness.type(phone)


def test_asked_for_called_back_and_forgotten(harness: JourneyHarness) -> None:
    """The console shows whom to call; one touch says that it is done, and the number is gone."""
    counter = harness.counter(5)
    ask(harness)
    harness.at(Page.VISIT)
    harness.says("Thank you. We will call you back", "deleted after the call")
    assert "138" not in harness.all_text()
    see(counter, "visitHeading")
    shown = time.monotonic()
    assert text_of(counter, "visitPhone") == "138 0000 0000"
    assert [visit["phone"] for visit in on_the_console(harness)] == [PHONE]
    # What has just moved up under the finger is not meant.
    wait_until(lambda: time.monotonic() - shown > GUARD_SECONDS, "a calm moment")
    tap(counter, "calledBack")
    wait_until(lambda: not find(counter, "visitPhone"), "nobody to call back")
    assert harness.hall.home_visits.open() == ()
    assert phones_kept(harness) == []


def on_the_console(harness: JourneyHarness) -> list[dict[str, Any]]:
    """What ``hall visits`` says in a process of its own."""
    hall, database = Path(sys.executable).with_name("hall"), harness.hall.database.name
    words = [str(hall), "--database", database, "visits", "--json"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    told: list[dict[str, Any]] = json.loads(done.stdout)["visits"]
    return told


def phones_kept(harness: JourneyHarness) -> list[str]:
    """The phone numbers that any visit in the database still has."""
    with sqlite3.connect(harness.hall.database.name) as database:
        rows = database.execute("SELECT phone FROM home_visit WHERE phone IS NOT NULL")
        kept = [phone for (phone,) in rows]
    database.close()
    return kept


def test_a_number_too_short(harness: JourneyHarness) -> None:
    """It cannot be sent, can be mended, and the way back is open."""
    harness.tap("helpMe", "visit", *(f"key-{digit}" for digit in "1380"))
    assert "submit" not in harness.offers()
    harness.tap("key-erase", "key-clear")
    assert harness.text("typed") == ""
    harness.type(PHONE)
    harness.at(Page.VISIT)


def test_a_number_begun_is_gone_with_the_person(harness: JourneyHarness) -> None:
    """Nothing typed is left for the next one."""
    harness.tap("helpMe", "visit", "key-1", "key-3")
    harness.tap("back", "visit")
    harness.at(Page.PAD)
    assert harness.text("typed") == ""
    assert harness.hall.home_visits.open() == ()


def test_a_hall_that_makes_no_visits(open_journey_with: Open) -> None:
    """It offers none."""
    harness = open_journey_with(lambda s: replace(s, hall=replace(s.hall, home_visits=False)))
    harness.tap("helpMe")
    harness.at(Page.HELP)
    assert "visit" not in harness.offers()
