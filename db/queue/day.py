"""The day rolls over: its record is learned, tickets left over end, who people were is forgotten.

It happens by itself in the first unit of work of a new business day, so a hall whose machine was
off at night begins its morning with empty lines all the same.
"""

import secrets
from datetime import date, timedelta

from sqlalchemy import bindparam, select, update

from db.appointments import booking_tokens, identity_tails
from db.queue import services_of_today
from db.queue.learning import learn_from_the_day
from db.queue.unit_of_work import UnitOfWork
from db.schema import rows
from db.schema.tables import (
    ALERT,
    APPOINTMENT,
    COME_BACK,
    COUNTER,
    COUNTER_SERVICE,
    HALL,
    HELP_CALL,
    SERVICE,
    TICKET,
    written,
)
from tickets.alerts import AlertState
from tickets.hall import CounterState
from tickets.states import AT_COUNTER, LIVE, Move
from tickets.visit import AppointmentState, HelpState, Ticket, TicketState


def roll_over(work: UnitOfWork) -> None:
    """Close the days before ``work.day``; no other unit of work may run meanwhile."""
    learn_from_the_day(work)
    over = [each for each in _open_tickets(work) if each.day < work.day]
    close(work, [each for each in over if not _comes_back(work, each, work.day)], before=True)
    work.day_key = secrets.token_hex(32)
    work.tx.execute(update(HALL).values(day=work.day, day_key=work.day_key))


def close_now(work: UnitOfWork) -> int:
    """Close today by hand, after the last person has gone; say how many tickets were left over."""
    tomorrow = work.day + timedelta(days=1)
    left_over = [each for each in _open_tickets(work) if not _comes_back(work, each, tomorrow)]
    close(work, left_over, before=False)
    return len(left_over)


def close(work: UnitOfWork, left_over: list[Ticket], *, before: bool) -> None:
    """End what is left over: nobody is in line, at a counter, expected or calling any more."""
    for ticket in left_over:
        if ticket.state is TicketState.SERVING:
            work.move(ticket, Move.FINISH, finished_at=work.now, then=())
        else:
            work.move(ticket, Move.ABANDON, finished_at=work.now)
    work.tx.execute(_FORGET)
    until = APPOINTMENT.c.day < work.day if before else APPOINTMENT.c.day <= work.day
    work.tx.execute(_NO_SHOW.where(until))
    identity_tails.forget_keys(work, before=before)
    booking_tokens.forget_tokens(work, before=before)
    work.tx.execute(_NOBODY_HELPED)
    work.tx.execute(_NOBODY_ANSWERED)
    work.tx.execute(_CLOSE_COUNTERS)
    services_of_today.as_filed(work)


def _comes_back(work: UnitOfWork, ticket: Ticket, on: date) -> bool:
    """Whether the person of a ticket has a pass with which they may come on a day, or later."""
    if ticket.state is not TicketState.AWAY:
        return False
    last_day = work.tx.scalar(_LAST_DAY, {"of_ticket": ticket.id})
    return last_day is not None and last_day >= on


def _open_tickets(work: UnitOfWork) -> list[Ticket]:
    """The tickets that something can still happen to, but for lines that go on over midnight."""
    found = [rows.struct(Ticket, row) for query in _OPEN for row in work.tx.execute(query).all()]
    return sorted(found, key=lambda each: (LIVE.index(each.state), each.id))


_LAST_DAY = select(COME_BACK.c.last_day).where(COME_BACK.c.ticket == bindparam("of_ticket"))
_round_the_clock = select(SERVICE.c.code).where(SERVICE.c.round_the_clock)
_IN_LINE = [TICKET.c.state == written(state) for state in LIVE if state not in AT_COUNTER]
_OPEN = [
    select(*rows.COLUMNS)
    .where(TICKET.c.service.not_in(_round_the_clock), of_state)
    .with_for_update()
    for of_state in (*_IN_LINE, rows.HOLDS_A_COUNTER)
]
"""A query for each index, sorted afterwards: SQLite would go through all years by their ids."""
_FORGET = update(TICKET).where(TICKET.c.person.is_not(None)).values(person=None)
_NO_SHOW = (
    update(APPOINTMENT)
    .where(APPOINTMENT.c.state == written(AppointmentState.BOOKED))
    .values(state=AppointmentState.NO_SHOW, tail=None)
)
_NOBODY_HELPED = (
    update(HELP_CALL)
    .where(HELP_CALL.c.state == written(HelpState.OPEN))
    .values(state=HelpState.OVER)
)
_NOBODY_ANSWERED = (
    update(ALERT).where(ALERT.c.state == written(AlertState.OPEN)).values(state=AlertState.OVER)
)
_by_night = select(COUNTER_SERVICE.c.counter).where(COUNTER_SERVICE.c.service.in_(_round_the_clock))
_CLOSE_COUNTERS = (
    update(COUNTER)
    .where(COUNTER.c.number.not_in(_by_night))
    .values(state=CounterState.CLOSED, officer=None, reason="")
)
