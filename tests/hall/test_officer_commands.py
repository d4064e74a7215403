"""What else an officer's hands do, as commands: papers, services of today, notes, releases."""

import io
from pathlib import Path

import pytest

from db.engine.database import Database
from db.hall_file.storing import load_hall
from db.pins import TRIES
from db.queries.queries import Queries
from tests.hall.commands import Hall
from tickets.views import Desk

PIN = "4711"


@pytest.fixture
def people(hall: Hall) -> list[str]:
    """Two for passports."""
    return [hall("take", "passport", "--no-print", "--json")[1]["label"] for _ in range(2)]


def desk(folder: Path, counter: int = 1) -> Desk:
    """What the officer of a counter sees."""
    database = Database(str(folder / "hall.db"))
    seen = Queries(database).desk(counter)
    database.close()
    return seen


def served(folder: Path, counter: int = 1) -> dict[str, int]:
    """What a counter serves now, each with the minutes after which it is helped."""
    database = Database(str(folder / "hall.db"))
    counters = load_hall(database).counters
    database.close()
    return next(dict(each.serves) for each in counters if each.number == counter)


def type_pin(monkeypatch: pytest.MonkeyPatch, pin: str) -> None:
    """A line of standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{pin}\n"))


def test_a_paper_is_fetched_without_queueing_again(
    hall: Hall, people: list[str], tmp_path: Path
) -> None:
    """By the number of the paper, until a day; the number waits for its person."""
    hall("next", "1")
    given = hall("papers", "1", "1", "--json")[1]
    assert (given["label"], given["counter"], given["service"]) == ("A001", 1, "passport")
    assert len(given["missing"]) == 1
    assert [each.label for each in desk(tmp_path).away] == ["A001"]
    hall("next", "1")
    today = desk(tmp_path).away[0].day
    code, told, _ = hall("papers", "1", "--until", f"{today}")
    assert (code, told) == (0, f"A002 comes back to counter 1 until {today}\n")


def test_papers_that_cannot_be_asked_for_are_refused(
    hall: Hall, people: list[str], tmp_path: Path
) -> None:
    """No such paper, no such day, a day too late, nobody here: told, and the person stays."""
    assert hall("papers", "1")[0] == 2
    hall("next", "1")
    for words, told in (
        (("99",), "no paper '99'"),
        (("--until", "2026-02-30"), "2026-02-30"),
        (("--until", "2099-01-01"), ""),
    ):
        code, _, err = hall("papers", "1", *words)
        assert (code, told in err) == (2, True), err
    here = desk(tmp_path).here
    assert here
    assert (here.label, here.state) == ("A001", "called")


def test_a_counter_serves_something_else_today(hall: Hall, tmp_path: Path) -> None:
    """With the minutes after which it helps; again as the hall file says."""
    hall("status")
    filed = served(tmp_path)
    told = hall("services", "1", "collection", "passport:10")[1]
    assert told == "counter 1: collection passport:10\n"
    assert served(tmp_path) == {"collection": 0, "passport": 10}
    hall("services", "1", "visa-residence:5", "--json")
    assert served(tmp_path) == {"visa-residence": 5}
    answer = hall("services", "1", "--as-filed", "--json")[1]
    assert answer["serves"] is None
    assert served(tmp_path) == filed


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "name the services of today, or --as-filed"),
        (("collection", "--as-filed"), "name the services of today, or --as-filed"),
        (("parking",), "parking"),
        (("collection:soon",), "after 0 to 240 minutes, not -1"),
        (("collection:241",), "after 0 to 240 minutes, not 241"),
    ],
)
def test_services_that_cannot_be_served_are_refused(
    words: tuple[str, ...], told: str, hall: Hall, tmp_path: Path
) -> None:
    """In one line, and nothing is changed."""
    hall("status")
    filed = served(tmp_path)
    code, _, err = hall("services", "1", *words)
    assert (code, told in err) == (2, True), err
    assert served(tmp_path) == filed


def test_a_supervisor_changes_the_services(
    hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a hall with officers the badge is named and the PIN asked for."""
    add_officers(hall, monkeypatch)
    filed = served(tmp_path)
    for badge, pin in (("1001", PIN), ("9001", "0000")):
        type_pin(monkeypatch, pin)
        assert hall("services", "1", "collection", "--badge", badge)[0] == 2
    assert hall("services", "1", "collection")[0] == 2
    assert served(tmp_path) == filed
    type_pin(monkeypatch, PIN)
    assert hall("services", "1", "collection", "--badge", "9001")[0] == 0
    assert served(tmp_path) == {"collection": 0}


def test_services_are_added_to_the_number_here(hall: Hall, people: list[str]) -> None:
    """The person is served for them afterwards; an unknown one is refused."""
    assert hall("add", "1", "collection")[0] == 2  # nobody is here
    hall("next", "1")
    assert hall("add", "1", "collection", "identity-card")[1] == "counter 1: A001 called\n"
    assert hall("add", "1", "parking")[0] == 2
    hall("start", "1")
    finished = hall("finish", "1", "--json")[1]
    assert (finished["service"], finished["state"]) == ("collection", "waiting")


def test_a_note_goes_along_with_a_transfer(hall: Hall, people: list[str], tmp_path: Path) -> None:
    """The next officer reads it; one that is too long is refused, and nobody is sent."""
    hall("open", "6")
    hall("next", "1")
    code, _, err = hall("transfer", "1", "--counter", "6", "--note", "x" * 121)
    assert (code, "120" in err) == (2, True), err
    assert hall("transfer", "1", "--counter", "6", "--note", "复印件已收")[0] == 0
    assert hall("call", "6", "A001")[0] == 0
    here = desk(tmp_path, 6).here
    assert here
    assert here.note == "复印件已收"


def test_a_supervisor_releases_a_badge(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """Locked after wrong PINs; by a supervisor's PIN alone, and it signs on at once."""
    add_officers(hall, monkeypatch)
    for _ in range(TRIES):
        sign_on(hall, monkeypatch, "0000")
    assert sign_on(hall, monkeypatch, PIN) == 2
    for by, pin, told in (("9001", "0000", ""), ("1002", PIN, "1002 is no supervisor")):
        type_pin(monkeypatch, pin)
        code, _, err = hall("officer", "1001", "--release", "--by", by)
        assert (code, told in err) == (2, True), err
        assert sign_on(hall, monkeypatch, PIN) == 2
    type_pin(monkeypatch, PIN)
    assert hall("officer", "1001", "--release", "--by", "9001")[1] == "officer 1001: released\n"
    assert sign_on(hall, monkeypatch, PIN) == 0
    type_pin(monkeypatch, PIN)
    told = hall("officer", "1001", "--release", "--by", "9001", "--json")[1]
    assert told == {"badge": "1001", "released": True}


def add_officers(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two officers and a supervisor."""
    for badge, role in (("1001", "officer"), ("1002", "officer"), ("9001", "supervisor")):
        type_pin(monkeypatch, PIN)
        hall("officer", badge, "--name", "Sample", "--role", role)


def sign_on(hall: Hall, monkeypatch: pytest.MonkeyPatch, pin: str) -> int:
    """Try to begin at counter 1; the exit code."""
    type_pin(monkeypatch, pin)
    return hall("sign-on", "1", "1001")[0]
