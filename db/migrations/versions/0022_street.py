"""Numbers from the street: tickets that hold their place until their people have come."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.BigInteger()
UNCONFIRMED = sa.text("state = 'unconfirmed'")


def upgrade() -> None:
    """No ticket was taken from the street before."""
    op.create_table(
        "street_number",
        sa.Column("ticket", ID, sa.ForeignKey("ticket.id"), primary_key=True, autoincrement=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("asked_at", TIME),
        sa.Column("coming_at", TIME),
        sa.Column("kept_until", TIME),
        sa.Column("given_back", sa.Boolean(), nullable=False),
    )
    op.create_index("street_number_day", "street_number", ["day"])
    op.create_index(
        "ticket_unconfirmed",
        "ticket",
        ["service", "rank_at", "id"],
        sqlite_where=UNCONFIRMED,
        postgresql_where=UNCONFIRMED,
    )
