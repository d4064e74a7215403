"""What ``hall printer`` does: asks a printer how it is, prints a page that shows what fits."""

import argparse
from pathlib import Path
from typing import Any

from hall.cli.answer import CommandAnswer
from hall.compose.printing import printers_of
from hall.settings import Settings
from printer.printers import Printer
from printer.protocol.print_session import PRINTED, PrintSession, Result
from printer.protocol.probe import Probe, probe
from printer.protocol.profiles import Profile, profiles, read_profiles
from printer.protocol.status import PrinterState, sentence

ADVICE = {
    PrinterState.READY: "",
    PrinterState.PAPER_LOW: "have a new roll at hand",
    PrinterState.PAPER_OUT: "put in a new roll",
    PrinterState.COVER_OPEN: "close the cover",
    PrinterState.CUTTER_ERROR: "switch it off, free the blade, switch it on",
    PrinterState.OFFLINE: "look at its own lamps and its feed button",
    PrinterState.MUTE: (
        "see that it is on, its cable, and on a serial line the speed (baud=...); "
        "if it never speaks, write confirm=none in its address"
    ),
    PrinterState.UNKNOWN: "on a serial line try another speed (baud=...); else it knows no status",
    PrinterState.GONE: "see its cable, its power and its address",
}
"""What to do when a printer is so."""


def status(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Ask each printer of the settings everything, print nothing."""
    known = _known(settings)
    told = [_told(printer, known, probe(printer.device)) for printer in printers_of(settings)]
    able = any(each["able"] for each in told)
    text = "\n".join(map(_status_text, told))
    trouble = "; ".join(f"{each['url']}: {each['reason']}" for each in told)
    return CommandAnswer({"able": able, "printers": told}, text, "" if able else trouble)


def trial(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Print a page on each printer of the settings that shows which profile fits."""
    from printer.document.trial_page import trial_page  # noqa: PLC0415 - draws with Pillow

    told, known = [], _known(settings)
    for printer in printers_of(settings):
        result = PrintSession(printer).print(trial_page(printer, known), "printer-test")
        told.append(_ended(printer, known, result))
    text = "\n".join(f"{each['url']}: {each['outcome']}, {each['state']}" for each in told)
    trouble = "; ".join(f"{each['url']}: {each['reason']}" for each in told if each["reason"])
    return CommandAnswer({"printers": told}, text, trouble)


def list_profiles(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Name the kinds of printer that are known, the hall's own ones first."""
    told = [_of_profile(name, each) for name, each in _known(settings).items()]
    wide = max(len(each["name"]) for each in told)
    text = "\n".join(f"{each['name']:{wide}}  {each['title']}" for each in told)
    return CommandAnswer({"profiles": told}, text)


def _known(settings: Settings) -> dict[str, Profile]:
    """Every profile that an address of this hall may name.

    Raises:
        TomlFileError: the hall's own profiles say what they may not.

    """
    own = read_profiles(Path(settings.printer_profiles)) if settings.printer_profiles else {}
    return own | profiles() | own  # of the same name, the hall's own one is meant


def _of_profile(name: str, told: Profile) -> dict[str, Any]:
    return {
        "name": name,
        "title": told.title,
        "papers": {str(mm): dots for mm, dots in told.papers.items()},
        "text": told.text,
        "qr": told.qr,
        "confirm": told.confirm,
        "baud": told.baud,
    }


def _of_printer(printer: Printer, known: dict[str, Profile]) -> dict[str, Any]:
    return {
        "url": printer.url,
        "profile": next(name for name, each in known.items() if each == printer.profile),
        "paper_mm": printer.paper_mm,
        "confirm": printer.confirm,
    }


def _told(printer: Printer, known: dict[str, Profile], asked: Probe) -> dict[str, Any]:
    unasked = asked.state is PrinterState.MUTE and not printer.device.answers
    return _of_printer(printer, known) | {
        "state": "never asked" if unasked else asked.state.value,
        "reason": asked.trouble or sentence(asked.state),
        "able": PrintSession(printer).able(asked.state),
        "answers": {
            "DLE EOT": {str(n): said.hex(" ") for n, said in asked.realtime.items()},
            "GS r": asked.queued.hex(" "),
            "GS ( H": asked.process.hex(" "),
            "ASB": asked.asb.hex(" "),
        }
        if asked.realtime
        else {},
        "asked_all": asked.asked_all,
        "fits": asked.confirm,
        "advice": _advice(printer, asked),
    }


def _advice(printer: Printer, asked: Probe) -> list[str]:
    """What to do, each a sentence's worth."""
    if not printer.device.answers:
        return [asked.trouble or "nothing comes back from there: what is sent is taken for printed"]
    told = [asked.trouble, "" if PrintSession(printer).able(asked.state) else ADVICE[asked.state]]
    if asked.state is PrinterState.PAPER_LOW:
        told.append(ADVICE[asked.state])
    if asked.asked_all and asked.confirm and asked.confirm != printer.confirm:
        told.append(f"write confirm={asked.confirm} in its address: that is what it answers")
    elif not asked.asked_all and asked.confirm:
        told.append("ask again when it can print: then the other questions are asked too")
    return [each for each in told if each]


def _status_text(told: dict[str, Any]) -> str:
    about = f"profile {told['profile']}, {told['paper_mm']} mm"
    rows = [f"{told['url']}: {told['state']} ({about}, confirm={told['confirm']})"]
    if told["answers"]:
        realtime = told["answers"]["DLE EOT"]
        rows.append("  DLE EOT 1-4: " + " | ".join(said or "-" for said in realtime.values()))
        silent = "no answer" if told["asked_all"] else "not asked now"
        others = ("GS r", "GS ( H", "ASB")
        rows += [f"  {name}: {told['answers'][name] or silent}" for name in others]
        rows.append(f"  fits: {'confirm=' + told['fits'] if told['fits'] else 'not known'}")
    return "\n".join(rows + [f"  {each}" for each in told["advice"]])


def _ended(printer: Printer, known: dict[str, Profile], result: Result) -> dict[str, Any]:
    return _of_printer(printer, known) | {
        "outcome": result.outcome.value,
        "state": result.state.value,
        "printed": result.outcome in PRINTED,
        "reason": result.reason,
    }
