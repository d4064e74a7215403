"""Services and their groups may have an icon of the hall's choice."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A hall that is there has chosen none yet."""
    for table in ("service_group", "service"):
        op.add_column(table, sa.Column("icon", sa.String(), nullable=False, server_default=""))
