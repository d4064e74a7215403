"""Every page of the web, in every state that has words or looks of its own.

The hall is brought into these states by the very use cases; tests look at all of them, and the
gallery pictures them.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from urllib.parse import quote

import httpx2
from msgspec import Struct
from msgspec.structs import replace
from playwright.sync_api import Page
from sqlalchemy import text

from db.appointments.booking_tokens import new_token
from db.hall_file.storing import store_hall
from db.home_visits import MOST_ON_PAGES, WEB
from db.queue.queue import Queue
from hall.compose.application import Application
from tickets import opening
from tickets.follow_ups import NotDone
from tickets.postponing import AT_MOST
from tickets.ratings import Contact, GivenRating, Grade
from tickets.street import StreetRule
from tickets.visit import Ticket
from web.choosing import stamp
from web.limits import FROM_AFAR

SERVICE, OTHER, THIRD = "passport", "collection", "identity-card"
"""Services of the sample hall."""

PHONE = "13800000000"
"""Where nobody is called back."""

BUSY = "192.0.2.1"
"""A network, of documents alone, from which more came than may; the proxy says so."""


class WebPage(Struct, frozen=True):
    """One page in one state; ``status`` is HTTP's.

    One with ``sends`` is the answer to the form at ``path``, in which these fields are filled in.
    ``client`` is the address of a phone that the hall knows already; empty is any.
    """

    name: str
    path: str
    status: int = 200
    sends: Mapping[str, str] | None = None
    client: str = ""


SEND = """fields => {
  const form = document.querySelector('main form[method=post]');
  for (const name in fields) form.elements[name].value = fields[name];
  form.submit();
}"""
"""Fills in the form of a page and sends it."""


def show(page: Page, home: str, shown: WebPage) -> int:
    """Have a browser show a page of the hall at ``home``; HTTP's status of what it then shows."""
    page.set_extra_http_headers({"X-Forwarded-For": shown.client} if shown.client else {})
    answer = page.goto(home + shown.path)
    if shown.sends is not None:
        with page.expect_navigation() as sent:
            page.evaluate(SEND, shown.sends)
        answer = sent.value
    return answer.status if answer else 0


def web_pages(hall: Application, home: str) -> list[WebPage]:
    """All of them, after what leads to them has been done; the server is at ``home``."""
    return [
        *_guide_pages(),
        *_ticket_pages(hall),
        *_booking_pages(hall),
        *_visit_pages(),
        *_pages_after_a_visit(hall),
        *_street_pages(hall),
        *_pages_of_trouble(hall),
        *_pages_of_too_much(hall, home),
    ]


def _ticket_pages(hall: Application) -> Iterator[WebPage]:
    """A ticket in each of its states, behind its secret."""
    queue = hall.queue

    past = Queue(hall.database, lambda: hall.clock() - timedelta(days=1)).issue(SERVICE)

    def taken() -> Ticket:
        return queue.issue(SERVICE)

    served, serving, missed, parked, called = (taken() for _ in range(5))
    cancelled, soon = taken(), taken()
    queue.cancel(cancelled.label)
    queue.call(1, served.label)
    queue.start(1)
    queue.finish(1)
    queue.call(2, serving.label)
    queue.start(2)
    queue.call(3, missed.label)
    queue.missed(3)
    queue.call(4, parked.label)
    queue.start(4)
    queue.park(4)
    queue.call(5, called.label)
    queue.recall(5)
    for _ in range(4):
        taken()
    waiting = taken()
    queue.postpone(waiting.label, 1)
    named = {
        "ticket-waiting": waiting,
        "ticket-next": soon,
        "ticket-called": called,
        "ticket-serving": serving,
        "ticket-parked": parked,
        "ticket-missed": missed,
        "ticket-served": served,
        "ticket-cancelled": cancelled,
    }
    for name, ticket in named.items():
        yield WebPage(name, f"/t/{ticket.token}")
    yield WebPage("ticket-postpone", f"/t/{waiting.token}/postpone")
    yield WebPage("ticket-leave", f"/t/{waiting.token}/leave")
    yield WebPage("ticket-past", f"/t/{past.token}", 410)
    often = taken()
    for _ in range(AT_MOST):
        queue.postpone_own(often.token)
    yield WebPage("ticket-postponed-often", f"/t/{often.token}/postpone", 409, sends={})


def _street_pages(hall: Application) -> Iterator[WebPage]:
    """Numbers that are taken before one is in the hall, and what their pages ask."""
    setup, queue, street = hall.current_hall(), hall.queue, hall.street_numbers
    rule = StreetRule((SERVICE, OTHER, THIRD), ask_ahead=0)
    store_hall(hall.database, replace(setup, hall=replace(setup.hall, street=rule)), hall.clock)
    yield WebPage("take", "/take")
    yield WebPage("take-service", f"/take/{SERVICE}")
    ahead = queue.issue(OTHER)
    asked = street.take(OTHER)
    queue.cancel(ahead.label)
    street.see_to()
    named = {"asked": asked, "kept": street.take(OTHER), "coming": street.take(THIRD)}
    for name, ticket in named.items():
        yield WebPage(f"street-{name}", f"/t/{ticket.token}")


def _guide_pages() -> Iterator[WebPage]:
    """What people read before they come."""
    yield WebPage("home", "/")
    yield WebPage("bring", "/bring")
    yield WebPage("bring-service", f"/bring/{SERVICE}")
    yield WebPage("guide", "/guide")
    yield WebPage("guide-question", "/guide/trip")
    yield WebPage("answers", "/answers")
    yield WebPage("answers-found", f"/answers?q={quote('护照')}")
    yield WebPage("answers-none", "/answers?q=12345678")
    yield WebPage("help", "/help")


def _booking_pages(hall: Application) -> Iterator[WebPage]:
    """What leads to a booking, and a booking in each of its states, behind its secret."""
    appointments = hall.appointments
    day = next(each for each in appointments.days_ahead(SERVICE)[1:] if each.free).day
    slots = appointments.slots(SERVICE, day)
    first, last = slots[0].starts_at, slots[-1].starts_at
    for _ in range(slots[-1].free):
        appointments.book(SERVICE, last)

    def booked(at: datetime = first) -> str:
        token = new_token()
        appointments.book(SERVICE, at, token=token)
        return token

    def today() -> str:
        """The slot that it is now: officers may still book it, and its holder check in."""
        setup = hall.current_hall()
        minutes = setup.services[0].limits.slot_minutes
        return booked(opening.slot_start(setup.hall, hall.clock(), minutes))

    ahead, cancelled, begun, arrived = booked(), booked(), today(), today()
    appointments.cancel_by_token(cancelled)
    appointments.check_in(appointments.by_token(arrived).code)
    yield WebPage("book", "/book")
    yield WebPage("book-days", f"/book/{SERVICE}")
    yield WebPage("book-times", f"/book/{SERVICE}/{day}")
    yield WebPage("book-confirm", f"/book/{SERVICE}/{day}/{stamp(first)}")
    yield WebPage("book-taken", f"/book/{SERVICE}/{day}/{stamp(last)}", 409)
    yield WebPage("book-not-offered", f"/book/{OTHER}", 404)
    yield WebPage("booking", f"/b/{ahead}")
    yield WebPage("booking-begun", f"/b/{begun}")
    yield WebPage("booking-checked-in", f"/b/{arrived}")
    yield WebPage("booking-cancelled", f"/b/{cancelled}")
    yield WebPage("booking-cancel", f"/b/{ahead}/cancel")
    yield WebPage("booking-other-day", f"/b/{ahead}/move")
    yield WebPage("booking-other-times", f"/b/{ahead}/move/{day}")
    yield WebPage(
        "booking-other-time", f"/b/{ahead}/move/{day}/{stamp(first + timedelta(hours=1))}"
    )
    yield WebPage("no-booking", f"/b/{'A' * 22}", 404)


def _visit_pages() -> Iterator[WebPage]:
    """A visit at home is asked for, and promised."""
    yield WebPage("visit", "/visit")
    yield WebPage("visit-asked", "/visit/asked")


def _pages_after_a_visit(hall: Application) -> Iterator[WebPage]:
    """How it was, and what could not be done: asked, filled in, and said."""
    waiting = hall.queue.issue(SERVICE)
    new, good, bad = (_served(hall, SERVICE) for _ in range(3))
    both = _served(hall, SERVICE, OTHER)
    hall.ratings.rate(good.id, GivenRating(SERVICE, Grade.SATISFIED))
    contact = Contact("13800000000")
    hall.ratings.rate(bad.id, GivenRating(SERVICE, Grade.DISSATISFIED, contact=contact))
    hall.follow_ups.not_done(bad.id, NotDone(SERVICE, "?", contact))
    for name, ticket, where in (
        ("rate-early", waiting, "rate"),
        ("rate", new, "rate"),
        ("rate-which", both, "rate"),
        ("rate-bad", new, "rate?grade=1"),
        ("rate-good", new, "rate?grade=5"),
        ("rated-good", good, "rate"),
        ("rated-bad", bad, "rate"),
        ("not-done", new, "not-done"),
        ("not-done-which", both, "not-done"),
        ("not-done-told", bad, "not-done"),
    ):
        yield WebPage(name, f"/t/{ticket.token}/{where}")


def _served(hall: Application, service: str, *then: str) -> Ticket:
    """A ticket that has been served for all that it was taken for."""
    ticket = hall.queue.issue(service, then=then)
    for counter in (1, 8)[: 1 + len(then)]:
        hall.queue.call(counter, ticket.label)
        hall.queue.start(counter)
        hall.queue.finish(counter)
    return ticket


def _pages_of_trouble(hall: Application) -> Iterator[WebPage]:
    """What stands where there is no page, or none for this reader."""
    yield WebPage("no-ticket", f"/t/{'A' * 22}", 404)
    yield WebPage("no-page", "/nowhere", 404)
    yield WebPage("stale-form", "/visit", 409, sends={"form": "old", "phone": PHONE})
    damaged = _served(hall, SERVICE)
    with hall.database.write() as connection:  # as no program of ours would write it
        damage = text("UPDATE ticket SET \"then\" = '[0]' WHERE id = :id")
        connection.execute(damage, {"id": damaged.id})
    yield WebPage("fault", f"/t/{damaged.token}", 500)


def _pages_of_too_much(hall: Application, home: str) -> Iterator[WebPage]:
    """What is answered when so many have asked for a visit, and when one network asks on."""
    for number in range(1, MOST_ON_PAGES + 1):
        hall.home_visits.ask(WEB, f"138000{number:05}", "zh-Hans")
    yield WebPage("visit-not-now", "/visit", 429, sends={"phone": PHONE})
    with httpx2.Client(base_url=home, headers={"X-Forwarded-For": BUSY}) as script:
        (form,) = re.findall(r'name="form" value="([^"]+)"', script.get("/visit").text)
        for _ in range(FROM_AFAR):
            script.post("/visit", data={"form": form, "phone": PHONE})
    yield WebPage("too-often", "/visit", 429, sends={"phone": PHONE}, client=BUSY)
