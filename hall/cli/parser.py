"""What the command line may say: its verbs, their options, and what each of them is for."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, TypeAlias

from hall.cli.printer_simulator_options import add_options
from runtime.languages import languages_of
from tickets.hall import ORDINARY, Pool, Role

Commands: TypeAlias = "argparse._SubParsersAction[_OneLineParser]"  # noqa: SLF001 - not public

BAD_INPUT = 2

BEFORE_VERB = ("--config", "--database", "--printer")
"""The options of every verb; each is followed by its value."""


def say(problem: object, code: int) -> int:
    """Tell a problem on stderr, in one line; the exit code that was given."""
    line = " ".join(str(problem).split())
    print(f"hall: {line}", file=sys.stderr)  # noqa: T201 - a command's error
    return code


class _OneLineParser(argparse.ArgumentParser):
    """Bad options get one line on stderr like every other bad input."""

    def error(self, message: str) -> NoReturn:
        raise SystemExit(say(f"{message}; see: {self.prog} --help", BAD_INPUT))


def _text(given: str) -> str:
    """A word of the command line that is text, not stray bytes."""
    try:
        given.encode()
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError("not UTF-8 text") from None
    return given


def parser_for(words: Sequence[str]) -> argparse.ArgumentParser:
    """What understands a command line of these words, and says what is wrong with it.

    A kiosk's start does not wait for the options of all the other verbs.
    """
    parser = _OneLineParser(
        prog="hall",
        description="Warm Window 暖窗: the hall's ticket machine, display and counters.",
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="settings, a hall.toml")
    parser.add_argument("--database", type=_text, metavar="FILE|URL", help="the queue's database")
    parser.add_argument("--printer", type=_text, metavar="URL", help="the ticket printer")
    commands = parser.add_subparsers(metavar="VERB", required=True)
    for add in (_add_run,) if _verb_in(words) == "run" else _all():
        add(commands)
    return parser


def _verb_in(words: Sequence[str]) -> str:
    """The word that is the verb; nothing where that takes more than a look."""
    left = iter(words)
    for word in left:
        if word in BEFORE_VERB:
            next(left, "")
        else:
            return word
    return ""


def _all() -> tuple[Callable[[Commands], None], ...]:
    return (
        _add_demo,
        _add_run,
        _add_load,
        _add_take,
        _add_counter_verbs,
        _add_ticket_verbs,
        _add_staff_verbs,
        _add_appointments,
        _add_visits,
        _add_printer,
        _add_status,
        _add_migrate_database,
    )


def _add(commands: "Commands", name: str, verb: str, summary: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=summary, description=summary)
    command.set_defaults(verb=verb, json=False)
    return command


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="answer with one JSON object")


def _add_demo(commands: "Commands") -> None:
    demo = _add(commands, "demo", "windows.demo", "show everything on the sample hall")
    demo.add_argument("--headless", action="store_true", help="no windows: leave pictures instead")
    demo.add_argument(
        "--out", type=Path, default=Path("demo-output"), metavar="DIR", help="where the pictures go"
    )


def _add_run(commands: "Commands") -> None:
    run = _add(commands, "run", "windows.run", "open the windows of one or more roles")
    run.add_argument("roles", nargs="+", metavar="ROLE", help="kiosk, display, counter:N")


def _add_load(commands: "Commands") -> None:
    load = _add(commands, "load", "queue.load", "put a hall file into the database")
    load.add_argument("file", type=Path, metavar="FILE")
    _add_json(load)


def _add_take(commands: "Commands") -> None:
    take = _add(commands, "take", "queue.take", "take a number and print it")
    _add_service(take)
    take.add_argument(
        "--then",
        action="append",
        default=[],
        type=_text,
        metavar="SERVICE",
        help="a further service on the same number; may be given again",
    )
    _add_class(take)
    take.add_argument("--language", default=None, choices=languages_of("ticket"))
    take.add_argument("--large", action="store_true", help="on paper in large type")
    take.add_argument("--no-print", action="store_true", help="leave it to the kiosk's printer")
    _add_json(take)


def _add_counter_verbs(commands: "Commands") -> None:
    for name, verb, summary in (
        ("next", "counters.call_next", "finish who is at the counter and call the next"),
        ("recall", "counters.recall", "show the call again"),
        ("start", "counters.start", "the person has come"),
        ("finish", "counters.finish", "the service is done"),
        ("missed", "counters.missed", "the person has not come"),
        ("return", "counters.return_to_line", "put them back in line, as if never called"),
    ):
        _at_counter(commands, name, verb, summary)
    call = _at_counter(commands, "call", "counters.call", "call a chosen number")
    resume = _at_counter(commands, "resume", "counters.resume", "call a parked number back")
    for command in (call, resume):
        _add_label(command)
    park = _at_counter(commands, "park", "counters.park", "set the ticket aside")
    park.add_argument("--pool", choices=list(Pool), default=Pool.COUNTER, help="who may resume it")
    _add_transfer(commands)
    direct = _at_counter(
        commands, "direct", "counters.walk_direct", "serve somebody without a number"
    )
    _add_service(direct)
    _add_class(direct)


def _add_transfer(commands: "Commands") -> None:
    transfer = _at_counter(
        commands, "transfer", "counters.transfer", "send the ticket to a service or a counter"
    )
    transfer.add_argument("--service", type=_text, metavar="SERVICE", help="another service")
    transfer.add_argument(
        "--counter", dest="to_counter", type=int, metavar="COUNTER", help="one counter alone"
    )
    transfer.add_argument("--front", action="store_true", help="before everybody there")


def _add_ticket_verbs(commands: "Commands") -> None:
    for name, verb, summary in (
        ("again", "counters.check_in_again", "put a missed number back in line"),
        ("cancel", "counters.cancel", "the person has gone"),
        ("postpone", "counters.postpone", "let others go first"),
    ):
        command = _add(commands, name, verb, summary)
        _add_label(command)
        if name == "postpone":
            command.add_argument("places", type=int, metavar="PLACES", help="how many go first")
        _add_json(command)
    reprint = _add(commands, "reprint", "queue.reprint", "print a ticket once more, as a copy")
    _add_label(reprint)
    reprint.add_argument("--large", action="store_true", help="in large type")
    _add_json(reprint)
    forecast = _add(commands, "forecast", "queue.forecast", "how long it may take")
    forecast.add_argument("label", type=_text, nargs="?", metavar="NUMBER", help="one ticket's")
    _add_json(forecast)


def _add_staff_verbs(commands: "Commands") -> None:
    for name, summary in (
        ("open", "take people in at a counter"),
        ("pause", "call nobody for a while"),
        ("close", "close a counter; its people may be called by others"),
        ("sign-on", "an officer begins at a counter; the PIN is asked for"),
        ("sign-off", "an officer leaves a counter"),
    ):
        command = _at_counter(commands, name, "counters.set_counter", summary)
        command.set_defaults(change=name)
        if name == "sign-on":
            command.add_argument("badge", type=_text, metavar="BADGE")
    officer = _add(
        commands, "officer", "counters.store_officer", "add or change an officer; asks the PIN"
    )
    officer.add_argument("badge", type=_text, metavar="BADGE")
    officer.add_argument("--name", type=_text, default="", help="as shown to citizens")
    officer.add_argument("--role", choices=list(Role), default=Role.OFFICER)
    _add_json(officer)
    _add_json(_add(commands, "close-day", "counters.close_day", "end what is left of today"))


def _add_appointments(commands: "Commands") -> None:
    group = commands.add_parser("appointment", help="book, check in, cancel, import, export")
    verbs_of_it = group.add_subparsers(metavar="WHAT", required=True)
    slots = _add(verbs_of_it, "slots", "appointments.slots", "what can be booked on a day")
    _add_service(slots)
    slots.add_argument("day", type=_text, metavar="DAY", help="such as 2026-11-25")
    book = _add(verbs_of_it, "book", "appointments.book", "book a slot")
    _add_service(book)
    book.add_argument("time", type=_text, metavar="TIME", help="such as '2026-11-25 09:30'")
    cancel = _add(verbs_of_it, "cancel", "appointments.cancel", "give a slot back")
    check_in = _add(verbs_of_it, "check-in", "appointments.check_in", "the person has come")
    check_in.add_argument("--language", default=None, choices=languages_of("ticket"))
    for command in (cancel, check_in):
        command.add_argument("code", type=_text, metavar="CODE")
    read = _add(verbs_of_it, "import", "appointments.read_file", "a platform's table, CSV")
    read.add_argument("file", type=Path, metavar="FILE")
    write = _add(verbs_of_it, "export", "appointments.write_file", "all of them as CSV")
    write.add_argument("file", type=Path, nargs="?", metavar="FILE", help="else to the terminal")
    write.add_argument("--day", type=_text, metavar="DAY", help="one day's only")
    for command in (slots, book, cancel, check_in, read, write):
        _add_json(command)


def _add_visits(commands: "Commands") -> None:
    _add_json(_add(commands, "visits", "home_visits.visits", "whom to call back for a home visit"))
    done = _add(commands, "visit-done", "home_visits.visit_done", "an officer has called back")
    done.add_argument("visit", type=int, metavar="ID", help="as hall visits says it")
    done.add_argument("--counter", type=int, required=True, metavar="COUNTER", help="whose officer")
    _add_json(done)


def _add_printer(commands: "Commands") -> None:
    group = commands.add_parser("printer", help="how it is, a test page, one made of code")
    verbs_of_it = group.add_subparsers(metavar="WHAT", required=True)
    for name, verb, summary in (
        ("status", "printer.status", "what each printer says of itself, and what to do"),
        ("test", "printer.trial", "print a page that shows which profile fits"),
        ("profiles", "printer.list_profiles", "the kinds of printer that are known"),
    ):
        _add_json(_add(verbs_of_it, name, verb, summary))
    summary = "be a printer, for whoever has none; commands on standard input make it fail"
    add_options(_add(verbs_of_it, "simulate", "printer_simulator.simulate", summary))


def _add_migrate_database(commands: "Commands") -> None:
    move = _add(
        commands,
        "migrate-database",
        "queue.migrate_database",
        "move a hall with all its history to another database",
    )
    move.add_argument("source", type=_text, metavar="FROM", help="a file or URL")
    move.add_argument("target", type=_text, metavar="TO", help="a file or URL")
    _add_json(move)


def _at_counter(
    commands: "Commands", name: str, verb: str, summary: str
) -> argparse.ArgumentParser:
    command = _add(commands, name, verb, summary)
    command.add_argument("counter", type=int, metavar="COUNTER")
    _add_json(command)
    return command


def _add_label(command: argparse.ArgumentParser) -> None:
    command.add_argument("label", type=_text, metavar="NUMBER", help="such as A001")


def _add_service(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "service", type=_text, metavar="SERVICE", help="a service's code, such as passport"
    )


def _add_class(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--class", dest="priority_class", type=_text, default=ORDINARY, metavar="CLASS"
    )


def _add_status(commands: "Commands") -> None:
    _add_json(_add(commands, "status", "queue.status", "who waits, who is where"))
