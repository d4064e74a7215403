"""The calendar file of a booking: when, what for, where, its code and its page; nobody's name.

Times are UTC, which every calendar shows by its own clock (RFC 5545, 3.3.5). The same booking is
the same entry: saved again after it was changed, it takes the place of the one before.
"""

import hashlib
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event
from msgspec import Struct

REMINDERS = (timedelta(days=1), timedelta(hours=1))
"""So long before its time a telephone reminds: to collect what to bring, and to leave home."""


class CalendarEntry(Struct, frozen=True):
    """What the file says, in the reader's language; times are UTC."""

    starts: datetime
    ends: datetime
    booked: datetime
    made: datetime
    summary: str
    place: str
    description: str
    url: str
    cancelled: bool = False


def calendar_file(entry: CalendarEntry, secret: str) -> bytes:
    """Return the bytes of an .ics file with one entry and its reminders.

    ``secret`` is what tells the booking from all others.
    """
    event = Event()
    event.add("uid", _uid(secret))
    event.add("sequence", max(0, (entry.made - entry.booked) // timedelta(seconds=1)))
    event.add("dtstamp", entry.made)
    event.add("dtstart", entry.starts)
    event.add("dtend", entry.ends)
    event.add("summary", entry.summary)
    event.add("location", entry.place)
    event.add("description", entry.description)
    event.add("url", entry.url)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    for before in () if entry.cancelled else REMINDERS:
        event.add_component(_reminder(before, entry.summary))
    calendar = Calendar()
    calendar.add("prodid", "-//Warm Window//Booking//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _reminder(before: timedelta, text: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", -before)
    return alarm


def _uid(secret: str) -> str:
    """The same for the same booking, and not the secret of its page."""
    return f"{hashlib.sha256(secret.encode()).hexdigest()[:32]}@warm-window"
