"""The place in line that a number's screen, voice and paper say, kept with its print job."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Jobs that are there have kept nothing; it is read when they are printed."""
    for column in (
        sa.Column("ahead", sa.Integer()),
        sa.Column("minutes_from", sa.Integer()),
        sa.Column("minutes_to", sa.Integer()),
        sa.Column("counters", sa.JSON()),
    ):
        op.add_column("print_job", column)
