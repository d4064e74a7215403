"""``hall migrate-database``: move a hall with all its history to another database."""

import argparse
import sys
from contextlib import closing

from db.engine.database import Database
from db.moving import move_hall
from hall.cli.answer import CommandAnswer, counted
from hall.cli.output import write_error
from hall.cli.parser import Commands, add_command, add_json, utf8_text
from hall.settings import Settings


def add_to(commands: Commands) -> None:
    """Declare the command."""
    summary = "move a hall with all its history to another database"
    command = add_command(commands, "migrate-database", migrate_database, summary)
    command.add_argument("source", type=utf8_text, metavar="FROM", help="a file or URL")
    command.add_argument("target", type=utf8_text, metavar="TO", help="a file or URL")
    add_json(command)


def migrate_database(options: argparse.Namespace, _settings: Settings) -> CommandAnswer:
    """Move a hall with all its history from one database to another."""
    with (
        closing(Database(options.source)) as source,
        closing(Database(options.target)) as target,
    ):
        moved = move_hall(source, target, _progress)
    rows = counted(sum(moved.rows.values()), "row", "rows")
    data = {"copied": moved.copied, "rows": moved.rows}
    if not moved.copied:
        return CommandAnswer(data, f"nothing to do: {rows} there already")
    tables = ", ".join(f"{count} {table}" for table, count in moved.rows.items() if count)
    return CommandAnswer(data, f"{counted(moved.copied, 'row', 'rows')} copied; both hold {tables}")


def _progress(table: str, done: int, total: int) -> None:
    if sys.stderr is not None and sys.stderr.isatty():
        write_error(f"\r{table}: {done} of {total}", end="\n" * (done == total))
