"""The tables of the first version: numbers, calls, print jobs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.BigInteger()


def _index(
    name: str, table: str, columns: list[str], condition: str, *, unique: bool = False
) -> None:
    where = sa.text(condition)
    op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where, unique=unique)


def upgrade() -> None:
    """Make them."""
    _hall()
    _tickets()


def _hall() -> None:
    op.create_table(
        "counter",
        sa.Column("number", sa.Integer(), autoincrement=False, primary_key=True),
        sa.Column("names", sa.JSON()),
        sa.Column("retired", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "hall",
        sa.Column("id", sa.Integer(), autoincrement=False, primary_key=True),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("cut_over_hour", sa.Integer(), nullable=False),
        sa.Column("hours", sa.JSON(), nullable=False),
        sa.Column("notices", sa.JSON(), nullable=False),
        sa.Column("amenities", sa.JSON(), nullable=False),
    )
    op.create_table(
        "priority_class",
        sa.Column("code", sa.String(), primary_key=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("who", sa.JSON(), nullable=False),
        sa.Column("credit_minutes", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "series",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("series", sa.String(), primary_key=True),
        sa.Column("last", sa.Integer(), nullable=False),
    )
    op.create_table(
        "service_group",
        sa.Column("code", sa.String(), primary_key=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "service",
        sa.Column("code", sa.String(), primary_key=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("series", sa.String(), nullable=False),
        sa.Column("group_code", sa.String(), sa.ForeignKey("service_group.code"), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("short_names", sa.JSON(), nullable=False),
        sa.Column("materials", sa.JSON(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("on_kiosk", sa.Boolean(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "counter_service",
        sa.Column("counter", sa.Integer(), sa.ForeignKey("counter.number"), primary_key=True),
        sa.Column("service", sa.String(), sa.ForeignKey("service.code"), primary_key=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("after_minutes", sa.Integer(), nullable=False),
    )


def _tickets() -> None:
    op.create_table(
        "ticket",
        sa.Column("id", ID, primary_key=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("series", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("service", sa.String(), sa.ForeignKey("service.code"), nullable=False),
        sa.Column("class", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("rank_at", TIME, nullable=False),
        sa.Column("issued_at", TIME, nullable=False),
        sa.Column("called_at", TIME),
        sa.Column("started_at", TIME),
        sa.Column("finished_at", TIME),
        sa.Column("counter", sa.Integer(), sa.ForeignKey("counter.number")),
        sa.Column("officer", sa.String()),
        sa.Column("token", sa.String(), nullable=False),
        sa.UniqueConstraint("day", "series", "seq"),
        sqlite_autoincrement=True,
    )
    _index(
        "ticket_at_counter", "ticket", ["counter"], "state IN ('called', 'serving')", unique=True
    )
    _index("ticket_missed", "ticket", ["day"], "state = 'missed'")
    _index("ticket_served", "ticket", ["day", "counter"], "state = 'served'")
    _index("ticket_waiting", "ticket", ["day", "service", "rank_at", "id"], "state = 'waiting'")
    op.create_table(
        "event",
        sa.Column("id", ID, primary_key=True),
        sa.Column("ticket", ID, sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("counter", sa.Integer()),
        sa.Column("officer", sa.String()),
        sqlite_autoincrement=True,
    )
    _index("event_call", "event", ["id"], "kind IN ('call', 'recall')")
    op.create_table(
        "print_job",
        sa.Column("id", ID, primary_key=True),
        sa.Column("ticket", ID, sa.ForeignKey("ticket.id"), nullable=False, index=True),
        sa.Column("station", sa.String(), nullable=False),
        sa.Column("copy", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String()),
        sa.Column("at", TIME, nullable=False),
        sqlite_autoincrement=True,
    )
    _index("print_job_pending", "print_job", ["station", "id"], "state = 'pending'")
    _index("print_job_sending", "print_job", ["station", "id"], "state = 'sending'")
