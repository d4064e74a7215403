import argparse
import json
import os
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from db.engine.database import Database
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from hall.cli.main import main, parser_for
from tests.conftest import SAMPLE
from tests.hall.commands import Hall

HALL = str(Path(sys.executable).with_name("hall"))


def tables(tmp_path: Path) -> list[str]:
    """Every row of the database."""
    connection = sqlite3.connect(tmp_path / "hall.db")
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def test_the_main_job_by_commands(hall: Hall, tmp_path: Path) -> None:
    """Load, take, next, recall, start, finish: each answers with one JSON object."""
    code, loaded, _ = hall("load", str(SAMPLE), "--json")
    assert code == 0
    assert loaded["services"] >= 8
    paper = tmp_path / "paper.bin"
    code, taken, _ = hall("--printer", f"file://{paper}", "take", "passport", "--json")
    assert (code, taken["label"], taken["printed"]) == (0, "A001", True)
    assert (taken["ahead"], taken["minutes"], taken["class"]) == (0, [0, 0], "ordinary")
    assert b"A001" in paper.read_bytes()
    assert hall("next", "1", "--json")[1]["label"] == "A001"
    assert hall("recall", "1", "--json")[1]["state"] == "called"
    assert hall("start", "1", "--json")[1]["state"] == "serving"
    assert hall("finish", "1", "--json")[1]["state"] == "served"
    code, nobody, _ = hall("next", "1", "--json")
    assert (code, nobody) == (0, {"counter": 1, "label": None})


def test_load_warns_of_what_cannot_be_drawn(hall: Hall, tmp_path: Path) -> None:
    """The hall is loaded; the line is told on stderr, and in the JSON."""
    path = tmp_path / "emoji.toml"
    assert hall("load", str(SAMPLE), "--json")[1]["warnings"] == []
    text = SAMPLE.read_text(encoding="utf-8").replace("Reading glasses", "\U0001f453 Glasses")
    path.write_text(text, encoding="utf-8")
    line = next(n for n, each in enumerate(text.splitlines(), 1) if "\U0001f453" in each)
    code, loaded, err = hall("load", str(path), "--json")
    assert code == 0
    assert err == f"hall: {loaded['warnings'][0]}\n"
    assert err.startswith(f"hall: emoji.toml:{line}: no font of the product has '\U0001f453'")


def test_missed_and_status(hall: Hall) -> None:
    """Status tells lines, counters and waiting paper."""
    hall("take", "visa-residence", "--no-print")
    hall("take", "visa-residence", "--no-print", "--class", "elderly", "--language", "en")
    assert hall("next", "4", "--json")[1]["language"] == "en"
    _, status, _ = hall("status", "--json")
    services = {s["code"]: s["waiting"] for s in status["services"]}
    assert (status["waiting"], services["visa-residence"]) == (1, 1)
    assert status["counters"][3] == {
        "number": 4,
        "label": "D002",
        "state": "called",
        "counter_state": "open",
        "officer": None,
    }
    assert status["print_jobs"] == {"kiosk-1": 2}
    assert hall("missed", "4", "--json")[1]["state"] == "missed"


def test_people_get_lines_of_text(hall: Hall) -> None:
    """Without --json each command answers in plain words."""
    assert "A001 passport, 0 ahead, print job sent" in hall("take", "passport")[1]
    assert "counter 1: A001 called" in hall("next", "1")[1]
    assert "counter 1: A001 called" in hall("status")[1]
    hall("take", "passport", "--no-print")
    assert "1 waiting for paper at kiosk-1" in hall("status")[1]
    assert "counter 6: nobody is waiting" in hall("next", "6")[1]


def test_status_names_who_needs_help(hall: Hall, tmp_path: Path) -> None:
    """Where, what, in which language and since when, in words and as data."""
    hall("status")
    database = Database(str(tmp_path / "hall.db"))
    asked = HelpCalls(database).ask("kiosk-1", "glasses", "en")
    database.close()
    since = asked.at.isoformat()
    assert f"help wanted at kiosk-1: glasses, in en, since {since}" in hall("status")[1]
    assert hall("status", "--json")[1]["help_calls"] == [
        {"id": 1, "station": "kiosk-1", "wish": "glasses", "language": "en", "since": since}
    ]


def test_whom_to_call_back(hall: Hall, tmp_path: Path) -> None:
    """Officers see the number until one has called; the status counts, and names nobody."""
    assert hall("visits")[1] == "no visits\n"
    assert "called back" not in hall("status")[1]
    database = Database(str(tmp_path / "hall.db"))
    asked = HomeVisits(database).ask("kiosk-1", "13800000000", "en")
    database.close()
    since = asked.asked_at.astimezone(ZoneInfo("Asia/Shanghai"))
    line = f"1: 138 0000 0000, in en, since {since:%Y-%m-%d %H:%M}, kiosk-1\n"
    assert hall("visits")[1] == line
    assert hall("visits", "--json")[1]["visits"] == [
        {
            "id": 1,
            "phone": "13800000000",
            "language": "en",
            "station": "kiosk-1",
            "since": asked.asked_at.isoformat(),
        }
    ]
    assert "1 to be called back: hall visits" in hall("status")[1]
    status = hall("status", "--json")[1]
    assert status["home_visits"] == 1
    assert "13800000000" not in json.dumps(status)
    done = hall("visit-done", "1", "--counter", "3", "--json")[1]
    assert done == {"id": 1, "state": "done", "counter": 3}
    assert hall("visits", "--json")[1] == {"visits": []}
    code, _, err = hall("visit-done", "1", "--counter", "5")
    assert (code, err) == (2, "hall: home visit 1 is done: counter 3 has called back\n")
    assert hall("visit-done", "1")[0] == 2


def test_a_call_back_is_told_in_words(hall: Hall, tmp_path: Path) -> None:
    """Which visit, and by which counter."""
    hall("status")
    database = Database(str(tmp_path / "hall.db"))
    HomeVisits(database).ask("kiosk-1", "13800000000")
    database.close()
    told = hall("visit-done", "1", "--counter", "3")[1]
    assert told == "home visit 1: counter 3 has called back\n"


def test_the_token_stays_on_the_paper(hall: Hall, tmp_path: Path) -> None:
    """What opens a ticket's page is printed for its holder and told to nobody else."""
    _, taken, _ = hall("take", "passport", "--json")
    connection = sqlite3.connect(tmp_path / "hall.db")
    (token,) = connection.execute("SELECT token FROM ticket").fetchone()
    connection.close()
    assert token not in json.dumps(taken)
    assert token not in json.dumps(hall("status", "--json")[1])


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("take", "pasport"), "no service 'pasport'; did you mean 'passport'?"),
        (("take", "passport", "--class", "vip"), "no class 'vip'"),
        (("take", "passport", "--language", "fr"), "invalid choice: 'fr'"),
        (("--printer", "lpt1:", "take", "passport"), "no kind of printer 'lpt1'"),
        (("take", "passport\udcff"), "argument SERVICE: not UTF-8 text"),
        (("--printer", "", "take", "passport"), "no printer is named"),
        (("--printer", "usb://x", "take", "passport"), "vendor and product number"),
        (("next", "77"), "no counter '77'; this hall has 1, 2, 3"),
        (("next", "one"), "invalid int value"),
        (("next", "9" * 30), "no counter '999"),
        (("recall", "1"), "cannot recall at counter 1: nobody has been called there"),
        (("start", "1"), "nobody has been called there"),
        (("finish", "1"), "nobody has been called there"),
        (("missed", "1"), "nobody has been called there"),
        (("missed", "78"), "no counter '78'"),
        (("--database", "", "status"), "so it must be a file"),
        (("--database", "mysql://x/y", "status"), "mysql is not supported"),
        (("--database", "~nobody-here/x.db", "status"), "no home folder ~nobody-here"),
        (("migrate-database", "a", "b", "mysql://u:se@cret@h/d"), "arguments: mysql://u:***@h/d"),
        (("status", "--printer", "virtual:"), "unrecognized arguments"),
        (("run", "kitchen"), "no role 'kitchen'; possible are kiosk, display, display:ZONE, "),
        (("run", "display:counter-0"), "no role 'display:counter-0'"),
        (("run", "display:"), "no role 'display:'"),
        (("run", "display:counter-77"), "no counter '77'"),
        (("run", "display:west"), "no zone 'west'; this hall has exit-entry, household"),
        (("run", "counter:0"), "no role 'counter:0'"),
        (("run", "counter:77"), "no counter '77'"),
        (("fly",), "invalid choice: 'fly'"),
        ((), "required: VERB"),
        (("load", "/nowhere.toml"), "No such file"),
        (("--config", "/nowhere.toml", "status"), "No such file"),
    ],
)
def test_bad_input_is_one_line_exit_2_and_nothing_done(
    words: tuple[str, ...], line: str, hall: Hall, tmp_path: Path
) -> None:
    """A mistake of whoever types is told in one line, and no table has changed."""
    hall("load", str(SAMPLE))
    before = tables(tmp_path)
    code, out, err = hall(*words)
    assert (code, out) == (2, "")
    assert line in err
    assert err.count("\n") == 1
    assert tables(tmp_path) == before


@pytest.mark.parametrize(
    ("command", "words"),
    [("start", "cannot start A001: it is serving"), ("missed", "cannot miss A001: it is serving")],
)
def test_a_move_that_the_state_forbids_is_refused(
    command: str, words: str, hall: Hall, tmp_path: Path
) -> None:
    """Who is being served cannot be started again or missed; nothing changes."""
    for done in (("take", "passport", "--no-print"), ("next", "1"), ("start", "1")):
        assert hall(*done)[0] == 0
    before = tables(tmp_path)
    code, out, err = hall(command, "1")
    assert (code, out) == (2, "")
    assert words in err
    assert tables(tmp_path) == before


def test_loading_again_updates_and_loses_no_ticket(hall: Hall, tmp_path: Path) -> None:
    """A changed hall file changes the hall, and whoever waits is called all the same."""
    hall("take", "passport", "--no-print")
    changed = tmp_path / "changed.toml"
    text = SAMPLE.read_text(encoding="utf-8").replace("示例市出入境与户籍接待大厅", "示例大厅")
    changed.write_text(text, encoding="utf-8")
    code, loaded, _ = hall("load", str(changed), "--json")
    assert (code, loaded["hall"]) == (0, "示例大厅")
    assert hall("status", "--json")[1]["hall"] == "示例大厅"
    assert hall("next", "1", "--json")[1]["label"] == "A001"


def test_a_hall_file_with_a_mistake_changes_nothing(hall: Hall, tmp_path: Path) -> None:
    """A refused file leaves the hall as it was."""
    hall("load", str(SAMPLE))
    before = tables(tmp_path)
    bad = tmp_path / "bad.toml"
    text = SAMPLE.read_text(encoding="utf-8")
    bad.write_text(text.replace("minutes = 15", "minutes = 0"), encoding="utf-8")
    code, _, err = hall("load", str(bad))
    assert code == 2
    assert "write a whole number from 1 to 240" in err
    assert tables(tmp_path) == before


def test_a_printer_that_is_not_there_loses_nothing(hall: Hall) -> None:
    """The ticket stands, its job waits, the answer says both, and the exit code is 1."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    code, taken, err = hall("--printer", f"tcp://127.0.0.1:{port}", "take", "passport", "--json")
    assert (code, taken["label"], taken["printed"]) == (1, "A001", False)
    assert taken["print_job"]["state"] == "pending"
    assert "A001 is in the line but was not printed" in err
    assert "refuses the connection" in err
    assert err.count("\n") == 1
    assert hall("next", "1", "--json")[1]["label"] == "A001"


def test_a_database_that_cannot_be_used_is_trouble(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 1 and one line."""
    (tmp_path / "file").touch()
    assert main(["--database", str(tmp_path / "file" / "hall.db"), "status"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


TEN = 10


def test_ten_commands_at_once_on_a_new_database(tmp_path: Path) -> None:
    """Everything starts together on the first morning: all succeed, no number twice."""
    command = [HALL, "--database", "hall.db"]
    running = [
        subprocess.Popen(
            [*command, "take", "passport", "--no-print", "--json"],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(TEN)
    ]
    labels = set()
    for process in running:
        out, err = process.communicate()
        assert (process.returncode, err) == (0, "")
        labels.add(json.loads(out)["label"])
    assert labels == {f"A{n:03d}" for n in range(1, TEN + 1)}


def test_a_terminal_without_chinese_gets_escapes(tmp_path: Path) -> None:
    """What the terminal cannot show does not make a command fail."""
    done = subprocess.run(
        [HALL, "--database", "hall.db", "status"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u793a\\u4f8b" in done.stdout


def handlers_in(parser: argparse.ArgumentParser) -> Iterator[object]:
    """The handler of each command below a parser."""
    groups = [each for each in parser._actions if isinstance(each, argparse._SubParsersAction)]
    commands = [command for group in groups for command in group.choices.values()]
    for command in commands:
        yield from handlers_in(command)
    if not groups:
        yield parser.get_default("handler")


def test_every_command_has_its_handler() -> None:
    """Each command that the parser knows can be called."""
    handlers = list(handlers_in(parser_for([])))
    assert len(handlers) > 30
    assert all(map(callable, handlers))


@pytest.mark.parametrize("before", [[], ["--config", "hall.toml", "--printer", "virtual:"]])
def test_a_run_imports_no_other_command(before: list[str]) -> None:
    """A kiosk's start does not wait for the modules of the other commands."""
    program = (
        "import sys\n"
        "from hall.cli.main import parser_for\n"
        f"assert parser_for({before!r} + ['run', 'kiosk'])\n"
        "print(*(name for name in sys.modules if name.startswith('hall.cli.')))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == {
        f"hall.cli.{name}" for name in ("answer", "main", "output", "parser", "run", "telling")
    }


def test_the_installed_command_works(tmp_path: Path) -> None:
    """`hall` as a process of its own, from anywhere."""
    done = subprocess.run(
        [HALL, "--database", "x.db", "take", "passport", "--json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["label"] == "A001"
