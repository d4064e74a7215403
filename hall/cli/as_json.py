"""How commands show what the hall holds as JSON."""

from typing import Any

from db.print_jobs import PrintJob
from tickets.visit import Ticket


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


def of_print_job(job: PrintJob) -> dict[str, Any]:
    """A print job as JSON."""
    return {
        "id": job.id,
        "state": job.state.value,
        "station": job.station,
        "copy": job.copy,
        "error": job.error,
    }
