"""The commands of counters' states and of officers, and the end of the day."""

import argparse
import sys
from getpass import getpass

from hall.cli.answer import CommandAnswer, counted
from hall.cli.parser import Commands, add_command, add_counter, add_json, utf8_text
from hall.compose.application import open_application
from hall.settings import Settings
from tickets.errors import BadInput
from tickets.hall import Officer, Role


def add_to(commands: Commands) -> None:
    """Declare the commands."""
    for name, summary in (
        ("open", "take people in at a counter"),
        ("pause", "call nobody for a while"),
        ("close", "close a counter; its people may be called by others"),
        ("sign-on", "an officer begins at a counter; the PIN is asked for"),
        ("sign-off", "an officer leaves a counter"),
    ):
        command = add_counter(add_command(commands, name, set_counter, summary))
        command.set_defaults(change=name)
        if name == "sign-on":
            command.add_argument("badge", type=utf8_text, metavar="BADGE")
        if name == "pause":
            why = "shown on the counter's display, up to 40 characters"
            command.add_argument("--reason", type=utf8_text, default="", metavar="TEXT", help=why)
    add_json(add_command(commands, "officers", list_officers, "the officers, by badge"))
    summary = "add, change or remove an officer; asks the PIN"
    command = add_command(commands, "officer", store_officer, summary)
    command.add_argument("badge", type=utf8_text, metavar="BADGE")
    command.add_argument("--name", type=utf8_text, default="", help="as shown to citizens")
    command.add_argument("--role", choices=list(Role), default=Role.OFFICER)
    command.add_argument("--remove", action="store_true", help="this badge signs on no more")
    again = "this badge, locked after wrong PINs, may try again; asks the supervisor's PIN"
    command.add_argument("--release", action="store_true", help=again)
    command.add_argument("--by", type=utf8_text, default="", metavar="BADGE", help="the supervisor")
    add_json(command)
    add_json(add_command(commands, "close-day", close_day, "end what is left of today"))


def set_counter(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Open, pause or close a counter, or sign its officer on or off."""
    with open_application(settings) as hall:
        if options.change == "sign-on":
            staffed = hall.counters.sign_on(options.counter, options.badge, read_pin())
        elif options.change == "pause":
            staffed = hall.counters.pause(options.counter, options.reason)
        else:
            change = getattr(hall.counters, options.change.replace("-", "_"))
            staffed = change(options.counter)
    data = {
        "counter": staffed.number,
        "counter_state": staffed.state.value,
        "officer": staffed.officer,
        "reason": staffed.reason,
    }
    by = f" by {staffed.officer}" if staffed.officer else ""
    why = f": {staffed.reason}" if staffed.reason else ""
    return CommandAnswer(data, f"counter {staffed.number}: {staffed.state}{by}{why}")


def list_officers(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Say who may sign on."""
    with open_application(settings) as hall:
        officers = hall.counters.officers()
    lines = [" ".join(filter(None, (o.badge, o.role, o.name))) for o in officers]
    data = {"officers": [_of(officer) for officer in officers]}
    return CommandAnswer(data, "\n".join(lines or ["no officers"]))


def _of(officer: Officer) -> dict[str, str]:
    return {"badge": officer.badge, "name": officer.name, "role": officer.role.value}


def store_officer(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Add an officer, give one a new name, role and PIN, remove one, or release a locked one."""
    if options.remove:
        with open_application(settings) as hall:
            hall.counters.remove_officer(options.badge)
        data = {"badge": options.badge, "removed": True}
        return CommandAnswer(data, f"officer {options.badge}: removed")
    if options.release:
        with open_application(settings) as hall:
            hall.counters.release(options.badge, options.by, read_pin())
        data = {"badge": options.badge, "released": True}
        return CommandAnswer(data, f"officer {options.badge}: released")
    officer = Officer(options.badge, options.name, Role(options.role))
    with open_application(settings) as hall:
        hall.counters.store_officer(officer, read_pin())
    return CommandAnswer(_of(officer), f"officer {officer.badge}: {officer.role}")


def close_day(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """End what is left over of today."""
    with open_application(settings) as hall:
        left_over = hall.queue.close_day()
    told = counted(left_over, "ticket", "tickets")
    return CommandAnswer({"left_over": left_over}, f"the day is closed; {told} left over")


class NoPin(BadInput):
    """No PIN was given."""

    def __init__(self) -> None:
        super().__init__("no PIN; type it, or give it as a line of standard input")


def read_pin() -> str:
    """A PIN from the terminal without showing it, or a line of standard input.

    Never from the command line, where every account of the machine can read it.
    """
    typed = _typed()
    if not typed:
        raise NoPin
    return typed


def _typed() -> str:
    """A line; "" where none comes: no standard input, its end, a folder, bytes that are no text."""
    if sys.stdin is None:
        return ""
    try:
        return getpass("PIN: ") if sys.stdin.isatty() else sys.stdin.readline().strip()
    except (EOFError, OSError, UnicodeDecodeError):
        return ""
