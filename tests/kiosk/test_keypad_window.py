"""The whole way to a number, and round about it, with the keys that can be felt alone.

The kiosk is the hall's own, with its queue, paper and jobs; the keypad is a real pipe.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from db.hall_file.reading import read_hall_file
from hall.compose.application import Application, open_application
from hall.compose.kiosk import make_kiosk
from hall.compose.open_role import OpenRole
from hall.demo.touch import find, items, see, wait_until
from hall.settings import load_settings
from kiosk.session.controller import SessionController
from kiosk.session.keypad import meant
from kiosk.session.number_pad import LETTERS, Pad, PadQuestion
from kiosk.session.touch_guard import GUARD
from kiosk.view_model import KioskViewModel
from scripts.catalogue_window import MODES, CatalogueWindow, walk
from tests.conftest import SAMPLE
from tests.looks import written
from tests.morning_clock import morning_clock

KEYS = {*"0123456789*#", *(f"#{key}" for key in "0123456789*#")}


@dataclass
class Pressing:
    """An open kiosk and the keypad before it."""

    hall: Application
    kiosk: OpenRole
    pipe: Path
    pressed_at: float = 0.0

    @property
    def controller(self) -> SessionController:
        """What the keys do something to."""
        assert isinstance(self.kiosk.view_model, KioskViewModel)
        return self.kiosk.view_model.controller

    def press(self, *keys: str) -> None:
        """Press keys one after the other, at a calm hand's pace."""
        for key in keys:
            wait_until(lambda: time.monotonic() > self.pressed_at + GUARD + 0.05, "a moment")
            before = self._now()
            with self.pipe.open("w") as pad:
                pad.write(key)
            wait_until(partial(self._has_changed, before), f"something to happen on {key}")
            wait_until(lambda: not self.controller.busy, "the end of it")
            self.pressed_at = time.monotonic()

    def _now(self) -> tuple[object, ...]:
        """What a key may change."""
        return (self.controller.screen, self.controller.busy, self.controller.keypad.awaits_choice)

    def _has_changed(self, before: tuple[object, ...]) -> bool:
        return self._now() != before

    def key_on(self, code: str) -> str:
        """The key that is written on a control."""
        window = self.kiosk.qml_window.window
        control = find(window, code)
        assert control is not None, code
        inside = [t for t in written(window) if control.isAncestorOf(t)]
        return next(text for t in inside if (text := str(t.property("text"))) in KEYS)

    def keys_shown(self) -> list[str]:
        """Every key that is written on a choice or on the bar."""
        shown = []
        for choice in (*self.controller.shown.content.choices, *self.controller.shown.bar):
            try:
                shown.append(self.key_on(choice.code))
            except (StopIteration, AssertionError):
                continue
        return shown


@pytest.fixture
def pressing(qtbot: QtBot, tmp_path: Path) -> Iterator[Pressing]:
    """A kiosk whose keypad is a pipe."""
    told = load_settings(None, f"{tmp_path}/hall.db", f"virtual:{tmp_path}/tickets")
    pipe = tmp_path / "keypad"
    settings = replace(told, kiosk=replace(told.kiosk, keypad=f"simulated://{pipe}"))
    with open_application(settings, clock=morning_clock) as hall:
        kiosk = make_kiosk(hall)
        try:
            kiosk.qml_window.window.resize(540, 960)
            kiosk.qml_window.window.show()
            kiosk.begin()
            wait_until(pipe.exists, "the keypad")
            yield Pressing(hall, kiosk, pipe)
        finally:
            kiosk.close()


def test_a_number_with_the_keypad_alone(pressing: Pressing, tmp_path: Path) -> None:
    """Each key is read from the control it stands on; the number is in line and on paper."""
    window = pressing.kiosk.qml_window.window
    for code, page in (
        ("group-exit-entry", "servicesPage"),
        ("service-passport", "servicePage"),
        ("take", "ticketPage"),
    ):
        pressing.press(pressing.key_on(code))
        see(window, page)
    label = pressing.controller.shown.content.label
    wait_until((tmp_path / "tickets" / f"{label}.png").exists, "the paper")
    waiting = {line.service: line.waiting for line in pressing.hall.queries.lines()}
    assert waiting["passport"] == 1
    pressing.press(pressing.key_on("done"))
    see(window, "homePage")


def test_the_bar_has_the_same_keys_on_every_page(pressing: Pressing) -> None:
    """7 language, 8 large type, 9 see and reach, # help, 0 back; each leads there and back."""
    window = pressing.kiosk.qml_window.window
    pressing.press("1")
    for key, code, page in (
        ("7", "language", "languagePage"),
        ("9", "display", "displayPage"),
        ("#", "helpMe", "helpPage"),
    ):
        assert pressing.key_on(code) == key
        pressing.press(key)
        see(window, page)
        pressing.press("0")
        see(window, "servicesPage")
    pressing.press("8")
    assert pressing.controller.screen.view.large
    pressing.press("7", "3")
    assert pressing.controller.screen.language == "en"
    pressing.press("0")
    see(window, "homePage")


def test_something_is_typed_with_the_keypad(pressing: Pressing) -> None:
    """The digits type; to take one back and to be done there is a number after #."""
    window = pressing.kiosk.qml_window.window
    label = pressing.hall.queue.issue("passport").label
    pressing.press(pressing.key_on("whereIsMyNumber"))
    see(window, "padPage")
    pressing.press("0", "7")
    pressing.press(*pressing.key_on("key-erase"))
    pressing.press("0", "1")
    assert pressing.controller.shown.content.typed == label[1:]
    typed = find(window, "typed")
    assert typed is not None
    wait_until(lambda: typed.property("text") == label[1:], "what was typed")
    assert pressing.key_on("submit") == "#1"
    pressing.press("#", "1")
    see(window, "answerPage")
    assert pressing.controller.shown.content.label == label


def test_no_control_bears_a_key_that_does_something_else(pressing: Pressing) -> None:
    """While digits are typed each control bears # and its key, but for * and the digits."""
    window = pressing.kiosk.qml_window.window
    assert pressing.keys_shown() == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"]
    pressing.press(pressing.key_on("appointment"))
    see(window, "padPage")
    assert pressing.keys_shown() == ["#1", "#2", "#0", "#7", "#8", "#9", "*", "##"]
    assert [pressing.key_on(f"key-{key}") for key in ("clear", "erase")] == ["#3", "#4"]
    pressing.press("#", "2")
    assert pressing.controller.screen.pad == Pad(PadQuestion.TAIL)
    assert pressing.key_on("key-X") == "#2"
    pressing.press("1", "2", "3", "#", "2")
    assert pressing.controller.shown.content.typed == "123X"
    pressing.press("#", "8")
    assert pressing.controller.screen.view.large
    pressing.press("#", "0", "#", "0")
    see(window, "homePage")


def test_a_hash_holds_for_one_key_and_for_one_page(pressing: Pressing) -> None:
    """After it the digits type again; and also when something was touched meanwhile."""
    controller = pressing.controller
    pressing.press(pressing.key_on("whereIsMyNumber"), "#", "9", "0", "1")
    assert controller.shown.content.typed == "1"
    pressing.press("#")
    controller.press("2")
    pressing.press("3")
    assert controller.shown.content.typed == "123"


def test_every_control_of_every_page_is_within_reach(qapp: QGuiApplication) -> None:
    """Whatever can be touched on the window is done by a key, or by # and one."""
    catalogue = CatalogueWindow(read_hall_file(SAMPLE), (540, 960), keypad=True)
    for state in walk(catalogue, "en", MODES["normal"]):
        QGuiApplication.processEvents()
        controller, buttons = catalogue.controller, items(catalogue.qml_window.window)
        shown = {each.objectName() for each in buttons if each.inherits("QQuickAbstractButton")}
        reached = {meant(keys, controller.screen, controller.shown.content) for keys in KEYS}
        if "key-turn" in reached:  # makes letters of digits
            reached |= {f"key-{letter}" for letter in LETTERS}
        if controller.wakes():  # any key answers the warning, or wakes the kiosk
            reached |= {"continue", "standbyPage"}
        assert {state.name: shown - reached} == {state.name: set()}
    catalogue.close()


def test_a_key_that_answers_a_warning_does_nothing_else(
    pressing: Pressing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever presses 1 to say that they are there has taken no number by it."""
    pressing.press("1", "1")
    controller = pressing.controller
    later = time.monotonic() + 65
    monkeypatch.setattr(controller.idle_timer, "_monotonic", lambda: later)
    controller.tick()
    assert controller.idle_timer.warned
    with pressing.pipe.open("w") as pad:
        pad.write("1")
    wait_until(lambda: not controller.idle_timer.warned, "the warning to go")
    assert controller.screen.page == "service"
    assert not controller.busy
