"""One job on one device.

Ask how it is, send, look again. The outcome is a state or PrinterTrouble.
"""

from contextlib import closing

from printer.devices import Cable, Device
from printer.errors import PrinterTrouble
from printer.status import ABLE, QUERIES, PrinterState, is_answer, state_of

FIRST_ANSWER = 0.5
"""Seconds for a printer's first answer.

At 1,200 baud a byte takes 8 ms, so this is thinking time.
"""

KNOWN_MUTE = 0.05
"""Seconds for one that was silent before.

It may have been replaced, but nobody waits for it again.
"""

NEXT_ANSWER = 0.3

AFTER_JOB = 3.0
"""Seconds for the first answer after a job: some printers think of nothing else meanwhile."""


class Talk:
    """Talks to one device, and remembers how it behaves.

    One that has never answered is mute by nature: it prints blindly. One that answered once and
    is silent now is switched off, for a serial line takes bytes for nobody. One that answers
    before each job and never after it would print the same ticket for ever: it is believed the
    second time.
    """

    def __init__(self, device: Device) -> None:
        self._device = device
        self._has_spoken, self._known_mute = False, False
        self._silent_after = 0

    def print(self, data: bytes, name: str) -> PrinterState:
        """Print one job; the state afterwards.

        Raises:
            PrinterTrouble: nothing, or not all of it, can have come out.

        """
        with closing(self._device.open(name)) as cable:
            _refuse_unable(self._before_job(cable))
            cable.write(data)
            state = self._after_job(cable)
            _refuse_unable(state)
            cable.finish()
            return state

    def state(self) -> PrinterState:
        """How the printer is now; asks without printing."""
        try:
            with closing(self._device.open("status")) as cable:
                return self._before_job(cable)
        except PrinterTrouble as trouble:
            return trouble.state

    def _before_job(self, cable: Cable) -> PrinterState:
        state = self._ask(cable, KNOWN_MUTE if self._known_mute else FIRST_ANSWER)
        if state is not PrinterState.MUTE:
            return state
        self._known_mute = not self._has_spoken
        return PrinterState.OFFLINE if self._has_spoken else state

    def _after_job(self, cable: Cable) -> PrinterState:
        state = self._ask(cable, AFTER_JOB if self._has_spoken else KNOWN_MUTE)
        if state is not PrinterState.MUTE or not self._has_spoken:
            self._silent_after = 0
            return state
        self._silent_after += 1
        return PrinterState.OFFLINE if self._silent_after == 1 else state

    def _ask(self, cable: Cable, wait: float) -> PrinterState:
        if not self._device.answers:
            return PrinterState.MUTE
        cable.read(0)  # what was said unasked answers nothing
        answers: dict[int, int] = {}
        for number, query in QUERIES.items():
            cable.write(query)
            said = cable.read(wait)
            valid = [byte for byte in said if is_answer(byte)]
            if said and not valid:
                return PrinterState.UNKNOWN
            if not said:
                break
            self._has_spoken, self._known_mute = True, False
            answers[number] = valid[-1]
            wait = NEXT_ANSWER
        return state_of(answers)


def _refuse_unable(state: PrinterState) -> None:
    if state not in ABLE:
        raise PrinterTrouble(f"the printer is {state}", state)
