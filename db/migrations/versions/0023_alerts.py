"""Alerts: silent alarms, officers who need help, bad ratings whose people may still be there."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.BigInteger()
OPEN = sa.text("state = 'open'")
PRESSED = sa.text("state = 'open' AND rating IS NULL")
RATED = sa.text("rating IS NOT NULL")


def upgrade() -> None:
    """No alert was raised before."""
    op.create_table(
        "alert",
        sa.Column("id", ID, primary_key=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("counter", sa.Integer(), sa.ForeignKey("counter.number")),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("rating", ID, sa.ForeignKey("rating.id")),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("answered_at", TIME),
        sa.Column("answered_by", sa.Integer(), sa.ForeignKey("counter.number")),
        sqlite_autoincrement=True,
    )
    for name, columns, unique, where in (
        ("alert_open", ["kind", "counter"], True, PRESSED),
        ("alert_waiting", ["at", "id"], False, OPEN),
        ("alert_rating", ["rating"], False, RATED),
    ):
        op.create_index(
            name, "alert", columns, unique=unique, sqlite_where=where, postgresql_where=where
        )
