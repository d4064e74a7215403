"""What ``hall printer`` says about printers and profiles: as JSON, as text, and what to do."""

from typing import Any

from printer.printers import Printer
from printer.protocol.print_session import PRINTED, PrintSession, Result
from printer.protocol.probe import Probe
from printer.protocol.profiles import Profile
from printer.protocol.status import SENTENCES, PrinterState

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
    PrinterState.UNKNOWN: (
        "see that a printer is at this address, and nothing else; "
        "on a serial line try another speed (baud=...); else it knows no status"
    ),
    PrinterState.GONE: "see its cable, its power and its address",
}
"""What to do about each state of a printer."""


def of_profile(name: str, profile: Profile) -> dict[str, Any]:
    """A profile as JSON."""
    return {
        "name": name,
        "title": profile.title,
        "papers": {str(mm): dots for mm, dots in profile.papers.items()},
        "text": profile.text,
        "qr": profile.qr,
        "confirm": profile.confirm,
        "baud": profile.baud,
    }


def _of_printer(printer: Printer, known: dict[str, Profile]) -> dict[str, Any]:
    return {
        "url": printer.url,
        "profile": next(name for name, each in known.items() if each == printer.profile),
        "paper_mm": printer.paper_mm,
        "confirm": printer.confirm,
    }


def of_probe(printer: Printer, known: dict[str, Profile], asked: Probe) -> dict[str, Any]:
    """What a printer answered to all questions, and what to do, as JSON."""
    unasked = asked.state is PrinterState.MUTE and not printer.device.answers
    return _of_printer(printer, known) | {
        "state": "never asked" if unasked else asked.state.value,
        "reason": asked.trouble or SENTENCES[asked.state],
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
    """Return what to do, a sentence each."""
    if not printer.device.answers:
        return [asked.trouble or "nothing comes back from there: what is sent is taken for printed"]
    advice = [asked.trouble, "" if PrintSession(printer).able(asked.state) else ADVICE[asked.state]]
    if asked.state is PrinterState.PAPER_LOW:
        advice.append(ADVICE[asked.state])
    if asked.asked_all and asked.confirm and asked.confirm != printer.confirm:
        advice.append(f"write confirm={asked.confirm} in its address: that is what it answers")
    elif not asked.asked_all and asked.confirm:
        advice.append("ask again when it can print: then the other questions are asked too")
    return [each for each in advice if each]


def status_text(found: dict[str, Any]) -> str:
    """The same in lines for a person."""
    about = f"profile {found['profile']}, {found['paper_mm']} mm"
    rows = [f"{found['url']}: {found['state']} ({about}, confirm={found['confirm']})"]
    if found["answers"]:
        realtime = found["answers"]["DLE EOT"]
        rows.append("  DLE EOT 1-4: " + " | ".join(said or "-" for said in realtime.values()))
        silent = "no answer" if found["asked_all"] else "not asked now"
        others = ("GS r", "GS ( H", "ASB")
        rows += [f"  {name}: {found['answers'][name] or silent}" for name in others]
        rows.append(f"  fits: {'confirm=' + found['fits'] if found['fits'] else 'not known'}")
    return "\n".join(rows + [f"  {each}" for each in found["advice"]])


def of_result(printer: Printer, known: dict[str, Profile], result: Result) -> dict[str, Any]:
    """How a printed page ended, as JSON."""
    return _of_printer(printer, known) | {
        "outcome": result.outcome.value,
        "state": result.state.value,
        "printed": result.outcome in PRINTED,
        "reason": result.reason,
    }
