"""Home visits: who is to be called back, and who has done so."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.BigInteger()
OPEN = sa.text("state = 'open'")
TO_CALL = sa.text("phone IS NOT NULL")


def upgrade() -> None:
    """Nobody could ask before: the table is empty."""
    op.create_table(
        "home_visit",
        sa.Column("id", ID, primary_key=True),
        sa.Column("station", sa.String(), nullable=False),
        sa.Column("phone", sa.String()),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("asked_at", TIME, nullable=False),
        sa.Column("called_back_at", TIME),
        sa.Column("called_back_by", sa.Integer(), sa.ForeignKey("counter.number")),
        sa.CheckConstraint("(state = 'open') = (phone IS NOT NULL)", name="home_visit_forgotten"),
        sqlite_autoincrement=True,
    )
    _index("home_visit_phone", ["phone"], TO_CALL, unique=True)
    _index("home_visit_open", ["asked_at", "id"], OPEN)
    op.create_index("home_visit_asked", "home_visit", ["station", "asked_at"])


def _index(name: str, columns: list[str], where: sa.TextClause, *, unique: bool = False) -> None:
    op.create_index(
        name, "home_visit", columns, unique=unique, sqlite_where=where, postgresql_where=where
    )
