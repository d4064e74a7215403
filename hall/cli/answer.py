"""What a command answers: one JSON object for scripts, a line for people."""

from typing import Any

from msgspec import Struct


class CommandAnswer(Struct, frozen=True):
    """The JSON object, the line for a person, and what went wrong after all.

    ``code`` is the exit code of a command that went well and has more to say than 0.
    """

    data: dict[str, Any] = {}
    text: str = ""
    trouble: str = ""
    code: int = 0
