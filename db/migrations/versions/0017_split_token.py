"""A ticket's token is looked up by its first half."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The index of whole tokens gives way; no row is changed."""
    op.drop_index("ticket_token", "ticket")
    op.create_index("ticket_token", "ticket", [sa.text("substr(token, 1, 11)")])
