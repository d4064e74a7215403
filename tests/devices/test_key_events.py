import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.key_events import KeyboardDecoder, keypad_keys
from tests.devices.keyboard import (
    ALT,
    CTRL,
    F1,
    KEYS,
    KP,
    LEFT_SHIFT,
    NUM_LOCK,
    TAB,
    event,
    held,
    press,
    typed,
)

ASCII = string.ascii_letters + string.digits + string.punctuation + " \n"


@given(st.text(ASCII, max_size=40))
def test_what_a_keyboard_types_is_read(text: str) -> None:
    """Every printable ASCII character, capitals and signs by Shift."""
    assert KeyboardDecoder().decode(typed(text)) == text


def test_digits_of_the_keypad_are_digits_whatever_numlock_and_shift_do() -> None:
    """The kernel sends the key, not what is written on it."""
    keys = b"".join(press(NUM_LOCK) + press(KP[digit]) for digit in "0123456789")
    assert KeyboardDecoder().decode(keys) == "0123456789"
    assert KeyboardDecoder().decode(held(LEFT_SHIFT, KP["7"]) + press(KP["\n"])) == "7\n"


@pytest.mark.parametrize(
    "bad", [held(CTRL, KEYS["c"]), held(ALT, KEYS["1"]), press(F1), press(TAB), event(0, 3, 0)]
)
def test_what_is_no_character_spoils_the_line(bad: bytes) -> None:
    """Commands, function keys and lost events never leave a shorter code behind."""
    assert KeyboardDecoder().decode(typed("12") + bad + typed("34")) == "12\x0034"


def test_lost_events_do_not_leave_shift_held() -> None:
    """Shift may have come up among the events that were lost."""
    assert (
        KeyboardDecoder().decode(event(1, LEFT_SHIFT, 1) + event(0, 3, 0) + typed("7")) == "\x007"
    )


def test_a_held_key_types_once() -> None:
    """The kernel's repetitions are no second press."""
    repeated = event(1, KEYS["5"], 1) + event(1, KEYS["5"], 2) * 20 + event(1, KEYS["5"], 0)
    assert KeyboardDecoder().decode(repeated) == "5"


def test_a_keypads_keys_are_digits_star_and_hash() -> None:
    """# is Enter, + or Shift and 3; * is its own key or Shift and 8; other keys do nothing."""
    pad = b"".join(press(KP[key]) for key in "1234567890*\n+-/.")
    row = typed("1*#0\na")
    assert keypad_keys(KeyboardDecoder().decode(pad + row + press(F1))) == "1234567890*##1*#0#"
