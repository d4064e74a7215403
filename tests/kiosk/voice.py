"""A voice for tests: it says nothing aloud, and keeps what it was to say."""

from collections.abc import Sequence


class Recording:
    """A voice of some languages: what it said since it was last asked, and how loud it is."""

    def __init__(self, *languages: str) -> None:
        self.said: list[tuple[tuple[str, ...], str]] = []
        self.stopped = 0
        self.speaking = False
        self.volume = 60
        self._languages = languages

    def say(self, texts: Sequence[str], language: str) -> None:
        """Keep what is said."""
        self.speaking = True
        self.said.append((tuple(texts), language))

    def stop(self) -> None:
        """Count it."""
        self.speaking = False
        self.stopped += 1

    def speaks(self, language: str) -> bool:
        """In its languages; in all without any."""
        return not self._languages or language in self._languages

    def set_volume(self, percent: int) -> None:
        """Louder or quieter."""
        self.volume = percent

    def heard(self) -> list[str]:
        """The first words of each thing said since the last time."""
        said, self.said = self.said, []
        return [texts[0] for texts, _ in said]
