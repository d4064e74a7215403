import subprocess
import sys
from pathlib import Path

import pytest

from runtime.desktop.single_instance import AlreadyRunning, only_one

HOLDER = (
    "import sys\n"
    "from pathlib import Path\n"
    "from runtime.desktop.single_instance import only_one\n"
    "with only_one(Path(sys.argv[1]), 'kiosk-1'):\n"
    "    print('held', flush=True)\n"
    "    sys.stdin.read()\n"
)


def test_a_second_one_hears_who_is_first(tmp_path: Path) -> None:
    """The process by its number, and since when; once that ends, or is killed, it is free."""
    file = tmp_path / "running" / "kiosk-1"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, file],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(AlreadyRunning) as told, only_one(file, "kiosk-1"):
        pytest.fail("two at once")
    assert str(told.value).startswith(
        f"kiosk-1 is running here already: process {holder.pid}, since 2"
    )
    holder.kill()
    holder.communicate()
    with only_one(file, "kiosk-1"):
        pass
    with only_one(file, "kiosk-1"):
        pass


def test_a_holder_who_has_not_said_its_name_yet_is_another_process(tmp_path: Path) -> None:
    """Between its lock and its name a second one hears no old name."""
    with only_one(tmp_path / "x", "x"):
        (tmp_path / "x").write_text("")
        with pytest.raises(AlreadyRunning, match="another process"), only_one(tmp_path / "x", "x"):
            pytest.fail("two at once")


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """Nobody has another file emptied through it."""
    (tmp_path / "letter").write_text("dear")
    (tmp_path / "x").symlink_to(tmp_path / "letter")
    with pytest.raises(OSError, match="symbolic"), only_one(tmp_path / "x", "x"):
        pytest.fail("followed")
    assert (tmp_path / "letter").read_text() == "dear"
