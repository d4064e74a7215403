"""The settings of rating pads: ``[rating_pad]`` of hall.toml."""

from typing import Annotated

from msgspec import Meta, Struct

from runtime.languages import LANGUAGES, languages_of
from runtime.message import Message
from runtime.toml_file import TomlFile, did_you_mean


class RatingPadSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """The rating pads; the first of ``languages`` is theirs until somebody is there."""

    languages: Annotated[
        tuple[str, ...],
        Meta(min_length=1, max_length=4, description="one to four languages"),
    ] = LANGUAGES
    screen: Annotated[str, Meta(description='a screen\'s name such as "HDMI-1", or "" for any')] = (
        ""
    )
    full_screen: bool = True


def check_rating_pad(file: TomlFile, pad: RatingPadSettings) -> None:
    """Refuse a language that the pads do not speak, and one that stands twice."""
    spoken, place = languages_of("rating"), ("rating_pad", "languages")
    for language in pad.languages:
        if language not in spoken:
            problem = Message("the rating pad speaks no language '{language}'", language=language)
            raise file.error(place, problem, did_you_mean(language, spoken))
    if len(set(pad.languages)) < len(pad.languages):
        raise file.error(place, Message("a language stands twice"), Message("name each once"))
