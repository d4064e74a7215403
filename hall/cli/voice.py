"""``hall voice``: make a voice pack with the hall's own names, and judge one that was recorded."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from hall.cli.answer import CommandAnswer, counted
from hall.cli.parser import Commands, add_command, add_group, add_json
from hall.settings import Settings
from runtime.message import Message
from tickets.errors import BadInput

if TYPE_CHECKING:
    from hall.voice_pack import Flaw, VoicePack
    from runtime.speech.making.recogniser import Recogniser


def add_to(commands: Commands) -> None:
    """Declare the commands of ``hall voice``."""
    group = add_group(commands, "voice", "make a voice pack, judge one that was recorded")
    command = add_command(group, "build", build, "make a pack that says this hall's names too")
    command.add_argument("folder", type=Path, metavar="DIR", help="made, or brought up to date")
    command.add_argument(
        "--voice",
        action="append",
        default=[],
        metavar="NAME",
        help="another speaker such as zm_yunxi, for all that is said",
    )
    add_json(command)
    command = add_command(group, "check", check, "what a pack lacks, which clips sound wrong")
    command.add_argument("folder", type=Path, metavar="DIR")
    command.add_argument(
        "--listen", action="store_true", help="have a recogniser hear what each clip says"
    )
    add_json(command)


def build(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Make what the pack lacks: the product's clips are copied, the hall's own names spoken."""
    from runtime.speech.making.kokoro import NoSynthesis  # noqa: PLC0415 - as above
    from runtime.speech.making.mandarin import UnknownWord  # noqa: PLC0415 - no other command waits

    try:
        done = _pack(options, settings).build(options.voice)
    except (NoSynthesis, UnknownWord) as error:
        raise BadInput(error.args[0]) from None
    except OSError as error:
        problem = Message(
            "{folder} can be no folder: {reason}", folder=options.folder, reason=error.strerror
        )
        raise BadInput(problem) from None
    lines = [
        f"{voice}: {counted(each.clips, 'clip', 'clips')}, {each.made} made"
        for voice, each in done.items()
    ]
    lines.append(f'to use it, write below [voice] of hall.toml: recordings = "{options.folder}"')
    data = {voice: {"clips": each.clips, "made": each.made} for voice, each in done.items()}
    return CommandAnswer(data, "\n".join(lines))


def check(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Say what a pack lacks and which of its clips sound wrong; 1 where there is anything."""
    if not options.folder.is_dir():
        raise BadInput(Message("no folder '{name}'", name=options.folder))
    recogniser = _recogniser() if options.listen else None
    pack = _pack(options, settings)
    if not pack.voices():
        problem = Message("no voice in '{name}': it has folders such as zh", name=options.folder)
        raise BadInput(problem)
    flaws = list(pack.check(recogniser))
    lines = [_line(flaw) for flaw in flaws]
    lines.append(counted(len(flaws), "problem", "problems"))
    data = {"problems": [_as_json(flaw) for flaw in flaws], "listened": options.listen}
    return CommandAnswer(data, "\n".join(lines), code=1 if flaws else 0)


def _pack(options: argparse.Namespace, settings: Settings) -> "VoicePack":
    """The pack in the folder, for the hall in the database."""
    from hall.compose.application import open_application  # noqa: PLC0415 - as above
    from hall.voice_pack import VoicePack  # noqa: PLC0415 - as above

    with open_application(settings) as hall:
        return VoicePack(options.folder, hall.current_hall())


def _recogniser() -> "Recogniser":
    from runtime.speech.making.recogniser import Recogniser  # noqa: PLC0415 - as above

    if not Recogniser.is_installed():
        remedy = "uv sync --inexact --extra recogniser"
        raise BadInput(
            Message(
                "nothing here can listen: install the extra 'recogniser' ({remedy})", remedy=remedy
            )
        )
    return Recogniser()


def _line(flaw: "Flaw") -> str:
    return f"{flaw.voice}/{flaw.file} ({flaw.text}): {flaw.problem}"


def _as_json(flaw: "Flaw") -> dict[str, str]:
    return {"voice": flaw.voice, "file": flaw.file, "text": flaw.text, "problem": flaw.problem}
