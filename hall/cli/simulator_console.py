"""The console of ``hall printer simulate``: commands that make it fail, and the paper it gave."""

import io
import threading
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from hall.cli.answer import counted
from hall.cli.output import write, write_file
from hall.cli.simulation import commands_in
from printer.simulator.simulated_printer import SimulatedPrinter
from printer.simulator.simulator import ROLL_MM, PrinterMechanism
from runtime.toml_file import did_you_mean

NEARLY_USED_UP_MM = 2_000


@dataclass(frozen=True)
class Command:
    """What a line of standard input does, and the answer to it."""

    do: Callable[[SimulatedPrinter], None]
    now: str


def _set(name: str, *, to: bool, now: str) -> Command:
    return Command(lambda printer: setattr(printer.mechanism, name, to), now)


def _roll(mm: float) -> Callable[[SimulatedPrinter], None]:
    return lambda printer: setattr(printer.mechanism, "roll_mm", mm)


def _hear(*, deaf: bool) -> Callable[[SimulatedPrinter], None]:
    return lambda printer: setattr(printer, "deaf", deaf)


def _power_cycle(printer: SimulatedPrinter) -> None:
    printer.power_off()
    printer.power_on()


COMMANDS = {
    "paper out": Command(_roll(0), "the roll is used up"),
    "paper low": Command(_roll(NEARLY_USED_UP_MM), "the roll is nearly used up"),
    "paper new": Command(lambda printer: printer.new_roll(ROLL_MM), "there is a new roll"),
    "cover open": _set("cover_open", to=True, now="the cover is open"),
    "cover close": _set("cover_open", to=False, now="the cover is closed"),
    "jam": _set("jammed", to=True, now="the cutter is jammed"),
    "clear": _set("jammed", to=False, now="the cutter is free"),
    "mute": _set("mute", to=True, now="it says nothing"),
    "speak": _set("mute", to=False, now="it answers again"),
    "garbage": _set("garbage", to=True, now="it answers nonsense"),
    "sense": _set("garbage", to=False, now="it answers sensibly again"),
    "deaf": Command(_hear(deaf=True), "it reads nothing"),
    "hear": Command(_hear(deaf=False), "it reads again"),
    "drop": Command(SimulatedPrinter.drop_line, "the line is broken"),
    "plug": Command(SimulatedPrinter.plug_in, "the line is back"),
    "power off": Command(SimulatedPrinter.power_off, "it is off"),
    "power on": Command(SimulatedPrinter.power_on, "it is on"),
    "power": Command(_power_cycle, "it was off and is on again"),
}
OTHERS = {
    "status": "how it is, and what came out of it",
    "help": "this list",
    "quit": "it is a printer no more",
}


def serve(
    printer: SimulatedPrinter, keeper: "Keeper", commands: int | None, ending: threading.Event
) -> None:
    """Obey the commands that a descriptor gives, and keep the paper, until ``ending`` is set."""
    for words in commands_in(commands, ending):
        if words == "quit":
            ending.set()
        elif words:
            write(answer(printer, words))
        keeper.look(printer.mechanism)
    keeper.look(printer.mechanism)


def answer(printer: SimulatedPrinter, words: str) -> str:
    """Do what a line says; return the answer."""
    if words == "status":
        return state_of(printer)
    if words == "help":
        answers = {name: each.now for name, each in COMMANDS.items()} | OTHERS
        width = max(map(len, answers))
        return "\n".join(f"{name:{width}}  {now}" for name, now in answers.items())
    command = COMMANDS.get(words)
    if command is None:
        return f"no command '{words}'; {did_you_mean(words, (*COMMANDS, *OTHERS))}"
    command.do(printer)
    return command.now


def state_of(printer: SimulatedPrinter) -> str:
    """Return the printer's state, and what came out of it."""
    mechanism = printer.mechanism
    conditions = {
        "off": not mechanism.powered,
        "out of paper": mechanism.paper_out,
        "cover open": mechanism.cover_open,
        "cutter jammed": mechanism.jammed,
        "mute": mechanism.mute,
        "answers nonsense": mechanism.garbage,
        "deaf": printer.deaf,
    }
    faults = [name for name, holds in conditions.items() if holds]
    return (
        f"{', '.join(faults) or 'ready'}; "
        f"{counted(len(mechanism.tickets), 'ticket', 'tickets')} whole, "
        f"{counted(len(mechanism.scrap), 'piece', 'pieces')} of others; "
        f"{mechanism.hanging_mm:.0f} mm hang out, "
        f"{max(0.0, mechanism.roll_mm) / 1000:.1f} m are left on the roll"
    )


class Keeper:
    """Says that a ticket has come out, and keeps it where there is a folder."""

    def __init__(self, folder: Path | None, dots: int) -> None:
        self._folder, self._dots = folder, dots
        self.told, self._pieces = 0, 0

    def look(self, mechanism: PrinterMechanism) -> None:
        """Handle what has come out since the last look."""
        for ticket in mechanism.tickets[self.told :]:
            self.told += 1
            kept = f", kept as {_keep(ticket, self._folder, self._dots)}" if self._folder else ""
            write(f"ticket {self.told} came out{kept}")
        for _ in mechanism.scrap[self._pieces :]:
            self._pieces += 1
            write("a piece of a ticket came out")


def _keep(ticket: bytes, folder: Path, dots: int) -> Path:
    """Write a ticket's bytes and its picture; return where the picture is."""
    from printer.simulator.paper import UnknownCommand, draw  # noqa: PLC0415 - draws with Pillow

    path = _free(folder)
    write_file(path, ticket)
    try:
        (paper, *_) = draw(ticket, dots)
    except UnknownCommand as unknown:
        write(f"it cannot be drawn: {unknown}")
        return path
    picture = io.BytesIO()
    paper.save(picture, "png")
    write_file(path.with_suffix(".png"), picture.getvalue())
    return path.with_suffix(".png")


def _free(folder: Path) -> Path:
    """Return the first path that is free."""
    paths = (folder / f"ticket-{n:04}.bin" for n in count(1))
    return next(path for path in paths if not path.exists())
