"""What one page says and offers: plain data for QML, page reader and keypad alike."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal, TypeVar

from msgspec import Struct, field

from kiosk.panel_geometry import UPRIGHT, LineSizes, Panel
from kiosk.staff.pin_gate import PinGate
from kiosk.staff.service_page import ServicePageInputs
from tickets.hall import HallSetup, Service
from tickets.redacted import Redacted
from tickets.views import Line, Notice

ChoiceStyle = Literal["plain", "primary", "green", "amber", "chosen"]
Tone = Literal["plain", "good", "amber"]
T = TypeVar("T")


class Choice(Struct, frozen=True):
    """One thing to touch.

    ``code`` is what it does (:mod:`kiosk.session.actions`), ``name`` what it says, ``hint`` a
    second line, ``icon`` a name of the icon family, ``badge`` letters instead of it. ``checked`` is
    None for what is no switch.
    """

    code: str
    name: str
    hint: str = ""
    kind: ChoiceStyle = "plain"
    icon: str = ""
    badge: str = ""
    checked: bool | None = None
    able: bool = True


class Fact(Struct, frozen=True):
    """A value with its name, such as "Waiting: 6 people"; ``name`` is the item's own in QML."""

    code: str
    name: str
    value: str


class PageContent(Redacted, frozen=True):
    """A page: a title, what it says in its order, and what to choose.

    On a sheet of its own stand ``label`` (a number, very large), ``lead`` (what matters most),
    ``items`` (a list to check) below their ``heading``, and ``facts``; ``words`` stand on it too,
    or alone below the title. Where there are ``line_sizes``, facts and lead are a service's line,
    told at the top in these sizes.
    ``notice`` is a warning, ``urgent`` what everybody is told now, on whichever page. ``qr`` is the
    text of a code to take along. ``slip`` is whether the
    sheet is drawn as the paper ticket, ``below`` what is said of the paper, ``paper_out`` whether
    it is pointed at. ``item_size`` is the height of a Han character of the list, in mm.
    ``typed`` is what the number pad shows while there is ``typing``; ``by_keypad`` is how one goes
    on from there with the keypad, which is only said.
    """

    HIDDEN = frozenset({"typed"})

    title: str
    words: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    label: str = ""
    lead: str = ""
    heading: str = ""
    items: tuple[str, ...] = ()
    item_size: float = 7.6
    facts: tuple[Fact, ...] = ()
    line_sizes: LineSizes | None = None
    notice: str = ""
    urgent: str = ""
    qr: str = ""
    tone: Tone = "plain"
    slip: bool = False
    below: str = ""
    paper_out: bool = False
    typing: bool = False
    typed: str = ""
    by_keypad: str = ""


class PageInputs(Struct, frozen=True):
    """What the pages are made from besides the screen. ``now`` is the hall's local time.

    ``lines`` are those known, by service; ``open_services`` are served at an open counter now, None
    when that is not known. ``speaks`` is whether the machine has a voice, ``keypad`` whether it
    has keys that can be felt, ``scanner`` whether it reads codes. ``note`` is what is to be said of
    a code or a card just read, ``pin_gate``, ``service_page`` and ``service_page_note`` are the
    officer's. ``notices`` are told now or will be.
    """

    setup: HallSetup
    now: datetime
    languages: tuple[str, ...]
    lines: Mapping[str, Line] = field(default_factory=dict)
    open_services: frozenset[str] | None = None
    printer_fails: bool = False
    list_paper: str = ""
    panel: Panel = UPRIGHT
    speaks: bool = False
    keypad: bool = False
    scanner: bool = False
    seconds_left: int = 0
    note: str = ""
    pin_gate: PinGate = field(default_factory=PinGate)
    service_page: ServicePageInputs | None = None
    service_page_note: str = ""
    notices: tuple[Notice, ...] = ()

    def service(self, code: str) -> Service | None:
        """A service of the hall."""
        return next((s for s in self.setup.services if s.code == code), None)


def leaf_of(choices: Sequence[T], leaf: int, most: int) -> tuple[Sequence[T], int]:
    """Return the choices of one leaf, and how many leaves there are.

    A leaf has at most ``most`` choices; where there are several, one place is kept for "more".
    """
    if len(choices) <= most:
        return choices, 1
    size = most - 1
    count = -(-len(choices) // size)
    start = leaf % count * size
    return choices[start : start + size], count
