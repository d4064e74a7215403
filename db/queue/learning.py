"""What the hall learns of a day when the next one begins: handling times, and told against true."""

from collections import defaultdict

from sqlalchemy import bindparam, func, select

from db.engine.upserts import upsert
from db.queries import forecast_history
from db.queue.unit_of_work import UnitOfWork
from db.schema import rows
from db.schema.tables import EVENT, FORECAST_HISTORY, PRINT_JOB, SERVICE_HISTORY
from tickets.allowance import Told, learn
from tickets.day_record import Happened, legs, waits_until_call
from tickets.paces import after_day


def learn_from_the_day(work: UnitOfWork) -> None:
    """Remember what has happened since the hall last learned.

    So a forecast reads one row a service, however long the hall has worked.
    """
    happened = forecast_history.events(forecast_history.since_learned(), work.tx)
    took: dict[str, list[float]] = defaultdict(list)
    for leg in legs(happened).over:
        took[leg.service].append(leg.took / rows.MINUTE)
    for service, before in forecast_history.histories(work.tx).items():
        if took[service]:
            after = after_day(before, took[service])
            cases = {"cases": after.cases, "mean": after.mean, "variation": after.variation}
            work.tx.execute(_ADD(work.tx), {"service": service} | cases)
    evidence = forecast_history.evidence(work.tx)
    if told := _told(work, happened):
        evidence = learn(evidence, told)
    newest = work.tx.scalar(select(func.max(EVENT.c.id))) or 0
    record = {"id": 1, "last_event": newest, "evidence": list(evidence)}
    work.tx.execute(_KEEP(work.tx), record)


def _told(work: UnitOfWork, happened: list[Happened]) -> list[Told]:
    """What people were told and what became of it, in the order in which they came."""
    waited = waits_until_call(happened)
    if not waited:
        return []
    jobs = work.tx.execute(_EXPECTED, {"first": min(waited), "last": max(waited)})
    in_order = sorted((waited[job.ticket], job) for job in jobs if job.ticket in waited)
    return [
        Told(came / rows.MINUTE, job.expected_mean, job.expected_scatter, wait / rows.MINUTE)
        for (came, wait), job in in_order
    ]


_EXPECTED = select(
    PRINT_JOB.c.ticket, PRINT_JOB.c.expected_mean, PRINT_JOB.c.expected_scatter
).where(
    PRINT_JOB.c.ticket.between(bindparam("first"), bindparam("last")),
    ~PRINT_JOB.c.copy,
    PRINT_JOB.c.expected_mean.is_not(None),
)
_ADD = upsert(
    SERVICE_HISTORY, lambda new: {name: new[name] for name in ("cases", "mean", "variation")}
)
_KEEP = upsert(
    FORECAST_HISTORY, lambda new: {"last_event": new.last_event, "evidence": new.evidence}
)
