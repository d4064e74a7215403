"""What one person sees at a kiosk: the pages there are, and the state of a session. Pure."""

from enum import StrEnum
from typing import Literal

from msgspec import Struct

from kiosk.session.number_pad import Answer, Pad
from reception.answers import FoundTicket, IssuedTicket
from tickets.errors import Refusal
from tickets.hall import ORDINARY
from tickets.redacted import Redacted
from tickets.visit import Appointment, HelpCall, HelpState


class Page(StrEnum):
    """One page at a time, one thing to do on each."""

    HOME = "home"
    GROUPS = "groups"
    SERVICES = "services"
    SERVICE = "service"
    LIST = "list"
    GREEN = "green"
    OFFER = "offer"
    GUIDE = "guide"
    PAD = "pad"
    PICK = "pick"
    ANSWER = "answer"
    TICKET = "ticket"
    TROUBLE = "trouble"
    HELP = "help"
    HELPED = "helped"
    VISIT = "visit"
    LANGUAGE = "language"
    DISPLAY = "display"
    PIN_GATE = "pinGate"
    OFFICER = "officer"
    STANDBY = "standby"


STAFF_PAGES = frozenset({Page.PIN_GATE, Page.OFFICER})
"""Pages that only officers see."""

Paper = Literal["coming", "out", "failed"]
"""What is known of a paper that was asked for."""


class View(Struct, frozen=True):
    """How a person wants it: larger, in strong colours, low enough for a wheelchair, read aloud."""

    large: bool = False
    contrast: bool = False
    low: bool = False
    read_aloud: bool = False


class Help(StrEnum):
    """What has become of a call for help, or of the wish for a visit."""

    ASKING = "asking"
    COMING = "coming"
    ANSWERED = "answered"
    AWAY = "away"


HELP = {
    HelpState.OPEN: Help.COMING,
    HelpState.ANSWERED: Help.ANSWERED,
    HelpState.OVER: Help.AWAY,
}
"""What a call's state means to the person; nobody comes when its day is over."""


class Screen(Redacted, frozen=True):
    """What one person sees. ``group``, ``service`` and ``question`` are codes of the hall's.

    ``leaf`` is the part of a list that is shown, from 0. ``pad`` is what is typed from the first
    touch on, ``answer`` what it was answered with, ``picks`` what there is to choose from when that
    was several. ``refusal`` is why the trouble page gives no number, None when the kiosk itself
    cannot. ``before`` is where the way back leads; all of it goes with the person.
    """

    HIDDEN = frozenset({"identity"})

    language: str
    page: Page = Page.HOME
    view: View = View()
    leaf: int = 0
    priority_class: str = ORDINARY
    group: str = ""
    service: str = ""
    question: str = ""
    identity: bytes | None = None
    birthday: bool = False
    taken: IssuedTicket | None = None
    paper: Paper = "coming"
    refusal: Refusal | None = None
    pad: Pad | None = None
    answer: Answer | None = None
    picks: tuple[FoundTicket | Appointment, ...] = ()
    help: Help | None = None
    call: HelpCall | None = None
    before: "Screen | None" = None
