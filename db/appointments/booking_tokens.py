"""The token that opens the page of a booking: given to its holder, kept here as a hash.

A token is 128 bits of chance, so nobody finds it from its hash, and a copy of the database opens no
page. It is looked up by its hash, so the time of a wrong guess says nothing about a right one.
"""

import hashlib
import secrets

from sqlalchemy import bindparam, update

from db.queue.unit_of_work import UnitOfWork
from db.schema.tables import APPOINTMENT
from tickets.codes import TOKEN


def new_token() -> str:
    """22 characters that nobody guesses."""
    return secrets.token_urlsafe(16)


def hash_of(token: str) -> str | None:
    """What a token is kept as; None when it cannot be one."""
    return hashlib.sha256(token.encode()).hexdigest() if TOKEN.fullmatch(token) else None


def forget_tokens(work: UnitOfWork, *, before: bool) -> None:
    """Forget the tokens of the days that are over: before today, or today as well."""
    work.tx.execute(_FORGET[before], {"today": work.day})


_day = APPOINTMENT.c.day
_forget = update(APPOINTMENT).where(APPOINTMENT.c.token_hash.is_not(None)).values(token_hash=None)
_FORGET = {
    True: _forget.where(_day < bindparam("today")),
    False: _forget.where(_day <= bindparam("today")),
}
