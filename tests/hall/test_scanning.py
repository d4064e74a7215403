from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from db.persons import Persons
from devices.identity import AgeBand, Person
from hall.compose.application import open_application
from hall.compose.kiosk import installation_of
from hall.compose.scanning import make_scanners
from hall.settings import load_settings
from tests.conftest import SetClock


def test_what_the_settings_name_is_heard(
    qapp: QGuiApplication, clock: SetClock, tmp_path: Path, qtbot: QtBot
) -> None:
    """From hall.toml to a code, a ticket's secret and a person with the hall's own hash."""
    config, scan, card = (tmp_path / name for name in ("hall.toml", "scan", "card"))
    config.write_text(
        f'database = "hall.db"\nticket_url = "http://t/"\n[kiosk]\nscanner = "simulated://{scan}"\n'
        f'keypad = "evdev://{tmp_path}/none"\nid_reader = "simulated://{card}"\n'
    )
    heard: list[object] = []
    with open_application(load_settings(config), clock=clock) as hall:
        key = Persons(hall.database, clock).key_of_today
        scanners = make_scanners(hall.settings, lambda: "Asia/Shanghai", clock, key)
        assert scanners is not None
        for signal in (scanners.appointmentCode, scanners.ticketToken, scanners.identity):
            signal.connect(heard.append)
        scanners.start()
        qtbot.waitUntil(_are_there(scan, card))
        ticket = hall.queue.issue("passport")
        scan.write_text(f"12345678\nhttp://t/{ticket.token}\n")
        qtbot.waitUntil(lambda: len(heard) == 2)
        card.write_text("11010519491231002X\n")
        qtbot.waitUntil(lambda: len(heard) == 3)
        scanners.stop()
    assert heard[:2] == ["12345678", ticket.token]
    assert isinstance(heard[2], Person)
    assert heard[2].age_band is AgeBand.ELDERLY


def test_the_day_follows_a_hall_file_that_is_loaded_again(
    qapp: QGuiApplication, clock: SetClock, tmp_path: Path, qtbot: QtBot
) -> None:
    """Who is 60 or has a birthday is asked of the hall's day of now, not of the start's."""
    config, card = tmp_path / "hall.toml", tmp_path / "card"
    config.write_text(f'database = "hall.db"\n[kiosk]\nid_reader = "simulated://{card}"\n')
    clock.now = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)  # the 23rd in Shanghai
    zones, heard = ["Asia/Shanghai"], list[Person]()
    with open_application(load_settings(config), clock=clock) as hall:
        key = Persons(hall.database, clock).key_of_today
        scanners = make_scanners(hall.settings, lambda: zones[-1], clock, key)
        assert scanners is not None
        scanners.identity.connect(heard.append)
        scanners.start()
        qtbot.waitUntil(_are_there(card))
        for zone in ("Asia/Shanghai", "Europe/Berlin"):
            zones.append(zone)
            before = len(heard)
            card.write_text("110105194911230028\n")
            qtbot.waitUntil(partial(_more_than, heard, before))
        scanners.stop()
    assert [person.birthday_today for person in heard] == [True, False]


def _more_than(heard: list[Person], before: int) -> bool:
    return len(heard) > before


def _are_there(*pipes: Path) -> Callable[[], bool]:
    return lambda: all(pipe.is_fifo() for pipe in pipes)


@pytest.mark.parametrize(
    ("told", "keypad", "scanner"),
    [
        ("", False, False),
        ('scanner = "serial:///dev/ttyACM0"', False, True),
        ('keypad = "simulated:///tmp/keys"', True, False),
        ('id_reader = "simulated:///tmp/card"', False, False),
    ],
)
def test_the_kiosk_knows_what_is_connected(
    tmp_path: Path, told: str, *, keypad: bool, scanner: bool
) -> None:
    """A card reader is no scanner: it reads no codes."""
    config = tmp_path / "hall.toml"
    config.write_text(f'database = "hall.db"\n[kiosk]\n{told}\n')
    built = installation_of(load_settings(config).kiosk)
    assert (built.keypad, built.scanner) == (keypad, scanner)


def test_with_nothing_connected_there_is_nothing_to_hear(clock: SetClock, tmp_path: Path) -> None:
    """The machine that most halls begin with."""
    config = tmp_path / "hall.toml"
    config.write_text('database = "hall.db"\n')
    assert make_scanners(load_settings(config), lambda: "Asia/Shanghai", clock, lambda: b"") is None
