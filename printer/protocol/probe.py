"""Asks a printer every query once, for whoever sets it up, and prints nothing."""

from collections.abc import Callable, Mapping
from contextlib import closing, suppress

from msgspec import Struct, field

from printer.errors import PrinterTrouble
from printer.protocol.encoder import INIT
from printer.protocol.profiles import Confirm
from printer.protocol.status import (
    ABLE,
    ASB_OFF,
    ASB_ON,
    QUERIES,
    QUEUED_QUERY,
    Heard,
    PrinterState,
    heard,
    process_query,
    state_of,
)
from printer.protocol.status_query import FIRST_ANSWER, NEXT_ANSWER, answers, listen
from printer.transport.cups import CupsPrinter
from printer.transport.file import FilePrinter
from printer.transport.transport import PrinterAddress, Transport

_PROCESS_QUERY, _PROCESS_NAME = process_query(1)


class Probe(Struct, frozen=True):
    """What a printer answered, as the bytes that came; empty for no answer.

    ``queued`` (GS r), ``process`` (GS ( H) and ``asb`` (GS a) are asked only when ``asked_all``: a
    printer that cannot print keeps such questions for later. ``trouble`` says why there is no line.
    """

    state: PrinterState
    realtime: Mapping[int, bytes] = field(default_factory=dict)
    queued: bytes = b""
    process: bytes = b""
    asb: bytes = b""
    asked_all: bool = False
    trouble: str = ""

    @property
    def confirm(self) -> Confirm | None:
        """The best way to confirm that these answers allow; None when they do not tell."""
        if _PROCESS_NAME in heard(self.process).done:
            return "gs-h"
        if heard(self.queued).finished:
            return "gs-r"
        if self.state not in {PrinterState.MUTE, PrinterState.UNKNOWN, PrinterState.GONE}:
            return "dle-eot"
        return None  # a silent printer may be one that never answers, or one that is off


def probe(device: PrinterAddress) -> Probe:
    """Ask a printer every query; print nothing. Never raises for what a printer does.

    A device that never answers is only tested for whether it would take a job.
    """
    try:
        if not device.answers:
            if isinstance(device, FilePrinter | CupsPrinter):
                device.check()
            return Probe(PrinterState.MUTE)
        with closing(device.open("status")) as transport:
            return _probe(transport)
    except PrinterTrouble as trouble:
        return Probe(trouble.state, trouble=trouble.reason)


def _probe(transport: Transport) -> Probe:
    state, realtime = _realtime(transport)
    if state not in ABLE | {PrinterState.MUTE}:
        return Probe(state, realtime)
    queued = _answer(transport, QUEUED_QUERY, lambda said: said.finished)
    process = _answer(transport, _PROCESS_QUERY, lambda said: bool(said.done))
    asb = _answer(transport, ASB_ON, lambda said: bool(said.asb))
    transport.write(ASB_OFF + INIT)  # what it did not understand must not be printed later
    return Probe(state, realtime, queued, process, asb, asked_all=True)


def _realtime(transport: Transport) -> tuple[PrinterState, dict[int, bytes]]:
    """What it answers to the four queries, and the state that this tells."""
    greeting = heard(transport.read(0))  # what was said unasked answers nothing
    realtime = dict[int, bytes]()
    for number, query in QUERIES.items():
        try:
            realtime[number] = _answer(transport, query, answers)
        except PrinterTrouble:
            if not any(realtime.values()):
                raise
            break  # as a web server does after its answer
    said = {number: heard(each).answer for number, each in realtime.items() if each}
    clean = {number: answer for number, answer in said.items() if answer is not None}
    understood = len(clean) == len(said) and (clean or not greeting.noise)
    return state_of(clean) if understood else PrinterState.UNKNOWN, realtime


def _answer(transport: Transport, query: bytes, enough: Callable[[Heard], bool]) -> bytes:
    transport.write(query)
    said = listen(transport, enough, FIRST_ANSWER)
    if said:
        with suppress(PrinterTrouble):  # told at the next question
            said += listen(transport, lambda _: False, NEXT_ANSWER / 6)
    return said
