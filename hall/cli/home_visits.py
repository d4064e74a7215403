"""The commands of home visits: whom to call back, and that it is done."""

import argparse
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from db.hall_file.storing import load_hall
from hall.cli.answer import CommandAnswer
from hall.cli.parser import Commands, add_command, add_json
from hall.compose.application import open_application
from hall.settings import Settings
from tickets.phone import in_fours
from tickets.visit import HomeVisit


def add_to(commands: Commands) -> None:
    """Declare the commands."""
    add_json(add_command(commands, "visits", visits, "whom to call back for a home visit"))
    done = add_command(commands, "visit-done", visit_done, "an officer has called back")
    done.add_argument("visit", type=int, metavar="ID", help="as hall visits says it")
    done.add_argument("--counter", type=int, required=True, metavar="COUNTER", help="whose officer")
    add_json(done)


def visits(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Say whom to call back, the oldest first; beside ``cases`` none shows telephone numbers."""
    with open_application(settings) as hall:
        found = hall.home_visits.open()
        zone = ZoneInfo(load_hall(hall.database).hall.time_zone)
    lines = [_line(visit, visit.asked_at.astimezone(zone)) for visit in found]
    return CommandAnswer(
        {"visits": [_of(visit) for visit in found]}, "\n".join(lines or ["no visits"])
    )


def visit_done(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Say that an officer has called back; the telephone number is forgotten."""
    with open_application(settings) as hall:
        done = hall.home_visits.done(options.visit, options.counter)
    data = {"id": done.id, "state": done.state.value, "counter": done.called_back_by}
    return CommandAnswer(
        data, f"home visit {done.id}: counter {done.called_back_by} has called back"
    )


def _of(visit: HomeVisit) -> dict[str, Any]:
    return {
        "id": visit.id,
        "phone": visit.phone,
        "language": visit.language,
        "station": visit.station,
        "since": visit.asked_at.isoformat(),
    }


def _line(visit: HomeVisit, since: datetime) -> str:
    phone = in_fours(visit.phone or "")
    return (
        f"{visit.id}: {phone}, in {visit.language}, since {since:%Y-%m-%d %H:%M}, {visit.station}"
    )
