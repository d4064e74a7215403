"""The table of what is told outside of the hall."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Named, Table, TypedColumns

from db.schema.columns import METADATA, Id, Utc


class NotificationColumns(TypedColumns):
    """What somebody outside of the hall is told, from when it is found until it holds no more.

    ``event`` is the call, or the newest event when it was found that somebody is next; ``at`` is
    when it became true. ``sent_at`` says that it is done; until then an attempt is due at
    ``due_at``.
    """

    ticket: Named[int] = Column(Id, ForeignKey("ticket.id"), primary_key=True)
    kind: Named[str] = Column(primary_key=True)
    event: Named[int] = Column(Id)
    at: Named[datetime] = Column(Utc)
    attempts: Named[int]
    due_at: Named[datetime] = Column(Utc)
    sent_at: Named[datetime | None] = Column(Utc)


NOTIFICATION = Table("notification", METADATA, NotificationColumns)
