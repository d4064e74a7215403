"""What a pad is told after a press, as lines of the open line protocol: pure."""

from collections.abc import Iterator

from devices.boards.protocols import Told
from devices.line_protocol.message import Command, text_values

MOST_TEXT = 44
"""Bytes of a text in GB18030: twice as many hexadecimal digits fit into a line."""

ASK_RATE = Told(Command.ASK, word="rate")


def told_of(beeps: int, text: str) -> Iterator[Told]:
    """Yield so many beeps, and a text, its end cut off where it is too long for a line."""
    if beeps:
        yield Told(Command.BEEP, {"n": str(beeps)})
    while len(text.encode("gb18030")) > MOST_TEXT:
        text = text[:-1]
    if text:
        yield Told(Command.TEXT, text_values(text))
