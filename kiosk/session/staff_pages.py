"""The officer's part of a session: the hidden corner, the PIN gate and the service page."""

from kiosk.session import screens
from kiosk.session.screen import STAFF_PAGES, Page
from kiosk.session.session import Session
from kiosk.staff.staff_session import StaffSession

FULL_VOLUME = 100


class StaffPages:
    """Shows the page of the staff session; does nothing where a kiosk has none."""

    def __init__(self, session: Session, staff_session: StaffSession | None) -> None:
        self._session, self._staff_session = session, staff_session
        if staff_session:
            staff_session.changed.connect(self._show)

    @property
    def volume(self) -> int:
        """Per cent of the voice's volume for everybody."""
        return self._staff_session.volume if self._staff_session else FULL_VOLUME

    def corner(self, x: float, y: float, width: float, side: float) -> None:
        """Note a touch anywhere; some in the hidden corner open the PIN gate."""
        if self._staff_session:
            self._staff_session.touched(x, y, width, side)

    def press(self, key: str) -> None:
        """Type a key of badge or PIN."""
        if self._staff_session:
            self._staff_session.press(key)

    def confirm(self) -> None:
        """Go on from badge to PIN, and from there to the check."""
        if self._staff_session:
            self._staff_session.confirm()

    def choose(self, action: str) -> None:
        """Do an action of the service page."""
        if self._staff_session:
            self._staff_session.choose(action)

    def leave(self) -> None:
        """End the staff session; the kiosk is everybody's again."""
        if self._staff_session:
            self._staff_session.leave()

    def _show(self) -> None:
        session, staff = self._session, self._staff_session
        assert staff is not None  # noqa: S101 - it has just told
        session.know(
            pin_gate=staff.pin_gate,
            service_page=staff.service_page,
            service_page_note=staff.note,
        )
        if staff.is_open and session.screen.page is not Page.OFFICER:
            session.show(screens.go(session.start, Page.OFFICER))
        elif staff.is_asking and session.screen.page not in STAFF_PAGES:
            session.show(screens.go(session.start, Page.PIN_GATE))
