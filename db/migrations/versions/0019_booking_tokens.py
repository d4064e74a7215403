"""Citizens book by themselves: a token opens the page of a booking."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

HAS_ONE = sa.text("token_hash IS NOT NULL")


def upgrade() -> None:
    """What is booked already has no page."""
    op.add_column("appointment", sa.Column("token_hash", sa.String()))
    op.create_index(
        "appointment_token",
        "appointment",
        ["token_hash"],
        unique=True,
        sqlite_where=HAS_ONE,
        postgresql_where=HAS_ONE,
    )
    op.create_index(
        "appointment_page", "appointment", ["day"], sqlite_where=HAS_ONE, postgresql_where=HAS_ONE
    )
