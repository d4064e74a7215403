"""What a hall file's ``[street]`` says of numbers from the street."""

from datetime import timedelta

from db.hall_file import form
from runtime.message import Message
from runtime.toml_file import TomlFile, did_you_mean
from tickets.street import StreetRule


def check_street(file: TomlFile, written: form.File) -> None:
    """Refuse services that the hall does not have, and a rule by which nobody gets a number."""
    street = written.street
    if street is None:
        return
    codes = [service.code for service in written.services]
    for code in [] if street.services == "all" else street.services:
        if code not in codes:
            problem = Message("no service '{code}'", code=code)
            raise file.error(("street", "services"), problem, did_you_mean(code, codes))
    if not street.services:
        problem = Message("no service gives numbers to the street")
        remedy = Message("name one, or leave '[street]' out")
        raise file.error(("street", "services"), problem, remedy)


def street_rule(written: form.File) -> StreetRule | None:
    """The rule of a checked file; "all" are the services that the ticket machines offer."""
    street = written.street
    if street is None:
        return None
    offered = (service.code for service in written.services if service.on_kiosk)
    return StreetRule(
        services=tuple(offered if street.services == "all" else dict.fromkeys(street.services)),
        before=timedelta(minutes=street.minutes_before_opening),
        at_once=street.at_once,
        a_day=street.a_day,
        ask_ahead=street.ask_ahead,
        answer=timedelta(minutes=street.answer_minutes),
        come=timedelta(minutes=street.come_minutes),
    )
