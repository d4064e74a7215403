"""Texts of a hall file: the same thing in every language, and how long each may be."""

from typing import TYPE_CHECKING, Annotated, Generic, TypeVar

from msgspec import Struct, defstruct

from db.hall_file.value_types import SEVEN, line
from runtime.languages import FURTHER, OWN_NAMES, is_wide

Han = TypeVar("Han")
Latin = TypeVar("Latin")


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file."""


_KEYS = {language: language.replace("-", "_").lower() for language in OWN_NAMES}
_LANGUAGE_OF = {key: language for language, key in _KEYS.items()}


class _Three(Table, Generic[Han, Latin], frozen=True, rename=_LANGUAGE_OF):
    """The same thing in every language; a Han character needs the room of two letters or more."""

    zh_hans: Han
    zh_hant: Han
    en: Latin

    def by_language(self) -> dict[str, Han | Latin]:
        """Language -> what it says, for those in which it says something."""
        texts = {language: getattr(self, key) for key, language in _LANGUAGE_OF.items()}
        return {language: text for language, text in texts.items() if text is not None}


if TYPE_CHECKING:
    _Told = _Three
else:
    # A further language, which may be left out, is a line in the table of names and none here.
    _Told = defstruct(
        "_Told",
        [(_KEYS[each], (Han if is_wide(each) else Latin) | None, None) for each in FURTHER],
        bases=(_Three,),
        namespace={"__orig_bases__": (_Three[Han, Latin],), "__parameters__": (Han, Latin)},
        frozen=True,
        rename=_LANGUAGE_OF,
    )


# The lengths are those at which every screen can still be read, from 1280 by 1024 pixels up.
Title = _Told[Annotated[str, line(21)], Annotated[str, line(44)]]
Name = _Told[Annotated[str, line(17)], Annotated[str, line(51)]]
Short = _Told[Annotated[str, line(8)], Annotated[str, line(16)]]
Who = _Told[Annotated[str, line(24)], Annotated[str, line(60)]]
Notice = _Told[Annotated[str, line(40)], Annotated[str, line(100)]]
FaqQuestion = _Told[Annotated[str, line(40)], Annotated[str, line(100)]]
FaqAnswer = _Told[Annotated[str, line(200)], Annotated[str, line(600)]]
Materials = _Told[
    Annotated[tuple[Annotated[str, line(36)], ...], SEVEN],
    Annotated[tuple[Annotated[str, line(80)], ...], SEVEN],
]
