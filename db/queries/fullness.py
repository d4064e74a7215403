"""Which services' quotas give out no number now."""

from datetime import datetime

from sqlalchemy import Connection, select

from db.queue.intake import fullness
from db.queue.issuing import Terms
from db.schema import rows
from db.schema.tables import HALL, SERVICE
from tickets.hall import ServiceLimits


def fullness_of_all(connection: Connection, now: datetime) -> dict[str, datetime | None]:
    """The services without a number at ``now`` -> when there is one again; None is not today."""
    limited = {row.code: row for row in connection.execute(_SERVICES) if _is_limited(row.limits)}
    if not limited:
        return {}
    hall = rows.hall(connection.execute(select(HALL)).one())
    day = rows.today(connection, now)
    full = {}
    for code, row in limited.items():
        on = Terms(hall, "", row.round_the_clock, ServiceLimits(**row.limits), 0)
        if refused := fullness(connection, day, code, on, now):
            full[code] = refused.again_at
    return full


def _is_limited(limits: dict[str, int | None]) -> bool:
    return limits["walk_ins_a_slot"] is not None or limits["walk_ins_a_day"] is not None


_SERVICES = select(SERVICE.c.code, SERVICE.c.limits, SERVICE.c.round_the_clock).where(
    ~SERVICE.c.retired
)
