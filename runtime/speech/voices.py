"""Which voices there are: folders of recordings, the product's and a hall's own."""

from collections.abc import Mapping, Sequence
from itertools import takewhile
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
    """Whether any of the folders speaks with this voice, if only numbers; cheap."""
    return any((folder / voice / INDEX).exists() for folder in folders)


def reads_pages(voice: str, folders: Sequence[Path]) -> bool:
    """Whether any of the folders reads whole pages with this voice; cheap."""
    return any(_is_for_pages(folder / voice / INDEX) for folder in folders)


def _is_for_pages(index: Path) -> bool:
    """Whether there is such an index, and its first lines do not say that it is for calls alone."""
    if not index.exists():
        return False
    with index.open(encoding="utf-8") as file:
        head = takewhile(lambda line: not line.startswith("["), file)
        return not any(line.startswith("only") and '"calls"' in line for line in head)
