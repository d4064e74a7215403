"""A counter may say why it is paused."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Whoever is paused now has given no reason."""
    op.add_column("counter", sa.Column("reason", sa.String(), nullable=False, server_default=""))
