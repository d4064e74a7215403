"""What of a hall file's ``[calling]`` makes no sense, found at its line."""

import re
import string
from collections.abc import Sequence

from db.hall_file import form
from runtime.languages import LANGUAGES
from runtime.message import Message
from runtime.toml_file import Place, TomlFile

PLACES = ("counter", "number")
"""What a sentence has a place for, each once."""

LONGEST = 60
"""Characters of a sentence: about six seconds of speech."""

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def check_calling(file: TomlFile, calling: form.CallingTable) -> None:
    """Refuse languages that are none or stand twice, and sentences that cannot call a person."""
    _check_languages(file, ("calling", "languages"), calling.languages)
    _check_languages(file, ("calling", "sentences"), tuple(calling.sentences))
    for language, sentence in calling.sentences.items():
        _check_sentence(file, ("calling", "sentences", language), sentence)
    for language in calling.languages:
        if language not in LANGUAGES and language not in calling.sentences:
            problem = Message("nothing says how to call in '{language}'", language=language)
            remedy = Message("add its sentence to 'calling.sentences'")
            raise file.error(("calling", "languages"), problem, remedy)


def _check_languages(file: TomlFile, place: Place, languages: Sequence[str]) -> None:
    for language in languages:
        if not LANGUAGE.fullmatch(language):
            problem = Message("'{language}' is no language", language=language)
            remedy = Message("write one such as 'zh-Hans', 'en' or 'ru'")
            raise file.error(place, problem, remedy)
    if len(set(languages)) < len(languages):
        raise file.error(place, Message("a language stands twice"), Message("name each once"))


def _check_sentence(file: TomlFile, place: Place, sentence: str) -> None:
    if len(sentence) > LONGEST or not sentence.isprintable():
        problem = Message("a sentence of calls is too long, or on several lines")
        remedy = Message("write up to {longest} characters on one line", longest=LONGEST)
        raise file.error(place, problem, remedy)
    try:
        fields = [
            (name, spec, conversion)
            for _, name, spec, conversion in string.Formatter().parse(sentence)
            if name is not None
        ]
    except ValueError:
        fields = []
    if sorted(name for name, *rest in fields if not any(rest)) != [*PLACES]:
        problem = Message("'{sentence}' cannot call anybody", sentence=sentence)
        remedy = Message("write {number} and {counter} once each, and no other braces")
        raise file.error(place, problem, remedy)
