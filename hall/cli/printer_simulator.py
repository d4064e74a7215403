"""``hall printer simulate``: a printer made of code, until it is told to end."""

import argparse
from contextlib import closing
from functools import partial
from pathlib import Path

from hall.cli.answer import CommandAnswer, counted
from hall.cli.output import write
from hall.cli.parser import Commands, add_command
from hall.cli.simulation import LOOPBACK, add_line_options, end_asked, standard_input
from hall.settings import Settings

USUAL_PORT = 9100


def add_to(group: Commands) -> None:
    """Declare the command."""
    summary = "be a printer, for whoever has none; commands on standard input make it fail"
    command = add_command(group, "simulate", simulate, summary)
    line = add_line_options(command, USUAL_PORT)
    line.add_argument("--file", type=Path, metavar="LINK", help="a device file such as usb/lp0")
    command.add_argument("--out", type=Path, metavar="DIR", help="keep each ticket here")
    command.add_argument(
        "--speed", type=_positive, default=150.0, metavar="MM", help="printed in a second (150)"
    )
    command.add_argument("--roll", type=_positive, metavar="MM", help="of paper (80000)")


def _positive(given: str) -> float:
    try:
        number = float(given)
    except ValueError:
        number = 0
    if not 0 < number < 1e9:  # noqa: PLR2004 - nan and inf are no lengths
        raise argparse.ArgumentTypeError(f"'{given}' is no number of millimetres above 0")
    return number


def simulate(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Be a printer until told to end."""
    from hall.cli import simulator_line  # noqa: PLC0415 - no other command waits for it
    from hall.cli.simulator_console import Keeper, serve  # noqa: PLC0415 - as above
    from printer.printers import USUAL  # noqa: PLC0415 - as above
    from printer.protocol.profiles import profile  # noqa: PLC0415 - as above
    from printer.simulator.simulated_printer import SimulatedPrinter  # noqa: PLC0415 - as above
    from printer.simulator.simulator import ROLL_MM, PrinterMechanism  # noqa: PLC0415 - as above

    mechanism = PrinterMechanism(mm_a_second=options.speed, roll_mm=options.roll or ROLL_MM)
    keeper = Keeper(options.out, profile(USUAL[settings.paper_mm]).papers[settings.paper_mm])
    if options.out:
        simulator_line.make_folder(options.out)
    address = options.tcp or (LOOPBACK, USUAL_PORT)
    line = simulator_line.line_of(options.serial, options.file, address)
    plug = partial(SimulatedPrinter, mechanism=mechanism)
    with end_asked() as ending, closing(simulator_line.plugged_in(line, plug)) as printer:
        write(f'{printer.url} is a printer: hall --printer "{printer.url}" printer test')
        serve(printer, keeper, standard_input(), ending)
        return CommandAnswer(text=f"{counted(keeper.told, 'ticket', 'tickets')} came out")
