"""Prints one job on one printer: asks for its state, sends, waits for the word that it is done.

A write that succeeded proves nothing: the bytes may wait in a buffer, or go into a line at whose
end nothing is switched on. What is known at the end is an outcome, and it is never rounded up.
"""

import secrets
import time
from contextlib import closing
from enum import StrEnum

from msgspec import Struct

from printer.errors import PrinterTrouble
from printer.printers import Printer
from printer.protocol.status import (
    ABLE,
    ASB_OFF,
    ASB_ON,
    QUEUED_QUERY,
    SENTENCES,
    Heard,
    PrinterState,
    heard,
    process_query,
)
from printer.protocol.status_query import (
    FIRST_ANSWER,
    NEXT_ANSWER,
    Done,
    Tell,
    asb_trouble,
    insist,
    listen,
    query_during_job,
    query_state,
)
from printer.transport.transport import Transport
from runtime.message import Message

AFTER_JOB = 3.0
"""Seconds for the first answer after a job: some printers think of nothing else meanwhile."""

LATE = 0.3
"""Seconds for answers to questions of other jobs, before the first question behind one of ours."""

DONE = 12.0
"""Seconds from the last byte on its way to the word that all is printed and cut."""

SETTLE = 3.0
"""Seconds from the last byte of an earlier job to the word that it is done."""

TICKET = 2.5
"""Seconds in which a ticket is printed and cut: one of 110 mm at 60 mm a second."""

LOOK = 0.7
"""Seconds between status queries while the end of a job is waited for."""


class PrintOutcome(StrEnum):
    """What is known of a job after an attempt."""

    CONFIRMED = "confirmed"
    """The printer has said that it is printed and cut."""

    SENT = "sent"
    """Handed over to a printer that does not say such things, and nothing speaks against it."""

    FAILED = "failed"
    """Nothing was handed over: nothing has come out."""

    UNKNOWN = "unknown"
    """Something was handed over, and how far it got is not known."""


PRINTED = frozenset({PrintOutcome.CONFIRMED, PrintOutcome.SENT})


class Result(Struct, frozen=True):
    """How one attempt ended. ``reason`` is empty when paper came."""

    outcome: PrintOutcome
    state: PrinterState
    reason: str = ""


class PrintSession:
    """Prints jobs on one printer, one after the other, and learns how each ended."""

    def __init__(self, printer: Printer) -> None:
        self.printer = printer
        self._queries = secrets.randbelow(10_000)  # an answer to another program's question is none
        self._settled = False

    def state(self) -> PrinterState:
        """The printer's state now, asked without printing.

        A printer that reports no status is only looked for: it is silent or not connected.
        """
        if not self.printer.device.answers:
            return PrinterState.MUTE
        try:
            with closing(self.printer.device.open("status")) as transport:
                return self._query(transport)
        except PrinterTrouble as trouble:
            return trouble.state

    def able(self, state: PrinterState) -> bool:
        """Whether a job would be sent to this printer in this state."""
        return state in ABLE or (state is PrinterState.MUTE and not self.printer.speaks)

    def print(self, data: bytes, name: str, tell: Tell = lambda _: None) -> Result:
        """Print one job, if the printer is able; never raises for what a printer does.

        ``tell`` is called with each state that is learned on the way, in time for whoever looks:
        also while the printer keeps us waiting.
        """
        try:
            with closing(self.printer.device.open(name)) as transport:
                state = self._query(transport)
                tell(state)
                result = self._refusal(transport, state, tell) or self._send(transport, data, tell)
        except PrinterTrouble as trouble:
            result = Result(PrintOutcome.FAILED, trouble.state, trouble.reason)
        tell(result.state)
        return result

    def _query(self, transport: Transport) -> PrinterState:
        return query_state(transport, FIRST_ANSWER) if self.printer.speaks else PrinterState.MUTE

    def _refusal(self, transport: Transport, state: PrinterState, tell: Tell) -> Result | None:
        """Why the job is not sent; None when it may be.

        What is queued in the printer from before must be done: its end is not that of this job.
        So the queued question is asked alone before the first job, and after each whose end is not
        known; then it is seen, too, that this printer has an answer to it.
        """
        if not self.able(state):
            return Result(PrintOutcome.FAILED, state, _reason(state))
        if self._settled or self.printer.confirm not in {"gs-h", "gs-r"}:
            return None
        query, done = self._end_query()
        insist(transport.write, query, tell)
        result = _await(transport, done, SETTLE, tell)
        if not self.able(result.state):
            return Result(PrintOutcome.FAILED, result.state, _reason(result.state))
        if result.outcome is not PrintOutcome.CONFIRMED:
            return Result(PrintOutcome.FAILED, result.state, _NO_ANSWER)
        listen(transport, lambda _: False, LATE)
        self._settled = True
        return None

    def _send(self, transport: Transport, data: bytes, tell: Tell) -> Result:
        """Hand a job over: from here on, whatever is not known to be printed is unknown."""
        try:
            result = self._handed_over(transport, data, tell)
        except PrinterTrouble as trouble:
            result = Result(PrintOutcome.UNKNOWN, trouble.state, trouble.reason)
        self._settled = result.outcome is PrintOutcome.CONFIRMED
        return result

    def _handed_over(self, transport: Transport, data: bytes, tell: Tell) -> Result:
        match self.printer.confirm:
            case "gs-h" | "gs-r":
                query, done = self._end_query()
                insist(transport.write, ASB_ON * self.printer.profile.asb + data + query, tell)
                return _await(transport, done, DONE, tell)
            case "dle-eot":
                insist(transport.write, data, tell)
                result = _look_after(transport, tell)
            case _:  # "none"
                insist(transport.write, data, tell)
                result = Result(PrintOutcome.SENT, PrinterState.MUTE)
        if result.outcome is PrintOutcome.SENT:
            insist(lambda _: transport.finish(), b"", tell)
        return result

    def _end_query(self) -> tuple[bytes, Done]:
        """The query to send behind a job, and the test that it was answered."""
        if self.printer.confirm == "gs-r":
            return QUEUED_QUERY, lambda said: said.finished
        self._queries += 1
        query, name = process_query(self._queries)
        return query, lambda said: name in said.done


_NO_ANSWER = Message(
    "the printer does not say when a job is done; "
    "if that stays so, write confirm=dle-eot in its address"
)


def _reason(state: PrinterState) -> str:
    if state is PrinterState.MUTE:
        return Message(
            "the printer is silent: it is off, or talks to another computer; "
            "if it never speaks, write confirm=none in its address"
        )
    if state is PrinterState.UNKNOWN:
        return Message(
            "what the printer says is not understood: "
            "see that a printer is at its address, and nothing else"
        )
    return SENTENCES[state]


def _look_after(transport: Transport, tell: Tell) -> Result:
    """Query the printer after it took the job, for as long as it takes to print a ticket."""
    state = query_state(transport, AFTER_JOB, tell)
    end = time.monotonic() + TICKET
    while state in ABLE | _WAIT and time.monotonic() < end:
        tell(state)
        listen(transport, lambda _: False, LOOK)
        state = query_state(transport, AFTER_JOB, tell)
    if state in ABLE:
        return Result(PrintOutcome.SENT, state)
    reason = Message("after the job: {state}", state=SENTENCES[state])
    return Result(PrintOutcome.UNKNOWN, state, reason)


_WAIT = frozenset({PrinterState.MUTE, PrinterState.UNKNOWN})
"""States of a printer that is printing: some say nothing then, some a byte too many."""


def _await(transport: Transport, done: Done, seconds: float, tell: Tell) -> Result:
    """Wait for the word that the job is done; query meanwhile what may hold it up."""
    said = listen(transport, lambda now: done(now) or asb_trouble(now) is not None, LOOK)
    end = time.monotonic() + seconds
    while not done(heard(said)):
        state = asb_trouble(heard(said))
        if state is None:
            said, state = query_during_job(transport, said, tell)
            if done(heard(said)):
                break
        tell(state)
        if state not in ABLE | _WAIT:
            reason = Message("during the job: {state}", state=SENTENCES[state])
            return Result(PrintOutcome.UNKNOWN, state, reason)
        if time.monotonic() >= end:
            reason = Message("the printer did not say that the job is done")
            return Result(PrintOutcome.UNKNOWN, state, reason)
        said = listen(transport, lambda now: done(now) or asb_trouble(now) is not None, LOOK, said)
    return _confirmed(transport, heard(said))


def _confirmed(transport: Transport, said: Heard) -> Result:
    """The result of a job that is done, with the printer's state after it."""
    try:
        if said.asb:
            transport.write(ASB_OFF)
        state = query_state(transport, NEXT_ANSWER)
    except PrinterTrouble as trouble:
        return Result(PrintOutcome.CONFIRMED, trouble.state)
    if state is PrinterState.UNKNOWN and not said.done:
        # Nor was then the one behind the job understood.
        reason = Message("the printer's answers are not understood")
        return Result(PrintOutcome.UNKNOWN, state, reason)
    return Result(PrintOutcome.CONFIRMED, state)
