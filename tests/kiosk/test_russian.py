"""The fourth language: a number taken in Russian, on the screen and on paper.

That no page has a word of another language is measured in tests/kiosk/test_looks.py.
"""

import re
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from db.engine.database import Database
from db.hall_file.storing import load_hall
from db.queue.queue import Queue
from hall.compose.application import open_application
from hall.compose.kiosk import make_kiosk
from hall.demo.touch import find, see, tap, wait_until
from hall.settings import load_settings
from kiosk.session.touch_guard import GUARD
from printer.simulator.paper import text_of
from reception.citizen import Citizen
from runtime.languages import OWN_NAMES
from tests.conftest import SetClock
from tests.kiosk.conftest import Open
from tests.kiosk_harness import KioskHarness
from tests.looks import written

LANGUAGES = ("zh-Hans", "ru")

FOREIGN = re.compile(r"[A-Za-z\u3400-\u9fff]+")
"""A Latin or Chinese word."""

LABEL = re.compile(r"\b[A-Z]\d{3}\b")

FOR_EVERYBODY = frozenset({*OWN_NAMES.values(), "语言 Language", "语言 · Language"})
"""What is in several languages at once, so that whoever looks for theirs finds it."""

SERVICE = ("group-exit-entry", "service-passport")


@pytest.fixture
def harness(open_harness: Open, database: Database) -> KioskHarness:
    """A ticket machine of Chinese and Russian on which somebody has just chosen Russian."""
    harness = open_harness(load_hall(database), languages=LANGUAGES)
    harness.tap("language", "language-ru")
    return harness


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Where the tickets fall."""
    return tmp_path / "tickets"


@pytest.fixture
def kiosk(
    qapp: QGuiApplication, tmp_path: Path, paper: Path, clock: SetClock
) -> Iterator[QQuickWindow]:
    """The same with its printer and voice, as `hall run` opens it."""
    settings = load_settings(None, str(tmp_path / "hall.db"), f"virtual:{paper}")
    spoken = replace(settings.kiosk, languages=LANGUAGES)
    with open_application(replace(settings, kiosk=spoken), clock=clock) as hall:
        opened = make_kiosk(hall)
        opened.qml_window.window.show()
        opened.begin()
        try:
            calmly(opened.qml_window.window, "language", "language-ru")
            yield opened.qml_window.window
        finally:
            opened.close()


def calmly(window: QQuickWindow, *names: str) -> None:
    """Tap with the time between that tells a tap from a trembling hand's second one."""
    for name in names:
        wait_until(partial(_is_over, time.monotonic() + GUARD), "a moment")
        tap(window, name)


def _is_over(end: float) -> bool:
    return time.monotonic() > end


def words(window: QQuickWindow) -> list[str]:
    """What can be read now; a single letter is a badge or a key, and no word."""
    texts = (str(item.property("text")) for item in written(window))
    return [text for text in texts if len(text) > 1 and text not in FOR_EVERYBODY]


def foreign(texts: list[str]) -> list[str]:
    """The texts with words that no Russian reads; the label of a ticket is none."""
    return [text for text in texts if FOREIGN.search(LABEL.sub("", text))]


def test_the_day_and_its_hours_are_in_russian(harness: KioskHarness) -> None:
    """Whoever has just chosen Russian reads the date as Russians write it."""
    assert foreign(words(harness.window)) == []
    assert harness.text("today") == "понедельник, 23 ноября   Часы приёма: 09:00 – 17:00"


def test_a_number_on_the_screen_and_on_paper(kiosk: QQuickWindow, paper: Path) -> None:
    """Taken in Russian, told in Russian, printed in Russian as text."""
    calmly(kiosk, *SERVICE, "take")
    see(kiosk, "ticketPage")
    wait_until(lambda: "Возьмите талон" in words(kiosk), "the paper")
    assert {"Заграничный паспорт", "Перед вами никого нет"} <= set(words(kiosk))
    assert foreign(words(kiosk)) == []
    told = " ".join(text_of((paper / "A001.bin").read_bytes()).split())
    for each in ("Центр виз и регистрации", "Заграничный паспорт", "Перед вами никого нет"):
        assert each in told
    assert foreign([told]) == []


@pytest.mark.parametrize(
    ("ahead", "wait", "people"),
    [
        (1, "Ждёт", "1 человек"),
        (2, "Ждут", "2 человека"),
        (5, "Ждут", "5 человек"),
        (21, "Ждёт", "21 человек"),
    ],
)
def test_people_are_counted_as_russians_count(  # noqa: PLR0917 - a case and what it is tried on
    harness: KioskHarness, queue: Queue, citizen: Citizen, ahead: int, wait: str, people: str
) -> None:
    """One, two, five and, as one again, 21: in the list, at the service, on the ticket."""
    queue.call_next(1)  # nobody waits: the counter is open by this
    for _ in range(ahead):
        queue.issue("passport")
    harness.controller.show_lines(citizen.lines_now())
    harness.tap(SERVICE[0])
    assert harness.text("service-passport-hint").startswith(f"{wait} {people}·")
    harness.tap(SERVICE[1])
    assert harness.text("ahead") == people
    harness.tap("take")
    assert any(text.startswith(f"Перед вами {people} ·") for text in harness.texts())


def test_nothing_is_offered_to_be_read_aloud_without_a_voice(kiosk: QQuickWindow) -> None:
    """There are Chinese recordings and no Russian ones: the button comes and goes with them."""
    assert find(kiosk, "speak") is None
    calmly(kiosk, "display")
    see(kiosk, "displayPage")
    assert find(kiosk, "louder") is None
    calmly(kiosk, "language", "language-zh-Hans")
    see(kiosk, "speak")
    see(kiosk, "louder")
