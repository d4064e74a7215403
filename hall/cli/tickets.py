"""The commands of one ticket, by its number: confirm, cancel, postpone, reprint and others."""

import argparse
from collections.abc import Callable
from datetime import datetime
from typing import Any

from db.hall_file.storing import load_hall
from hall.cli.answer import CommandAnswer
from hall.cli.as_json import of_print_job, of_ticket
from hall.cli.parser import Commands, Handler, add_command, add_json, add_label, utf8_text
from hall.compose.application import Application, open_application
from hall.settings import Settings
from tickets.hall import Hall, Service
from tickets.refusal import refusal_of
from tickets.views import Line
from tickets.visit import Ticket

TicketAction = Callable[[Application, argparse.Namespace], Ticket]
"""Does something to the ticket of a number and returns it."""


def add_to(commands: Commands) -> None:
    """Declare the commands."""
    for name, handler, summary in (
        ("again", check_in_again, "put a missed number back in line"),
        ("confirm", confirm, "the person of a number from the street has come"),
        ("cancel", cancel, "the person has gone"),
        ("postpone", postpone, "let others go first"),
    ):
        command = add_command(commands, name, handler, summary)
        add_label(command)
        if name == "postpone":
            command.add_argument("places", type=int, metavar="PLACES", help="how many go first")
        add_json(command)
    command = add_command(commands, "reprint", reprint, "print a ticket once more, as a copy")
    add_label(command)
    command.add_argument("--large", action="store_true", help="in large type")
    add_json(command)
    command = add_command(commands, "forecast", forecast, "how long it may take")
    command.add_argument("label", type=utf8_text, nargs="?", metavar="NUMBER", help="one ticket's")
    add_json(command)


def of_label(action: TicketAction) -> Handler:
    """Return a handler that does ``action`` and answers with the ticket."""

    def command(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
        with open_application(settings) as hall:
            ticket = action(hall, options)
        return CommandAnswer(of_ticket(ticket), f"{ticket.label} {ticket.state}")

    return command


confirm = of_label(lambda hall, options: hall.queue.confirm(options.label))
cancel = of_label(lambda hall, options: hall.queue.cancel(options.label))
check_in_again = of_label(lambda hall, options: hall.queue.check_in_again(options.label))
postpone = of_label(lambda hall, options: hall.queue.postpone(options.label, options.places))


def reprint(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Have a ticket printed once more by the kiosk where it was taken."""
    with open_application(settings) as hall:
        ticket = hall.queries.by_label(options.label)
        job = hall.print_jobs.reprint(ticket, settings.kiosk.station, large=options.large or None)
    what = "a copy" if job.copy else "its first paper, which has not come yet,"
    text = f"{ticket.label}: {what} is to be printed by {job.station}"
    return CommandAnswer(of_ticket(ticket) | {"print_job": of_print_job(job)}, text)


def forecast(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Say how many wait for each service, or before one ticket, and how long it may take."""
    with open_application(settings) as hall:
        if options.label is None:
            setup, now = load_hall(hall.database), hall.clock()
            lines = {line.service: line for line in hall.queries.lines()}
            waits = [_for_whoever_comes(setup.hall, s, lines[s.code], now) for s in setup.services]
            return CommandAnswer({"services": waits}, "\n".join(map(_wait_text, waits)))
        ticket = hall.queries.by_label(options.label)
        standing = hall.queries.standing(ticket.id)
    data = {"label": ticket.label, "state": ticket.state.value} | {
        "service": ticket.service,
        "ahead": standing.ahead,
        "minutes": list(standing.minutes or (0, 0)),
    }
    shown = data if standing.minutes else data | {"minutes": None}
    return CommandAnswer(data, f"{ticket.label} {ticket.state}, {_wait_text(shown)}")


def _for_whoever_comes(hall: Hall, service: Service, line: Line, now: datetime) -> dict[str, Any]:
    refusal = refusal_of(hall, service, line, now)
    told = line.served and not refusal
    return {
        "service": service.code,
        "ahead": line.waiting,
        "minutes": list(line.minutes) if told else None,
    } | ({"refused": str(refusal)} if refusal else {})


def _wait_text(wait: dict[str, Any]) -> str:
    if wait.get("refused"):
        told = f"no number now: {wait['refused']}"
    elif wait["minutes"] is None:
        told = "no counter open yet"
    elif wait["minutes"] == [0, 0]:
        told = "no wait"
    else:
        told = "{minutes[0]}-{minutes[1]} minutes".format(**wait)
    return f"{wait['service']}: {wait['ahead']} ahead, {told}"
