"""The commands of appointments: book, check in, cancel, import, export."""

import argparse
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import asdict

from db.appointments.table_dates import UnclearTime
from db.appointments.table_file import export_appointments, import_appointments
from db.appointments.table_times import slot_time
from db.hall_file.storing import load_hall
from hall.cli.answer import CommandAnswer, counted
from hall.cli.as_json import of_ticket
from hall.cli.output import write_file as to_file
from hall.cli.parser import Commands, add_command, add_group, add_json, add_service, utf8_text
from hall.cli.telling import in_language
from hall.compose.application import Application, open_application
from hall.settings import Settings
from runtime.languages import languages_of
from runtime.message import Message
from runtime.toml_file import lost_day
from tickets import wall_clock
from tickets.errors import BadInput
from tickets.visit import Appointment


def add_to(commands: Commands) -> None:
    """Declare the commands of ``hall appointment``."""
    group = add_group(commands, "appointment", "book, check in, cancel, import, export")
    _add_booking(group)
    for name, handler, summary in (
        ("cancel", cancel, "give a slot back"),
        ("check-in", check_in, "the person has come"),
    ):
        command = add_command(group, name, handler, summary)
        if name == "check-in":
            command.add_argument("--language", default=None, choices=languages_of("ticket"))
        command.add_argument("code", type=utf8_text, metavar="CODE")
        add_json(command)
    _add_tables(group)


def _add_booking(group: Commands) -> None:
    command = add_command(group, "slots", slots, "what can be booked on a day")
    add_service(command)
    command.add_argument("day", type=utf8_text, metavar="DAY", help="such as 2026-11-25")
    add_json(command)
    command = add_command(group, "book", book, "book a slot")
    add_service(command)
    command.add_argument("time", type=utf8_text, metavar="TIME", help="such as '2026-11-25 09:30'")
    add_json(command)


def _add_tables(group: Commands) -> None:
    command = add_command(group, "import", read_file, "a platform's table, CSV")
    command.add_argument("file", type=Path, metavar="FILE")
    add_json(command)
    command = add_command(group, "export", write_file, "all of them as CSV")
    command.add_argument("file", type=Path, nargs="?", metavar="FILE", help="else to the terminal")
    command.add_argument("--day", type=utf8_text, metavar="DAY", help="one day's only")
    add_json(command)


class BadTime(BadInput):
    """A day or time that cannot be read."""

    def __init__(self, given: str, such_as: str, why: str = "") -> None:
        self.given, self.such_as, self.why = given, such_as, why
        if lost_day(given):
            super().__init__("'{given}': this date does not exist")
        elif why:
            super().__init__("'{given}' is no time such as {such_as}: {why}")
        else:
            super().__init__("'{given}' is no time such as {such_as}")


def slots(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Say which slots of a service can be booked on a day."""
    with open_application(settings) as hall:
        zone = _zone(hall)
        offer = hall.appointments.slots(options.service, day_of(options.day))
    listed = [
        {"time": wall_clock.clock_time(slot.starts_at, zone), "free": slot.free} for slot in offer
    ]
    lines = [f"{slot['time']}  {slot['free']} free" for slot in listed] or ["no slots"]
    return CommandAnswer({"service": options.service, "slots": listed}, "\n".join(lines))


def book(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Book a slot."""
    with open_application(settings) as hall:
        zone = _zone(hall)
        booked = hall.appointments.book(options.service, _time(options.time, zone))
    data = _of_appointment(booked, zone)
    return CommandAnswer(data, "{code}: {service}, {date} {time}".format(**data))


def cancel(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Give a booked slot back."""
    with open_application(settings) as hall:
        cancelled = hall.appointments.cancel(options.code)
        data = _of_appointment(cancelled, _zone(hall))
    return CommandAnswer(data, f"{cancelled.code}: {cancelled.state}")


def check_in(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Give the person who has come for their slot a number; the kiosk's printer prints it."""
    with open_application(settings) as hall:
        ticket = hall.appointments.check_in(
            options.code,
            language=options.language or settings.kiosk.language,
            station=settings.kiosk.station,
        )
    return CommandAnswer(of_ticket(ticket), f"{ticket.label} {ticket.service}")


def read_file(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Bring the appointments up to what a booking platform's table says."""
    with open_application(settings) as hall:
        report = import_appointments(hall.database, options.file, hall.clock)
    counts = {
        name: getattr(report, name) for name in ("added", "changed", "cancelled", "unchanged")
    }
    summary = ", ".join(f"{count} {name}" for name, count in counts.items())
    lines = [f"{counted(report.rows, 'row', 'rows')}: {summary}, {len(report.refused)} refused"]
    lines += [
        f"  line {each.line}: {each.key or '-'}: {in_language(each.why)}" for each in report.refused
    ]
    refused = [asdict(each) for each in report.refused]
    trouble = Message("{count} rows were refused", count=len(refused)) if refused else ""
    if len(refused) == 1:
        trouble = Message("1 row was refused")
    return CommandAnswer(
        {"rows": report.rows} | counts | {"refused": refused}, "\n".join(lines), trouble
    )


def write_file(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Write the appointments of a day, or all, as CSV."""
    with open_application(settings) as hall:
        table = export_appointments(hall.database, options.day and day_of(options.day))
    if options.file is None:
        return CommandAnswer(text=table.rstrip())
    path: Path = options.file
    to_file(path, table.encode("utf-8-sig"))  # with the mark that Excel needs
    count = table.count("\n") - 1
    told = counted(count, "appointment", "appointments")
    return CommandAnswer({"file": str(path), "rows": count}, f"{told} in {path}")


def _of_appointment(booked: Appointment, zone: ZoneInfo) -> dict[str, Any]:
    local = booked.slot_at.astimezone(zone)
    return {
        "code": booked.code,
        "service": booked.service,
        "date": f"{local:%Y-%m-%d}",
        "time": wall_clock.clock_time(booked.slot_at, zone),
        "state": booked.state.value,
    }


def _zone(hall: Application) -> ZoneInfo:
    return ZoneInfo(load_hall(hall.database).hall.time_zone)


def day_of(given: str) -> date:
    """Return a day as it is written on the command line.

    Raises:
        BadTime: it is none.

    """
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise BadTime(given, "2026-11-25") from None


def _time(given: str, zone: ZoneInfo) -> datetime:
    try:
        return slot_time("", given, zone).begins
    except UnclearTime as error:
        raise BadTime(given, "'2026-11-25 09:30'", error.args[0]) from None
