"""The web pages of citizens: all that they keep. One step: what the pages still need is added here.

A page tells what happened to its ticket, so events are found by it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody shows pages yet."""
    op.add_column(
        "running_role", sa.Column("address", sa.String(), nullable=False, server_default="")
    )
    there = sa.text("ticket IS NOT NULL")
    op.create_index("event_ticket", "event", ["ticket"], sqlite_where=there, postgresql_where=there)
