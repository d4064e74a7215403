"""What the hall remembers for its forecasts, and what has happened since."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Connection, Select, func, select, type_coerce

from db.schema import rows
from db.schema.columns import EPOCH, MICROSECOND
from db.schema.tables import EVENT, FORECAST_HISTORY, SERVICE, SERVICE_HISTORY, written
from tickets.allowance import NO_RECORD, Evidence
from tickets.day_record import LEG_KINDS, Happened, legs
from tickets.paces import HandlingTime, History, no_history
from tickets.taken_back import NewestFirst
from tickets.visit import Ticket

NEWEST = 1500
"""As many events say how long it takes now: some six hundred legs, as the longest lines need."""


def histories(connection: Connection) -> dict[str, History]:
    """Service -> what the hall remembers of it, in the order of the hall file."""
    return {
        code: History(cases, mean, variation) if cases else no_history(typical)
        for code, typical, cases, mean, variation in connection.execute(_HISTORIES)
    }


def evidence(connection: Connection) -> Evidence:
    """What the record of told against true says of the unforeseen."""
    found = connection.scalar(select(FORECAST_HISTORY.c.evidence))
    return found if found and len(found) == len(NO_RECORD) else NO_RECORD


def events(query: Select[*tuple[Any, ...]], connection: Connection) -> list[Happened]:
    """The events of tickets that ``query`` finds, as the record of a day reads them.

    Those that were taken back are left out: they say nothing of how long anything takes.
    """
    found = map(Happened._make, connection.execute(query.order_by(EVENT.c.id.desc())).all())
    newest_first = NewestFirst()
    return [each for each in found if newest_first.stands(each)][::-1]


def since_learned() -> Select[*tuple[Any, ...]]:
    """The events of tickets since the hall last learned, which is since the day began."""
    at = type_coerce(EVENT.c.at, BigInteger)
    until = select(func.coalesce(func.max(FORECAST_HISTORY.c.last_event), 0)).scalar_subquery()
    told = (EVENT.c.ticket, EVENT.c.kind, at, EVENT.c.service, EVENT.c.id, EVENT.c.detail)
    return select(*told).where(EVENT.c.id > until, EVENT.c.ticket.is_not(None))


def handling_times(
    connection: Connection, here: Mapping[int | None, Ticket], now: datetime
) -> list[HandlingTime]:
    """Today's newest handling times, by when they began, newest first.

    ``here`` are the tickets at counters, whose legs go on. Read are the newest events, so whatever
    leg began among them is known, over or not.
    """
    stored_now = (now - EPOCH) // MICROSECOND
    found = legs(events(_NEWEST_LEGS, connection))
    going = [
        (found.begun[each.id], each.service, stored_now - found.begun[each.id], False)
        for each in here.values()
        if each.id in found.begun
    ]
    newest_first = sorted([*((*leg, True) for leg in found.over), *going], reverse=True)
    return [
        HandlingTime(service, took / rows.MINUTE, (stored_now - began) / rows.MINUTE, over)
        for began, service, took, over in newest_first
    ]


_HISTORIES = (
    select(
        SERVICE.c.code,
        SERVICE.c.minutes,
        SERVICE_HISTORY.c.cases,
        SERVICE_HISTORY.c.mean,
        SERVICE_HISTORY.c.variation,
    )
    .outerjoin_from(SERVICE, SERVICE_HISTORY, SERVICE_HISTORY.c.service == SERVICE.c.code)
    .where(~SERVICE.c.retired)
    .order_by(SERVICE.c.position)
)
_NEWEST_LEGS = (
    since_learned()
    .where(EVENT.c.kind.in_([written(kind) for kind in sorted(LEG_KINDS)]))
    .limit(NEWEST)
)
