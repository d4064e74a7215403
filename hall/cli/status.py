"""``hall status``: who waits, who is where, who needs help, and what is not printed yet."""

import argparse
from typing import Any

from msgspec.structs import asdict

from db.hall_file.storing import load_hall
from hall.cli.alerts import alert_line, of_alert
from hall.cli.answer import CommandAnswer
from hall.cli.as_json import of_print_job
from hall.cli.parser import Commands, add_command, add_json
from hall.compose.application import open_application
from hall.settings import Settings
from runtime.languages import LANGUAGES, pick
from runtime.speech.sound import NO_SOUND


def add_to(commands: Commands) -> None:
    """Declare the command."""
    add_json(add_command(commands, "status", status, "who waits, who is where"))


def status(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Say who waits for what, who is where, who needs help, and which tickets wait for paper."""
    with open_application(settings) as hall:
        setup = load_hall(hall.database)
        lines = hall.queries.lines()
        counters = hall.queries.counters()
        jobs, uncertain = hall.print_jobs.pending(), hall.print_jobs.uncertain()
        stations, help_calls = hall.stations.now(), hall.help_calls.open()
        home_visits, faults = hall.home_visits.how_many(), hall.device_faults.now()
        spoken, alerts = hall.spoken_calls.today(), hall.alerts.open()
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
        "alerts": [of_alert(each) for each in alerts],
        "home_visits": home_visits,
        "print_jobs": jobs,
        "uncertain": {label: of_print_job(job) for label, job in uncertain.items()},
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
        "device_faults": [
            {
                "kind": fault.kind,
                "place": fault.place,
                "fault": fault.fault,
                "at": fault.at.isoformat(),
            }
            for fault in faults
        ],
        "spoken_calls": [asdict(each) for each in spoken],
    }
    return CommandAnswer(data, _status_text(data))


def _state_of(station: dict[str, Any]) -> str:
    if station["printer"] == NO_SOUND:
        return "its sound device is away"
    return f"printer {station['printer']}, {'prints' if station['able'] else 'does not print'}"


def _spoken(counts: dict[str, Any]) -> str:
    return (
        f"{counts['whole']} spoken whole, {counts['short']} shortened, {counts['joined']} together "
        f"with others, {counts['screen']} by a chime and the screen alone, "
        f"{counts['silent']} without sound"
    )


def _status_text(data: dict[str, Any]) -> str:
    rows = [f"{data['hall']}: {data['waiting']} waiting"]
    rows += [f"  {s['code']}: {s['waiting']}" for s in data["services"]]
    rows += [
        f"  counter {c['number']}: {c['label']} {c['state']}"
        for c in data["counters"]
        if c["label"]
    ]
    rows += [f"  alert {alert_line(each)}" for each in data["alerts"]]
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
    rows += [f"  {s['name']}: {_state_of(s)}" for s in data["stations"] if s["printer"]]
    rows += [f"  {f['kind']} {f['place']}: {f['fault']}" for f in data["device_faults"]]
    rows += [f"  {s['place']}: today's calls {_spoken(s)}" for s in data["spoken_calls"]]
    return "\n".join(rows)
