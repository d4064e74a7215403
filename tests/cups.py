"""A real CUPS for the tests: a private server behind a socket file, with raw queues."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

DAEMON = Path("/usr/sbin/cupsd")
PROGRAMS = Path("/usr/lib/cups")
SOCKET = (PROGRAMS / "backend" / "socket", Path(__file__).parent.parent / "build/cups/socket")
"""What brings a job to a network printer: installed, or as scripts/cups.sh took it from Debian."""

SERVER_SETTINGS = """
Listen {0}/socket
Browsing No
WebInterface No
DefaultAuthType None
<Policy default>
  <Limit Create-Job Print-Job Print-URI Validate-Job>
    Order deny,allow
  </Limit>
  <Limit Send-Document Cancel-Job Get-Job-Attributes>
    Require user @OWNER
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
"""What Debian lets people do with jobs; the queues are made without a password."""
FILES_SETTINGS = """
ServerRoot {0}/root
StateDir {0}/state
CacheDir {0}/cache
RequestRoot {0}/spool
TempDir {0}/tmp
ServerBin {0}/programs
DataDir /usr/share/cups
AccessLog {0}/access_log
ErrorLog {0}/error_log
PageLog {0}/page_log
"""
PATIENCE = 60
"""Seconds in which even a loaded machine does what a test waits for."""


class Server:
    """A private server. Jobs of an ordinary user may do with it what Debian's lets them do."""

    def __init__(self, socket: Path) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="hall-cups-"))
        self._folder.chmod(0o755)
        self.address = str(self._folder / "socket")
        self._daemon = self._folder / "cupsd"
        shutil.copy(DAEMON, self._daemon)  # AppArmor confines Debian's to Debian's folders
        self._make_folders(socket)
        self._server: subprocess.Popen[bytes] | None = None
        self.start()

    def add(self, queue: str, device: str, *options: str) -> None:
        """Make or change a raw queue, and have it print what waits there."""
        self.manage("lpadmin", "-p", queue, "-E", "-v", device, *options)

    def manage(self, *command: str) -> str:
        """Run one of CUPS's commands; what it says."""
        found = shutil.which(command[0], path=f"{os.environ['PATH']}:/usr/sbin") or command[0]
        done = subprocess.run(
            [found, *command[1:]],
            env=os.environ | {"CUPS_SERVER": self.address, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(self) -> None:
        """Start it and wait until it answers."""
        files = self._folder / "root" / "cups-files.conf"
        settings = self._folder / "root" / "cupsd.conf"
        self._server = subprocess.Popen(
            [self._daemon, "-f", "-c", settings, "-s", files],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + PATIENCE
        while "scheduler is running" not in self.manage("lpstat", "-r"):
            log = self._folder / "error_log"
            told = log.read_text() if log.exists() else ""
            assert self._server.poll() is None, told
            assert time.monotonic() < end, told
            time.sleep(0.05)

    def stop(self) -> None:
        """Stop it, whatever it is doing."""
        assert self._server
        self._server.kill()
        self._server.wait()

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """It is there and does nothing."""
        assert self._server
        self._server.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._server.send_signal(signal.SIGCONT)

    def remove(self) -> None:
        """Stop it and leave nothing."""
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _make_folders(self, socket: Path) -> None:
        for name in ("root", "state/certs", "cache", "spool", "tmp", "programs/backend"):
            (self._folder / name).mkdir(parents=True)
        programs = self._folder / "programs"
        (programs / "daemon").symlink_to(PROGRAMS / "daemon")
        shutil.copy(socket, programs / "backend" / "socket")
        (programs / "backend" / "broken").write_text("#!/bin/sh\nexit 1\n")
        for backend in (programs / "backend").iterdir():
            backend.chmod(0o755)
        files = FILES_SETTINGS.format(self._folder)
        (self._folder / "root" / "cups-files.conf").write_text(files)
        settings = SERVER_SETTINGS.format(self._folder)
        (self._folder / "root" / "cupsd.conf").write_text(settings)


@contextmanager
def server() -> Iterator[Server]:
    """A server for this session; a test that asks for it is skipped where there can be none."""
    socket = next(filter(Path.exists, SOCKET), None)
    if socket is None or not DAEMON.exists() or not shutil.which("lp"):
        reason = "CUPS is not installed: sh scripts/cups.sh"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    server = Server(socket)
    try:
        yield server
    finally:
        server.remove()
