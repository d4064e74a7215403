"""The last characters of an identity number, by which people may find their appointment.

Kept while it is booked and no longer, as a hash that is bound to its day. Four characters can be
guessed by whoever has the hash and the key; both are gone when the day is over.
"""

import hashlib
import hmac
import re
import secrets
from datetime import date

from sqlalchemy import Connection, bindparam, delete, select, update

from db.engine.upserts import on_conflict
from db.queue.unit_of_work import UnitOfWork
from db.schema.tables import APPOINTMENT, APPOINTMENT_KEY
from tickets.visit import Appointment

TAIL = re.compile(r"[0-9]{3}[0-9X]")
"""As every resident's identity number ends; X is a check digit."""


def keep(work: UnitOfWork, appointment: Appointment, tail: str | None) -> bool:
    """Let an appointment be found by a tail; whether that is new. None leaves it as it is."""
    if tail is None:
        return False
    digest = _digest(_key(work, appointment.day), tail)
    found_by = {"of_appointment": appointment.id, "digest": digest}
    return work.tx.execute(_KEEP, found_by).rowcount == 1


def forget(work: UnitOfWork, appointment: Appointment) -> None:
    """Let an appointment be found by its code alone."""
    work.tx.execute(_FORGET, {"of_appointment": appointment.id})


def forget_keys(work: UnitOfWork, *, before: bool) -> None:
    """Forget the keys of the days that are over: before today, or today as well."""
    day = APPOINTMENT_KEY.c.day
    work.tx.execute(delete(APPOINTMENT_KEY).where(day < work.day if before else day <= work.day))


def digest_on(connection: Connection, day: date, tail: str) -> str | None:
    """What a tail is kept as on a day; None when no appointment of that day has one."""
    key = connection.scalar(_KEY, {"day": day})
    return None if key is None else _digest(key, tail)


def _digest(key: str, tail: str) -> str:
    return hmac.new(key.encode(), tail.encode(), hashlib.sha256).hexdigest()


def _key(work: UnitOfWork, day: date) -> str:
    """The key of a day; two who make it at once both get the one that came first."""
    new = {"day": day, "key": secrets.token_hex(32)}
    work.tx.execute(_MAKE_KEY(work.tx), new)
    key: str = work.tx.execute(_KEY, {"day": day}).scalar_one()
    return key


_KEY = select(APPOINTMENT_KEY.c.key).where(APPOINTMENT_KEY.c.day == bindparam("day"))
_MAKE_KEY = on_conflict(lambda insert: insert(APPOINTMENT_KEY).on_conflict_do_nothing())
_THIS = APPOINTMENT.c.id == bindparam("of_appointment")
_KEEP = (
    update(APPOINTMENT)
    .where(_THIS, APPOINTMENT.c.tail.is_distinct_from(bindparam("digest")))
    .values(tail=bindparam("digest"))
)
_FORGET = update(APPOINTMENT).where(_THIS).values(tail=None)
