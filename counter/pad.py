"""One call pad: a press is done now or refused, and never kept for later."""

import time
from collections.abc import Callable
from functools import partial

from counter.pad_actions import REFUSED, PadActions, PadAnswer
from counter.pad_words import PadWords
from counter.press_guard import PressGuard
from devices.pads.commands import PadCommand, PadKey

TOO_LATE = 2.0
"""Seconds after which a press that could not begin is refused: whoever pressed has looked up."""


class Pad:
    """Takes the presses of one pad on its line's thread, and has them done on another.

    ``submit`` has something done elsewhere and waits for nothing; ``tell`` brings an answer to the
    pad. Only one press is in hand: what comes meanwhile is refused, since it would be done when
    nobody expects it any more.
    """

    def __init__(
        self,
        actions: PadActions,
        words: PadWords,
        submit: Callable[[Callable[[], None]], object],
        tell: Callable[[PadAnswer], None],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._actions, self._words = actions, words
        self._submit, self._tell, self._monotonic = submit, tell, monotonic
        self._guard = PressGuard(monotonic)
        self._is_busy = False

    def press(self, command: PadCommand) -> None:
        """Have done what was pressed; a bounce is passed over."""
        kind = command.value if isinstance(command, PadKey) else type(command).__name__
        if not self._guard.meant(kind):
            return
        if self._is_busy:
            self._tell(PadAnswer(REFUSED, self._words.busy()))
            return
        self._guard.guard(kind)
        self._is_busy = True
        self._submit(partial(self._do, command, kind, self._monotonic()))

    def _do(self, command: PadCommand, kind: str, pressed_at: float) -> None:
        try:
            if self._monotonic() - pressed_at > TOO_LATE:
                answer = PadAnswer(REFUSED, self._words.busy())
            else:
                answer = self._actions.do(command)
            if answer.beeps:
                self._guard.forget(kind)
        finally:
            self._is_busy = False
        self._tell(answer)
