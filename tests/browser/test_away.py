"""The server killed, the database away: a phone's page says so, and goes on by itself."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from hall.compose.application import Application
from scripts.web_server import WebServer, web_hall
from tests.browser.phone import phone

pytestmark = [pytest.mark.alone, pytest.mark.disk]

BACK_MS = 5_000
"""So soon after the hall is back a page goes on."""

OFFLINE = "暂时连不上网"
AWAY = "大厅的电脑暂时没有回应"


@pytest.fixture
def hall_and_server(tmp_path: Path) -> Iterator[tuple[Application, WebServer]]:
    """A hall of its own, in a folder that can be taken away."""
    with web_hall(tmp_path) as (hall, server):
        yield hall, server


def ahead(page: Page, people: str) -> None:
    """Wait until a ticket's page says how many are ahead."""
    expect(page.locator("[data-words=people]")).to_have_text(people, timeout=BACK_MS)


def test_a_page_lives_through_a_server_that_is_killed(
    browser: Browser, hall_and_server: tuple[Application, WebServer]
) -> None:
    """It says from when its facts are; the call of meanwhile is there within 5 s."""
    hall, server = hall_and_server
    hall.queue.issue("passport")
    token = hall.queue.issue("passport").token
    with phone(browser, server.url) as held:
        held.open(f"/t/{token}")
        ahead(held.page, "1 人")
        server.kill()
        expect(held.page.locator("#trouble")).to_contain_text(OFFLINE)
        hall.queue.call(3, "A002")
        server.start()
        expect(held.page.locator(".called .counter")).to_have_text("3 号窗口", timeout=BACK_MS)


def test_a_page_lives_through_a_database_that_goes_away(
    browser: Browser, hall_and_server: tuple[Application, WebServer], tmp_path: Path
) -> None:
    """It says that the number stands, and moves on within 5 s of the disk being put back."""
    hall, server = hall_and_server
    hall.queue.issue("passport")
    hall.queue.issue("passport")
    token = hall.queue.issue("passport").token
    with phone(browser, server.url) as held, phone(browser, server.url, javascript=False) as plain:
        for each in (held, plain):
            each.open(f"/t/{token}")
        ahead(held.page, "2 人")
        (tmp_path / "data").rename(tmp_path / "pulled out")
        expect(held.page.locator("#trouble")).to_contain_text(AWAY)
        assert plain.open(f"/t/{token}") == 503
        expect(plain.page.locator("h1")).to_have_text(AWAY)
        (tmp_path / "pulled out").rename(tmp_path / "data")
        expect(held.page.locator("#trouble")).to_be_hidden(timeout=BACK_MS)
        expect(plain.page.locator("h1")).to_have_text("A003", timeout=BACK_MS)
        hall.queue.call(3, "A001")
        ahead(held.page, "1 人")


def test_a_page_stays_while_another_program_holds_the_database(
    browser: Browser, hall_and_server: tuple[Application, WebServer]
) -> None:
    """Reading goes on meanwhile: who waits sees their number."""
    hall, server = hall_and_server
    token = hall.queue.issue("passport").token
    other = sqlite3.connect(hall.database.name, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with phone(browser, server.url) as held:
        assert held.open(f"/t/{token}") == 200
        expect(held.page.locator("h1")).to_have_text("A001")
    other.execute("ROLLBACK")
    other.close()
