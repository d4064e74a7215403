"""``hall demo``: everything on the sample hall."""

import argparse
from pathlib import Path

from hall.cli.answer import CommandAnswer
from hall.cli.parser import Commands, add_command
from hall.settings import Settings


def add_to(commands: Commands) -> None:
    """Declare the command."""
    command = add_command(commands, "demo", demo, "show everything on the sample hall")
    command.add_argument(
        "--headless", action="store_true", help="no windows: leave pictures instead"
    )
    command.add_argument(
        "--out", type=Path, default=Path("demo-output"), metavar="DIR", help="where the pictures go"
    )


def demo(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Everything on the sample hall: windows where there is a screen, else pictures."""
    from hall.demo.demo import demonstrate  # noqa: PLC0415 - Qt starts here and nowhere else

    return CommandAnswer(text=demonstrate(settings, options.out, headless=options.headless))
