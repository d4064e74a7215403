"""What every error of the hall is: words made of the data it carries."""

from runtime.message import Message


class HallError(Exception):
    """Something a person can put right; ``str()`` is one plain line for a log or a terminal.

    Its words are a template of the data it carries and of ``values``, to be told in any language.
    """

    def __init__(self, template: str = "", **values: object) -> None:
        super().__init__(_message(template, vars(self) | values))


class BadInput(HallError):
    """Whoever gave the command can give a better one. Nothing was changed."""


def _message(template: str, values: dict[str, object]) -> str:
    """The words of an error; those that are whole already may hold braces of their own."""
    if isinstance(template, Message):
        return template
    try:
        return Message(template, **values)
    except (LookupError, ValueError, AttributeError):
        return template
