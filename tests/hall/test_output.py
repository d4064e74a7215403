"""Where a command's answer goes may be closed, full or gone; what was done stands and is said."""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

import pytest

from db.engine.database import Database
from db.queries.queries import Queries
from hall.cli.main import main
from hall.cli.output import NotWritten, write, write_error, write_file
from tests.hall.commands import Hall

FULL = Path("/dev/full")


@pytest.fixture(autouse=True)
def sample(tmp_path: Path, sample_file: Path) -> None:
    """A hall in the database of the commands."""
    shutil.copy(sample_file, tmp_path / "hall.db")


def a_full_disk() -> IO[str]:
    """What ``> FILE`` is on a disk without space."""
    return FULL.open("w")


def a_closed_pipe() -> IO[str]:
    """What ``| head`` is when it has seen enough."""
    reader, writer = os.pipe()
    os.close(reader)
    return os.fdopen(writer, "w")


@contextmanager
def standard_output(stream: IO[str] | None) -> Iterator[None]:
    """Standard output goes to this stream, or was closed before the program began."""
    before, sys.stdout = sys.stdout, stream
    try:
        yield
    finally:
        sys.stdout = before
        if stream is not None:
            stream.close()


def waiting(tmp_path: Path) -> int:
    """People in line in the commands' database."""
    with closing(Database(str(tmp_path / "hall.db"))) as database:
        return sum(line.waiting for line in Queries(database).lines())


LOST: list[tuple[Callable[[], IO[str] | None], str]] = [
    (a_full_disk, "no space left for standard output"),
    (a_closed_pipe, "nobody reads standard output any more"),
    (lambda: None, "standard output is closed"),
]
LOST_OUTPUTS = pytest.mark.parametrize(("output", "why"), LOST, ids=("full", "pipe", "closed"))


@LOST_OUTPUTS
@pytest.mark.parametrize("form", [(), ("--json",)], ids=("text", "json"))
def test_a_ticket_that_stands_is_reported_all_the_same(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    output: Callable[[], IO[str] | None],
    why: str,
    form: tuple[str, ...],
) -> None:
    """One line says why the answer is lost and which number was taken; the exit code is trouble."""
    with standard_output(output()):
        code = hall_alone(tmp_path, "take", "passport", "--no-print", *form)
    err = capsys.readouterr().err
    assert (code, err.splitlines()) == (
        1,
        [f"hall: {why}: A001 passport, 0 ahead, print job pending"],
    )
    assert waiting(tmp_path) == 1


def hall_alone(tmp_path: Path, *words: str) -> int:
    """The command, without reading what it wrote."""
    try:
        return main(["--database", str(tmp_path / "hall.db"), *words])
    except SystemExit as ended:
        return int(str(ended.code))


@pytest.mark.parametrize(("output", "why"), LOST[:2], ids=("full", "pipe"))
@pytest.mark.parametrize("words", [("status",), ("--help",), ("take", "--help")], ids=" ".join)
def test_what_nobody_reads_ends_in_one_line(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    output: Callable[[], IO[str] | None],
    why: str,
    words: tuple[str, ...],
) -> None:
    """Also of a long answer, which is not said again."""
    with standard_output(output()):
        code = hall_alone(tmp_path, *words)
    assert (code, capsys.readouterr().err) == (1, f"hall: {why}\n")


def test_a_ticket_without_paper_is_told_with_both_reasons(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither the lost answer nor the printer's trouble hides the other."""
    with standard_output(a_full_disk()):
        code = hall_alone(tmp_path, "--printer", "file:///nowhere/paper", "take", "passport")
    (line,) = capsys.readouterr().err.splitlines()
    assert code == 1
    assert line.startswith("hall: no space left for standard output: A001 passport, 0 ahead, ")
    assert "; A001 is in the line but was not printed: there is no /nowhere/paper" in line


@LOST_OUTPUTS
def test_bad_input_is_bad_input_wherever_answers_go(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    output: Callable[[], IO[str] | None],
    why: str,
) -> None:
    """Nothing was to be written: the exit code is that of the mistake."""
    for words in (("take",), ("take", "parking")):
        with standard_output(output()):
            assert hall_alone(tmp_path, *words) == 2
        assert why not in capsys.readouterr().err


def test_a_console_that_nobody_reads_ends(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The simulated printer says where it is, and is none when that cannot be said."""
    with standard_output(a_closed_pipe()):
        assert hall_alone(tmp_path, "printer", "simulate", "--tcp", "0") == 1
    assert capsys.readouterr().err == "hall: nobody reads standard output any more\n"


def test_nothing_follows_the_one_line(tmp_path: Path) -> None:
    """Python does not try once more at its end, which would be a traceback and another code."""
    command = [sys.executable, "-m", "hall.cli", "--database", str(tmp_path / "hall.db")]
    with FULL.open("w") as full:
        ended = subprocess.run(
            [*command, "take", "passport", "--no-print"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (ended.returncode, ended.stderr.splitlines()) == (
        1,
        ["hall: no space left for standard output: A001 passport, 0 ahead, print job pending"],
    )


def test_errors_that_nobody_can_be_told_stop_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard error closed or on a full disk, as of a program that is started by another."""
    with FULL.open("w") as full:
        for stream in (None, full):
            monkeypatch.setattr(sys, "stderr", stream)
            write_error("hall: nobody hears this")


def test_an_answer_is_readable_on_any_terminal() -> None:
    """One without Chinese gets escapes, not an error after the work is done."""
    held = io.BytesIO()
    with standard_output(io.TextIOWrapper(held, encoding="ascii", newline="")):
        write("大厅 A001")
        assert held.getvalue() == b"\\u5927\\u5385 A001\n"


@pytest.mark.parametrize("name", ["/dev/full", "/nowhere/table.csv", "/"])
def test_a_file_that_cannot_be_written_is_told(hall: Hall, name: str) -> None:
    """Such as a table of appointments on a full disk: in words, and no traceback."""
    code, out, err = hall("appointment", "export", name)
    assert (code, out) == (1, "")
    assert err.startswith("hall: ")
    assert name in err


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    """Byte by byte what was given."""
    write_file(tmp_path / "a", b"1\r\n2")
    assert (tmp_path / "a").read_bytes() == b"1\r\n2"
    with pytest.raises(NotWritten, match="is a folder; name a file in it"):
        write_file(tmp_path, b"")


class Unreadable(io.RawIOBase):
    """A stream whose reading fails."""

    def readable(self) -> bool:
        """It says that it is."""
        return True

    def readinto(self, _buffer: object) -> int:
        """It is not."""
        raise IsADirectoryError(21, "Is a directory")


INPUTS: list[Callable[[], IO[str] | None]] = [
    lambda: None,
    lambda: io.StringIO(""),
    lambda: io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n"), encoding="utf-8"),
    lambda: io.TextIOWrapper(io.BufferedReader(Unreadable())),
]


@pytest.mark.parametrize("given", INPUTS, ids=("closed", "empty", "no text", "folder"))
def test_where_no_pin_can_be_read_there_is_none(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, given: Callable[[], IO[str] | None]
) -> None:
    """Standard input that is closed, at its end, no text or a folder: one line, bad input."""
    monkeypatch.setattr(sys, "stdin", given())
    code, out, err = hall("officer", "1003")
    assert (code, out) == (2, "")
    assert err == "hall: no PIN; type it, or give it as a line of standard input\n"


def test_a_terminal_that_is_ended_gives_no_pin(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-D at the question."""

    def end(_question: str) -> str:
        raise EOFError

    monkeypatch.setattr("sys.stdin", io.StringIO())
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("hall.cli.staff.getpass", end)
    assert hall("officer", "1003")[0] == 2


def test_a_badge_that_cannot_be_seen_is_refused(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In words, as bad input."""
    monkeypatch.setattr("sys.stdin", io.StringIO("1234\n"))
    code, _, err = hall("officer", " ")
    assert (code, err) == (2, "hall: a badge is 1 to 32 visible characters\n")
