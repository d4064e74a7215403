"""Pictures of the displays: halls of all sizes, lying and upright, with all that they may say."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter

from display.board_view_model import BoardViewModel
from display.counter_view_model import CounterDisplayViewModel
from display.media import Slide
from display.view_model import DisplayViewModel
from display.window import open_display
from hall.demo.touch import find
from scripts.catalogues import ROOT
from tickets.hall import Counter, CounterState, HallSetup
from tickets.views import (
    BoardInputs,
    Call,
    CounterInputs,
    Line,
    MissedCall,
    NextNumber,
    Notice,
)
from tickets.visit import TicketState

SIZES = ((1920, 1080), (3840, 2160), (1080, 1920))
ALIKE = 1
"""The place among the sizes of the one that looks like another on a contact sheet."""

COUNTERS = (1, 8, 60)
LANGUAGES = ("zh-Hans", "en")
NOW = datetime(2026, 11, 23, 2, 24, 30, tzinfo=UTC)
REASON = "系统维护，请稍候"
SETTLED = 4
"""Frames until everything has its place."""

LONG = {
    "zh-Hans": "门诊二楼第二十五诊室（内分泌科）",
    "zh-Hant": "門診二樓第二十五診室（內分泌科）",
    "en": "Outpatients, 2nd floor, room 25",
}
"""As long a name as a counter may have."""


def with_counters(setup: HallSetup, count: int, *, named: bool = False) -> HallSetup:
    """The hall with so many counters that serve everything, all with a long name or none."""
    everything = tuple((service.code, 0) for service in setup.services)
    names = LONG if named else None
    counters = tuple(Counter(number, everything, names) for number in range(1, count + 1))
    return replace(setup, counters=counters)


def busy(setup: HallSetup) -> BoardInputs:
    """A person called to each counter, the last one just now; lines, missed and next numbers."""
    services = [service for service in setup.services if service.on_kiosk]
    calls = [
        Call(
            event=900 - n,
            label=f"{services[n % len(services)].series}{43 + n:03d}",
            counter=each.number,
            at=NOW - timedelta(seconds=1.9 + 11 * n),
        )
        for n, each in enumerate(reversed(setup.counters))
    ]
    minutes = ((25, 40), (15, 25), (0, 5), (20, 35), (0, 0), (10, 15), (0, 0), (5, 15), (0, 10))
    waiting = (46, 21, 2, 8, 0, 13, 0, 5, 1)
    told = zip((each.code for each in setup.services), waiting, minutes, strict=False)
    missed = [MissedCall(label, 1, NOW) for label in ("A038", "B019", "E027")]
    near = [NextNumber(label, services[0].code) for label in ("A044", "A045", "B024")]
    return BoardInputs(
        calls=tuple(calls),
        lines=tuple(Line(*line) for line in told),
        missed=tuple(missed),
        near=tuple(near),
    )


Make = Callable[[], DisplayViewModel]


def states(setup: HallSetup) -> Iterator[tuple[str, Make]]:
    """Every state of the displays, with its name."""
    for name, make in _all(setup):
        yield f"display-{name}", make


def _all(setup: HallSetup) -> Iterator[tuple[str, Make]]:
    for count in COUNTERS:
        for named in (False, True):
            hall = with_counters(setup, count, named=named)
            name = f"{count}-counters" + "-long-names" * named
            yield name, lambda hall=hall: _board(hall, busy(hall))  # type: ignore[misc]
    yield "sample", lambda: _board(setup, busy(setup))
    yield "welcome", lambda: _board(setup, replace(busy(setup), calls=(), missed=(), near=()))
    yield "english", lambda: _board(setup, busy(setup), ("en",))
    yield "traditional", lambda: _board(setup, busy(setup), ("zh-Hant", "en"))
    yield "stale", lambda: _board(setup, busy(setup), silence=12.0)
    yield "caption", lambda: _with_caption(setup)
    yield "urgent", lambda: _with_urgent(setup)
    yield "urgent-1-counters", lambda: _with_urgent(with_counters(setup, 1))
    yield "urgent-english", lambda: _with_urgent(setup, ("en",))
    yield "pictures", lambda: _with_pictures(setup)
    yield from _counters(setup)


def _counters(setup: HallSetup) -> Iterator[tuple[str, Make]]:
    call = Call(7, "A043", 3, NOW - timedelta(seconds=1.9))
    following = ("A044", "A045", "B024")
    for name, inputs in (
        ("called", CounterInputs(CounterState.OPEN, call, True, following)),  # noqa: FBT003 - busy
        (
            "serving",
            CounterInputs(
                CounterState.OPEN,
                replace(call, state=TicketState.SERVING),
                True,  # noqa: FBT003 - busy
                following,
            ),
        ),
        ("free", CounterInputs(CounterState.OPEN)),
        ("paused", CounterInputs(CounterState.PAUSED, following=following)),
        ("paused-reason", CounterInputs(CounterState.PAUSED, following=following, reason=REASON)),
        ("closed", CounterInputs(CounterState.CLOSED)),
    ):
        yield f"counter-{name}", lambda inputs=inputs: _counter(setup, inputs)  # type: ignore[misc]


def _board(
    setup: HallSetup,
    inputs: BoardInputs,
    languages: tuple[str, ...] = LANGUAGES,
    silence: float = 0.0,
) -> BoardViewModel:
    view_model = BoardViewModel(setup, languages, lambda: NOW, lambda: silence)
    view_model.showInputs(inputs)
    view_model.showVoice(True)  # noqa: FBT003 - a fact, as signals bring it
    return view_model


def _with_caption(setup: HallSetup) -> BoardViewModel:
    view_model = _board(setup, busy(setup))
    view_model.showCaption(("请 A043 到 8 号窗口", "A zero four three, please go to counter eight"))
    return view_model


URGENT = {
    "zh-Hans": "网络暂时中断，您手里的号码都有效，请稍候",
    "en": "The network is down. Your numbers stand: please wait",
}


def _with_urgent(setup: HallSetup, languages: tuple[str, ...] = LANGUAGES) -> BoardViewModel:
    view_model = _board(setup, busy(setup), languages)
    view_model.showNotices([Notice(1, URGENT, urgent=True)])
    return view_model


def _with_pictures(setup: HallSetup) -> BoardViewModel:
    view_model = _board(setup, busy(setup))
    view_model.media.showSlides((Slide(poster(), 0),))
    return view_model


def poster() -> str:
    """The path of a picture as halls show them."""
    path = ROOT / "build" / "poster.png"
    path.parent.mkdir(exist_ok=True)
    picture = QImage(1280, 720, QImage.Format.Format_RGB32)
    picture.fill("#F4E3C1")
    painter = QPainter(picture)
    painter.fillRect(QRectF(0, 0, 1280, 150), "#17694A")
    for text, place, size, ink in (
        ("办护照，带齐这三样", QRectF(0, 0, 1280, 150), 84, "#FFFFFF"),
        ("身份证\n户口簿\n两寸照片", QRectF(0, 170, 1280, 530), 110, "#1B2430"),
    ):
        font = QFont(QGuiApplication.font())
        font.setPixelSize(size)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    picture.save(str(path))
    return str(path)


def _counter(setup: HallSetup, inputs: CounterInputs) -> CounterDisplayViewModel:
    view_model = CounterDisplayViewModel(setup, 3, LANGUAGES, lambda: NOW, invites=lambda: True)
    view_model.showInputs(inputs)
    return view_model


def pictures(
    setup: HallSetup, size: tuple[int, int], wanted: str = ""
) -> Iterator[tuple[str, QImage]]:
    """Every state of the displays in so many pixels whose name has the pattern, with its name."""
    for name, make in states(setup):
        if not re.search(wanted, name):
            continue
        view_model = make()
        qml_window = open_display(view_model)
        qml_window.window.resize(*size)
        qml_window.window.show()
        slide = find(qml_window.window, "picture")
        settled = 0
        while settled < SETTLED:  # a picture is read on another thread
            QGuiApplication.processEvents()
            picture = qml_window.window.grabWindow()
            settled += slide is None or not slide.property("source") or slide.implicitWidth() > 0
        view_model.stop()
        qml_window.close()
        yield name, picture
