"""The kiosk as QML sees it: properties to show, slots to call."""

from base64 import b64encode
from collections.abc import Sequence
from typing import Any

from msgspec.structs import asdict
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pages.parts import Choice
from kiosk.session.controller import SessionController
from kiosk.session.keypad import BAR_FIRST, FIRST, KEYS, key_names, key_of, pad_keys
from runtime.desktop.contrast import POLICE_BLUE
from runtime.languages import is_right_to_left

QML_IMPORT_NAME = "WarmWindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("")
class KioskViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """One ticket machine as QML sees it. Every text is in the language the person chose."""

    contentChanged = Signal()
    wordsChanged = Signal()
    itemsChanged = Signal()
    factsChanged = Signal()
    qrChanged = Signal()
    keysChanged = Signal()
    viewChanged = Signal()
    panelChanged = Signal()
    clockChanged = Signal()
    warningChanged = Signal()
    busyChanged = Signal()
    pageChanged = Signal(str)

    def __init__(self, controller: SessionController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.controller, self._page = controller, controller.shown
        self._lists_before = self._lists()
        controller.shown.changed.connect(self._tell_content)
        controller.view_changed.connect(self.viewChanged)
        controller.panel_changed.connect(self.panelChanged)
        controller.clock_changed.connect(self.clockChanged)
        controller.idle_timer.warning_changed.connect(self.warningChanged)
        controller.busy_changed.connect(self.busyChanged)
        controller.page_changed.connect(self.pageChanged)

    def _lists(self) -> tuple[object, ...]:
        """What QML makes items for, anew with each signal: it is told only of what has changed."""
        content = self._page.content
        return (
            content.words,
            content.items,
            content.facts,
            self._page.qr_rows,
            self._keys(),
        )

    def _tell_content(self) -> None:
        lists = (self.wordsChanged, self.itemsChanged, self.factsChanged)
        signals = (*lists, self.qrChanged, self.keysChanged)
        before, self._lists_before = self._lists_before, self._lists()
        self.contentChanged.emit()
        for changed, old, new in zip(signals, before, self._lists_before, strict=True):
            if old != new:
                changed.emit()

    @Slot(str)
    def choose(self, code: str) -> None:
        """Do what a choice says."""
        self.controller.choose(code)

    @Slot(str)
    def press(self, key: str) -> None:
        """Type one key of the number pad."""
        self.controller.press(key)

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        self.controller.touched()

    @Slot(int, int)
    def fill(self, width: int, height: int) -> None:
        """The window has so many pixels now."""
        self.controller.fill(width, height)

    # how it is drawn

    @Property(str, notify=contentChanged)
    def urgent(self) -> str:
        """What everybody is told now, on whichever page; empty when nothing is urgent."""
        return self._page.content.urgent

    @Property(float, notify=panelChanged)
    def panelWidth(self) -> float:
        """The lit width in mm."""
        return self._page.inputs.panel.width

    @Property(float, notify=panelChanged)
    def panelHeight(self) -> float:
        """The lit height in mm."""
        return self._page.inputs.panel.height

    @Property(float, notify=panelChanged)
    def lowTop(self) -> float:
        """How many mm below the upper edge everything can be reached from a wheelchair."""
        return self._page.inputs.panel.low_top

    @Property(bool, notify=viewChanged)
    def large(self) -> bool:
        """Whether everything is larger."""
        return self.controller.screen.view.large

    @Property(bool, notify=viewChanged)
    def contrast(self) -> bool:
        """Whether the colours are strong."""
        return self.controller.screen.view.contrast

    @Property(bool, notify=viewChanged)
    def low(self) -> bool:
        """Whether everything stands lower down."""
        return self.controller.screen.view.low

    @Property(bool, notify=viewChanged)
    def rightToLeft(self) -> bool:
        """Whether the language is written from the right."""
        return is_right_to_left(self.controller.screen.language)

    @Property(bool, notify=viewChanged)
    def dim(self) -> bool:
        """Whether the hall is closed and nobody is there."""
        return self.controller.idle_timer.dim

    @Property(str, notify=viewChanged)
    def hallColor(self) -> str:
        """The hall's own colour; police blue for one that has none."""
        return self.controller.setup.hall.color or POLICE_BLUE

    @Property(str, notify=viewChanged)
    def badge(self) -> str:
        """The hall's badge as a data URL; empty without one."""
        return badge_url(self.controller.setup.hall.badge)

    @Property(bool, constant=True)
    def keypad(self) -> bool:
        """Whether there is a tactile keypad, so that choices show their keys."""
        return self.controller.installation.keypad

    # what is shown

    @Property(str, notify=contentChanged)
    def page(self) -> str:
        """The name of the page."""
        return self.controller.screen.page.value

    @Property(str, notify=viewChanged)
    def language(self) -> str:
        """The language spoken now."""
        return self.controller.screen.language

    @Property(str, notify=viewChanged)
    def hallName(self) -> str:
        """The hall's name."""
        return self._page.wording().name(self.controller.setup.hall.names)

    @Property(str, notify=clockChanged)
    def time(self) -> str:
        """The hall's time of day."""
        return f"{self.controller.now():%H:%M}"

    @Property(str, notify=clockChanged)
    def date(self) -> str:
        """Weekday and date in words."""
        return self._page.wording().date(self.controller.now())

    @Property(str, notify=clockChanged)
    def hours(self) -> str:
        """Today's opening hours, or that the hall is closed today."""
        return self._page.wording().hours(self.controller.setup.hall, self.controller.now())

    @Property(str, notify=contentChanged)
    def title(self) -> str:
        """What the page is about."""
        return self._page.content.title

    @Property(list, notify=wordsChanged)
    def words(self) -> list[str]:
        """What it says, in paragraphs."""
        return list(self._page.content.words)

    @Property(list, notify=itemsChanged)
    def items(self) -> list[str]:
        """A list to check."""
        return list(self._page.content.items)

    @Property(float, notify=contentChanged)
    def itemSize(self) -> float:
        """The height of a Han character in that list, in mm."""
        return self._page.content.item_size

    @Property(list, notify=factsChanged)
    def facts(self) -> list[dict[str, str]]:
        """Values with their names: code, name, value."""
        return [asdict(fact) for fact in self._page.content.facts]

    @Property(str, notify=contentChanged)
    def label(self) -> str:
        """A number, very large."""
        return self._page.content.label

    @Property(str, notify=contentChanged)
    def lead(self) -> str:
        """What matters most."""
        return self._page.content.lead

    @Property(str, notify=contentChanged)
    def heading(self) -> str:
        """What stands above the list to check."""
        return self._page.content.heading

    @Property(float, notify=contentChanged)
    def lineSize(self) -> float:
        """The height of a Han character in the figures at the top, in mm; 0 without any."""
        sizes = self._page.content.line_sizes
        return sizes.figures if sizes else 0.0

    @Property(float, notify=contentChanged)
    def sentenceSize(self) -> float:
        """The same of the sentence below them."""
        sizes = self._page.content.line_sizes
        return sizes.sentence if sizes else 0.0

    @Property(str, notify=contentChanged)
    def notice(self) -> str:
        """A warning."""
        return self._page.content.notice

    @Property(str, notify=contentChanged)
    def tone(self) -> str:
        """The colour of the news: plain, good, amber."""
        return self._page.content.tone

    @Property(bool, notify=contentChanged)
    def slip(self) -> bool:
        """Whether the sheet is the paper ticket."""
        return self._page.content.slip

    @Property(str, notify=contentChanged)
    def below(self) -> str:
        """What the paper is doing."""
        return self._page.content.below

    @Property(bool, notify=contentChanged)
    def paperOut(self) -> bool:
        """Whether there is paper to take."""
        return self._page.content.paper_out

    @Property(list, notify=qrChanged)
    def qrRows(self) -> list[str]:
        """The rows of a code to take along, a 1 for each dark module; none without one."""
        return ["".join("1" if dark else "0" for dark in row) for row in self._page.qr_rows]

    @Property(list, notify=contentChanged)
    def choices(self) -> list[dict[str, Any]]:
        """What can be chosen: code, name, hint, kind, icon, badge, switch, checked, able, key."""
        return [self._told(each, KEYS) for each in self._page.content.choices]

    @Property(list, notify=contentChanged)
    def bar(self) -> list[dict[str, Any]]:
        """What stands below every page, in the same form."""
        return [self._told(each, BAR_FIRST) for each in self._page.bar]

    @Property(bool, notify=contentChanged)
    def typing(self) -> bool:
        """Whether the number pad is shown."""
        return self._page.content.typing

    @Property(str, notify=contentChanged)
    def typed(self) -> str:
        """What was typed, as it is shown."""
        return self._page.content.typed

    @Property(list, notify=keysChanged)
    def keys(self) -> list[str]:
        """The keys of the number pad, row by row."""
        return self._keys()

    @Property(list, notify=contentChanged)
    def keySigns(self) -> list[str]:
        """What each of them bears of the keypad; empty where it is the key itself."""
        controller = self.controller
        signs = (
            key_of(f"key-{key}", controller.screen, controller.shown.content)
            for key in self._keys()
        )
        return [sign if sign.startswith(FIRST) else "" for sign in signs]

    def _keys(self) -> list[str]:
        return list(pad_keys(self.controller.screen))

    @Property(list, notify=contentChanged)
    def keyNames(self) -> list[str]:
        """What each of them is called."""
        names = key_names(self._page.wording())
        return [names.get(key, key) for key in self._keys()]

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        """Whether something is under way."""
        return self.controller.busy

    @Property(list, notify=warningChanged)
    def warning(self) -> list[str]:
        """While it is said that the start comes back: question, explanation, the way to stay."""
        return list(self._page.warning()) if self.controller.idle_timer.warned else []

    def _told(self, choice: Choice, keys: Sequence[str]) -> dict[str, Any]:
        return asdict(choice) | {
            "switch": choice.checked is not None,
            "checked": bool(choice.checked),
            "key": key_of(choice.code, self.controller.screen, self._page.content, keys),
        }


def badge_url(badge: bytes | None) -> str:
    """An image (PNG or SVG) as Qt's Image takes it; empty without one."""
    if not badge:
        return ""
    kind = "png" if badge.startswith(b"\x89PNG") else "svg+xml"
    return f"data:image/{kind};base64,{b64encode(badge).decode()}"
