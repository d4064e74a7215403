"""What is really drawn: digits in millimetres, and flashes of the pixels."""

from collections.abc import Callable
from functools import partial

import pytest
from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from db.queries.queries import Queries
from db.queue.queue import Queue
from display.layout import panel_of
from display.view_model import Viewing
from hall.demo.touch import find, text_of, wait_until
from tests.conftest import SetClock
from tests.display.conftest import Show, everybody_called
from tests.display.flashes import luminance, most_in_a_second
from tests.looks import settle

INK = 0.5
"""How much a pixel of a digit differs from the ground, of all that differs."""


def digit_height(picture: QImage, item: QQuickItem) -> int:
    """The height of the digits and letters of a text, in pixels of the picture."""
    place = item.mapRectToScene(item.boundingRect()).toRect().intersected(picture.rect())
    rows = [_luminances(picture, QRect(place.x(), y, place.width(), 1)) for y in _ys(place)]
    ground = rows[0][0]
    most = max(abs(each - ground) for row in rows for each in row)
    inked = [
        n for n, row in enumerate(rows) if max(abs(each - ground) for each in row) > INK * most
    ]
    return inked[-1] - inked[0] + 1


def _ys(place: QRect) -> range:
    return range(place.top(), place.bottom() + 1)


def _luminances(picture: QImage, row: QRect) -> list[float]:
    return [picture.pixelColor(x, row.y()).lightnessF() for x in range(row.left(), row.right() + 1)]


@pytest.mark.parametrize(
    ("size", "viewing"),
    [
        ((1920, 1080), Viewing((0, 0), 10)),
        ((1080, 1920), Viewing((1210, 680), 10)),
        ((1920, 1080), Viewing((1660, 934), 15)),
    ],
    ids=str,
)
@pytest.mark.parametrize("count", [8, 60])
def test_digits_are_as_high_as_the_distance_asks(  # noqa: PLR0917 - fixtures
    show: Show,
    counters: Callable[..., None],
    queue: Queue,
    queries: Queries,
    clock: SetClock,
    size: tuple[int, int],
    viewing: Viewing,
    count: int,
) -> None:
    """6.5 mm a metre, numbers and counters, as measured in the picture: 65 mm at 10 m."""
    counters(count)
    view_model, qml_window = show(size=size, viewing=viewing)
    everybody_called(queue, clock, count)
    clock.go_on(seconds=60)
    view_model.showInputs(queries.board())
    window = qml_window.window
    settle(window)
    picture = window.grabWindow()
    mm = size[0] / panel_of(*size, viewing.mm).width
    called = [n for n in range(view_model.property("rows")) if text_of(window, f"label{n}")]
    places = [f"{what}{n}" for n in (called[0], called[-1]) for what in ("label", "counter")]
    for name in ("newestLabel", "newestCounter", *places):
        item = find(window, name)
        assert item is not None
        assert digit_height(picture, item) / mm >= 6.5 * viewing.distance - 0.5 / mm


BLOCKS = (32, 18)


def blocks(window: QQuickWindow) -> dict[int, float]:
    """The luminance of each part of the window, as one sees it from far away."""
    image = window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    size = (image.width(), image.height())
    picture = Image.frombuffer(
        "RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine(), 1
    )
    small = picture.resize(BLOCKS, Image.Resampling.BOX).tobytes()
    pixels = [small[n : n + 3] for n in range(0, len(small), 3)]
    return {n: luminance(*(part / 255 for part in pixel)) for n, pixel in enumerate(pixels)}


def is_drawn(window: QQuickWindow, level: float) -> bool:
    """Whether the first place is as bright as it should be now."""
    first = find(window, "first")
    return first is not None and abs(first.property("level") - level) < 1e-6


def test_no_part_of_the_screen_flashes_when_many_are_called_at_once(
    show: Show, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """Six calls within a second, then the first are served: as drawn, frame by frame."""
    view_model, qml_window = show(size=(480, 270))
    for service in ("passport", "visa-residence", "identity-card", "collection"):
        for _ in range(3):
            queue.issue(service)
    window, frames = qml_window.window, list[tuple[float, dict[int, float]]]()
    steps: list[Callable[[], object]] = [partial(queue.call_next, n) for n in (1, 2, 4, 5, 6, 8)]
    steps += [partial(queue.start, n) for n in (1, 4)]
    for step in range(160):
        if step % 3 == 0 and step // 3 < len(steps):
            steps[step // 3]()
            view_model.showInputs(queries.board())
        view_model.tick()
        wait_until(lambda: is_drawn(window, view_model.pulse()), "the pulse to be drawn")
        frames.append((step * 0.05, blocks(window)))
        clock.go_on(seconds=0.05)
    for block in frames[0][1]:
        assert most_in_a_second([(at, {0: seen[block]}) for at, seen in frames]) <= 3
