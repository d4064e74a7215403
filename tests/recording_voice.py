"""A voice for tests: it plays nothing and records what it was asked to say."""

from collections.abc import Sequence


class RecordingVoice:
    """A voice of the given languages, or of all where none is given."""

    def __init__(self, *languages: str) -> None:
        self.said: list[tuple[tuple[str, ...], str]] = []
        self.stopped = 0
        self.speaking = False
        self.volume = 60
        self._languages = languages

    def say(self, texts: Sequence[str], language: str, *, notice: str = "") -> None:
        """Record the texts, a notice before them, and their language."""
        self.speaking = True
        self.said.append(((*filter(None, [notice]), *texts), language))

    def stop(self) -> None:
        """Count how often speech was stopped."""
        self.speaking = False
        self.stopped += 1

    def speaks(self, language: str) -> bool:
        """Whether the voice has this language."""
        return not self._languages or language in self._languages

    def set_volume(self, percent: int) -> None:
        """Keep the volume."""
        self.volume = percent

    def heard(self) -> list[str]:
        """Return the first text of each utterance since the last call, and forget them."""
        said, self.said = self.said, []
        return [texts[0] for texts, _ in said]
