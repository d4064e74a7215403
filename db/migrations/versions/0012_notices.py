"""Notices: what the hall tells everybody for a time."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.BigInteger()


def upgrade() -> None:
    """Only hall files had notices before, and they keep theirs: the table is empty."""
    op.create_table(
        "notice",
        sa.Column("id", ID, primary_key=True),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("starts", TIME),
        sa.Column("ends", TIME),
        sa.Column("told_at", TIME, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("notice_ends", "notice", ["ends"])
