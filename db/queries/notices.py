"""What everybody is told now or will be."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from db.schema import rows
from db.schema.tables import NOTICE
from tickets.views import Notice

COLUMNS = (NOTICE.c.id, NOTICE.c.texts, NOTICE.c.urgent, NOTICE.c.starts, NOTICE.c.ends)


def notices(connection: Connection, now: datetime) -> tuple[Notice, ...]:
    """What is told at ``now`` or will be, in the order in which it was given."""
    found = connection.execute(_NOT_OVER, {"now": now})
    return tuple(rows.struct(Notice, row) for row in found)


_NOT_OVER = (
    select(*COLUMNS)
    .where(
        NOTICE.c.ends.is_(None) | (NOTICE.c.ends > bindparam("now", type_=NOTICE.c.ends.type)),
    )
    .order_by(NOTICE.c.id)
)
