"""What the events of a day say: how long people were served, and how long they waited.

Each leg of a visit is a handling time of its own: one that ends with the next errand or with a
transfer has kept its counter as busy as the last one.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from tickets.states import Move

BEGINS = frozenset({"walk_direct", Move.CALL.value, Move.RESUME.value, Move.START.value})
"""Kinds of events from which a leg counts; the later one where there are two."""

ENDS = frozenset({Move.FINISH.value, Move.GO_ON.value, Move.TRANSFER.value})
"""Kinds of events that end a service; whoever is missed, parked or returned has had none."""

LEG_ENDS = ENDS | {Move.SEND_FOR_PAPERS.value}
"""The same, and who fetches a paper: the service goes on when they come back."""

LEG_KINDS = BEGINS | LEG_ENDS | {Move.UNDO.value}


class Happened(NamedTuple):
    """An event of a ticket; ``at`` is in microseconds since 1970, as it is stored."""

    ticket: int
    kind: str
    at: int
    service: str
    id: int = 0
    detail: Mapping[str, Any] | None = None


class Leg(NamedTuple):
    """A leg that is over: when it began and how long it took, in microseconds."""

    began: int
    service: str
    took: int


class Legs(NamedTuple):
    """The legs of a day: those that are over, and ticket -> when a leg began that may go on."""

    over: list[Leg]
    begun: dict[int, int]


def legs(events: Iterable[Happened]) -> Legs:
    """The legs of ``events``, oldest first; one that had begun before them is none."""
    found = Legs([], {})
    for ticket, kind, at, service, *_ in events:
        if kind in BEGINS:
            found.begun[ticket] = at
        elif kind in LEG_ENDS and ticket in found.begun:
            began = found.begun.pop(ticket)
            found.over.append(Leg(began, service, at - began))
    return found


def waits_until_call(events: Iterable[Happened]) -> dict[int, tuple[int, int]]:
    """Ticket -> when it was issued, and how long it then waited until its call, in microseconds.

    Only of those that nothing came between: who was postponed or cancelled says nothing of a line.
    """
    issued: dict[int, int] = {}
    waited: dict[int, tuple[int, int]] = {}
    for event in events:
        if event.kind == "issue":
            issued[event.ticket] = event.at
        elif event.ticket in issued:
            came = issued.pop(event.ticket)
            if event.kind == Move.CALL:
                waited[event.ticket] = (came, event.at - came)
    return waited
