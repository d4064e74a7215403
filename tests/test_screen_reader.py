"""A ticket taken by names alone, from the far side of the accessibility bus.

The display, the bus and the reader are real: Xvfb, a D-Bus session of its own, Debian's AT-SPI.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TypedDict

import pytest

pytestmark = pytest.mark.alone

ROOT = Path(__file__).parent.parent
HALL = str(Path(sys.executable).with_name("hall"))
READER = ["/usr/bin/python3", str(Path(__file__).with_name("screen_reader.py"))]
SCREEN = ["xvfb-run", "-a", "-s", "-screen 0 1080x1920x24", "dbus-run-session", "--"]

WAY = ["出入境业务", "普通护照", "取号"]
"""The names of the buttons that lead to a number."""

THEN = "好的，回到首页"
"""A button of the page that shows the number."""

TOLD = "pages: "
PATIENCE = 60


WINDOW = """
import QtQuick
import QtQuick.Controls.Basic
Window {
    id: window
    property int page: 1
    height: 400; visible: true; width: 400
    Text {
        id: title
        Accessible.name: text
        Accessible.role: Accessible.Heading
        text: "Page " + window.page
    }
    Button {
        text: "On"; y: 100
        onClicked: {
            window.page = 2;
            title.Accessible.announce(title.text, Accessible.Assertive);
        }
    }
    Button { text: "Last"; visible: window.page === 2; y: 200 }
    Button { visible: window.page === 2; y: 300 }
}
"""
SHOW = """
import signal
import sys
from itertools import pairwise
from pathlib import Path
from runtime.desktop.qt_app import open_window, start_app
signal.signal(signal.SIGTERM, signal.SIG_DFL)  # coverage's own waits until Python runs again
app = start_app(["window"])
face = open_window(Path(sys.argv[1]), {})
app.exec()
"""


class Page(TypedDict):
    """What the reader met on one page."""

    buttons: list[str]
    headings: list[str]
    texts: list[str]
    announced: list[str]


@pytest.fixture(autouse=True)
def _there() -> None:
    """Without Debian's programs there is no bus; on CI they are there."""
    here = subprocess.run(["sh", str(ROOT / "scripts" / "atspi.sh"), "there"], check=False)
    if here.returncode:
        reason = "AT-SPI is not installed: sh scripts/atspi.sh"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)


@pytest.fixture
def hall(tmp_path: Path) -> list[str]:
    """The command of a hall of its own whose paper is kept."""
    return [HALL, "--database", f"{tmp_path}/hall.db", "--printer", f"virtual:{tmp_path}/tickets"]


@contextmanager
def read(command: list[str], names: list[str], last: str) -> Iterator[list[Page]]:
    """The pages a screen reader met on its way; the window is open until this ends."""
    task = json.dumps({"press": names, "see": last})
    quiet = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    reader = subprocess.Popen(
        [*SCREEN, *READER, task, *command],
        env=quiet
        | {
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        },
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield told_by(reader)
    finally:
        reader.communicate()


def told_by(reader: subprocess.Popen[str]) -> list[Page]:
    """Its line of JSON, among whatever else the programs of the session say."""
    assert reader.stdout
    said = []
    for line in reader.stdout:
        if line.startswith(TOLD):
            pages: list[Page] = json.loads(line.removeprefix(TOLD))
            return pages
        said.append(line)
    pytest.fail("".join(said))


def test_a_reader_hears_what_a_window_says(tmp_path: Path) -> None:
    """Headings and announcements cross the bus, and a button without a name is met as one."""
    (tmp_path / "Window.qml").write_text(WINDOW)
    with read([sys.executable, "-c", SHOW, f"{tmp_path}/Window.qml"], ["On"], "Last") as pages:
        assert pages == [
            {"buttons": ["On"], "headings": ["Page 1"], "texts": [], "announced": []},
            {
                "buttons": ["On", "Last", ""],
                "headings": ["Page 2"],
                "texts": [],
                "announced": ["Page 2"],
            },
        ]


def test_a_ticket_is_taken_by_names_alone(hall: list[str], tmp_path: Path) -> None:
    """Whoever hears names and presses them gets a number in the queue, hears it, and its paper."""
    with read([*hall, "run", "kiosk"], WAY, THEN) as pages:
        assert "A001" in pages[-1]["texts"]
        status = subprocess.run([*hall, "status", "--json"], capture_output=True, check=True)
        lines = json.loads(status.stdout)["services"]
        waiting = {line["code"]: line["waiting"] for line in lines if line["waiting"]}
        assert waiting == {"passport": 1}
        paper = tmp_path / "tickets" / "A001.png"
        end = time.monotonic() + PATIENCE
        while not paper.exists():
            assert time.monotonic() < end, "no paper came"
            time.sleep(0.05)


def test_every_button_has_a_name(hall: list[str]) -> None:
    """On no page of the way is there a button a reader could only call a button."""
    with read([*hall, "run", "kiosk"], WAY, THEN) as pages:
        assert len(pages) == len(WAY) + 1
        for page in pages:
            assert len(page["buttons"]) >= 1
            assert all(name.strip() for name in page["buttons"]), page


def test_every_page_says_its_title(hall: list[str]) -> None:
    """A page has one heading, another one than the page before, and it is announced."""
    with read([*hall, "run", "kiosk"], WAY, THEN) as pages:
        titles = [page["headings"] for page in pages]
        assert all(len(each) == 1 and each[0].strip() for each in titles), titles
        assert all(a != b for a, b in pairwise(titles))
        for page in pages[1:]:
            assert any(page["headings"][0] in said for said in page["announced"]), page
