"""Officers' hands: sources of events, undo, passes to come back, notes, services for a day."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.BigInteger()
AWAY = sa.text("state = 'away'")
CALLS = sa.text("kind IN ('call', 'recall', 'resume', 'undo')")


def upgrade() -> None:
    """Where earlier events were done is not known; no ticket is away, and none is undone."""
    op.add_column("event", sa.Column("source", sa.String()))
    op.drop_index("event_call", "event")
    op.create_index("event_call", "event", ["id"], sqlite_where=CALLS, postgresql_where=CALLS)
    op.add_column("ticket", sa.Column("note", sa.String()))
    op.add_column(
        "ticket", sa.Column("birthday", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.create_index("ticket_away", "ticket", ["day"], sqlite_where=AWAY, postgresql_where=AWAY)
    op.add_column("counter", sa.Column("filed", sa.JSON()))
    op.add_column(
        "print_job", sa.Column("kind", sa.String(), nullable=False, server_default="ticket")
    )
    op.create_table(
        "come_back",
        sa.Column("ticket", ID, sa.ForeignKey("ticket.id"), primary_key=True, autoincrement=False),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("missing", sa.JSON(), nullable=False),
        sa.Column("given_at", TIME, nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
    )
