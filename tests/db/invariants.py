"""What is true of every hall's database at any moment, however it came to be."""

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import Connection, select, text

from db.engine.database import Database
from db.schema.tables import EVENT, PRINT_JOB, SERIES, STREET_NUMBER, TICKET
from tickets.numbering import DIRECT
from tickets.states import AT_COUNTER
from tickets.taken_back import standing
from tickets.visit import TicketState as S

AFTER = {
    "issue": S.WAITING,
    "walk_direct": S.SERVING,
    "call": S.CALLED,
    "resume": S.CALLED,
    "recall": S.CALLED,
    "start": S.SERVING,
    "finish": S.SERVED,
    "go_on": S.WAITING,
    "miss": S.MISSED,
    "check_in_again": S.WAITING,
    "park": S.PARKED,
    "postpone": S.WAITING,
    "transfer": S.WAITING,
    "return_to_line": S.WAITING,
    "cancel": S.CANCELLED,
    "abandon": S.ABANDONED,
    "from_street": S.UNCONFIRMED,
    "ask_coming": S.UNCONFIRMED,
    "say_coming": S.UNCONFIRMED,
    "confirm": S.WAITING,
    "give_back": S.CANCELLED,
    "send_for_papers": S.AWAY,
    "come_back": S.WAITING,
    "renew": S.CANCELLED,
    "walk_direct taken back": S.CANCELLED,
}
"""The state that each kind of event leaves a ticket in."""


BEGIN = {"issue", "walk_direct", "from_street", "come_back", "walk_direct taken back"}
"""What a ticket's first event may be."""


def faults(database: Database) -> list[str]:
    """Everything that is wrong, in words; empty when all is well."""
    with database.read() as connection:
        found = [*_numbers(connection), *_events(connection), *_paper(connection)]
        found += _counters(connection)
        if connection.dialect.name == "sqlite":
            found += _file(connection)
    return found


def _numbers(connection: Connection) -> Iterator[str]:
    """No number twice, and none left out: numbers are counted up in the ticket's transaction."""
    given = defaultdict(list)
    for day, series, seq in connection.execute(select(TICKET.c.day, TICKET.c.series, TICKET.c.seq)):
        given[day, series].append(seq)
    last = {(row.day, row.series): row.last for row in connection.execute(select(SERIES))}
    for key, numbers in given.items():
        if sorted(numbers) != list(range(1, len(numbers) + 1)):
            yield f"numbers of {key}: {sorted(numbers)[:20]}"
    if {key: len(numbers) for key, numbers in given.items()} != last:
        yield f"the series count {last}"


def _events(connection: Connection) -> Iterator[str]:
    """Each ticket has its events, begins with one, and is what the last of them says."""
    kinds = defaultdict(list)
    told = (EVENT.c.id, EVENT.c.ticket, EVENT.c.kind, EVENT.c.detail)
    in_order = connection.execute(select(*told).order_by(EVENT.c.id)).all()
    stands = {each.id for each in standing(in_order)}
    for event in in_order:
        kinds[event.ticket].append(event.kind if event.id in stands else "")
    kinds.pop(None, None)
    tickets = {row.id: row.state for row in connection.execute(select(TICKET))}
    for ticket, state in tickets.items():
        past = list(filter(None, kinds[ticket])) or ["walk_direct taken back"]
        past = past if kinds[ticket] else ["nothing"]
        if past[0] not in BEGIN:
            yield f"ticket {ticket} begins with {past[0]}"
        last = next((each for each in reversed(past) if each != "add_services"), "")
        if AFTER.get(last) != state:
            yield f"ticket {ticket} is {state} after {last}"
    yield from (f"an event of no ticket {ticket}" for ticket in kinds.keys() - tickets.keys())


def _paper(connection: Connection) -> Iterator[str]:
    """Each number that was taken in the hall has a print job; a visit without a number has none.

    One from the street has it when it was confirmed where there is a printer.
    """
    is_ticket = PRINT_JOB.c.kind == "ticket"  # one without a number may have the slip of a pass
    printed = set(connection.scalars(select(PRINT_JOB.c.ticket).where(is_ticket)))
    printed |= set(connection.scalars(select(STREET_NUMBER.c.ticket)))
    for ticket, series in connection.execute(select(TICKET.c.id, TICKET.c.series)):
        if (ticket in printed) is (series == DIRECT):
            yield f"ticket {ticket} of series {series}: print job {ticket in printed}"


def _counters(connection: Connection) -> Iterator[str]:
    """At each counter one person at most, and nobody called to none."""
    at = list(connection.scalars(select(TICKET.c.counter).where(TICKET.c.state.in_(AT_COUNTER))))
    if len(at) != len(set(at)) or None in at:
        yield f"at the counters: {at}"


def _file(connection: Connection) -> Iterator[str]:
    """SQLite itself finds the file whole."""
    if (answer := connection.scalar(text("PRAGMA integrity_check"))) != "ok":
        yield f"integrity_check: {answer}"
    yield from (
        f"foreign key: {row}" for row in connection.execute(text("PRAGMA foreign_key_check"))
    )
