"""``hall pads``: the call pads of this machine, how they are, which is pressed, what they say."""

import argparse
import queue
import threading
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from hall.cli.answer import CommandAnswer, counted
from hall.cli.output import write
from hall.cli.parser import Commands, OneLineParser, add_command, add_json
from hall.cli.simulation import end_asked
from hall.settings import Settings
from runtime.message import Message
from tickets.errors import BadInput, HallError

if TYPE_CHECKING:
    from hall.compose.application import Application
    from hall.pad_settings import PadSettings

WAITS = 60.0
"""Seconds in which somebody has to press the button that is looked for."""

LOOK = 0.1
"""Seconds between two looks for the end."""


class NobodyPressed(HallError):
    """No pad was pressed in the time that there was."""

    def __init__(self, counter: int) -> None:
        self.counter = counter
        super().__init__("no pad was pressed for counter {counter}; is it plugged in?")


def add_to(commands: Commands) -> None:
    """Declare the commands of ``hall pads``."""
    summary = "the call pads of this machine and how they are"
    pads = add_command(commands, "pads", list_pads, summary)
    add_json(pads)
    group = pads.add_subparsers(metavar="WHAT", parser_class=OneLineParser)
    summary = "wait for a press, and say the lines of hall.toml for that pad"
    bind = add_command(group, "bind", bind_pad, summary)
    bind.add_argument("counter", type=int, metavar="COUNTER")
    bind.add_argument("--line", metavar="URL", default="", help="a line of pads to listen on, too")
    bind.add_argument("--most", type=int, metavar="N", default=32,
                      help="the highest address of a pad on that line (32)")  # fmt: skip
    summary = "show what the pads of hall.toml say and are told, until it is told to end"
    watch = add_command(group, "watch", watch_pads, summary)
    watch.add_argument("--all", action="store_true", help="each question and answer as well")


def list_pads(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Name each pad of hall.toml, its counter, whether it works, and when it last did something."""
    from hall.compose.application import open_application  # noqa: PLC0415 - not for bind and watch

    with open_application(settings) as hall:
        listed = [_listed(hall, *each) for each in _pads(settings, hall)]
    if not listed:
        return CommandAnswer({"pads": []}, "hall.toml has no [[pad]]")
    rows = [[str(value) for value in each.values()] for each in listed]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(value.ljust(wide) for value, wide in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return CommandAnswer({"pads": listed}, "\n".join(lines))


Row = tuple[int, str, str, str]
"""Counter, where the pad is, what kind it is, and when it last did something."""


def _pads(settings: Settings, hall: "Application") -> list[Row]:
    from db.queries.pad_presses import last_presses  # noqa: PLC0415 - as above

    found = [place for each in settings.pad for place in _places(each)]
    at = last_presses(hall.database, [counter for counter, _, _ in found])
    zone = ZoneInfo(hall.current_hall().hall.time_zone)
    times = {counter: f"{each.astimezone(zone):%H:%M:%S}" for counter, each in at.items()}
    return [(counter, where, kind, times.get(counter, "")) for counter, where, kind in found]


def _places(pad: "PadSettings") -> list[tuple[int, str, str]]:
    """The counter, the place and the kind of each pad of one part of hall.toml."""
    if pad.usb:
        return [(pad.counter, f"usb {pad.usb}", pad.kind)]
    return [(counter, f"{pad.line} {at}", "line") for at, counter in pad.counter_of.items()]


def _listed(hall: "Application", counter: int, where: str, kind: str, at: str) -> dict[str, Any]:
    faults = {each.place: each.fault for each in hall.device_faults.now() if each.kind == "pad"}
    running = any(each.name.startswith("pads at ") for each in hall.running_roles.now())
    state = faults.get(str(counter), "works") if running else "not running: hall run pads"
    return {"counter": counter, "where": where, "kind": kind, "state": state, "last press": at}


def bind_pad(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Wait for a press, on every keyboard that is no pad yet and on a line; say its settings."""
    from hall.cli.pad_listening import listening  # noqa: PLC0415 - only this one

    if options.counter < 1:
        problem = Message("no counter has the number {number}", number=options.counter)
        raise BadInput(problem)
    pressed: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
    bound = [each.usb for each in settings.pad if each.usb]
    with end_asked() as ending, listening(pressed.put, bound, options.line, options.most) as heard:
        write(f"press a key of the pad at counter {options.counter}; listening on {heard}")
        for _ in range(round(WAITS / LOOK)):
            if ending.is_set():
                return CommandAnswer()
            try:
                where = pressed.get(timeout=LOOK)
            except queue.Empty:
                continue
            lines = [each.format(counter=options.counter) for each in where]
            return CommandAnswer(text="\n".join(["for hall.toml:", "[[pad]]", *lines]))
    raise NobodyPressed(options.counter)


def watch_pads(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Show the traffic of every line of pads; their presses do nothing here."""
    from hall.cli.pad_listening import pad_line, traffic  # noqa: PLC0415 - only this one

    lines = [each for each in settings.pad if each.line]
    if not lines:
        raise BadInput(Message("hall.toml has no line of pads"))
    said = [0]
    lock = threading.Lock()

    def on_traffic(url: str, sent: bool, data: bytes) -> None:  # noqa: FBT001 - a direction
        for line in traffic(data, everything=options.all):
            with lock:
                said[0] += 1
                write(f"{url} {'>' if sent else '<'} {line}")

    def on_change(url: str, troubles: object) -> None:
        with lock:
            write(f"{url} {troubles}")

    with end_asked() as ending, ExitStack() as open_lines:
        for each in lines:
            told = partial(on_traffic, each.line), partial(on_change, each.line)
            open_lines.enter_context(pad_line(each.line, each.counter_of, *told))
        ending.wait()
    return CommandAnswer(text=f"{counted(said[0], 'line', 'lines')} seen")
