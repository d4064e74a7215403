"""When the file's trouble is over the same process goes on, and in trouble nothing is half done."""

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
from db.engine.change_watch import ChangeWatch
from db.engine.database import Database
from db.queries.queries import Queries
from db.queue.queue import Queue
from tests.db.event_log import EventLog
from tests.db.invariants import faults
from tests.db.test_database_errors import half, new_hall, noise, path, small_disk, zeroes
from tickets.errors import DatabaseTrouble

pytestmark = pytest.mark.disk

__all__ = ["path", "small_disk"]  # fixtures


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """A hall that has been at work: A001 and A002 are out."""
    database = Database(str(path))
    Queue(database).issue("passport")
    yield database
    database.close()


def refused(database: Database, words: str) -> None:
    """Neither a verb nor a read goes through; both say why in one line."""
    with pytest.raises(DatabaseTrouble, match=words) as told:
        Queue(database).issue("passport")
    assert "\n" not in str(told.value)
    with pytest.raises(DatabaseTrouble, match=words):
        Queries(database).lines()


def goes_on(database: Database) -> None:
    """The next number follows, and all is well."""
    assert Queue(database).issue("passport").label == "A003"
    assert faults(database) == []


def checkpoint(path: Path) -> None:
    """All is in the file itself."""
    other = sqlite3.connect(path)
    other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    other.close()


@pytest.mark.parametrize("spoil", [half, noise])
def test_a_file_put_right_under_a_running_hall(
    path: Path, database: Database, spoil: Callable[[Path], None]
) -> None:
    """Damage found in the middle of the day is told; once the file is whole the hall goes on."""
    checkpoint(path)
    whole = path.read_bytes()
    spoil(path)
    refused(database, "the file is damaged")
    with path.open("r+b") as file:
        file.write(whole)
    goes_on(database)


def test_a_header_that_is_lost_under_a_running_hall(path: Path, database: Database) -> None:
    """What is still cached may be used; nothing is lost when the header is back."""
    checkpoint(path)
    whole = path.read_bytes()
    zeroes(path)
    database.close()
    refused(database, "the file is not a database, or it is damaged")
    with path.open("r+b") as file:
        file.write(whole)
    goes_on(database)


def move(path: Path) -> None:
    """Somebody tidies up."""
    path.rename(path.with_name("old.db"))


def replace(path: Path) -> None:
    """Somebody puts yesterday's file in its place while the hall is running."""
    shutil.copy(path, path.with_name("yesterday.db"))
    move(path)
    path.with_name("yesterday.db").rename(path)


@pytest.mark.parametrize("happen", [move, replace])
def test_no_number_goes_into_a_file_that_nobody_will_find(
    path: Path, database: Database, happen: Callable[[Path], None]
) -> None:
    """SQLite writes on to a file that was moved; the hall says so and waits for its file."""
    other = path.stat().st_ino
    happen(path)
    refused(database, "its file was moved, deleted or replaced while the hall was running")
    database.close()
    refused(database, "its file was moved")
    assert not path.exists() or path.stat().st_ino != other
    path.with_name("old.db").replace(path)
    goes_on(database)


def test_no_number_goes_into_a_file_that_was_deleted(path: Path, database: Database) -> None:
    """A deleted file is not made anew, empty, behind everybody's back."""
    path.unlink()
    refused(database, "its file was moved, deleted or replaced")
    assert not path.exists()


def test_a_disk_that_can_be_written_again(small_disk: Path) -> None:
    """Mounted read-only after an error and put right: the same process goes on."""
    path = small_disk / "hall.db"
    new_hall(path)
    database = Database(str(path))
    Queue(database).issue("passport")
    database.close()
    remount(small_disk, "ro")
    with pytest.raises(DatabaseTrouble, match=r"not mounted read-only|cannot be opened"):
        Queue(database).issue("passport")
    remount(small_disk, "rw")
    goes_on(database)
    database.close()


def remount(disk: Path, how: str) -> None:
    """Change how a disk is mounted."""
    subprocess.run(["mount", "-o", f"remount,{how}", str(disk)], check=True)


def test_a_disk_that_is_full_when_the_hall_starts(small_disk: Path) -> None:
    """No room for the log's index: told as a full disk, not as a broken one."""
    path, ballast = small_disk / "hall.db", small_disk / "ballast"
    new_hall(path)
    ballast.write_bytes(bytes(os.statvfs(small_disk).f_bavail * 4096))
    with pytest.raises(DatabaseTrouble, match="the disk is full: free some space"):
        Database(str(path))
    ballast.unlink()
    database = Database(str(path))
    assert Queue(database).issue("passport").label == "A002"
    database.close()


AT_EACH_LINE = """
import os, sys
from db.engine.database import Database
from db.queue.queue import Queue
from tickets.errors import DatabaseTrouble
Database(sys.argv[2]).close()  # all that is imported late is imported now
os.setgroups([]); os.setgid(65534); os.setuid(65534)
queue = Queue(Database(sys.argv[1]))
for _ in sys.stdin:
    try:
        print(queue.issue("passport").label, flush=True)
    except DatabaseTrouble as error:
        print(error, flush=True)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may work as another account")
def test_rights_that_are_given_back_are_used_at_once(tmp_path: Path, path: Path) -> None:
    """A process of another account goes on as soon as it may write again."""
    # Not in pytest's own folder: another run of it, beginning meanwhile, would shut that again.
    with tempfile.TemporaryDirectory() as here:
        moved = Path(shutil.move(path, Path(here) / "hall.db"))
        moved.parent.chmod(0o777)
        moved.chmod(0o444)
        command = [sys.executable, "-c", AT_EACH_LINE, str(moved), str(tmp_path / "other.db")]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process:
            assert "it may not be written" in said(process)
            for each in moved.parent.glob("hall.db*"):
                each.chmod(0o666)
            assert said(process) == "A002"


def said(process: subprocess.Popen[str]) -> str:
    """What the process answers to one more line."""
    assert process.stdin
    assert process.stdout
    process.stdin.write("go\n")
    process.stdin.flush()
    return process.stdout.readline().strip()


@pytest.mark.parametrize("name", ["hall.db-wal", "hall.db-shm"])
@pytest.mark.parametrize("content", [b"", os.urandom(9000)])
def test_a_log_that_is_none_is_no_trouble(path: Path, name: str, content: bytes) -> None:
    """An empty or foreign log beside a whole file changes nothing of it."""
    path.with_name(name).write_bytes(content)
    database = Database(str(path))
    assert Queue(database).issue("passport").label == "A002"
    assert faults(database) == []
    database.close()


def test_opening_waits_for_no_writer(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A display that starts while a long transaction runs shows the hall at once."""
    monkeypatch.setattr("db.engine.sqlite.BUSY_SECONDS", 0.1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    database = Database(str(path))
    assert Queries(database).lines()[0].waiting == 1
    database.close()
    other.close()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder's name, or a file's where a folder should be: told, and nothing is made."""
    (tmp_path / "file").write_text("text")
    for name in (".", "file/hall.db"):
        with pytest.raises(DatabaseTrouble, match="it cannot be opened: see that the folder"):
            Database(str(tmp_path / name))
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_a_watch_goes_on_after_the_file_was_away(path: Path, database: Database) -> None:
    """Who looks for changes finds them again when the file is back in its place."""
    watch, log = ChangeWatch(database), EventLog(database)
    assert watch.changed()
    move(path)
    for look in (watch.changed, log.last):
        with pytest.raises(DatabaseTrouble, match="its file was moved"):
            look()
    path.with_name("old.db").rename(path)
    goes_on(database)
    assert watch.changed()
    assert log.last() == 3
    watch.close()


def test_where_nothing_is_mounted_nothing_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A system without /proc opens its file; a mount in any letters is read."""
    monkeypatch.setattr(database_errors, "MOUNTS", tmp_path / "none")
    assert database_errors.mounts() == ""
    odd = tmp_path / "mountinfo"
    odd.write_bytes(b"41 22 0:40 / /srv/\xfc\\040\\043 rw - nfs far:/x rw\n")
    monkeypatch.setattr(database_errors, "MOUNTS", odd)
    name = os.fsdecode(b"/srv/\xfc #/hall.db")
    assert database_errors.share_of(Path(name), database_errors.mounts()) == "nfs"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "No space left on device"), "the disk is full: free some space"),
        (PermissionError(13, "Permission denied"), "it cannot be opened: see that the folder"),
        (OSError(5, "Input/output error"), "the disk does not read or write"),
        (OSError(999, "Odd"), "[Errno 999] Odd"),
        (sqlite3.OperationalError("some\nwords"), "some words"),
    ],
)
def test_every_error_is_one_line(error: Exception, told: str) -> None:
    """With what to do where that is known, else with what the system says."""
    assert database_errors.words(error).startswith(told)
    assert "\n" not in database_errors.words(error)
