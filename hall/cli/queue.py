"""What each command does. Every verb answers with data for ``--json`` and a line for people."""

import argparse
import sys
from contextlib import closing
from typing import Any

from db.engine.database import Database
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import load_hall, store_hall
from db.moving import move_hall
from db.print_jobs import PRINTED, PrintJob
from hall.cli.answer import CommandAnswer, of_ticket
from hall.compose.application import open_application
from hall.compose.printing import OneTicket, print_now, printers_of
from hall.settings import Settings
from printer.printers import Printer
from printer.protocol.print_session import PrintOutcome
from runtime.languages import LANGUAGES, pick
from tickets.visit import Ticket


def load(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Check a hall file and put it into the database."""
    setup = read_hall_file(options.file)
    with open_application(settings, load=False) as hall:
        store_hall(hall.database, setup)
    data = {
        "hall": pick(setup.hall.names, LANGUAGES[0]),
        "services": len(setup.services),
        "counters": len(setup.counters),
        "classes": len(setup.classes),
    }
    text = "{hall}: {services} services, {counters} counters, {classes} classes".format(**data)
    return CommandAnswer(data, text)


def take(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Take a number; print it here unless that is left to a kiosk."""
    printers = () if options.no_print else printers_of(settings)
    with open_application(settings) as hall:
        # All that is needed to print is read before a number is given out.
        source = OneTicket(hall, settings.kiosk.station) if printers else None
        ticket = hall.queue.issue(
            options.service,
            then=options.then,
            priority_class=options.priority_class,
            language=options.language or settings.kiosk.language,
            station=settings.kiosk.station,
            printing=bool(printers),
            large=options.large,
        )
        standing = hall.standings.of_ticket(ticket.id)
        (job,) = hall.print_jobs.of_ticket(ticket.id)
        trouble = _print(source, job, ticket, printers) if source else ""
        job = hall.print_jobs.of_ticket(ticket.id)[-1]
    data = of_ticket(ticket) | {
        "ahead": standing.ahead,
        "minutes": list(standing.minutes),
        "counters": list(standing.counters),
        "printed": job.state in PRINTED,
        "print_job": _of_job(job),
    }
    text = f"{ticket.label} {ticket.service}, {standing.ahead} ahead, print job {job.state}"
    return CommandAnswer(data, text, trouble)


def _print(source: OneTicket, job: PrintJob, ticket: Ticket, printers: tuple[Printer, ...]) -> str:
    """Print the ticket; the trouble in words, empty when paper came."""
    report = print_now(source, job, printers)
    if report.printed:
        return ""
    if report.outcome is PrintOutcome.UNKNOWN:
        return (
            f"{ticket.label} is in the line; nobody knows whether its paper came: {report.reason}; "
            f"hall reprint {ticket.label} prints a copy"
        )
    return (
        f"{ticket.label} is in the line but was not printed: {report.reason}; "
        f"its print job stays for a kiosk of station {job.station}"
    )


def reprint(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Have a ticket printed once more by the kiosk where it was taken."""
    with open_application(settings) as hall:
        ticket = hall.queries.by_label(options.label)
        job = hall.print_jobs.reprint(ticket, settings.kiosk.station, large=options.large or None)
    what = "a copy" if job.copy else "its first paper, which has not come yet,"
    text = f"{ticket.label}: {what} is to be printed by {job.station}"
    return CommandAnswer(of_ticket(ticket) | {"print_job": _of_job(job)}, text)


def _of_job(job: PrintJob) -> dict[str, Any]:
    return {
        "id": job.id,
        "state": job.state.value,
        "station": job.station,
        "copy": job.copy,
        "error": job.error,
    }


def status(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Say who waits for what, who is where, who needs help, and which tickets wait for paper."""
    with open_application(settings) as hall:
        setup = load_hall(hall.database)
        lines = hall.queries.lines()
        counters = hall.queries.counters()
        jobs, uncertain = hall.print_jobs.pending(), hall.print_jobs.uncertain()
        stations, help_calls = hall.stations.now(), hall.help_calls.open()
        home_visits = hall.home_visits.how_many()
    data = {
        "hall": pick(setup.hall.names, LANGUAGES[0]),
        "waiting": sum(line.waiting for line in lines),
        "services": [
            {"code": line.service, "waiting": line.waiting, "minutes": list(line.minutes)}
            for line in lines
        ],
        "counters": [
            {
                "number": counter.number,
                "label": counter.here and counter.here.label,
                "state": counter.here and counter.here.state,
                "counter_state": counter.state,
                "officer": counter.officer,
            }
            for counter in counters
        ],
        "help_calls": [
            {
                "id": call.id,
                "station": call.station,
                "wish": call.wish,
                "language": call.language,
                "since": call.at.isoformat(),
            }
            for call in help_calls
        ],
        "home_visits": home_visits,
        "print_jobs": jobs,
        "uncertain": {label: _of_job(job) for label, job in uncertain.items()},
        "stations": [
            {
                "name": station.name,
                "printer": station.printer,
                "able": station.able,
                "at": station.at.isoformat(),
                "tickets_on_roll": station.tickets_on_roll,
            }
            for station in stations
        ],
    }
    return CommandAnswer(data, _status_text(data))


def _status_text(data: dict[str, Any]) -> str:
    rows = [f"{data['hall']}: {data['waiting']} waiting"]
    rows += [f"  {s['code']}: {s['waiting']}" for s in data["services"]]
    rows += [
        f"  counter {c['number']}: {c['label']} {c['state']}"
        for c in data["counters"]
        if c["label"]
    ]
    rows += [
        f"  help wanted at {c['station']}: {c['wish']}, in {c['language']}, since {c['since']}"
        for c in data["help_calls"]
    ]
    rows += [f"  {data['home_visits']} to be called back: hall visits"] * bool(data["home_visits"])
    rows += [f"  {count} waiting for paper at {at}" for at, count in data["print_jobs"].items()]
    rows += [
        f"  {label}: paper {job['state']}, {job['error']}; hall reprint {label} prints a copy"
        for label, job in data["uncertain"].items()
    ]
    rows += [
        f"  {s['name']}: printer {s['printer']}, {'prints' if s['able'] else 'does not print'}"
        for s in data["stations"]
        if s["printer"]
    ]
    return "\n".join(rows)


def forecast(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Say how many wait for each service, or before one ticket, and how long it may take."""
    with open_application(settings) as hall:
        if options.label is None:
            lines = hall.queries.lines()
            told = [_wait(line.service, line.waiting, line.minutes) for line in lines]
            return CommandAnswer({"services": told}, "\n".join(map(_wait_text, told)))
        ticket = hall.queries.by_label(options.label)
        standing = hall.queries.standing(ticket.id)
    data = {"label": ticket.label, "state": ticket.state.value} | _wait(
        ticket.service, standing.ahead, standing.minutes
    )
    return CommandAnswer(data, f"{ticket.label} {ticket.state}, {_wait_text(data)}")


def _wait(service: str, ahead: int, minutes: tuple[int, int]) -> dict[str, Any]:
    return {"service": service, "ahead": ahead, "minutes": list(minutes)}


def _wait_text(told: dict[str, Any]) -> str:
    return "{service}: {ahead} ahead, {minutes[0]}-{minutes[1]} minutes".format(**told)


def migrate_database(options: argparse.Namespace, _settings: Settings) -> CommandAnswer:
    """Move a hall with all its history from one database to another."""
    with (
        closing(Database(options.source)) as source,
        closing(Database(options.target)) as target,
    ):
        moved = move_hall(source, target, _progress)
    rows = sum(moved.rows.values())
    data = {"copied": moved.copied, "rows": moved.rows}
    if not moved.copied:
        return CommandAnswer(data, f"nothing to do: all {rows} rows are there already")
    told = ", ".join(f"{count} {table}" for table, count in moved.rows.items() if count)
    return CommandAnswer(data, f"{moved.copied} rows copied; both hold {told}")


def _progress(table: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{table}: {done} of {total}", end="\n" * (done == total), file=sys.stderr)  # noqa: T201
