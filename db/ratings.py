"""Ratings: given once for each service of a ticket that is over; nothing is stored for the others.

A bad one opens a case in the same transaction.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from msgspec.structs import replace
from sqlalchemy import Connection, bindparam, insert, select, update

from db.alerts import end_bad_rating, open_bad_rating
from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.follow_ups import check_officer, follow_rating, open_case, tidy_contact
from db.queries.served import served_services
from db.queries.tokens import ticket_with
from db.queue.transaction import unit_of_work
from db.queue.unit_of_work import UnitOfWork
from db.rating_options import newest_options, options_of
from db.schema import rows
from db.schema.tables import HALL, RATING, TICKET
from runtime.clock import Clock, system_clock
from runtime.message import Message
from tickets.alerts import may_be_here
from tickets.errors import UnknownName
from tickets.follow_ups import FollowUpKind
from tickets.hall import Hall
from tickets.rating_errors import AlreadyRated, NotServedYet, RatingClosed
from tickets.ratings import (
    GivenRating,
    Grade,
    RatedVisit,
    Rating,
    RatingOptions,
    ServedService,
    Source,
    opens_case,
)
from tickets.source import Source as EventSource
from tickets.typed_text import MOST_WORDS, typed_text
from tickets.visit import Ticket

CHANGE_FOR = timedelta(minutes=5)
"""So long after a rating at a rating pad its person may still stand before it."""


class Ratings:
    """What citizens say of their services. Giving one is one transaction."""

    def __init__(
        self, database: Database, clock: Clock = system_clock, source: EventSource | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._work = partial(unit_of_work, database, clock, source=source)

    @retry_on_conflict
    def rate(self, ticket: int, given: GivenRating) -> Rating:
        """Keep what is said of one service of a ticket.

        A form on paper was filled in when the service was over, so it may be entered at any time.

        Raises:
            NotServedYet: this ticket's service is not over.
            AlreadyRated: with when.
            RatingClosed: it is too late.
            UnknownName: a reason is not offered beside this grade, or there is no such officer.
            TextTooLong: more words than are kept.
            BadPhone: no telephone number is like that.

        """
        given = replace(
            given,
            words=typed_text(given.words, MOST_WORDS),
            contact=tidy_contact(given.contact),
        )
        with self._work() as work:
            if given.by is not None:
                check_officer(work, given.by)
            hall = rows.hall(work.tx.execute(_HALL).one())
            of_ticket = rows.struct(Ticket, work.tx.execute(_LOCKED, {"of_ticket": ticket}).one())
            served = _check_time(work, hall, of_ticket, given)
            rating = _store(work, of_ticket, served, given)
            if rating.grade.is_bad and may_be_here(given, rating.over_at, work.now):
                open_bad_rating(work, rating)
            if opens_case(given):
                open_case(
                    work,
                    hall,
                    FollowUpKind.RATING,
                    of_ticket.id,
                    given.service,
                    contact=given.contact,
                    rating=rating.id,
                )
            return rating

    @retry_on_conflict
    def change(self, rating: int, grade: Grade, reasons: Sequence[str] = ()) -> Rating:
        """Put a rating right whose person still stands before the rating pad: grade and reasons.

        A case that it opened goes with the grade, unless an officer has taken it.

        Raises:
            UnknownName: no rating pad gave it, or a reason is not offered beside this grade.
            RatingClosed: it was given more than ``CHANGE_FOR`` ago.

        """
        with unit_of_work(self._database, self._clock) as work:
            hall = rows.hall(work.tx.execute(_HALL).one())
            before = _given_at_pad(work, hall, rating)
            values = {
                "of_rating": rating,
                "new_grade": grade,
                "new_reasons": _offered(options_of(work.tx, before.options), grade, reasons),
            }
            changed = rows.struct(Rating, work.tx.execute(_CHANGE, values).one())
            _note(work, "rating_changed", changed)
            follow_rating(work, hall, changed)
            if not grade.is_bad:
                end_bad_rating(work, rating)
            elif not before.grade.is_bad:
                open_bad_rating(work, changed)
            return changed

    def visit(self, token: str) -> RatedVisit:
        """The ticket with this token, of whatever day, and what of it is over and rated.

        Raises:
            UnknownToken: no ticket has it.

        """
        with self._database.read() as connection:
            return _visit(connection, ticket_with(connection, token))

    def by_label(self, label: str, day: date | None = None) -> RatedVisit:
        """The same of the ticket with this number on a business day; None is today.

        Raises:
            NoTicketNumber: the label does not look like one.
            UnknownTicket: no ticket of that day has it.

        """
        with self._database.read() as connection:
            of_day = day or rows.today(connection, self._clock())
            return _visit(connection, rows.ticket_of_today(connection, of_day, label))

    def options(self, version: int | None = None) -> RatingOptions:
        """The reasons that are offered now, or were in a version."""
        with self._database.read() as connection:
            if version is None:
                return newest_options(connection)
            return options_of(connection, version)

    def by_id(self, ids: Sequence[int]) -> dict[int, Rating]:
        """Id -> rating."""
        with self._database.read() as connection:
            found = [rows.struct(Rating, row) for row in connection.execute(_OF_IDS, {"ids": ids})]
        return {each.id: each for each in found}


def _visit(connection: Connection, ticket: Ticket) -> RatedVisit:
    hall = rows.hall(connection.execute(_HALL).one())
    return RatedVisit(
        ticket,
        tuple(served_services(connection, ticket.id).values()),
        tuple(
            rows.struct(Rating, row) for row in connection.execute(_OF, {"of_ticket": ticket.id})
        ),
        hall.rating,
    )


def _check_time(work: UnitOfWork, hall: Hall, ticket: Ticket, given: GivenRating) -> ServedService:
    """Check that the service is over, not rated and not long past; return it."""
    served = served_services(work.tx, ticket.id).get(given.service)
    if served is None:
        raise NotServedYet(ticket.label, given.service)
    rated = work.tx.execute(
        _OF_SERVICE, {"of_ticket": ticket.id, "of_service": given.service}
    ).first()
    if rated is not None:
        raise AlreadyRated(ticket.label, given.service, rated.given_at, hall.time_zone)
    until = hall.rating.until(served.over_at)
    if given.source is not Source.PAPER and work.now > until:
        raise RatingClosed(ticket.label, until, hall.time_zone)
    return served


def _store(work: UnitOfWork, ticket: Ticket, served: ServedService, given: GivenRating) -> Rating:
    version = given.options
    options = newest_options(work.tx) if version is None else options_of(work.tx, version)
    values = {
        "ticket": ticket.id,
        "service": served.service,
        "counter": served.counter,
        "officer": served.officer,
        "over_at": served.over_at,
        "grade": given.grade,
        "attitude": given.attitude,
        "efficiency": given.efficiency,
        "environment": given.environment,
        "options": options.version,
        "reasons": _offered(options, given.grade, given.reasons),
        "words": given.words,
        "source": given.source,
        "entered_by": given.by,
        "named": given.contact is not None,
        "given_at": work.now,
    }
    rating = rows.struct(Rating, work.tx.execute(_RATE, values).one())
    _note(work, "rated", rating)
    return rating


def _offered(options: RatingOptions, grade: Grade, reasons: Sequence[str]) -> list[str]:
    """The reasons, each once; all of them are offered beside the grade."""
    offered = [each.code for each in options.of(grade)]
    for reason in reasons:
        if reason not in offered:
            raise UnknownName(Message("reason"), reason, offered)
    return list(dict.fromkeys(reasons))


def _note(work: UnitOfWork, kind: str, rating: Rating) -> None:
    detail = {"rating": rating.id, "grade": int(rating.grade), "source": rating.source.value}
    work.note(kind, counter=rating.counter, officer=rating.officer, detail=detail)


def _given_at_pad(work: UnitOfWork, hall: Hall, rating: int) -> Rating:
    """A rating that a pad gave just now, locked until the transaction ends."""
    row = work.tx.execute(_OF_ID, {"of_rating": rating}).first()
    if row is None or row.source != Source.PAD:
        raise UnknownName(Message("rating"), str(rating), [])
    found = rows.struct(Rating, row)
    until = found.given_at + CHANGE_FOR
    if work.now > until:
        label = work.tx.scalars(_LABEL, {"of_ticket": found.ticket}).one()
        raise RatingClosed(label, until, hall.time_zone)
    return found


_HALL = select(HALL)
_LOCKED = select(*rows.COLUMNS).where(TICKET.c.id == bindparam("of_ticket")).with_for_update()
_COLUMNS = rows.columns_of(RATING, Rating)
_OF = select(*_COLUMNS).where(RATING.c.ticket == bindparam("of_ticket")).order_by(RATING.c.id)
_OF_SERVICE = select(RATING.c.given_at).where(
    RATING.c.ticket == bindparam("of_ticket"), RATING.c.service == bindparam("of_service")
)
_OF_ID = select(*_COLUMNS).where(RATING.c.id == bindparam("of_rating")).with_for_update()
_LABEL = select(TICKET.c.label).where(TICKET.c.id == bindparam("of_ticket"))
_CHANGE = (
    update(RATING)
    .where(RATING.c.id == bindparam("of_rating"))
    .values(
        grade=bindparam("new_grade"), reasons=bindparam("new_reasons", type_=RATING.c.reasons.type)
    )
    .returning(*_COLUMNS)
)
_OF_IDS = select(*_COLUMNS).where(RATING.c.id.in_(bindparam("ids", expanding=True)))
_RATE = insert(RATING).returning(*_COLUMNS)
