import errno
import fcntl
import os
from pathlib import Path

import pytest

from devices.addresses import keypad_at, scanner_at
from devices.errors import DeviceTrouble
from devices.input_device import Key
from devices.transport import evdev
from devices.transport.transport import Transport
from tests.devices.keyboard import KP, press
from tests.devices.simulated import PipeKeyboard, PtyScanner


def test_a_line_in_use_is_refused(pty_scanner: PtyScanner) -> None:
    """Two programs on one scanner would get half a code each."""
    address = scanner_at(pty_scanner.url)
    device = address.open()
    with pytest.raises(DeviceTrouble, match=r"another program uses .*ttyACM0"):
        address.open()
    device.close()
    address.open().close()


def test_what_is_no_device_of_the_kind_is_refused(tmp_path: Path) -> None:
    """A file is no serial line and no named pipe; a pipe and a terminal are no keyboard."""
    file, pipe = tmp_path / "file", tmp_path / "pipe"
    file.touch()
    os.mkfifo(pipe)
    for url, problem in (
        (f"serial://{file}", "file is no serial line"),
        (f"simulated://{file}", "file is no named pipe; remove it"),
        (f"evdev://{pipe}", r"pipe is no input device; see ls -l /dev/input/by-id"),
        ("evdev:///dev/ptmx", "ptmx is no input device"),
    ):
        with pytest.raises(DeviceTrouble, match=problem):
            scanner_at(url).open()


def test_a_keyboard_that_another_program_has_grabbed_is_refused(
    pipe_keyboard: PipeKeyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kernel says busy."""

    def busy(_descriptor: int) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr(evdev, "grab", busy)
    with pytest.raises(DeviceTrouble, match=r"another program uses .*event3"):
        scanner_at(pipe_keyboard.url).open()


def test_the_grab_is_the_kernels_own_request() -> None:
    """_IOW('E', 0x90, int): direction 1, size 4, by the kernel's rule for request numbers."""
    assert (1 << 30) | (4 << 16) | (ord("E") << 8) | 0x90 == evdev.EVIOCGRAB
    with Path("/dev/null").open("rb") as null, pytest.raises(OSError, match="ioctl"):
        fcntl.ioctl(null, evdev.EVIOCGRAB, 1)


def test_a_device_that_fails_while_it_is_read_was_pulled_out() -> None:
    """The kernel's input/output error, here of a file that has none at its beginning."""
    with Path("/proc/self/mem").open("rb", buffering=0) as memory:
        transport = Transport("/dev/x", memory)
        with pytest.raises(DeviceTrouble, match="/dev/x was pulled out"):
            transport.read()


def test_a_keypads_silence_gives_no_event(pipe_keyboard: PipeKeyboard) -> None:
    """It is waited for without end, and nothing ends by waiting; a key goes as it is."""
    device = keypad_at(pipe_keyboard.url).open()
    assert (device.idle_after, device.idle()) == (None, ())
    assert device.read() == []
    pipe_keyboard.send(press(KP["5"]))
    assert device.read() == [Key("5")]
    device.close()


def test_a_pipe_stands_for_a_keypad(tmp_path: Path) -> None:
    """Each key that is written is one that was pressed; the end of a line is none."""
    device = keypad_at(f"simulated://{tmp_path}/keys").open()
    try:
        (tmp_path / "keys").write_text("1*\nx#0")
        assert device.read() == [Key("1"), Key("*"), Key("#"), Key("0")]
        assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o600
    finally:
        device.close()
