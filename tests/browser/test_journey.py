"""A citizen's way through the hall with a phone in the pocket: paper, page, call, and after it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, expect
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from hall.compose.application import Application
from hall.compose.kiosk import make_kiosk
from hall.demo.touch import open_service, tap, text_of, wait_for_text, wait_until
from scripts.web_server import WebServer, web_hall
from tests.browser.phone import Phone, phone

pytestmark = pytest.mark.alone

LISTENING = """
window.heard = {tones: 0, pulses: 0};
(function () {
  var make = AudioContext.prototype.createOscillator;
  AudioContext.prototype.createOscillator = function () {
    window.heard.tones += 1;
    return make.call(this);
  };
  navigator.vibrate = function (times) { if (times) { window.heard.pulses += 1; } return true; };
})();
"""
"""Counts what a phone would sound and shake."""


@pytest.fixture
def hall_and_server(tmp_path: Path) -> Iterator[tuple[Application, WebServer]]:
    """A hall and its pages."""
    with web_hall(tmp_path) as running:
        yield running


@pytest.fixture
def kiosk(qtbot: QtBot, hall_and_server: tuple[Application, WebServer]) -> Iterator[QQuickWindow]:
    """The hall's ticket machine, a real window with its printer."""
    hall, _ = hall_and_server
    role = make_kiosk(hall)
    role.qml_window.window.resize(1080, 1920)
    role.qml_window.window.show()
    role.begin()
    yield role.qml_window.window
    role.close()


def take(kiosk: QQuickWindow, folder: Path) -> tuple[str, str]:
    """Take a number by tapping; its label, and what a phone reads on the drawn paper."""
    open_service(kiosk, "passport")
    tap(kiosk, "take")
    label = wait_for_text(kiosk, "label")
    wait_until(lambda: text_of(kiosk, "title") == "请取走您的号票", "the paper")
    tap(kiosk, "done")
    with Image.open(folder / "tickets" / f"{label}.png") as paper:
        found = zxingcpp.read_barcode(paper)
    assert found
    return label, found.text


def show_now(held: Phone, *, javascript: bool) -> None:
    """Without a script a page is read anew every 20 seconds; here it is done by hand."""
    if not javascript:
        held.page.reload()


@pytest.mark.parametrize("javascript", [True, False])
def test_from_the_paper_to_the_call(
    browser: Browser,
    hall_and_server: tuple[Application, WebServer],
    kiosk: QQuickWindow,
    tmp_path: Path,
    javascript: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """The code on the paper opens the page; it moves with the line, rings, and proves the call."""
    hall, server = hall_and_server
    hall.counters.open(3)
    hall.queue.issue("passport")
    label, address = take(kiosk, tmp_path)
    assert address.startswith(f"{server.url}/t/")
    first = LISTENING if javascript else ""
    with phone(browser, server.url, first=first, javascript=javascript) as held:
        assert held.open(address.removeprefix(server.url)) == 200
        expect(held.page.locator("h1")).to_have_text(label)
        people = held.page.locator("[data-words=people]")
        expect(people).to_have_text("1 人")
        if javascript:
            held.page.get_by_role("button", name="叫到我时响铃").tap()
        hall.queue.call_next(3)
        show_now(held, javascript=javascript)
        expect(people).to_have_text("下一位就是您")
        hall.queue.call_next(3)
        show_now(held, javascript=javascript)
        expect(held.page.locator(".counter")).to_have_text("3 号窗口")
        if javascript:
            expect(held.page).to_have_title(re.compile("^🔔"))
            heard = held.page.evaluate("window.heard")
            assert heard["tones"] > 1
            assert heard["pulses"] > 1
            held.page.locator("#hush").tap()
            expect(held.page.locator("#hush")).to_be_hidden()
        hall.queue.recall(3)
        show_now(held, javascript=javascript)
        expect(held.page.locator(".now")).to_contain_text("再次叫号")
