"""What is wrong with devices that officers should see to, such as the board of a window."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing is wrong until a program says so."""
    op.create_table(
        "device_fault",
        sa.Column("owner", sa.String(), primary_key=True),
        sa.Column("kind", sa.String(), primary_key=True),
        sa.Column("place", sa.String(), primary_key=True),
        sa.Column("fault", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
    )
