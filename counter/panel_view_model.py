"""Shows a panel in the place of the buttons, for what takes more than one press."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from counter.commands import Commands
from counter.console import ConsoleInputs
from counter.counter_service import CounterService
from counter.panels import (
    CHOOSE_SEVERAL,
    COUNTER,
    Option,
    PanelFacts,
    PanelKind,
    keyed,
    options,
    served_as_filed,
    title,
)
from tickets.errors import BadInput, CounterBusy
from tickets.hall import ORDINARY, LineEnd, Pool
from tickets.views import Desk

QML_IMPORT_NAME = "WarmWindow.Counter"
QML_IMPORT_MAJOR_VERSION = 1

NEEDS_SOMEBODY = frozenset(
    {PanelKind.TRANSFER, PanelKind.SEVERAL, PanelKind.LEAVE, PanelKind.PAPERS}
)
"""Panels about whoever is here; they close by themselves when that is somebody else."""


@QmlElement
@QmlUncreatable("")
class PanelViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """At most one panel is open at a time. Nothing is done before something is chosen in it."""

    panelChanged = Signal()
    chosenChanged = Signal()

    def __init__(
        self, service: CounterService, commands: Commands, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service, self._commands = service, commands
        self._desk = Desk(commands.counter, None, (), (), 0, 0.0)
        self._kind, self._label = PanelKind.NONE, ""
        self._options: tuple[Option, ...] = ()
        self._chosen: list[str] = []
        self._front, self._class = False, ORDINARY
        commands.inputs_read.connect(self.showInputs)

    @Slot(object)
    def showInputs(self, inputs: ConsoleInputs) -> None:
        """Take over who is here."""
        self._desk = inputs.desk
        here = inputs.desk.here.label if inputs.desk.here else ""
        if self._kind in NEEDS_SOMEBODY and here != self._label:
            self.shut()

    @Slot(str)
    @Slot(str, str)
    def show(self, kind: str, label: str = "") -> None:
        """Open a panel; ``label`` is the number it is about, where that is not the one here."""
        here = self._desk.here
        self._label = label or (here.label if here else "")
        self._kind = PanelKind(kind)
        self._front, self._class, self._chosen = False, ORDINARY, []
        translate = self._commands.catalogue.translate
        self._options = options(self._kind, self._facts(), self._commands.words, translate)
        self.panelChanged.emit()
        self.chosenChanged.emit()

    def _facts(self) -> PanelFacts:
        return PanelFacts(self._commands.words.setup, self._commands.counter, self._desk.here)

    @Slot()
    def shut(self) -> None:
        """Close the panel; nothing is done."""
        if self._kind is not PanelKind.NONE:
            self._kind, self._options = PanelKind.NONE, ()
            self.panelChanged.emit()

    @Slot(str, str)
    def choose(self, option: str, note: str) -> None:
        """Do what was chosen, or where several may be, tick it or take the tick away."""
        if self._kind in CHOOSE_SEVERAL:
            ticked = option in self._chosen
            self._chosen = [
                each for each in (*self._chosen, option) if not ticked or each != option
            ]
            self.chosenChanged.emit()
            return
        match self._kind:
            case PanelKind.TRANSFER:
                self._transfer(option, note)
            case PanelKind.DIRECT:
                given = self._class
                self._do(lambda: self._service.serve_without_number(option, given))
            case PanelKind.PAUSE:
                self._do(lambda: self._service.pause(option))
            case PanelKind.POSTPONE:
                label = self._label
                self._do(lambda: self._service.postpone(label, int(option)))
            case PanelKind.LEAVE:
                self._leave(option)
            case _:
                pass

    @Slot(str)
    def confirm(self, note: str) -> None:
        """Do it with all that is ticked, or with the words that were typed."""
        if self._kind is PanelKind.SEVERAL:
            ticked = tuple(self._chosen)
            self._do(lambda: self._service.add_services(ticked))
        elif self._kind is PanelKind.PAUSE:
            self._do(lambda: self._service.pause(note.strip()))
        elif self._kind is PanelKind.PAPERS and self._desk.here is not None:
            missing = tuple(self._chosen)
            day = self._desk.here.day if self._front else None
            self._do(lambda: self._service.send_for_papers(missing, day))

    @Slot(str, str)
    def setServices(self, badge: str, pin: str) -> None:
        """Serve for today what is ticked; a supervisor signs for it in a hall with officers."""
        minutes = served_as_filed(self._facts())
        serves = tuple((code, minutes.get(code, 0)) for code in self._chosen)
        self._do(lambda: self._service.set_services(serves, badge=badge.strip(), pin=pin))

    @Slot()
    def turn(self) -> None:
        """Choose the other end of the line, or the next class of people."""
        if self._kind in {PanelKind.TRANSFER, PanelKind.PAPERS}:
            self._front = not self._front
        elif self._kind is PanelKind.DIRECT:
            setup = self._commands.words.setup
            codes = list(dict.fromkeys((ORDINARY, *(each.code for each in setup.classes))))
            self._class = codes[(codes.index(self._class) + 1) % len(codes)]
        self.chosenChanged.emit()

    @Slot()
    def signOff(self) -> None:
        """Leave the counter; with somebody still here, ask in a panel what becomes of them."""
        self._commands.do(self._service.sign_off, refused=self._asks_first)

    def _asks_first(self, error: BadInput) -> bool:
        if not isinstance(error, CounterBusy):
            return False
        self.show(PanelKind.LEAVE, error.label)
        return True

    def _leave(self, option: str) -> None:
        def leave() -> None:
            if option == "finish":
                self._service.finish()
            else:
                self._service.park(Pool.HALL)
            self._service.sign_off()

        self._do(leave)

    def _transfer(self, option: str, note: str) -> None:
        place = LineEnd.FRONT if self._front else LineEnd.BACK
        if option.startswith(COUNTER):
            number = int(option.removeprefix(COUNTER))
            self._do(
                lambda: self._service.transfer(to_counter=number, place=place, note=note.strip())
            )
        else:
            self._do(lambda: self._service.transfer(service=option, place=place, note=note.strip()))

    def _do(self, action: Callable[[], object]) -> None:
        """Do it, and close the panel when it is done; what is refused leaves it open."""
        self._commands.do(action, lambda _: self.shut(), kind="panel")

    @Property(str, notify=panelChanged)
    def kind(self) -> str:
        """Which panel is open; empty when none is."""
        return self._kind.value

    @Property(str, notify=panelChanged)
    def title(self) -> str:
        """What it is for."""
        return title(self._kind, self._label, self._commands.catalogue.translate)

    @Property(list, notify=chosenChanged)
    def options(self) -> list[dict[str, Any]]:
        """What there is to choose: id, key, text, detail, chosen."""
        return keyed(self._options, self._chosen)

    @Property(bool, notify=panelChanged)
    def several(self) -> bool:
        """Whether several may be ticked, and are then confirmed."""
        return self._kind in CHOOSE_SEVERAL

    @Property(bool, notify=panelChanged)
    def asksWords(self) -> bool:
        """Whether words of one's own may be added: a note, or the reason of a pause."""
        return self._kind in {PanelKind.TRANSFER, PanelKind.PAUSE}

    @Property(int, notify=panelChanged)
    def mostWords(self) -> int:
        """How many characters they may have."""
        return 120 if self._kind is PanelKind.TRANSFER else 40

    @Property(str, notify=chosenChanged)
    def turnWords(self) -> str:
        """What is chosen beside the options, and one key changes; empty where there is nothing."""
        translate = self._commands.catalogue.translate
        if self._kind is PanelKind.TRANSFER:
            front, back = translate("Panel", "to the front"), translate("Panel", "to the back")
            return front if self._front else back
        if self._kind is PanelKind.PAPERS:
            today, allowed = translate("Panel", "only today"), translate("Panel", "as allowed")
            return today if self._front else allowed
        if self._kind is PanelKind.DIRECT:
            named = self._commands.words.priority_class(self._class)
            return named or translate("Panel", "no priority")
        return ""
