"""The commands of a counter: what an officer's buttons do, for scripts and tests."""

import argparse
from collections.abc import Callable

from hall.cli.answer import CommandAnswer
from hall.cli.appointments import day_of
from hall.cli.as_json import of_ticket
from hall.cli.parser import (
    Commands,
    Handler,
    add_class,
    add_command,
    add_counter,
    add_label,
    add_service,
    utf8_text,
)
from hall.cli.staff import read_pin
from hall.compose.application import counter_session, open_application
from hall.settings import Settings
from reception.officer import CounterSession
from tickets.errors import BadInput
from tickets.hall import LineEnd, Pool
from tickets.visit import Ticket

TicketAction = Callable[[CounterSession, argparse.Namespace], Ticket]
"""Does something at a counter and returns the ticket it was done to."""


def add_to(commands: Commands) -> None:
    """Declare the commands."""

    def at(name: str, handler: Handler, summary: str) -> argparse.ArgumentParser:
        return add_counter(add_command(commands, name, handler, summary))

    at("next", call_next, "close what is at the counter and call the next")
    at("recall", recall, "show the call again")
    at("start", start, "the person has come")
    at("finish", finish, "the service is done")
    at("missed", missed, "the person has not come")
    at("return", return_to_line, "put them back in line, as if never called")
    add_label(at("call", call, "call a chosen number"))
    add_label(at("resume", resume, "call a parked number back"))
    command = at("park", park, "set the ticket aside")
    command.add_argument(
        "--pool", choices=list(Pool), default=Pool.COUNTER, help="who may resume it"
    )
    _add_transfer(at("transfer", transfer, "send the ticket to a service or a counter"))
    command = at("papers", send_for_papers, "a paper is missing: come back without queueing")
    what = "a paper of the service's list: its number from 1, or its text"
    command.add_argument("missing", type=utf8_text, nargs="*", metavar="PAPER", help=what)
    until = "the last day, YYYY-MM-DD; as long as the hall allows"
    command.add_argument("--until", type=utf8_text, metavar="DAY", help=until)
    command = at("services", set_services, "what the counter serves for today")
    served = "a service, with :MINUTES after which it is helped"
    command.add_argument("serves", type=utf8_text, nargs="*", metavar="SERVICE", help=served)
    command.add_argument("--as-filed", action="store_true", help="as the hall file says")
    supervisor = "of a supervisor, whose PIN is asked for; not needed in a hall without officers"
    command.add_argument("--badge", type=utf8_text, default="", metavar="BADGE", help=supervisor)
    command = at("add", add_services, "more services for the person here, on the same number")
    command.add_argument("services", type=utf8_text, nargs="+", metavar="SERVICE")
    command = at("direct", walk_direct, "serve somebody without a number")
    add_service(command)
    add_class(command)


def _add_transfer(command: argparse.ArgumentParser) -> None:
    command.add_argument("--service", type=utf8_text, metavar="SERVICE", help="another service")
    command.add_argument(
        "--counter", dest="to_counter", type=int, metavar="COUNTER", help="one counter alone"
    )
    command.add_argument("--front", action="store_true", help="before everybody there")
    told = "for the officer who calls it there, up to 120 characters"
    command.add_argument("--note", type=utf8_text, default="", metavar="TEXT", help=told)


def at_counter(action: TicketAction) -> Handler:
    """Return a handler that does ``action`` and answers with the counter and its ticket."""

    def command(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
        with open_application(settings) as hall:
            ticket = action(counter_session(hall, options.counter), options)
        data = of_ticket(ticket) | {"counter": options.counter}
        return CommandAnswer(data, f"counter {options.counter}: {ticket.label} {ticket.state}")

    return command


def send_for_papers(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Let the person at the counter fetch a paper, with a pass to come back without queueing."""
    until = None if options.until is None else day_of(options.until)
    with open_application(settings) as hall:
        session = counter_session(hall, options.counter)
        given = session.send_for_papers(options.missing, until)
    data = {
        "counter": given.counter,
        "label": given.label,
        "service": given.service,
        "last_day": given.last_day.isoformat(),
        "missing": [dict(each) for each in given.missing],
    }
    text = f"{given.label} comes back to counter {given.counter} until {given.last_day}"
    return CommandAnswer(data, text)


def set_services(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Have the counter serve something else for today, or again what the hall file says."""
    if options.as_filed == bool(options.serves):
        raise ServicesOrFile
    serves = [_served(each) for each in options.serves]
    pin = read_pin() if options.badge else ""
    with open_application(settings) as hall:
        session = counter_session(hall, options.counter)
        session.set_services(serves, badge=options.badge, pin=pin)
    told = " ".join(options.serves) or "as the hall file says"
    data = {"counter": options.counter, "serves": dict(serves) or None}
    return CommandAnswer(data, f"counter {options.counter}: {told}")


def _served(written: str) -> tuple[str, int]:
    """A service and the minutes after which it is helped, as in ``passport:10``."""
    service, _, minutes = written.partition(":")
    is_number = minutes.isascii() and minutes.isdigit()
    return service, int(minutes) if is_number else -bool(minutes)  # refused as too few


class ServicesOrFile(BadInput):
    """Neither services nor the hall file's are named, or both."""

    def __init__(self) -> None:
        super().__init__("name the services of today, or --as-filed")


def call_next(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Close what is at the counter and call the next."""
    with open_application(settings) as hall:
        ticket = counter_session(hall, options.counter).call_next()
    if ticket is None:
        nobody = {"counter": options.counter, "label": None}
        return CommandAnswer(nobody, f"counter {options.counter}: nobody is waiting")
    data = of_ticket(ticket) | {"counter": options.counter}
    return CommandAnswer(data, f"counter {options.counter}: {ticket.label} {ticket.state}")


recall = at_counter(lambda session, _: session.recall())
start = at_counter(lambda session, _: session.start())
finish = at_counter(lambda session, _: session.finish())
missed = at_counter(lambda session, _: session.missed())
return_to_line = at_counter(lambda session, _: session.return_to_line())
call = at_counter(lambda session, options: session.call(options.label))
resume = at_counter(lambda session, options: session.resume(options.label))
park = at_counter(lambda session, options: session.park(Pool(options.pool)))
add_services = at_counter(lambda session, options: session.add_services(options.services))
walk_direct = at_counter(
    lambda session, options: session.serve_without_number(options.service, options.priority_class)
)
transfer = at_counter(
    lambda session, options: session.transfer(
        service=options.service,
        to_counter=options.to_counter,
        place=LineEnd.FRONT if options.front else LineEnd.BACK,
        note=options.note,
    )
)
