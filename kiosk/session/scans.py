"""What is shown to the scanner or put on the card reader, and what the kiosk does with it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from kiosk.session import screens
from kiosk.session.actions import Effect, EffectName
from kiosk.session.number_pad import PadQuestion
from kiosk.session.screen import STAFF_PAGES
from kiosk.session.session import Session

if TYPE_CHECKING:
    from devices.identity import Person  # its hash is not loaded before the first frame

FORGET_NOTE = 10.0
"""Seconds that a word about a code or a card stays."""

SAME_CODE = 3.0
"""Seconds in which a code that lies under the scanner is read again and again."""


class Scans(QObject):
    """The codes and cards of one kiosk. A code is kept for as long as it may lie there."""

    def __init__(self, session: Session, monotonic: Callable[[], float]) -> None:
        super().__init__()
        self._session, self._monotonic = session, monotonic
        self._code, self._at = "", 0.0

    @Slot(str)
    def appointment(self, code: str) -> None:
        """Check in the appointment whose code was shown."""
        self._ask(code, PadQuestion.APPOINTMENT, EffectName.CHECK_IN)

    @Slot(str)
    def label(self, label: str) -> None:
        """Look up the number that was shown."""
        self._ask(label, PadQuestion.NUMBER, EffectName.BY_LABEL)

    @Slot(str)
    def token(self, token: str) -> None:
        """Look up the ticket whose QR code was shown."""
        self._ask(token, PadQuestion.NUMBER, EffectName.BY_TOKEN)

    @Slot(object)
    def identity(self, person: "Person") -> None:
        """Keep whose card was read; a person of 60 or more is offered to go first."""
        session = self._session
        if self._is_heard(person.key_hash.hex()):
            known = screens.identified(
                session.screen, person.key_hash, birthday=person.birthday_today
            )
            elderly = person.age_band == "elderly"
            session.show(screens.offer(known, session.setup, elderly=elderly))
            session.know(note="card")

    @Slot(str)
    def unreadable(self, reason: str) -> None:
        """Say why nothing can be done with what was shown."""
        self._session.touched()
        self._code, self._at = "", self._monotonic()
        self._session.know(note=reason)

    def tick(self) -> None:
        """Let time pass: what was said of a code goes, and so does the code itself."""
        quiet = self._monotonic() - self._at
        if quiet > FORGET_NOTE and self._session.shown.inputs.note:
            self._session.know(note="")
        if quiet >= SAME_CODE:
            self._code = ""

    def _ask(self, code: str, question: PadQuestion, name: EffectName) -> None:
        session = self._session
        if self._is_heard(code):
            start = screens.start_again(session.screen)
            letters = session.setup.hall.appointments.letters
            session.show(screens.ask(start, question, letters=letters))
            session.follow(Effect(name, code))

    def _is_heard(self, code: str) -> bool:
        """Whether this is a new code, and somebody may be served."""
        session, now = self._session, self._monotonic()
        if code == self._code and now - self._at < SAME_CODE:
            self._at = now
            return False
        session.touched()
        if session.busy or session.screen.page in STAFF_PAGES:
            return False
        self._code, self._at = code, now
        return True
