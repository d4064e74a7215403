"""Help calls: somebody at a ticket machine asks, every counter sees it, one of them answers."""

from functools import partial
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.queue.transaction import unit_of_work
from db.queue.unit_of_work import UnitOfWork
from db.schema import rows
from db.schema.tables import HALL, HELP_CALL, written
from runtime.clock import Clock, system_clock
from runtime.languages import LANGUAGES, languages_of
from runtime.message import Message
from tickets.errors import HelpAnswered, UnknownName
from tickets.hall import STAFF
from tickets.source import Source
from tickets.visit import HelpCall, HelpState

IDS = range(1, 2**63)
"""What a database can hold as an id."""


class HelpCalls:
    """Who needs help. Each method that changes something is one transaction, like the queue's."""

    def __init__(
        self, database: Database, clock: Clock = system_clock, source: Source | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._work = partial(unit_of_work, database, clock, source=source)

    @retry_on_conflict
    def ask(self, station: str, wish: str, language: str = LANGUAGES[0]) -> HelpCall:
        """Ask for help at a station; asked again before anyone has answered, the call rings again.

        It then counts from the first time, and in the language of the last.

        Raises:
            UnknownName: the hall offers no such thing at its kiosks, or there is no such language.

        """
        if language not in (spoken := languages_of("kiosk")):
            raise UnknownName(Message("language"), language, spoken)
        asked = {"of_station": station, "of_wish": wish}
        with self._work() as work:
            if wish not in (offered := _offered(work)):
                raise UnknownName(Message("help"), wish, offered)
            again = work.tx.execute(_RING_AGAIN, asked | {"in_language": language}).first()
            new = {"station": station, "wish": wish, "language": language, "at": work.now}
            call = rows.struct(HelpCall, again or work.tx.execute(_ASK, new).one())
            work.note("help", detail=_detail(call) | {"again": again is not None})
            return call

    @retry_on_conflict
    def answer(self, call: int, counter: int) -> HelpCall:
        """The officer of a counter goes: the call is open no more.

        Raises:
            UnknownName: there is no such call or counter.
            HelpAnswered: another was quicker, or its day is over.

        """
        with self._work() as work:
            staffed = work.counter(counter)
            asked = _known(work, call)
            if asked.state is not HelpState.OPEN:
                raise HelpAnswered(call, asked.answered_by)
            by = {"of_call": call, "by": counter, "now": work.now}
            answered = rows.struct(HelpCall, work.tx.execute(_ANSWER, by).one())
            detail = _detail(answered)
            work.note("help_answered", counter=counter, officer=staffed.officer, detail=detail)
            return answered

    def open(self) -> tuple[HelpCall, ...]:
        """The calls that nobody has answered yet, the oldest first."""
        with self._database.read() as connection:
            return tuple(rows.struct(HelpCall, row) for row in connection.execute(_OPEN))

    def of(self, call: int) -> HelpCall | None:
        """One call as it is now; None when there is none."""
        with self._database.read() as connection:
            row = connection.execute(_OF, {"of_call": call}).first()
        return None if row is None else rows.struct(HelpCall, row)


def _offered(work: UnitOfWork) -> list[str]:
    """What can be asked for at a kiosk: somebody who comes, and what the hall file lists."""
    amenities = rows.amenities(work.tx.scalars(_AMENITIES).one())
    return [STAFF, *(each.code for each in amenities if each.on_kiosk)]


def _known(work: UnitOfWork, call: int) -> HelpCall:
    """The call, locked until the transaction ends."""
    row = None
    if call in IDS:
        row = work.tx.execute(_OF.with_for_update(), {"of_call": call}).first()
    if row is None:
        waiting = work.tx.execute(_OPEN).all()
        raise UnknownName(Message("help call"), str(call), [str(each.id) for each in waiting])
    return rows.struct(HelpCall, row)


def _detail(call: HelpCall) -> dict[str, Any]:
    return {"call": call.id, "station": call.station, "wish": call.wish}


_AMENITIES = select(HALL.c.amenities)
_COLUMNS = rows.columns_of(HELP_CALL, HelpCall)
_IS_OPEN = HELP_CALL.c.state == written(HelpState.OPEN)
_OPEN = select(*_COLUMNS).where(_IS_OPEN).order_by(HELP_CALL.c.at, HELP_CALL.c.id)
_OF = select(*_COLUMNS).where(HELP_CALL.c.id == bindparam("of_call"))
_ASK = insert(HELP_CALL).values(state=HelpState.OPEN.value).returning(*_COLUMNS)
_RING_AGAIN = (
    update(HELP_CALL)
    .where(
        _IS_OPEN,
        HELP_CALL.c.station == bindparam("of_station"),
        HELP_CALL.c.wish == bindparam("of_wish"),
    )
    .values(language=bindparam("in_language"))
    .returning(*_COLUMNS)
)
_ANSWER = (
    update(HELP_CALL)
    .where(HELP_CALL.c.id == bindparam("of_call"))
    .values(
        state=HelpState.ANSWERED.value, answered_at=bindparam("now"), answered_by=bindparam("by")
    )
    .returning(*_COLUMNS)
)
