"""Officers' PINs: compared slowly by design, and not guessed, since a badge is locked then."""

from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select, update

from db.engine.database import Database
from db.schema.tables import OFFICER
from runtime.clock import Clock
from tickets.errors import CannotSignOn
from tickets.hall import Role
from tickets.officer_errors import OnlySupervisors

if TYPE_CHECKING:
    from argon2 import PasswordHasher

TRIES = 5
"""Wrong PINs in a row after which a badge has to wait."""

LOCKED_FOR = timedelta(minutes=5)


class Pins:
    """Hashes and checks PINs, outside of any transaction."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def hash_of(self, pin: str) -> str:
        """The argon2 hash that is kept of a PIN."""
        return self._hasher.hash(pin)

    def check(self, badge: str, pin: str) -> None:
        """Check that this is the PIN of a badge.

        Raises:
            CannotSignOn: wrong badge or PIN, or too many wrong ones before.

        """
        from argon2.exceptions import VerifyMismatchError  # noqa: PLC0415 - as below

        with self._database.read() as connection:
            row = connection.execute(_PIN, {"badge": badge}).first()
        if row is None:
            self._hasher.hash(pin)  # as long as for a badge that exists
            raise CannotSignOn
        now = self._clock()
        if row.locked_until is not None and row.locked_until > now:
            raise CannotSignOn(row.locked_until)
        try:
            self._hasher.verify(row.pin_hash, pin)
        except VerifyMismatchError:
            self._count_wrong(badge)
            raise CannotSignOn from None
        if row.wrong_pins:
            self.release(badge)

    def check_supervisor(self, badge: str, pin: str) -> None:
        """Check that this is the PIN of a supervisor's badge.

        Raises:
            CannotSignOn: as for :meth:`check`.
            OnlySupervisors: it is the badge of another officer.

        """
        self.check(badge, pin)
        self.must_be_supervisor(badge)

    def must_be_supervisor(self, badge: str) -> None:
        """Refuse the badge of somebody who is no supervisor.

        Raises:
            OnlySupervisors: with the badge.

        """
        with self._database.read() as connection:
            role = connection.scalar(_ROLE, {"badge": badge})
        if role != Role.SUPERVISOR:
            raise OnlySupervisors(badge)

    def has_officers(self) -> bool:
        """Whether anybody signs on in this hall."""
        with self._database.read() as connection:
            return connection.execute(_ANY).first() is not None

    def release(self, badge: str) -> None:
        """Let a badge that was locked try again at once."""
        self._record(badge, wrong_pins=0, locked_until=None)

    @cached_property
    def _hasher(self) -> "PasswordHasher":
        from argon2 import PasswordHasher  # noqa: PLC0415 - only where an officer has a PIN

        return PasswordHasher()

    def _count_wrong(self, badge: str) -> None:
        with self._database.write() as tx:
            wrong = tx.scalar(_ONE_MORE_WRONG, {"of_badge": badge}) or 0
        if wrong >= TRIES:
            self._record(badge, wrong_pins=0, locked_until=self._clock() + LOCKED_FOR)

    def _record(self, badge: str, **changes: object) -> None:
        with self._database.write() as tx:
            tx.execute(update(OFFICER).where(OFFICER.c.badge == badge).values(changes))


_PIN = select(OFFICER.c.pin_hash, OFFICER.c.wrong_pins, OFFICER.c.locked_until).where(
    OFFICER.c.badge == bindparam("badge"), ~OFFICER.c.retired
)
_ROLE = select(OFFICER.c.role).where(OFFICER.c.badge == bindparam("badge"), ~OFFICER.c.retired)
_ANY = select(OFFICER.c.badge).where(~OFFICER.c.retired).limit(1)
_ONE_MORE_WRONG = (
    update(OFFICER)
    .where(OFFICER.c.badge == bindparam("of_badge"))
    .values(wrong_pins=OFFICER.c.wrong_pins + 1)
    .returning(OFFICER.c.wrong_pins)
)
