"""Every page of the web, in every state that has words or looks of its own.

The hall is brought into these states by the very use cases; tests look at all of them, and the
gallery pictures them.
"""

from collections.abc import Iterator
from urllib.parse import quote

from msgspec import Struct

from hall.compose.application import Application
from tickets.visit import Ticket

SERVICE, OTHER = "passport", "collection"
"""Services of the sample hall."""


class WebPage(Struct, frozen=True):
    """One page in one state; ``status`` is HTTP's."""

    name: str
    path: str
    status: int = 200


def web_pages(hall: Application) -> list[WebPage]:
    """All of them, after what leads to them has been done."""
    return [*_guide_pages(), *_ticket_pages(hall), *_pages_of_trouble()]


def _ticket_pages(hall: Application) -> Iterator[WebPage]:
    """A ticket in each of its states, behind its secret."""
    queue = hall.queue

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


def _pages_of_trouble() -> Iterator[WebPage]:
    """What stands where there is no page, or none for this reader."""
    yield WebPage("no-ticket", f"/t/{'A' * 22}", 404)
    yield WebPage("no-page", "/nowhere", 404)
