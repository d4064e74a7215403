from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from devices.addresses import id_reader_at, keypad_at, scanner_at
from devices.errors import BadDeviceUrl, DeviceTrouble
from devices.input_device import DeviceAddress

PARTS = st.sampled_from(
    ["serial", "evdev", "simulated", ":", "/", "//", "///dev/x", "?", "&", "baud=9600", "end=pause"]
) | st.text(max_size=6)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("serial:///dev/ttyACM0", "scanner /dev/ttyACM0"),
        ("serial:///dev/ttyACM0?baud=115200&end=pause", "scanner /dev/ttyACM0"),
        (
            "evdev:///dev/input/by-id/A%23-event-kbd",
            "scanner /dev/input/by-id/A#-event-kbd",
        ),
        ("evdev:///dev/input/event3?end=pause", "scanner /dev/input/event3"),
        ("simulated:///tmp/scan", "simulated scanner /tmp/scan"),
    ],
)
def test_a_scanner_has_an_address(url: str, name: str) -> None:
    """Kind, path and options; nothing is opened by it."""
    assert scanner_at(url).name == name


def test_a_keypad_and_a_card_reader_have_addresses() -> None:
    """One kind of each, and a keypad for tests."""
    assert keypad_at("evdev:///dev/input/event3").name == "keypad /dev/input/event3"
    assert keypad_at("simulated:///tmp/keys").name == "simulated keypad /tmp/keys"
    assert id_reader_at("simulated:///tmp/card").name == "simulated card reader /tmp/card"


@pytest.mark.parametrize(
    ("url", "problem", "remedy"),
    [
        ("/dev/ttyACM0", "no kind of scanner ''", "write serial:///dev/ttyACM0"),
        ("usb://1:2", "no kind of scanner 'usb'", "or evdev:///dev/input/by-id/"),
        ("serial://ttyACM0", "it needs a whole path, behind three slashes", "write serial"),
        ("serial:///", "it needs a whole path", "write serial"),
        ("serial:///dev/tty?baud=9601", "no baud '9601'", "baud is one of 1200, 2400,"),
        ("serial:///dev/tty?end=cr", "no end 'cr'", "end is one of line, pause"),
        ("serial:///dev/tty?speed=9600", "no option 'speed'", "possible are baud, end"),
        ("serial:///dev/tty?end=", "option 'end' has no value", "write one, or leave it out"),
        ("serial:///dev/tty?end=line&end=pause", "option 'end' is there twice", "write it once"),
        ("simulated:///tmp/x?end=line", "no option 'end'", "it takes none"),
        ("evdev:///dev/input/a#b", "'#' has no meaning in it", "in a path write %23"),
        ("evdev:///dev/\n", "a character that cannot be seen", "write it without"),
        ("evdev:///dev/%00", "a character that cannot be seen", "leave it out"),
        ("serial://[/dev/tty", "Invalid IPv6 URL", "write serial"),
    ],
)
def test_a_wrong_address_says_what_would_be_right(url: str, problem: str, remedy: str) -> None:
    """What is wrong with it, and what to write instead."""
    with pytest.raises(BadDeviceUrl) as refused:
        scanner_at(url)
    assert problem in refused.value.problem
    assert remedy in refused.value.remedy
    assert str(refused.value).startswith(repr(url))


def test_each_kind_of_device_has_its_own_addresses() -> None:
    """A keypad is no serial line, and no card reader of any maker is claimed to work."""
    with pytest.raises(BadDeviceUrl, match="no kind of keypad 'serial'; write evdev:"):
        keypad_at("serial:///dev/ttyACM0")
    with pytest.raises(BadDeviceUrl, match="no option 'end'; it takes none"):
        keypad_at("evdev:///dev/input/event3?end=pause")
    with pytest.raises(BadDeviceUrl, match="no kind of card reader 'serial'; write simulated:"):
        id_reader_at("serial:///dev/ttyUSB0")


def test_a_device_that_is_not_there_is_explained() -> None:
    """The path, and that there is none."""
    for address in (
        scanner_at("serial:///nowhere/tty"),
        scanner_at("evdev:///nowhere/event0"),
        keypad_at("evdev:///nowhere/event0"),
        id_reader_at("simulated:///nowhere/card"),
    ):
        with pytest.raises(DeviceTrouble, match="there is no /nowhere/"):
            address.open()


@given(st.sampled_from([scanner_at, keypad_at, id_reader_at]), st.lists(PARTS).map("".join))
@example(scanner_at, "serial:///dev/x?baud=%00")
@example(scanner_at, "evdev://\N{ACCOUNT OF}/x")
@example(keypad_at, "simulated:///%ff?\ud800")
def test_any_address_is_understood_or_refused(at: Callable[[str], DeviceAddress], url: str) -> None:
    """Whatever is written, a device comes of it or words that say what is wrong; no crash."""
    try:
        words = at(url).name
    except BadDeviceUrl as refused:
        words = str(refused)
        assert "; " in words
    assert words.isprintable()
