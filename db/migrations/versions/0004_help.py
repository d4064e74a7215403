"""Help: what people at the ticket machines ask for, and who has answered."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.BigInteger()
OPEN = sa.text("state = 'open'")


def upgrade() -> None:
    """Nobody could ask before: the table is empty."""
    op.create_table(
        "help_call",
        sa.Column("id", ID, primary_key=True),
        sa.Column("station", sa.String(), nullable=False),
        sa.Column("wish", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("answered_at", TIME),
        sa.Column("answered_by", sa.Integer(), sa.ForeignKey("counter.number")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "help_call_open",
        "help_call",
        ["station", "wish"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
