"""The keys of the tactile keypad, pressed one after the other, and what they do in a session."""

from PySide6.QtCore import QObject, Slot

from kiosk.pages.parts import Choice
from kiosk.session import keypad
from kiosk.session.keypad import FIRST, meant
from kiosk.session.page_reader import PageReader
from kiosk.session.session import Session
from kiosk.session.touch_guard import TouchGuard


class TactileKeypad(QObject):
    """Does for each key what it means on the page shown (:mod:`kiosk.session.keypad`).

    ``awaits_choice`` is True between ``#`` and the key that chooses where digits type.
    """

    def __init__(self, session: Session, page_reader: PageReader, guard: TouchGuard) -> None:
        super().__init__()
        self._session, self._page_reader, self._guard = session, page_reader, guard
        self.awaits_choice = False

    @Slot(str)
    def use(self, key: str) -> None:
        """Do what a key means; the first one after a silence only says that somebody is there."""
        session, awaited = self._session, self.awaits_choice
        self.awaits_choice = False
        if session.wakes():
            return
        again = awaited and not self._guard.is_second(FIRST)
        if key == FIRST and session.shown.content.typing and not again:
            self._await_choice()
        else:
            self._do(meant(FIRST + key if awaited else key, session.screen, session.shown.content))

    def forget(self) -> None:
        """Wait for no choice any more: the page has changed."""
        self.awaits_choice = False

    def _await_choice(self) -> None:
        session = self._session
        self.awaits_choice = True
        self._guard.acted(FIRST)
        told = keypad.listed(session.screen, session.shown.content, session.shown.wording())
        self._page_reader.offer(tuple(told), session.screen)

    def _do(self, code: str) -> None:
        session = self._session
        if code == "speak" and session.screen.view.read_aloud:
            self._page_reader.read_or_hush(session.screen, session.shown.content)
        elif code.startswith("key-"):
            session.press(code.removeprefix("key-"))
        elif any(each.code == code and each.able for each in self._offered()):
            session.choose(code)

    def _offered(self) -> tuple[Choice, ...]:
        return (*self._session.shown.content.choices, *self._session.shown.bar)
