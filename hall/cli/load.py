"""``hall load``: put a hall file into the database, and see that all that runs follows it."""

import argparse
import time
from pathlib import Path

from db.hall_file.storing import store_hall
from db.running_roles import RunningRole, RunningRoles, not_following
from hall.cli.answer import CommandAnswer, counted
from hall.cli.parser import Commands, add_command, add_json
from hall.compose.application import open_application
from hall.settings import Settings
from runtime.languages import LANGUAGES, pick
from runtime.message import Message
from runtime.toml_file import TomlFile

PATIENCE = 3.0
"""Seconds that running roles get: two to follow, one more until all have said that they do."""

LOOKS = 0.05
"""Seconds between two looks at who has followed."""


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
        version = store_hall(hall.database, setup)
        roles = followed(hall.running_roles, version)
    late = not_following(roles, version)
    following = [role.name for role in roles if role not in late]
    data = {
        "hall": pick(setup.hall.names, LANGUAGES[0]),
        "services": len(setup.services),
        "counters": len(setup.counters),
        "classes": len(setup.classes),
        "followed": following,
        "not_followed": [role.name for role in late],
    }
    counts = [
        counted(len(setup.services), "service", "services"),
        counted(len(setup.counters), "counter", "counters"),
        counted(len(setup.classes), "class", "classes"),
    ]
    text = f"{data['hall']}: {', '.join(counts)}"
    if following:
        text += f"\nfollowed by {', '.join(following)}"
    told = warnings + tuple(map(_not_followed, late))
    return CommandAnswer(data | {"warnings": list(warnings)}, text, warnings=told)


def followed(roles: RunningRoles, version: int) -> tuple[RunningRole, ...]:
    """Wait until all that runs shows this version, or for :data:`PATIENCE`; return what runs."""
    until = time.monotonic() + PATIENCE
    while not_following(now := roles.now(), version) and time.monotonic() < until:
        time.sleep(LOOKS)
    return now


def _not_followed(role: RunningRole) -> str:
    """Say who does not follow: it may have lost the database, or not run any more."""
    return Message(
        "not followed yet by {role}, last heard {at:%Y-%m-%d %H:%M} UTC:"
        " it follows when it reaches the database; if it does not, start it again",
        role=role.name,
        at=role.at,
    )
