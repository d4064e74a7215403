"""Home visits: asked for at a ticket machine or on a page, called back, and then forgotten.

The telephone number stands in its row alone, in no event, and only until the call back.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Integer, bindparam, func, select, update

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.engine.upserts import on_conflict
from db.queue.transaction import unit_of_work
from db.queue.unit_of_work import UnitOfWork
from db.schema import rows
from db.schema.tables import HOME_VISIT, written
from runtime.clock import Clock, system_clock
from runtime.languages import LANGUAGES, languages_of
from runtime.message import Message
from tickets.errors import BadPhone, TooManyVisits, UnknownName
from tickets.officer_errors import VisitDone
from tickets.phone import is_phone
from tickets.source import Source
from tickets.visit import HomeVisit, VisitState

IDS = range(1, 2**63)
"""What a database can hold as an id."""

MOST, SPAN = 5, timedelta(minutes=10)
"""The most visits in a span of time at one station, so that a child at play fills no table."""

WEB = "web"
"""The station of the hall's pages: all telephones together."""

MOST_ON_PAGES, SPAN_ON_PAGES = 60, timedelta(hours=1)
"""The same for the pages, which limit each address before: no single one comes near to this."""


class HomeVisits:
    """Who is to be called back. Each method that changes something is one transaction."""

    def __init__(
        self, database: Database, clock: Clock = system_clock, source: Source | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._work = partial(unit_of_work, database, clock, source=source)

    @retry_on_conflict
    def ask(self, station: str, phone: str, language: str = LANGUAGES[0]) -> HomeVisit:
        """Ask for a visit; a number that is to be called back already keeps its visit.

        Raises:
            BadPhone: no telephone number is like that.
            UnknownName: there is no such language.
            TooManyVisits: too many were asked for here just now.

        """
        if not is_phone(phone):
            raise BadPhone
        if language not in (spoken := languages_of("kiosk")):
            raise UnknownName(Message("language"), language, spoken)
        with self._work() as work:
            before = work.tx.execute(_OF_PHONE, {"of_phone": phone}).first()
            if before is not None:
                return rows.struct(HomeVisit, before)
            _check_rate(work, station)
            new = {"station": station, "phone": phone, "language": language, "asked_at": work.now}
            visit = rows.struct(HomeVisit, work.tx.execute(_ask(work.tx), new).one())
            work.note("visit", detail=_detail(visit))
            return visit

    @retry_on_conflict
    def done(self, visit: int, counter: int) -> HomeVisit:
        """The officer of a counter has called back: the telephone number is forgotten.

        Raises:
            UnknownName: there is no such visit or counter.
            VisitDone: another was quicker.

        """
        with self._work() as work:
            staffed = work.counter(counter)
            asked = _known(work, visit)
            if asked.state is VisitState.DONE:
                raise VisitDone(visit, asked.called_back_by)
            by = {"of_visit": visit, "by": counter, "now": work.now}
            done = rows.struct(HomeVisit, work.tx.execute(_DONE, by).one())
            detail = _detail(done)
            work.note("visit_done", counter=counter, officer=staffed.officer, detail=detail)
            return done

    def open(self) -> tuple[HomeVisit, ...]:
        """The visits that nobody has called back about yet, of whatever day, the oldest first."""
        with self._database.read() as connection:
            return tuple(rows.struct(HomeVisit, row) for row in connection.execute(_OPEN))

    def how_many(self) -> int:
        """How many are open, without their telephone numbers."""
        with self._database.read() as connection:
            return connection.scalar(_HOW_MANY) or 0


def _check_rate(work: UnitOfWork, station: str) -> None:
    """Refuse when as many as may be were asked for at this station in the last minutes.

    A kiosk asks one thing after another, and some more from pages do no harm: nothing is locked.
    """
    most, span = (MOST_ON_PAGES, SPAN_ON_PAGES) if station == WEB else (MOST, SPAN)
    # Not after now: a clock that was hours ahead must not close this for so many hours.
    just_now = {"of_station": station, "since": work.now - span, "now": work.now, "most": most}
    newest: Sequence[datetime] = work.tx.scalars(_JUST_NOW, just_now).all()
    if len(newest) == most:
        raise TooManyVisits(station, newest[-1] + span, work.time_zone)


def _known(work: UnitOfWork, visit: int) -> HomeVisit:
    """The visit, locked until the transaction ends."""
    row = None
    if visit in IDS:
        row = work.tx.execute(_OF, {"of_visit": visit}).first()
    if row is None:
        waiting = work.tx.execute(_OPEN).all()
        raise UnknownName(Message("home visit"), str(visit), [str(each.id) for each in waiting])
    return rows.struct(HomeVisit, row)


def _detail(visit: HomeVisit) -> dict[str, Any]:
    return {"visit": visit.id, "station": visit.station}


_COLUMNS = rows.columns_of(HOME_VISIT, HomeVisit)
_IS_OPEN = HOME_VISIT.c.state == written(VisitState.OPEN)
_TO_CALL = HOME_VISIT.c.phone.is_not(None)
_OPEN = select(*_COLUMNS).where(_IS_OPEN).order_by(HOME_VISIT.c.asked_at, HOME_VISIT.c.id)
_HOW_MANY = select(func.count()).select_from(HOME_VISIT).where(_IS_OPEN)
_OF = select(*_COLUMNS).where(HOME_VISIT.c.id == bindparam("of_visit")).with_for_update()
_OF_PHONE = select(*_COLUMNS).where(_TO_CALL, HOME_VISIT.c.phone == bindparam("of_phone"))
_JUST_NOW = (
    select(HOME_VISIT.c.asked_at)
    .where(
        HOME_VISIT.c.station == bindparam("of_station"),
        HOME_VISIT.c.asked_at > bindparam("since"),
        HOME_VISIT.c.asked_at <= bindparam("now"),
    )
    .order_by(HOME_VISIT.c.asked_at.desc())
    .limit(bindparam("most", type_=Integer))
)


@on_conflict
def _ask(insert: Any) -> Any:  # noqa: ANN401 - one of two dialects'
    """Insert a visit, or find the same one that another asked for meanwhile.

    It raises no error then: the log of a server would repeat the telephone number.
    """
    new = insert(HOME_VISIT).values(state=VisitState.OPEN.value)
    only = {"index_elements": ["phone"], "index_where": _TO_CALL}
    return new.on_conflict_do_update(**only, set_={"phone": new.excluded.phone}).returning(
        *_COLUMNS
    )


_DONE = (
    update(HOME_VISIT)
    .where(HOME_VISIT.c.id == bindparam("of_visit"))
    .values(
        state=VisitState.DONE.value,
        phone=None,
        called_back_at=bindparam("now"),
        called_back_by=bindparam("by"),
    )
    .returning(*_COLUMNS)
)
