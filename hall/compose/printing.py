"""Between the queue and the printer: print jobs become lines of paper, reports go back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from db.print_jobs import JobState, PrintJob
from db.schema.paper_tables import PaperKind
from hall.compose.application import Application, ticket_pages
from hall.settings import NOWHERE, Settings
from printer.document import template
from printer.document.come_back_slip import ComeBackSlip, come_back_layout
from printer.document.layout import ReadBy, Slip, Translate
from printer.document.list_slip import ListSlip, list_layout
from printer.document.template import TicketTemplate
from printer.jobs import Handout, Job, News, Report
from printer.printers import Printer, open_printers
from printer.protocol.print_session import PrintOutcome
from printer.protocol.profiles import read_profiles
from printer.protocol.status import PrinterState
from printer.spooler import Spooler
from runtime.languages import LANGUAGES, Catalogue, pick
from runtime.message import Message
from tickets.come_back import ComeBackPass
from tickets.errors import BadInput, DatabaseTrouble, UnknownName
from tickets.hall import HallSetup
from tickets.numbering import business_day
from tickets.views import Standing
from tickets.visit import Ticket

ANY = "any"
"""Instead of a printer's address: which of them was out of paper is not known any more."""

NEARLY_USED_UP = 0.9
"""The part of a roll's tickets after which a new roll should be at hand."""


@cache
def translate_for(language: str) -> Translate:
    """The words on paper in one language."""
    return Catalogue("ticket", language).translate


@dataclass(frozen=True)
class TicketTemplates:
    """How this hall's tickets look, usually and in large type."""

    standard: TicketTemplate
    large: TicketTemplate


def templates_of(settings: Settings) -> TicketTemplates:
    """The ticket templates that the settings name, else the product's own.

    Raises:
        TomlFileError: a template holds a mistake.

    """
    standard, large = settings.ticket_face, settings.large_ticket_face
    return TicketTemplates(
        template.read_template(Path(standard)) if standard else template.standard(),
        template.read_template(Path(large)) if large else template.large(),
    )


class StationJobs:
    """One station's print jobs as its spooler sees them (a :class:`printer.spooler.JobSource`)."""

    def __init__(self, hall: Application, station: str) -> None:
        self._hall, self._station = hall, station
        self._templates = templates_of(hall.settings)
        known = hall.stations.of(station)
        self._on_roll = known.tickets_on_roll if known else 0
        self._empty = ANY if known and known.printer == PrinterState.PAPER_OUT else ""

    def claim(self) -> Job | None:
        """Take the station's next job; first those that may have printed and are to be copied."""
        self._hall.print_jobs.recover(self._station)
        job = self._hall.print_jobs.claim(self._station)
        return None if job is None else self.job(job)

    def job(self, job: PrintJob) -> Job:
        """A claimed job with what goes on its paper; one that cannot be made now goes back."""
        try:
            if job.kind is PaperKind.COME_BACK:
                return self._come_back(job)
            ticket = self._hall.queries.ticket(job.ticket)
            standing = self._hall.standings.of_job(job.id)
            setup = self._hall.current_hall()
            pages = ticket_pages(self._hall)
            slip = make_slip(
                self._hall.settings, setup, ticket, standing, pages=pages, copy=job.copy
            )
            words = translate_for(slip.language)
        except DatabaseTrouble as error:
            self._hall.print_jobs.put_back(job.id, str(error))
            raise
        except Exception as error:  # a fault of ours in one ticket must not keep back the others
            self._hall.print_jobs.impossible(job.id, str(error))
            raise
        template = self._templates.large if job.large else self._templates.standard
        return Job(job.id, slip.label, lambda columns: template.layout(slip, words, columns))

    def _come_back(self, job: PrintJob) -> Job:
        """The slip of a pass."""
        given = self._hall.come_backs.of(job.ticket)
        if given is None:
            raise BadInput(Message("its pass was taken back"))
        token = self._hall.queries.ticket(job.ticket).token
        slip = make_come_back_slip(
            self._hall.current_hall(), given, (ticket_pages(self._hall) or NOWHERE) + token
        )
        words = translate_for(slip.language)
        return Job(job.id, slip.label, lambda columns: come_back_layout(slip, words, columns))

    def ended(self, report: Report) -> None:
        """Record how an attempt ended."""
        if report.outcome is PrintOutcome.FAILED:
            self._hall.print_jobs.put_back(report.job_id, report.reason)
            return
        state, reason = JobState(report.outcome.value), report.reason or None
        self._hall.print_jobs.end(report.job_id, state, reason)
        self._on_roll += 1

    def impossible(self, job_id: int, reason: str) -> None:
        """Record that a job can never be printed."""
        self._hall.print_jobs.impossible(job_id, reason)

    def told(self, news: News) -> None:
        """Keep how the printer is; one that was out of paper and has some has a new roll."""
        if news.state is PrinterState.PAPER_OUT:
            self._empty = news.url
        elif news.able and self._empty in {news.url, ANY}:
            self._hall.stations.new_roll(self._station)
            self._on_roll, self._empty = 0, ""
        self._hall.stations.told(self._station, news.state.value, able=news.able)

    def low(self) -> bool:
        """Whether so many tickets came off this roll that it must be nearly used up."""
        return self._on_roll >= NEARLY_USED_UP * self._hall.settings.tickets_a_roll


class OneTicket(StationJobs):
    """A station's jobs for who prints one ticket beside its kiosk, whose own word on it counts."""

    def told(self, news: News) -> None:
        """Keep nothing."""


def make_slip(
    settings: Settings,
    setup: HallSetup,
    ticket: Ticket,
    standing: Standing,
    *,
    pages: str = "",
    copy: bool = False,
) -> Slip:
    """What a ticket's paper says, in the ticket's language.

    ``pages`` is the beginning of the address of every ticket's page; empty where there are none.
    """
    services = {service.code: service.names for service in setup.services}
    classes = {each.code: each.names for each in setup.classes}
    return Slip(
        hall_name=pick(setup.hall.names, ticket.language),
        label=ticket.label,
        service_name=pick(services.get(ticket.service, {}), ticket.language) or ticket.service,
        priority_name=pick(classes.get(ticket.priority_class, {}), ticket.language),
        ahead=standing.ahead,
        minutes=standing.minutes,
        counters=standing.counters,
        issued_at=_local(ticket.issued_at, setup),
        url=(pages or NOWHERE) + ticket.token,
        language=ticket.language,
        copy=copy,
        counter_names=_counter_names(setup, ticket.language),
        read_by=_read_by(settings, pages),
    )


def make_come_back_slip(setup: HallSetup, given: ComeBackPass, url: str) -> ComeBackSlip:
    """What the paper of a pass says, in the ticket's language; its QR code is ``url``."""
    services = {service.code: service.names for service in setup.services}
    own = _counter_names(setup, given.language).get(given.counter)
    hall = setup.hall
    day = business_day(given.given_at, hall.time_zone, hall.cut_over_hour)
    return ComeBackSlip(
        hall_name=pick(hall.names, given.language),
        label=given.label,
        service_name=pick(services.get(given.service, {}), given.language) or given.service,
        counter=own or str(given.counter),
        named=own is not None,
        missing=tuple(pick(each, given.language) for each in given.missing),
        last_day=given.last_day,
        today=given.last_day == day,
        url=url,
        language=given.language,
    )


def _read_by(settings: Settings, pages: str) -> ReadBy:
    if pages:
        return "phone"
    return "kiosk" if settings.kiosk.scanner else ""


def make_list_slip(setup: HallSetup, service: str, language: str, at: datetime) -> ListSlip:
    """A service's list of what to bring as its paper says it at a time, in a language.

    Raises:
        UnknownName: the hall has no such service.

    """
    services = {each.code: each for each in setup.services}
    if service not in services:
        raise UnknownName(Message("service"), service, services)
    wanted = services[service]
    lists = (wanted.materials.get(each) for each in (language, *LANGUAGES))
    return ListSlip(
        hall_name=pick(setup.hall.names, language),
        service_name=pick(wanted.names, language),
        items=next((items for items in lists if items), ()),
        counters=tuple(c.number for c in setup.counters if service in dict(c.serves)),
        printed_on=_local(at, setup).date(),
        language=language,
        counter_names=_counter_names(setup, language),
    )


def _counter_names(setup: HallSetup, language: str) -> dict[int, str]:
    """The names of the counters that have one of their own."""
    return {c.number: pick(c.names, language) for c in setup.counters if c.names}


def list_handout(slip: ListSlip, on_end: Callable[[bool], None], *, large: bool = False) -> Handout:
    """A list as the spooler takes it; ``on_end`` is called from the spooler's thread."""
    words = translate_for(slip.language)
    return Handout(
        slip.service_name, lambda columns: list_layout(slip, words, columns, large=large), on_end
    )


def printers_of(settings: Settings) -> tuple[Printer, ...]:
    """The settings' printers, the first choice first.

    Raises:
        BadPrinterUrl: an address cannot be understood.
        TomlFileError: the hall's own profiles say what they may not.

    """
    own = settings.printer_profiles
    known = read_profiles(Path(own)) if own else {}
    return open_printers(settings.printer, settings.paper_mm, own=known)


def make_spooler(
    hall: Application,
    on_report: Callable[[Report], None],
    on_news: Callable[[News], None] = lambda _: None,
) -> Spooler:
    """The spooler of the settings' station on the settings' printers; not started."""
    source = StationJobs(hall, hall.settings.kiosk.station)
    return Spooler(source, printers_of(hall.settings), on_report, on_news)


def print_now(source: OneTicket, job: PrintJob, printers: tuple[Printer, ...]) -> Report:
    """Print a job that this process holds, once, and record how it ended."""
    return Spooler(source, printers, lambda _: None).print_one(source.job(job))


def _local(at: datetime, setup: HallSetup) -> datetime:
    return at.astimezone(ZoneInfo(setup.hall.time_zone))
