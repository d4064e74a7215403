import io
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from db.device_faults import DeviceFaults
from db.engine.database import Database
from db.hall_file.storing import load_hall
from db.print_jobs import JobState, PrintJobs
from db.spoken_calls import SpokenCalls
from db.stations import Stations
from db.street_numbers import StreetNumbers
from runtime.clock import system_clock
from runtime.speech.sound import NO_SOUND
from tests.conftest import SAMPLE
from tests.hall.commands import Hall
from tests.postgres import Server
from tickets import opening
from tickets.hall import Hall as HallModel
from tickets.numbering import business_day


@pytest.fixture
def people(hall: Hall) -> list[str]:
    """Three for passports."""
    return [hall("take", "passport", "--no-print", "--json")[1]["label"] for _ in range(3)]


def test_every_button_is_a_command(hall: Hall, people: list[str]) -> None:
    """Choose, park, resume, put off, return, transfer, cancel, come again, walk in."""
    assert hall("call", "1", "A003", "--json")[1]["label"] == "A003"
    assert hall("park", "1", "--pool", "hall", "--json")[1]["state"] == "parked"
    resumed = hall("resume", "2", "A003", "--json")[1]
    assert (resumed["state"], resumed["counter"]) == ("called", 2)
    assert hall("return", "2")[1] == "counter 2: A003 waiting\n"
    assert hall("postpone", "A001", "1", "--json")[1]["state"] == "waiting"
    assert hall("next", "1", "--json")[1]["label"] == "A002"
    moved = hall("transfer", "1", "--service", "collection", "--front", "--json")[1]
    assert (moved["service"], moved["state"]) == ("collection", "waiting")
    assert hall("open", "6", "--json")[1]["counter_state"] == "open"
    hall("next", "1")
    assert hall("transfer", "1", "--counter", "6", "--json")[1]["to_counter"] == 6
    hall("next", "1")
    hall("missed", "1")
    missed = hall("status", "--json")[1]["counters"][0]
    assert missed["label"] is None
    assert hall("again", "A003", "--json")[1]["state"] == "waiting"
    assert hall("cancel", "A003")[1] == "A003 cancelled\n"
    assert hall("direct", "3", "collection", "--json")[1]["label"] == "+001"
    assert hall("close-day", "--json")[1] == {"left_over": 3}


def test_an_officer_confirms_a_number_from_the_street(hall: Hall, tmp_path: Path) -> None:
    """Its person shows the phone: from then on it is called; no paper is printed for it."""
    path = tmp_path / "street.toml"
    path.write_text(SAMPLE.read_text("utf-8") + '[street]\nservices = "all"\n', "utf-8")
    hall("load", str(path))
    database = Database(str(tmp_path / "hall.db"))
    StreetNumbers(database).take("passport")
    database.close()
    assert "nobody" in hall("next", "1")[1]
    assert hall("confirm", "A001")[1] == "A001 waiting\n"
    code, _, err = hall("confirm", "A001")
    assert (code, "cannot confirm A001: it is waiting" in err) == (2, True)
    assert hall("next", "1", "--json")[1]["label"] == "A001"
    assert hall("status", "--json")[1]["print_jobs"] == {}


def test_a_ticket_is_printed_once_more(hall: Hall, tmp_path: Path) -> None:
    """By its number, as a copy for the kiosk where it was taken; not when its day is over."""
    hall("--printer", f"file://{tmp_path}/paper.bin", "take", "passport", "--large")
    copy = hall("reprint", "A001", "--json")[1]
    assert copy["print_job"] | {"id": 0} == {
        "id": 0,
        "state": "pending",
        "station": "kiosk-1",
        "copy": True,
        "error": None,
    }
    assert hall("reprint", "A001")[1] == "A001: a copy is to be printed by kiosk-1\n"
    assert hall("status", "--json")[1]["print_jobs"] == {"kiosk-1": 1}
    hall("cancel", "A001")
    code, _, err = hall("reprint", "A001")
    assert (code, "A001 is cancelled" in err) == (2, True)


def test_no_number_is_given_out_that_cannot_be_printed(hall: Hall, tmp_path: Path) -> None:
    """A face or printer that is wrong is told before anything is changed."""
    hall("status")
    (tmp_path / "face.toml").write_text('[[line]]\ntext = "{nubmer}"\n')
    (tmp_path / "hall.toml").write_text('ticket_face = "face.toml"\n')
    for words in (("take", "passport"), ("--printer", "tcp:x", "take", "passport")):
        assert hall(*words)[0] == 2
    assert hall("status", "--json")[1]["waiting"] == 0


def test_status_says_whose_paper_is_in_doubt(hall: Hall, tmp_path: Path) -> None:
    """Lines, printers, and numbers whose people may have no paper, with what to do."""
    hall("--printer", f"file://{tmp_path}/paper.bin", "take", "passport")
    database = Database(str(tmp_path / "hall.db"))
    PrintJobs(database).end(1, JobState.UNKNOWN, "the printer was out of paper during the job")
    Stations(database).told("kiosk-1", "out of paper", able=False)
    DeviceFaults(database).told("boards at pc-1", "board", {"3": "silent"})
    told = hall("status", "--json")[1]
    assert told["spoken_calls"] == []
    assert told["device_faults"][0] | {"at": ""} == {
        "kind": "board",
        "place": "3",
        "fault": "silent",
        "at": "",
    }
    assert told["uncertain"]["A001"]["state"] == "unknown"
    assert told["stations"][0] | {"at": ""} == {
        "name": "kiosk-1",
        "printer": "out of paper",
        "able": False,
        "at": "",
        "tickets_on_roll": 2,
    }
    Stations(database).told("display at home", NO_SOUND, able=False)
    database.close()
    lines = hall("status")[1]
    assert "display at home: its sound device is away" in lines
    assert "A001: paper unknown, the printer was out of paper during the job" in lines
    assert "hall reprint A001 prints a copy" in lines
    assert "kiosk-1: printer out of paper, does not print" in lines
    assert "board 3: silent" in lines


def test_several_errands_on_one_number(hall: Hall) -> None:
    """`--then` may be given again and again; each counter does its part."""
    taken = hall("take", "passport", "--then", "collection", "--no-print", "--json")[1]
    assert taken["then"] == ["collection"]
    hall("next", "1")
    assert hall("finish", "1", "--json")[1]["service"] == "collection"


def test_how_long_it_may_take(hall: Hall, people: list[str]) -> None:
    """For each service, or for one ticket."""
    services = hall("forecast", "--json")[1]["services"]
    assert services[0] | {"minutes": None} == {
        "service": "passport",
        "ahead": 3,
        "minutes": None,
    }
    mine = hall("forecast", "a 003", "--json")[1]
    assert (mine["label"], mine["ahead"], mine["state"]) == ("A003", 2, "waiting")
    assert mine["minutes"][0] <= mine["minutes"][1]
    assert hall("forecast", "A003")[1].startswith("A003 waiting, passport: 2 ahead, ")
    assert hall("forecast")[1].count("ahead") == len(services)
    assert hall("forecast", "A099")[0] == 2


def test_forecast_says_what_the_kiosk_says(hall: Hall, tmp_path: Path) -> None:
    """Nobody who serves yet, no wait at an open counter, no number when all are given out."""
    text = SAMPLE.read_text(encoding="utf-8")
    path = tmp_path / "one-a-day.toml"
    limits = "limits = { walk_ins_a_day = 1 }"
    path.write_text(
        re.sub(r"^limits = .*$", limits, text, count=1, flags=re.MULTILINE), encoding="utf-8"
    )
    assert hall("load", str(path))[0] == 0
    assert "passport: 0 ahead, no counter open yet\n" in hall("forecast")[1]
    hall("open", "1")
    assert "passport: 0 ahead, no wait\n" in hall("forecast")[1]
    assert hall("forecast", "--json")[1]["services"][0]["minutes"] == [0, 0]
    hall("take", "passport", "--no-print")
    full = "no more numbers for passport today"
    assert f"passport: 1 ahead, no number now: {full}\n" in hall("forecast")[1]
    told = hall("forecast", "--json")[1]["services"][0]
    assert (told["refused"], told["minutes"]) == (full, None)
    assert hall("take", "passport", "--no-print")[2] == f"hall: {full}\n"


def test_where_nobody_serves_no_ticket_says_no_wait(hall: Hall) -> None:
    """One counter would call it at once, if it were open."""
    hall("take", "visa-residence", "--no-print")
    assert (
        hall("forecast", "D001")[1]
        == "D001 waiting, visa-residence: 0 ahead, no counter open yet\n"
    )
    hall("open", "4")
    assert hall("forecast", "D001")[1] == "D001 waiting, visa-residence: 0 ahead, no wait\n"


def type_pin(monkeypatch: pytest.MonkeyPatch, pin: str) -> None:
    """A line of standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{pin}\n"))


def test_officers_sign_on_and_off(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """The PIN comes by standard input and is nowhere to be seen."""
    type_pin(monkeypatch, "4711")
    code, officer, _ = hall("officer", "1001", "--name", "Sample", "--json")
    assert (code, officer) == (0, {"badge": "1001", "name": "Sample", "role": "officer"})
    type_pin(monkeypatch, "4711")
    assert hall("sign-on", "1", "1001")[1] == "counter 1: open by 1001\n"
    assert hall("pause", "1", "--json")[1]["officer"] == "1001"
    assert hall("sign-off", "1", "--json")[1]["officer"] is None
    assert hall("close", "1")[1] == "counter 1: closed\n"
    type_pin(monkeypatch, "9999")
    code, _, err = hall("sign-on", "1", "1001")
    assert (code, "9999" in err) == (2, False)
    type_pin(monkeypatch, "")
    assert "no PIN" in hall("sign-on", "1", "1001")[2]


def test_a_counter_pauses_with_its_reason(hall: Hall) -> None:
    """The answer repeats it; what its display could not show is refused in words."""
    assert hall("pause", "3", "--reason", "系统维护")[1] == "counter 3: paused: 系统维护\n"
    assert hall("pause", "3", "--reason", "Lunch", "--json")[1]["reason"] == "Lunch"
    assert hall("pause", "3", "--json")[1]["reason"] == ""
    code, _, err = hall("pause", "3", "--reason", "x" * 41)
    assert (code, "1 to 40 visible characters" in err) == (2, True)


def test_officers_are_listed_and_removed(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """By badge, with role and name; a removed one is in no list, and asks for no PIN."""
    assert hall("officers")[1] == "no officers\n"
    type_pin(monkeypatch, "4711")
    hall("officer", "1002", "--role", "supervisor")
    type_pin(monkeypatch, "4711")
    hall("officer", "1001", "--name", "Sample")
    assert hall("officers")[1] == "1001 officer Sample\n1002 supervisor\n"
    assert hall("officer", "1002", "--remove")[1] == "officer 1002: removed\n"
    listed = hall("officers", "--json")[1]
    assert listed == {"officers": [{"badge": "1001", "name": "Sample", "role": "officer"}]}
    code, _, err = hall("officer", "1002", "--remove")
    assert (code, err) == (2, "hall: no officer '1002'; this hall has 1001\n")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("appointment", "slots", "passport", "2026-02-30"), "'2026-02-30': this date does not"),
        (("appointment", "book", "passport", "2026-13-01 09:30"), "this date does not exist"),
        (("appointment", "book", "passport", "tomorrow"), "is no time such as '2026-11-25 09:30'"),
    ],
)
def test_a_date_that_does_not_exist_is_named(words: tuple[str, ...], told: str, hall: Hall) -> None:
    """Not only that it cannot be read."""
    code, _, err = hall(*words)
    assert code == 2
    assert told in err


def test_a_pin_at_a_terminal_is_not_shown(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """Typed where nobody reads along."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("hall.cli.staff.getpass", lambda _prompt: "4711")
    assert hall("officer", "1001", "--role", "supervisor")[1] == "officer 1001: supervisor\n"


def next_slot(tmp_path: Path) -> datetime:
    """A bookable slot for passports after tomorrow, in the hall's time."""
    sample, now = sample_of(tmp_path), datetime.now(UTC)
    # In UTC: tomorrow's date could be today's in the hall.
    days = ((now + timedelta(days=ahead)).date() for ahead in range(2, 10))
    starts = (start for day in days for start in opening.slots(sample, day, 30))
    return opening.local(sample, next(starts))


def test_appointments_by_command(hall: Hall, tmp_path: Path) -> None:
    """Look, book, write out, cancel; another day's appointment is not let in."""
    hall("status")
    slot = next_slot(tmp_path)
    day, clock = f"{slot:%Y-%m-%d}", f"{slot:%H:%M}"
    offer = hall("appointment", "slots", "passport", day, "--json")[1]["slots"]
    assert {"time": clock, "free": 4} in offer
    booked = hall("appointment", "book", "passport", f"{day} {clock}", "--json")[1]
    assert (booked["state"], booked["date"], booked["time"]) == ("booked", day, clock)
    assert f"{clock}  3 free" in hall("appointment", "slots", "passport", day)[1]
    assert hall("appointment", "slots", "collection", day)[1] == "no slots\n"
    code, _, err = hall("appointment", "check-in", booked["code"])
    assert (code, f"is for {day}" in err) == (2, True)
    assert booked["code"] in hall("appointment", "export", "--day", day)[1]
    file = tmp_path / "all.csv"
    assert hall("appointment", "export", str(file), "--json")[1]["rows"] == 1
    assert hall("appointment", "import", str(file))[0] == 0
    assert hall("appointment", "cancel", booked["code"])[1] == f"{booked['code']}: cancelled\n"
    assert hall("appointment", "cancel", booked["code"])[0] == 2


def test_checking_in_by_command(hall: Hall, tmp_path: Path) -> None:
    """On its day an appointment becomes a number, to be printed at the kiosk."""
    hall("status")
    noon = around_noon(tmp_path)
    slot = noon.replace(minute=noon.minute // 30 * 30) + timedelta(minutes=30)
    booked = hall("appointment", "book", "passport", f"{slot:%Y-%m-%d %H:%M}", "--json")[1]
    code, ticket, _ = hall("appointment", "check-in", booked["code"], "--json")
    assert (code, ticket["label"], ticket["state"]) == (0, "A001", "waiting")


def around_noon(tmp_path: Path) -> datetime:
    """Move the hall to where it is noon now, and never close it; the time there.

    The commands go by the real clock, and at night the next slot could be of another day.
    """
    now = datetime.now(UTC)
    zone = f"Etc/GMT{now.hour - 12:+d}"  # its sign is the other way round: Etc/GMT+5 is behind UTC
    database = Database(str(tmp_path / "hall.db"))
    with database.write() as tx:
        tx.exec_driver_sql(f"UPDATE hall SET hours = '[]', time_zone = '{zone}'")  # noqa: S608
    database.close()
    return now.astimezone(ZoneInfo(zone))


def sample_of(tmp_path: Path) -> HallModel:
    """The hall in the database."""
    database = Database(str(tmp_path / "hall.db"))
    found = load_hall(database).hall
    database.close()
    return found


def test_an_import_reports_each_refused_row(hall: Hall, tmp_path: Path) -> None:
    """The report goes to standard output, and the exit code says that not all was taken."""
    file = tmp_path / "a.csv"
    file.write_text("reference,service,date,time\nP-1,parking,2030-01-02,09:00\n")
    code, report, err = hall("appointment", "import", str(file), "--json")
    assert code == 1
    assert report["refused"][0]["line"] == 2
    assert "no service 'parking'" in report["refused"][0]["why"]
    assert "1 row was refused" in err
    assert report["rows"] == 1
    text = hall("appointment", "import", str(file))[1]
    assert "0 added, 0 changed, 0 cancelled, 0 unchanged, 1 refused" in text
    assert "  line 2: P-1: no service 'parking'" in text


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("call", "1", "hello"), "'hello' is no ticket number"),
        (("call", "1", "A009"), "no ticket A009 today"),
        (("resume", "1", "A001"), "cannot resume A001: it is waiting"),
        (("park", "1"), "nobody has been called there"),
        (("park", "1", "--pool", "roof"), "invalid choice: 'roof'"),
        (("transfer", "1"), "a transfer needs a service, a counter, or both"),
        (("postpone", "A001", "0"), "cannot postpone by 0 places"),
        (("again", "A001"), "cannot check in again A001: it is waiting"),
        (("take", "passport", "--then", "parking"), "no service 'parking'"),
        (("close", "77"), "no counter '77'"),
        (("appointment",), "required: WHAT"),
        (("appointment", "slots", "passport", "soon"), "'soon' is no time such as 2026-11-25"),
        (("appointment", "book", "passport", "9:30"), "is no time such as '2026-11-25 09:30'"),
        (("appointment", "book", "passport", "1/2/2030 9:30"), "could be 2030-01-02 or 2030-02-01"),
        (("appointment", "book", "passport", "9999-12-31 09:30"), "at an end of the calendar"),
        (("appointment", "book", "collection", "2030-01-02 09:00"), "takes no appointments"),
        (("appointment", "check-in", "1"), "no appointment '1'"),
        (("appointment", "import", "/nowhere.csv"), "No such file"),
        (("migrate-database", "/tmp/x/../..", "mysql://a/b"), "database"),  # noqa: S108
    ],
)
def test_bad_input_is_one_line_and_nothing_done(
    hall: Hall, people: list[str], words: tuple[str, ...], line: str
) -> None:
    """Each mistake is told in one line that says what would be right."""
    before = hall("status", "--json")[1]
    code, _, err = hall(*words)
    assert code in (1, 2)
    assert line in err
    assert err.count("\n") == 1
    assert hall("status", "--json")[1] == before


def test_a_hall_is_moved_by_command(hall: Hall, people: list[str], tmp_path: Path) -> None:
    """The report says what went over; a second time there is nothing to do."""
    old, new = str(tmp_path / "hall.db"), str(tmp_path / "new.db")
    code, moved, _ = hall("migrate-database", old, new, "--json")
    assert code == 0
    assert moved["rows"]["ticket"] == 3
    assert moved["copied"] == sum(moved["rows"].values())
    assert "nothing to do" in hall("migrate-database", old, new)[1]
    third = str(tmp_path / "third.db")
    assert "rows copied; both hold" in hall("migrate-database", old, third)[1]


def test_the_commands_work_on_postgresql(
    hall: Hall, people: list[str], postgres: Server, tmp_path: Path
) -> None:
    """The same words with a server's URL; moved there, a hall goes on where it was."""
    url = postgres.url(postgres.new_database())
    hall("next", "1")
    moved = hall("migrate-database", str(tmp_path / "hall.db"), url, "--json")[1]
    assert moved["rows"]["ticket"] == len(people)
    assert hall("--database", url, "take", "passport", "--no-print", "--json")[1]["label"] == "A004"
    assert hall("--database", url, "next", "1", "--json")[1]["label"] == "A002"
    there = hall("--database", url, "status", "--json")[1]
    assert there["counters"][0]["label"] == "A002"
    assert hall("status", "--json")[1]["counters"][0]["label"] == "A001"
    code, _, err = hall("--database", url.replace(postgres.password, "wrong"), "status")
    assert (code, err.count("\n")) == (1, 1)
    assert "password authentication failed" in err
    assert postgres.password not in err


def test_progress_is_shown_at_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long move says how far it is, on one line a table."""
    from hall.cli.migrate_database import _progress  # noqa: PLC0415

    _progress("ticket", 1, 2)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    _progress("ticket", 1, 2)
    _progress("ticket", 2, 2)
    assert capsys.readouterr().err == "\rticket: 1 of 2\rticket: 2 of 2\n"


def test_status_has_the_figures_of_the_voice(hall: Hall, tmp_path: Path) -> None:
    """Those of today, of each display: the supervisor sees what was not said as the hall wants."""
    hall("status")
    spoken = SpokenCalls(Database(str(tmp_path / "hall.db")))
    today = business_day(system_clock(), "Asia/Shanghai", 4)
    counts = {"whole": 41, "short": 3, "joined": 2, "screen": 1, "silent": 0}
    spoken.add(today, "display at pc-1", counts)
    spoken.add(today - timedelta(days=1), "display at pc-1", counts)
    told = hall("status", "--json")[1]
    assert told["spoken_calls"] == [{"place": "display at pc-1", **counts}]
    assert (
        "display at pc-1: today's calls 41 spoken whole, 3 shortened, 2 together with others, "
        "1 by a chime and the screen alone, 0 without sound"
    ) in hall("status")[1]
