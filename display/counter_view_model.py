"""Shows one counter's own display: its number now, what to do, who comes next."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from display.board import is_pulsing, pulse
from display.view_model import UNMEASURED, DisplayViewModel, Viewing
from display.words import BETWEEN
from runtime.clock import Clock
from tickets.hall import CounterState, HallSetup
from tickets.views import Call, CounterInputs
from tickets.visit import TicketState

QML_IMPORT_NAME = "WarmWindow.Display"
QML_IMPORT_MAJOR_VERSION = 1


class CounterShown(Struct, frozen=True):
    """What stands on the screen; ``kind`` is free, called, serving, paused or closed.

    ``reason`` is why the counter is paused, as its officer wrote it.
    """

    kind: str = "free"
    label: str = ""
    words: tuple[str, ...] = ()
    following: str = ""
    invitation: tuple[str, ...] = ()
    pulsing: bool = False
    reason: str = ""


@QmlElement
@QmlUncreatable("")
class CounterDisplayViewModel(DisplayViewModel):  # type: ignore[operator]  # a fault of the stubs
    """The display above counter ``number``.

    It invites people to rate while ``invites`` returns that their ticket's code leads to pages.
    """

    counterChanged = Signal()

    def __init__(  # noqa: PLR0917 - what it is made of
        self,
        setup: HallSetup,
        number: int,
        languages: tuple[str, ...],
        clock: Clock,
        silence: Callable[[], float] = lambda: 0.0,
        viewing: Viewing = UNMEASURED,
        parent: QObject | None = None,
        *,
        invites: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(setup, languages, clock, silence, viewing, parent)
        self._number, self._invites = number, invites
        self._inputs = CounterInputs(CounterState.CLOSED)
        self._shown = self._shown_now()
        self.hallChanged.connect(self.counterChanged)
        self.hallChanged.connect(self.tick)

    @Slot(object)
    def showInputs(self, inputs: CounterInputs) -> None:
        """Take over what the tables say."""
        self._inputs = inputs
        self.showNotices(inputs.notices)

    @Slot()
    def tick(self) -> None:
        """Let time pass."""
        super().tick()
        shown = self._shown_now()
        if shown != self._shown:
            self._shown = shown
            self.counterChanged.emit()

    @Slot(result=float)
    def pulse(self) -> float:
        """How bright the number's place is now, from 0 to 1."""
        return pulse(self._calls, 0, self.clock())

    @Property(str, notify=counterChanged)
    def counter(self) -> str:
        """The counter in the first language: its own name, or with its number."""
        return self.words.counter(self._number)[0]

    @Property(str, notify=counterChanged)
    def counterSecond(self) -> str:
        """The same in the second language, if there is one."""
        return "".join(self.words.counter(self._number)[1:])

    @Property(str, notify=counterChanged)
    def kind(self) -> str:
        """Which of its faces the counter shows: free, called, serving, paused, closed."""
        return self._shown.kind

    @Property(str, notify=counterChanged)
    def label(self) -> str:
        """The number that is called or served; empty where there is none."""
        return self._shown.label

    @Property(str, notify=counterChanged)
    def doing(self) -> str:
        """What the counter does, or what to do, in the first language."""
        return self._shown.words[0]

    @Property(str, notify=counterChanged)
    def doingSecond(self) -> str:
        """The same in the second language, if there is one."""
        return "".join(self._shown.words[1:])

    @Property(str, notify=counterChanged)
    def reason(self) -> str:
        """Why the counter is paused; empty where no reason was given."""
        return self._shown.reason

    @Property(str, notify=counterChanged)
    def following(self) -> str:
        """The numbers that come next; empty where nobody waits."""
        return self._shown.following

    @Property(str, notify=counterChanged)
    def followingTitle(self) -> str:
        """Over the numbers that come next."""
        return BETWEEN.join(self.words.say("Counter", "Next"))

    @Property(str, notify=counterChanged)
    def invitation(self) -> str:
        """The invitation to rate, in every language; empty while nobody is served."""
        return "\n".join(self._shown.invitation)

    @Property(bool, notify=counterChanged)
    def pulsing(self) -> bool:
        """Whether the number pulses now, or will in a moment."""
        return self._shown.pulsing

    @property
    def _calls(self) -> tuple[Call, ...]:
        call = self._inputs.call
        return (call,) if call and call.state is TicketState.CALLED else ()

    def _shown_now(self) -> CounterShown:
        inputs, say = self._inputs, self.words.say
        if inputs.call is None and not inputs.busy:
            return self._shown_empty()
        called = bool(self._calls)
        words = say("Counter", "Please come here") if called else say("Counter", "Being served")
        return CounterShown(
            kind="called" if called else "serving",
            label=inputs.call.label if inputs.call else "",
            words=words,
            following=self._following,
            invitation=say("Counter", "Scan the code on your ticket afterwards, and rate us")
            if self._invites()
            else (),
            pulsing=is_pulsing(self._calls, 0, self.clock()),
        )

    def _shown_empty(self) -> CounterShown:
        """Nobody is here."""
        say = self.words.say
        match self._inputs.state:
            case CounterState.OPEN:
                return CounterShown("free", "", say("Counter", "Open"), self._following)
            case CounterState.PAUSED:
                words = say("Counter", "Paused: please wait a moment")
                reason = self._inputs.reason
                return CounterShown("paused", "", words, self._following, reason=reason)
            case CounterState.CLOSED:
                return CounterShown("closed", "", say("Counter", "Closed"))

    @property
    def _following(self) -> str:
        return BETWEEN.join(self._inputs.following)
