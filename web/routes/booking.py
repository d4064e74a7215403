"""A booking's own page, behind its secret: its code, another time, giving it back, the calendar."""

from datetime import datetime, timedelta

from litestar import Response, Router, get, post
from litestar.params import FromPath
from litestar.response import Redirect

from reception.answers import BookingNow
from tickets.booking_errors import BookingBegun
from tickets.errors import AppointmentOver
from tickets.phone import in_fours
from tickets.visit import AppointmentState
from web.calendar_file import CalendarEntry, calendar_file
from web.choosing import Choosing, day_of, offered, slot_of
from web.pages import Page, html, language_of
from web.parts import Given, Parts, Web, fields_of
from web.qr_code import qr_code


class NothingToChange(Exception):
    """A booking that is used, given back or begun: its page says which."""


@get("/{token:str}")
async def show_booking(request: Web, token: FromPath[str], parts: Given) -> Response[str]:
    """When, what for, the code that checks in, and what can be done."""
    booking = await parts.behind(token, parts.booking.find)
    page = _page(parts, request)
    booked = booking.appointment
    bookable = {each.code for each in parts.booking.services()}
    return html(
        page,
        "booking.html",
        booking=booking,
        code=in_fours(booked.code),
        qr=qr_code(booked.code),
        materials=materials_of(page, booked.service),
        grace=page.setup.hall.appointments.grace // timedelta(minutes=1),
        changeable=booked.service in bookable,
    )


@get("/{token:str}/calendar.ics")
async def send_calendar(request: Web, token: FromPath[str], parts: Given) -> Response[bytes]:
    """The booking for the telephone's own calendar."""
    booking = await parts.behind(token, parts.booking.find)
    url = f"{request.base_url}b/{token}"
    entry = entry_of(_page(parts, request), booking, url, parts.clock())
    return Response(
        calendar_file(entry, token),
        media_type="text/calendar",
        headers={"Content-Disposition": 'attachment; filename="booking.ics"'},
    )


@get("/{token:str}/cancel")
async def ask_to_cancel(request: Web, token: FromPath[str], parts: Given) -> Response[str]:
    """Give this time back?"""
    booking = await parts.behind(token, parts.booking.find)
    if not booking.ahead:
        raise NothingToChange
    return html(_page(parts, request), "booking_cancel.html", booking=booking, back=f"/b/{token}")


@post("/{token:str}/cancel")
async def cancel(request: Web, token: FromPath[str], parts: Given) -> Redirect:
    """Give it back; its page says what has become of it."""
    await parts.behind(token, parts.booking.find)

    async def do() -> str:
        await parts.ask(parts.booking.cancel, token)
        return f"/b/{token}"

    return await parts.forms.once(await fields_of(request), do)


@get("/{token:str}/move")
async def show_days(request: Web, token: FromPath[str], parts: Given) -> Response[str]:
    """On which other day?"""
    return await (await _choosing(parts, request, token)).days()


@get("/{token:str}/move/{day:str}")
async def show_slots(
    request: Web, token: FromPath[str], day: FromPath[str], parts: Given
) -> Response[str]:
    """At what other time?"""
    return await (await _choosing(parts, request, token)).slots(day_of(day))


@get("/{token:str}/move/{day:str}/{at:str}")
async def show_choice(
    request: Web, token: FromPath[str], day: FromPath[str], at: FromPath[str], parts: Given
) -> Response[str]:
    """Is this right?"""
    return await (await _choosing(parts, request, token)).confirm(day_of(day), slot_of(at))


@post("/{token:str}/move/{day:str}/{at:str}")
async def move(
    request: Web, token: FromPath[str], day: FromPath[str], at: FromPath[str], parts: Given
) -> Response[str] | Redirect:
    """Change to the other time, or keep the one that is there."""
    choosing, slot_at = await _choosing(parts, request, token), slot_of(at)

    async def do() -> str:
        await parts.ask(parts.booking.reschedule, token, slot_at)
        return f"/b/{token}"

    return await choosing.done(day_of(day), do)


async def _choosing(parts: Parts, request: Web, token: str) -> Choosing:
    """Who chooses another time for a booking.

    Raises:
        NothingToChange: it is used, given back or begun.
        NotOffered: its service cannot be booked any more.

    """
    booking = await parts.behind(token, parts.booking.find)
    if not booking.ahead:
        raise NothingToChange
    service, own = offered(parts, booking.appointment.service), f"/b/{token}"
    return Choosing(parts, request, service, f"{own}/move", own, booking)


def entry_of(page: Page, booking: BookingNow, url: str, made: datetime) -> CalendarEntry:
    """What the calendar file of a booking says."""
    booked, hall = booking.appointment, page.name(page.setup.hall.names)
    service = page.service_name(booked.service)
    told = [page.words("Code for checking in: {code}", code=in_fours(booked.code))]
    told += [f"· {each}" for each in materials_of(page, booked.service)]
    return CalendarEntry(
        starts=booked.slot_at,
        ends=booking.ends_at or booked.slot_at,
        booked=booked.booked_at,
        made=made,
        summary=f"{service} · {hall}",
        place=hall,
        description="\n".join(told),
        url=url,
        cancelled=booked.state is AppointmentState.CANCELLED,
    )


def materials_of(page: Page, service: str) -> tuple[str, ...]:
    """What to bring; nothing where the service has left the hall file."""
    found = (each.materials for each in page.setup.services if each.code == service)
    return page.listed(next(found, {}))


def _page(parts: Parts, request: Web) -> Page:
    return Page(parts, language_of(request), request.url)


def _show_instead(request: Web, _: Exception) -> Redirect:
    """The booking's own page says why nothing can be changed."""
    return Redirect(f"/b/{request.path_params['token']}", status_code=303)


ROUTES = Router(
    "/b",
    route_handlers=[
        show_booking,
        send_calendar,
        ask_to_cancel,
        cancel,
        show_days,
        show_slots,
        show_choice,
        move,
    ],
    exception_handlers=dict.fromkeys(
        (NothingToChange, AppointmentOver, BookingBegun), _show_instead
    ),
)
