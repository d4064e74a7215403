"""A real X server for the tests, with outputs that can be plugged in and unplugged."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SERVER = Path("/usr/lib/xorg/Xorg")
DRIVER = Path("/usr/lib/xorg/modules/drivers/dummy_drv.so")
TOOLS = ("xrandr", "xset", "xinput")

SETTINGS = """
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 4096 2048
  EndSubSection
EndSection
Section "ServerFlags"
  Option "AutoAddDevices" "false"
EndSection
"""


class Server:
    """A running server. Its outputs are DUMMY0, DUMMY1 and so on; the first is plugged in."""

    def __init__(self, folder: Path) -> None:
        settings = folder / "xorg.conf"
        settings.write_text(SETTINGS)
        told, tell = os.pipe()
        where = ("-config", settings, "-logfile", folder / "log", "-displayfd", str(tell))
        self._server = subprocess.Popen(
            [SERVER, *where, "-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts"],
            pass_fds=(tell,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(tell)
        with os.fdopen(told) as answer:
            number = answer.readline().strip()  # empty when it ends instead of starting
        assert number, (folder / "log").read_text()
        self.display = f":{number}"
        for mode in ("800x600", "640x480"):
            self.tool("xrandr", "--addmode", "DUMMY1", mode)

    @property
    def environment(self) -> dict[str, str]:
        """For processes that show windows here."""
        return os.environ | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def tool(self, *command: str) -> str:
        """Run one of X11's tools on this server; what it says."""
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def plug(self, mode: str = "800x600") -> None:
        """A second screen to the right of the first."""
        self.tool("xrandr", "--output", "DUMMY1", "--mode", mode, "--right-of", "DUMMY0")

    def unplug(self) -> None:
        """The second screen goes."""
        self.tool("xrandr", "--output", "DUMMY1", "--off")

    def stop(self) -> None:
        """End it."""
        self._server.terminate()
        self._server.wait()


@contextmanager
def server() -> Iterator[Server]:
    """A server of its own; a test that asks for it is skipped where there can be none."""
    if not (SERVER.exists() and DRIVER.exists() and all(map(shutil.which, TOOLS))):
        reason = "no X server with a dummy driver: sh scripts/x11.sh"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with tempfile.TemporaryDirectory(prefix="hall-x11-") as folder:
        server = Server(Path(folder))
        try:
            yield server
        finally:
            server.stop()
