"""Numbers from the street: taken by phone, kept for a while, given back where nobody comes.

A number holds its place in line, and is called once its person is here
(:meth:`db.queue.queue.Queue.confirm`). The rules are the hall's
(:class:`tickets.street.StreetRule`); :meth:`StreetNumbers.see_to` applies them when it is time.
"""

from datetime import date, datetime, timedelta
from functools import partial
from typing import NamedTuple

from sqlalchemy import Connection, Select, bindparam, func, insert, select, tuple_, update

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.queue import intake, issuing
from db.queue.issuing import IssueRequest
from db.queue.leaving import leave
from db.queue.transaction import unit_of_work
from db.queue.unit_of_work import UnitOfWork
from db.schema import rows
from db.schema.columns import Id
from db.schema.tables import HALL, SERVICE, STREET_NUMBER, TICKET, written
from runtime.clock import Clock, system_clock
from runtime.languages import LANGUAGES, languages_of
from runtime.message import Message
from tickets import opening
from tickets.errors import UnknownName
from tickets.hall import ORDINARY, Hall
from tickets.source import Source
from tickets.states import IN_LINE, Move, after
from tickets.street import NotFromStreet, StreetFull, StreetNumber, StreetRule
from tickets.visit import Ticket, TicketState


class StreetNumbers:
    """The hall's numbers from the street. Each method that changes something is one transaction."""

    def __init__(
        self, database: Database, clock: Clock = system_clock, source: Source | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._work = partial(unit_of_work, database, clock, source=source)

    @retry_on_conflict
    def take(self, service: str, language: str = LANGUAGES[0]) -> Ticket:
        """Give out the next number of a service, to be called once it is confirmed.

        Raises:
            Refusal: not from the street, not now, or there are none left.
            UnknownName: the hall has no such service, or no ticket speaks this language.

        """
        if language not in (spoken := languages_of("ticket")):
            raise UnknownName(Message("language"), language, spoken)
        with self._work(alone=True) as work:
            terms = issuing.terms(work, service)
            rule = _rule_of(terms.hall, service)
            if full := _full(work.tx, work.day, rule):
                raise full
            intake.take_in(work, service, terms, rule.before)
            request = IssueRequest(service, (), ORDINARY, language)
            of_street = {"state": TicketState.UNCONFIRMED}
            ticket = issuing.store(work, request, terms.series, work.now, **of_street)
            work.tx.execute(_STORE, {"ticket": ticket.id, "day": ticket.day})
            work.note("from_street", ticket=ticket)
            if _ahead(work.tx, ticket) <= rule.ask_ahead:  # they are coming: they have just said so
                keep = _Kept(ticket, StreetNumber(ticket.id), terms.round_the_clock)
                _keep(work, keep, terms.hall, rule.come, coming_at=work.clock)
            return ticket

    @retry_on_conflict
    def say_coming(self, token: str) -> Ticket:
        """Note that the person of this token is still coming, where they have been asked.

        Raises:
            UnknownTicket: no ticket has this token, or its day is over.
            IllegalMove: their number is confirmed already, or their place has gone.

        """
        with self._work() as work:
            ticket = work.ticket_of_token(token)
            after(ticket.label, ticket.state, Move.CONFIRM)
            hall = _hall(work.tx)
            kept = next(each for each in _all_kept(work.tx) if each.ticket.id == ticket.id)
            if hall.street and kept.number.is_asked:
                _keep(work, kept, hall, hall.street.come, coming_at=work.clock)
                work.note("say_coming", ticket=ticket)
            return ticket

    @retry_on_conflict
    def see_to(self) -> int:
        """Give back the places that are not kept any more, then ask whom it is time to ask.

        Returns how many numbers that were; whoever runs the pages calls this every few seconds.
        """
        with self._database.read() as connection:  # nearly always there is nothing to do
            now = self._clock()
            if not _over(connection, now) and not _to_ask(connection, _hall(connection)):
                return 0
        with self._work(alone=True) as work:
            over = _over(work.tx, work.clock)
            for kept in over:
                leave(work, kept.ticket, Move.GIVE_BACK)
                work.tx.execute(_GIVEN_BACK, {"of_ticket": kept.ticket.id})
            hall = _hall(work.tx)
            to_ask = _to_ask(work.tx, hall)
            for kept, answer in to_ask:
                _keep(work, kept, hall, answer, asked_at=work.clock)
                work.note("ask_coming", ticket=kept.ticket)
            return len(over) + len(to_ask)

    @retry_on_conflict
    def go_on(self) -> None:
        """Keep every place for at least as long as an answer may take, from now.

        For whoever shows the pages again: nobody could answer meanwhile.
        """
        with self._work(alone=True) as work:
            hall = _hall(work.tx)
            if hall.street is None:
                return
            for kept in _all_kept(work.tx):
                since = opening.once_open(hall, work.clock, round_the_clock=kept.round_the_clock)
                ends = {"of_ticket": kept.ticket.id, "until": since + hall.street.answer}
                work.tx.execute(_AT_LEAST, ends)

    def of(self, ticket: int) -> StreetNumber | None:
        """What is known of a number from the street; None of one that was taken in the hall."""
        with self._database.read() as connection:
            row = connection.execute(_OF_TICKET, {"of_ticket": ticket}).first()
        return None if row is None else rows.struct(StreetNumber, row)

    def full(self) -> StreetFull | None:
        """Why no service gives a number to the street now; None where one may."""
        with self._database.read() as connection:
            rule = _hall(connection).street
            if rule is None:
                return None
            return _full(connection, rows.today(connection, self._clock()), rule)


class _Kept(NamedTuple):
    """A number whose person is still to come."""

    ticket: Ticket
    number: StreetNumber
    round_the_clock: bool


def _rule_of(hall: Hall, service: str) -> StreetRule:
    if hall.street is None or service not in hall.street.services:
        raise NotFromStreet(service)
    return hall.street


def _full(connection: Connection, day: date, rule: StreetRule) -> StreetFull | None:
    if (connection.scalar(_OF_DAY, {"of_day": day}) or 0) >= rule.a_day:
        return StreetFull(today=True)
    if (connection.scalar(_TO_COME) or 0) >= rule.at_once:
        return StreetFull(today=False)
    return None


def _keep(
    work: UnitOfWork,
    kept: _Kept,
    hall: Hall,
    span: timedelta,
    **at: datetime,
) -> None:
    """Keep a place for so long from now, or from the opening where the hall is closed yet."""
    since = opening.once_open(hall, work.clock, round_the_clock=kept.round_the_clock)
    values = {"asked_at": kept.number.asked_at} | at | {"kept_until": since + span}
    of_ticket = STREET_NUMBER.c.ticket == kept.ticket.id
    work.tx.execute(update(STREET_NUMBER).where(of_ticket).values(values))


def _over(connection: Connection, now: datetime) -> list[_Kept]:
    """Those whose places are not kept any more."""
    return [
        each
        for each in _all_kept(connection)
        if each.number.kept_until is not None and each.number.kept_until <= now
    ]


def _to_ask(connection: Connection, hall: Hall) -> list[tuple[_Kept, timedelta]]:
    """Those with few people ahead who are to be asked, and how long they have for an answer."""
    rule = hall.street
    if rule is None:
        return []
    not_asked = (each for each in _all_kept(connection) if each.number.kept_until is None)
    return [
        (each, rule.answer)
        for each in not_asked
        if _ahead(connection, each.ticket) <= rule.ask_ahead
    ]


def _all_kept(connection: Connection) -> list[_Kept]:
    """All whose people are still to come, in the order of their places."""
    split = len(rows.COLUMNS)
    return [
        _Kept(
            rows.struct(Ticket, row[:split]),
            rows.struct(StreetNumber, row[split:-1]),
            bool(row[-1]),
        )
        for row in connection.execute(_KEPT).all()
    ]


def _ahead(connection: Connection, ticket: Ticket) -> int:
    """How many have a place before a ticket in its line."""
    mine = {"service": ticket.service, "rank": ticket.rank_at, "ticket": ticket.id}
    return sum(connection.scalar(query, mine) or 0 for query in _AHEAD)


def _hall(connection: Connection) -> Hall:
    return rows.hall(connection.execute(select(HALL)).one())


_MINE = tuple_(bindparam("rank", type_=TICKET.c.rank_at.type), bindparam("ticket", type_=Id))


def _ahead_of_state(state: TicketState) -> Select[int]:
    return (
        select(func.count())
        .select_from(TICKET)
        .where(
            TICKET.c.state == written(state),
            TICKET.c.service == bindparam("service"),
            TICKET.c.to_counter.is_(None),
            tuple_(TICKET.c.rank_at, TICKET.c.id) < _MINE,
        )
    )


_AHEAD = [_ahead_of_state(state) for state in IN_LINE]
_COLUMNS = rows.columns_of(STREET_NUMBER, StreetNumber)
_OF_TICKET = select(*_COLUMNS).where(STREET_NUMBER.c.ticket == bindparam("of_ticket"))
_UNCONFIRMED = TICKET.c.state == written(TicketState.UNCONFIRMED)
_KEPT = (
    select(*rows.COLUMNS, *_COLUMNS, SERVICE.c.round_the_clock)
    .join_from(TICKET, STREET_NUMBER, STREET_NUMBER.c.ticket == TICKET.c.id)
    .join(SERVICE, SERVICE.c.code == TICKET.c.service)
    .where(_UNCONFIRMED)
    .order_by(TICKET.c.rank_at, TICKET.c.id)
)
_TO_COME = select(func.count()).select_from(TICKET).where(_UNCONFIRMED)
_OF_DAY = (
    select(func.count())
    .select_from(STREET_NUMBER)
    .where(STREET_NUMBER.c.day == bindparam("of_day"), ~STREET_NUMBER.c.given_back)
)
_STORE = insert(STREET_NUMBER).values(
    ticket=bindparam("ticket"), day=bindparam("day"), given_back=False
)
_AT_LEAST = (
    update(STREET_NUMBER)
    .where(
        STREET_NUMBER.c.ticket == bindparam("of_ticket"),
        STREET_NUMBER.c.kept_until < bindparam("until"),
    )
    .values(kept_until=bindparam("until"))
)
_GIVEN_BACK = (
    update(STREET_NUMBER)
    .where(STREET_NUMBER.c.ticket == bindparam("of_ticket"))
    .values(given_back=True)
)
