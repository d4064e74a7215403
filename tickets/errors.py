"""What can go wrong, named by who can put it right. Errors carry data; faces choose their words."""

from collections.abc import Iterable
from difflib import get_close_matches


class HallError(Exception):
    """Something a person can put right; ``str()`` is one plain line for a log or a terminal."""


class BadInput(HallError):
    """Whoever gave the command can give a better one. Nothing was changed."""


class UnknownName(BadInput):
    """A code or number that this hall does not have."""

    def __init__(self, kind: str, given: str, known: Iterable[str]) -> None:
        self.kind, self.given, self.known = kind, given, tuple(known)
        close = [] if given.isdigit() else get_close_matches(given, self.known, n=1)
        rest = (
            f"; did you mean '{close[0]}'?" if close else f"; this hall has {_listed(self.known)}"
        )
        super().__init__(f"no {kind} '{given}'{rest}")


class NoTicketNumber(BadInput):
    """What was given is not of the form of a ticket's number."""

    def __init__(self, given: str) -> None:
        self.given = given
        super().__init__(f"'{given}' is no ticket number; one looks like A001")


class NobodyAtCounter(BadInput):
    """A verb for the ticket at a counter where nobody has been called."""

    def __init__(self, counter: int, move: str) -> None:
        self.counter, self.move = counter, move
        super().__init__(f"cannot {move} at counter {counter}: nobody has been called there")


class IllegalMove(BadInput):
    """A move that the ticket's state does not allow."""

    def __init__(self, label: str, state: str, move: str) -> None:
        self.label, self.state, self.move = label, state, move
        super().__init__(f"cannot {move.replace('_', ' ')} {label}: it is {state}")


class NoHall(BadInput):
    """The database holds no hall yet."""

    def __init__(self, database: str) -> None:
        self.database = database
        super().__init__(f"no hall in {database} yet; load one first: hall load FILE")


class DatabaseTrouble(HallError):
    """The database cannot be opened, read or written: for the administrator."""

    def __init__(self, database: str, reason: str) -> None:
        self.database, self.reason = database, reason
        super().__init__(f"database {database}: {reason}")


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names) if names else "none"
