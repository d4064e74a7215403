"""Films beside the calls, played. Without the extra ``films`` these are skipped."""

import importlib.util
import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickWindow

from db.queries.queries import Queries
from db.queue.queue import Queue
from display.board import FRESH, PAGE_TIME
from display.board_view_model import BoardViewModel
from display.media import MediaFolder, why_no_films
from hall.demo.touch import find, wait_until
from tests.conftest import SetClock
from tests.display.conftest import Show

FILM = Path(__file__).parent / "films" / "red-then-blue.mp4"
"""160 × 90 pixels, one second with a sound: half of it red, half of it blue."""

RED, BLUE = QColor("#ff0000"), QColor("#0000ff")

pytestmark = [
    pytest.mark.skipif(
        importlib.util.find_spec("PySide6.QtMultimedia") is None,
        reason="the extra 'films' is not installed: uv sync --inexact --extra films",
    ),
    pytest.mark.qt_log_ignore("No RHI backend"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one film."""
    made = tmp_path / "media"
    made.mkdir()
    shutil.copy(FILM, made / "film.mp4")
    return made


Open = Callable[[], tuple[BoardViewModel, QQuickWindow]]


@pytest.fixture
def turn(show: Show, clock: SetClock, folder: Path) -> Open:
    """Opens a display whose folder's first film has its turn, and drops what cannot be shown."""
    media = MediaFolder(folder)

    def open_() -> tuple[BoardViewModel, QQuickWindow]:
        view_model, qml_window = show()
        view_model.media.leftOut.connect(media.leave_out)
        view_model.media.showSlides(media.look())
        while not view_model.media.property("shown"):
            clock.now += PAGE_TIME
            view_model.tick()
        return view_model, qml_window.window

    return open_


def color(window: QQuickWindow) -> QColor:
    """The colour in the middle of the film; invalid where there is no film to be seen."""
    film = find(window, "film")
    if film is None:
        return QColor()
    place = film.mapToScene(QPointF(film.width() / 2, film.height() / 2))
    return window.grabWindow().pixelColor(int(place.x()), int(place.y()))


def is_like(one: QColor, other: QColor) -> bool:
    """Whether they differ by no more than what compressing a film makes of a colour."""
    return one.isValid() and all(
        abs(a - b) < 12
        for a, b in zip(one.getRgb(), other.getRgb(), strict=True)  # type: ignore[call-overload]
    )


def test_films_can_be_shown() -> None:
    """The extra is installed, and so is what it needs of the system."""
    assert why_no_films() == ""


def test_a_film_is_drawn_to_its_end_and_gives_way(
    turn: Open, clock: SetClock, caplog: pytest.LogCaptureFixture
) -> None:
    """Drawn in software, picture by picture; behind it comes who waits."""
    view_model, window = turn()
    for each in (RED, BLUE):
        wait_until(lambda each=each: is_like(color(window), each), each.name())  # type: ignore[misc]
    wait_until(lambda: not view_model.media.property("film"), "it is over")
    assert find(window, "film") is None
    assert find(window, "lines")
    assert not [each for each in caplog.records if each.levelno >= logging.WARNING]


def test_a_film_is_hidden_and_stands_while_a_call_is_new(
    turn: Open, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """Whoever looks up sees who is called and who waits; then it goes on, and comes to its end."""
    view_model, window = turn()
    wait_until(lambda: is_like(color(window), RED), "it is shown")
    queue.issue("passport")
    queue.call_next(1)
    view_model.showInputs(queries.board())
    film = view_model.media.property("film")
    wait_until(lambda: find(window, "film") is None, "it is hidden")
    assert find(window, "lines")
    over = list[object]()
    view_model.media.slideChanged.connect(lambda: over.append(view_model.media.property("film")))
    clock.go_on(seconds=4)
    view_model.tick()
    assert find(window, "film") is None
    clock.now += FRESH
    view_model.tick()
    assert over == [film]  # the turn is still its own
    wait_until(lambda: is_like(color(window), BLUE), "it goes on")
    wait_until(lambda: not view_model.media.property("film"), "it is over")


def test_a_broken_film_is_left_out_and_told_once(
    turn: Open, folder: Path, clock: SetClock, caplog: pytest.LogCaptureFixture
) -> None:
    """A text, one that breaks off, one that has a sound and no picture, one that is too large."""
    whole = (folder / "film.mp4").read_bytes()
    (folder / "film.mp4").unlink()
    for name in ("sound.mp4", "2000x1200.mp4"):
        shutil.copy(FILM.with_name(name), folder)
    (folder / "half.mp4").write_bytes(whole[:500])
    (folder / "text.webm").write_text("no film")
    view_model, window = turn()
    for _ in range(4):
        wait_until(lambda: not view_model.media.property("film"), "it is left out")
        clock.now += PAGE_TIME
        view_model.tick()
    wait_until(lambda: not view_model.media.property("film"), "it is left out")
    told = sorted(each.getMessage().rpartition("/")[2] for each in caplog.records)
    assert told == [
        "2000x1200.mp4 is not shown: 2000 × 1200 pixels are too many: make it smaller",
        "half.mp4 is not shown: it is no film, or a damaged one",
        "sound.mp4 is not shown: it has no pictures",
        "text.webm is not shown: it is no film, or a damaged one",
    ]
    assert find(window, "lines")
