"""The pages on which a time is chosen: for a new booking, or another one for one that is there.

``base`` is where the days are found; a day and a slot stand behind it: ``base/2026-11-24/STAMP``.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from litestar import Response
from litestar.exceptions import NotFoundException
from litestar.response import Redirect

from reception.answers import BookingNow
from reception.errors import NotOffered
from runtime.message import Message
from tickets.booking_errors import SlotBegun, SlotFull
from tickets.errors import NoSuchSlot
from tickets.hall import Service
from web.pages import Page, html, language_of
from web.parts import Parts, Web, fields_of

STAMP = "%Y%m%dT%H%MZ"
"""How an address names a slot: its beginning in UTC, which no change of clocks makes two of."""

GONE = 409
"""What was offered is offered no more."""


def stamp(at: datetime) -> str:
    """A slot's beginning as an address names it."""
    return at.astimezone(UTC).strftime(STAMP)


def day_of(written: str) -> date:
    """The day that an address names.

    Raises:
        NotFoundException: none.

    """
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise NotFoundException from None


def slot_of(written: str) -> datetime:
    """The beginning of a slot that an address names.

    Raises:
        NotFoundException: none.

    """
    try:
        return datetime.strptime(written, STAMP).replace(tzinfo=UTC)
    except ValueError:
        raise NotFoundException from None


@dataclass(frozen=True)
class Choosing:
    """Somebody who chooses a time: for what, from where, and what they have until then.

    ``booking`` is what gets another time; None for a new one. ``back`` is the page before.
    """

    parts: Parts
    request: Web
    service: Service
    base: str
    back: str
    booking: BookingNow | None = None

    async def days(self) -> Response[str]:
        """Which day?"""
        days = await self.parts.ask(self.parts.booking.days, self.service.code)
        return self._html("book_days.html", days=days)

    async def slots(self, day: date) -> Response[str]:
        """What time?"""
        slots = await self.parts.ask(self.parts.booking.slots, self.service.code, day)
        return self._html("book_slots.html", day=day, slots=slots)

    async def confirm(self, day: date, at: datetime) -> Response[str]:
        """Is this right? Where the time went meanwhile: what else there is."""
        slots = await self.parts.ask(self.parts.booking.slots, self.service.code, day)
        slot = next((each for each in slots if each.starts_at == at), None)
        if slot is None:
            return self._gone(day, "begun" if at <= self.parts.clock() else "none")
        if not slot.free:
            return self._gone(day, "full")
        return self._html("book_confirm.html", day=day, slot=slot)

    async def done(self, day: date, do: Callable[[], Awaitable[str]]) -> Response[str] | Redirect:
        """Do what a form asks for and lead to its page; where the time is gone, say so."""
        try:
            return await self.parts.forms.once(await fields_of(self.request), do)
        except NoSuchSlot as refused:
            kinds = {SlotFull: "full", SlotBegun: "begun"}
            return self._gone(day, kinds.get(type(refused), "none"))

    def _gone(self, day: date, why: str) -> Response[str]:
        return self._html("book_gone.html", GONE, day=day, why=why)

    def _html(self, template: str, status: int = 200, **values: object) -> Response[str]:
        page = Page(self.parts, language_of(self.request), self.request.url)
        told = {"service": self.service, "base": self.base, "back": self.back, "stamp": stamp}
        return html(page, template, status, booking=self.booking, **told, **values)


def offered(parts: Parts, code: str) -> Service:
    """A service that can be booked.

    Raises:
        NotOffered: it cannot, or not any more.

    """
    for each in parts.booking.services():
        if each.code == code:
            return each
    raise NotOffered(Message("service"), code)
