"""Which numbers stand in the lists of a console, and what may be done with each. Pure."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from counter.console import ConsoleInputs
from tickets.hall import ORDINARY
from tickets.states import MOVES, Move
from tickets.views import Desk
from tickets.visit import Ticket, TicketState

SHOWN = 60
"""Numbers that a list draws; how many others there are stands below them."""

MOST_DIGITS = 6


class Tab(StrEnum):
    """A list of the console."""

    WAITING = "waiting"
    PARKED = "parked"
    AWAY = "away"
    MISSED = "missed"
    NO_PAPER = "no_paper"


class Only(Struct, frozen=True):
    """Which of the waiting are shown: of one service, of one class, or with nothing set all."""

    service: str = ""
    priority_class: str = ""

    def has(self, ticket: Ticket) -> bool:
        """Whether a ticket is one of them."""
        return (not self.service or ticket.service == self.service) and (
            not self.priority_class or ticket.priority_class == self.priority_class
        )


def of_tab(inputs: ConsoleInputs, tab: Tab) -> tuple[Ticket, ...]:
    """The tickets of a list; of those without paper only their numbers are known."""
    desk = inputs.desk
    match tab:
        case Tab.WAITING:
            return desk.waiting
        case Tab.PARKED:
            return desk.parked
        case Tab.AWAY:
            return desk.away
        case Tab.MISSED:
            return desk.missed
        case Tab.NO_PAPER:
            return ()


def count(inputs: ConsoleInputs, tab: Tab) -> int:
    """How many a list holds, whatever is shown of it."""
    return len(inputs.no_paper if tab is Tab.NO_PAPER else of_tab(inputs, tab))


def choices(waiting: Iterable[Ticket]) -> tuple[Only, ...]:
    """All that the waiting may be filtered by, in turn: nothing, each service, each class."""
    tickets = list(waiting)
    services = dict.fromkeys(ticket.service for ticket in tickets)
    classes = dict.fromkeys(ticket.priority_class for ticket in tickets)
    classes.pop(ORDINARY, None)
    by_service = [Only(service=each) for each in services] if len(services) > 1 else []
    return (Only(), *by_service, *(Only(priority_class=each) for each in classes))


def next_choice(now: Only, waiting: Iterable[Ticket]) -> Only:
    """The filter after this one; after the last, and where it is none any more, nothing."""
    known = choices(waiting)
    return known[(known.index(now) + 1) % len(known)] if now in known else Only()


def found(desk: Desk, typed: str) -> tuple[Ticket, ...]:
    """The tickets of all lists whose number begins with the digits typed; the exact ones first.

    Zeros before a number are typed or left out: 37 and 037 find A037.
    """
    number = typed.lstrip("0")
    everybody = (*desk.waiting, *desk.parked, *desk.away, *desk.missed)
    exact = [t for t in everybody if str(t.seq) == number]
    others = [t for t in everybody if t not in exact and str(t.seq).startswith(number)]
    return (*exact, *others)


def late(ticket: Ticket, now: datetime, promise: timedelta) -> bool:
    """Whether a person who still waits has waited longer than the hall promises."""
    waits = ticket.state is TicketState.WAITING
    return waits and promise > timedelta() and now - ticket.issued_at > promise


def may(ticket: Ticket) -> frozenset[Move]:
    """What an officer may do with a number of a list: call it, back in line, put off, cancel."""
    moves = frozenset(move for state, move in MOVES if state == ticket.state)
    called = {Move.CALL} if moves & {Move.CALL, Move.RESUME} else set()
    return frozenset(called) | (moves & {Move.CHECK_IN_AGAIN, Move.POSTPONE, Move.CANCEL})
