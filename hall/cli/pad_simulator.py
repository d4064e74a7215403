"""``hall pad simulate``: call pads made of code, their keys typed, until they are told to end."""

import argparse
import threading
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from hall.cli import board_simulator
from hall.cli.answer import CommandAnswer, counted
from hall.cli.board_simulator import USUAL_PORT
from hall.cli.output import write
from hall.cli.parser import Commands, add_command, add_group
from hall.cli.simulation import (
    LOOPBACK,
    add_line_options,
    commands_in,
    end_asked,
    standard_input,
)
from hall.settings import Settings
from runtime.message import Message
from tickets.errors import BadInput

if TYPE_CHECKING:
    from devices.pads.commands import PadCommand
    from devices.pads.simulated_pads import OpenPad, SimulatedPads

MOST_PADS = 32

KEYS = "next, recall, miss, done, park, pause, open"

COMMANDS = {
    "[N] KEY": f"a key of pad N (the first one): {KEYS}",
    "[N] num 037": "that number is typed",
    "[N] xfer 4": "send who is there to counter 4",
    "[N] rate 5": "the person gives a grade, 1 to 5",
    **{name: does.replace("board", "pad") for name, does in board_simulator.COMMANDS.items()},
}


def add_to(commands: Commands) -> None:
    """Declare the command."""
    group = add_group(commands, "pad", "call pads made of code")
    summary = "be call pads, for whoever has none; their keys are typed"
    command = add_command(group, "simulate", simulate, summary)
    add_line_options(command, USUAL_PORT)
    command.add_argument("--count", type=int, default=1, metavar="N",
                         help=f"how many pads there are (1), at most {MOST_PADS}")  # fmt: skip
    command.add_argument("--alone", action="store_true",
                         help="speak by itself, as a pad does on a line of its own")  # fmt: skip


def simulate(options: argparse.Namespace, _settings: Settings) -> CommandAnswer:
    """Be pads until told to end."""
    from devices.pads.simulated_pads import OpenPad, SimulatedPads  # noqa: PLC0415 - only this one
    from hall.cli.simulator_line import line_of, plugged_in  # noqa: PLC0415 - as above

    _check_count(options.count, alone=options.alone)
    line = line_of(options.serial, None, options.tcp or (LOOPBACK, USUAL_PORT))

    def make(address: int) -> "OpenPad":
        lost = lambda key: write(f"pad {address}: {key} was not taken")  # noqa: E731 - of this pad
        return OpenPad(address, polled=not options.alone, lost=lost)

    makers = {each: partial(make, each) for each in range(1, options.count + 1)}
    on_show = lambda address, shows: write(f"pad {address}: {shows}")  # noqa: E731 - as above
    plug = partial(SimulatedPads, addresses=makers, on_show=on_show)
    with end_asked() as ending, closing(plugged_in(line, plug)) as pads:
        write(f"{_in_words(options.count)} on {line.url}; for hall.toml:\n{_for_hall_toml(pads)}")
        pressed = serve(pads, standard_input(), ending)
        return CommandAnswer(text=f"{counted(pressed, 'key', 'keys')} pressed")


def _check_count(count: int, *, alone: bool) -> None:
    most = 1 if alone else MOST_PADS
    if not 1 <= count <= most:
        raise BadInput(Message("a line has 1 to {most} pads, not {count}", most=most, count=count))


def _in_words(count: int) -> str:
    return "pad 1 is" if count == 1 else f"pads 1 to {count} are"


def _for_hall_toml(pads: "SimulatedPads") -> str:
    """The lines of hall.toml by which these are the pads of the hall's first counters."""
    counters = ", ".join(f"{at} = {at}" for at in pads.shown)
    return f'[[pad]]\nline = "{pads.line.url}"\ncounters = {{ {counters} }}'


def serve(pads: "SimulatedPads", commands: int | None, ending: threading.Event) -> int:
    """Obey the commands of a descriptor until ``ending`` is set; return how many keys they were."""
    pressed = 0
    for words in commands_in(commands, ending):
        if words == "quit":
            ending.set()
        elif words:
            told = press(pads, words)
            pressed += told == ""
            if (
                told := board_simulator.answer(pads, words, "pad", COMMANDS)
                if told is None
                else told
            ):
                write(told)
    return pressed


def press(pads: "SimulatedPads", words: str) -> str | None:
    """Press the key that a line names; what is wrong with it, None where it names no key."""
    first, *rest = words.split()
    address, key = (
        (int(first), rest) if first.isdecimal() else (next(iter(pads.shown)), [first, *rest])
    )
    command = command_in(key)
    if command is None:
        return None
    if address not in pads.shown:
        return board_simulator.not_there(pads, "pad", address)
    pads.press(address, command)
    return ""


def command_in(words: list[str]) -> "PadCommand | None":
    """What the words of a key ask for, as a pad would say it; None where they are none."""
    from devices.line_protocol.message import Command, LineMessage  # noqa: PLC0415 - only this one
    from devices.pads.commands import command_of  # noqa: PLC0415 - as above

    match words:
        case ["num", digits]:
            line = LineMessage(1, 0, Command.NUM, {"d": digits})
        case ["rate", grade]:
            line = LineMessage(1, 0, Command.RATE, {"g": grade})
        case ["xfer", counter]:
            line = LineMessage(1, 0, Command.KEY, {"k": "XFER", "n": counter})
        case [key]:
            line = LineMessage(1, 0, Command.KEY, {"k": key.upper()})
        case _:
            return None
    return command_of(line)
