"""What people see on every page, in every language, on every screen."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from db.hall_file import read_hall_file
from hall.touch import items, see
from kiosk import asking, screens
from kiosk.asking import Found, Pad, Question
from kiosk.help_view_model import Help, Stage
from kiosk.screens import Taken, Wish
from runtime.languages import LANGUAGES
from tests.conftest import SAMPLE
from tests.kiosk.conftest import Open
from tests.kiosk.rig import Rig
from tests.kiosk.test_asking import REFUSED
from tests.kiosk.test_screens import TICKET
from tests.looks import seen, text_faults
from tickets.errors import HallClosed, HasNumber, QuotaFull
from tickets.model import HallSetup, Line, Standing, TicketState

SIZES = [(1080, 1920), (1920, 1080), (1280, 1024)]

SMALLEST = 20
"""Pixels: 6 mm of 3.2 pixels each."""

TOUCH = 64
"""Pixels: 20 mm."""

SIMPLIFIED = re.compile("[业务办证记码张户护时间请这个们开费选择绿残军带现写图报过简]")
TRADITIONAL = re.compile("[業務辦證記碼張戶護時間請這個們開費選擇綠殘軍帶現寫圖報過簡]")
CHINESE = re.compile("[一-鿿]")
ENGLISH = re.compile("[A-Za-z]{2,}")

FORBIDDEN = {"zh-Hans": (ENGLISH, TRADITIONAL), "zh-Hant": (ENGLISH, SIMPLIFIED), "en": (CHINESE,)}
OWN_NAMES = {"简体中文", "繁體中文", "English"}

LONG = {
    "zh-Hans": "外国人永久居留身份证件换发与补发",
    "zh-Hant": "外國人永久居留身分證件換發與補發",
    "en": "Renewal or replacement of permanent residence cards",
}
LONG_MATERIAL = {
    "zh-Hans": "与申请事由相应的证明材料原件及复印件，外文材料应附经公证的中文译本",
    "zh-Hant": "與申請事由相應的證明材料原件及影本，外文材料應附經公證的中文譯本",
    "en": "Originals and copies of what proves your reason, with a certified translation",
}


def sample() -> HallSetup:
    """The sample hall."""
    return read_hall_file(SAMPLE)


def crowded() -> HallSetup:
    """A hall whose leaves are full, with long names everywhere and much to bring."""
    setup = sample()
    materials = {language: (text,) * 7 for language, text in LONG_MATERIAL.items()}
    services = tuple(
        replace(setup.services[0], code=f"s{n}", series=series, group=group.code, names=LONG,
                materials=materials)
        for letter, group in zip("AB", setup.groups[:2], strict=True)
        for n, series in [(f"{group.code}{m}", f"{letter}{'BCDEFGH'[m]}") for m in range(7)]
    )  # fmt: skip
    return replace(setup, services=services)


def in_a_long_line(take: Callable[[Wish], Taken]) -> Callable[[Wish], Taken]:
    """Numbers as they are on a terrible day."""

    def take_late(wish: Wish) -> Taken:
        ticket = replace(take(replace(wish, service="passport")).ticket, label="AB1042")
        standing = Standing(128, (125, 210), tuple(range(1, 61, 2)))
        return Taken(replace(ticket, service=wish.service), standing)

    return take_late


def pages(rig: Rig, service: str) -> Iterator[str]:
    """Each page in turn, as it looks after the taps that lead there."""
    model = rig.view_model
    rig.report("X000", printed=True)
    yield "home"
    model.showHelp()
    yield "help"
    rig.help_model.ask("wheelchair", rig.shows("language"))
    yield "help is coming"
    calls = rig.help_model._calls
    calls.answer(calls.open()[0].id, 5)
    rig.help_model.look()
    yield "help has answered"
    rig.help_model._show(Help(Stage.ASKING))
    yield "help is called"
    rig.help_model._show(Help(Stage.AWAY))
    yield "no help can be called"
    model.back()
    model.showGreenChannel()
    yield "green"
    model.chooseClass("military")
    yield "home in green"
    model.chooseService(service)
    yield "service"
    rig.report("X000", printed=False)
    yield "service without paper"
    rig.report("X000", printed=True)
    model.chooseLarge(True)  # noqa: FBT003 - a switch's own signal
    yield "service with a large ticket"
    model.take()
    see(rig.window, "ticketPage")
    yield "ticket coming"
    rig.report(rig.shows("label"), printed=True)
    yield "ticket"
    rig.report(rig.shows("label"), printed=False)
    yield "ticket without paper"
    model.back()


IN_A_LONG_LINE = Standing(128, (125, 210), (1, 3, 5, 7))
LONGEST = replace(TICKET, label="AB1042")
ANSWERS: list[asking.Answer] = [
    Found(LONGEST, IN_A_LONG_LINE),
    Found(LONGEST, IN_A_LONG_LINE, again=True),
    *(Found(replace(LONGEST, state=state, counter=12)) for state in TicketState),
    *REFUSED,
]


def full(question: Question) -> Pad:
    """A pad that takes no more digits."""
    pad = Pad(question, "AB" if question is Question.NUMBER else "")
    for _ in range(20):
        pad = asking.press(pad, "8")
    return pad


def pad_pages(rig: Rig, taken: Taken) -> Iterator[str]:
    """The number pad in its two uses, every answer, and the ticket of an appointment."""
    model = rig.view_model
    for question in Question:
        start = screens.ask(model.screen, question)
        model.show(start)
        yield f"pad for {question}"
        model.show(screens.typed(start, full(question)))
        yield f"full pad for {question}"
    for answer in ANSWERS:
        model.show(screens.answered(start, answer))
        yield f"answer {answer}"
    for minutes in (-40, 0, 40):
        slot_at = taken.ticket.issued_at - timedelta(minutes=minutes)
        model.show(screens.took(start, replace(taken, slot_at=slot_at)))
        yield f"ticket {minutes} minutes after the slot"
        rig.report(rig.shows("label"), printed=False)
        yield f"ticket without paper {minutes} minutes after the slot"


def faults(rig: Rig) -> Iterator[str]:
    """What is wrong with the look of this page, in words."""
    yield from text_faults(rig.window, SMALLEST)
    yield from touch_faults(rig, QRectF(0, 0, rig.window.width(), rig.window.height()))


def touch_faults(rig: Rig, whole: QRectF) -> Iterator[str]:
    """Controls that are too small, outside the window, or over each other."""
    controls = [
        (item, item.mapRectToScene(QRectF(0, 0, item.width(), item.height())))
        for item in items(rig.window)
        if item.inherits("QQuickAbstractButton") and seen(item)
    ]
    for item, place in controls:
        if not whole.contains(place):
            yield f"{item.objectName()} leaves the window: {place}"
        if min(place.width(), place.height()) < TOUCH:
            yield f"{item.objectName()} is too small to touch: {place}"
        if not item.objectName():
            yield f"a control without a name: {item}"
    for (one, here), (other, there) in combinations(controls, 2):
        if here.intersects(there):
            yield f"{one.objectName()} lies on {other.objectName()}"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hall", [sample, crowded])
def test_every_page_fits_its_screen(
    open_kiosk_with: Open,
    take: Callable[[Wish], Taken],
    hall: Callable[[], HallSetup],
    language: str,
    size: tuple[int, int],
) -> None:
    """Nothing is cut off, tiny, outside the window or on top of something else."""
    setup = hall()
    rig = open_kiosk_with(setup, in_a_long_line(take), size=size)
    rig.view_model.setLanguage(language)
    rig.view_model.showLines(tuple(Line(s.code, 128, (125, 210)) for s in setup.services))
    for page in pages(rig, setup.services[0].code):
        assert {page: list(faults(rig))} == {page: []}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hall", [sample, crowded])
def test_the_pad_and_every_answer_fit_their_screen(
    open_kiosk_with: Open,
    take: Callable[[Wish], Taken],
    hall: Callable[[], HallSetup],
    language: str,
    size: tuple[int, int],
) -> None:
    """Nothing is cut off, tiny, outside, on top of something else or in another language."""
    setup = hall()
    rig = open_kiosk_with(setup, take, size=size)
    rig.view_model.setLanguage(language)
    wish = Wish(setup.services[0].code, "military", language, large=False)
    for page in pad_pages(rig, in_a_long_line(take)(wish)):
        assert {page: list(faults(rig))} == {page: []}
        assert {page: list(small_keys(rig))} == {page: []}
        strange = [text for text in rig.texts() if FORBIDDEN[language][-1].search(text)]
        assert {page: strange} == {page: []}


def small_keys(rig: Rig) -> Iterator[str]:
    """Keys of the pad below the 25 mm that fingers find without care."""
    aimed = 88 * min(rig.window.width() / 1700, 1)
    for item in items(rig.window):
        if item.objectName().startswith(("key-", "series-", "way-")) and item.height() < aimed:
            yield f"{item.objectName()} is {item.width()} by {item.height()}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_in_the_language_chosen(rig: Rig, language: str) -> None:
    """Names of services, what to bring, dates: all of it, at once, on every page."""
    for page in pages(rig, "visa-residence"):
        for other in LANGUAGES:
            rig.view_model.setLanguage(other)
        rig.view_model.setLanguage(language)
        strange = [
            text
            for text in rig.texts()
            if text not in OWN_NAMES and any(wrong.search(text) for wrong in FORBIDDEN[language])
        ]
        assert {page: strange} == {page: []}


SOON = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
REASONS = {
    "database": OSError("no database"),
    "closed": HallClosed(SOON + timedelta(days=6), "Asia/Shanghai"),
    "last": HallClosed(SOON, "Asia/Shanghai", last_ticket_given=True),
    "day full": QuotaFull("passport", None, "Asia/Shanghai"),
    "slot full": QuotaFull("passport", SOON, "Asia/Shanghai"),
    "has one": HasNumber("A012"),
}


@pytest.mark.parametrize("reason", REASONS)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_trouble_page_fits_every_screen(
    open_kiosk_with: Open, size: tuple[int, int], reason: str
) -> None:
    """Whatever the reason, and in the language chosen."""

    def refuse(*_: str) -> Taken:
        raise REASONS[reason]

    rig = open_kiosk_with(sample(), refuse, size=size)
    for language in LANGUAGES:
        rig.view_model.setLanguage(language)
        rig.view_model.chooseService("passport")
        rig.view_model.take()
        see(rig.window, "troublePage")
        assert list(faults(rig)) == []
        assert not any(FORBIDDEN[language][0].search(text) for text in rig.texts())
        rig.view_model.goHome()
