"""What people read before they come: every page of it, without a script."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from html import escape
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import pytest
from litestar import Litestar
from litestar.datastructures import URL
from litestar.testing import TestClient
from msgspec.structs import replace

from db.engine.change_watch import ChangeWatch
from db.hall_file.storing import load_hall, store_hall
from hall.compose.application import Application
from hall.compose.shown_hall import ShownHall
from hall.compose.web import make_parts
from reception.guide import ServiceNow
from tests.conftest import SetClock
from tests.web.conftest import ADDRESS
from tickets.errors import HallClosed, HasNumber, QuotaFull, Refusal
from tickets.hall import HallSetup
from tickets.views import Line
from web import hall_words
from web.app import make_app
from web.pages import Page
from web.parts import Parts
from web.texts import web_languages

Browser = TestClient[Litestar]


class Links(HTMLParser):
    """The links of a page, and the words of each."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A link begins."""
        if tag == "a":
            self._inside = dict(attrs).get("href") or ""
            self.found[self._inside] = ""

    def handle_endtag(self, tag: str) -> None:
        """A link ends."""
        if tag == "a":
            self._inside = ""

    def handle_data(self, data: str) -> None:
        """Words."""
        if self._inside:
            self.found[self._inside] += data


def text(client: Browser, path: str) -> str:
    """The text of a page that is there."""
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.text


@pytest.fixture
def browse(hall: Application) -> Iterator[Callable[[HallSetup], Browser]]:
    """A browser at the pages of another hall."""
    with ExitStack() as opened:

        def at(setup: HallSetup) -> Browser:
            store_hall(hall.database, setup)
            watch = ChangeWatch(hall.database)
            opened.callback(watch.close)
            parts = make_parts(hall, ShownHall(hall, ADDRESS), watch, ADDRESS)
            browser = opened.enter_context(TestClient(make_app(parts)))
            browser.headers["Accept-Language"] = "en"
            return browser

        yield at


def keeps_hours(setup: HallSetup) -> HallSetup:
    """A hall that gives out numbers in its hours only."""
    return replace(setup, hall=replace(setup.hall, numbers_outside_hours=False))


def test_the_first_page_says_how_the_hall_stands(client: Browser, hall: Application) -> None:
    """Whether it is open and until when, how long each line is, and where a number's page is."""
    hall.counters.open(1)
    hall.queue.issue("passport")
    told = text(client, "/")
    for words in ("Open now", "Open today 09:00 – 17:00", "Scan the code on your ticket"):
        assert words in told
    assert re.search(r"Ordinary passport</a></td><td>1 waiting · [^<]*min<", told)
    assert "No counter open yet" in told


def test_every_link_of_every_page_leads_somewhere(client: Browser) -> None:
    """From the first page on; nothing that is offered is missing, and nothing is elsewhere."""
    seen, left = set[str](), ["/"]
    while left:
        path = left.pop()
        if path in seen:
            continue
        seen.add(path)
        for link in Links(text(client, path)).found:
            assert link.startswith(("/", "#", "?lang=", "tel:"))
            if link.startswith("/"):
                left.append(link)
    assert {"/bring/passport", "/guide/trip", "/answers", "/help", "/book", "/visit"} <= seen
    assert "/book/passport" in Links(text(client, "/bring/passport")).found
    assert "/book/newborn" not in Links(text(client, "/bring/newborn")).found


def test_only_doors_that_open_are_offered(
    hall: Application, browse: Callable[[HallSetup], Browser]
) -> None:
    """A hall without bookings, visits at home and numbers from the street names none of them."""
    setup = load_hall(hall.database)
    booked = replace(setup.hall.appointments, days_ahead=0)
    none = replace(setup.hall, appointments=booked, home_visits=False, street=None)
    browser = browse(replace(setup, hall=none))
    for path in ("/", "/help", "/bring/passport"):
        links = Links(text(browser, path)).found
        assert not {"/book", "/book/passport", "/visit", "/take"} & links.keys()


@pytest.mark.parametrize("language", web_languages())
def test_what_to_bring_is_the_ticket_machines_list(
    client: Browser, hall: Application, language: str
) -> None:
    """In each language, under a title of its own, with nothing left out."""
    for service in load_hall(hall.database).services:
        told = text(client, f"/bring/{service.code}?lang={language}")
        for line in service.materials[language]:
            assert f"<li>{escape(line, quote=True)}</li>".replace("&#x27;", "&#39;") in told
        title = re.search("<title>(.*)</title>", told)
        assert title is not None
        assert service.names[language] in title.group(1)


def test_a_service_that_is_not_there_is_no_page(client: Browser) -> None:
    """Nor is a question; it is said in words, with a way on."""
    for path in ("/bring/nothing", "/guide/nothing"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "This is not offered here any more" in answer.text


def test_the_questions_lead_to_a_service(client: Browser) -> None:
    """One answer after the other, as at the ticket machine; each page asks one thing."""
    path, asked = "/guide", []
    while not path.startswith("/bring/"):
        told = text(client, path)
        asked.append(re.findall("<h1>(.*)</h1>", told))
        path = re.findall('<li><a href="(/(?:guide|bring)/[a-z-]+)">', told)[0]
    assert asked == [["What brings you here today?"], ["Where would you like to go?"]]
    assert path == "/bring/passport"
    assert "Begin again" in text(client, "/guide/trip")


def test_a_hall_without_questions_and_answers_offers_none(
    hall: Application, browse: Callable[[HallSetup], Browser]
) -> None:
    """No door to an empty room."""
    browser = browse(replace(load_hall(hall.database), questions=(), faqs=()))
    for path in ("/", "/bring", "/help"):
        assert not {"/guide", "/answers"} & Links(text(browser, path)).found.keys()
    assert browser.get("/guide").status_code == 404


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("护照丢了", "护照丢了怎么办？"),
        ("證件別人代領", "证件办好了，别人能代领吗？"),
        ("visa", "外国人签证居留"),
    ],
)
def test_an_answer_is_found_in_words(client: Browser, asked: str, words: str) -> None:
    """By a plain form that needs no script; the best answer is open."""
    told = client.get("/answers", params={"q": asked, "lang": "zh-Hans"}).text
    assert words in told
    assert asked in told
    assert ("<details" in told) == ("open>" in told)


@pytest.mark.parametrize("asked", ["红烧肉", "?", "&q=" * 90, "\x00", "<script>alert(1)</script>"])
def test_what_has_no_answer_leads_to_a_person(client: Browser, asked: str) -> None:
    """Said in words; what was typed is shown as it is and does nothing."""
    told = client.get("/answers", params={"q": asked}).text
    assert "We have found no answer to that" in told
    assert "Rather ask a person?" in told
    assert "<script>alert" not in told


def test_all_questions_stand_where_nothing_is_asked(client: Browser, hall: Application) -> None:
    """In the order of the hall file; blanks ask nothing."""
    told = text(client, "/answers?q=%20")
    found = [told.index(f'id="{each.code}"') for each in load_hall(hall.database).faqs]
    assert found == sorted(found)
    assert "We have found no answer" not in told


@pytest.mark.parametrize("path", ["/bring", "/bring/passport", "/guide", "/answers", "/help"])
def test_every_end_leads_to_a_person(
    hall: Application, browse: Callable[[HallSetup], Browser], path: str
) -> None:
    """In the hall, and by telephone where it has one."""
    setup = load_hall(hall.database)
    told = text(browse(setup), path)
    assert "any member of staff" in told
    assert "tel:" not in told
    with_phone = replace(setup, hall=replace(setup.hall, phone="+86 10-1234 5678"))
    links = Links(text(browse(with_phone), path)).found
    assert links["tel:+861012345678"] == "Call +86 10-1234 5678"


def test_a_closed_hall_says_when_there_are_numbers_again(
    hall: Application, clock: SetClock, browse: Callable[[HallSetup], Browser]
) -> None:
    """On the first page, for each service, and on the service's own page; nobody comes in vain."""
    clock.now = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    browser = browse(keeps_hours(load_hall(hall.database)))
    closed = "The hall is closed just now. Numbers are given out again tomorrow at 09:00."
    told = text(browser, "/")
    assert "Closed now" in told
    assert closed in told
    assert "No numbers just now" in told
    assert closed in text(browser, "/bring/passport")


def test_a_day_that_is_closed_is_told(
    hall: Application, clock: SetClock, browse: Callable[[HallSetup], Browser]
) -> None:
    """On a Sunday, with the day on which it opens; a hall without hours never closes."""
    clock.now = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)
    setup = load_hall(hall.database)
    assert "Closed today" in text(browse(keeps_hours(setup)), "/")
    always = replace(setup, hall=replace(setup.hall, hours=()))
    told = text(browse(always), "/")
    assert "Open day and night" in told
    assert "Open now" in told


def test_what_everybody_is_told_stands_first(
    client: Browser, hall: Application, shown: ShownHall
) -> None:
    """What is urgent as a warning, and nothing before its time or in another language."""
    texts = {"zh-Hans": "电梯停用", "zh-Hant": "電梯停用", "en": "No lift today"}
    hall.notices.tell(texts)
    hall.notices.tell({"en": "Leave the hall now"}, urgent=True)
    hall.notices.tell({"en": "Later"}, starts=hall.clock() + timedelta(hours=1))
    shown.look()
    told = text(client, "/")
    assert '<p class="note">No lift today</p>' in told
    assert '<p class="note warn" role="alert">Leave the hall now</p>' in told
    assert told.count("Leave the hall now") == 1
    assert "Later" not in told


def test_what_is_urgent_stands_on_every_page_as_long_as_it_is(
    client: Browser, hall: Application, shown: ShownHall, clock: SetClock
) -> None:
    """Also on a ticket's page and where there is no page: whoever reads anything reads it."""
    ticket = hall.queue.issue("passport")
    hall.notices.tell({"en": "Please read"})
    ends = clock() + timedelta(minutes=5)
    hall.notices.tell({"en": "Leave the hall now"}, urgent=True, ends=ends)
    shown.look()
    paths = ("/", "/bring", "/answers", "/visit", "/book", f"/t/{ticket.token}", "/nowhere")
    warning = '<p class="note warn" role="alert">Leave the hall now</p>'
    assert [client.get(path).text.count(warning) for path in paths] == [1] * len(paths)
    assert "Please read" not in text(client, "/bring")
    clock.go_on(minutes=5)
    assert [client.get(path).text.count(warning) for path in paths] == [0] * len(paths)


def test_a_search_is_kept_in_another_language(client: Browser) -> None:
    """What was typed, and nothing that was said of the language before."""
    told = text(client, "/answers?lang=en&q=%E7%85%A7%E7%89%87%26&q2=")
    assert 'href="?q=%E7%85%A7%E7%89%87%26&amp;q2=&amp;lang=ru"' in told
    assert 'href="?lang=ru"' in text(client, "/bring")


NOW = datetime(2026, 11, 23, 16, 50, tzinfo=ZoneInfo("Asia/Shanghai"))
ZONE = "Asia/Shanghai"


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (
            HallClosed(NOW + timedelta(days=3), ZONE, last_ticket_given=True),
            (
                "The last number of today has been given out.",
                "Numbers are given out again on 2026-11-26 at 16:50.",
            ),
        ),
        (HallClosed(None, ZONE), ("The hall is closed just now.",)),
        (
            QuotaFull("passport", None, ZONE),
            ("All numbers of today for this service are taken.",),
        ),
        (
            QuotaFull("passport", NOW.astimezone(UTC) + timedelta(minutes=10), ZONE),
            (
                "All numbers for this service are taken just now.",
                "Numbers are given out again today at 17:00.",
            ),
        ),
        (HasNumber("A001"), ("There is no number for you just now.",)),
    ],
)
def test_a_refusal_is_told_with_its_end(
    parts: Parts, refusal: Refusal, words: tuple[str, ...]
) -> None:
    """Where it is known: today, tomorrow, or on which day, by the hall's clock."""
    assert (
        hall_words.refusal_words(Page(parts, "en", URL("http://testserver.local/")), refusal, NOW)
        == words
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (Line("passport", 12, (20, 35)), "12 waiting · 20–35 min"),
        (Line("passport", 1, (0, 10)), "1 waiting · up to 10 min"),
        (Line("passport", 0, (0, 0)), "No wait"),
        (Line("passport", 0, (5, 10)), "0 waiting · 5–10 min"),
        (Line("passport", 3, (0, 0), served=False), "3 waiting · No counter open yet"),
        (Line("passport", 0, (0, 5), served=False), "No counter open yet"),
        (None, ""),
    ],
)
def test_a_line_is_told_as_at_the_ticket_machine(
    parts: Parts, line: Line | None, words: str
) -> None:
    """People and minutes, or that there is no wait, or nobody who serves."""
    now = ServiceNow(parts.setup().services[0], line, None)
    page = Page(parts, "en", URL("http://testserver.local/"))
    assert hall_words.line_words(page, now) == words
    refused = replace(now, refusal=HallClosed(None, ZONE))
    assert hall_words.line_words(page, refused) == "No numbers just now"
