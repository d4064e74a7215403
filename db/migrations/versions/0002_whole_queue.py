"""The whole queue: appointments, officers, quotas, pools, several services on one number."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.BigInteger()

NO_LIMITS = """{"slot_minutes": 30, "walk_ins_a_slot": null, "walk_ins_a_day": null,
 "appointments_a_slot": 0, "appointments_a_day": null}"""
RULES = """{"missed": {"policy": "at-once", "places": 3},
 "appointments": {"grace_minutes": 15, "credit_minutes": 30}}"""


def _index(
    name: str, table: str, columns: list[str], condition: str, *, unique: bool = False
) -> None:
    where = sa.text(condition)
    op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where, unique=unique)


def _add(table: str, name: str, kind: sa.types.TypeEngine[Any], default: object = None) -> None:
    """A column; one that may not be empty gets ``default`` in the rows that are there."""
    needed = {} if default is None else {"nullable": False, "server_default": default}
    op.add_column(table, sa.Column(name, kind, **needed))  # type: ignore[arg-type]


def upgrade() -> None:
    """Bring a hall of the first version up to it; its own rules stay as they were."""
    _rules()
    _people()
    _tickets()
    _events()
    op.create_index(
        "print_job_sending",
        "print_job",
        ["station", "id"],
        sqlite_where=sa.text("state = 'sending'"),
        postgresql_where=sa.text("state = 'sending'"),
        if_not_exists=True,  # the very first files have none
    )


def _rules() -> None:
    _add("hall", "special_days", sa.JSON(), "[]")
    # The first version knew opening hours but gave out numbers at any time.
    _add("hall", "numbers_outside_hours", sa.Boolean(), sa.true())
    _add("hall", "rules", sa.JSON(), RULES)
    _add("hall", "day", sa.Date())
    _add("hall", "day_key", sa.String())
    _add("service", "round_the_clock", sa.Boolean(), sa.false())
    _add("service", "limits", sa.JSON(), NO_LIMITS)
    _add("counter", "state", sa.String(), "closed")
    _add("counter", "officer", sa.String())


def _people() -> None:
    op.create_table(
        "intake",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("service", sa.String(), sa.ForeignKey("service.code"), primary_key=True),
        sa.Column("slot", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("taken", sa.Integer(), nullable=False),
    )
    op.create_table(
        "officer",
        sa.Column("badge", sa.String(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("pin_hash", sa.String(), nullable=False),
        sa.Column("wrong_pins", sa.Integer(), nullable=False),
        sa.Column("locked_until", TIME),
        sa.Column("retired", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "appointment",
        sa.Column("id", ID, primary_key=True),
        sa.Column("code", sa.String(), nullable=False, unique=True),
        sa.Column("reference", sa.String(), unique=True),
        sa.Column("service", sa.String(), sa.ForeignKey("service.code"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("slot_at", TIME, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("booked_at", TIME, nullable=False),
        sa.Column("ticket", ID),
        sqlite_autoincrement=True,
    )
    op.create_index("appointment_slot", "appointment", ["service", "slot_at"])
    op.create_index("appointment_day", "appointment", ["day", "service"])
    _index("appointment_booked", "appointment", ["day"], "state = 'booked'")


def _tickets() -> None:
    _add("ticket", "then", sa.JSON(), "[]")
    _add("ticket", "to_counter", sa.Integer())
    _add("ticket", "appointment", ID)
    _add("ticket", "person", sa.String())
    op.drop_index("ticket_waiting", "ticket")
    _index(
        "ticket_waiting", "ticket", ["service", "to_counter", "rank_at", "id"], "state = 'waiting'"
    )
    _index(
        "ticket_waiting_at",
        "ticket",
        ["to_counter", "rank_at", "id"],
        "state = 'waiting' AND to_counter IS NOT NULL",
    )
    _index("ticket_parked", "ticket", ["day"], "state = 'parked'")
    _index("ticket_pace", "ticket", ["service", "finished_at"], "state = 'served'")
    _index("ticket_person", "ticket", ["person"], "person IS NOT NULL", unique=True)


def _events() -> None:
    """Counters have events too: those have no ticket and no service."""
    with op.batch_alter_table("event", table_kwargs={"sqlite_autoincrement": True}) as event:
        event.alter_column("ticket", existing_type=ID, nullable=True)
        event.alter_column("service", existing_type=sa.String(), nullable=True)
        event.add_column(sa.Column("detail", sa.JSON()))
    op.drop_index("event_call", "event")
    _index("event_call", "event", ["id"], "kind IN ('call', 'recall', 'resume')")
