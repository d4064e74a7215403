"""Shows the pictures beside the calls, one after the other."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from display.board import in_turn
from display.media import Slide

QML_IMPORT_NAME = "WarmWindow.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("")
class MediaViewModel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Which picture is shown follows from what there is and the time: on all displays the same."""

    slideChanged = Signal()
    leftOut = Signal(object, str)
    """A slide that could not be drawn, and why."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._slides: tuple[Slide, ...] = ()
        self._shown: Slide | None = None

    @Slot(object)
    def showSlides(self, slides: tuple[Slide, ...]) -> None:
        """Take over what can be shown."""
        self._slides = slides
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Let time pass."""
        shown = next(iter(in_turn(self._slides, 1, self._clock())), None)
        if shown != self._shown:
            self._shown = shown
            self.slideChanged.emit()

    @Slot()
    def failed(self) -> None:
        """Go on without the picture that is shown: it could not be drawn."""
        if slide := self._shown:
            self.leftOut.emit(slide, "it is damaged")
            self.showSlides(tuple(each for each in self._slides if each != slide))

    @Property(str, notify=slideChanged)
    def picture(self) -> str:
        """The URL of the picture that stands still; empty when there is none."""
        return self._url(moves=False)

    @Property(str, notify=slideChanged)
    def movingPicture(self) -> str:
        """The URL of the picture that moves; empty when there is none."""
        return self._url(moves=True)

    def _url(self, *, moves: bool) -> str:
        if self._shown is None or self._shown.moves != moves:
            return ""
        url = QUrl.fromLocalFile(self._shown.path)
        url.setFragment(str(self._shown.changed))  # a new file of the same name is drawn anew
        return url.toString()
