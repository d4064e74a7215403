"""What is shown to the scanner or put on the card reader, and what the machine does with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from kiosk.session import screens
from kiosk.session.choosing import Effect, EffectName
from kiosk.session.number_pad import PadQuestion

if TYPE_CHECKING:
    from devices.identity import Person
    from kiosk.session.controller import SessionController

FORGET_NOTE = 10.0
"""Seconds that a word about a code or a card stays."""

SAME_CODE = 3.0
"""Seconds in which a code that lies under the scanner is read again and again."""


class Scans(QObject):
    """One machine's scanned codes and cards. A code is kept for as long as it may lie there."""

    def __init__(self, controller: "SessionController") -> None:
        super().__init__(controller)
        self._controller = controller
        self._code, self._at = "", 0.0

    @Slot(str)
    def appointment(self, code: str) -> None:
        """The code of an appointment was shown."""
        if self._hears(code):
            self._ask(PadQuestion.APPOINTMENT)
            self._controller.effects.do(Effect(EffectName.CHECK_IN, code))

    @Slot(str)
    def label(self, label: str) -> None:
        """A number was shown."""
        if self._hears(label):
            self._ask(PadQuestion.NUMBER)
            self._controller.effects.do(Effect(EffectName.LOOK_UP, label))

    @Slot(str)
    def token(self, token: str) -> None:
        """The code of a ticket was shown."""
        if self._hears(token):
            self._ask(PadQuestion.NUMBER)
            self._controller.effects.open_ticket(token)

    @Slot(object)
    def identity(self, person: "Person") -> None:
        """A card was read: who is 60 or older is offered to go first."""
        controller = self._controller
        if self._hears(person.key_hash.hex()):
            known = screens.identified(
                controller.screen, person.key_hash, birthday=person.birthday_today
            )
            controller.show(
                screens.offer(known, controller.setup, elderly=person.age_band == "elderly")
            )
            controller.know(note="card")

    @Slot(str)
    def unreadable(self, reason: str) -> None:
        """Something was shown that is nothing to us."""
        self._controller.touched()
        self._code, self._at = "", self._controller.seconds()
        self._controller.know(note=reason)

    def tick(self) -> None:
        """Let time pass: what was said of a code goes, and so does the code itself."""
        quiet = self._controller.seconds() - self._at
        if quiet > FORGET_NOTE and self._controller.facts.note:
            self._controller.know(note="")
        if quiet >= SAME_CODE:
            self._code = ""

    def _ask(self, question: PadQuestion) -> None:
        controller = self._controller
        controller.show(screens.ask(screens.start_again(controller.screen), question))

    def _hears(self, code: str) -> bool:
        """Whether this is a new code, and somebody may be served."""
        controller, now = self._controller, self._controller.seconds()
        if code == self._code and now - self._at < SAME_CODE:
            self._at = now
            return False
        controller.touched()
        if controller.busy or controller.is_staff():
            return False
        self._code, self._at = code, now
        return True
