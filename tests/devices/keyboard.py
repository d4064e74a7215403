"""What a keyboard sends: real struct input_event bytes."""

from devices.key_events import EVENT

KEYS = {
    key: code
    for first, keys in ((2, "1234567890-="), (16, "qwertyuiop[]"), (30, "asdfghjkl;'`"))
    for code, key in enumerate(keys, first)
}
KEYS |= dict(zip("\\zxcvbnm,./", range(43, 54), strict=True)) | {"\n": 28, " ": 57}
SHIFTED = dict(zip('!@#$%^&*()_+{}:"~|<>?', "1234567890-=[];'`\\,./", strict=True))
LEFT_SHIFT, NUM_LOCK, CTRL, ALT, F1, TAB = 42, 69, 29, 56, 59, 15
KP = dict(zip("789-456+1230.", range(71, 84), strict=True)) | {"*": 55, "/": 98, "\n": 96}


def event(kind: int, code: int, value: int) -> bytes:
    """One event."""
    return EVENT.pack(1_795_000_000, 123_456, kind, code, value)


def sync() -> bytes:
    """What ends each report."""
    return event(0, 0, 0)


def press(code: int) -> bytes:
    """A key goes down and up, with the scan code that keyboards send ahead."""
    down = event(4, 4, 0x70000 + code) + event(1, code, 1) + sync()
    return down + event(1, code, 0) + sync()


def held(holder: int, code: int) -> bytes:
    """A key pressed while another is held."""
    return event(1, holder, 1) + sync() + press(code) + event(1, holder, 0) + sync()


def alt_code(digits: str) -> bytes:
    """Alt held, digits of the keypad, and Alt let go."""
    keys = b"".join(press(KP[digit]) for digit in digits)
    return event(1, ALT, 1) + sync() + keys + event(1, ALT, 0) + sync()


def typed(text: str) -> bytes:
    """A text as a US keyboard types it."""
    return b"".join(map(_typed, text))


def _typed(key: str) -> bytes:
    if key in SHIFTED:
        return held(LEFT_SHIFT, KEYS[SHIFTED[key]])
    return held(LEFT_SHIFT, KEYS[key.lower()]) if key.isupper() else press(KEYS[key])
