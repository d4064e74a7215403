"""How calls were spoken, for the supervisor's figures."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Counting begins with the next call."""
    op.create_table(
        "spoken_calls",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("place", sa.String(), primary_key=True),
        sa.Column("whole", sa.Integer(), nullable=False),
        sa.Column("short", sa.Integer(), nullable=False),
        sa.Column("joined", sa.Integer(), nullable=False),
        sa.Column("screen", sa.Integer(), nullable=False),
        sa.Column("silent", sa.Integer(), nullable=False),
    )
