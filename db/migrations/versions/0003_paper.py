"""Paper: how each print job ended, large type, who prints, and the stations' printers."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TIME = sa.BigInteger()
DOUBTFUL = sa.text("state IN ('unknown', 'failed')")


def upgrade() -> None:
    """Old jobs were handed over, and nobody knows more of them."""
    op.execute("UPDATE print_job SET state = 'sent' WHERE state = 'printed'")
    for column in (
        sa.Column("large", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("ordered_at", TIME, nullable=False, server_default="0"),
        sa.Column("holder", sa.String(), nullable=False, server_default=""),
    ):
        op.add_column("print_job", column)
    op.execute("UPDATE print_job SET ordered_at = at")
    op.create_index(
        "print_job_doubtful",
        "print_job",
        ["at"],
        sqlite_where=DOUBTFUL,
        postgresql_where=DOUBTFUL,
    )
    op.create_table(
        "station",
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("printer", sa.String(), nullable=False),
        sa.Column("able", sa.Boolean(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("tickets_on_roll", sa.Integer(), nullable=False),
    )
