"""``hall load``: put a hall file into the database."""

import argparse
from pathlib import Path

from db.hall_file.storing import store_hall
from hall.cli.answer import CommandAnswer, counted
from hall.cli.parser import Commands, add_command, add_json
from hall.compose.application import open_application
from hall.settings import Settings
from runtime.languages import LANGUAGES, pick
from runtime.toml_file import TomlFile


def add_to(commands: Commands) -> None:
    """Declare the command."""
    command = add_command(commands, "load", load, "put a hall file into the database")
    command.add_argument("file", type=Path, metavar="FILE")
    add_json(command)


def load(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Check a hall file and put it into the database."""
    from db.hall_file.reading import read_hall_file  # noqa: PLC0415 - no other command reads one
    from db.hall_file.texts import undrawable  # noqa: PLC0415 - the same
    from printer.document.glyphs import has_glyph  # noqa: PLC0415 - the same

    setup = read_hall_file(options.file)
    warnings = tuple(undrawable(TomlFile(options.file), has_glyph))
    with open_application(settings, load=False) as hall:
        store_hall(hall.database, setup)
    data = {
        "hall": pick(setup.hall.names, LANGUAGES[0]),
        "services": len(setup.services),
        "counters": len(setup.counters),
        "classes": len(setup.classes),
    }
    counts = [
        counted(len(setup.services), "service", "services"),
        counted(len(setup.counters), "counter", "counters"),
        counted(len(setup.classes), "class", "classes"),
    ]
    text = f"{data['hall']}: {', '.join(counts)}"
    return CommandAnswer(data | {"warnings": list(warnings)}, text, warnings=warnings)
