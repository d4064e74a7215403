"""What a command answers: one JSON object for scripts, a line for people."""

from typing import Any

from msgspec import Struct


class CommandAnswer(Struct, frozen=True):
    """The JSON object, the line for a person, what went wrong after all, and what else to know.

    ``code`` is the exit code of a command that went well and has more to say than 0.
    """

    data: dict[str, Any] = {}
    text: str = ""
    trouble: str = ""
    warnings: tuple[str, ...] = ()
    code: int = 0


def counted(count: int, one: str, several: str) -> str:
    """So many of something: "1 ticket", "2 tickets"."""
    return f"{count} {one if count == 1 else several}"
