"""A printer behind CUPS: a queue that hands raw bytes on, through CUPS's own commands.

CUPS brings nothing back from the printer, so a job ends as "sent" at best. And CUPS is patient: a
job that its printer does not take would come out minutes later, beside our second try. So a job
that does not move is cancelled there.
"""

import os
import re
import subprocess
import time

from printer.errors import PrinterTrouble
from printer.protocol.status import PrinterState
from printer.transport import common

NOTHING = b"\x1b@"
"""ESC @ moves no paper. It goes ahead of each job, to see whether the queue moves."""

MOVES = 3.0
"""Seconds for that to leave CUPS."""

DONE = 12.0
"""Seconds for a job to leave CUPS."""

LOOK = 0.05
"""Seconds between looks at whether it has."""


class CupsPrinter:
    """A queue of the CUPS server that CUPS's own settings name; usually this machine's."""

    answers = False

    def __init__(self, url: str, queue: str) -> None:
        self.url, self._queue = url, queue

    def open(self, name: str) -> "CupsTransport":
        """See that the queue is there and moves: until then nothing of the job is handed over."""
        self.look()
        transport = CupsTransport(self._queue, name)
        transport.write(NOTHING)
        transport.leave(MOVES)
        return transport

    def look(self) -> None:
        """See that the queue is there and takes jobs; hands nothing over.

        Raises:
            PrinterTrouble: it is not, or does not.

        """
        told = _run("lpstat", "-r", "-a", self._queue, "-p", self._queue)
        if trouble := trouble_of(self._queue, _text(told.stdout), found=told.returncode == 0):
            raise trouble


def trouble_of(queue: str, told: str, *, found: bool) -> PrinterTrouble | None:
    """What keeps a queue from printing, by lpstat's words; None when it seems able."""
    if "scheduler is running" not in told:
        return PrinterTrouble("no CUPS server answers; start it: systemctl start cups")
    if not found:
        return PrinterTrouble(f"CUPS has no queue '{queue}'; lpstat -e shows those it has")
    if " not accepting requests since " in told:
        reason = f"the CUPS queue '{queue}' takes no jobs; let it: cupsaccept {queue}"
        return PrinterTrouble(reason, PrinterState.OFFLINE)
    if " disabled since " in told:
        reason = f"the CUPS queue '{queue}' is paused; let it go on: cupsenable {queue}"
        return PrinterTrouble(reason, PrinterState.OFFLINE)
    return None


class CupsTransport:
    """A place in the queue."""

    def __init__(self, queue: str, name: str) -> None:
        self._queue, self._name = queue, name
        self._job = ""

    def write(self, data: bytes) -> None:
        """Give CUPS a job of its own."""
        done = _run("lp", "-d", self._queue, "-o", "raw", "-t", self._name, data=data)
        number = re.search(rb"-(\d+) \(", done.stdout)
        if number is None:
            raise PrinterTrouble(f"CUPS did not take the job: {_text(done.stderr)}")
        self._job = number[1].decode()

    def read(self, seconds: float) -> bytes:
        """Nothing: there is no way back."""
        return b""

    def finish(self) -> None:
        """Wait until CUPS has brought all to the printer; else have it forget the job."""
        self.leave(DONE)

    def leave(self, seconds: float) -> None:
        """Wait so long for the job to leave CUPS, and cancel it.

        CUPS refuses to cancel a job that has ended, and says how it did: so there is no moment in
        which it could end unseen.

        Raises:
            PrinterTrouble: CUPS does not say that the job was completed.

        """
        end = time.monotonic() + seconds
        while self._waits() and time.monotonic() < end:
            time.sleep(LOOK)
        done = _run("cancel", self._job)
        if done.returncode == 0:
            reason = f"the CUPS queue '{self._queue}' does not move; is its printer switched on?"
            raise PrinterTrouble(reason, PrinterState.OFFLINE)
        if b"already completed" not in done.stderr:
            reason = f"CUPS did not print the job: {_text(done.stderr)}"
            raise PrinterTrouble(reason, PrinterState.OFFLINE)

    def close(self) -> None:
        """Do nothing: each job is its own."""

    def _waits(self) -> bool:
        jobs = _run("lpstat", "-o").stdout  # of all queues: it finds none whose name is Chinese
        return self._job in re.findall(r"^\S+-(\d+)\s", _text(jobs), re.MULTILINE)


def _run(*command: str, data: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    """Run one of CUPS's commands, in English, for a few seconds at most."""
    try:
        return subprocess.run(  # noqa: S603 - no shell, and a queue's name is letters and digits
            command,
            input=data,
            capture_output=True,
            timeout=common.PATIENCE,
            env=os.environ | {"LC_ALL": "C"},
            check=False,
        )
    except FileNotFoundError:
        reason = "CUPS's commands are not installed; install cups-client"
        raise PrinterTrouble(reason) from None
    except subprocess.TimeoutExpired:
        raise PrinterTrouble("CUPS does not answer", PrinterState.OFFLINE) from None


def _text(said: bytes) -> str:
    return said.decode(errors="replace").strip()
