"""The number pad and its answers between the pure screens and QML."""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import asking, screens
from kiosk.answer_wording import AnswerWording
from kiosk.asking import ANSWERED, Answer, Found, Pad, Question, kind_of, label_of
from kiosk.screens import Page, Screen, Taken, Wish
from kiosk.view_model import KioskViewModel
from tickets.errors import BadInput

QML_IMPORT_NAME = "WarmWindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PadVerbs:
    """What the pad has done, each away from the GUI thread.

    ``check_in`` takes an appointment's code, the others a ticket's number.
    """

    check_in: Callable[[str, Wish], Taken]
    look_up: Callable[[str], Found]
    check_in_again: Callable[[str], Found]


@QmlElement
@QmlUncreatable("")
class PadViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Typing a code or a number, and what it is answered with; the kiosk's screen holds both."""

    changed = Signal()

    def __init__(
        self, kiosk: KioskViewModel, verbs: PadVerbs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._kiosk, self._verbs = kiosk, verbs
        self._wordings: dict[str, AnswerWording] = {}
        self._acted_at = float("-inf")
        kiosk.screenChanged.connect(self.changed)

    # what a person does

    @Slot()
    def askAppointment(self) -> None:
        """Open the pad for an appointment's code."""
        self._act(lambda: self._kiosk.show(screens.ask(self._screen, Question.APPOINTMENT)))

    @Slot()
    def askNumber(self) -> None:
        """Open the pad for a ticket's number."""
        self._act(lambda: self._kiosk.show(screens.ask(self._screen, Question.NUMBER)))

    @Slot(str)
    def press(self, key: str) -> None:
        """Type a digit or the letters of a series; the same one twice is meant twice."""
        self._type(lambda pad: asking.press(pad, key))

    @Slot()
    def erase(self) -> None:
        """Take back what was typed last."""
        self._type(asking.erase)

    @Slot()
    def clear(self) -> None:
        """Take back all that was typed."""
        self._type(asking.clear)

    @Slot()
    def submit(self) -> None:
        """Check in with the code, or look for the number."""
        pad = self._pad()
        if self._screen.page == Page.PAD and asking.is_complete(pad):
            self._act(lambda: self._ask(pad))

    @Slot()
    def retype(self) -> None:
        """Back to the pad, with nothing typed."""
        self._act(lambda: self._kiosk.show(screens.ask(self._screen, self._pad().question)))

    @Slot()
    def findNumber(self) -> None:
        """Look for the number that the answer names."""
        self._ticket_verb(self._verbs.look_up)

    @Slot()
    def checkInAgain(self) -> None:
        """Put the missed number back in line."""
        self._ticket_verb(self._verbs.check_in_again)

    @Slot()
    def showServices(self) -> None:
        """On to taking a number, as the same person."""
        self._act(lambda: self._kiosk.show(screens.services(self._screen)))

    @Slot()
    def leave(self) -> None:
        """Forget the person."""
        self._act(self._kiosk.goHome)

    def _type(self, how: Callable[[Pad], Pad]) -> None:
        if self._screen.page == Page.PAD and not self._kiosk.at_work() and not self._too_soon():
            self._kiosk.show(screens.typed(self._screen, how(self._pad())))

    def _act(self, verb: Callable[[], None]) -> None:
        """Do it, unless it is the second touch of a trembling hand, on whatever is there now."""
        if self._too_soon():
            return
        self._acted_at = self._kiosk.stop_watch()
        verb()

    def _too_soon(self) -> bool:
        return self._kiosk.stop_watch() - self._acted_at < asking.GUARD

    def _ask(self, pad: Pad) -> None:
        asked, wish = self._screen, screens.wish(self._screen)
        if pad.question is Question.NUMBER:
            self._kiosk.work(lambda: self._verbs.look_up(pad.typed), self._answer, self._failed)
            return
        self._kiosk.work(
            lambda: self._verbs.check_in(pad.typed, wish),
            lambda taken: self._kiosk.took(asked, taken),
            self._failed,
        )

    def _ticket_verb(self, verb: Callable[[str], Found]) -> None:
        answer = self._screen.answer
        if answer is not None:
            label = label_of(answer)
            self._act(lambda: self._kiosk.work(lambda: verb(label), self._answer, self._failed))

    def _answer(self, answer: Answer) -> None:
        # Whoever has gone back meanwhile wants no answer any more.
        left = self._screen.pad is None
        self._kiosk.settle(self._screen if left else screens.answered(self._screen, answer))
        self._acted_at = self._kiosk.stop_watch()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, BadInput) and isinstance(error, ANSWERED):
            self._answer(error)
        else:
            self._kiosk.not_done(error)

    # what is shown

    @Property(str, notify=changed)
    def question(self) -> str:
        """What is asked for: appointment, number; empty when nothing is."""
        pad = self._screen.pad
        return pad.question.value if pad else ""

    @Property(str, notify=changed)
    def typed(self) -> str:
        """What was typed, as it is shown."""
        return asking.spaced(self._pad())

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """Whether there is enough to look for."""
        return asking.is_complete(self._pad())

    @Property(list, constant=True)
    def series(self) -> list[str]:
        """The letters that numbers begin with."""
        return list(asking.series(self._kiosk.setup))

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Which answer is shown; empty for none."""
        answer = self._screen.answer
        return kind_of(answer).value if answer else ""

    @Property(str, notify=changed)
    def label(self) -> str:
        """The number that the answer is about; empty when there is none."""
        answer = self._screen.answer
        return label_of(answer) if answer else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """The answer in one line."""
        answer = self._screen.answer
        return self._wording().title(answer, self._kiosk.now()) if answer else ""

    @Property(str, notify=changed)
    def place(self) -> str:
        """Place in line and minutes; empty for whoever is in none."""
        answer = self._screen.answer
        return self._wording().place(answer) if answer else ""

    @Property(str, notify=changed)
    def advice(self) -> str:
        """What to do now."""
        answer = self._screen.answer
        return self._wording().advice(answer) if answer else ""

    @Property(list, notify=changed)
    def ways(self) -> list[str]:
        """The ways on from the answer."""
        answer = self._screen.answer
        return [way.value for way in asking.ways(answer)] if answer else []

    @Property(str, notify=changed)
    def arrival(self) -> str:
        """What coming early, on time or late for an appointment means; empty without one."""
        taken, hall = self._screen.taken, self._kiosk.setup.hall
        if taken is None or taken.slot_at is None:
            return ""
        how = asking.timeliness(taken.ticket.issued_at, taken.slot_at, hall.appointments)
        return self._wording().arrival(how, taken.slot_at, ZoneInfo(hall.time_zone))

    @property
    def _screen(self) -> Screen:
        return self._kiosk.screen

    def _pad(self) -> Pad:
        return self._screen.pad or Pad(Question.NUMBER)

    def _wording(self) -> AnswerWording:
        spoken = self._screen.language
        if spoken not in self._wordings:
            self._wordings[spoken] = AnswerWording(spoken)
        return self._wordings[spoken]
