"""``hall board``: the kinds of number boards that are known, and boards made of code."""

import argparse

from hall.board_settings import known_adapters
from hall.cli import board_simulator
from hall.cli.answer import CommandAnswer
from hall.cli.parser import Commands, add_command, add_group, add_json
from hall.settings import Settings


def add_to(commands: Commands) -> None:
    """Declare the commands of ``hall board``."""
    group = add_group(commands, "board", "the kinds of number boards, and some made of code")
    summary = "the kinds of number boards that are known"
    add_json(add_command(group, "protocols", list_protocols, summary))
    board_simulator.add_to(group)


def list_protocols(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Name the kinds of boards that are known: the open protocol, and each adapter."""
    from devices.boards.adapters import OPEN  # noqa: PLC0415 - no other command waits for it

    listed = [{"name": OPEN, "title": "the open line protocol, docs/line-protocol.md"}]
    known = known_adapters(settings.board_adapters)
    listed += [{"name": name, "title": each.title} for name, each in known.items()]
    wide = max(len(each["name"]) for each in listed)
    text = "\n".join(f"{each['name']:{wide}}  {each['title']}" for each in listed)
    return CommandAnswer({"protocols": listed}, text)
