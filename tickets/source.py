"""Where something was done: every event keeps it."""

from enum import StrEnum


class Source(StrEnum):
    """The place at which somebody did what an event tells; never who they are.

    A kiosk, the hall's pages on a phone, an officer's console, a call or rating pad, the officer's
    page, or the command line.
    """

    KIOSK = "kiosk"
    WEB = "web"
    CONSOLE = "console"
    PAD = "pad"
    PAGE = "page"
    COMMAND = "command"
