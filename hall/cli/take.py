"""``hall take``: take a number, and print it here unless that is left to a kiosk."""

import argparse
from typing import TYPE_CHECKING

from db.print_jobs import PRINTED, PrintJob
from hall.cli.answer import CommandAnswer
from hall.cli.as_json import of_print_job, of_ticket
from hall.cli.parser import (
    Commands,
    add_class,
    add_command,
    add_json,
    add_service,
    utf8_text,
)
from hall.compose.application import open_application
from hall.settings import Settings
from runtime.languages import languages_of
from runtime.message import Message
from tickets.visit import Ticket

if TYPE_CHECKING:
    from hall.compose.printing import OneTicket
    from printer.printers import Printer


def add_to(commands: Commands) -> None:
    """Declare the command."""
    command = add_command(commands, "take", take, "take a number and print it")
    add_service(command)
    command.add_argument(
        "--then",
        action="append",
        default=[],
        type=utf8_text,
        metavar="SERVICE",
        help="a further service on the same number; may be given again",
    )
    add_class(command)
    command.add_argument("--language", default=None, choices=languages_of("ticket"))
    command.add_argument("--large", action="store_true", help="on paper in large type")
    command.add_argument("--no-print", action="store_true", help="leave it to the kiosk's printer")
    add_json(command)


def take(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Take a number; print it here unless that is left to a kiosk."""
    from hall.compose.printing import OneTicket, printers_of  # noqa: PLC0415 - slow to import

    printers = () if options.no_print else printers_of(settings)
    with open_application(settings) as hall:
        # All that is needed to print is read before a number is given out.
        source = OneTicket(hall, settings.kiosk.station) if printers else None
        ticket = hall.queue.issue(
            options.service,
            then=options.then,
            priority_class=options.priority_class,
            language=options.language or settings.kiosk.language,
            station=settings.kiosk.station,
            printing=bool(printers),
            large=options.large,
        )
        standing = hall.standings.of_ticket(ticket.id)
        (job,) = hall.print_jobs.of_ticket(ticket.id)
        trouble = _print(source, job, ticket, printers) if source else ""
        job = hall.print_jobs.of_ticket(ticket.id)[-1]
    data = of_ticket(ticket) | {
        "ahead": standing.ahead,
        "minutes": list(standing.minutes or (0, 0)),
        "counters": list(standing.counters),
        "printed": job.state in PRINTED,
        "print_job": of_print_job(job),
    }
    text = f"{ticket.label} {ticket.service}, {standing.ahead} ahead, print job {job.state}"
    return CommandAnswer(data, text, trouble)


def _print(
    source: "OneTicket", job: PrintJob, ticket: Ticket, printers: "tuple[Printer, ...]"
) -> str:
    """Print the ticket; return the trouble in words, "" when the paper came."""
    from hall.compose.printing import print_now  # noqa: PLC0415 - slow to import
    from printer.protocol.print_session import PrintOutcome  # noqa: PLC0415 - as above

    report = print_now(source, job, printers)
    if report.printed:
        return ""
    if report.outcome is PrintOutcome.UNKNOWN:
        return Message(
            "{label} is in the line; nobody knows whether its paper came: {reason}; "
            "hall reprint {label} prints a copy",
            label=ticket.label,
            reason=report.reason,
        )
    return Message(
        "{label} is in the line but was not printed: {reason}; "
        "its print job stays for a kiosk of station {station}",
        label=ticket.label,
        reason=report.reason,
        station=job.station,
    )
