"""``hall web``: the web pages of citizens, the same as ``hall run web``."""

import argparse

from hall.cli.answer import CommandAnswer
from hall.cli.parser import Commands, add_command
from hall.settings import Settings


def add_to(commands: Commands) -> None:
    """Declare the command."""
    add_command(commands, "web", show_pages, "show the web pages of citizens, as hall run web does")


def show_pages(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Show the pages until the process is told to end."""
    from hall.compose.web import run_web  # noqa: PLC0415 - no other command waits for a server

    return CommandAnswer(code=run_web(settings))
