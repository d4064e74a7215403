"""The hall itself in the database: store a checked hall file, read the hall back."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec import to_builtins
from msgspec.structs import replace
from sqlalchemy import Connection, CursorResult, Table, delete, insert, select, update

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.rating_options import newest_options, store_reasons
from db.schema import rows
from db.schema.tables import (
    BADGE,
    COUNTER,
    COUNTER_SERVICE,
    FAQ,
    HALL,
    PRIORITY_CLASS,
    QUESTION,
    SERVICE,
    SERVICE_GROUP,
    TICKET,
    ZONE,
    written,
)
from runtime.clock import Clock, system_clock
from tickets.errors import BadInput, NoHall
from tickets.hall import (
    Counter,
    CounterState,
    Faq,
    Hall,
    HallSetup,
    PriorityClass,
    Question,
    QuestionAnswer,
    Service,
    ServiceGroup,
    ServiceLimits,
    Zone,
)
from tickets.states import IN_LINE
from tickets.visit import TicketState


class PeopleStranded(BadInput):
    """A new hall file would leave people waiting for what no counter serves any more."""

    def __init__(self, services: tuple[str, ...]) -> None:
        self.services = services
        super().__init__(
            "people still wait for {names}, which no counter would serve; "
            "keep a counter for it until the line is empty",
            names=", ".join(services),
        )


@retry_on_conflict
def store_hall(database: Database, setup: HallSetup, clock: Clock = system_clock) -> int:
    """Put a hall into the database, or bring the one there up to date, in one transaction.

    What the file no longer names is retired, not deleted: its tickets and history stay whole, and
    people already in its line are still called by the counters that served it. Returns the hall's
    new version, by which running faces learn of it.

    Raises:
        PeopleStranded: somebody waits today in a line that nobody would call from. Nothing is
            changed.

    """
    with database.write() as tx:
        version = _store_hall(tx, setup.hall)
        _store(tx, SERVICE_GROUP, "code", map(to_builtins, setup.groups))
        _store(tx, SERVICE, "code", map(to_builtins, setup.services))
        _store(tx, PRIORITY_CLASS, "code", map(to_builtins, setup.classes))
        _store(tx, COUNTER, "number", map(_counter_values, setup.counters), ordered=False)
        _store_serving(tx, setup)
        _store_anew(tx, QUESTION, setup.questions)
        _store_anew(tx, ZONE, setup.zones)
        _store_anew(tx, FAQ, setup.faqs)
        store_reasons(tx, setup.reasons, clock())
        _let_go(tx, [counter.number for counter in setup.counters])
        _refuse_stranding(tx, rows.today(tx, clock()))
    return version


def load_hall(database: Database) -> HallSetup:
    """Read the hall, in the order of its file.

    Raises:
        NoHall: none has been stored yet.

    """
    with database.read() as connection:
        return read_hall(connection, database.name)


def read_hall(connection: Connection, database: str) -> HallSetup:
    """Read the hall in a transaction that has begun; ``database`` is its name for errors.

    Raises:
        NoHall: none has been stored yet.

    """
    return HallSetup(
        hall=_hall(connection, database),
        groups=tuple(
            ServiceGroup(r.code, r.names, r.icon) for r in _all(connection, SERVICE_GROUP)
        ),
        services=tuple(_service(r) for r in _all(connection, SERVICE)),
        counters=_counters(connection),
        classes=tuple(
            PriorityClass(r.code, r.names, r.who, r.credit_minutes)
            for r in _all(connection, PRIORITY_CLASS)
        ),
        questions=_questions(connection),
        zones=_zones(connection),
        faqs=_faqs(connection),
        reasons=newest_options(connection).reasons,
    )


def _store_hall(tx: Connection, hall: Hall) -> int:
    """Store the hall's own row; return its version."""
    values = rows.hall_values(hall)
    newer = update(HALL).values(version=HALL.c.version + 1, **values).returning(HALL.c.version)
    version = tx.scalar(newer)
    if version is None:
        version = 1
        tx.execute(insert(HALL).values(id=1, version=version, **values))
    tx.execute(delete(BADGE))
    if hall.badge is not None:
        tx.execute(insert(BADGE).values(id=1, content=hall.badge))
    return version


def _counter_values(counter: Counter) -> dict[str, Any]:
    names = None if counter.names is None else dict(counter.names)
    return {"number": counter.number, "names": names}


def _store(
    tx: Connection,
    table: Table,
    key: str,
    items: Iterable[dict[str, Any]],
    *,
    ordered: bool = True,
) -> None:
    """Update the rows that are there, insert the new, retire the rest."""
    column = table.c[key]
    there = set(tx.scalars(select(column)))
    tx.execute(update(table).values(retired=True))
    for position, item in enumerate(items):
        values = item | {"retired": False} | ({"position": position} if ordered else {})
        if item[key] in there:
            # Writing the key again, even unchanged, makes SQLite look for it in all tickets.
            del values[key]
            tx.execute(update(table).where(column == item[key]).values(values))
        else:
            tx.execute(insert(table).values(values))


def _store_serving(tx: Connection, setup: HallSetup) -> None:
    named = [service.code for service in setup.services]
    counters = [counter.number for counter in setup.counters]
    outdated = COUNTER_SERVICE.c.service.in_(named) | COUNTER_SERVICE.c.counter.not_in(counters)
    tx.execute(delete(COUNTER_SERVICE).where(outdated))
    tx.execute(update(COUNTER).values(filed=None))  # what was changed for today is over
    for counter in setup.counters:
        for position, (service, after_minutes) in enumerate(counter.serves):
            tx.execute(
                insert(COUNTER_SERVICE).values(
                    counter=counter.number,
                    service=service,
                    position=position,
                    after_minutes=after_minutes,
                )
            )


def _store_anew(tx: Connection, table: Table, items: Iterable[Question | Zone | Faq]) -> None:
    """Store what no ticket or event names, in its order, in place of what was there."""
    tx.execute(delete(table))
    for position, item in enumerate(items):
        tx.execute(insert(table).values(to_builtins(item) | {"position": position}))


def _let_go(tx: Connection, counters: list[int]) -> None:
    """A counter that is no more is closed; tickets sent to it or parked there are everybody's."""
    closed = {"state": CounterState.CLOSED, "officer": None, "reason": ""}
    tx.execute(update(COUNTER).where(COUNTER.c.retired).values(closed))
    sent = update(TICKET).where(
        TICKET.c.state == written(TicketState.WAITING), TICKET.c.to_counter.not_in(counters)
    )
    tx.execute(sent.values(to_counter=None))
    parked = update(TICKET).where(
        TICKET.c.state == written(TicketState.PARKED), TICKET.c.counter.not_in(counters)
    )
    tx.execute(parked.values(counter=None))


def _refuse_stranding(tx: Connection, day: date) -> None:
    served = select(COUNTER_SERVICE.c.service)
    unserved = select(TICKET.c.service).where(rows.of_today(day), TICKET.c.service.not_in(served))
    of_states = [unserved.where(TICKET.c.state == written(state)) for state in IN_LINE]
    if stranded := {service for query in of_states for service in tx.scalars(query)}:
        raise PeopleStranded(tuple(sorted(stranded)))


def _hall(connection: Connection, database: str) -> Hall:
    row = connection.execute(select(HALL)).first()
    if row is None:
        raise NoHall(database)
    return replace(rows.hall(row), badge=connection.scalar(select(BADGE.c.content)))


def _all(connection: Connection, table: Table) -> CursorResult[Any]:
    """The rows of a table with a position."""
    return connection.execute(select(table).where(~table.c.retired).order_by(table.c.position))


def _service(row: Any) -> Service:  # noqa: ANN401 - a row
    return Service(
        code=row.code,
        series=row.series,
        group=row.group_code,
        names=row.names,
        short_names=row.short_names,
        materials={language: tuple(lines) for language, lines in row.materials.items()},
        minutes=row.minutes,
        on_kiosk=row.on_kiosk,
        round_the_clock=row.round_the_clock,
        limits=ServiceLimits(**row.limits),
        pre_call=row.pre_call,
        icon=row.icon,
    )


def _counters(connection: Connection) -> tuple[Counter, ...]:
    serves: dict[int, list[tuple[str, int]]] = {}
    serving = COUNTER_SERVICE.c
    served = select(COUNTER_SERVICE).join(SERVICE, SERVICE.c.code == serving.service)
    of_the_file = served.where(~SERVICE.c.retired).order_by(serving.counter, serving.position)
    for row in connection.execute(of_the_file):
        serves.setdefault(row.counter, []).append((row.service, row.after_minutes))
    counters = select(COUNTER.c.number, COUNTER.c.names).where(~COUNTER.c.retired)
    return tuple(
        Counter(row.number, tuple(serves.get(row.number, ())), row.names)
        for row in connection.execute(counters.order_by(COUNTER.c.number))
    )


def _questions(connection: Connection) -> tuple[Question, ...]:
    found = connection.execute(select(QUESTION).order_by(QUESTION.c.position))
    return tuple(
        Question(row.code, row.texts, tuple(QuestionAnswer(**answer) for answer in row.answers))
        for row in found
    )


def _zones(connection: Connection) -> tuple[Zone, ...]:
    found = connection.execute(select(ZONE).order_by(ZONE.c.position))
    return tuple(Zone(row.code, row.names, tuple(row.counters)) for row in found)


def _faqs(connection: Connection) -> tuple[Faq, ...]:
    found = connection.execute(select(FAQ).order_by(FAQ.c.position))
    return tuple(
        Faq(row.code, row.questions, row.answers, tuple(row.services), tuple(row.keywords))
        for row in found
    )
