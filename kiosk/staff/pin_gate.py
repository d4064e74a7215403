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


def touched(gate: PinGate, at: float, *, inside: bool) -> PinGate:
    """A touch anywhere on the window while the kiosk is everybody's."""
    if gate.step is not PinStage.AWAY:
        return gate
    recent = tuple(tap for tap in gate.taps if at - tap <= TAP_SECONDS)
    taps = (*recent, at) if inside else ()
    if len(taps) < TAPS:
        return replace(gate, taps=taps)
    step = PinStage.WAIT if seconds_left(gate.tries, at) > 0 else PinStage.BADGE
    return PinGate(step, tries=gate.tries)


def waited(gate: PinGate, at: float) -> PinGate:
    """Time has passed: who had to wait may type again."""
    if gate.step is PinStage.WAIT and seconds_left(gate.tries, at) <= 0:
        return PinGate(PinStage.BADGE, tries=gate.tries)
    return gate


def typed(gate: PinGate, digit: str) -> PinGate:
    """One more digit of the badge or the PIN; anything else, and one too many, is nothing."""
    if not (len(digit) == 1 and digit in "0123456789"):
        return gate
    if gate.step is PinStage.BADGE and len(gate.badge) < LONGEST_BADGE:
        return replace(gate, badge=gate.badge + digit)
    if gate.step is PinStage.PIN and len(gate.pin) < LONGEST_PIN:
        return replace(gate, pin=gate.pin + digit)
    return gate


def erased(gate: PinGate) -> PinGate:
    """The last digit taken back; from an empty PIN to the badge."""
    if gate.step is PinStage.PIN and not gate.pin:
        return replace(gate, step=PinStage.BADGE)
    if gate.step is PinStage.PIN:
        return replace(gate, pin=gate.pin[:-1])
    return replace(gate, badge=gate.badge[:-1]) if gate.step is PinStage.BADGE else gate


def confirmed(gate: PinGate) -> PinGate:
    """On to the PIN, then to the check of both; what is too short stays."""
    if gate.step is PinStage.BADGE and gate.badge:
        return replace(gate, step=PinStage.PIN)
    if gate.step is PinStage.PIN and len(gate.pin) >= SHORTEST_PIN:
        return replace(gate, step=PinStage.CHECKING)
    if gate.step in {PinStage.WRONG, PinStage.TROUBLE}:
        return PinGate(PinStage.BADGE, tries=gate.tries)
    return gate


def let_in(gate: PinGate) -> PinGate:
    """Badge and PIN are an officer's: the service page is open, wrong ones are forgotten."""
    return PinGate(PinStage.OPEN) if gate.step is PinStage.CHECKING else gate


def refused(gate: PinGate, at: float) -> PinGate:
    """Badge or PIN was wrong; it counts also when its person has walked away meanwhile."""
    kept = gate.tries.wrong if at - gate.tries.last < FORGOTTEN_AFTER else 0
    tries = PinAttempts(kept + 1, at)
    if gate.step is not PinStage.CHECKING:
        return replace(gate, tries=tries)
    return PinGate(PinStage.WAIT if seconds_left(tries, at) > 0 else PinStage.WRONG, tries=tries)


def not_asked(gate: PinGate) -> PinGate:
    """Nobody could say whether they were right: that is no wrong try."""
    return PinGate(PinStage.TROUBLE, tries=gate.tries) if gate.step is PinStage.CHECKING else gate


def left(gate: PinGate) -> PinGate:
    """Everybody's kiosk again; what was typed is gone, wrong tries are not."""
    return PinGate(tries=gate.tries)


def seconds_left(tries: PinAttempts, at: float) -> float:
    """How long nobody may try: a minute after the third wrong one, then twice as long each time."""
    if tries.wrong < FREE_TRIES:
        return 0.0
    doubled = FIRST_WAIT * 2.0 ** min(tries.wrong - FREE_TRIES, 10)
    return max(0.0, tries.last + min(doubled, LONGEST_WAIT) - at)
