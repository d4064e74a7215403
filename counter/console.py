"""What an officer sees and may do now. Pure: it follows from the tables and the table of moves."""

from collections.abc import Callable, Iterable
from datetime import datetime

from msgspec import Struct

from db.device_faults import DeviceFault
from db.engine.error_kinds import (
    DatabaseDamaged,
    DatabaseGone,
    DatabaseLocked,
    DiskFull,
    NotWritable,
)
from db.stations import StationNow
from devices.boards.showing import BoardTrouble
from devices.webhook.faults import WebhookFault
from printer.protocol.status import PrinterState
from runtime.speech.sound import NO_SOUND
from tickets.alerts import Alert
from tickets.errors import UnknownName
from tickets.states import MOVES, Move
from tickets.views import Desk, Notice
from tickets.visit import HelpCall, HomeVisit, Ticket

Translate = Callable[[str, str], str]
"""A catalogue's ``translate``."""


class ConsoleInputs(Struct, frozen=True):
    """A counter as the tables say; ``no_paper`` are numbers whose people may have none."""

    desk: Desk
    no_paper: tuple[str, ...] = ()
    stations: tuple[StationNow, ...] = ()
    help_calls: tuple[HelpCall, ...] = ()
    home_visits: tuple[HomeVisit, ...] = ()
    device_faults: tuple[DeviceFault, ...] = ()
    notices: tuple[Notice, ...] = ()
    alerts: tuple[Alert, ...] = ()
    has_officers: bool = False


def allowed(here: Ticket | None) -> frozenset[Move]:
    """The moves that the ticket at the counter allows; calling the next is always possible."""
    if here is None:
        return frozenset()
    return frozenset(move for state, move in MOVES if state == here.state)


def troubles(inputs: ConsoleInputs, translate: Translate) -> list[str]:
    """What is wrong with the devices of the hall, the printers of the ticket machines first."""
    printers = printer_troubles(inputs.stations, translate)
    return printers + device_troubles(inputs.device_faults, translate)


def printer_troubles(stations: Iterable[StationNow], translate: Translate) -> list[str]:
    """What is wrong at ticket machines and displays, such as "kiosk-1: out of paper"."""
    told = ((station.name, station_trouble(station, translate)) for station in stations)
    return [f"{name}: {trouble}" for name, trouble in told if trouble]


def station_trouble(station: StationNow, translate: Translate) -> str:
    """What is wrong with a machine's printer, or with a display's loudspeaker; empty if nothing."""
    if station.printer == NO_SOUND:
        return translate("Console", "no sound: is the loudspeaker connected?")
    return printer_trouble(station, translate)


def printer_trouble(station: StationNow, translate: Translate) -> str:
    """What is wrong with a printer, by name if an officer can mend it; empty if nothing is."""
    match station.printer:
        case PrinterState.PAPER_LOW:
            return translate("Console", "paper is running low")
        case PrinterState.PAPER_OUT:
            return translate("Console", "out of paper")
        case PrinterState.COVER_OPEN:
            return translate("Console", "printer cover open")
        case PrinterState.CUTTER_ERROR:
            return translate("Console", "paper jam")
        case PrinterState.GONE:
            return translate("Console", "printer not connected")
        case _:
            return "" if station.able else translate("Console", "printer does not print")


def device_troubles(faults: Iterable[DeviceFault], translate: Translate) -> list[str]:
    """What is wrong with other devices of the hall, such as "Board of counter 3: no answer"."""
    return [device_trouble(fault, translate).format(place=fault.place) for fault in faults]


def device_trouble(fault: DeviceFault, translate: Translate) -> str:
    """What is wrong with a device, with ``{place}`` for where it is."""
    match fault.kind, fault.fault:
        case "board", BoardTrouble.NO_LINE:
            return translate("Console", "Board of counter {place}: not connected")
        case "board", BoardTrouble.REFUSES:
            return translate("Console", "Board of counter {place}: does not understand")
        case "board", _:
            return translate("Console", "Board of counter {place}: no answer")
        case "pad", _:
            return pad_trouble(fault, translate)
        case "feed", _:
            return feed_trouble(fault, translate)
        case _:
            return f"{fault.kind} {fault.place}: {fault.fault}"


def pad_trouble(fault: DeviceFault, translate: Translate) -> str:
    """What is wrong with a call pad, with ``{place}`` for its counter."""
    if fault.fault == BoardTrouble.NO_LINE:
        return translate("Console", "Call pad of counter {place}: not connected")
    return translate("Console", "Call pad of counter {place}: no answer")


def feed_trouble(fault: DeviceFault, translate: Translate) -> str:
    """Why people's phones are not told, with ``{place}`` for the program that should."""
    match fault.fault:
        case WebhookFault.NOT_TRUSTED:
            return translate("Console", "Phones are not told: {place} has no trusted certificate")
        case WebhookFault.REFUSES:
            return translate("Console", "Phones are not told: {place} refuses the messages")
        case _:
            return translate("Console", "Phones are not told: {place} does not answer")


def queue_trouble(error: BaseException, translate: Translate) -> str:
    """Why the queue cannot be reached, so that an officer knows whom to tell, and of what."""
    words = translate("Console", "The queue cannot be reached; trying again")
    match error:
        case DiskFull():
            words = translate("Console", "The disk of the queue is full: tell the administrator")
        case DatabaseGone():
            words = translate(
                "Console", "The queue's database is gone, or the line to it: tell the administrator"
            )
        case NotWritable():
            words = translate(
                "Console", "The queue's database may not be written: tell the administrator"
            )
        case DatabaseLocked():
            words = translate("Console", "Another program holds the queue: it goes on after that")
        case DatabaseDamaged():
            words = translate(
                "Console", "The queue's database is damaged: tell the administrator at once"
            )
        case UnknownName(kind="counter"):
            words = translate("Console", "The hall has no such counter any more")
    return words


def to_call_back(wanted: HomeVisit | None, visits: tuple[HomeVisit, ...]) -> HomeVisit | None:
    """The home visit to be shown: the one wanted while it is open, else the oldest."""
    return wanted if wanted in visits else next(iter(visits), None)


def next_to_call_back(shown: HomeVisit | None, visits: tuple[HomeVisit, ...]) -> HomeVisit | None:
    """The home visit that comes after the one shown, and after the last the oldest."""
    if shown not in visits:
        return to_call_back(None, visits)
    return visits[(visits.index(shown) + 1) % len(visits)]


def whole_minutes(since: datetime, until: datetime) -> int:
    """Whole minutes between two moments; 0 when a wrong clock was set back between them."""
    return max(0, int((until - since).total_seconds() // 60))


def clock_span(since: datetime, until: datetime) -> str:
    """Minutes and seconds, as on a stopwatch."""
    seconds = max(0, int((until - since).total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02d}"
