"""Queries a printer's state on an open line and reads its answers."""

import time
from collections.abc import Callable
from functools import partial

from printer.errors import Stalled
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
    transport.read(0)  # what was said unasked answers nothing
    answers: dict[int, int] = {}
    for number, query in QUERIES.items():
        transport.write(query)
        said = listen(transport, _has_answer, min(wait, timeouts.STALL))
        if not said and wait > timeouts.STALL:
            tell(PrinterState.MUTE)
            said = listen(transport, _has_answer, wait - timeouts.STALL)
        if not said:
            break
        answer, trouble = heard(said).answer, asb_trouble(heard(said))
        if answer is None or trouble:
            return trouble or PrinterState.UNKNOWN
        answers[number] = answer
        wait = NEXT_ANSWER
    return state_of(answers)


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


_has_answer = partial(_more_than, 0)


def asb_trouble(said: Heard) -> PrinterState | None:
    """The trouble that the newest ASB tells."""
    state = state_of_asb(said.asb[-1]) if said.asb else PrinterState.READY
    return None if state in ABLE else state


def listen(transport: Transport, enough: Done, seconds: float, said: bytes = b"") -> bytes:
    """What the printer says, after ``said``, until it is enough or ``seconds`` are over.

    An empty packet is no silence: it comes early, and the answer may come behind it.
    """
    end = time.monotonic() + seconds
    more = transport.read(seconds)
    said += more
    while not enough(heard(said)) and (left := end - time.monotonic()) > 0:
        if not more:
            time.sleep(min(left, MOMENT))
        more = transport.read(max(0.0, end - time.monotonic()))
        said += more
    return said
