"""From a tap to the paper: when the bytes come, how many they are, how long they take."""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, QTimer

from bench.floor import Floor, recorded
from bench.halls import SAMPLE, Bench
from bench.meter import DONE, Meter, NetworkMeter, SerialMeter
from bench.rows import Row, p99, timed
from db.hall_file.storing import load_hall
from hall.compose.application import Application, open_application
from hall.compose.kiosk import make_kiosk
from hall.compose.open_role import OpenRole
from hall.compose.printing import make_slip, translate_for
from hall.settings import Settings
from kiosk.session import screens
from kiosk.session.screen import Page
from kiosk.session.touch_guard import GUARD
from kiosk.view_model import KioskViewModel
from printer.document import template
from printer.document.layout import Layout
from printer.protocol.encoder import encode
from printer.protocol.profiles import Profile, profile
from printer.transport.serial_line import BITS_A_BYTE
from runtime.desktop.qt_app import start_app

BAUDS = (9600, 19200, 115200)

LANGUAGES = {"gb18030": "zh-Hans", "big5": "zh-Hant", "raster": "zh-Hans", "cp437": "en"}
"""Text of a profile -> the language of the ticket: cp437 has no Chinese."""

TEMPLATES = {"ticket": template.standard, "large ticket": template.large}
STANDARD = ("gb18030", "native", "ticket")

PAPER_MM = 80

Came = tuple[float, float]
"""Milliseconds to the first and to the last byte."""


def printing_rows(folder: Path, rounds: int) -> Iterator[Row]:
    """Taps to bytes, tickets in bytes and seconds, the encoder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = start_app(["bench"])
    for name, meter in (("network printer", NetworkMeter()), ("serial line", SerialMeter())):
        yield from _taps(folder / f"{name}.db", name, meter, rounds)
    app.processEvents()
    settings = Settings(database=str(folder / "tickets.db"), hall_file=str(SAMPLE))
    with open_application(settings) as hall:
        made = {text: _lines(hall, language) for text, language in LANGUAGES.items()}
    for text, qr, size in product(LANGUAGES, ("native", "raster"), TEMPLATES):
        kind = replace(profile("unknown-80mm"), text=text, qr=qr)
        ticket = encode(made[text](size, kind), kind, PAPER_MM)
        yield from _sizes(f"{size} {text}, {qr} QR", len(ticket), (text, qr, size) == STANDARD)
    for text, qr in (("gb18030", "native"), ("raster", "raster")):
        kind = replace(profile("unknown-80mm"), text=text, qr=qr)
        lines = made[text]
        times = [
            timed(lambda kind=kind, lines=lines: encode(lines("ticket", kind), kind, PAPER_MM))  # type: ignore[misc]
            for _ in range(rounds)
        ]
        yield Row(f"making a ticket's bytes, {text}", "ms", statistics.median(times), p99(times))


def _lines(hall: Application, language: str) -> Callable[[str, Profile], Layout]:
    """A ticket of the sample hall in a language, to be laid out for a printer."""
    for _ in range(8):
        hall.queue.issue("passport")
    ticket = hall.queue.issue("passport", priority_class="elderly", language=language)
    standing = hall.queries.standing(ticket.id)
    slip = make_slip(hall.settings, load_hall(hall.database), ticket, standing)
    words = translate_for(language)
    return lambda size, kind: TEMPLATES[size]().layout(slip, words, kind.columns(PAPER_MM))


def _sizes(name: str, length: int, standard: bool) -> Iterator[Row]:  # noqa: FBT001
    yield Row(name, "bytes", length, limit="p50 <= 700" if standard else None)
    for baud in BAUDS:
        limit = "p50 <= 0.75" if standard and baud == BAUDS[0] else None
        yield Row(f"{name}, at {baud:,} baud", "s", length * BITS_A_BYTE / baud, limit=limit)


def _taps(path: Path, name: str, meter: Meter, rounds: int) -> Iterator[Row]:
    """The kiosk's own tap on a real queue; in turn with the same commit and a bare write."""
    floor_hall = Bench(path.with_suffix(".floor"))
    commit = Floor(floor_hall.path, recorded(lambda: floor_hall.queue.issue("passport")))
    settings = Settings(database=str(path), hall_file=str(SAMPLE), printer=meter.url)
    mine, floors = list[Came](), list[Came]()
    with open_application(settings) as hall, _kiosk(hall) as kiosk:
        _tap(kiosk, hall, meter, 1)  # not counted: python-escpos is imported
        ticket = meter.ticket

        def bare() -> None:
            commit()
            meter.send(ticket + DONE)

        for n in range(rounds):
            mine.append(_tap(kiosk, hall, meter, n + 2))
            floors.append(_measured(meter, bare))
    commit.close()
    floor_hall.database.close()
    for n, what in enumerate(("first byte", "last byte handed over")):
        told, floor = [each[n] for each in mine], [each[n] for each in floors]
        figures = (statistics.median(told), p99(told), statistics.median(floor))
        yield Row(f"tap to {what}, {name}", "ms", *figures)


@contextmanager
def _kiosk(hall: Application) -> Iterator[OpenRole]:
    """The ticket machine's window, at work."""
    kiosk = make_kiosk(hall)
    kiosk.qml_window.window.show()
    kiosk.begin()
    try:
        yield kiosk
    finally:
        kiosk.close()


def _tap(kiosk: OpenRole, hall: Application, meter: Meter, number: int) -> Came:
    """Take the hall's ``number``-th ticket as a person does; all is quiet again afterwards."""
    model = kiosk.view_model
    assert isinstance(model, KioskViewModel)  # noqa: S101 - it is the kiosk's
    controller = model.controller
    controller.go_home()
    controller.show(screens.go(controller.screen, Page.SERVICE, service="passport"))
    _rest(GUARD)
    came = _measured(meter, lambda: controller.choose("take"))
    _until(lambda: hall.print_jobs.of_ticket(number)[-1].state == "confirmed")
    _until(lambda: controller.screen.page is Page.TICKET)
    return came


def _measured(meter: Meter, work: Callable[[], object]) -> Came:
    """Milliseconds from the start of ``work`` to the first and to the last byte of a ticket."""
    meter.expect()
    begun = time.perf_counter()
    work()
    _until(meter.came.is_set)
    return (meter.first - begun) * 1000, (meter.last - begun) * 1000


def _rest(seconds: float) -> None:
    """Let the window live for so long."""
    rest = QEventLoop()
    QTimer.singleShot(round(seconds * 1000) + 25, rest.quit)  # a coarse timer may come early
    rest.exec()


def _until(there: Callable[[], bool], seconds: float = 60) -> None:
    """Let the window live until something is so."""

    def look() -> None:
        if there():
            loop.quit()

    loop, looks = QEventLoop(), QTimer(interval=2)
    looks.timeout.connect(look)
    QTimer.singleShot(round(seconds * 1000), looks, lambda: loop.exit(1))
    looks.start()
    if loop.exec():
        raise TimeoutError
