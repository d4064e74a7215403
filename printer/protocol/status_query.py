"""Queries a printer's state on an open line and reads its answers."""

import time
from collections.abc import Callable
from functools import partial

from printer.errors import PrinterTrouble, Stalled
from printer.protocol.status import (
    ABLE,
    QUERIES,
    Heard,
    PrinterState,
    heard,
    state_of,
    state_of_asb,
)
from printer.transport import timeouts
from printer.transport.transport import Transport

FIRST_ANSWER = 0.5
"""Seconds for a printer's first answer: thinking time, a byte takes 8 ms at 1,200 baud."""

NEXT_ANSWER = 0.3

MOMENT = 0.02
"""Seconds to wait after a line that was read in vain before its time."""

Tell = Callable[[PrinterState], None]
Done = Callable[[Heard], bool]


def insist(action: Callable[[bytes], None], data: bytes, tell: Tell) -> None:
    """Do an action with ``data``; while the printer stalls, report it and go on.

    Raises:
        Stalled: it took nothing for the whole of ``timeouts.GIVE_UP``.

    """
    end = time.monotonic() + timeouts.GIVE_UP
    while True:
        try:
            return action(data)
        except Stalled as stalled:
            tell(stalled.state)
            if stalled.taken:
                data, end = data[stalled.taken :], time.monotonic() + timeouts.GIVE_UP
            elif time.monotonic() >= end:
                raise


def query_state(transport: Transport, wait: float, tell: Tell = lambda _: None) -> PrinterState:
    """The printer's state between jobs, from one clean answer to each of four queries.

    ``tell`` is called with "silent" when the first answer takes long.
    """
    greeting = heard(transport.read(0))  # what was said unasked answers nothing
    clean: dict[int, int] = {}
    for number, query in QUERIES.items():
        transport.write(query)
        said = listen(transport, answers, min(wait, timeouts.STALL))
        if not said and wait > timeouts.STALL:
            tell(PrinterState.MUTE)
            said = listen(transport, answers, wait - timeouts.STALL)
        if not said:
            break
        answer, trouble = heard(said).answer, asb_trouble(heard(said))
        if answer is None or trouble:
            return trouble or PrinterState.UNKNOWN
        clean[number] = answer
        wait = NEXT_ANSWER
    return PrinterState.UNKNOWN if greeting.noise and not clean else state_of(clean)


def query_during_job(transport: Transport, said: bytes, tell: Tell) -> tuple[bytes, PrinterState]:
    """Query the state while a job is printed: all that was said by then, and the state."""
    answers: dict[int, int] = {}
    for number, query in QUERIES.items():
        before = heard(said)
        count = len(before.realtime)
        insist(transport.write, query, tell)
        said = listen(transport, partial(_more_than, count), NEXT_ANSWER, said)
        now = heard(said)
        fresh = now.realtime[count:]
        if len(fresh) > 1 or _is_strange(now, before) or (now.rest and not fresh):
            return said, PrinterState.UNKNOWN
        if not fresh:
            break
        answers[number] = fresh[0]
    return said, state_of(answers)


def _is_strange(now: Heard, before: Heard) -> bool:
    """Whether something else than answers to DLE EOT and ASB was said meanwhile."""
    return now.noise > before.noise or len(now.queued) > len(before.queued)


def _more_than(count: int, said: Heard) -> bool:
    """Whether one more query was answered."""
    return len(said.realtime) > count


def answers(said: Heard) -> bool:
    """Whether a query was answered, rightly or by what is no printer."""
    return bool(said.realtime or said.noise)


def asb_trouble(said: Heard) -> PrinterState | None:
    """The trouble that the newest ASB tells.

    What comes with bytes that no printer says may be a web server's text: "0 Ba" of its "400 Bad
    Request" has the form of an ASB of an open cover.
    """
    state = state_of_asb(said.asb[-1]) if said.asb and not said.noise else PrinterState.READY
    return None if state in ABLE else state


def listen(transport: Transport, enough: Done, seconds: float, said: bytes = b"") -> bytes:
    """What the printer says, after ``said``, until it is enough or ``seconds`` are over.

    An empty packet is no silence: it comes early, and the answer may come behind it. What was said
    before the line broke was said; whoever listens again is told that it is broken.

    Raises:
        PrinterTrouble: the line is broken, and nothing came before that.

    """
    end = time.monotonic() + seconds
    more = transport.read(seconds)
    said += more
    while not enough(heard(said)) and (left := end - time.monotonic()) > 0:
        if not more:
            time.sleep(min(left, MOMENT))
        try:
            more = transport.read(max(0.0, end - time.monotonic()))
        except PrinterTrouble:
            if not said:
                raise
            break
        said += more
    return said
