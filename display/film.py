"""A film, drawn picture by picture, without a sound: what QML's own video item cannot do here.

Qt's VideoOutput stays black where Qt Quick draws in software, as many displays do. Qt Multimedia is
in PySide6-Addons, the extra ``films``, and loaded with the first film; display/media.py finds none
where it is not there.
"""

import time
from typing import Any

from PySide6.QtCore import Property, QRectF, QSize, QSizeF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "WarmWindow.Display"
QML_IMPORT_MAJOR_VERSION = 1

LARGEST = QSize(1920, 1080)
"""Pixels of a film, lying or upright: each of its pictures is decoded without a graphics card."""

SAMPLED = QSize(1280, 720)
"""Pixels at most that are drawn of it."""

BETWEEN = 1 / 33
"""Seconds from one picture that is drawn to the next, at least: films of 30 a second lose none."""


@QmlElement
class Film(QQuickPaintedItem):
    """Plays the film at ``source``, whole and as large as it fits, while ``playing``.

    Without a source it holds nothing. It has no sound: the hall's voice is for the calls.
    """

    sourceChanged = Signal()  # noqa: N815 - Qt's spelling
    playingChanged = Signal()  # noqa: N815 - the same
    over = Signal()
    """It was shown to its end."""

    failed = Signal(str, arguments=["why"])
    """It cannot be shown, and why."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._source, self._playing = "", False
        self._player: Any = None
        self._picture, self._drawn_at = QImage(), 0.0

    @Property(str, notify=sourceChanged)
    def source(self) -> str:
        """The URL of the film; empty when there is none."""
        return self._source

    @source.setter  # type: ignore[no-redef]  # a property of Qt
    def source(self, source: str) -> None:
        if source != self._source:
            self._source = source
            self._load()
            self.sourceChanged.emit()

    @Property(bool, notify=playingChanged)
    def playing(self) -> bool:
        """Whether it goes on; else it stands still."""
        return self._playing

    @playing.setter  # type: ignore[no-redef]  # as above
    def playing(self, playing: bool) -> None:
        if playing != self._playing:
            self._playing = playing
            self._go_on()
            self.playingChanged.emit()

    def paint(self, painter: QPainter) -> None:
        """Draw the picture that was decoded last."""
        if self._picture.isNull():
            return
        whole = QSizeF(self._picture.size()).scaled(
            QSizeF(self.width(), self.height()), Qt.AspectRatioMode.KeepAspectRatio
        )
        place = QRectF(0, 0, whole.width(), whole.height())
        place.moveCenter(QRectF(0, 0, self.width(), self.height()).center())
        painter.drawImage(place, self._picture)

    def _load(self) -> None:
        self._picture = QImage()
        self.update()
        if self._player is not None:
            self._player.stop()
            self._player.deleteLater()
            self._player = None
        if not self._source:
            return
        from PySide6.QtMultimedia import QMediaPlayer, QVideoSink  # noqa: PLC0415 - see above

        player = QMediaPlayer(self)
        sink = QVideoSink(player)
        sink.videoFrameChanged.connect(self._take)
        player.setVideoSink(sink)  # and no sound at all: nothing opens a device
        for news in (player.errorOccurred, player.mediaStatusChanged):
            # Not within the player's own work: it may be taken down then.
            news.connect(self._look, Qt.ConnectionType.QueuedConnection)
        self._player = player
        player.setSource(QUrl(self._source.partition("#")[0]))  # FFmpeg knows no fragments
        self._go_on()

    def _go_on(self) -> None:
        if self._player is not None:
            (self._player.play if self._playing else self._player.pause)()

    @Slot(object)
    def _take(self, frame: Any) -> None:  # noqa: ANN401 - a module that may not be there
        now = time.monotonic()
        if not self._playing or not frame.isValid() or now - self._drawn_at < BETWEEN:
            return
        size = frame.size()
        if not _fits(size, LARGEST):
            self._give_up(f"{size.width()} × {size.height()} pixels are too many: make it smaller")
            return
        self._drawn_at = now
        picture = frame.toImage()
        room = QSize(int(self.width()), int(self.height())).boundedTo(_turned(SAMPLED, size))
        if picture.size().boundedTo(room) != picture.size() and not room.isEmpty():
            whole, smooth = (
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            picture = picture.scaled(room, whole, smooth)
        self._picture = picture
        self.update()

    @Slot()
    def _look(self) -> None:
        if self._player is None:
            return
        status = self._player.mediaStatus().name
        if status == "InvalidMedia" or self._player.error().name != "NoError":
            self._give_up("it is no film, or a damaged one")
        elif status not in {"NoMedia", "LoadingMedia"} and not self._player.hasVideo():
            self._give_up("it has no pictures")
        elif status == "EndOfMedia":
            self.over.emit()

    def _give_up(self, why: str) -> None:
        player, self._player = self._player, None
        if player is not None:
            player.stop()
            player.deleteLater()
            self.failed.emit(why)


def _turned(size: QSize, like: QSize) -> QSize:
    """The size, standing upright where ``like`` does."""
    return size.transposed() if like.height() > like.width() else size


def _fits(size: QSize, into: QSize) -> bool:
    return size.boundedTo(_turned(into, size)) == size
