"""What each command does. Every verb answers with data for ``--json`` and a line for people."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from db.hall_file import read_hall_file
from db.setup import load_hall, store_hall
from hall.opening import HallObjects, open_hall
from hall.printing import print_now
from hall.settings import Settings
from printer.devices import Device, open_device
from runtime.languages import LANGUAGES, pick
from tickets.model import Ticket


@dataclass(frozen=True)
class Answer:
    """The JSON object, the line for a person, and what went wrong after all."""

    data: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    trouble: str = ""


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
            priority_class=options.priority_class,
            language=options.language or settings.kiosk.language,
            station=settings.kiosk.station,
            printing=device is not None,
        )
        standing = hall.reader.standing(ticket.id)
        trouble = "" if device is None else _print(hall, ticket, device)
        job = hall.print_jobs.of_ticket(ticket.id)[-1]
    data = _of_ticket(ticket) | {
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


def call_next(options: argparse.Namespace, settings: Settings) -> Answer:
    """Finish who is at the counter and call the next."""
    with open_hall(settings) as hall:
        ticket = hall.queue.call_next(options.counter)
    if ticket is None:
        nobody = {"counter": options.counter, "label": None}
        return Answer(nobody, f"counter {options.counter}: nobody is waiting")
    return _at_counter(ticket, options.counter)


def recall(options: argparse.Namespace, settings: Settings) -> Answer:
    """Show the call at the counter again."""
    return _counter_verb(options, settings, lambda hall: hall.queue.recall)


def start(options: argparse.Namespace, settings: Settings) -> Answer:
    """Mark that the person called has come."""
    return _counter_verb(options, settings, lambda hall: hall.queue.start)


def finish(options: argparse.Namespace, settings: Settings) -> Answer:
    """End the service at the counter."""
    return _counter_verb(options, settings, lambda hall: hall.queue.finish)


def missed(options: argparse.Namespace, settings: Settings) -> Answer:
    """Mark that the person called has not come."""
    return _counter_verb(options, settings, lambda hall: hall.queue.missed)


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


def _counter_verb(
    options: argparse.Namespace,
    settings: Settings,
    verb: Callable[[HallObjects], Callable[[int], Ticket]],
) -> Answer:
    with open_hall(settings) as hall:
        return _at_counter(verb(hall)(options.counter), options.counter)


def _at_counter(ticket: Ticket, counter: int) -> Answer:
    data = _of_ticket(ticket) | {"counter": counter}
    return Answer(data, f"counter {counter}: {ticket.label} {ticket.state}")


def _of_ticket(ticket: Ticket) -> dict[str, Any]:
    """A ticket as JSON; its token stays on the paper."""
    times = ("issued_at", "called_at", "started_at", "finished_at")
    stamps = {name: getattr(ticket, name) for name in times}
    return {
        "label": ticket.label,
        "service": ticket.service,
        "class": ticket.priority_class,
        "language": ticket.language,
        "state": ticket.state.value,
        "day": ticket.day.isoformat(),
    } | {name: at and at.isoformat() for name, at in stamps.items()}
