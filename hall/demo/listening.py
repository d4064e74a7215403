"""Ears for the display's own voice: the demo waits until a call is spoken, as people do.

A display may have no voice, and a loudspeaker may hang; neither ends the demo.
"""

from contextlib import suppress

from msgspec.structs import asdict

from hall.compose.announcing import DisplayVoice
from hall.compose.open_role import OpenRole
from hall.demo.touch import NotThere, wait_until

LISTEN = 20.0
"""Seconds after which a voice that says nothing is not waited for."""


def listen(display: OpenRole, label: str) -> None:
    """Wait until a number is being called."""
    for voice in _voices(display):

        def is_called(voice: DisplayVoice = voice) -> bool:
            return any(label in sentence for sentence in voice.announcer.caption)

        with suppress(NotThere):
            wait_until(is_called, label, LISTEN)


def listen_to_the_end(display: OpenRole) -> dict[str, int]:
    """Wait until all is said; return how calls were spoken."""
    for voice in _voices(display):

        def is_silent(voice: DisplayVoice = voice) -> bool:
            return not voice.announcer.caption

        with suppress(NotThere):
            wait_until(is_silent, "silence", LISTEN)
        return asdict(voice.figures.counts)
    return {}


def _voices(display: OpenRole) -> list[DisplayVoice]:
    return [each for each in display.keep if isinstance(each, DisplayVoice)]
