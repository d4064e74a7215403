"""The hall's version, and which running roles show it."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A hall that is there is of the first version; nothing runs while the tables change."""
    op.add_column("hall", sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
    op.create_table(
        "running_role",
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("process", sa.String(), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
    )
