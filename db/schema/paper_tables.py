"""The tables of what is printed, and where."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, ColumnElement, ForeignKey, Index, Named, Table, TypedColumns, column

from db.schema.columns import METADATA, Id, Json, Utc

_state: ColumnElement[str] = column("state")


class PaperKind(StrEnum):
    """What is printed: a ticket, or the slip of a pass to come back with."""

    TICKET = "ticket"
    COME_BACK = "come_back"


class PrintJobColumns(TypedColumns):
    """A ticket to be printed at a station; made in the transaction that makes the ticket.

    Its ``kind`` is ticket, or come_back for the slip of a pass.

    ``ahead``, the minutes and ``counters`` are the place in line that its paper says, once read;
    ``expected_mean`` (minutes) and ``expected_scatter`` (a share of it) are the forecast behind it,
    from which the hall learns how true its forecasts are.
    """

    id: Named[int] = Column(Id, primary_key=True)
    ticket: Named[int] = Column(Id, ForeignKey("ticket.id"), index=True)
    station: Named[str]
    kind: Named[str] = Column(default=PaperKind.TICKET.value)
    copy: Named[bool]
    large: Named[bool]
    state: Named[str]
    attempts: Named[int]
    error: Named[str | None]
    at: Named[datetime] = Column(Utc)
    ordered_at: Named[datetime] = Column(Utc)
    holder: Named[str]
    ahead: Named[int | None]
    minutes_from: Named[int | None]
    minutes_to: Named[int | None]
    counters: Named[list[int] | None] = Column(Json)
    expected_mean: Named[float | None]
    expected_scatter: Named[float | None]


PRINT_JOB = Table(
    "print_job",
    METADATA,
    PrintJobColumns,
    Index("print_job_pending", "station", "id", sqlite_where=_state == "pending"),
    Index("print_job_sending", "station", "id", sqlite_where=_state == "sending"),
    Index("print_job_doubtful", "at", sqlite_where=_state.in_(["unknown", "failed"])),
    sqlite_autoincrement=True,
)


class StationColumns(TypedColumns):
    """A ticket machine: how its printer is since when, and the tickets off this roll."""

    name: Named[str] = Column(primary_key=True)
    printer: Named[str]
    able: Named[bool]
    at: Named[datetime] = Column(Utc)
    tickets_on_roll: Named[int]


STATION = Table("station", METADATA, StationColumns)
