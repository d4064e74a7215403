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
    alt_code,
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
    "bad",
    [
        held(CTRL, KEYS["d"]),
        held(CTRL, F1),
        held(CTRL, KP["5"]),
        held(ALT, KEYS["1"]),
        held(ALT, KP["+"]),
        press(F1),
        event(0, 3, 0),
        alt_code("0"),
        alt_code("128"),
        alt_code("0196"),
        alt_code("65" * 50),
        event(1, ALT, 1) + press(KP["6"]) + event(0, 3, 0) + event(1, ALT, 0),
    ],
)
def test_what_is_no_character_spoils_the_line(bad: bytes) -> None:
    """Commands, function keys and lost events never leave a shorter code behind."""
    assert KeyboardDecoder().decode(typed("12") + bad + typed("34")) == "12\x0034"


@pytest.mark.parametrize("zeros", [0, 1, 2])
@given(st.text("".join(map(chr, range(1, 128))), max_size=20))
def test_every_character_may_be_typed_as_an_alt_code(zeros: int, text: str) -> None:
    """Alt held, its number on the keypad, Alt let go: as scanners type for any keyboard layout."""
    numbers = [f"{'0' * zeros}{ord(each)}" for each in text]
    assert KeyboardDecoder().decode(b"".join(map(alt_code, numbers))) == text


def test_an_alt_code_is_read_whole_whatever_else_is_held() -> None:
    """Shift that goes up in the middle, as after a capital, takes no digit away."""
    keys = event(1, LEFT_SHIFT, 1) + event(1, ALT, 1) + press(KP["6"]) + event(1, LEFT_SHIFT, 0)
    assert KeyboardDecoder().decode(keys + press(KP["5"]) + event(1, ALT, 0)) == "A"
    assert KeyboardDecoder().decode(event(1, ALT, 1) + event(1, ALT, 0) + typed("7")) == "7"


def test_a_scanners_frame_and_suffix_may_be_typed() -> None:
    """Tab by its key; STX, ETX, Tab, LF and CR as Ctrl with a letter."""
    letters = b"".join(held(CTRL, KEYS[letter]) for letter in "bcijm")
    assert KeyboardDecoder().decode(press(TAB) + letters) == "\t\x02\x03\t\n\r"


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
