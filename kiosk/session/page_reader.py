"""What the kiosk says, and when: each new page while reading aloud is on, and every warning."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.pages import said
from kiosk.pages.parts import PageContent
from kiosk.session.number_pad import Pad, PadQuestion
from kiosk.session.screen import Screen

STEP, SOFTEST = 15, 10
"""Per cent of the volume that one touch changes, and below which nothing would be heard."""

ECHOED = frozenset({PadQuestion.APPOINTMENT, PadQuestion.NUMBER})
"""What is asked for that others may hear; a phone or identity number is not."""


class Voice(Protocol):
    """What can speak."""

    def say(self, texts: Sequence[str], language: str, *, notice: str = "") -> None:
        """Say these, one after the other, instead of what is being said.

        A ``notice`` goes first. It is said whole, or not at all: half of it may be wrong.
        """

    def stop(self) -> None:
        """Say nothing more."""

    @property
    def speaking(self) -> bool:
        """Whether something is being said."""

    def speaks(self, language: str) -> bool:
        """Whether it can be heard in this language."""

    @property
    def volume(self) -> int:
        """Per cent."""

    def set_volume(self, percent: int) -> None:
        """Louder or quieter, from 0 to 100."""


class NoVoice:
    """The voice of a kiosk that has none."""

    speaking = False
    volume = 0

    def say(self, texts: Sequence[str], language: str, *, notice: str = "") -> None:
        """Say nothing."""

    def stop(self) -> None:
        """Do nothing."""

    def speaks(self, language: str) -> bool:
        """Not in any language."""
        return False

    def set_volume(self, percent: int) -> None:
        """Do nothing."""


class PageReader:
    """Reads the pages of one kiosk to whoever wants that, and says every warning."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._told: tuple[object, ...] = ()
        self._urgent = ""

    def speaks(self, language: str) -> bool:
        """Whether it can be heard in this language."""
        return self._voice.speaks(language)

    def tell(self, screen: Screen, content: PageContent) -> None:
        """Read a page that is new; where reading aloud is off, stop what is being said.

        An urgent notice that is new is said to whoever is there, reading aloud or not.
        """
        urgent = "" if content.urgent == self._urgent else content.urgent
        self._urgent = content.urgent
        news = (
            screen.page,
            screen.leaf,
            screen.view.read_aloud,
            content.title,
            content.notice,
            content.words,
        )
        if news == self._told and not urgent:
            return
        self._told = news
        if screen.view.read_aloud:
            self._voice.say(said(content), screen.language, notice=urgent)
        elif urgent and self.speaks(screen.language):
            self._voice.say([], screen.language, notice=urgent)
        else:
            self._voice.stop()

    def read(self, screen: Screen, content: PageContent) -> None:
        """Read a page from its beginning."""
        self._voice.say(said(content), screen.language)

    def read_or_hush(self, screen: Screen, content: PageContent) -> None:
        """Stop what is being read, or read the page again when nothing is."""
        if self._voice.speaking:
            self._voice.stop()
        else:
            self.read(screen, content)

    def echo(self, screen: Screen, pad: Pad) -> None:
        """Say what is typed, but no phone or identity number: the whole hall would hear it."""
        if screen.view.read_aloud and pad.question in ECHOED:
            self._voice.say(list(pad.typed), screen.language)

    def offer(self, parts: Sequence[str], screen: Screen) -> None:
        """Say what can be chosen, to whoever has pages read."""
        if screen.view.read_aloud:
            self._voice.say(parts, screen.language)

    def warn(self, words: Sequence[str], language: str) -> None:
        """Say this to whoever is there, reading aloud or not, where the language has a voice."""
        if self.speaks(language):
            self._voice.say(words, language)

    def turn(self, way: str, screen: Screen, content: PageContent) -> None:
        """Turn the volume up for ``louder`` and down for all else, and say the title that loud."""
        step = STEP if way == "louder" else -STEP
        self._voice.set_volume(min(100, max(SOFTEST, self._voice.volume + step)))
        self._voice.say([content.title], screen.language)

    def begin_anew(self, volume: int) -> None:
        """Be silent for the next person, with the volume for everybody."""
        self._voice.stop()
        self._voice.set_volume(volume)
