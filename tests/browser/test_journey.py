"""A citizen's way through the hall with a phone in the pocket: paper, page, call, and after it."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, expect
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from hall.compose.application import Application
from hall.compose.kiosk import make_kiosk
from hall.demo.touch import open_service, tap, text_of, type_digits, wait_for_text, wait_until
from scripts.web_server import WebServer, web_hall
from tests.browser.phone import Phone, phone
from tickets.visit import TicketState

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


TOLD = "等了很久，没有办成"


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
    """Take a number by tapping; the number, and what a phone reads on the drawn paper."""
    open_service(kiosk, "passport")
    tap(kiosk, "take")
    return printed(kiosk, folder)


def printed(kiosk: QQuickWindow, folder: Path) -> tuple[str, str]:
    """Wait for the paper; the number on it, and what a phone reads on it."""
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
        hall.queue.start(3)
        hall.queue.finish(3)
        show_now(held, javascript=javascript)
        rate_badly(held)
    (case,) = hall.follow_ups.open()
    (rating,) = hall.ratings.by_id([case.rating or 0]).values()
    assert hall.queries.ticket(case.ticket).label == label
    assert (case.service, rating.grade, rating.words) == ("passport", 1, TOLD)


def rate_badly(held: Phone) -> None:
    """Choose the worst of five words, none of which is chosen before; say it once."""
    held.page.locator("a[href$='/rate']").tap()
    words = held.page.locator("input[name=grade]")
    expect(words).to_have_count(5)
    expect(held.page.locator("input[name=grade]:checked")).to_have_count(0)
    held.page.get_by_text("非常不满意").tap()
    held.page.locator("main form button").tap()
    expect(held.page.locator("h1")).to_have_text("非常不满意")
    held.page.locator("#words").fill(TOLD)
    held.page.locator("main form button").last.tap()
    expect(held.page.locator("main .note")).to_contain_text("感谢您的评价！")
    expect(held.page.locator("input[name=grade]")).to_have_count(0)


@pytest.mark.parametrize("javascript", [True, False])
def test_from_a_booked_time_to_a_number_given_back(
    browser: Browser,
    hall_and_server: tuple[Application, WebServer],
    kiosk: QQuickWindow,
    tmp_path: Path,
    javascript: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """Booked from the first page, checked in at the machine by its code, postponed, given back."""
    hall, server = hall_and_server
    with phone(browser, server.url, javascript=javascript) as held:
        code = book(held)
        tap(kiosk, "appointment")
        type_digits(kiosk, code)
        label, address = printed(kiosk, tmp_path)
        held.page.reload()
        expect(held.page.locator(".number")).to_have_text(label)
        for _ in range(3):
            hall.queue.issue("passport")
        held.open(address.removeprefix(server.url))
        held.page.locator("a[href$='/postpone']").tap()
        held.page.locator("main form button").tap()
        expect(held.page.locator(".past")).to_contain_text("往后排了")
        held.page.locator("a[href$='/leave']").tap()
        held.page.locator("main form button").tap()
        expect(held.page.locator(".big")).to_have_text("这个号已经退了")
    assert hall.queries.by_label(label).state is TicketState.CANCELLED


def book(held: Phone) -> str:
    """Book today's next time, from the first page on; the code, typed and drawn alike."""
    held.open("/")
    held.page.locator("a[href='/book']").tap()
    for choice in ("/book/passport", "/book/passport/", "/book/passport/"):
        held.page.locator(f"main .list a[href^='{choice}']").first.tap()
    held.page.locator("main form button").tap()
    code = held.page.locator(".code").inner_text().replace(" ", "")
    with Image.open(BytesIO(held.page.locator(".qr").screenshot())) as drawn:
        found = zxingcpp.read_barcode(drawn)
    assert found
    assert found.text == code
    return code
