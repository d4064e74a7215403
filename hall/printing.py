"""Between the queue and the printer: print jobs become slips, reports go back into the database."""

from collections.abc import Callable
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from db.print_jobs import PrintJob
from db.setup import load_hall
from hall.opening import HallObjects
from printer.devices import Device, open_device
from printer.layout import Slip, Translate
from printer.spooler import Job, Report, Spooler
from runtime.languages import Catalogue, pick
from tickets.model import HallSetup, Ticket


@cache
def translate_for(language: str) -> Translate:
    """The words on paper in one language."""
    return Catalogue("ticket", language).translate


class StationJobs:
    """One station's print jobs as its spooler sees them (a :class:`printer.spooler.JobSource`)."""

    def __init__(self, hall: HallObjects, station: str) -> None:
        self._hall, self._station = hall, station
        self._setup = load_hall(hall.database)

    def claim(self) -> Job | None:
        """Take the station's next job, also one that a dead process had; None if there is none."""
        jobs = self._hall.print_jobs
        job = jobs.claim(self._station)
        if job is None and jobs.recover(self._station):
            job = jobs.claim(self._station)
        return None if job is None else self.job(job)

    def job(self, job: PrintJob) -> Job:
        """A claimed job with what goes on its paper; one that cannot be made goes back."""
        try:
            ticket = self._hall.reader.ticket(job.ticket)
            return Job(id=job.id, label=ticket.label, slip=self._slip(ticket, copy=job.copy))
        except Exception as error:
            self._hall.print_jobs.failed(job.id, str(error))
            raise

    def done(self, job_id: int) -> None:
        """Record that the paper is out."""
        self._hall.print_jobs.printed(job_id)

    def failed(self, job_id: int, reason: str) -> None:
        """Put the job back, with the reason."""
        self._hall.print_jobs.failed(job_id, reason)

    def _slip(self, ticket: Ticket, *, copy: bool) -> Slip:
        return make_slip(self._hall, self._setup, ticket, copy=copy)


def make_slip(hall: HallObjects, setup: HallSetup, ticket: Ticket, *, copy: bool = False) -> Slip:
    """What a ticket's paper says at this moment, in the ticket's language."""
    standing = hall.reader.standing(ticket.id)
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
        url=hall.settings.ticket_url + ticket.token,
        language=ticket.language,
        copy=copy,
    )


def make_spooler(hall: HallObjects, on_report: Callable[[Report], None]) -> Spooler:
    """The spooler of the settings' station on the settings' printer; not started."""
    source = StationJobs(hall, hall.settings.kiosk.station)
    device = open_device(hall.settings.printer)
    return _spooler(hall, source, device, on_report)


def print_now(hall: HallObjects, ticket: Ticket, device: Device) -> Report:
    """Print a ticket whose job this process holds, once, and record how it ended."""
    source = StationJobs(hall, hall.settings.kiosk.station)
    spooler = _spooler(hall, source, device, lambda _: None)
    return spooler.print_one(source.job(hall.print_jobs.of_ticket(ticket.id)[-1]))


def _spooler(
    hall: HallObjects, source: StationJobs, device: Device, on_report: Callable[[Report], None]
) -> Spooler:
    return Spooler(source, device, translate_for, on_report, paper_mm=hall.settings.paper_mm)


def _local(at: datetime, setup: HallSetup) -> datetime:
    return at.astimezone(ZoneInfo(setup.hall.time_zone))
