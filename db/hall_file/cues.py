"""A hall file's ``[[cue]]``: which kind cues are off, and what the others say."""

import string

from db.hall_file import form
from db.hall_file.checks import check_once
from runtime.message import Message
from runtime.toml_file import TomlFile, did_you_mean
from tickets.cues import APPOINTMENT, DEFAULT_TEXTS, LANGUAGE, CueRule

LONGEST = 40
"""Characters of a cue: one line of the console's bar."""

PLACES = {APPOINTMENT: "time", LANGUAGE: "language"}
"""What the words of a cue may have a place for."""


def check_cues(file: TomlFile, written: form.File) -> None:
    """Refuse cues that are none, stand twice, or whose words no bar can show."""
    check_once(file, "cue", "code", [each.code for each in written.cue])
    known = [*DEFAULT_TEXTS, *(each.code for each in written.classes)]
    for n, each in enumerate(written.cue):
        if each.code not in known:
            problem = Message("no cue '{code}'", code=each.code)
            raise file.error(("cue", n, "code"), problem, did_you_mean(each.code, known))
        for language, words in (each.text.by_language() if each.text else {}).items():
            if not _can_be_shown(words, PLACES.get(each.code)):
                raise file.error(("cue", n, "text", language), *_mistake(each.code))


def _mistake(code: str) -> tuple[str, str]:
    if place := PLACES.get(code):
        remedy = Message(
            "write up to {longest} characters, and no braces but {place}",
            longest=LONGEST,
            place=f"{{{place}}}",
        )
    else:
        remedy = Message("write up to {longest} characters, and no braces", longest=LONGEST)
    return Message("these words of the cue '{code}' cannot be shown", code=code), remedy


def _can_be_shown(words: str, place: str | None) -> bool:
    try:
        fields = [each[1:] for each in string.Formatter().parse(words) if each[1] is not None]
    except ValueError:
        return False
    plain = all(field == (place, "", None) for field in fields)
    return plain and len(words) <= LONGEST


def cue_rule(written: form.File) -> CueRule:
    """The cues of a checked file."""
    return CueRule(
        off=tuple(each.code for each in written.cue if not each.on),
        texts={each.code: each.text.by_language() for each in written.cue if each.text},
    )
