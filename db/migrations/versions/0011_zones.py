"""Zones of the hall, and how many of a service's next numbers are asked to come near."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A hall that is there has no zones and asks nobody, until its file says otherwise."""
    op.add_column(
        "service", sa.Column("pre_call", sa.Integer(), nullable=False, server_default="0")
    )
    op.create_table(
        "zone",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("code", sa.String(), nullable=False, unique=True),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("counters", sa.JSON(), nullable=False),
    )
