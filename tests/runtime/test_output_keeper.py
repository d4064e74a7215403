from collections.abc import Callable
from dataclasses import dataclass, field

from runtime.speech.output_keeper import AGAIN, GONE, LOOK, OutputKeeper
from runtime.speech.outputs import Frames
from runtime.speech.sound import RATE, NoSound
from runtime.speech.stream import SoundStream


@dataclass
class DeviceInTime:
    """Time, and a sound device that works, hangs, is unplugged or is not there.

    Each wait of the keeper lets time pass; ``events`` are what happens at a second of it.
    """

    events: dict[float, Callable[["DeviceInTime"], None]]
    until: float
    now: float = 0.0
    there: bool = True
    hangs: bool = False
    listed: bool = True
    opened: int = 0
    closed: int = 0
    frames: Frames | None = None
    told: list[tuple[float, str]] = field(default_factory=list)

    def open(self) -> "DeviceInTime":
        """Open the device."""
        if not self.there:
            raise NoSound("no device")
        self.opened += 1
        return self

    def start(self, frames: Frames) -> None:
        """Begin to take samples."""
        self.frames = frames

    def is_there(self) -> bool:
        """Whether the system lists the device."""
        return self.listed

    def close(self) -> None:
        """Take no more."""
        self.closed += 1
        self.frames = None

    def wait(self, seconds: float) -> bool:
        """Let time pass, in which the device takes what it plays."""
        for _ in range(round(seconds / 0.1)):
            self.now = round(self.now + 0.1, 6)
            if event := self.events.pop(self.now, None):
                event(self)
            if self.frames and not self.hangs:
                self.frames.send(RATE // 10)
        return self.now >= self.until

    def tell(self, trouble: str) -> None:
        """Hear of the device."""
        self.told.append((self.now, trouble))


def kept(device: DeviceInTime) -> SoundStream:
    """Have a keeper keep it until its time is over; the stream that it played."""
    stream = SoundStream()
    keeper = OutputKeeper(
        stream, device.tell, device.open, monotonic=lambda: device.now, wait=device.wait
    )
    keeper.keep()
    return stream


def test_a_device_is_opened_once_and_kept_open() -> None:
    """It plays silence from the start to the end; that it works is told once."""
    device = DeviceInTime({}, until=100.0)
    stream = kept(device)
    assert device.told == [(LOOK, "")]
    assert (device.opened, device.closed) == (1, 1)
    assert stream.seconds == 100.0


def test_a_device_that_takes_no_samples_is_told_and_taken_again() -> None:
    """Within two and a half seconds; three seconds later it is tried again, until it works."""

    def pull_out(device: DeviceInTime) -> None:
        device.hangs, device.there = True, False

    def plug_in(device: DeviceInTime) -> None:
        device.hangs, device.there = False, True

    device = DeviceInTime({10.0: pull_out, 30.0: plug_in}, until=40.0)
    stream = kept(device)
    (_, works), (lost, gone), (_, away), (back, again) = device.told
    assert (works, gone, away, again) == ("", GONE, "no device", "")
    assert lost <= 12.5
    assert back <= 30.0 + AGAIN + LOOK
    assert abs(stream.seconds - device.now) < 0.3


def test_a_device_that_the_system_lists_no_more_is_gone() -> None:
    """A sound server goes on taking samples, for nobody."""
    device = DeviceInTime({20.0: lambda m: setattr(m, "listed", False)}, until=35.0)
    kept(device)
    assert device.told[1][1] == GONE
    assert device.told[1][0] <= 30.5


def test_without_a_device_that_is_told_once() -> None:
    """However often it is looked for."""
    device = DeviceInTime({}, until=100.0, there=False)
    kept(device)
    assert device.told == [(0.0, "no device")]


def test_a_fault_in_the_device_is_logged_and_it_is_tried_again() -> None:
    """The voice comes back whatever went wrong."""

    def breaks() -> DeviceInTime:
        raise ValueError("broken")

    device = DeviceInTime({}, until=10.0)
    OutputKeeper(
        SoundStream(), device.tell, breaks, monotonic=lambda: device.now, wait=device.wait
    ).keep()
    assert device.told == [(0.0, "broken")]


def test_a_keeper_that_is_stopped_lets_go_of_its_device() -> None:
    """On its own thread, at once."""
    device = DeviceInTime({}, until=1e9)
    told: list[str] = []
    keeper = OutputKeeper(SoundStream(), told.append, device.open)
    keeper.start()
    keeper.stop()
    assert device.opened == device.closed
    OutputKeeper(SoundStream(), told.append).stop()
