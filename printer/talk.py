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


class Talk:
    """Talks to one device, and remembers whether it ever answers."""

    def __init__(self, device: Device) -> None:
        self._device = device
        self._mute = not device.answers

    def print(self, data: bytes, name: str) -> PrinterState:
        """Print one job; the state afterwards.

        Raises:
            PrinterTrouble: nothing, or not all of it, can have come out.

        """
        with closing(self._device.open(name)) as cable:
            self._refuse_unable(self._ask(cable))
            cable.write(data)
            state = self._ask(cable)
            self._refuse_unable(state)
            cable.finish()
            return state

    def state(self) -> PrinterState:
        """How the printer is now; asks without printing."""
        try:
            with closing(self._device.open("status")) as cable:
                return self._ask(cable)
        except PrinterTrouble as trouble:
            return trouble.state

    def _ask(self, cable: Cable) -> PrinterState:
        if not self._device.answers:
            return PrinterState.MUTE
        cable.read(0)  # what was said unasked answers nothing
        answers: dict[int, int] = {}
        wait = KNOWN_MUTE if self._mute else FIRST_ANSWER
        for number, query in QUERIES.items():
            cable.write(query)
            said = cable.read(wait)
            valid = [byte for byte in said if is_answer(byte)]
            if said and not valid:
                return PrinterState.UNKNOWN
            if not said:
                break
            answers[number] = valid[-1]
            wait = NEXT_ANSWER
        self._mute = not answers
        return state_of(answers)

    @staticmethod
    def _refuse_unable(state: PrinterState) -> None:
        if state not in ABLE:
            raise PrinterTrouble(f"the printer is {state}", state)
