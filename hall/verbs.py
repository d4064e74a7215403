"""What each command does. Every verb answers with data for ``--json`` and a line for people."""

import argparse
import sys
from contextlib import closing
from typing import Any

from db.engine import Database
from db.hall_file import read_hall_file
from db.moving import move_hall
from db.setup import load_hall, store_hall
from hall.answers import Answer, of_ticket
from hall.opening import HallObjects, open_hall
from hall.printing import print_now
from hall.settings import Settings
from printer.devices import Device, open_device
from runtime.languages import LANGUAGES, pick
from tickets.model import Ticket


def demo(options: argparse.Namespace, settings: Settings) -> Answer:
    """Everything on the sample hall: windows where there is a screen, else pictures."""
    from hall.demo import demonstrate  # noqa: PLC0415 - Qt starts here and nowhere else

    return Answer(text=demonstrate(settings, options.out, headless=options.headless))


def run(options: argparse.Namespace, settings: Settings) -> Answer:
    """Open the windows of the given roles until they are closed."""
    from hall.run import run_roles  # noqa: PLC0415 - Qt starts here and nowhere else

    run_roles(settings, options.roles)
    return Answer()


def load(options: argparse.Namespace, settings: Settings) -> Answer:
    """Check a hall file and put it into the database."""
    setup = read_hall_file(options.file)
    with open_hall(settings, load=False) as hall:
        store_hall(hall.database, setup)
    data = {
        "hall": pick(setup.hall.names, LANGUAGES[0]),
        "services": len(setup.services),
        "counters": len(setup.counters),
        "classes": len(setup.classes),
    }
    text = "{hall}: {services} services, {counters} counters, {classes} classes".format(**data)
    return Answer(data, text)


def take(options: argparse.Namespace, settings: Settings) -> Answer:
    """Take a number; print it here unless that is left to a kiosk."""
    device = None if options.no_print else open_device(settings.printer)
    with open_hall(settings) as hall:
        ticket = hall.queue.issue(
            options.service,
            then=options.then,
            priority_class=options.priority_class,
            language=options.language or settings.kiosk.language,
            station=settings.kiosk.station,
            printing=device is not None,
        )
        standing = hall.reader.standing(ticket.id)
        trouble = "" if device is None else _print(hall, ticket, device)
        job = hall.print_jobs.of_ticket(ticket.id)[-1]
    data = of_ticket(ticket) | {
        "ahead": standing.ahead,
        "minutes": list(standing.minutes),
        "counters": list(standing.counters),
        "printed": job.state == "printed",
        "print_job": {"id": job.id, "state": job.state, "station": job.station, "error": job.error},
    }
    text = f"{ticket.label} {ticket.service}, {standing.ahead} ahead, print job {job.state}"
    return Answer(data, text, trouble)


def _print(hall: HallObjects, ticket: Ticket, device: Device) -> str:
    """Print the ticket on ``device``; the trouble in words, empty when paper came."""
    report = print_now(hall, ticket, device)
    if report.state == "printed":
        return ""
    return (
        f"{ticket.label} is in the line but was not printed: {report.reason}; "
        f"its print job stays for a kiosk of station {hall.settings.kiosk.station}"
    )


def status(_options: argparse.Namespace, settings: Settings) -> Answer:
    """Say who waits for what, who is at which counter, and which tickets wait for paper."""
    with open_hall(settings) as hall:
        setup = load_hall(hall.database)
        lines = hall.reader.lines()
        counters = hall.reader.counters()
        jobs = hall.print_jobs.pending()
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
        "print_jobs": jobs,
    }
    return Answer(data, _status_text(data))


def _status_text(data: dict[str, Any]) -> str:
    rows = [f"{data['hall']}: {data['waiting']} waiting"]
    rows += [f"  {s['code']}: {s['waiting']}" for s in data["services"]]
    rows += [
        f"  counter {c['number']}: {c['label']} {c['state']}"
        for c in data["counters"]
        if c["label"]
    ]
    rows += [f"  {count} waiting for paper at {at}" for at, count in data["print_jobs"].items()]
    return "\n".join(rows)


def forecast(options: argparse.Namespace, settings: Settings) -> Answer:
    """Say how many wait for each service, or before one ticket, and how long it may take."""
    with open_hall(settings) as hall:
        if options.label is None:
            lines = hall.reader.lines()
            told = [_wait(line.service, line.waiting, line.minutes) for line in lines]
            return Answer({"services": told}, "\n".join(map(_wait_text, told)))
        ticket = hall.reader.by_label(options.label)
        standing = hall.reader.standing(ticket.id)
    data = {"label": ticket.label, "state": ticket.state.value} | _wait(
        ticket.service, standing.ahead, standing.minutes
    )
    return Answer(data, f"{ticket.label} {ticket.state}, {_wait_text(data)}")


def _wait(service: str, ahead: int, minutes: tuple[int, int]) -> dict[str, Any]:
    return {"service": service, "ahead": ahead, "minutes": list(minutes)}


def _wait_text(told: dict[str, Any]) -> str:
    return "{service}: {ahead} ahead, {minutes[0]}-{minutes[1]} minutes".format(**told)


def migrate_database(options: argparse.Namespace, _settings: Settings) -> Answer:
    """Move a hall with all its history from one database to another."""
    with (
        closing(Database(options.source)) as source,
        closing(Database(options.target)) as target,
    ):
        moved = move_hall(source, target, _progress)
    rows = sum(moved.rows.values())
    data = {"copied": moved.copied, "rows": moved.rows}
    if not moved.copied:
        return Answer(data, f"nothing to do: all {rows} rows are there already")
    told = ", ".join(f"{count} {table}" for table, count in moved.rows.items() if count)
    return Answer(data, f"{moved.copied} rows copied; both hold {told}")


def _progress(table: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{table}: {done} of {total}", end="\n" * (done == total), file=sys.stderr)  # noqa: T201
