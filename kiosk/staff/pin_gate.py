"""How an officer gets to the service page: taps in a hidden corner, then badge and PIN.

Wrong PINs cost a wait. Pure: times are seconds on any clock that only goes on.
"""

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from tickets.redacted import Redacted
from tickets.sign_on import LONGEST_BADGE, LONGEST_PIN, SHORTEST_PIN

CORNER_MM = 20
"""The side of the hidden corner at the top right."""

TAPS, TAP_SECONDS = 5, 4.0
"""So many taps in the corner within so many seconds, and none elsewhere, open the PIN pad."""

FREE_ATTEMPTS = 3
"""So many wrong PINs in a row cost no wait yet; each one from here on costs one."""

FIRST_WAIT, LONGEST_WAIT = 60.0, 900.0
FORGOTTEN_AFTER = 2 * 3600.0
"""After so long without a try the wrong ones are forgotten: guessing gains nothing by it."""


class PinStage(StrEnum):
    """How far somebody has come at the PIN gate."""

    AWAY = "away"
    BADGE = "badge"
    PIN = "pin"
    CHECKING = "checking"
    WRONG = "wrong"
    WAIT = "wait"
    TROUBLE = "trouble"
    OPEN = "open"


class PinAttempts(Struct, frozen=True):
    """How many wrong PINs there were in a row, and when the last was."""

    wrong: int = 0
    last: float = float("-inf")


class PinGate(Redacted, frozen=True):
    """The state of the PIN gate. The PIN is never in a log."""

    HIDDEN = frozenset({"pin"})

    step: PinStage = PinStage.AWAY
    badge: str = ""
    pin: str = ""
    taps: tuple[float, ...] = ()
    attempts: PinAttempts = PinAttempts()


def in_corner(x: float, y: float, width: float, side: float) -> bool:
    """Whether a touch is in the top right corner of a window so wide; ``side`` as the touch."""
    return width - side <= x <= width and 0 <= y <= side


def touched(pin_gate: PinGate, at: float, *, inside: bool) -> PinGate:
    """A touch anywhere on the window while the kiosk is everybody's."""
    if pin_gate.step is not PinStage.AWAY:
        return pin_gate
    recent = tuple(tap for tap in pin_gate.taps if at - tap <= TAP_SECONDS)
    taps = (*recent, at) if inside else ()
    if len(taps) < TAPS:
        return replace(pin_gate, taps=taps)
    step = PinStage.WAIT if seconds_left(pin_gate.attempts, at) > 0 else PinStage.BADGE
    return PinGate(step, attempts=pin_gate.attempts)


def waited(pin_gate: PinGate, at: float) -> PinGate:
    """Time has passed: who had to wait may type again."""
    if pin_gate.step is PinStage.WAIT and seconds_left(pin_gate.attempts, at) <= 0:
        return PinGate(PinStage.BADGE, attempts=pin_gate.attempts)
    return pin_gate


def typed(pin_gate: PinGate, digit: str) -> PinGate:
    """One more digit of the badge or the PIN; anything else, and one too many, is nothing."""
    if not (len(digit) == 1 and digit in "0123456789"):
        return pin_gate
    if pin_gate.step is PinStage.BADGE and len(pin_gate.badge) < LONGEST_BADGE:
        return replace(pin_gate, badge=pin_gate.badge + digit)
    if pin_gate.step is PinStage.PIN and len(pin_gate.pin) < LONGEST_PIN:
        return replace(pin_gate, pin=pin_gate.pin + digit)
    return pin_gate


def erased(pin_gate: PinGate) -> PinGate:
    """The last digit taken back; from an empty PIN to the badge."""
    if pin_gate.step is PinStage.PIN and not pin_gate.pin:
        return replace(pin_gate, step=PinStage.BADGE)
    if pin_gate.step is PinStage.PIN:
        return replace(pin_gate, pin=pin_gate.pin[:-1])
    return (
        replace(pin_gate, badge=pin_gate.badge[:-1])
        if pin_gate.step is PinStage.BADGE
        else pin_gate
    )


def confirmed(pin_gate: PinGate) -> PinGate:
    """On to the PIN, then to the check of both; what is too short stays."""
    if pin_gate.step is PinStage.BADGE and pin_gate.badge:
        return replace(pin_gate, step=PinStage.PIN)
    if pin_gate.step is PinStage.PIN and len(pin_gate.pin) >= SHORTEST_PIN:
        return replace(pin_gate, step=PinStage.CHECKING)
    if pin_gate.step in {PinStage.WRONG, PinStage.TROUBLE}:
        return PinGate(PinStage.BADGE, attempts=pin_gate.attempts)
    return pin_gate


def let_in(pin_gate: PinGate) -> PinGate:
    """Badge and PIN are an officer's: the service page is open, wrong ones are forgotten."""
    return PinGate(PinStage.OPEN) if pin_gate.step is PinStage.CHECKING else pin_gate


def refused(pin_gate: PinGate, at: float) -> PinGate:
    """Badge or PIN was wrong; that counts even when the person has walked away meanwhile."""
    kept = pin_gate.attempts.wrong if at - pin_gate.attempts.last < FORGOTTEN_AFTER else 0
    attempts = PinAttempts(kept + 1, at)
    if pin_gate.step is not PinStage.CHECKING:
        return replace(pin_gate, attempts=attempts)
    return PinGate(
        PinStage.WAIT if seconds_left(attempts, at) > 0 else PinStage.WRONG, attempts=attempts
    )


def not_asked(pin_gate: PinGate) -> PinGate:
    """Badge and PIN could not be checked; that does not count as a wrong attempt."""
    return (
        PinGate(PinStage.TROUBLE, attempts=pin_gate.attempts)
        if pin_gate.step is PinStage.CHECKING
        else pin_gate
    )


def left(pin_gate: PinGate) -> PinGate:
    """The kiosk is everybody's again: what was typed is forgotten, wrong attempts are not."""
    return PinGate(attempts=pin_gate.attempts)


def seconds_left(attempts: PinAttempts, at: float) -> float:
    """Return how long nobody may try: a minute after the third wrong PIN, then twice as long."""
    if attempts.wrong < FREE_ATTEMPTS:
        return 0.0
    doubled = FIRST_WAIT * 2.0 ** min(attempts.wrong - FREE_ATTEMPTS, 10)
    return max(0.0, attempts.last + min(doubled, LONGEST_WAIT) - at)
