"""Every page for those who hear it, go through it by keys, or press its controls by their names."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from db.queries.queries import Queries
from hall.demo.touch import find, wait_until
from kiosk.pages import said
from kiosk.session import screens
from kiosk.session.controller import SessionController
from kiosk.session.page_reader import PageReader
from kiosk.session.screens import IdleLimits, Page
from kiosk.view_model import KioskViewModel
from kiosk.window import open_kiosk
from reception.citizen import Citizen
from runtime.jobs import InlineExecutor, JobRunner
from runtime.speech.speaker import Speaker
from tests import looks
from tests.conftest import SetClock
from tests.kiosk.accessible import activate, buttons, controls, met
from tests.kiosk.rig import StopWatch
from tests.kiosk.stand import SERVICE, WAYS, Stand
from tests.kiosk.voice import Recording

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
HAN = re.compile(r"[\u3400-\u9fff]")
LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
ANY_LANGUAGE = re.compile(
    r"语言 ?·? ?Language|简体中文|繁體中文|English|PIN|[A-Z]{1,2}\d{3}|\d+ %|[\d:–~\s-]+"
)
"""What stands the same in every language: names of languages, numbers, times."""

SIMPLIFIED = set("号务时请读选帮员证线这为边们办谁谢贵护间张样传领")
TRADITIONAL = set("號務時請讀選幫員證線這為邊們辦誰謝貴護間張樣傳領")
"""The same characters in both ways of writing: none of one may stand in the other."""


@pytest.fixture
def stand(
    qapp: QGuiApplication, citizen: Citizen, clock: SetClock, queries: Queries
) -> Iterator[Stand]:
    """A machine of the sample hall with a voice, met by a screen reader."""
    QAccessible.setActive(True)
    jobs, watch, voice = JobRunner(InlineExecutor()), StopWatch(), Recording()
    controller = SessionController(
        citizen.setup,
        lambda: citizen,
        jobs,
        clock,
        IdleLimits(60, 20),
        voice=voice,
        monotonic=watch,
    )
    controller.show_lines(citizen.lines_now())
    view_model = KioskViewModel(controller)
    qml_window = open_kiosk(view_model)
    qml_window.window.resize(540, 960)
    qml_window.window.show()
    qml_window.window.requestActivate()
    stand = Stand(controller, qml_window, watch, voice, clock, [jobs, view_model])
    stand.settle()
    yield stand
    controller.stop()
    qml_window.close()
    QAccessible.setActive(False)


def press(stand: Stand, key: Qt.Key, *, shift: bool = False) -> None:
    """A key of a keyboard, at a calm hand's pace."""
    stand.pause()
    with_ = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(stand.window, key, with_)
    stand.settle()


def focus(stand: Stand) -> str:
    """The control that has the focus."""
    return focused(stand).objectName()


def focused(stand: Stand) -> QQuickItem:
    """It as an item; there is always one, or a key would go nowhere."""
    item: QQuickItem | None = stand.window.activeFocusItem()
    assert item is not None
    return item


def place(item: QQuickItem) -> QRectF:
    """Where an item is in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def walk(stand: Stand, *, shift: bool = False) -> list[QQuickItem]:
    """The controls that Tab reaches, from the one that has the focus until it is there again."""
    reached: list[QQuickItem] = []
    while (item := focused(stand)) not in reached:
        reached.append(item)
        press(stand, Qt.Key.Key_Tab, shift=shift)
    assert item is reached[0]
    return reached


def each_page(stand: Stand) -> Iterator[str]:
    """Leads to every page, one after the other."""
    for name, way in WAYS.items():
        stand.begin()
        way(stand)
        yield name


def each_page_in_each_language(stand: Stand) -> Iterator[tuple[str, str]]:
    """Every page, and on it every language."""
    for page in each_page(stand):
        for language in LANGUAGES:
            stand.show(screens.speak(stand.controller.screen, language))
            yield page, language


def wrong_language(text: str, language: str) -> bool:
    """Whether a text is not in the language; names of languages and numbers are in every one."""
    rest = ANY_LANGUAGE.sub("", text)
    if language == "en":
        return bool(HAN.search(rest))
    foreign = TRADITIONAL - SIMPLIFIED if language == "zh-Hans" else SIMPLIFIED - TRADITIONAL
    return bool(LATIN_WORD.search(rest) or foreign & set(rest))


def test_every_control_has_a_role_and_a_name_in_the_language(stand: Stand) -> None:
    """On every page in every language; and each button that is drawn is met, and no other."""
    faults = []
    for page, language in each_page_in_each_language(stand):
        here = controls(stand.window)
        for each in here:
            if not each.name.strip() or wrong_language(each.name, language):
                faults.append(f"{page} in {language}: {each.code} is called {each.name!r}")
            if wrong_language(each.description, language):
                faults.append(f"{page} in {language}: {each.code}: {each.description!r}")
            if not each.focusable:
                faults.append(f"{page}: {each.code} cannot have the focus")
        drawn = sorted(each.objectName() for each in buttons(stand.window))
        if sorted(each.code for each in here) != drawn:
            faults.append(f"{page}: drawn {drawn}, met {[each.code for each in here]}")
    assert faults == []


def test_every_word_seen_can_be_heard(stand: Stand) -> None:
    """What is written is somebody's name or description, in the language; icons are passed over."""
    faults = []
    for page, language in each_page_in_each_language(stand):
        heard = [text for each in met(stand.window) for text in (each.name, each.description)]
        texts = {str(each.property("text")) for each in looks.written(stand.window)}
        for text in texts:
            if is_sign(text):
                continue
            if not any(text in each for each in heard):
                faults.append(f"{page} in {language}: {text!r} is not heard")
            if wrong_language(text, language):
                faults.append(f"{page}: {text!r} is not in {language}")
    assert faults == []


def is_sign(text: str) -> bool:
    """An icon's character, or the letter of a series, which the service's name stands beside."""
    return len(text) == 1 and (
        "\ue000" <= text <= "\uf8ff" or text in "ABCDEFGHZ" or ord(text) > 0xFFFF
    )


def test_every_page_has_one_heading(stand: Stand) -> None:
    """Its title, where a screen reader looks for it."""
    for page in each_page(stand):
        headings = [m.name for m in met(stand.window) if m.role == QAccessible.Role.Heading]
        assert headings == [stand.controller.content.title], page


def test_a_warning_on_a_page_is_an_alert(stand: Stand) -> None:
    """It is more than one more sentence."""
    for page in each_page(stand):
        alerts = [m.name for m in met(stand.window) if m.role == QAccessible.Role.AlertMessage]
        if page != "night":
            assert [each for each in alerts if each] == [stand.controller.content.notice][
                : len(alerts)
            ], page


@pytest.mark.parametrize("size", [(540, 960), (960, 540)])
def test_tab_reaches_every_control_once_in_reading_order(
    stand: Stand, size: tuple[int, int]
) -> None:
    """The pad's keys, the choices, the bar, each row by row; and Shift-Tab the other way round."""
    stand.window.resize(*size)
    stand.settle()
    for page in each_page(stand):
        if page == "night":
            assert focus(stand) == "nightPage"
            continue
        reached = walk(stand)
        codes = [each.objectName() for each in reached]
        qml_window, bar = (
            stand.controller.content,
            [each for each in stand.controller.bar if each.able],
        )
        keys = [each.objectName() for each in keys_of(stand)]
        choices = [each for each in qml_window.choices if each.able]
        assert codes == [*keys, *(each.code for each in (*choices, *bar))], page
        looks.settle(stand.window)
        places = [place(each) for each in reached]
        for count in (len(keys), len(choices), len(bar)):
            assert_in_rows(places[:count])
            places = places[count:]
        back = walk(stand, shift=True)
        assert back == [reached[0], *reversed(reached[1:])], page


def keys_of(stand: Stand) -> list[QQuickItem]:
    """The keys of the pad that is shown."""
    return [each for each in buttons(stand.window) if each.objectName().startswith("key-")]


def assert_in_rows(places: list[QRectF]) -> None:
    """Each stands right of the one before, or below it."""
    for one, other in pairwise(places):
        assert other.left() >= one.right() or other.top() >= one.bottom() - 1


def test_a_new_page_has_the_focus_on_its_first_control(stand: Stand) -> None:
    """Whoever goes by keys or by ear begins at the beginning, not where another page was left."""
    for page in each_page(stand):
        stand.settle()
        first = controls(stand.window)[0].code
        assert focus(stand) == first, page


def test_the_focus_is_seen(stand: Stand) -> None:
    """On every control of a page, and only by whoever goes by keys."""
    for page in ("home", "service", "pad, appointment", "language"):
        stand.begin()
        WAYS[page](stand)
        fresh = picture(stand)
        reached = walk(stand)
        for item in reached[1:]:
            assert picture_of(stand, fresh, item) == picture_of(stand, picture(stand), item)
            press(stand, Qt.Key.Key_Tab)
            assert stand.window.activeFocusItem() is item
            assert picture_of(stand, fresh, item) != picture_of(stand, picture(stand), item), page


def picture(stand: Stand) -> QImage:
    """What the window shows when nothing fades or moves any more."""
    seen: list[QImage] = []

    def is_still() -> bool:
        seen.append(stand.window.grabWindow())
        QTest.qWait(150)
        area = find(stand.window, f"{stand.controller.screen.page.value}Page")
        faded_in = area is not None and area.opacity() == 1
        return faded_in and seen[-1] == stand.window.grabWindow()

    wait_until(is_still, "a still picture")
    return seen[-1]


def picture_of(stand: Stand, whole: QImage, item: QQuickItem) -> QImage:
    """The part that an item takes."""
    return whole.copy(place(item).toRect())


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_presses_what_has_the_focus(stand: Stand, key: Qt.Key) -> None:
    """Every control of the start does by key what it does by touch."""
    for code in [each.code for each in controls(stand.window)]:
        stand.begin()
        stand.do(code)
        touched = stand.controller.screen
        stand.begin()
        while focus(stand) != code:
            press(stand, Qt.Key.Key_Tab)
        press(stand, key)
        assert stand.controller.screen == touched, code


def test_the_pad_is_typed_by_keys(stand: Stand) -> None:
    """A digit, and what takes it back; what was typed is seen."""
    stand.do("whereIsMyNumber")
    press(stand, Qt.Key.Key_Return)
    press(stand, Qt.Key.Key_Tab)
    press(stand, Qt.Key.Key_Space)
    assert typed(stand) == "12"
    press(stand, Qt.Key.Key_Tab, shift=True)
    press(stand, Qt.Key.Key_Tab, shift=True)
    while focus(stand) != "key-erase":
        press(stand, Qt.Key.Key_Tab, shift=True)
    press(stand, Qt.Key.Key_Space)
    assert typed(stand) == "1"


def typed(stand: Stand) -> str:
    """What the field of the pad says to whoever hears it."""
    return next(each.name for each in met(stand.window) if each.code == "typed")


def test_a_switch_says_whether_it_is_on(stand: Stand) -> None:
    """Large type, strong contrast and low mode are boxes to check; the rest are buttons."""
    stand.do("display")
    for code in ("large", "contrast", "low"):
        before = next(each for each in controls(stand.window) if each.code == code)
        assert before.role == QAccessible.Role.CheckBox
        assert before.checkable
        assert not before.checked
        stand.do(code)
        after = next(each for each in controls(stand.window) if each.code == code)
        assert after.checked
    stand.do("language")
    known = {m.code: (m.role, m.checked) for m in controls(stand.window) if "language-" in m.code}
    assert known["language-zh-Hans"] == (QAccessible.Role.CheckBox, True)
    assert known["language-en"] == (QAccessible.Role.CheckBox, False)


@pytest.mark.parametrize("action", ["Press", "Toggle"])
def test_a_switch_is_switched_by_its_name(stand: Stand, action: str) -> None:
    """Both actions that a screen reader knows for it do it once."""
    activate(stand.window, "大字", action)
    stand.settle()
    assert stand.controller.screen.view.large


def test_a_disabled_control_does_nothing(stand: Stand) -> None:
    """Its action neither: an incomplete number is not looked for."""
    stand.do("whereIsMyNumber")
    waiting = next(each for each in met(stand.window) if each.code == "submit")
    assert not waiting.able
    waiting.interface.actionInterface().doAction("Press")
    stand.settle()
    assert stand.controller.screen.page is Page.PAD


def test_a_number_by_names_alone(stand: Stand, queries: Queries) -> None:
    """Nothing is touched and nothing is known of the page but what its controls are called."""
    for name in ("出入境业务", "普通护照", "取号"):
        stand.pause()
        activate(stand.window, name)
        stand.settle()
    heard = [each.name for each in met(stand.window)]
    assert "A001" in heard
    assert [line.waiting for line in queries.lines() if line.service == "passport"] == [1]
    stand.pause()
    activate(stand.window, "好的，回到首页")
    stand.settle()
    assert stand.controller.screen.page is Page.HOME


def warned(stand: Stand) -> None:
    """On a service's page, nobody has touched anything for long."""
    stand.do(*SERVICE)
    stand.wait(65)
    assert stand.controller.warned


def test_a_warning_is_the_only_thing_to_press(stand: Stand) -> None:
    """It is a dialog with one button, which has the focus; nothing beneath is reached."""
    warned(stand)
    assert [each.code for each in controls(stand.window)] == ["continue"]
    assert [m.name for m in met(stand.window) if m.role == QAccessible.Role.Dialog] == [
        stand.controller.warning()[0]
    ]
    assert focus(stand) == "continue"


def test_a_warning_is_answered_by_its_name(stand: Stand) -> None:
    """And the page is there again, from its beginning."""
    warned(stand)
    activate(stand.window, stand.controller.warning()[2])
    stand.settle()
    assert not stand.controller.warned
    assert stand.controller.screen.page is Page.SERVICE
    assert focus(stand) == "take"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_that_answers_a_warning_does_nothing_else(stand: Stand, key: Qt.Key) -> None:
    """What had the focus before is not pressed."""
    warned(stand)
    press(stand, key)
    assert not stand.controller.warned
    assert stand.controller.screen.page is Page.SERVICE


def test_a_touch_that_answers_a_warning_does_nothing_else(stand: Stand) -> None:
    """What lies beneath the finger is not pressed."""
    stand.do(*SERVICE)
    looks.settle(stand.window)  # its place is known when it is drawn
    take = find(stand.window, "take")
    assert take is not None
    where = take.mapToScene(QPointF(take.width() / 2, take.height() / 2)).toPoint()
    stand.wait(65)
    touch(stand, where)
    assert not stand.controller.warned
    assert page_of(stand) == "service"
    touch(stand, where)
    assert page_of(stand) == "ticket"


def page_of(stand: Stand) -> str:
    """The page that is shown."""
    return str(stand.controller.screen.page)


def touch(stand: Stand, where: QPoint) -> None:
    """A finger."""
    stand.pause()
    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(stand.window, left, nothing, where)
    stand.settle()


def test_a_touch_that_wakes_the_machine_does_nothing_else(stand: Stand) -> None:
    """At night one finds the start, not what lies beneath the finger there."""
    WAYS["night"](stand)
    touch(stand, QPoint(270, 500))
    assert stand.controller.screen.page is Page.HOME
    stand.begin()
    WAYS["night"](stand)
    stand.controller.use_keypad("1")
    assert stand.controller.screen.page is Page.HOME


def test_what_is_read_aloud_is_the_whole_page(stand: Stand) -> None:
    """Its title, its words and each choice after its number, in the language."""
    for page, language in each_page_in_each_language(stand):
        qml_window = stand.controller.content
        spoken = said(qml_window)
        assert spoken[0] == qml_window.title, page
        told = (
            *qml_window.words,
            *qml_window.items,
            qml_window.label,
            qml_window.lead,
            qml_window.notice,
            qml_window.below,
        )
        assert {each for each in told if each} <= set(spoken), page
        for number, choice in enumerate(qml_window.choices, 1):
            at = spoken.index(choice.name, 1)
            assert choice.hint == "" or spoken[at + 1] == choice.hint
            assert qml_window.typing or str(number) in spoken[at - 1 : at], (page, language)


def test_every_page_is_read_repeated_and_stopped(stand: Stand) -> None:
    """From the touch that asks for it on; * of the keypad repeats, and stops."""
    for page in each_page(stand):
        if page in {"night", "gate", "officer"} or page.startswith("pad"):
            continue
        stand.voice.said.clear()
        stand.do("speak")
        assert stand.voice.said == [(tuple(said(stand.controller.content)), "zh-Hans")], page
        stand.controller.use_keypad("*")
        assert is_silent(stand)
        stand.controller.use_keypad("*")
        assert stand.voice.said[1:] == stand.voice.said[:1]
        assert not is_silent(stand)
        stand.do("speak")
        assert is_silent(stand), page


def is_silent(stand: Stand) -> bool:
    """Whether nothing is being read."""
    return not stand.voice.speaking


def test_the_next_page_is_read_by_itself(stand: Stand) -> None:
    """Whoever hears one page hears those that follow, in a language chosen meanwhile."""
    stand.do("speak", "group-exit-entry")
    assert stand.voice.said[-1] == (tuple(said(stand.controller.content)), "zh-Hans")
    stand.do("language", "language-en")
    assert stand.voice.said[-1] == (tuple(said(stand.controller.content)), "en")


def test_what_is_typed_is_heard_unless_it_is_ones_own(stand: Stand) -> None:
    """The digits of a number are said; those of a phone or an identity number are not."""
    stand.do("speak", "whereIsMyNumber", "key-0", "key-7")
    assert stand.voice.said[-1] == (("0", "7"), "zh-Hans")
    stand.do("back", "helpMe", "visit")
    stand.voice.said.clear()
    stand.do("key-1", "key-3")
    assert stand.voice.said == []


def test_a_voice_without_a_device_stops_nothing(
    stand: Stand, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The real one: a page is read to nobody, and the machine goes on."""
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "none"))
    speaker = Speaker()
    stand.controller._page_reader = PageReader(speaker)  # the stand's own is a recording one
    try:
        stand.do("speak", *SERVICE, "take")
        assert stand.controller.screen.page is Page.TICKET
    finally:
        speaker.close()
