"""The commands of counters and tickets: what an officer's buttons do, for scripts and tests."""

import argparse
import sys
from collections.abc import Callable
from getpass import getpass

from hall.cli.answer import CommandAnswer, of_ticket
from hall.compose.application import Application, open_application
from hall.settings import Settings
from tickets.errors import BadInput
from tickets.hall import LineEnd, Officer, Pool, Role
from tickets.visit import Ticket

AtCounter = Callable[[Application, argparse.Namespace], Ticket]


def at_counter(verb: AtCounter) -> Callable[[argparse.Namespace, Settings], CommandAnswer]:
    """A command that does ``verb`` and answers with the counter and its ticket."""

    def command(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
        with open_application(settings) as hall:
            ticket = verb(hall, options)
        data = of_ticket(ticket) | {"counter": options.counter}
        return CommandAnswer(data, f"counter {options.counter}: {ticket.label} {ticket.state}")

    return command


def of_label(verb: AtCounter) -> Callable[[argparse.Namespace, Settings], CommandAnswer]:
    """A command that does ``verb`` for a ticket by its number."""

    def command(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
        with open_application(settings) as hall:
            ticket = verb(hall, options)
        return CommandAnswer(of_ticket(ticket), f"{ticket.label} {ticket.state}")

    return command


def call_next(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Finish who is at the counter and call the next."""
    with open_application(settings) as hall:
        ticket = hall.queue.call_next(options.counter)
    if ticket is None:
        nobody = {"counter": options.counter, "label": None}
        return CommandAnswer(nobody, f"counter {options.counter}: nobody is waiting")
    data = of_ticket(ticket) | {"counter": options.counter}
    return CommandAnswer(data, f"counter {options.counter}: {ticket.label} {ticket.state}")


recall = at_counter(lambda hall, told: hall.queue.recall(told.counter))
start = at_counter(lambda hall, told: hall.queue.start(told.counter))
finish = at_counter(lambda hall, told: hall.queue.finish(told.counter))
missed = at_counter(lambda hall, told: hall.queue.missed(told.counter))
return_to_line = at_counter(lambda hall, told: hall.queue.return_to_line(told.counter))
call = at_counter(lambda hall, told: hall.queue.call(told.counter, told.label))
resume = at_counter(lambda hall, told: hall.queue.resume(told.counter, told.label))
park = at_counter(lambda hall, told: hall.queue.park(told.counter, Pool(told.pool)))
walk_direct = at_counter(
    lambda hall, told: hall.queue.walk_direct(
        told.counter, told.service, priority_class=told.priority_class
    )
)
transfer = at_counter(
    lambda hall, told: hall.queue.transfer(
        told.counter,
        service=told.service,
        to_counter=told.to_counter,
        place=LineEnd.FRONT if told.front else LineEnd.BACK,
    )
)
cancel = of_label(lambda hall, told: hall.queue.cancel(told.label))
check_in_again = of_label(lambda hall, told: hall.queue.check_in_again(told.label))
postpone = of_label(lambda hall, told: hall.queue.postpone(told.label, told.places))


def set_counter(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Open, pause or close a counter, or sign its officer on or off."""
    with open_application(settings) as hall:
        if options.change == "sign-on":
            staffed = hall.counters.sign_on(options.counter, options.badge, read_pin())
        else:
            change = getattr(hall.counters, options.change.replace("-", "_"))
            staffed = change(options.counter)
    data = {
        "counter": staffed.number,
        "counter_state": staffed.state.value,
        "officer": staffed.officer,
    }
    by = f" by {staffed.officer}" if staffed.officer else ""
    return CommandAnswer(data, f"counter {staffed.number}: {staffed.state}{by}")


def store_officer(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Add an officer, or give one a new name, role and PIN."""
    officer = Officer(options.badge, options.name, Role(options.role))
    with open_application(settings) as hall:
        hall.counters.store_officer(officer, read_pin())
    data = {"badge": officer.badge, "name": officer.name, "role": officer.role.value}
    return CommandAnswer(data, f"officer {officer.badge}: {officer.role}")


def close_day(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """End what is left over of today."""
    with open_application(settings) as hall:
        left_over = hall.queue.close_day()
    return CommandAnswer(
        {"left_over": left_over}, f"the day is closed; {left_over} tickets left over"
    )


class NoPin(BadInput):
    """No PIN was given."""

    def __init__(self) -> None:
        super().__init__("no PIN; type it, or give it as a line of standard input")


def read_pin() -> str:
    """A PIN from the terminal without showing it, or a line of standard input.

    Never from the command line, where every account of the machine can read it.
    """
    typed = getpass("PIN: ") if sys.stdin.isatty() else sys.stdin.readline().strip()
    if not typed:
        raise NoPin
    return typed
