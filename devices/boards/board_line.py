"""A thread a line of boards and pads: it opens the line, serves them, and opens it after a loss."""

import logging
import os
import select
import threading
import time
from collections.abc import Callable, Container, Iterable, Mapping
from contextlib import closing, suppress

from devices.boards.line_addresses import LineAddress
from devices.boards.protocols import BoardProtocol, Told
from devices.boards.schedule import LineSchedule
from devices.boards.showing import BoardTrouble, Showing
from devices.errors import DeviceTrouble
from devices.pads.commands import PadCommand
from devices.transport.transport import Transport

RETRY = 1.0
"""Seconds between two attempts to open a line that is not there."""

log = logging.getLogger(__name__)


class BoardLine:
    """Keeps the boards of one line as they are to be, on a thread of its own.

    ``on_change`` is called on that thread with what is wrong with which board, by its address,
    whenever that changes; ``on_key`` with each key that is pressed at one of the ``pads``, and
    ``on_traffic`` with the bytes that are sent (true) and heard. None of them may wait.
    """

    def __init__(
        self,
        address: LineAddress,
        protocol: BoardProtocol,
        addresses: Iterable[int],
        on_change: Callable[[Mapping[int, BoardTrouble]], None],
        *,
        pads: Container[int] = (),
        on_key: Callable[[int, PadCommand], None] = lambda *_: None,
        on_traffic: Callable[[bool, bytes], None] = lambda *_: None,
        retry: float = RETRY,
    ) -> None:
        self._address, self._on_change, self._retry = address, on_change, retry
        self._on_key, self._on_traffic = on_key, on_traffic
        self._addresses = tuple(addresses)
        self._schedule = LineSchedule(protocol, self._addresses, address.byte_seconds, pads)
        self._lock, self._wanted = threading.Lock(), dict[int, Showing]()
        self._told: list[tuple[int, Told]] = []
        self._stopping = False
        self._waking, self._wake = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        self._no_line = ""
        self._troubles: Mapping[int, BoardTrouble] = {}
        self._thread = threading.Thread(target=self._run, name=address.url, daemon=True)

    def start(self) -> None:
        """Start the thread; this does not wait for the line."""
        self._thread.start()

    def show(self, showings: Mapping[int, Showing]) -> None:
        """Have boards show something, by their addresses; this waits for nothing."""
        with self._lock:
            self._wanted.update(showings)
        if not self._stopping:
            self._wake_up()

    def tell(self, address: int, *told: Told) -> None:
        """Tell a pad something once; this waits for nothing. A line that is lost forgets it."""
        with self._lock:
            self._told += [(address, each) for each in told]
        if not self._stopping:
            self._wake_up()

    def stop(self) -> None:
        """End the thread; the boards keep what they show. A second call does nothing."""
        if self._stopping:
            return
        self._stopping = True
        self._wake_up()
        if self._thread.ident is not None:
            self._thread.join()
        os.close(self._waking)
        os.close(self._wake)

    def _wake_up(self) -> None:
        with suppress(BlockingIOError):  # it is full of such bytes already
            os.write(self._wake, b"!")

    def _run(self) -> None:
        while not self._stopping:
            try:
                with closing(self._address.open()) as transport:
                    with self._lock:
                        self._told.clear()
                    self._line_is("")
                    self._schedule.opened(time.monotonic())
                    self._serve(transport)
            except DeviceTrouble as trouble:
                self._line_is(str(trouble))
            except Exception as error:  # a fault of ours: the thread goes on, and logs it once
                if self._no_line != type(error).__name__:
                    log.exception("%s: showing failed", self._address.url)
                self._line_is(type(error).__name__)
            self._pause(self._retry)

    def _pause(self, seconds: float) -> None:
        """Wait, however often something new is to be shown meanwhile."""
        end = time.monotonic() + seconds
        while not self._stopping and (left := end - time.monotonic()) > 0:
            self._sleep(left)

    def _serve(self, transport: Transport) -> None:
        """Keep the boards as they are to be until this is to stop; a lost line raises."""
        while not self._stopping:
            self._take_over()
            if frame := self._schedule.next_frame(time.monotonic()):
                self._send(transport, frame)
            self._tell(self._schedule.troubles)
            if self._sleep(self._schedule.wait(time.monotonic()), transport):
                self._hear(transport)

    def _take_over(self) -> None:
        """Have the schedule know what boards are to show and pads are to be told."""
        with self._lock:
            wanted, self._wanted = self._wanted, {}
            told, self._told = self._told, []
        now = time.monotonic()
        self._schedule.want(wanted, now)
        for address, each in told:
            self._schedule.tell(address, each, now)

    def _hear(self, transport: Transport) -> None:
        """Answer what has come, and hand over the keys that were pressed."""
        data = transport.read()
        self._on_traffic(False, data)  # noqa: FBT003 - a direction
        if answer := self._schedule.hear(data, time.monotonic()):
            self._send(transport, answer)
        while self._schedule.keys:
            self._on_key(*self._schedule.keys.popleft())

    def _send(self, transport: Transport, data: bytes) -> None:
        self._on_traffic(True, data)  # noqa: FBT003 - a direction
        transport.write(data)

    def _sleep(self, seconds: float, transport: Transport | None = None) -> bool:
        """Wait until something has come, is to be shown, or this is to stop; whether it has come.

        A line that was broken counts as one on which something has come.
        """
        poll = select.poll()
        poll.register(self._waking, select.POLLIN)
        if transport:
            poll.register(transport.fileno(), select.POLLIN)
        ready = {each for each, _ in poll.poll(seconds * 1000)}
        if self._waking in ready:
            with suppress(BlockingIOError):
                os.read(self._waking, 4096)
        return bool(ready - {self._waking})

    def _line_is(self, reason: str) -> None:
        """Tell that the line is lost, for what reason, or with none that it is there."""
        if reason == self._no_line:
            return
        if reason:
            log.warning("%s: %s", self._address.url, reason)
            self._tell(dict.fromkeys(self._addresses, BoardTrouble.NO_LINE))
        else:
            log.warning("%s: works again", self._address.url)
        self._no_line = reason

    def _tell(self, troubles: Mapping[int, BoardTrouble]) -> None:
        """Log and tell what has changed of the boards, once each."""
        before, self._troubles = self._troubles, troubles
        if troubles == before:
            return
        for address in self._addresses:
            now, then = troubles.get(address), before.get(address)
            if BoardTrouble.NO_LINE in {now, then} or now == then:
                continue  # the line has its own words
            words = f"its board {address} is {now}" if now else f"its board {address} works again"
            log.warning("%s: %s", self._address.url, words)
        self._on_change(troubles)
