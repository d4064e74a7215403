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
from kiosk.session.page_reader import PageReader
from kiosk.session.screen import Page
from reception.citizen import Citizen
from runtime.speech.speaker import Speaker
from tests import looks
from tests.conftest import SetClock
from tests.kiosk.accessibility_tree import accessible_nodes, activate, buttons, controls
from tests.kiosk.page_routes import ROUTES, SERVICE, begin
from tests.kiosk_harness import KioskHarness, make_harness, open_window
from tests.recording_voice import RecordingVoice

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
HAN = re.compile(r"[\u3400-\u9fff]")
LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
ANY_LANGUAGE = re.compile(
    r"语言 ?·? ?Language|简体中文|繁體中文|English|PIN|W0A|[A-Z]{1,2}\d{3}|\d+ %|[\d:–~\s-]+"
)
"""What stands the same in every language: names of languages, numbers, times, a code's letters."""

SIMPLIFIED = set("号务时请读选帮员证线这为边们办谁谢贵护间张样传领")
TRADITIONAL = set("號務時請讀選幫員證線這為邊們辦誰謝貴護間張樣傳領")
"""The same characters in both ways of writing: none of one may stand in the other."""


@pytest.fixture
def harness(
    qapp: QGuiApplication, citizen: Citizen, clock: SetClock, voice: RecordingVoice
) -> Iterator[KioskHarness]:
    """A kiosk of the sample hall with a voice and a window that a screen reader meets."""
    QAccessible.setActive(True)
    harness = make_harness(citizen, clock, citizen.setup(), voice=voice)
    harness.controller.show_lines(citizen.lines_now())
    open_window(harness)
    harness.window.requestActivate()
    harness.settle()
    yield harness
    harness.close()
    QAccessible.setActive(False)


def press(harness: KioskHarness, key: Qt.Key, *, shift: bool = False) -> None:
    """A key of a keyboard, at a calm hand's pace."""
    harness.pause()
    with_ = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(harness.window, key, with_)
    harness.settle()


def focus(harness: KioskHarness) -> str:
    """The control that has the focus."""
    return focused(harness).objectName()


def focused(harness: KioskHarness) -> QQuickItem:
    """It as an item; there is always one, or a key would go nowhere."""
    item: QQuickItem | None = harness.window.activeFocusItem()
    assert item is not None
    return item


def place(item: QQuickItem) -> QRectF:
    """Where an item is in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def walk(harness: KioskHarness, *, shift: bool = False) -> list[QQuickItem]:
    """The controls that Tab reaches, from the one that has the focus until it is there again."""
    reached: list[QQuickItem] = []
    while (item := focused(harness)) not in reached:
        reached.append(item)
        press(harness, Qt.Key.Key_Tab, shift=shift)
    assert item is reached[0]
    return reached


def each_page(harness: KioskHarness) -> Iterator[str]:
    """Leads to every page, one after the other."""
    for name, way in ROUTES.items():
        begin(harness)
        way(harness)
        yield name


def each_page_in_each_language(harness: KioskHarness) -> Iterator[tuple[str, str]]:
    """Every page, and on it every language."""
    for page in each_page(harness):
        for language in LANGUAGES:
            harness.show(screens.speak(harness.controller.screen, language))
            yield page, language


def wrong_language(text: str, language: str) -> bool:
    """Whether a text is not in the language; names of languages and numbers are in every one."""
    rest = ANY_LANGUAGE.sub("", text)
    if language == "en":
        return bool(HAN.search(rest))
    foreign = TRADITIONAL - SIMPLIFIED if language == "zh-Hans" else SIMPLIFIED - TRADITIONAL
    return bool(LATIN_WORD.search(rest) or foreign & set(rest))


def test_every_control_has_a_role_and_a_name_in_the_language(harness: KioskHarness) -> None:
    """On every page in every language; and each button that is drawn is met, and no other."""
    faults = []
    for page, language in each_page_in_each_language(harness):
        here = controls(harness.window)
        for each in here:
            if not each.name.strip() or wrong_language(each.name, language):
                faults.append(f"{page} in {language}: {each.code} is called {each.name!r}")
            if wrong_language(each.description, language):
                faults.append(f"{page} in {language}: {each.code}: {each.description!r}")
            if not each.focusable:
                faults.append(f"{page}: {each.code} cannot have the focus")
        drawn = sorted(each.objectName() for each in buttons(harness.window))
        if sorted(each.code for each in here) != drawn:
            faults.append(f"{page}: drawn {drawn}, met {[each.code for each in here]}")
    assert faults == []


def test_every_word_seen_can_be_heard(harness: KioskHarness) -> None:
    """What is written is somebody's name or description, in the language; icons are passed over."""
    faults = []
    for page, language in each_page_in_each_language(harness):
        heard = [
            text
            for each in accessible_nodes(harness.window)
            for text in (each.name, each.description)
        ]
        texts = {str(each.property("text")) for each in looks.written(harness.window)}
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


def test_every_page_has_one_heading(harness: KioskHarness) -> None:
    """Its title, where a screen reader looks for it."""
    for page in each_page(harness):
        headings = [
            m.name for m in accessible_nodes(harness.window) if m.role == QAccessible.Role.Heading
        ]
        assert headings == [harness.controller.shown.content.title], page


def test_a_warning_on_a_page_is_an_alert(harness: KioskHarness) -> None:
    """It is more than one more sentence."""
    for page in each_page(harness):
        alerts = [
            m.name
            for m in accessible_nodes(harness.window)
            if m.role == QAccessible.Role.AlertMessage
        ]
        if page != "standby":
            assert [each for each in alerts if each] == [harness.controller.shown.content.notice][
                : len(alerts)
            ], page


@pytest.mark.parametrize("size", [(540, 960), (960, 540)])
def test_tab_reaches_every_control_once_in_reading_order(
    harness: KioskHarness, size: tuple[int, int]
) -> None:
    """The pad's keys, the choices, the bar, each row by row; and Shift-Tab the other way round."""
    harness.window.resize(*size)
    harness.settle()
    for page in each_page(harness):
        if page == "standby":
            assert focus(harness) == "standbyPage"
            continue
        reached = walk(harness)
        codes = [each.objectName() for each in reached]
        qml_window, bar = (
            harness.controller.shown.content,
            [each for each in harness.controller.shown.bar if each.able],
        )
        keys = [each.objectName() for each in keys_of(harness)]
        choices = [each for each in qml_window.choices if each.able]
        assert codes == [*keys, *(each.code for each in (*choices, *bar))], page
        looks.settle(harness.window)
        places = [place(each) for each in reached]
        for count in (len(keys), len(choices), len(bar)):
            assert_in_rows(places[:count])
            places = places[count:]
        back = walk(harness, shift=True)
        assert back == [reached[0], *reversed(reached[1:])], page


def keys_of(harness: KioskHarness) -> list[QQuickItem]:
    """The keys of the pad that is shown."""
    return [each for each in buttons(harness.window) if each.objectName().startswith("key-")]


def assert_in_rows(places: list[QRectF]) -> None:
    """Each stands right of the one before, or below it."""
    for one, other in pairwise(places):
        assert other.left() >= one.right() or other.top() >= one.bottom() - 1


def test_a_new_page_has_the_focus_on_its_first_control(harness: KioskHarness) -> None:
    """Whoever goes by keys or by ear begins at the beginning, not where another page was left."""
    for page in each_page(harness):
        harness.settle()
        first = controls(harness.window)[0].code
        assert focus(harness) == first, page


def test_the_focus_is_seen(harness: KioskHarness) -> None:
    """On every control of a page, and only by whoever goes by keys."""
    for page in ("home", "service", "pad, appointment", "language"):
        begin(harness)
        ROUTES[page](harness)
        fresh = picture(harness)
        reached = walk(harness)
        for item in reached[1:]:
            assert picture_of(harness, fresh, item) == picture_of(harness, picture(harness), item)
            press(harness, Qt.Key.Key_Tab)
            assert harness.window.activeFocusItem() is item
            assert picture_of(harness, fresh, item) != picture_of(
                harness, picture(harness), item
            ), page


def picture(harness: KioskHarness) -> QImage:
    """What the window shows when nothing fades or moves any more."""
    seen: list[QImage] = []

    def is_still() -> bool:
        seen.append(harness.window.grabWindow())
        QTest.qWait(150)  # a picture that moves differs after so long; stillness has no event
        area = find(harness.window, f"{harness.controller.screen.page.value}Page")
        faded_in = area is not None and area.opacity() == 1
        return faded_in and seen[-1] == harness.window.grabWindow()

    wait_until(is_still, "a still picture")
    return seen[-1]


def picture_of(harness: KioskHarness, whole: QImage, item: QQuickItem) -> QImage:
    """The part that an item takes."""
    return whole.copy(place(item).toRect())


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_presses_what_has_the_focus(harness: KioskHarness, key: Qt.Key) -> None:
    """Every control of the start does by key what it does by touch."""
    for code in [each.code for each in controls(harness.window)]:
        begin(harness)
        harness.choose(code)
        touched = harness.controller.screen
        begin(harness)
        while focus(harness) != code:
            press(harness, Qt.Key.Key_Tab)
        press(harness, key)
        assert harness.controller.screen == touched, code


def test_the_pad_is_typed_by_keys(harness: KioskHarness) -> None:
    """A digit, and what takes it back; what was typed is seen."""
    harness.choose("whereIsMyNumber")
    press(harness, Qt.Key.Key_Return)
    press(harness, Qt.Key.Key_Tab)
    press(harness, Qt.Key.Key_Space)
    assert typed(harness) == "12"
    press(harness, Qt.Key.Key_Tab, shift=True)
    press(harness, Qt.Key.Key_Tab, shift=True)
    while focus(harness) != "key-erase":
        press(harness, Qt.Key.Key_Tab, shift=True)
    press(harness, Qt.Key.Key_Space)
    assert typed(harness) == "1"


def typed(harness: KioskHarness) -> str:
    """What the field of the pad says to whoever hears it."""
    return next(each.name for each in accessible_nodes(harness.window) if each.code == "typed")


def test_a_switch_says_whether_it_is_on(harness: KioskHarness) -> None:
    """Large type, strong contrast and low mode are boxes to check; the rest are buttons."""
    harness.choose("display")
    for code in ("large", "contrast", "low"):
        before = next(each for each in controls(harness.window) if each.code == code)
        assert before.role == QAccessible.Role.CheckBox
        assert before.checkable
        assert not before.checked
        harness.choose(code)
        after = next(each for each in controls(harness.window) if each.code == code)
        assert after.checked
    harness.choose("language")
    known = {m.code: (m.role, m.checked) for m in controls(harness.window) if "language-" in m.code}
    assert known["language-zh-Hans"] == (QAccessible.Role.CheckBox, True)
    assert known["language-en"] == (QAccessible.Role.CheckBox, False)


@pytest.mark.parametrize("action", ["Press", "Toggle"])
def test_a_switch_is_switched_by_its_name(harness: KioskHarness, action: str) -> None:
    """Both actions that a screen reader knows for it do it once."""
    activate(harness.window, "大字", action)
    harness.settle()
    assert harness.controller.screen.view.large


def test_a_disabled_control_does_nothing(harness: KioskHarness) -> None:
    """Its action neither: an incomplete number is not looked for."""
    harness.choose("whereIsMyNumber")
    waiting = next(each for each in accessible_nodes(harness.window) if each.code == "submit")
    assert not waiting.able
    waiting.interface.actionInterface().doAction("Press")
    harness.settle()
    assert harness.controller.screen.page is Page.PAD


def test_a_number_by_names_alone(harness: KioskHarness, queries: Queries) -> None:
    """Nothing is touched and nothing is known of the page but what its controls are called."""
    for name in ("出入境业务", "普通护照", "取号"):
        harness.pause()
        activate(harness.window, name)
        harness.settle()
    heard = [each.name for each in accessible_nodes(harness.window)]
    assert "A001" in heard
    assert [line.waiting for line in queries.lines() if line.service == "passport"] == [1]
    harness.pause()
    activate(harness.window, "好的，回到首页")
    harness.settle()
    assert harness.controller.screen.page is Page.HOME


def warned(harness: KioskHarness) -> None:
    """On a service's page, nobody has touched anything for long."""
    harness.choose(*SERVICE)
    harness.wait(65)
    assert harness.controller.idle_timer.warned


def test_a_warning_is_the_only_thing_to_press(harness: KioskHarness) -> None:
    """It is a dialog with one button, which has the focus; nothing beneath is reached."""
    warned(harness)
    assert [each.code for each in controls(harness.window)] == ["continue"]
    assert [
        m.name for m in accessible_nodes(harness.window) if m.role == QAccessible.Role.Dialog
    ] == [harness.controller.shown.warning()[0]]
    assert focus(harness) == "continue"


def test_a_warning_is_answered_by_its_name(harness: KioskHarness) -> None:
    """And the page is there again, from its beginning."""
    warned(harness)
    activate(harness.window, harness.controller.shown.warning()[2])
    harness.settle()
    assert not harness.controller.idle_timer.warned
    assert harness.controller.screen.page is Page.SERVICE
    assert focus(harness) == "take"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_that_answers_a_warning_does_nothing_else(harness: KioskHarness, key: Qt.Key) -> None:
    """What had the focus before is not pressed."""
    warned(harness)
    press(harness, key)
    assert not harness.controller.idle_timer.warned
    assert harness.controller.screen.page is Page.SERVICE


def test_a_touch_that_answers_a_warning_does_nothing_else(harness: KioskHarness) -> None:
    """What lies beneath the finger is not pressed."""
    harness.choose(*SERVICE)
    looks.settle(harness.window)  # its place is known when it is drawn
    take = find(harness.window, "take")
    assert take is not None
    where = take.mapToScene(QPointF(take.width() / 2, take.height() / 2)).toPoint()
    harness.wait(65)
    touch(harness, where)
    assert not harness.controller.idle_timer.warned
    assert page_of(harness) == "service"
    touch(harness, where)
    assert page_of(harness) == "ticket"


def page_of(harness: KioskHarness) -> str:
    """The page that is shown."""
    return str(harness.controller.screen.page)


def touch(harness: KioskHarness, where: QPoint) -> None:
    """A finger."""
    harness.pause()
    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(harness.window, left, nothing, where)
    harness.settle()


def test_a_touch_that_wakes_the_machine_does_nothing_else(harness: KioskHarness) -> None:
    """At night one finds the start, not what lies beneath the finger there."""
    ROUTES["standby"](harness)
    touch(harness, QPoint(270, 500))
    assert harness.controller.screen.page is Page.HOME
    begin(harness)
    ROUTES["standby"](harness)
    harness.controller.keypad.use("1")
    assert harness.controller.screen.page is Page.HOME


def test_what_is_read_aloud_is_the_whole_page(harness: KioskHarness) -> None:
    """Its title, its words and each choice after its number, in the language."""
    for page, language in each_page_in_each_language(harness):
        qml_window = harness.controller.shown.content
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


def test_every_page_is_read_repeated_and_stopped(
    harness: KioskHarness, voice: RecordingVoice
) -> None:
    """From the touch that asks for it on; * of the keypad repeats, and stops."""
    for page in each_page(harness):
        if page in {"standby", "gate", "officer"} or page.startswith("pad"):
            continue
        voice.said.clear()
        harness.choose("speak")
        assert voice.said == [(tuple(said(harness.controller.shown.content)), "zh-Hans")], page
        harness.controller.keypad.use("*")
        assert is_silent(voice)
        harness.controller.keypad.use("*")
        assert voice.said[1:] == voice.said[:1]
        assert not is_silent(voice)
        harness.choose("speak")
        assert is_silent(voice), page


def is_silent(voice: RecordingVoice) -> bool:
    """Whether nothing is being read."""
    return not voice.speaking


def test_the_next_page_is_read_by_itself(harness: KioskHarness, voice: RecordingVoice) -> None:
    """Whoever hears one page hears those that follow, in a language chosen meanwhile."""
    harness.choose("speak", "group-exit-entry")
    assert voice.said[-1] == (tuple(said(harness.controller.shown.content)), "zh-Hans")
    harness.choose("language", "language-en")
    assert voice.said[-1] == (tuple(said(harness.controller.shown.content)), "en")


def test_what_is_typed_is_heard_unless_it_is_ones_own(
    harness: KioskHarness, voice: RecordingVoice
) -> None:
    """The digits of a number are said; those of a phone or an identity number are not."""
    harness.choose("speak", "whereIsMyNumber", "key-0", "key-7")
    assert voice.said[-1] == (("0", "7"), "zh-Hans")
    harness.choose("back", "helpMe", "visit")
    voice.said.clear()
    harness.choose("key-1", "key-3")
    assert voice.said == []


def test_a_voice_without_a_device_stops_nothing(
    harness: KioskHarness, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The real one: a page is read to nobody, and the machine goes on."""
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "none"))
    speaker = Speaker()
    harness.controller._page_reader = PageReader(speaker)  # the harness has a recording voice
    try:
        harness.choose("speak", *SERVICE, "take")
        assert harness.controller.screen.page is Page.TICKET
    finally:
        speaker.close()
