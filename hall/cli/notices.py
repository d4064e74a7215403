"""The command of notices: tell everybody something, say what is told, end it."""

import argparse
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from display.ready_notices import in_every_language
from hall.cli.answer import CommandAnswer
from hall.cli.parser import Commands, add_command, add_json, utf8_text
from hall.compose.application import Application, open_application
from hall.settings import Settings
from runtime.languages import FURTHER, LANGUAGES
from runtime.message import Message
from runtime.speech import espeak, voices
from tickets.errors import BadInput
from tickets.views import Notice
from tickets.wall_clock import moment

CLOCK = re.compile(r"(?:(\d{4}-\d{2}-\d{2})[ T])?(\d{1,2}:\d{2})")
"""A time of today, or one with its date."""

REMEDY = "docs/commands.md: Notices"

TEXT_OPTIONS = (*LANGUAGES, *FURTHER)


class BadTime(BadInput):
    """What is no time of the hall."""

    def __init__(self, given: str) -> None:
        self.given = given
        super().__init__("'{given}' is no time; write one such as 16:30 or 2026-12-01T09:00")


def add_to(commands: Commands) -> None:
    """Declare the command."""
    command = add_command(
        commands, "notice", notice, "tell everybody something, on every screen; list; end ID"
    )
    command.add_argument(
        "words",
        nargs="+",
        type=utf8_text,
        metavar="TEXT",
        help="what is told, in every language that has no text of its own; 'list' says what is"
        " told, 'end ID' ends it",
    )
    command.add_argument(
        "--urgent", action="store_true", help="it takes the screens, and is spoken"
    )
    command.add_argument("--from", dest="starts", type=utf8_text, metavar="TIME", help="else now")
    command.add_argument(
        "--until",
        dest="ends",
        type=utf8_text,
        metavar="TIME",
        help="such as 16:30 or 2026-12-01T09:00 by the hall's clock; else until it is ended",
    )
    for language in TEXT_OPTIONS:
        command.add_argument(
            f"--{language}",
            dest=_option(language),
            type=utf8_text,
            metavar="TEXT",
            help=argparse.SUPPRESS if language in FURTHER else f"the same in {language}",
        )
    add_json(command)


def notice(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Do what the words say; all but ``list`` and ``end ID`` are a text."""
    match options.words:
        case ["list"]:
            return list_notices(settings)
        case ["end", given] if given.isascii() and given.isdigit():
            return end_notice(int(given), settings)
        case ["end"]:
            raise BadInput(Message("which notice ends? hall notice list says its number"))
        case words:
            return tell(" ".join(words), options, settings)


def tell(text: str, options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Tell it; the same words again are the same notice, with the new times."""
    texts = in_every_language(text) | {_written_in(text): text}
    texts |= {each: own for each in TEXT_OPTIONS if (own := getattr(options, _option(each)))}
    with open_application(settings) as hall:
        zone, now = _zone(hall), hall.clock()
        starts, ends = (
            None if given is None else time_of(given, now, zone)
            for given in (options.starts, options.ends)
        )
        told = hall.notices.tell(texts, urgent=options.urgent, starts=starts, ends=ends)
        if not told.urgent:
            return CommandAnswer(_of(told), _line(told, zone))
        spoken = _spoken(told, hall)
    words = "\n".join([_line(told, zone), *_of_speech(spoken)])
    return CommandAnswer(_of(told) | {"spoken": spoken}, words)


def list_notices(settings: Settings) -> CommandAnswer:
    """Say what is told now or will be; those of the hall file stand there."""
    with open_application(settings) as hall:
        zone, found = _zone(hall), hall.queries.notices()
    lines = [_line(each, zone) for each in found]
    return CommandAnswer({"notices": [_of(each) for each in found]}, "\n".join(lines or ["none"]))


def end_notice(number: int, settings: Settings) -> CommandAnswer:
    """End one; one that has ended stays so."""
    with open_application(settings) as hall:
        zone, ended = _zone(hall), hall.notices.end(number)
    return CommandAnswer(_of(ended), f"notice {ended.id} ended {_shown(ended.ends, zone)}")


def time_of(given: str, now: datetime, zone: ZoneInfo) -> datetime:
    """A time as it is written on the command line, in UTC; one without a date is of today.

    Raises:
        BadInput: it is none, or no clock of the hall shows it, or shows it twice.

    """
    found = CLOCK.fullmatch(given.strip())
    if found is None:
        raise BadTime(given)
    today = f"{now.astimezone(zone):%Y-%m-%d}"
    try:
        shown = datetime.strptime(f"{found[1] or today} {found[2]}", "%Y-%m-%d %H:%M")  # noqa: DTZ007 - a clock on a wall
    except ValueError:
        raise BadTime(given) from None
    return moment(shown, zone).astimezone(UTC)


def _spoken(told: Notice, hall: Application) -> dict[str, str | None]:
    """How the hall's displays say it, by language: "clips", "synthesis", or not at all.

    By the recordings and programs of this machine: it is seldom known what others have.
    """
    from runtime.speech.clip_reader import ClipReader  # noqa: PLC0415 - most are not urgent

    calling = hall.current_hall().hall.calling
    reader = ClipReader(voices.folders(hall.settings.voice.recordings), calling.one)

    def how(language: str) -> str | None:
        text = told.texts[language]
        if reader.knows(text, language):
            return "clips"
        return "synthesis" if espeak.can_speak(text, language) else None

    return {each: how(each) for each in calling.languages if each in told.texts}


def _of_speech(spoken: Mapping[str, str | None]) -> list[str]:
    """The same in words, and what to do where it is shown only."""
    said = [f"{language} ({how})" for language, how in spoken.items() if how]
    silent = [language for language, how in spoken.items() if not how]
    lines = [f"spoken: {', '.join(said)}"] if said else []
    if silent or not said:
        of = f" in {', '.join(silent)}" if said else ""
        lines.append(f"shown only{of}: nothing on this machine says these words ({REMEDY})")
    return lines


def _written_in(text: str) -> str:
    """The language whose voice says it: whoever is in a hurry does not say which it is."""
    return LANGUAGES[0] if espeak.CHINESE.search(text) else "en"


def _option(language: str) -> str:
    return "text_" + language.replace("-", "_")


def _zone(hall: Application) -> ZoneInfo:
    return ZoneInfo(hall.current_hall().hall.time_zone)


def _of(told: Notice) -> dict[str, Any]:
    return {
        "id": told.id,
        "texts": dict(told.texts),
        "urgent": told.urgent,
        "from": told.starts and told.starts.isoformat(),
        "until": told.ends and told.ends.isoformat(),
    }


def _line(told: Notice, zone: ZoneInfo) -> str:
    """Such as ``notice 3, urgent, until 2026-12-01 16:30: 网络中断``."""
    parts = [f"notice {told.id}"]
    parts += ["urgent"] if told.urgent else []
    parts += [f"from {_shown(told.starts, zone)}"] if told.starts else []
    parts += [f"until {_shown(told.ends, zone)}"] if told.ends else []
    return f"{', '.join(parts)}: {' / '.join(told.texts.values())}"


def _shown(at: datetime | None, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}" if at else ""
