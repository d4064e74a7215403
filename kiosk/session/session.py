"""The session controller as its parts see it: effects, scans, keypad and staff pages."""

from typing import Protocol

from kiosk.session.actions import Outcome
from kiosk.session.screen import Screen
from kiosk.session.shown_page import ShownPage
from reception.answers import IssuedTicket
from tickets.hall import HallSetup


class Session(Protocol):
    """What one person sees and does at a kiosk."""

    @property
    def setup(self) -> HallSetup:
        """The hall."""

    @property
    def start(self) -> Screen:
        """The screen that the next person finds."""

    @property
    def screen(self) -> Screen:
        """What is shown now."""

    @property
    def shown(self) -> ShownPage:
        """The page that is shown now."""

    @property
    def busy(self) -> bool:
        """Whether something is under way."""

    def touched(self) -> None:
        """Note that somebody is there."""

    def wakes(self) -> bool:
        """Note that somebody is there; return whether that is all that this touch does."""

    def choose(self, code: str) -> None:
        """Do the action of this code."""

    def press(self, key: str) -> None:
        """Type a key of the number pad."""

    def follow(self, outcome: Outcome) -> None:
        """Show the next screen, or have the effect."""

    def go_home(self) -> None:
        """Forget the person and show the start."""

    def know(self, **news: object) -> None:
        """Take over new inputs of the pages."""

    def show(self, screen: Screen) -> None:
        """Show another screen."""

    def show_busy(self, *, busy: bool) -> None:
        """Show whether something is under way."""

    def show_issued(self, asked: Screen, issued: IssuedTicket) -> None:
        """Show the ticket that ``asked`` led to."""

    def show_list(self, paper: str) -> None:
        """Show what the paper of a list is doing."""
