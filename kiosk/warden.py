"""Who gets past the kiosk: taps in a hidden corner, a badge and a PIN, and waits for who guesses.

Pure: times are seconds on any clock that only goes on.
"""

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from tickets.discreet import Discreet

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


class Step(StrEnum):
    """How far somebody has come."""

    AWAY = "away"
    BADGE = "badge"
    PIN = "pin"
    CHECKING = "checking"
    WRONG = "wrong"
    WAIT = "wait"
    TROUBLE = "trouble"
    OPEN = "open"


class Tries(Struct, frozen=True):
    """Wrong ones in a row, and when the last was."""

    wrong: int = 0
    last: float = float("-inf")


class Gate(Discreet, frozen=True):
    """Where somebody stands. What is typed is shown as dots, or not at all."""

    HIDDEN = frozenset({"pin"})

    step: Step = Step.AWAY
    badge: str = ""
    pin: str = ""
    taps: tuple[float, ...] = ()
    tries: Tries = Tries()


def in_corner(x: float, y: float, width: float, side: float) -> bool:
    """Whether a touch is in the top right corner of a window so wide; ``side`` as the touch."""
    return width - side <= x <= width and 0 <= y <= side


def touched(gate: Gate, at: float, *, inside: bool) -> Gate:
    """A touch anywhere on the window while the kiosk is everybody's."""
    if gate.step is not Step.AWAY:
        return gate
    recent = tuple(tap for tap in gate.taps if at - tap <= TAP_SECONDS)
    taps = (*recent, at) if inside else ()
    if len(taps) < TAPS:
        return replace(gate, taps=taps)
    step = Step.WAIT if seconds_left(gate.tries, at) > 0 else Step.BADGE
    return Gate(step, tries=gate.tries)


def waited(gate: Gate, at: float) -> Gate:
    """Time has passed: who had to wait may type again."""
    if gate.step is Step.WAIT and seconds_left(gate.tries, at) <= 0:
        return Gate(Step.BADGE, tries=gate.tries)
    return gate


def typed(gate: Gate, digit: str) -> Gate:
    """One more digit of the badge or the PIN; anything else, and one too many, is nothing."""
    if not (len(digit) == 1 and digit in "0123456789"):
        return gate
    if gate.step is Step.BADGE and len(gate.badge) < LONGEST_BADGE:
        return replace(gate, badge=gate.badge + digit)
    if gate.step is Step.PIN and len(gate.pin) < LONGEST_PIN:
        return replace(gate, pin=gate.pin + digit)
    return gate


def erased(gate: Gate) -> Gate:
    """The last digit taken back; from an empty PIN to the badge."""
    if gate.step is Step.PIN and not gate.pin:
        return replace(gate, step=Step.BADGE)
    if gate.step is Step.PIN:
        return replace(gate, pin=gate.pin[:-1])
    return replace(gate, badge=gate.badge[:-1]) if gate.step is Step.BADGE else gate


def confirmed(gate: Gate) -> Gate:
    """On to the PIN, then to the check of both; what is too short stays."""
    if gate.step is Step.BADGE and gate.badge:
        return replace(gate, step=Step.PIN)
    if gate.step is Step.PIN and len(gate.pin) >= SHORTEST_PIN:
        return replace(gate, step=Step.CHECKING)
    if gate.step in {Step.WRONG, Step.TROUBLE}:
        return Gate(Step.BADGE, tries=gate.tries)
    return gate


def let_in(gate: Gate) -> Gate:
    """Badge and PIN are an officer's: the service page is open, wrong ones are forgotten."""
    return Gate(Step.OPEN) if gate.step is Step.CHECKING else gate


def refused(gate: Gate, at: float) -> Gate:
    """Badge or PIN was wrong; it counts also when its person has walked away meanwhile."""
    kept = gate.tries.wrong if at - gate.tries.last < FORGOTTEN_AFTER else 0
    tries = Tries(kept + 1, at)
    if gate.step is not Step.CHECKING:
        return replace(gate, tries=tries)
    return Gate(Step.WAIT if seconds_left(tries, at) > 0 else Step.WRONG, tries=tries)


def not_asked(gate: Gate) -> Gate:
    """Nobody could say whether they were right: that is no wrong try."""
    return Gate(Step.TROUBLE, tries=gate.tries) if gate.step is Step.CHECKING else gate


def left(gate: Gate) -> Gate:
    """Everybody's kiosk again; what was typed is gone, wrong tries are not."""
    return Gate(tries=gate.tries)


def seconds_left(tries: Tries, at: float) -> float:
    """How long nobody may try: a minute after the third wrong one, then twice as long each time."""
    if tries.wrong < FREE_TRIES:
        return 0.0
    doubled = FIRST_WAIT * 2.0 ** min(tries.wrong - FREE_TRIES, 10)
    return max(0.0, tries.last + min(doubled, LONGEST_WAIT) - at)
