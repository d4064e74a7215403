"""Between the queue and the printer: what goes on the paper, and what becomes of each report."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace

from db.hall_file.reading import read_hall_file
from db.hall_file.storing import load_hall, store_hall
from db.print_jobs import JobState
from hall.compose import printing
from hall.compose.application import Application, open_application, ticket_pages
from hall.compose.printing import (
    OneTicket,
    StationJobs,
    list_handout,
    make_list_slip,
    make_slip,
    make_spooler,
    printers_of,
    templates_of,
)
from hall.settings import NOWHERE, Settings, load_settings
from printer.document.layout import Qr, Slip, Text, length_mm
from printer.jobs import Job, News, Report
from printer.printers import open_printer
from printer.protocol.print_session import PrintOutcome
from printer.protocol.status import PrinterState
from runtime.toml_file import TomlFileError
from tests.conftest import SAMPLE, SetClock
from tickets.errors import DatabaseTrouble, UnknownName
from tickets.hall import HallSetup
from tickets.views import Standing
from tickets.visit import Ticket


@pytest.fixture
def hall(tmp_path: Path, clock: SetClock) -> Iterator[Application]:
    """The sample hall on a new file, opened the way every command opens it."""
    config = tmp_path / "settings.toml"
    config.write_text('database = "hall.db"\nprinter = "virtual:"\ntickets_a_roll = 10\n')
    with open_application(load_settings(config), clock=clock) as hall:
        yield hall


@pytest.fixture
def jobs(hall: Application) -> StationJobs:
    """The jobs of the settings' station."""
    return StationJobs(hall, "kiosk-1")


def claimed(jobs: StationJobs) -> Job:
    """The next job, which must be there."""
    job = jobs.claim()
    assert job is not None
    return job


def words(job: Job) -> str:
    """What stands on a job's paper, and what its QR code holds."""
    lines = job.layout(48)
    texts = [line.text for line in lines if isinstance(line, Text)]
    return "\n".join(texts + [line.data for line in lines if isinstance(line, Qr)])


def report(job: Job, outcome: PrintOutcome, reason: str = "") -> Report:
    """How an attempt at a job ended."""
    return Report(job.id, job.label, outcome, PrinterState.READY, reason)


def on_roll(hall: Application) -> int:
    """How many tickets came off the roll of the first kiosk."""
    known = hall.stations.of("kiosk-1")
    return known.tickets_on_roll if known else 0


def news(state: PrinterState, *, able: bool) -> News:
    """What a printer says."""
    return News(state, "tcp://printer", able=able)


def test_a_claimed_job_says_what_goes_on_the_paper(hall: Application, jobs: StationJobs) -> None:
    """In the ticket's language, in the hall's local time, with the secret in the address only."""
    hall.queue.issue("passport")
    ticket = hall.queue.issue("passport", priority_class="elderly", language="en")
    first, second = words(claimed(jobs)), words(claimed(jobs))
    assert jobs.claim() is None
    assert "普通护照" in first
    assert "前面等候 1 人" in first
    for told in ("A002", "Ordinary passport", "Green channel: Elderly", "You are next in line"):
        assert told in second
    assert "2026-11-23 09:00" in second
    assert second.endswith(NOWHERE + ticket.token)
    assert second.count(ticket.token) == 1


@pytest.mark.parametrize(
    ("pages", "scanner", "told"),
    [
        ("", "", ""),
        ("", "serial:///dev/ttyACM0", "kiosk"),
        ("https://hall.gov.test/t/", "", "phone"),
        ("https://hall.gov.test/t/", "serial:///dev/ttyACM0", "phone"),
    ],
)
def test_a_ticket_asks_to_be_scanned_by_what_is_there(
    hall: Application, pages: str, scanner: str, told: str
) -> None:
    """The hall's pages, or else the kiosk's scanner."""
    ticket = hall.queue.issue("passport")
    kiosk = replace(hall.settings.kiosk, scanner=scanner)
    settings = replace(hall.settings, kiosk=kiosk)
    standing = hall.standings.of_ticket(ticket.id)
    slip = make_slip(settings, hall.current_hall(), ticket, standing, pages=pages)
    assert slip.read_by == told


def test_a_code_leads_to_where_the_pages_are_now(hall: Application, jobs: StationJobs) -> None:
    """As long as they are shown; the settings' own address goes before that."""
    assert ticket_pages(hall) == ""
    hall.running_roles.shows("web", 1, "http://192.168.1.5:8080/")
    ticket = hall.queue.issue("passport")
    assert words(claimed(jobs)).endswith(f"http://192.168.1.5:8080/t/{ticket.token}")
    named = replace(hall, settings=replace(hall.settings, ticket_url="https://hall.gov.test/t/"))
    assert ticket_pages(named) == "https://hall.gov.test/t/"
    hall.running_roles.closed("web")
    assert ticket_pages(hall) == ""


def test_the_paper_says_what_the_screen_said(hall: Application, jobs: StationJobs) -> None:
    """The queue moves on between the two, and they do not contradict each other."""
    hall.queue.issue("passport", language="en")
    second = hall.queue.issue("passport", language="en")
    assert hall.standings.of_ticket(second.id).ahead == 1
    hall.queue.call_next(1)
    assert "You are next in line" in words(claimed(jobs))
    assert "1 person ahead" in words(claimed(jobs))


def test_large_type_and_copies_look_so(hall: Application, jobs: StationJobs) -> None:
    """Who asked for large type gets it, a copy says that it is one."""
    ticket = hall.queue.issue("passport", large=True)
    job = claimed(jobs)
    sizes = [line.scale for line in job.layout(48) if isinstance(line, Text)]
    assert min(sizes) >= 2
    assert "补打" not in words(job)
    jobs.ended(report(job, PrintOutcome.CONFIRMED))
    hall.print_jobs.reprint(ticket, "kiosk-1")
    assert "补打" in words(claimed(jobs))


def test_a_hall_has_its_own_faces(hall: Application, tmp_path: Path) -> None:
    """The files that the settings name, checked before anything is printed."""
    (tmp_path / "face.toml").write_text('[[line]]\ntext = "No. {number} {copy}"\n')
    config = tmp_path / "settings.toml"
    both = 'ticket_face = "face.toml"\nlarge_ticket_face = "face.toml"\n'
    config.write_text('database = "hall.db"\n' + both)
    hall.queue.issue("passport")
    own = StationJobs(replace(hall, settings=load_settings(config)), "kiosk-1")
    assert words(claimed(own)) == "No. A001"
    (tmp_path / "face.toml").write_text('[[line]]\ntext = "No. {nubmer} {copy}"\n')
    with pytest.raises(TomlFileError, match="did you mean 'number'"):
        templates_of(load_settings(config))


def test_a_hall_has_its_own_profiles(tmp_path: Path) -> None:
    """A printer that the product does not know, described in a file beside the settings."""
    (tmp_path / "mine.toml").write_text(
        '[mine]\ntitle = "Ours"\ndots_58 = 360\nconfirm = "none"\nbaud = 115200\n'
    )
    config = tmp_path / "settings.toml"
    config.write_text(
        'printer = ["serial:///dev/ttyS9?profile=mine", "tcp://10.0.0.9"]\n'
        'printer_profiles = "mine.toml"\npaper_mm = 58\n'
    )
    first, second = printers_of(load_settings(config))
    assert (first.columns, first.confirm, first.speaks) == (30, "none", False)
    assert second.profile.title == "Any ESC/POS printer, 58 mm"
    (tmp_path / "mine.toml").write_text('[mine]\ntitle = "Ours"\ncut = "1d 5x"\n')
    with pytest.raises(TomlFileError, match="it takes no paper"):
        printers_of(load_settings(config))


def test_another_stations_tickets_are_left_alone(hall: Application) -> None:
    """A station claims what was taken at its own kiosk."""
    hall.queue.issue("passport", station="kiosk-2")
    assert StationJobs(hall, "kiosk-1").claim() is None
    assert StationJobs(hall, "kiosk-2").claim() is not None


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (PrintOutcome.CONFIRMED, JobState.CONFIRMED),
        (PrintOutcome.SENT, JobState.SENT),
        (PrintOutcome.UNKNOWN, JobState.UNKNOWN),
        (PrintOutcome.FAILED, JobState.PENDING),
    ],
)
def test_a_report_is_kept_with_its_job(
    hall: Application, jobs: StationJobs, outcome: PrintOutcome, state: JobState
) -> None:
    """As it was told, never rounded up; what has failed waits again."""
    ticket = hall.queue.issue("passport")
    jobs.ended(report(claimed(jobs), outcome, "no paper"))
    (kept,) = hall.print_jobs.of_ticket(ticket.id)
    assert (kept.state, kept.error) == (state, "no paper")
    assert on_roll(hall) == (outcome is not PrintOutcome.FAILED)


def test_what_can_never_be_printed_is_given_up(hall: Application, jobs: StationJobs) -> None:
    """It has failed, with the reason, and is not tried again."""
    ticket = hall.queue.issue("passport")
    jobs.impossible(claimed(jobs).id, "it cannot be made")
    (kept,) = hall.print_jobs.of_ticket(ticket.id)
    assert (kept.state, kept.error) == (JobState.FAILED, "it cannot be made")


def test_paper_is_low_when_a_roll_has_given_nearly_all_its_tickets(
    hall: Application, jobs: StationJobs
) -> None:
    """Counted from one new roll to the next, over restarts of the machine."""
    for _ in range(9):
        hall.queue.issue("passport")
        assert not jobs.low()
        jobs.ended(report(claimed(jobs), PrintOutcome.SENT))
    assert jobs.low()
    assert StationJobs(hall, "kiosk-1").low()
    jobs.told(news(PrinterState.PAPER_OUT, able=False))
    jobs.told(news(PrinterState.COVER_OPEN, able=False))
    assert jobs.low()
    restarted = StationJobs(hall, "kiosk-1")
    jobs.told(news(PrinterState.READY, able=True))
    assert not jobs.low()
    assert not StationJobs(hall, "kiosk-1").low()
    assert restarted.low()


def test_a_roll_that_was_changed_while_the_machine_was_off_counts(
    hall: Application, jobs: StationJobs
) -> None:
    """It went off without paper and comes back with some: that is a new roll."""
    hall.queue.issue("passport")
    jobs.ended(report(claimed(jobs), PrintOutcome.SENT))
    jobs.told(news(PrinterState.PAPER_OUT, able=False))
    restarted = StationJobs(hall, "kiosk-1")
    restarted.told(news(PrinterState.READY, able=True))
    assert on_roll(hall) == 0


def test_a_roll_belongs_to_its_printer(hall: Application, jobs: StationJobs) -> None:
    """While another printer helps, the empty one still has no new roll."""
    hall.queue.issue("passport")
    jobs.ended(report(claimed(jobs), PrintOutcome.SENT))
    jobs.told(news(PrinterState.PAPER_OUT, able=False))
    jobs.told(News(PrinterState.READY, "tcp://second", able=True))
    assert on_roll(hall) == 1
    jobs.told(news(PrinterState.READY, able=True))
    assert on_roll(hall) == 0


def test_who_prints_beside_the_kiosk_does_not_speak_for_it(hall: Application) -> None:
    """`hall take` on another line says nothing of the kiosk's printer."""
    OneTicket(hall, "kiosk-1").told(news(PrinterState.GONE, able=False))
    assert hall.stations.now() == ()


def test_a_ticket_that_cannot_be_made_keeps_no_other_back(
    hall: Application, jobs: StationJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of ours in one is told and given up; the next one prints."""
    first, second = hall.queue.issue("passport"), hall.queue.issue("passport")
    make = printing.make_slip

    def make_all_but_one(
        settings: Settings,
        setup: HallSetup,
        ticket: Ticket,
        standing: Standing,
        *,
        pages: str,
        copy: bool,
    ) -> Slip:
        if ticket.id == first.id:
            raise RuntimeError("a fault")
        return make(settings, setup, ticket, standing, pages=pages, copy=copy)

    monkeypatch.setattr(printing, "make_slip", make_all_but_one)
    with pytest.raises(RuntimeError):
        jobs.claim()
    assert claimed(jobs).label == second.label
    (given_up,) = hall.print_jobs.of_ticket(first.id)
    assert (given_up.state, given_up.error) == (JobState.FAILED, "a fault")


def test_how_the_printer_is_can_be_read_everywhere(hall: Application, jobs: StationJobs) -> None:
    """Each change is kept with its time."""
    jobs.told(news(PrinterState.CUTTER_ERROR, able=False))
    (station,) = hall.stations.now()
    assert (station.name, station.printer, station.able) == ("kiosk-1", "cutter jammed", False)
    assert station.at == hall.clock()


def test_a_retired_service_is_printed_by_its_code(
    hall: Application, jobs: StationJobs, tmp_path: Path
) -> None:
    """Late paper for a service that has left the hall file still says what it is for."""
    hall.queue.issue("newborn")
    renamed = tmp_path / "renamed.toml"
    text = SAMPLE.read_text(encoding="utf-8")
    text = text.replace('"newborn"', '"birth"').replace('"service:newborn"', '"service:birth"')
    renamed.write_text(text, encoding="utf-8")
    store_hall(hall.database, read_hall_file(renamed))
    assert "newborn" in words(claimed(StationJobs(hall, "kiosk-1")))


def test_a_job_that_cannot_be_made_goes_back(hall: Application, jobs: StationJobs) -> None:
    """When the paper's words cannot be read, the job waits with the reason."""
    ticket = hall.queue.issue("passport")
    other = sqlite3.connect(hall.database.name, isolation_level=None)
    other.execute("ALTER TABLE counter_service RENAME TO elsewhere")
    other.close()
    with pytest.raises(DatabaseTrouble):
        jobs.claim()
    (kept,) = hall.print_jobs.of_ticket(ticket.id)
    assert kept.state == JobState.PENDING
    assert "counter_service" in str(kept.error)


def test_a_job_that_may_have_printed_comes_first_and_by_itself(
    hall: Application, jobs: StationJobs
) -> None:
    """Nobody has to restart the ticket machine for it; it says that it is a copy."""
    hall.queue.issue("passport")
    jobs.ended(report(claimed(jobs), PrintOutcome.UNKNOWN, "it broke"))
    hall.queue.issue("passport")
    copy = words(claimed(jobs))
    assert "A001" in copy
    assert "补打" in copy


def test_the_stations_spooler_prints_what_waits(hall: Application, jobs: StationJobs) -> None:
    """The spooler of the settings takes the jobs of the settings' station and reports each."""
    hall.queue.issue("passport", station=hall.settings.kiosk.station)
    reports: list[Report] = []
    spooler = make_spooler(hall, reports.append)
    assert spooler.print_one(claimed(jobs)).outcome is PrintOutcome.SENT
    assert [(each.label, each.printed) for each in reports] == [("A001", True)]
    assert hall.print_jobs.pending() == {}


def test_the_virtual_printer_is_never_asked() -> None:
    """It does not speak: what it takes is sent."""
    assert not open_printer("virtual:").speaks


def test_a_list_on_paper_speaks_of_its_service(hall: Application, clock: SetClock) -> None:
    """In the person's language, with the hall's own day, who helps, and in large type if wanted."""
    setup = load_hall(hall.database)
    clock.go_on(hours=-8)  # one in the morning here, the day before in UTC
    slip = make_list_slip(setup, "identity-card", "en", clock())
    assert slip.service_name == "Identity card"
    assert slip.items[0] == "Household book"
    assert slip.counters == (5, 6, 7)
    assert f"{slip.printed_on}" == "2026-11-23"
    usual, large = (list_handout(slip, lambda _: None, large=each) for each in (False, True))
    told = [line.text for line in usual.layout(48) if isinstance(line, Text)]
    assert "□ Household book" in told
    assert "At counter 5-7" in told
    assert length_mm(large.layout(48)) > length_mm(usual.layout(48))


def test_a_list_in_a_language_the_hall_has_not_written_is_in_its_first(hall: Application) -> None:
    """Better than no list; a service that is not there is told."""
    setup = load_hall(hall.database)
    first = replace(
        setup.services[0], materials={"zh-Hans": ("身份证",)}, names={"zh-Hans": "护照"}
    )
    told = make_list_slip(replace(setup, services=(first,)), "passport", "en", hall.clock())
    assert (told.service_name, told.items) == ("护照", ("身份证",))
    with pytest.raises(UnknownName, match="parking"):
        make_list_slip(setup, "parking", "en", hall.clock())


def test_a_list_comes_out_of_the_stations_printer(hall: Application) -> None:
    """And is no ticket: nothing is stored, and the roll is not counted."""
    slip, done = (
        make_list_slip(load_hall(hall.database), "passport", "zh-Hans", hall.clock()),
        Event(),
    )
    ends: list[bool] = []

    def ended(printed: bool) -> None:  # noqa: FBT001 - as the spooler tells it
        ends.append(printed)
        done.set()

    spooler = make_spooler(hall, lambda _: None)
    spooler.print_handout(list_handout(slip, ended))
    spooler.start()
    assert done.wait(30)
    spooler.stop()
    assert ends == [True]
    assert on_roll(hall) == 0
