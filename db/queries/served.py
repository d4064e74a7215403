"""What of a ticket is over: each of its services with who served it last."""

from sqlalchemy import Connection, bindparam, select

from db.schema.tables import EVENT, written
from tickets.day_record import ENDS
from tickets.ratings import ServedService
from tickets.states import Move
from tickets.taken_back import standing


def served_services(connection: Connection, ticket: int) -> dict[str, ServedService]:
    """Service -> how its last leg ended; a transfer to another counter alone ends no service.

    One whose end was taken back goes on.
    """
    found: dict[str, ServedService] = {}
    for row in standing(connection.execute(_ENDED, {"of_ticket": ticket}).all()):
        goes_on = row.kind == Move.TRANSFER and row.detail["service"] == row.service
        if not goes_on:
            found[row.service] = ServedService(row.service, row.counter, row.officer, row.at)
    return found


_ENDED = (
    select(
        EVENT.c.id,
        EVENT.c.ticket,
        EVENT.c.kind,
        EVENT.c.service,
        EVENT.c.counter,
        EVENT.c.officer,
        EVENT.c.at,
        EVENT.c.detail,
    )
    .where(
        EVENT.c.ticket == bindparam("of_ticket"),
        EVENT.c.kind.in_([written(kind) for kind in sorted({*ENDS, Move.UNDO})]),
    )
    .order_by(EVENT.c.id)
)
