"""What people type into a form, made fit to be kept and shown to an officer."""

from tickets.rating_errors import TextTooLong

MOST_WORDS, MOST_TOLD, MOST_NOTE, MOST_NAME, MOST_TOLD_ON = 500, 1000, 500, 40, 120
"""Characters of what is said beside a rating, of what could not be done, of how a case was closed,
of a name, and of what one officer tells the next of a ticket."""


def typed_text(given: str, most: int) -> str:
    """The text on one line, without characters that control a screen or turn its direction.

    Raises:
        TextTooLong: more than ``most`` characters are left.

    """
    line = " ".join("".join(c if c.isprintable() else " " for c in given).split())
    if len(line) > most:
        raise TextTooLong(len(line), most)
    return line


def typed_phone(given: str) -> str:
    """The digits of a telephone number, without the blanks, hyphens, brackets and + between them.

    What is left may still be none: see :func:`tickets.phone.is_phone`.
    """
    return "".join(c for c in given if not (c.isspace() or c in "-()+（）＋－"))
