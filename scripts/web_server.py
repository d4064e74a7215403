"""``hall web`` as a process of its own, which can be killed and started again.

For the tests in a browser and for the pictures of the pages.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from db.hall_file.reading import read_hall_file
from db.hall_file.storing import store_hall
from hall.compose.application import Application, open_application
from hall.settings import SAMPLE_HALL, load_settings
from scripts.open_hall import open_hall

HALL = str(Path(sys.executable).with_name("hall"))
PATIENCE = 100.0
"""Seconds after which a process that does not listen is given up."""


class NotServing(Exception):
    """A process that does not serve as it should."""


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class WebServer:
    """The hall's pages on one port of this machine, whichever process serves them at the time."""

    def __init__(self, *options: str, port: int, may_fail: bool = False) -> None:
        self._command = [HALL, *options, "web"]
        self._port, self._may_fail = port, may_fail
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where its pages are, without the last slash."""
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Start the process, and wait until it listens.

        Raises:
            NotServing: it has ended, or does not listen in time.

        """
        self._process = subprocess.Popen(self._command, stderr=subprocess.PIPE, env=self._env())
        until = time.monotonic() + PATIENCE
        while not self._listens():
            if self._process.poll() is not None:
                raise NotServing(self._process.communicate()[1].decode())
            if time.monotonic() > until:
                raise NotServing("it does not listen")
            time.sleep(0.02)

    def kill(self) -> None:
        """Kill the process as a power cut would."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def stop(self) -> None:
        """End it as a supervisor would.

        Raises:
            NotServing: it did not end well, or had a fault of ours meanwhile.

        """
        if self._process:
            self._process.terminate()
            _, said = self._process.communicate(timeout=PATIENCE)
            code, self._process = self._process.returncode, None
            if code or (b"Traceback" in said and not self._may_fail):
                raise NotServing(f"{code}: {said.decode()}")

    def _listens(self) -> bool:
        with socket.socket() as one:
            one.settimeout(1)
            return one.connect_ex(("127.0.0.1", self._port)) == 0

    @staticmethod
    def _env() -> dict[str, str]:
        """No screen: a server has none."""
        screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
        return {name: value for name, value in os.environ.items() if name not in screens}


SETTINGS = """
database = "data/hall.db"
printer = "virtual:{folder}/tickets"

[web]
address = "127.0.0.1"
port = {port}
proxies = ["127.0.0.1"]
"""


@contextmanager
def web_hall(folder: Path, *, damaged: bool = False) -> Iterator[tuple[Application, WebServer]]:
    """Yield the sample hall, open now, and the server of its pages, which runs.

    The pages of a hall whose data is ``damaged`` may fail. The folder gets hall.toml, the database
    in a folder of its own, and the tickets that are drawn.
    """
    port = free_port()
    (folder / "data").mkdir()
    (folder / "hall.toml").write_text(SETTINGS.format(folder=folder, port=port))
    settings = load_settings(folder / "hall.toml")
    with open_application(settings, load=False) as hall:
        store_hall(hall.database, open_hall(read_hall_file(SAMPLE_HALL), datetime.now(UTC)))
        server = WebServer("--config", str(folder / "hall.toml"), port=port, may_fail=damaged)
        try:
            server.start()
            yield hall, server
        finally:
            server.stop()
