"""What a command answers: one JSON object for scripts, a line for people."""

from typing import Any

from msgspec import Struct

from tickets.visit import Ticket


class CommandAnswer(Struct, frozen=True):
    """The JSON object, the line for a person, and what went wrong after all.

    ``code`` is the exit code of a command that went well and has more to say than 0.
    """

    data: dict[str, Any] = {}
    text: str = ""
    trouble: str = ""
    code: int = 0


def of_ticket(ticket: Ticket) -> dict[str, Any]:
    """A ticket as JSON; its token stays on the paper."""
    times = ("issued_at", "called_at", "started_at", "finished_at")
    stamps = {name: getattr(ticket, name) for name in times}
    return {
        "label": ticket.label,
        "service": ticket.service,
        "class": ticket.priority_class,
        "language": ticket.language,
        "state": ticket.state.value,
        "day": ticket.day.isoformat(),
        "then": list(ticket.then),
        "to_counter": ticket.to_counter,
    } | {name: at and at.isoformat() for name, at in stamps.items()}
