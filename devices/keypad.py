"""The keypads that there are: a numeric USB keypad, and a simulated one."""

from collections.abc import Callable, Sequence

from devices.input_device import InputEvent, Key
from devices.key_events import KEYPAD_KEYS, KeyboardDecoder, keypad_keys
from devices.transport.evdev import open_keyboard
from devices.transport.named_pipe import open_named_pipe
from devices.transport.transport import Transport


class KeypadDevice:
    """An open keypad; ``decode`` makes the names of keys of its bytes."""

    idle_after = None

    def __init__(self, transport: Transport, decode: Callable[[bytes], str]) -> None:
        self._transport, self._decode = transport, decode

    def fileno(self) -> int:
        """Return the descriptor that poll() watches."""
        return self._transport.fileno()

    def read(self) -> Sequence[InputEvent]:
        """Return the keys that were pressed."""
        return [Key(each) for each in self._decode(self._transport.read())]

    def idle(self) -> Sequence[InputEvent]:
        """Return nothing: no key waits for another."""
        return ()

    def close(self) -> None:
        """Close the device."""
        self._transport.close()


class EvdevKeypad:
    """A USB numeric keypad with keys that can be felt."""

    def __init__(self, path: str) -> None:
        self.name, self._path = f"keypad {path}", path

    def open(self) -> KeypadDevice:
        """Take the keypad away from every window."""
        keyboard = KeyboardDecoder()
        transport = open_keyboard(self._path)
        return KeypadDevice(transport, lambda data: keypad_keys(keyboard.decode(data)))


class SimulatedKeypad:
    """A keypad for demos and tests: a named pipe into which one writes keys, such as ``11*``."""

    def __init__(self, path: str) -> None:
        self.name, self._path = f"simulated keypad {path}", path

    def open(self) -> KeypadDevice:
        """Open the pipe, and make it where there is none."""
        return KeypadDevice(open_named_pipe(self._path), _written_keys)


def _written_keys(data: bytes) -> str:
    """Return the keys in what was written; all else, such as the end of a line, is left out."""
    return "".join(each for each in data.decode("ascii", "replace") if each in KEYPAD_KEYS)
