"""Notices: what the hall tells everybody for a time, on every face."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from db.engine.database import Database
from db.engine.retry import retry_on_conflict
from db.queries.notices import COLUMNS, notices
from db.queue.transaction import unit_of_work
from db.queue.unit_of_work import UnitOfWork
from db.schema import rows
from db.schema.tables import NOTICE
from runtime.clock import Clock, system_clock
from runtime.message import Message
from runtime.visible import can_be_seen
from tickets.errors import BadInput
from tickets.source import Source
from tickets.views import Notice

IDS = range(1, 2**63)
"""What a database can hold as an id."""

LONGEST = 200
"""Characters of a text: what a display still shows large."""


class BadNotice(BadInput):
    """What cannot be told so, or not at that time."""


class Notices:
    """What is told. Each method that changes something is one transaction, like the queue's."""

    def __init__(
        self, database: Database, clock: Clock = system_clock, source: Source | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._work = partial(unit_of_work, database, clock, source=source)

    @retry_on_conflict
    def tell(
        self,
        texts: Mapping[str, str],
        *,
        urgent: bool = False,
        starts: datetime | None = None,
        ends: datetime | None = None,
    ) -> Notice:
        """Tell everybody this, by language, from ``starts`` (None is now) until ``ends``.

        What is told already with the same words, and as urgently, is the same notice: it gets the
        new times.

        Raises:
            BadNotice: it has no words, too many, or its end is not after now and its start.

        """
        told = {language: _checked(text) for language, text in texts.items()}
        if not told:
            raise BadNotice(Message("a notice needs words"))
        with self._work() as work:
            if ends is not None and ends <= work.clock:
                raise BadNotice(Message("a notice that has ended already would be seen by nobody"))
            if ends is not None and starts is not None and ends <= starts:
                raise BadNotice(Message("a notice has to end after it starts"))
            new = {"texts": told, "urgent": urgent, "starts": starts, "ends": ends}
            found = _same(work, told, urgent=urgent)
            if found is None:
                row = work.tx.execute(_TELL, new | {"told_at": work.clock}).one()
            elif (found.starts, found.ends) == (starts, ends):
                return found
            else:
                when = {"of_notice": found.id, "to_start": starts, "to_end": ends}
                row = work.tx.execute(_RETIME, when).one()
            notice = rows.struct(Notice, row)
            work.note("notice", detail=_detail(notice))
            return notice

    @retry_on_conflict
    def end(self, notice: int) -> Notice:
        """Tell it no more, from now on; what has ended stays as it is.

        Raises:
            BadNotice: there is no such notice.

        """
        with self._work() as work:
            row = None
            if notice in IDS:
                row = work.tx.execute(_OF.with_for_update(), {"of_notice": notice}).first()
            if row is None:
                raise BadNotice(Message("no notice {id}; see: hall notice list", id=notice))
            known = rows.struct(Notice, row)
            if known.ends is not None and known.ends <= work.clock:
                return known
            when = {"of_notice": notice, "to_start": known.starts, "to_end": work.clock}
            ended = rows.struct(Notice, work.tx.execute(_RETIME, when).one())
            work.note("notice_ended", detail=_detail(ended))
            return ended


def _checked(text: str) -> str:
    """The text on one line.

    Raises:
        BadNotice: nothing of it can be seen, or it is too long.

    """
    line = " ".join(text.split())
    if not can_be_seen(line):
        raise BadNotice(Message("a notice needs words"))
    if len(line) > LONGEST:
        raise BadNotice(
            Message(
                "a notice has at most {most} characters, this has {found}: shorten it",
                most=LONGEST,
                found=len(line),
            )
        )
    return line


def _same(work: UnitOfWork, texts: Mapping[str, str], *, urgent: bool) -> Notice | None:
    """What is told already, or will be, in the same words."""
    same = (texts, urgent)
    told = notices(work.tx, work.clock)
    return next((each for each in told if (each.texts, each.urgent) == same), None)


def _detail(notice: Notice) -> dict[str, Any]:
    ends = None if notice.ends is None else notice.ends.isoformat()
    return {"notice": notice.id, "urgent": notice.urgent, "ends": ends}


_TELL = insert(NOTICE).returning(*COLUMNS)
_RETIME = (
    update(NOTICE)
    .where(NOTICE.c.id == bindparam("of_notice"))
    .values(starts=bindparam("to_start"), ends=bindparam("to_end"))
    .returning(*COLUMNS)
)
_OF = select(*COLUMNS).where(NOTICE.c.id == bindparam("of_notice"))
