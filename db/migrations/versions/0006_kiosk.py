"""The kiosk: questions, the hall's looks, tickets and appointments found by their people."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What a hall file did not say before is as if it were left out."""
    op.add_column(
        "hall", sa.Column("home_visits", sa.Boolean(), nullable=False, server_default=sa.true())
    )
    op.add_column("hall", sa.Column("color", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "badge",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "question",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("code", sa.String(), nullable=False, unique=True),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
    )
    op.create_table(
        "appointment_key",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("key", sa.String(), nullable=False),
    )
    op.add_column("appointment", sa.Column("tail", sa.String()))
    op.create_index("ticket_token", "ticket", ["token"])
