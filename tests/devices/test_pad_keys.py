"""What the keys of call pads ask for: lines, number pads and single buttons."""

import pytest

from devices.key_events import EV_SYN, SYN_DROPPED
from devices.line_protocol.message import LineMessage
from devices.pads.commands import (
    CallNumber,
    PadCommand,
    PadKey,
    Rate,
    TransferTo,
    command_of,
    values_of,
)
from devices.pads.number_pad import FORGOTTEN_AFTER, ButtonPad, NumberPad
from tests.devices.keyboard import KP, LEFT_SHIFT, NUM_LOCK, event, press, sync

COMMANDS: list[PadCommand] = [
    *(each for each in PadKey if each is not PadKey.PAUSE_OR_OPEN),
    CallNumber("037"),
    TransferTo(4),
    Rate(5),
]
BACKSPACE = 14


@pytest.mark.parametrize("command", COMMANDS, ids=str)
def test_a_pads_line_says_what_is_asked_for(command: PadCommand) -> None:
    """Both ways."""
    assert command_of(LineMessage(5, 1, *values_of(command))) == command


@pytest.mark.parametrize(
    ("command", "values"),
    [
        ("KEY", {}),
        ("KEY", {"k": "NEXTT"}),
        ("KEY", {"k": "XFER"}),
        ("KEY", {"k": "XFER", "n": "0"}),
        ("KEY", {"k": "XFER", "n": "-1"}),
        ("KEY", {"k": "NEXT", "n": "4"}),
        ("KEY", {"k": "PAUSE/OPEN"}),
        ("NUM", {"d": "A37"}),
        ("NUM", {"d": "000"}),
        ("NUM", {"d": "1234567"}),
        ("NUM", {"k": "NEXT"}),
        ("RATE", {"g": "0"}),
        ("RATE", {"g": "6"}),
        ("RATE", {"g": "5", "y": "0"}),
        ("PONG", {"k": "NEXT"}),
    ],
)
def test_values_that_mean_nothing_ask_for_nothing(command: str, values: dict[str, str]) -> None:
    """They are refused, and no key is guessed."""
    assert command_of(LineMessage(5, 1, command, values)) is None


def test_no_line_has_the_key_for_both() -> None:
    """A pad on a line has PAUSE and OPEN."""
    with pytest.raises(ValueError, match="a key for each"):
        values_of(PadKey.PAUSE_OR_OPEN)


def asked_for(typed: str, pause: float = 0.1) -> list[PadCommand]:
    """What keys of a number pad ask for, with a pause between two."""
    pad = NumberPad()
    commands = [pad.command(key, n * pause) for n, key in enumerate(typed)]
    return [each for each in commands if each]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("\n", [PadKey.NEXT]),
        ("+", [PadKey.RECALL]),
        ("-", [PadKey.MISS]),
        ("*", [PadKey.PARK]),
        ("/", [PadKey.PAUSE_OR_OPEN]),
        ("0\n", [PadKey.DONE]),
        ("037\n\n", [CallNumber("037"), PadKey.NEXT]),
        ("037\b\n", [PadKey.NEXT]),
        ("37+", [PadKey.RECALL]),
        ("37+\n", [PadKey.RECALL, PadKey.NEXT]),
        ("000\n", []),
        ("123456\n", []),
        ("12\0\n", [PadKey.NEXT]),
        ("\b", []),
    ],
)
def test_the_keys_of_a_number_pad(typed: str, asked: list[PadCommand]) -> None:
    """Enter, + - * /, digits and Enter, 0 and Enter; Backspace clears, and so do lost events."""
    assert asked_for(typed) == asked


def test_digits_that_nobody_has_finished_are_forgotten() -> None:
    """The Enter of a minute later is "next", and calls no number that somebody began to type."""
    assert asked_for("03\n", FORGOTTEN_AFTER) == [CallNumber("03")]
    assert asked_for("03\n", FORGOTTEN_AFTER + 0.1) == [PadKey.NEXT]


def test_the_events_of_a_number_pad() -> None:
    """NumLock does not count, a key that is held counts once, in whatever pieces events come."""
    codes = [*(KP[each] for each in "0123456789+-*/\n"), 28, BACKSPACE, 11]
    sent = press(NUM_LOCK) + b"".join(map(press, codes)) + press(LEFT_SHIFT) + press(KP["."])
    held = event(1, KP["\n"], 1) + event(1, KP["\n"], 2) * 50 + event(1, KP["\n"], 0) + sync()
    dropped = event(EV_SYN, SYN_DROPPED, 0)
    pad, stream = NumberPad(), sent + held + dropped
    pieces = [stream[n : n + 7] for n in range(0, len(stream), 7)]
    assert "".join(map(pad.pressed, pieces)) == "0123456789+-*/\n\n\b0\n\0"


def test_a_single_button_is_next_whatever_it_types() -> None:
    """But for NumLock, which some of them send as well; held, it is one press."""
    pad = ButtonPad()
    held = event(1, 48, 1) + event(1, 48, 2) * 50 + event(1, 48, 0)
    keys = pad.pressed(press(NUM_LOCK) + held + event(EV_SYN, SYN_DROPPED, 0) + press(28))
    assert [pad.command(each, 0.0) for each in keys] == [PadKey.NEXT, PadKey.NEXT]
    assert pad.command("x", 0.0) is None
