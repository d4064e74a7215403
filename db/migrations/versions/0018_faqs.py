"""What people often ask, and the telephone at which the hall answers."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A hall that is there answers nothing and has no telephone, until its file says otherwise."""
    op.add_column("hall", sa.Column("phone", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "faq",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("code", sa.String(), nullable=False, unique=True),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("services", sa.JSON(), nullable=False),
        sa.Column("keywords", sa.JSON(), nullable=False),
    )
