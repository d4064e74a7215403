"""Damaged lines of pads by the thousand: no key is heard that was not pressed, and none twice."""

from collections.abc import Iterator
from random import Random

import pytest

from devices.boards.protocols import Heard, OpenProtocol, Told
from devices.line_protocol.device import Device
from devices.line_protocol.message import Command
from devices.pads.commands import CallNumber, values_of
from tests.devices.test_board_fuzz import damaged

COUNTS = [
    20_000,
    pytest.param(1_000_000, marks=[pytest.mark.soak, pytest.mark.timeout(3600)]),
]
SEED = 20261201
MANY = 8
STEP = 0.05
"""Seconds between two lines, of a clock that is the test's own."""


class NoisyLine:
    """Pads and a host with a line between them that damages, doubles, loses and delays lines.

    A line that is delayed is overtaken by up to some others, as in adapters that hold lines back.
    """

    def __init__(self, random: Random, noise: float) -> None:
        self._random, self.noise = random, noise
        self.lines = 0
        self._delayed: list[bytes] = []

    def carry(self, data: bytes) -> bytes:
        """What arrives of what was sent."""
        return b"".join(self._arrives(line + b"\n") for line in data.split(b"\n") if line)

    def _arrives(self, line: bytes) -> bytes:
        self.lines += 1
        late = b""
        if self._delayed and self._random.random() < 0.3:
            late = self._delayed.pop(0)
        if self._random.random() >= self.noise:
            return line + late
        match self._random.randrange(4):
            case 0:
                return late
            case 1:
                return line + line + late
            case 2:
                self._delayed.append(line)
                return late
            case _:
                return damaged(line, self._random) + b"\n" * self._random.randrange(2) + late


class Desks:
    """Pads, the numbers that were typed at each, once each, and what the host has heard of them."""

    def __init__(self, random: Random) -> None:
        self.random, self.now = random, 0.0
        addresses = range(1, MANY + 1)
        self.pads = {at: self._begun(at) for at in addresses}
        self.pressed: dict[int, list[int]] = {at: [] for at in addresses}
        self.heard: dict[int, list[int]] = {at: [] for at in addresses}
        self.protocol = OpenProtocol(addresses)
        self.there, self.back = NoisyLine(random, 0.2), NoisyLine(random, 0.2)

    def go_on(self) -> None:
        """Ask a pad, perhaps after a press; now and then a pad or the host begins anew."""
        at = self.random.randrange(1, MANY + 1)
        if self.random.random() < 0.2:
            self.pressed[at].append(len(self.pressed[at]) + 1)
            line, values = values_of(CallNumber(str(self.pressed[at][-1] % 90_000 + 1)))
            self.pads[at].say(line, **values)
        if self.random.random() < 0.01:
            self.protocol.tell(at, Told(Command.BEEP, {"n": "2"}))
        if self.random.random() < 0.001:
            self.pads[at] = self._begun(at)
        if self.random.random() < 0.01:
            self.protocol = OpenProtocol(self.pads)
        self.exchange(self.protocol.poll(at))

    def exchange(self, sent: bytes) -> None:
        """Have the pads hear what the host says, and it their answers, until all is said."""
        for _ in range(6):
            self.now += STEP
            arrived = self.back.carry(sent)
            answers = [pad.hear(arrived, self.now) for pad in self.pads.values()]
            heard = list(self.protocol.hear(self.there.carry(b"".join(answers))))
            for each in heard:
                self._note(each)
            sent = b"".join(each.answer for each in heard)
            if not sent:
                return

    def _note(self, heard: Heard) -> None:
        if heard.key is not None:
            assert isinstance(heard.key, CallNumber), heard
            self.heard[heard.address].append(int(heard.key.digits) - 1)

    def _begun(self, address: int) -> Device:
        return Device(address, "pad", lambda _: True)


def not_pressed(desks: Desks) -> Iterator[tuple[int, list[int]]]:
    """Yield each pad of which something was heard that was not pressed, or not in its order."""
    for at, heard in desks.heard.items():
        pressed = iter(each % 90_000 for each in desks.pressed[at])
        if not all(each in pressed for each in heard):
            yield at, heard


@pytest.mark.parametrize("count", COUNTS)
def test_no_line_presses_a_key_that_nobody_pressed(count: int) -> None:
    """Whatever happens to lines, and whoever begins anew: each press is heard once, or never."""
    desks = Desks(Random(SEED))  # noqa: S311 - the same examples each time
    while desks.there.lines + desks.back.lines < count:
        desks.go_on()
    assert list(not_pressed(desks)) == []
    heard = sum(map(len, desks.heard.values()))
    assert heard > sum(map(len, desks.pressed.values())) / 2
