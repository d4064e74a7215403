"""Listens to call pads without doing what they ask: to find one, or to see what they say."""

from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager

from devices.boards.board_line import BoardLine
from devices.boards.line_addresses import line_at
from devices.boards.protocols import OpenProtocol
from devices.input_device import InputEvent
from devices.keypad import KeypadDevice
from devices.listener import Listener
from devices.pads.number_pad import LOST, ButtonPad, NumberPad
from devices.pads.usb_pad import usb_paths
from devices.transport.evdev import open_shared_keyboard

QUESTIONS = (" PING ", " PONG ")


class SharedKeyboard:
    """A keyboard that is listened to, and goes on typing: one of them may be your own."""

    def __init__(self, usb: str, path: str) -> None:
        self.name, self._path = f"keyboard {usb}", path
        self.numbers, self._any = NumberPad(), ButtonPad()

    def open(self) -> KeypadDevice:
        """Open it."""
        return KeypadDevice(open_shared_keyboard(self._path), self._keys)

    def _keys(self, data: bytes) -> str:
        """The keys of a number pad, or one that stands for any other."""
        return self.numbers.pressed(data).replace(LOST, "") or "?" * len(self._any.pressed(data))


@contextmanager
def listening(
    pressed: Callable[[list[str]], None], bound: Collection[str], line: str, most: int
) -> Iterator[str]:
    """Call ``pressed`` with the settings of each pad on which a key is pressed.

    It listens on keyboards whose USB path is not ``bound``, and on the pads of a ``line`` with
    addresses up to ``most``, where one is named. It yields what that is, in words.

    Raises:
        BadDeviceUrl: there is no such line.

    """
    keyboards = [(usb, path) for usb, path in usb_paths() if usb not in bound]
    with ExitStack() as all_open:
        for usb, path in keyboards:
            listener = Listener(SharedKeyboard(usb, str(path)), _usb(usb, pressed))
            listener.start()
            all_open.callback(listener.stop)
        if line:
            addresses = range(1, most + 1)

            def on_key(address: int, _command: object) -> None:
                pressed([f'line = "{line}"', f"counters = {{{{ {address} = {{counter}} }}}}"])

            all_open.enter_context(pad_line(line, addresses, on_key=on_key))
        heard = [*(usb for usb, _ in keyboards), *([line] if line else [])]
        yield ", ".join(heard) or "nothing: no keyboard is plugged in"


def _usb(usb: str, pressed: Callable[[list[str]], None]) -> Callable[[InputEvent], None]:
    def on_event(event: InputEvent) -> None:
        kind = "button" if getattr(event, "key", "") == "?" else "numbers"
        pressed([f'usb = "{usb}"', "counter = {counter}", f'kind = "{kind}"'])

    return on_event


@contextmanager
def pad_line(
    url: str,
    addresses: Collection[int],
    on_traffic: Callable[[bool, bytes], None] = lambda *_: None,
    on_change: Callable[[object], None] = lambda _: None,
    *,
    on_key: Callable[[int, object], None] = lambda *_: None,
) -> Iterator[None]:
    """Ask the pads of a line all the time, until the block ends.

    Raises:
        BadDeviceUrl: there is no such line.
        DeviceTrouble: it is not there, or another program uses it.

    """
    address = line_at(url)
    address.open().close()
    line = BoardLine(
        address,
        OpenProtocol(addresses),
        addresses,
        on_change,
        pads=addresses,
        on_key=on_key,
        on_traffic=on_traffic,
    )
    line.start()
    try:
        yield
    finally:
        line.stop()


def traffic(data: bytes, *, everything: bool) -> Iterator[str]:
    """The lines in what was sent or heard, without questions and answers where not everything."""
    for line in data.decode("ascii", "backslashreplace").split("\n"):
        if line and (everything or not any(each in line for each in QUESTIONS)):
            yield line.rstrip()
