"""What the pages say of the hall's hours and its lines, in the reader's language."""

from datetime import datetime

from reception.guide import HallNow, ServiceNow
from tickets.errors import HallClosed, QuotaFull, Refusal
from tickets.street import StreetFull
from web.pages import Page
from web.texts import say
from web.ticket_words import minutes_words

_STREET_FULL = {
    True: say("All numbers of today that can be taken by phone are taken."),
    False: say("Many people are on their way already. Please try again in a while."),
}


def hours_words(page: Page, hall: HallNow) -> str:
    """Today's opening hours, or that the hall is closed today, or never."""
    if not hall.setup.hall.hours:
        return page.words("Open day and night")
    spans = [f"{page.time(span.opens)} – {page.time(span.closes)}" for span in hall.spans]
    if not spans:
        return page.words("Closed today")
    return page.words("Open today {hours}", hours=page.words(", ").join(spans))


def line_words(page: Page, now: ServiceNow) -> str:
    """How long a service's line is, as the ticket machine says it; empty where it is not known."""
    say, line = page.words, now.line
    if now.refusal:
        return say("No numbers just now")
    if line is None:
        return ""
    no_wait = line.minutes[1] == 0
    then = say("No wait") if no_wait else minutes_words(page.language, line.minutes)
    if not line.served:
        then = say("No counter open yet")
    if line.waiting == 0 and (no_wait or not line.served):
        return then
    return say("%n waiting", n=line.waiting) + f" · {then}"


def refusal_words(page: Page, refusal: Refusal, now: datetime) -> tuple[str, ...]:
    """Why nobody gets a number now, and when they will where that is known.

    ``now`` is the hall's local time.
    """
    why = _why(page, refusal)
    again_at = getattr(refusal, "opens_at", None) or getattr(refusal, "again_at", None)
    if again_at is None:
        return (why,)
    when = when_words(page, page.local(again_at), now)
    return (why, page.words("Numbers are given out again {when}.", when=when))


def _why(page: Page, refusal: Refusal) -> str:
    say = page.words
    match refusal:
        case HallClosed(last_ticket_given=True):
            return say("The last number of today has been given out.")
        case HallClosed():
            return say("The hall is closed just now.")
        case QuotaFull(again_at=None):
            return say("All numbers of today for this service are taken.")
        case QuotaFull():
            return say("All numbers for this service are taken just now.")
        case StreetFull(today=today):
            return say(_STREET_FULL[today])
    return say("There is no number for you just now.")


def when_words(page: Page, at: datetime, now: datetime) -> str:
    """A moment to come as people say it; both are the hall's local time."""
    time, days = f"{at:%H:%M}", (at.date() - now.date()).days
    if days == 0:
        return page.words("today at {time}", time=time)
    if days == 1:
        return page.words("tomorrow at {time}", time=time)
    return page.words("on {day} at {time}", day=page.day(at.date()), time=time)


def dialled(phone: str) -> str:
    """A telephone number as a link dials it."""
    return phone.replace(" ", "").replace("-", "")
