import os
import sqlite3
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from db.engine.database import Database
from db.engine.sqlite import LEFT_EMPTY_SECONDS, use_wal
from db.engine.urls import BadDatabaseUrl, shown
from db.queue.queue import Queue
from tests.db.conftest import sqlite_only
from tickets.errors import DatabaseTrouble

pytestmark = pytest.mark.disk


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("mysql://localhost/hall", "mysql is not supported"),
        ("sqlite+aiosqlite:///hall.db", "aiosqlite is not supported"),
        ("sqlite:////tmp/hall.db?mode=ro", "after .\\?. are not supported"),
        ("sqlite:////tmp/what?.db", "after .\\?. are not supported"),
        ("sqlite://", "three slashes"),
        ("sqlite://hall.db", "three slashes"),
        ("sqlite://host/hall.db", "three slashes"),
        ("sqlite://:secret@:12/hall.db", "three slashes"),
        ("sqlite:///", "must be a file"),
        ("sqlite:///:memory:", "must be a file"),
        (":memory:", "must be a file"),
        ("", "must be a file"),
        ("://", "no database URL"),
        ("sqlite://a\n0:", "no database URL"),
        ("sqlite+pysqlite:///hall.db", r"sqlite\+pysqlite is not supported"),
        ("sqlite:hall.db", "// is missing after ':'"),
        ("http://hall.example/", "http is not supported"),
        ("~nobody-here/hall.db", "no home folder ~nobody-here"),
        ("sqlite:///~nobody-here/hall.db", "no home folder ~nobody-here"),
    ],
)
def test_a_url_that_is_no_shared_file_is_refused(url: str, words: str) -> None:
    """A database that the windows cannot share is refused with what would be right."""
    with pytest.raises(BadDatabaseUrl, match=words) as refused:
        Database(url)
    assert "sqlite:///FILE" in str(refused.value)


def test_a_path_and_a_url_name_the_same_file(tmp_path: Path) -> None:
    """Folders are made; a path is as good as a URL."""
    path = tmp_path / "new" / "hall.db"
    Database(str(path)).close()
    assert Database(f"sqlite:///{path}").name == str(path)


@pytest.mark.parametrize("name", ["what? #1.db", "100%.db", "大厅.db", "a:b@c.db"])
def test_a_path_may_hold_any_sign(tmp_path: Path, name: str) -> None:
    """The file is made under exactly the name that was given."""
    Database(str(tmp_path / name)).close()
    assert {path.name for path in tmp_path.iterdir()} == {name}


def test_the_home_folder_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a shell writes it, in a path and in a URL."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for given in ("~/a/hall.db", "sqlite:///~/a/hall.db"):
        database = Database(given)
        database.close()
        assert database.name == str(tmp_path / "a" / "hall.db")


SECRET = "se@cr:et/1"


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        (f"mysql://root:{SECRET}@db/hall", "mysql://root:***@db/hall"),
        (f"mysql://root:{SECRET}@db:33/hall", "mysql://root:***@db:33/hall"),
        (f"postgresql+psycopg://:{SECRET}@[::1]:5/h", "postgresql+psycopg://:***@[::1]:5/h"),
        ("postgresql+psycopg://hall@db/hall", "postgresql+psycopg://hall@db/hall"),
        ("postgresql+psycopg://db/h?password=cr", "postgresql+psycopg://db/h?password=***"),
        ("postgresql+psycopg://db/h?a=1&sslpassword=cr&b=2", "db/h?a=1&sslpassword=***&b=2"),
        ("postgresql+psycopg://u@db/h?password=se@cr", "postgresql+psycopg://***"),
        ("postgresql+psycopg://u:cr@db/h?password=se@cr", "postgresql+psycopg://***"),
        ("postgresql+psycopg://hall:secret/hall", "postgresql+psycopg://hall:***/hall"),
        ("postgresql+psycopg:/hall:secret@db/hall", "postgresql+psycopg:***"),
        ("mysql:root:secret@db/hall", "mysql:***"),
    ],
)
def test_a_password_is_never_shown(given: str, seen: str) -> None:
    """Whatever signs it holds and wherever it stands; the rest of the URL is."""
    assert shown(given).endswith(seen)
    with pytest.raises(BadDatabaseUrl) as refused:
        Database(given.replace("+psycopg:", "+none:"))
    assert "cr" not in str(refused.value)


@pytest.mark.parametrize("given", ["hall.db", "a:b@c.db", "sqlite:////tmp/a:b@c.db", "C:/hall.db"])
def test_a_file_is_shown_as_it_is(given: str) -> None:
    """It has no password, whatever signs its name holds."""
    assert shown(given) == given


def test_an_empty_file_is_told_before_a_hall_begins_in_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Something has emptied it: a new hall begins, not in silence; a new file says nothing.

    Nor does one that is empty since a moment ago: another program makes its tables just now.
    """
    path = tmp_path / "hall.db"
    path.touch()
    os.utime(path, (time.time() - LEFT_EMPTY_SECONDS - 1,) * 2)
    Database(str(path)).close()
    (told,) = caplog.messages
    assert told.startswith(f"database {path}: the file is empty, and a new hall begins in it")
    Database(str(path)).close()
    Database(str(tmp_path / "new.db")).close()
    (tmp_path / "begun.db").touch()
    Database(str(tmp_path / "begun.db")).close()
    assert len(caplog.messages) == 1


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    """Anything else under that name is trouble in one line, and is not touched."""
    path = tmp_path / "letter.txt"
    path.write_text("Dear hall, this is not a database. " * 200)
    before = path.read_bytes()
    with pytest.raises(DatabaseTrouble, match="not a database"):
        Database(str(path))
    assert path.read_bytes() == before


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    """A folder's name is trouble in one line."""
    with pytest.raises(DatabaseTrouble, match="unable to open"):
        Database(str(tmp_path))


@sqlite_only
def test_a_damaged_file_is_told_at_the_verb(database: Database, queue: Queue) -> None:
    """When the disk has eaten a part of the file, the verb says so in one line."""
    with database.read() as connection:
        root, size = connection.execute(
            text(
                "SELECT rootpage, page_size FROM sqlite_schema, pragma_page_size"
                " WHERE name = 'hall'"
            )
        ).one()
    database.close()
    with Path(database.name).open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)
    with pytest.raises(DatabaseTrouble, match="malformed") as trouble:
        queue.issue("passport")
    assert "\n" not in str(trouble.value)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A path through a file is trouble in one line."""
    (tmp_path / "file").touch()
    with pytest.raises(DatabaseTrouble) as trouble:
        Database(str(tmp_path / "file" / "hall.db"))
    assert "\n" not in str(trouble.value)


@sqlite_only
def test_what_was_committed_survives_a_power_cut(database: Database) -> None:
    """The journal is WAL, every commit is synced, foreign keys hold: on the real connections."""
    for open_ in (database.read, database.write):
        with open_() as connection:
            asked = [
                connection.scalar(text(f"PRAGMA {name}"))
                for name in ("journal_mode", "synchronous", "foreign_keys")
            ]
            assert asked == ["wal", 2, 1]


@sqlite_only
def test_a_writer_begins_immediate(database: Database) -> None:
    """While one writes, a second writer is refused from its first statement, not from its last."""
    other = sqlite3.connect(database.name, timeout=0, isolation_level=None)
    with database.write(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.close()


def test_a_reader_is_not_held_up_by_a_writer(database: Database, queue: Queue) -> None:
    """A reader sees the last commit while somebody writes."""
    queue.issue("passport")
    with database.write() as writing, database.read() as reading:
        writing.execute(text("DELETE FROM print_job"))
        assert reading.scalar(text("SELECT count(*) FROM print_job")) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_told(tmp_path: Path) -> None:
    """A read-only folder is trouble in one line."""
    tmp_path.chmod(0o500)
    with pytest.raises(DatabaseTrouble):
        Database(str(tmp_path / "hall.db"))


def new_file_held_for_writing(path: Path) -> sqlite3.Connection:
    """What the first of several programs does on a file that is not there yet."""
    first = sqlite3.connect(path, isolation_level=None)
    first.execute("CREATE TABLE t (x)")
    first.execute("BEGIN IMMEDIATE")
    return first


def test_a_new_file_that_another_program_writes_is_waited_for(tmp_path: Path) -> None:
    """SQLite refuses the write-ahead log at once; asked again later it agrees."""
    first = new_file_held_for_writing(tmp_path / "hall.db")
    second = sqlite3.connect(tmp_path / "hall.db", isolation_level=None)
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 2:
            first.rollback()

    use_wal(second, pause=pause)
    assert len(pauses) == 2
    assert second.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    first.close()
    second.close()


def test_a_new_file_is_not_waited_for_without_end(tmp_path: Path) -> None:
    """When the time is over, SQLite's own answer stands."""
    first = new_file_held_for_writing(tmp_path / "hall.db")
    second = sqlite3.connect(tmp_path / "hall.db", isolation_level=None)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        use_wal(second, seconds=0)
    first.close()
    second.close()
