"""``hall load``: put a hall file into the database."""

import argparse
from pathlib import Path

from db.hall_file.storing import store_hall
from hall.cli.answer import CommandAnswer
from hall.cli.parser import Commands, add_command, add_json
from hall.compose.application import open_application
from hall.settings import Settings
from runtime.languages import LANGUAGES, pick


def add_to(commands: Commands) -> None:
    """Declare the command."""
    command = add_command(commands, "load", load, "put a hall file into the database")
    command.add_argument("file", type=Path, metavar="FILE")
    add_json(command)


def load(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Check a hall file and put it into the database."""
    from db.hall_file.reading import read_hall_file  # noqa: PLC0415 - no other command reads one

    setup = read_hall_file(options.file)
    with open_application(settings, load=False) as hall:
        store_hall(hall.database, setup)
    data = {
        "hall": pick(setup.hall.names, LANGUAGES[0]),
        "services": len(setup.services),
        "counters": len(setup.counters),
        "classes": len(setup.classes),
    }
    text = "{hall}: {services} services, {counters} counters, {classes} classes".format(**data)
    return CommandAnswer(data, text)
