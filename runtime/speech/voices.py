"""Which voices there are: folders of recordings, the product's and a hall's own."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from runtime.assets import ASSETS

CLIPS = ASSETS / "voices"
INDEX = "index.toml"

VOICES: Mapping[str, str] = {"zh-Hans": "zh", "zh-Hant": "zh"}
"""Language -> voice, where it is not simply the language: one sentence, written in two ways."""


def voice_of(language: str) -> str:
    """The folder of clips that speaks ``language``."""
    return VOICES.get(language, language.split("-", maxsplit=1)[0])


def folders(recordings: str) -> tuple[Path, ...]:
    """The product's clips, then the hall's own ``recordings`` when there are any."""
    return (CLIPS, *([Path(recordings)] if recordings else ()))


def has_voice(voice: str, folders: Sequence[Path]) -> bool:
    """Whether any of the folders speaks with this voice; cheap."""
    return any((folder / voice / INDEX).exists() for folder in folders)
