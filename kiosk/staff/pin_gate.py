"""Who gets past the kiosk: taps in a hidden corner, a badge and a PIN, and waits for who guesses.

Pure: times are seconds on any clock that only goes on.
"""

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from tickets.redacted import Redacted

CORNER_MM = 20
"""The hidden corner: the top right, so far from both edges."""

TAPS, TAP_SECONDS = 5, 4.0
"""So many taps in the corner within so many seconds, and none elsewhere, open the PIN pad."""

LONGEST_BADGE, LONGEST_PIN = 20, 12
SHORTEST_PIN = 4

FREE_TRIES = 3
"""So many wrong PINs in a row cost no wait yet; each one from here on costs one."""

FIRST_WAIT, LONGEST_WAIT = 60.0, 900.0
FORGOTTEN_AFTER = 2 * 3600.0
"""After so long without a try the wrong ones are forgotten: guessing gains nothing by it."""


class PinStage(StrEnum):
    """How far somebody has come."""

    AWAY = "away"
    BADGE = "badge"
    PIN = "pin"
    CHECKING = "checking"
    WRONG = "wrong"
    WAIT = "wait"
    TROUBLE = "trouble"
    OPEN = "open"


class PinAttempts(Struct, frozen=True):
    """Wrong ones in a row, and when the last was."""

    wrong: int = 0
    last: float = float("-inf")


class PinGate(Redacted, frozen=True):
    """Where somebody stands. What is typed is shown as dots, or not at all."""

    HIDDEN = frozenset({"pin"})

    step: PinStage = PinStage.AWAY
    badge: str = ""
    pin: str = ""
    taps: tuple[float, ...] = ()
    tries: PinAttempts = PinAttempts()


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
    step = PinStage.WAIT if seconds_left(pin_gate.tries, at) > 0 else PinStage.BADGE
    return PinGate(step, tries=pin_gate.tries)


def waited(pin_gate: PinGate, at: float) -> PinGate:
    """Time has passed: who had to wait may type again."""
    if pin_gate.step is PinStage.WAIT and seconds_left(pin_gate.tries, at) <= 0:
        return PinGate(PinStage.BADGE, tries=pin_gate.tries)
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
        return PinGate(PinStage.BADGE, tries=pin_gate.tries)
    return pin_gate


def let_in(pin_gate: PinGate) -> PinGate:
    """Badge and PIN are an officer's: the service page is open, wrong ones are forgotten."""
    return PinGate(PinStage.OPEN) if pin_gate.step is PinStage.CHECKING else pin_gate


def refused(pin_gate: PinGate, at: float) -> PinGate:
    """Badge or PIN was wrong; it counts also when its person has walked away meanwhile."""
    kept = pin_gate.tries.wrong if at - pin_gate.tries.last < FORGOTTEN_AFTER else 0
    tries = PinAttempts(kept + 1, at)
    if pin_gate.step is not PinStage.CHECKING:
        return replace(pin_gate, tries=tries)
    return PinGate(PinStage.WAIT if seconds_left(tries, at) > 0 else PinStage.WRONG, tries=tries)


def not_asked(pin_gate: PinGate) -> PinGate:
    """Nobody could say whether they were right: that is no wrong try."""
    return (
        PinGate(PinStage.TROUBLE, tries=pin_gate.tries)
        if pin_gate.step is PinStage.CHECKING
        else pin_gate
    )


def left(pin_gate: PinGate) -> PinGate:
    """Everybody's kiosk again; what was typed is gone, wrong tries are not."""
    return PinGate(tries=pin_gate.tries)


def seconds_left(tries: PinAttempts, at: float) -> float:
    """How long nobody may try: a minute after the third wrong one, then twice as long each time."""
    if tries.wrong < FREE_TRIES:
        return 0.0
    doubled = FIRST_WAIT * 2.0 ** min(tries.wrong - FREE_TRIES, 10)
    return max(0.0, tries.last + min(doubled, LONGEST_WAIT) - at)
