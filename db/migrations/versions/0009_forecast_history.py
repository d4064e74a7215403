"""What the hall remembers for its forecasts: handling times of a service, told against true."""

from statistics import fmean, pstdev

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
NEWEST = 300
"""As many handling times of a service begin its history."""

OF_TYPICAL = 10
"""Times the typical minutes, beyond which nobody was served: left open by night."""

TOOK = sa.text("""
    SELECT (finished_at - coalesce(started_at, called_at)) / 60000000.0 FROM ticket
    WHERE service = :service AND state = 'served' ORDER BY finished_at DESC LIMIT :newest
""")
REMEMBER = sa.text("INSERT INTO service_history VALUES (:service, :cases, :mean, :variation)")
BEFORE_TODAY = sa.text("""
    SELECT max(event.id) FROM event JOIN ticket ON ticket.id = event.ticket
    WHERE ticket.day < coalesce((SELECT day FROM hall), ticket.day)
""")
UNTIL = sa.text("INSERT INTO forecast_history VALUES (1, :last_event, '[]')")


def upgrade() -> None:
    """The newest handling times are remembered; of what was told, nothing was kept."""
    for name in ("expected_mean", "expected_scatter"):
        op.add_column("print_job", sa.Column(name, sa.Double()))
    op.create_table(
        "service_history",
        sa.Column("service", sa.String(), sa.ForeignKey("service.code"), primary_key=True),
        sa.Column("cases", sa.Double(), nullable=False),
        sa.Column("mean", sa.Double(), nullable=False),
        sa.Column("variation", sa.Double(), nullable=False),
    )
    op.create_table(
        "forecast_history",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("last_event", ID, nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
    )
    tx = op.get_bind()
    for service, typical in tx.execute(sa.text("SELECT code, minutes FROM service")).all():
        found = tx.scalars(TOOK, {"service": service, "newest": NEWEST})
        took = [float(each) for each in found if 0 < each < OF_TYPICAL * typical]
        if took:
            values = [*took, *[typical / 3, typical, typical * 5 / 3]]  # as a new hall begins
            mean = fmean(values)
            variation = max(pstdev(values) / mean, 0.1)
            told = {"service": service, "cases": len(values), "mean": mean, "variation": variation}
            tx.execute(REMEMBER, told)
    tx.execute(UNTIL, {"last_event": tx.scalar(BEFORE_TODAY) or 0})
