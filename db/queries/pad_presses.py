"""When something was last done from the call pad of each counter."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select

from db.engine.database import Database
from db.schema.tables import EVENT
from tickets.source import Source

LOOKED_THROUGH = 20_000
"""So many of the newest events are looked through: more than the busiest hall has in a day."""


def last_presses(database: Database, counters: Collection[int]) -> dict[int, datetime]:
    """Counter -> when its pad last did something (UTC); it is missing where that is long ago."""
    newest = select(func.max(EVENT.c.id)).scalar_subquery()
    presses = (
        select(EVENT.c.counter, func.max(EVENT.c.at).label("at"))
        .where(
            EVENT.c.id > newest - LOOKED_THROUGH,
            EVENT.c.source == Source.PAD.value,
            EVENT.c.counter.in_(counters),
        )
        .group_by(EVENT.c.counter)
    )
    with database.read() as connection:
        found = connection.execute(presses).mappings()
        return {row["counter"]: row["at"] for row in found}
