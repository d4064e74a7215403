"""The file's troubles, for real: full, read-only, damaged, locked, somebody else's, far away."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db.engine import database_errors
from db.engine.database import Database
from db.engine.sqlite import OnNetworkShare
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from tests.conftest import SAMPLE
from tests.db.conftest import in_mid_day
from tests.db.invariants import faults
from tests.db.test_upgrade import dump
from tickets.errors import DatabaseTrouble

pytestmark = pytest.mark.disk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A hall's file with a ticket in it."""
    path = tmp_path / "hall.db"
    new_hall(path)
    return path


def new_hall(path: Path) -> None:
    """The sample hall in a new file, with its first ticket."""
    database = Database(str(path))
    store_hall(database, in_mid_day(read_hall_file(SAMPLE)))
    Queue(database).issue("passport")
    database.close()


def fill(database: Database) -> int:
    """Issue until the disk is full; how many tickets that were, and what it said."""
    queue = Queue(database)
    for issued in range(100_000):
        try:
            queue.issue("passport")
        except DatabaseTrouble as error:
            assert "the disk is full: free some space" in str(error)  # noqa: PT017 - which one?
            return issued
    pytest.fail("it never became full")


def test_a_full_file_loses_nothing_and_goes_on(path: Path) -> None:
    """When no page is left the verb says so; with room again the next number follows."""
    database = Database(str(path))
    with database.read() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 60")
    issued = fill(database)
    assert faults(database) == []
    assert Queries(database).lines()[0].waiting == issued + 1
    with database.read() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    assert Queue(database).issue("passport").seq == issued + 2
    database.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of two megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a disk that can be filled")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_full_disk_loses_nothing_and_goes_on(small_disk: Path) -> None:
    """The disk itself is full: told as such, the file is whole, and it goes on with room."""
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(300_000))
    new_hall(small_disk / "hall.db")
    database = Database(str(small_disk / "hall.db"))
    issued = fill(database)
    ballast.unlink()
    assert faults(database) == []
    assert Queue(database).issue("passport").seq == issued + 2
    database.close()


def test_no_room_for_the_copy_means_no_upgrade(small_disk: Path) -> None:
    """An old file on a full disk stays as it was, and the error says why."""
    old = small_disk / "hall.db"
    connection = sqlite3.connect(old)
    connection.executescript((Path(__file__).parent / "schemas" / "0001.sql").read_text())
    connection.close()
    (small_disk / "ballast").write_bytes(bytes(os.statvfs(small_disk).f_bavail * 4096 - 40_960))
    before = dump(old)
    with pytest.raises(DatabaseTrouble, match="is unchanged: the disk"):
        Database(str(old))
    assert dump(old) == before


AS_NOBODY = """
import os, sys
from db.engine.database import Database
from db.queue.queue import Queue
from tickets.errors import DatabaseTrouble
Database(sys.argv[2]).close()  # all that is imported late is imported now
os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    print(Queue(Database(sys.argv[1])).issue("passport").label)
except DatabaseTrouble as error:
    print(error)
"""


def as_nobody(path: Path, other: Path) -> str:
    """What an account without rights is told."""
    if os.geteuid() != 0:
        pytest.skip("only root may try as another account")
    command = [sys.executable, "-c", AS_NOBODY, str(path), str(other)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("file", "folder", "words"),
    [
        (0o444, 0o755, "it may not be written: let this account write"),
        (0o666, 0o755, "it may not be written: let this account write"),
        (0o600, 0o755, "it cannot be opened: see that"),
        (0o666, 0o700, "it cannot be opened: see that"),
    ],
)
def test_rights_that_are_missing_are_told(
    tmp_path: Path, path: Path, file: int, folder: int, words: str
) -> None:
    """A read-only file or folder, or somebody else's: what to change; nothing is changed."""
    # Not in pytest's own folder: another run of it, beginning meanwhile, would shut that again.
    with tempfile.TemporaryDirectory() as here:
        moved = Path(shutil.move(path, Path(here) / "hall.db"))
        before = moved.read_bytes()
        moved.chmod(file)
        moved.parent.chmod(folder)
        told = as_nobody(moved, tmp_path / "other.db")
        assert words in told
        assert "\n" not in told
        assert moved.read_bytes() == before


def test_a_disk_mounted_read_only_is_told(small_disk: Path) -> None:
    """After an error the system may mount a disk read-only: reading goes on, writing is told."""
    new_hall(small_disk / "hall.db")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(DatabaseTrouble, match=r"not mounted read-only|cannot be opened"):
        Queue(Database(str(small_disk / "hall.db"))).issue("passport")


def zeroes(path: Path) -> None:
    """The first page is gone."""
    with path.open("r+b") as file:
        file.write(bytes(100))


def half(path: Path) -> None:
    """The file ends in the middle."""
    os.truncate(path, path.stat().st_size // 2)


def letter(path: Path) -> None:
    """Another file under this name."""
    path.write_text("Dear hall, this is not a database. " * 300)


def noise(path: Path) -> None:
    """Every page but the first is noise."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(size - 4096))


@pytest.mark.parametrize("spoil", [zeroes, half, letter, noise])
def test_a_damaged_file_is_told(path: Path, spoil: Callable[[Path], None]) -> None:
    """However it is damaged: one line that says so, with what to do, and no traceback."""
    spoil(path)
    with pytest.raises(DatabaseTrouble, match="put the newest backup in its place") as told:
        Queue(Database(str(path))).issue("passport")
    assert "\n" not in str(told.value)


def test_a_file_that_is_locked_for_too_long_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program that never lets go: after the wait it is said, and then it goes on."""
    monkeypatch.setattr("db.engine.sqlite.BUSY_SECONDS", 0.1)
    database = Database(str(path))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseTrouble, match="another program has held it locked"):
        Queue(database).issue("passport")
    other.execute("ROLLBACK")
    assert Queue(database).issue("passport").label == "A002"
    other.close()
    database.close()


MOUNTS = r"""22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:25 / /proc rw,nosuid - proc proc rw
41 22 0:40 / /srv/halls rw,relatime shared:20 - nfs4 server:/halls rw,vers=4.2
42 41 0:41 / /srv/halls/local rw - ext4 /dev/vdb rw
43 22 0:42 / /mnt/our\040share rw - cifs //server/share rw
44 22 0:43 / /home/sample/far rw - fuse.sshfs far: rw
45 22 0:44 / /run/usb rw - 9p usb rw
46 22 0:45 / /srv/twice rw - ext4 /dev/vdc rw
47 22 0:46 / /srv/twice rw - nfs server:/x rw
nonsense
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/lib/hall.db", ""),
        ("/srv/halls/a/hall.db", "nfs4"),
        ("/srv/halls/local/hall.db", ""),
        ("/srv/halls2/hall.db", ""),
        ("/mnt/our share/hall.db", "cifs"),
        ("/home/sample/far/hall.db", "fuse.sshfs"),
        ("/run/usb/hall.db", ""),
        ("/srv/twice/hall.db", "nfs"),
    ],
)
def test_network_shares_are_known(path: str, kind: str) -> None:
    """By the innermost mount that holds the path, whatever its name is written like."""
    assert database_errors.share_of(Path(path), MOUNTS) == kind


def test_a_file_on_a_network_share_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Said before anything is written there, with what to use instead."""
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"41 22 0:40 / {tmp_path} rw - nfs4 server:/halls rw\n")
    monkeypatch.setattr(database_errors, "MOUNTS", mounts)
    with pytest.raises(OnNetworkShare, match=r"network share \(nfs4\).*or use PostgreSQL"):
        Database(str(tmp_path / "hall.db"))
    assert not (tmp_path / "hall.db").exists()
    mounts.unlink()
    Database(str(tmp_path / "hall.db")).close()
