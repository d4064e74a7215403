"""(f) A visit at home: asked for with a phone number alone, called back, and it is forgotten."""

import json
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from counter.console import GUARD_SECONDS
from hall.demo.touch import find, see, tap, text_of, wait_until
from kiosk.session.screens import Page
from tests.journeys.conftest import Open
from tests.journeys.stand import Stand

PHONE = "13800000000"


def ask(stand: Stand, phone: str = PHONE) -> None:
    """Ask for a visit at the machine."""
    stand.tap("helpMe", "visit")
    stand.says("At what phone number may we call back?", "deleted afterwards")
    stand.type(phone)


def test_asked_for_called_back_and_forgotten(stand: Stand) -> None:
    """The console shows whom to call; one touch says that it is done, and the number is gone."""
    counter = stand.counter(5)
    ask(stand)
    stand.at(Page.VISIT)
    stand.says("Thank you. We will call you back", "deleted after the call")
    assert "138" not in stand.texts()
    see(counter, "visitHeading")
    shown = time.monotonic()
    assert text_of(counter, "visitPhone") == "138 0000 0000"
    assert [visit["phone"] for visit in on_the_console(stand)] == [PHONE]
    # What has just moved up under the finger is not meant.
    wait_until(lambda: time.monotonic() - shown > GUARD_SECONDS, "a calm moment")
    tap(counter, "calledBack")
    wait_until(lambda: not find(counter, "visitPhone"), "nobody to call back")
    assert stand.hall.home_visits.open() == ()
    assert phones_kept(stand) == []


def on_the_console(stand: Stand) -> list[dict[str, Any]]:
    """What ``hall visits`` says in a process of its own."""
    hall, database = Path(sys.executable).with_name("hall"), stand.hall.database.name
    words = [str(hall), "--database", database, "visits", "--json"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    told: list[dict[str, Any]] = json.loads(done.stdout)["visits"]
    return told


def phones_kept(stand: Stand) -> list[str]:
    """The phone numbers that any visit in the database still has."""
    with sqlite3.connect(stand.hall.database.name) as database:
        rows = database.execute("SELECT phone FROM home_visit WHERE phone IS NOT NULL")
        kept = [phone for (phone,) in rows]
    database.close()
    return kept


def test_a_number_too_short(stand: Stand) -> None:
    """It cannot be sent, can be mended, and the way back is open."""
    stand.tap("helpMe", "visit", *(f"key-{digit}" for digit in "1380"))
    assert "submit" not in stand.offers()
    stand.tap("key-erase", "key-clear")
    assert stand.text("typed") == ""
    stand.type(PHONE)
    stand.at(Page.VISIT)


def test_a_number_begun_is_gone_with_the_person(stand: Stand) -> None:
    """Nothing typed is left for the next one."""
    stand.tap("helpMe", "visit", "key-1", "key-3")
    stand.tap("back", "visit")
    stand.at(Page.PAD)
    assert stand.text("typed") == ""
    assert stand.hall.home_visits.open() == ()


def test_a_hall_that_makes_no_visits(open_stand: Open) -> None:
    """It offers none."""
    stand = open_stand(lambda s: replace(s, hall=replace(s.hall, home_visits=False)))
    stand.tap("helpMe")
    stand.at(Page.HELP)
    assert "visit" not in stand.offers()
