"""Leaving the counter for a missing paper, and coming back without queueing."""

import secrets
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, delete, insert, select, update

from db.engine.upserts import upsert
from db.queue import issuing
from db.queue.at_counter import BACK_IN_LINE
from db.queue.issuing import IssueRequest
from db.queue.unit_of_work import UnitOfWork
from db.schema import rows
from db.schema.paper_tables import PaperKind
from db.schema.tables import COME_BACK, COUNTER, PRINT_JOB, SERVICE, TICKET
from tickets import come_back, numbering
from tickets.come_back import BadComeBackDay, ComeBackPass
from tickets.errors import UnknownToken
from tickets.hall import CounterState
from tickets.states import Move
from tickets.visit import Ticket, TicketState


def send_for_papers(
    work: UnitOfWork, counter: int, missing: Sequence[str], day: date | None, station: str
) -> ComeBackPass:
    """End the stay at a counter with a pass, whose slip is printed where the ticket was taken."""
    work.staffed(counter)
    here = work.must_be_at(counter, Move.SEND_FOR_PAPERS)
    terms = issuing.terms(work, here.service, here.priority_class)
    last = come_back.last_day(terms.hall, terms.limits.come_back_days, work.clock, work.day)
    if day is not None and not work.day <= day <= last:
        raise BadComeBackDay(day, last)
    until = day or last
    materials = work.tx.scalars(_MATERIALS, {"code": here.service}).one()
    detail = {"last_day": until.isoformat()}
    away = work.move(here, Move.SEND_FOR_PAPERS, detail)
    values: dict[str, Any] = {
        "ticket": here.id,
        "counter": counter,
        "service": here.service,
        "missing": tuple(dict(each) for each in come_back.items(materials, missing)),
        "given_at": work.now,
        "last_day": until,
    }
    work.tx.execute(_GIVE(work.tx), values)
    paper = {"ticket": here.id, "now": work.clock, "kiosk": _station(work, here.id) or station}
    work.tx.execute(_PRINT, paper)
    return ComeBackPass(label=away.label, language=away.language, **values)


def check_in(work: UnitOfWork, away: Ticket, station: str, *, large: bool) -> Ticket:
    """Have the person of a ticket that is away called next at their counter, or for their service.

    On a later day, and after a visit without a number, the ticket gets a number to be called by.
    """
    given = work.tx.execute(_PASS, {"of_ticket": away.id}).one()
    at_counter = work.tx.scalar(_STATE, {"number": given.counter})
    to_counter = given.counter if at_counter == CounterState.OPEN else None
    rank_at = come_back.rank_at(work.now)
    if away.series == numbering.DIRECT or not _counts_today(work, away):
        return _renew(work, away, to_counter, station, large=large)
    detail = {"to_counter": to_counter}
    in_line = {**BACK_IN_LINE, "rank_at": rank_at, "to_counter": to_counter}
    return work.move(away, Move.COME_BACK, detail, **in_line)


def _renew(
    work: UnitOfWork, away: Ticket, to_counter: int | None, station: str, *, large: bool
) -> Ticket:
    """Another ticket that goes on for one of an earlier day, with its token and a number of today.

    The number is of a series that no service has.
    """
    request = IssueRequest(away.service, away.then, away.priority_class, away.language)
    work.tx.execute(_GIVE_AWAY, {"of_ticket": away.id, "other": secrets.token_urlsafe(16)})
    rank_at = come_back.rank_at(work.now)
    same: dict[str, Any] = {"token": away.token, "to_counter": to_counter}
    ticket = issuing.store(work, request, numbering.COME_BACK, rank_at, **same)
    work.note(Move.COME_BACK, ticket=ticket, detail={"of": away.id, "to_counter": to_counter})
    work.move(away, Move.RENEW, {"ticket": ticket.id}, finished_at=work.now)
    issuing.order_print(work, ticket, station, printing=False, large=large)
    return ticket


def of_token(work: UnitOfWork, token: str) -> Ticket:
    """The ticket of a token, which must be away.

    Raises:
        UnknownToken: it is not away any more, or there is none.

    """
    ticket = work.ticket_of_token(token)
    if ticket.state is not TicketState.AWAY:
        raise UnknownToken
    return ticket


def forget_pass(work: UnitOfWork, ticket: int) -> None:
    """Take a pass back; its slip is not printed any more."""
    work.tx.execute(_FORGET, {"of_ticket": ticket})


def _counts_today(work: UnitOfWork, ticket: Ticket) -> bool:
    counts: Select[Any] = select(TICKET.c.id).where(
        TICKET.c.id == ticket.id, rows.of_today(work.day)
    )
    return work.tx.scalar(counts) is not None


def _station(work: UnitOfWork, ticket: int) -> str | None:
    return work.tx.scalar(_TAKEN_AT, {"of_ticket": ticket})


_MATERIALS = select(SERVICE.c.materials).where(SERVICE.c.code == bindparam("code"))
_GIVE = upsert(
    COME_BACK,
    lambda new: {column.name: column for column in new if column.name != "ticket"},
)
_PASS = select(COME_BACK.c.counter).where(COME_BACK.c.ticket == bindparam("of_ticket"))
_FORGET = delete(COME_BACK).where(COME_BACK.c.ticket == bindparam("of_ticket"))
_STATE = select(COUNTER.c.state).where(COUNTER.c.number == bindparam("number"), ~COUNTER.c.retired)
_TAKEN_AT = (
    select(PRINT_JOB.c.station)
    .where(PRINT_JOB.c.ticket == bindparam("of_ticket"))
    .order_by(PRINT_JOB.c.id)
    .limit(1)
)
_PRINT = insert(PRINT_JOB).values(
    ticket=bindparam("ticket"),
    station=bindparam("kiosk"),
    kind=PaperKind.COME_BACK.value,
    copy=False,
    large=False,
    state="pending",
    attempts=0,
    holder="",
    at=bindparam("now"),
    ordered_at=bindparam("now"),
)
_GIVE_AWAY = (
    update(TICKET).where(TICKET.c.id == bindparam("of_ticket")).values(token=bindparam("other"))
)
