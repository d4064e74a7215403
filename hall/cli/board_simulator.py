"""``hall board simulate``: number boards made of code, until they are told to end."""

import argparse
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from hall.board_settings import OPEN_ADDRESSES, known_adapters
from hall.cli.answer import CommandAnswer, counted
from hall.cli.output import write
from hall.cli.parser import Commands, add_command, utf8_text
from hall.cli.simulation import (
    LOOPBACK,
    add_line_options,
    commands_in,
    end_asked,
    standard_input,
)
from hall.settings import Settings
from runtime.message import Message
from runtime.toml_file import did_you_mean
from tickets.errors import BadInput

if TYPE_CHECKING:
    from devices.boards.simulated_boards import SimulatedBoard, SimulatedBoards

USUAL_PORT = 4196

COMMANDS = {
    "mute N": "board N hears nothing and says nothing",
    "speak N": "it hears and answers again",
    "power N": "it was off and is on again: it shows nothing, and says so when it is asked",
    "drop": "the line is broken",
    "plug": "the line is back",
    "status": "what each board shows",
    "help": "this list",
    "quit": "there are no boards any more",
}


def add_to(group: Commands) -> None:
    """Declare the command."""
    summary = "be number boards, for whoever has none; each says what it shows"
    command = add_command(group, "simulate", simulate, summary)
    add_line_options(command, USUAL_PORT)
    command.add_argument("--protocol", type=utf8_text, default="open", metavar="NAME",
                         help="open, or another of `hall board protocols`")  # fmt: skip
    command.add_argument("--address", type=int, action="append", metavar="N",
                         help="a board's address (1); may be given again")  # fmt: skip


def simulate(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Be boards until told to end."""
    from devices.boards.simulated_boards import SimulatedBoards  # noqa: PLC0415 - only this one
    from hall.cli.simulator_line import line_of, plugged_in  # noqa: PLC0415 - as above

    makers = dict(_makers(options.protocol, options.address or [1], settings))
    line = line_of(options.serial, None, options.tcp or (LOOPBACK, USUAL_PORT))
    showings: list[str] = []

    def on_show(address: int, shows: str) -> None:
        showings.append(shows)
        write(f"board {address}: {shows}")

    plug = partial(SimulatedBoards, addresses=makers, on_show=on_show)
    with end_asked() as ending, closing(plugged_in(line, plug)) as boards:
        write(f"{_in_words(makers)} on {line.url}; for hall.toml:\n{_settings(options, boards)}")
        serve(boards, standard_input(), ending)
        return CommandAnswer(text=f"{counted(len(showings), 'number', 'numbers')} shown")


def _makers(
    protocol: str, addresses: list[int], settings: Settings
) -> "Iterator[tuple[int, Callable[[], SimulatedBoard]]]":
    """Yield what makes the board at each address.

    Raises:
        BadInput: there is no such protocol, or no board can have an address.

    """
    from devices.boards.adapters import OPEN  # noqa: PLC0415 - only this command
    from devices.boards.simulated_boards import AdapterBoard, OpenBoard  # noqa: PLC0415 - as above

    known = known_adapters(settings.board_adapters)
    if protocol != OPEN and protocol not in known:
        remedy = did_you_mean(protocol, (OPEN, *known))
        problem = Message("no protocol of boards '{name}'", name=protocol)
        raise BadInput(Message("{problem}; {remedy}", problem=problem, remedy=remedy))
    least, most = OPEN_ADDRESSES if protocol == OPEN else known[protocol].addresses
    for address in addresses:
        if not least <= address <= most:
            problem = Message("no board has the address '{address}'", address=address)
            remedy = Message("write a number from {least} to {most}", least=least, most=most)
            raise BadInput(Message("{problem}; {remedy}", problem=problem, remedy=remedy))
        make = partial(OpenBoard, address) if protocol == OPEN else None
        yield address, make or partial(AdapterBoard, address, known[protocol])


def _in_words(makers: Mapping[int, object]) -> str:
    numbers = ", ".join(map(str, makers))
    return f"board {numbers} is" if len(makers) == 1 else f"boards {numbers} are"


def _settings(options: argparse.Namespace, boards: "SimulatedBoards") -> str:
    """The lines of hall.toml that have a hall show its first counters on these boards."""
    counters = ", ".join(f"{at} = {number}" for number, at in enumerate(boards.shown, 1))
    lines = ["[[board]]", f'line = "{boards.line.url}"', f'protocol = "{options.protocol}"']
    return "\n".join([*lines, f"counters = {{ {counters} }}"])


def serve(boards: "SimulatedBoards", commands: int | None, ending: threading.Event) -> None:
    """Obey the commands that a descriptor gives until ``ending`` is set."""
    for words in commands_in(commands, ending):
        if words == "quit":
            ending.set()
        elif words:
            write(answer(boards, words))


def answer(
    boards: "SimulatedBoards",
    words: str,
    what: str = "board",
    commands: Mapping[str, str] = COMMANDS,
) -> str:
    """Do what a line says to boards, or to what else is on the line; return the answer."""
    match words.split():
        case ["status"]:
            return "\n".join(f"{what} {at}: {shows}" for at, shows in boards.shown.items())
        case ["help"]:
            width = max(map(len, commands))
            return "\n".join(f"{name:{width}}  {does}" for name, does in commands.items())
        case ["drop" | "plug"]:
            (boards.drop_line if words == "drop" else boards.plug_in)()
            return commands[words]
        case [("mute" | "speak" | "power") as command, number] if number.isdecimal():
            if int(number) not in boards.shown:
                return not_there(boards, what, number)
            told = commands[f"{command} N"].replace(f"{what} N", f"{what} {number}")
            _to_one(boards, command, int(number))
            return told
        case _:
            return f"no command '{words}'; {did_you_mean(words, commands)}"


def not_there(boards: "SimulatedBoards", what: str, address: object) -> str:
    """Say that nothing has an address, and which there are."""
    return f"no {what} {address}; there are {', '.join(map(str, boards.shown))}"


def _to_one(boards: "SimulatedBoards", command: str, address: int) -> None:
    """Do something to one board."""
    match command:
        case "mute":
            boards.mute.add(address)
        case "speak":
            boards.mute.discard(address)
        case _:
            boards.power(address)
