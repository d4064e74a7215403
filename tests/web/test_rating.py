"""The pages after a visit, as a browser without a script sees them."""

import re
from html import unescape

import pytest
from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient
from msgspec.structs import replace

from db.hall_file.storing import load_hall, store_hall
from hall.compose.application import Application
from tests.conftest import SetClock
from tickets.follow_ups import FollowUpKind
from tickets.hall import Officer
from tickets.ratings import Grade, Reason, Source
from tickets.visit import Ticket

Browser = TestClient[Litestar]

PHONE = "13800000000"


@pytest.fixture
def ticket(hall: Application, clock: SetClock) -> Ticket:
    """Somebody who was served for a passport at counter 5."""
    ticket = hall.queue.issue("passport", language="en")
    hall.queue.call_next(5)
    clock.go_on(minutes=10)
    hall.queue.finish(5)
    return ticket


@pytest.fixture
def two_errands(hall: Application, clock: SetClock) -> Ticket:
    """Somebody who was served for a passport, and then for a collection."""
    ticket = hall.queue.issue("passport", then=["collection"], language="en")
    for counter in (5, 8):
        hall.queue.call_next(counter)
        clock.go_on(minutes=5)
        hall.queue.finish(counter)
    return ticket


def rate_page(client: Browser, ticket: Ticket, query: str = "") -> str:
    """The text of a ticket's rating page."""
    answer = client.get(f"/t/{ticket.token}/rate{query}")
    assert answer.status_code == 200
    return unescape(answer.text)


def hidden(page: str) -> dict[str, str]:
    """The hidden fields of a page's form."""
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page))


def send(client: Browser, ticket: Ticket, what: str, query: str = "", **typed: str) -> Response:
    """Open a page, fill in its form as a person does, send it, and go where it leads."""
    page = client.get(f"/t/{ticket.token}/{what}{query}").text
    return client.post(f"/t/{ticket.token}/{what}", data=hidden(page) | typed)


def test_five_words_stand_there_and_none_is_chosen(client: Browser, ticket: Ticket) -> None:
    """From very satisfied down; a form without a choice asks once more and keeps nothing."""
    page = rate_page(client, ticket)
    words = re.findall(r'name="grade" value="(\d)" required>([^<]+)<', page)
    assert words == [
        ("5", "Very satisfied"),
        ("4", "Satisfied"),
        ("3", "Fairly satisfied"),
        ("2", "Dissatisfied"),
        ("1", "Very dissatisfied"),
    ]
    assert "checked" not in page
    assert "It can be given until 2026-11-30 09:10" in page
    assert rate_page(client, ticket, "?service=passport").count('name="grade"') == 5


def test_one_word_is_a_whole_rating(client: Browser, hall: Application, ticket: Ticket) -> None:
    """All the rest may be left out, and is then not kept as anything."""
    answer = send(client, ticket, "rate", "?grade=4")
    assert "Thank you for your rating!" in answer.text
    (rating,) = hall.ratings.visit(ticket.token).ratings
    assert (rating.grade, rating.source, rating.counter) == (Grade(4), Source.PHONE, 5)
    assert (rating.attitude, rating.efficiency, rating.environment) == (None, None, None)
    assert (rating.reasons, rating.words, rating.named) == ((), "", False)
    assert hall.follow_ups.all() == ()


def test_a_bad_rating_says_what_becomes_of_it(
    client: Browser, hall: Application, ticket: Ticket
) -> None:
    """Aspects, reasons and words are kept; the number of the case and its times are told."""
    typed = {"attitude": "1", "environment": "5", "reason-slow": "1", "reason-unclear": "1"}
    answer = send(
        client, ticket, "rate", "?grade=1", words="two\r\nhours", phone="138 0000 0000", **typed
    )
    told = unescape(answer.text)
    assert "It is case 1: an officer sees to it, at the latest on 2026-11-23 17:00." in told
    assert "We call you back until 2026-11-24 17:00." in told
    (rating,) = hall.ratings.visit(ticket.token).ratings
    assert (rating.grade, rating.attitude, rating.efficiency, rating.environment) == (1, 1, None, 5)
    assert (rating.reasons, rating.words) == (("slow", "unclear"), "two hours")
    assert hall.follow_ups.open()[0].phone == PHONE
    hall.counters.store_officer(Officer("1001", "Sample"), "4711")
    hall.follow_ups.close(1, "1001", "explained")
    told = rate_page(client, ticket)
    assert "Case 1 was closed on 2026-11-23 09:10." in told
    assert "explained" not in told


@pytest.mark.parametrize(
    ("grade", "reason", "other"),
    [(1, "The officer was unfriendly", "friendly"), (5, "The officer was friendly", "unfriendly")],
)
def test_the_reasons_fit_the_word(
    client: Browser, ticket: Ticket, grade: int, reason: str, other: str
) -> None:
    """Others for good than for bad; the word can be changed until the rating is sent."""
    page = rate_page(client, ticket, f"?service=passport&grade={grade}")
    assert reason in page
    assert f'name="reason-{other}"' not in page
    assert f'href="/t/{ticket.token}/rate?service=passport"' in page


def test_a_page_that_was_open_while_the_hall_file_changed_is_still_right(
    client: Browser, hall: Application, ticket: Ticket
) -> None:
    """Its reasons are those that it showed."""
    fields = hidden(rate_page(client, ticket, "?grade=1"))
    cold = Reason("cold", (Grade(1),), {"en": "It was cold"})
    store_hall(hall.database, replace(load_hall(hall.database), reasons=(cold,)))
    client.post(f"/t/{ticket.token}/rate", data=fields | {"reason-slow": "1"})
    (rating,) = hall.ratings.visit(ticket.token).ratings
    assert (rating.options, rating.reasons) == (1, ("slow",))
    assert "It was cold" in rate_page(client, two := again(hall), "?grade=1")
    assert two.id != ticket.id


def again(hall: Application) -> Ticket:
    """The next one who was served."""
    ticket = hall.queue.issue("passport", language="en")
    hall.queue.call_next(5)
    hall.queue.finish(5)
    return ticket


def test_a_hall_without_reasons_asks_for_none(
    client: Browser, hall: Application, ticket: Ticket
) -> None:
    """The rest of the page stands."""
    store_hall(hall.database, replace(load_hall(hall.database), reasons=()))
    page = rate_page(client, ticket, "?grade=1")
    assert "What was not good?" not in page
    assert "In your own words" in page


def test_a_service_is_rated_once(client: Browser, hall: Application, ticket: Ticket) -> None:
    """A form that is sent again, or a second one on another phone, leads to the thanks."""
    fields = hidden(rate_page(client, ticket, "?grade=5"))
    other = hidden(rate_page(client, ticket, "?grade=1"))
    for sent in (fields, fields, other):
        answer = client.post(f"/t/{ticket.token}/rate", data=sent)
        assert answer.status_code == 200
        assert "Thank you for your rating!" in answer.text
    page = rate_page(client, ticket)
    assert "Each service is rated once." in page
    assert 'name="grade"' not in page
    assert [each.grade for each in hall.ratings.visit(ticket.token).ratings] == [5]


def test_each_service_of_a_visit_is_chosen_and_rated(
    client: Browser, hall: Application, two_errands: Ticket
) -> None:
    """First which one; then the other is left, and says so beside the thanks."""
    page = rate_page(client, two_errands)
    assert re.findall(r'href="[^"]+\?service=([a-z-]+)"', page) == ["passport", "collection"]
    assert 'name="grade"' not in page
    assert 'name="grade"' not in rate_page(client, two_errands, "?service=nothing&grade=5")
    answer = send(client, two_errands, "rate", "?service=collection&grade=5")
    assert "Thank you for your rating!" in answer.text
    assert "Ordinary passport · A001" in unescape(answer.text)
    send(client, two_errands, "rate", "?grade=4")
    found = hall.ratings.visit(two_errands.token).ratings
    assert [(each.service, each.counter) for each in found] == [("collection", 8), ("passport", 5)]


def test_nothing_is_rated_before_it_is_over_or_long_after(
    client: Browser, hall: Application, clock: SetClock, ticket: Ticket
) -> None:
    """The page says so in words; a form that comes too late leads there and keeps nothing."""
    waiting = hall.queue.issue("passport", language="en")
    assert "Nothing can be rated yet." in rate_page(client, waiting)
    early = {"service": "passport", "grade": "5", "options": "1"}
    fields = hidden(rate_page(client, ticket, "?grade=1"))
    answer = client.post(f"/t/{waiting.token}/rate", data=fields | early)
    assert "Nothing can be rated yet." in answer.text
    clock.go_on(days=7, seconds=1)
    assert "that could be done until 2026-11-30 09:10" in rate_page(client, ticket)
    assert hall.ratings.visit(ticket.token).ratings == ()


def test_the_rating_outlives_the_ticket_s_day(
    client: Browser, hall: Application, clock: SetClock, ticket: Ticket
) -> None:
    """The ticket's page has closed and leads to the rating."""
    clock.go_on(days=2)
    closed = client.get(f"/t/{ticket.token}")
    assert closed.status_code == 410
    assert f'href="/t/{ticket.token}/rate"' in closed.text
    send(client, ticket, "rate", "?grade=5")
    assert len(hall.ratings.visit(ticket.token).ratings) == 1


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"phone": "12"}, "This telephone number cannot be right"),
        ({"name": "Sample"}, "This telephone number cannot be right"),
        ({"words": "m" * 501}, "That is too long: 500 characters can be kept."),
        ({"phone": PHONE, "name": "m" * 41}, "That is too long: 40 characters can be kept."),
    ],
)
def test_what_was_typed_wrong_can_be_put_right(
    client: Browser, hall: Application, ticket: Ticket, typed: dict[str, str], words: str
) -> None:
    """The form stands there with all that was filled in; nothing is kept until it is right."""
    all_typed = {"attitude": "2", "reason-slow": "1", "words": "kept words"} | typed
    answer = send(client, ticket, "rate", "?grade=2", **all_typed)
    page = unescape(answer.text)
    assert answer.status_code == 422
    assert f'role="alert" id="problem">{words}' in page
    assert 'name="reason-slow" value="1" checked' in page
    assert '<option value="2" selected>Dissatisfied</option>' in page
    assert all_typed["words"] in page
    assert hall.ratings.visit(ticket.token).ratings == ()
    right = hidden(page) | {"phone": PHONE, "words": "kept words"}
    answer = client.post(f"/t/{ticket.token}/rate", data=right)
    assert "Thank you for your rating!" in answer.text


@pytest.mark.parametrize(
    "changed",
    [
        {"grade": "6"},
        {"grade": ""},
        {"grade": "٥"},
        {"reason-friendly": "1"},
        {"reason-nothing": "1"},
        {"options": "9", "reason-slow": "1"},
    ],
)
def test_a_form_that_is_none_of_ours_changes_nothing(
    client: Browser, hall: Application, ticket: Ticket, changed: dict[str, str]
) -> None:
    """It is refused in words, and not taken for a fault of the hall."""
    answer = send(client, ticket, "rate", "?grade=1", **changed)
    assert answer.status_code == 400
    assert "What was sent could not be understood" in answer.text
    assert hall.ratings.visit(ticket.token).ratings == ()


@pytest.mark.parametrize("options", ["", "-1", "x", "9" * 40])
def test_a_form_without_a_version_is_taken_for_the_newest(
    client: Browser, hall: Application, ticket: Ticket, options: str
) -> None:
    """A reason of it is kept with it."""
    send(client, ticket, "rate", "?grade=1", options=options, **{"reason-slow": "1"})
    assert hall.ratings.visit(ticket.token).ratings[0].options == 1


def test_what_could_not_be_done_is_told_and_answered_with_a_number(
    client: Browser, hall: Application, ticket: Ticket
) -> None:
    """With or without a rating; told again it is the same case."""
    page = unescape(client.get(f"/t/{ticket.token}/not-done").text)
    assert "Ordinary passport" in page
    fields = hidden(page) | {"words": "照片被退了三次", "phone": PHONE, "name": "Nobody"}
    for _ in range(2):
        answer = client.post(f"/t/{ticket.token}/not-done", data=fields)
        assert "It is case 1: an officer sees to it" in answer.text
    assert "Tell the hall" not in answer.text
    (case,) = hall.follow_ups.all()
    assert (case.kind, case.service, case.words) == (
        *(FollowUpKind.NOT_DONE, "passport", "照片被退了三次"),
    )
    assert (case.phone, case.name) == (PHONE, "Nobody")
    for told in (answer.text, client.get(f"/t/{ticket.token}/not-done").text):
        assert not [each for each in (PHONE, "Nobody", "照片") if each in told]


def test_of_several_services_one_is_chosen(
    client: Browser, hall: Application, two_errands: Ticket
) -> None:
    """None is preset; the other one can be told of afterwards; nothing else can."""
    page = client.get(f"/t/{two_errands.token}/not-done").text
    assert re.findall(r'name="service" value="([a-z-]+)" required>', page) == [
        "passport",
        "collection",
    ]
    made_up = send(client, two_errands, "not-done", words="words", service="visa-residence")
    assert made_up.status_code == 400
    send(client, two_errands, "not-done", words="words", service="collection")
    page = client.get(f"/t/{two_errands.token}/not-done").text
    assert hidden(page)["service"] == "passport"
    assert [each.service for each in hall.follow_ups.all()] == ["collection"]


def test_a_second_phone_that_tells_the_same_learns_of_the_case(
    client: Browser, hall: Application, ticket: Ticket
) -> None:
    """Both forms were open; one case is kept."""
    first, second = (
        hidden(client.get(f"/t/{ticket.token}/not-done").text) | {"words": words}
        for words in ("one", "two")
    )
    for fields in (first, second):
        assert "It is case 1" in client.post(f"/t/{ticket.token}/not-done", data=fields).text
    assert [each.words for each in hall.follow_ups.all()] == ["one"]


def test_it_is_not_told_without_words_nor_long_after(
    client: Browser, hall: Application, clock: SetClock, ticket: Ticket
) -> None:
    """The form stays, or the page says that any member of staff helps all the same."""
    answer = send(client, ticket, "not-done", words=" ", phone=PHONE)
    assert answer.status_code == 422
    assert "Please say in a few words what could not be done." in answer.text
    assert f'value="{PHONE}"' in answer.text
    fields = hidden(answer.text) | {"words": "words"}
    clock.go_on(days=8)
    late = client.get(f"/t/{ticket.token}/not-done").text
    assert "This visit is too long ago for this page." in late
    other = hidden(rate_page(client, again(hall), "?grade=1"))
    answer = client.post(f"/t/{ticket.token}/not-done", data=fields | {"form": other["form"]})
    assert "This visit is too long ago for this page." in answer.text
    assert hall.follow_ups.all() == ()


@pytest.mark.parametrize("what", ["rate", "not-done"])
def test_without_the_secret_nothing_is_said(client: Browser, ticket: Ticket, what: str) -> None:
    """Neither read nor sent."""
    wrong = f"/t/{ticket.token[::-1]}/{what}"
    form = hidden(rate_page(client, ticket, "?grade=1"))
    for answer in (client.get(wrong), client.post(wrong, data=form | {"words": "words"})):
        assert answer.status_code == 404
        assert ticket.label not in answer.text


@pytest.mark.parametrize("what", ["rate", "not-done"])
def test_a_form_without_its_id_does_nothing(
    client: Browser, hall: Application, ticket: Ticket, what: str
) -> None:
    """It may have been made by anyone, or be a day old."""
    form = {"service": "passport", "grade": "1", "words": "words"}
    assert client.post(f"/t/{ticket.token}/{what}", data=form).status_code == 409
    assert hall.follow_ups.all() == ()


@pytest.mark.parametrize(
    ("language", "words"),
    [("zh-Hans", "非常不满意"), ("zh-Hant", "非常不滿意"), ("ru", "Очень недовольны")],
)
def test_the_words_are_the_reader_s(
    client: Browser, ticket: Ticket, language: str, words: str
) -> None:
    """Grades in every language of the pages, and no English left on them."""
    for path in ("rate", "rate?grade=1", "rate?grade=5", "not-done"):
        sign = "&" if "?" in path else "?"
        page = client.get(f"/t/{ticket.token}/{path}{sign}lang={language}").text
        body = re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main>")[0])
        assert not re.search(r"[A-Za-z]{3,} [a-z]{2,}", unescape(body)), body
        if path == "rate":
            assert words in page


def test_a_ticket_that_was_served_leads_here(client: Browser, ticket: Ticket) -> None:
    """From its own page, to both doors."""
    page = client.get(f"/t/{ticket.token}").text
    for what in ("rate", "not-done"):
        assert f'href="/t/{ticket.token}/{what}"' in page
