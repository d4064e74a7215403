"""The commands of alerts: raise one, see who needs somebody at once, say that one goes."""

import argparse
from typing import Any

from hall.cli.answer import CommandAnswer
from hall.cli.parser import Commands, OneLineParser, add_command, add_json
from hall.compose.application import open_application
from hall.settings import Settings
from tickets.alerts import PRESSED, Alert, AlertKind
from tickets.source import Source


def add_to(commands: Commands) -> None:
    """Declare the commands."""
    command = add_command(commands, "alert", alert, "raise an alarm or call for help at a counter")
    command.add_argument("counter", type=int, metavar="COUNTER", help="where it is needed")
    command.add_argument("kind", choices=[each.value for each in PRESSED])
    add_json(command)
    command = add_command(commands, "alerts", alerts, "who needs somebody at once")
    add_json(command)
    group = command.add_subparsers(metavar="WHAT", parser_class=OneLineParser)
    command = add_command(group, "answer", answer, "the officer of a counter goes")
    command.add_argument("alert", type=int, metavar="ID", help="as hall alerts says it")
    command.add_argument(
        "--counter", type=int, required=True, metavar="COUNTER", help="whose officer"
    )
    add_json(command)


def alert(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Raise an alert."""
    with open_application(settings) as hall:
        raised = hall.alerts.raise_alert(AlertKind(options.kind), options.counter, Source.COMMAND)
    data = of_alert(raised)
    return CommandAnswer(data, f"alert {alert_line(data)}")


def alerts(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Say which alerts nobody has answered yet, the oldest first."""
    with open_application(settings) as hall:
        found = [of_alert(each) for each in hall.alerts.open()]
    return CommandAnswer({"alerts": found}, "\n".join(map(alert_line, found)) or "no alerts")


def answer(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Say that the officer of a counter goes."""
    with open_application(settings) as hall:
        answered = hall.alerts.answer(options.alert, options.counter)
    words = f"alert {answered.id}: the officer of counter {answered.answered_by} goes"
    return CommandAnswer(of_alert(answered), words)


def of_alert(alert: Alert) -> dict[str, Any]:
    """An alert as commands answer with it."""
    return {
        "id": alert.id,
        "kind": alert.kind.value,
        "counter": alert.counter,
        "source": alert.source,
        "rating": alert.rating,
        "state": alert.state.value,
        "since": alert.at.isoformat(),
        "answered_by": alert.answered_by,
    }


def alert_line(data: dict[str, Any]) -> str:
    """Such as ``4: alarm at counter 3, since 2026-11-23T01:00:00+00:00``."""
    where = "" if data["counter"] is None else f" at counter {data['counter']}"
    return f"{data['id']}: {data['kind'].replace('_', ' ')}{where}, since {data['since']}"
