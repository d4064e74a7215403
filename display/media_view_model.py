"""Shows the pictures and films beside the calls, one after the other."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from display.board import PAGE_TIME, in_turn
from display.media import MediaKind, Slide

QML_IMPORT_NAME = "WarmWindow.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("")
class MediaViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Which picture is shown follows from what there is and the time: on all displays the same.

    Each takes its turn with who waits. A film is shown to its end, and the others then go on behind
    it. What moves gives way while a call is new.
    """

    slideChanged = Signal()
    leftOut = Signal(object, str)
    """A slide that could not be shown, and why."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._slides: tuple[Slide, ...] = ()
        self._behind = timedelta()
        self._next = clock()
        self._shown: Slide | None = None
        self._calling = False

    @Slot(object)
    def showSlides(self, slides: tuple[Slide, ...]) -> None:
        """Take over what can be shown."""
        self._slides = slides
        self._go_on()

    def tick(self, *, calling: bool = False) -> None:
        """Let time pass; ``calling`` is whether a call is new."""
        if calling != self._calling:
            self._calling = calling
            self.slideChanged.emit()
        self._go_on()

    @Slot(str)
    def failed(self, why: str = "it is damaged") -> None:
        """Go on without what is shown: it could not be drawn."""
        if slide := self._shown:
            self.leftOut.emit(slide, why)
            self.showSlides(tuple(each for each in self._slides if each != slide))

    @Slot()
    def filmOver(self) -> None:
        """Go on with what comes after the film that is shown."""
        if self._shown and self._shown.kind is MediaKind.FILM:
            self._behind = self._clock() - self._next
            self._shown = None
            self.slideChanged.emit()  # one film alone begins anew
            self._go_on()

    @Property(bool, notify=slideChanged)
    def shown(self) -> bool:
        """Whether there is something to look at now."""
        slide = self._shown
        return slide is not None and not (self._calling and slide.kind is not MediaKind.STILL)

    @Property(str, notify=slideChanged)
    def picture(self) -> str:
        """The URL of the picture that stands still; empty when there is none."""
        return self._url(MediaKind.STILL)

    @Property(str, notify=slideChanged)
    def movingPicture(self) -> str:
        """The URL of the picture that moves; empty when there is none."""
        return self._url(MediaKind.MOVING)

    @Property(str, notify=slideChanged)
    def film(self) -> str:
        """The URL of the film; empty when there is none."""
        return self._url(MediaKind.FILM)

    def _go_on(self) -> None:
        if self._shown and self._shown.kind is MediaKind.FILM and self._shown in self._slides:
            return
        now = self._clock() - self._behind
        turns = [each for slide in self._slides for each in (None, slide)]  # None is who waits
        shown = next(iter(in_turn(turns, 1, now)), None)
        self._next = page_after(now)
        if shown != self._shown:
            self._shown = shown
            self.slideChanged.emit()

    def _url(self, kind: MediaKind) -> str:
        if self._shown is None or self._shown.kind is not kind:
            return ""
        url = QUrl.fromLocalFile(self._shown.path)
        url.setFragment(str(self._shown.changed))  # a new file of the same name is drawn anew
        return url.toString()


def page_after(now: datetime) -> datetime:
    """When the page that is shown at ``now`` gives way to the next."""
    return now + PAGE_TIME - (now - datetime(1970, 1, 1, tzinfo=UTC)) % PAGE_TIME
