"""Whether a console is to be signed on at, locked, or worked with. Pure."""

from enum import StrEnum

from counter.console import ConsoleInputs


class Gate(StrEnum):
    """What stands before the console: nothing, the page to sign on, or the locked one."""

    OPEN = "open"
    SIGN_ON = "sign_on"
    LOCKED = "locked"


def gate(inputs: ConsoleInputs | None, unlocked_for: str, *, idle: bool) -> Gate:
    """What stands before the console now.

    ``unlocked_for`` is the badge that has shown its PIN here since the console began; a console
    that begins while somebody is signed on is locked, since it knows nobody. ``idle`` is whether
    nobody has touched it for as long as the hall allows. A hall without officers has no gate.
    """
    if inputs is None or not inputs.has_officers:
        return Gate.OPEN
    officer = inputs.desk.officer
    if officer is None:
        return Gate.SIGN_ON
    return Gate.LOCKED if idle or unlocked_for != officer else Gate.OPEN
