"""Ratings, the versions of their reasons, and the cases that they lead to."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.BigInteger()
NOT_CLOSED = sa.text("state != 'closed'")


def upgrade() -> None:
    """Nobody could rate before; no reasons are offered until a hall file is loaded again."""
    op.create_table(
        "rating_options",
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("since", TIME, nullable=False),
    )
    _ratings()
    _follow_ups()


def _ratings() -> None:
    op.create_table(
        "rating",
        sa.Column("id", ID, primary_key=True),
        sa.Column("ticket", ID, sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("counter", sa.Integer()),
        sa.Column("officer", sa.String()),
        sa.Column("over_at", TIME, nullable=False),
        sa.Column("grade", sa.Integer(), nullable=False),
        sa.Column("attitude", sa.Integer()),
        sa.Column("efficiency", sa.Integer()),
        sa.Column("environment", sa.Integer()),
        sa.Column("options", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("entered_by", sa.String()),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("given_at", TIME, nullable=False),
        sa.UniqueConstraint("ticket", "service"),
        sa.CheckConstraint("grade BETWEEN 1 AND 5", name="rating_grade"),
        sqlite_autoincrement=True,
    )


def _follow_ups() -> None:
    op.create_table(
        "follow_up",
        sa.Column("id", ID, primary_key=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("ticket", ID, sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("rating", ID, sa.ForeignKey("rating.id")),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("name", sa.String()),
        sa.Column("phone", sa.String()),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("opened_at", TIME, nullable=False),
        sa.Column("answer_due", TIME, nullable=False),
        sa.Column("call_back_due", TIME),
        sa.Column("done_due", TIME, nullable=False),
        sa.Column("taken_at", TIME),
        sa.Column("taken_by", sa.String()),
        sa.Column("called_back_at", TIME),
        sa.Column("called_back_by", sa.String()),
        sa.Column("closed_at", TIME),
        sa.Column("closed_by", sa.String()),
        sa.Column("note", sa.String()),
        sa.UniqueConstraint("ticket", "service", "kind"),
        sa.CheckConstraint(
            "state <> 'closed' OR (name IS NULL AND phone IS NULL)", name="follow_up_forgotten"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "follow_up_open",
        "follow_up",
        ["id"],
        sqlite_where=NOT_CLOSED,
        postgresql_where=NOT_CLOSED,
    )
