"""A printer behind CUPS: a queue that hands raw bytes on, through CUPS's own commands.

CUPS brings nothing back from the printer, so a job ends as "sent" at best. CUPS also keeps a job
that its printer does not take: it would come out minutes later, beside our second attempt. So a
job that does not move is cancelled there.
"""

import os
import re
import subprocess
import time

from printer.errors import PrinterTrouble
from printer.protocol.status import PrinterState
from printer.transport import timeouts
from runtime.message import Message

NOTHING = b"\x1b@"
"""ESC @ moves no paper. It is sent ahead of each job, to find out whether the queue moves."""

MOVES = 3.0
"""Seconds for :data:`NOTHING` to leave CUPS."""

DONE = 12.0
"""Seconds for a job to leave CUPS."""

LOOK = 0.05
"""Seconds between two looks at CUPS's list of jobs."""


class CupsPrinter:
    """A queue of the CUPS server that CUPS's own settings name; usually this machine's."""

    answers = False

    def __init__(self, url: str, queue: str) -> None:
        self.url, self._queue = url, queue

    def open(self, name: str) -> "CupsTransport":
        """Check that the queue is there and moves; nothing of the job is handed over before."""
        self.check()
        transport = CupsTransport(self._queue, name)
        transport.write(NOTHING)
        transport.wait_until_left(MOVES)
        return transport

    def check(self) -> None:
        """Check that the queue is there and takes jobs; nothing is handed over.

        Raises:
            PrinterTrouble: it is not there, or takes none.

        """
        status = _run("lpstat", "-r", "-a", self._queue, "-p", self._queue)
        if trouble := trouble_of(self._queue, _text(status.stdout), found=status.returncode == 0):
            raise trouble


def trouble_of(queue: str, status: str, *, found: bool) -> PrinterTrouble | None:
    """Return what keeps a queue from printing, by lpstat's words; None when nothing does."""
    if "scheduler is running" not in status:
        return PrinterTrouble(Message("no CUPS server answers; start it: systemctl start cups"))
    if not found:
        return PrinterTrouble(
            Message("CUPS has no queue '{queue}'; lpstat -e shows those it has", queue=queue)
        )
    if " not accepting requests since " in status:
        reason = Message(
            "the CUPS queue '{queue}' takes no jobs; let it: cupsaccept {queue}", queue=queue
        )
        return PrinterTrouble(reason, PrinterState.OFFLINE)
    if " disabled since " in status:
        reason = Message(
            "the CUPS queue '{queue}' is paused; let it go on: cupsenable {queue}", queue=queue
        )
        return PrinterTrouble(reason, PrinterState.OFFLINE)
    return None


class CupsTransport:
    """One job in the queue."""

    def __init__(self, queue: str, name: str) -> None:
        self._queue, self._name = queue, name
        self._job = ""

    def write(self, data: bytes) -> None:
        """Hand ``data`` to CUPS as a job."""
        done = _run("lp", "-d", self._queue, "-o", "raw", "-t", self._name, data=data)
        number = re.search(rb"-(\d+) \(", done.stdout)
        if number is None:
            said = _text(done.stderr)
            raise PrinterTrouble(Message("CUPS did not take the job: {said}", said=said))
        self._job = number[1].decode()

    def read(self, seconds: float) -> bytes:
        """Return nothing: CUPS brings nothing back."""
        return b""

    def finish(self) -> None:
        """Wait until CUPS has brought all to the printer; cancel the job when it does not."""
        self.wait_until_left(DONE)

    def wait_until_left(self, seconds: float) -> None:
        """Wait so long for the job to leave CUPS, then cancel it.

        CUPS refuses to cancel a job that has ended, and says how it ended. So no job can end
        between the last look and the cancellation without our knowing.

        Raises:
            PrinterTrouble: CUPS does not say that the job was completed.

        """
        end = time.monotonic() + seconds
        while self._is_waiting() and time.monotonic() < end:
            time.sleep(LOOK)
        done = _run("cancel", self._job)
        if done.returncode == 0:
            reason = Message(
                "the CUPS queue '{queue}' does not move; is its printer switched on?",
                queue=self._queue,
            )
            raise PrinterTrouble(reason, PrinterState.OFFLINE)
        if b"already completed" not in done.stderr:
            reason = Message("CUPS did not print the job: {said}", said=_text(done.stderr))
            raise PrinterTrouble(reason, PrinterState.OFFLINE)

    def close(self) -> None:
        """Do nothing: there is no line to close."""

    def _is_waiting(self) -> bool:
        jobs = _run("lpstat", "-o").stdout  # of all queues: it finds none whose name is Chinese
        return self._job in re.findall(r"^\S+-(\d+)\s", _text(jobs), re.MULTILINE)


def _run(*command: str, data: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    """Run one of CUPS's commands, in English, for a few seconds at most."""
    try:
        return subprocess.run(  # noqa: S603 - no shell, and a queue's name is letters and digits
            command,
            input=data,
            capture_output=True,
            timeout=timeouts.GIVE_UP,
            env=os.environ | {"LC_ALL": "C"},
            check=False,
        )
    except FileNotFoundError:
        reason = Message("CUPS's commands are not installed; install cups-client")
        raise PrinterTrouble(reason) from None
    except subprocess.TimeoutExpired:
        reason = Message("CUPS does not answer")
        raise PrinterTrouble(reason, PrinterState.OFFLINE) from None


def _text(output: bytes) -> str:
    return output.decode(errors="replace").strip()
