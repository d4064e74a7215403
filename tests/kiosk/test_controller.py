"""One ticket machine in time: silence, touches, the voice, scans, the printer, the night."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from db.queue.queue import Queue
from devices.framing import Reason
from kiosk.kiosk_service import KioskService
from kiosk.panel_geometry import LYING, MOST_CHOICES, UPRIGHT, Installation, Panel
from kiosk.session import screens
from kiosk.session.controller import SessionController
from kiosk.session.number_pad import PadQuestion
from kiosk.session.scans import FORGET_NOTE, SAME_CODE
from kiosk.session.screen import Page, View
from reception.answers import LinesNow
from reception.citizen import Citizen
from runtime.jobs import InlineExecutor, JobRunner
from runtime.languages import LANGUAGES
from tests.conftest import SetClock
from tests.held_executor import HeldExecutor
from tests.kiosk.service import new_service, service_with
from tests.kiosk_harness import (
    ADULT,
    GRANDMOTHER,
    KEEPS_HOURS,
    LIMITS,
    SETUP,
    KioskHarness,
    make_harness,
)
from tests.recording_voice import RecordingVoice
from tickets.hall import ORDINARY
from tickets.views import Line, Notice

pytestmark = pytest.mark.usefixtures("qapp")

KEYS = "0123456789*#"
PHONE = "13800000000"
STANDBY = timedelta(hours=13)
"""From nine in the morning to ten in the evening."""


@pytest.fixture
def speaking(service: KioskService, clock: SetClock, voice: RecordingVoice) -> KioskHarness:
    """A machine with a voice."""
    return make_harness(service, clock, voice=voice)


# whatever is touched


def act(harness: KioskHarness, what: tuple[str, Any]) -> None:
    """Do one thing that people or devices do."""
    kind, with_ = what
    match kind:
        case "choose":
            offered = harness.offered()
            harness.choose(offered[with_ % len(offered)].code)
        case "key":
            harness.key(with_)
        case "press":
            harness.press([with_])
        case "wait":
            harness.wait(with_)
        case "card":
            harness.controller.scans.identity(with_)
        case "code":
            harness.controller.scans.appointment(with_)
        case "label":
            harness.controller.scans.label(with_)
        case "unreadable":
            harness.controller.scans.unreadable(with_)
        case "printer":
            harness.printer(able=with_)


ACTS = st.one_of(
    st.tuples(st.just("choose"), st.integers(0, 11)),
    st.tuples(st.just("choose"), st.integers(0, 11)),
    st.tuples(st.just("key"), st.sampled_from(KEYS)),
    st.tuples(st.just("press"), st.sampled_from([*"0123456789X", "erase", "clear", "?"])),
    st.tuples(st.just("wait"), st.sampled_from([0.1, 5.0, 61.0, 90.0])),
    st.tuples(st.just("card"), st.sampled_from([GRANDMOTHER, ADULT])),
    st.tuples(st.just("code"), st.sampled_from(["12345678", "?"])),
    st.tuples(st.just("label"), st.sampled_from(["A001", "A999"])),
    st.tuples(st.just("unreadable"), st.sampled_from(Reason)),
    st.tuples(st.just("printer"), st.booleans()),
)
walks = settings(max_examples=40)


def looked_at(harness: KioskHarness) -> None:
    """What is true of every page, whatever led there."""
    qml_window = harness.controller.shown.content
    assert qml_window.title
    assert len(qml_window.choices) <= MOST_CHOICES
    assert all(each.name for each in (*qml_window.choices, *harness.controller.shown.bar))
    ways = {each.code for each in harness.offered()}
    assert ways & {"back", "home", "helpMe"}, harness.page()


@walks
@given(st.lists(ACTS, max_size=25))
def test_whatever_is_touched_there_is_a_way_on_and_a_way_home(
    sample_file: Path, acts: list[tuple[str, Any]]
) -> None:
    """Nothing raises, no page is without a way, and going back ends at the start."""
    with new_service(sample_file) as (service, clock):
        harness = make_harness(service, clock, voice=RecordingVoice())
        for each in acts:
            act(harness, each)
            looked_at(harness)
        for _ in range(len(acts) + 10):
            if harness.page() is Page.HOME:
                break
            harness.choose("back")
        assert harness.page() is Page.HOME


@walks
@given(st.lists(ACTS, max_size=25))
def test_after_the_idle_time_nothing_of_the_person_is_left(
    sample_file: Path, acts: list[tuple[str, Any]]
) -> None:
    """Screen and facts are as if nobody had been there, but for what the printer is like."""
    with new_service(sample_file) as (service, clock):
        harness = make_harness(service, clock, voice=RecordingVoice())
        fresh, facts = harness.controller.screen, harness.controller.shown.inputs
        for each in acts:
            act(harness, each)
        harness.wait(200)
        assert harness.controller.screen == fresh
        assert replace(harness.controller.shown.inputs, printer_fails=False) == facts
        assert not harness.warned()


@walks
@given(st.lists(ACTS, max_size=12), st.sampled_from("123456"))
def test_a_key_does_what_its_number_shows(
    sample_file: Path, acts: list[tuple[str, Any]], key: str
) -> None:
    """The same as a touch on that choice, on any page; what is not able does nothing."""
    with new_service(sample_file) as one, new_service(sample_file) as other:
        by_key, by_touch = make_harness(*one), make_harness(*other)
        for harness in (by_key, by_touch):
            for each in acts:
                if each[0] != "printer":
                    act(harness, each)
        choices = by_touch.controller.shown.content.choices
        assert by_key.page() is by_touch.page()
        if by_key.page() in {Page.PAD, Page.TICKET}:
            return
        by_key.key(key)
        if int(key) <= len(choices) and choices[int(key) - 1].able and not by_touch.warned():
            by_touch.choose(choices[int(key) - 1].code)
        else:
            by_touch.controller.touched()
        assert by_key.page() is by_touch.page()
        assert by_key.controller.screen.language == by_touch.controller.screen.language


def reachable(thing: object, seen: set[int] | None = None) -> Iterator[object]:
    """Everything that is held by a thing: attributes, elements, what closures know."""
    seen = set() if seen is None else seen
    if id(thing) in seen or isinstance(thing, type | Enum):
        return
    seen.add(id(thing))
    yield thing
    parts = list[object]()
    if isinstance(thing, dict):
        parts = [*thing.keys(), *thing.values()]
    elif isinstance(thing, list | tuple | set | frozenset):
        parts = list(thing)
    elif isinstance(thing, Struct):
        parts = [getattr(thing, name) for name in thing.__struct_fields__]
    elif type(thing).__module__.startswith("kiosk"):
        parts = list(vars(thing).values())
    for part in parts:
        yield from reachable(part, seen)


def test_nothing_of_a_person_is_kept_in_the_machine(speaking: KioskHarness) -> None:
    """Neither card, phone, class, view nor answer can be found in it once they have gone."""
    harness = speaking
    harness.controller.scans.identity(GRANDMOTHER)
    harness.choose("class-elderly", "large", "whereIsMyNumber")
    harness.press("734512")
    harness.choose("submit", "helpMe", "visit")
    harness.press(PHONE)

    def kept() -> list[object]:
        secrets = (PHONE, "73451", GRANDMOTHER.key_hash, GRANDMOTHER.key_hash.hex(), "elderly")
        held = [each for each in reachable(harness.controller) if each in secrets]
        # The hall itself has a class of that name.
        return [each for each in held if each != "elderly"]

    assert {PHONE, GRANDMOTHER.key_hash} <= set(kept())
    harness.controller.go_home()
    harness.wait(SAME_CODE)
    assert kept() == []
    assert harness.controller.screen == screens.home("zh-Hans")


# silence


@pytest.mark.parametrize(("large", "calm"), [(False, 60), (True, 120)])
def test_the_start_comes_back_after_a_warning(
    harness: KioskHarness,
    large: bool,  # noqa: FBT001 - a case
    calm: float,
) -> None:
    """After a minute without a touch, or two in large type, it is said, twenty seconds long."""
    harness.choose(*(["large"] if large else []), "helpMe")
    harness.wait(calm - 1)
    assert not harness.warned()
    harness.wait(1)
    assert harness.warned()
    assert "20" in harness.controller.shown.warning()[1]
    harness.wait(19)
    assert (harness.page(), harness.warned()) == (Page.HELP, True)
    assert "1" in harness.controller.shown.warning()[1]
    harness.wait(1)
    assert (harness.page(), harness.warned()) == (Page.HOME, False)
    assert harness.controller.screen.view == View()


def test_who_touches_the_warning_goes_on_where_they_were(harness: KioskHarness) -> None:
    """With all that they had typed, and with a whole minute again."""
    harness.choose("whereIsMyNumber")
    harness.press("42")
    before = harness.controller.screen
    harness.wait(70)
    harness.controller.touched()
    assert (harness.warned(), harness.controller.screen) == (False, before)
    harness.wait(59)
    assert (harness.warned(), harness.controller.screen) == (False, before)


def test_a_key_on_the_warning_only_says_that_one_is_there(harness: KioskHarness) -> None:
    """It chooses nothing: whoever cannot see presses any key."""
    harness.choose("helpMe")
    harness.wait(70)
    assert harness.warned()
    harness.key("1")
    assert (harness.warned(), harness.page()) == (False, Page.HELP)
    harness.key("0")
    assert harness.page() is Page.HOME


@pytest.mark.parametrize(("large", "seconds"), [(False, 20), (True, 40)])
def test_a_ticket_that_is_out_leaves_soon_and_without_a_word(
    speaking: KioskHarness,
    voice: RecordingVoice,
    large: bool,  # noqa: FBT001 - a case
    seconds: int,
) -> None:
    """Nothing is at stake; the button counts down."""
    speaking.choose(*(["large"] if large else []))
    speaking.report(speaking.take(), printed=True)
    speaking.wait(1)
    hint = speaking.controller.shown.content.choices[0].hint
    assert str(seconds - 1) in hint
    voice.said.clear()
    speaking.wait(seconds - 2)
    assert (speaking.page(), speaking.warned()) == (Page.TICKET, False)
    speaking.wait(1)
    assert speaking.page() is Page.HOME
    assert voice.said == []


def test_the_untouched_start_stays(harness: KioskHarness) -> None:
    """There is nothing to warn of; a class or a look is taken back."""
    harness.wait(1000)
    assert not harness.warned()
    harness.choose("contrast" if "contrast" in harness.codes() else "large")
    harness.wait(141)
    assert harness.controller.screen == screens.home("zh-Hans")


def test_signals_tell_what_changed(harness: KioskHarness) -> None:
    """A page, its look, the clock, the panel, the warning: each on its own."""
    told = list[str]()
    controller = harness.controller
    controller.page_changed.connect(told.append)
    controller.view_changed.connect(lambda: told.append("view"))
    controller.panel_changed.connect(lambda: told.append("panel"))
    controller.idle_timer.warning_changed.connect(lambda: told.append("warning"))
    controller.clock_changed.connect(lambda: told.append("clock"))
    harness.choose("helpMe")
    harness.choose("large")
    controller.fill(1920, 1080)
    controller.fill(0, 1080)
    harness.wait(1)
    assert told == ["help", "view", "panel"]
    assert controller.shown.inputs.panel is LYING
    harness.wait(130)
    assert told[3:] == ["warning"]


def test_the_clock_is_told_once_a_minute(harness: KioskHarness, clock: SetClock) -> None:
    """In the hall's time."""
    told = list[str]()
    harness.controller.clock_changed.connect(lambda: told.append(harness.controller.shown_minute))
    for _ in range(3):
        clock.go_on(seconds=30)
        harness.wait(0.5)
    assert told == ["2026-11-23 09:01"]


# hands that tremble


def test_a_second_touch_at_once_is_none(harness: KioskHarness) -> None:
    """Within 400 ms nothing more is chosen; then it is."""
    harness.choose("helpMe")
    harness.watch.seconds += 0.3
    harness.controller.choose("wish-water")
    assert harness.page() is Page.HELP
    harness.watch.seconds += 0.2
    harness.controller.choose("wish-water")
    assert harness.page() is Page.HELPED


def test_another_key_at_once_is_meant_the_same_one_is_not(harness: KioskHarness) -> None:
    """Who types fast types different digits; a trembling hand types one twice."""
    harness.choose("whereIsMyNumber")
    harness.watch.seconds += 1
    for key in "1223":
        harness.controller.press(key)
        harness.watch.seconds += 0.1
    pad = harness.controller.screen.pad
    assert pad is not None
    assert pad.typed == "123"
    harness.controller.choose("submit")
    assert harness.page() is Page.ANSWER


def test_a_key_at_once_after_a_choice_is_the_same_touch(harness: KioskHarness) -> None:
    """What appears under the finger is not typed."""
    harness.choose("whereIsMyNumber")
    harness.controller.press("1")
    pad = harness.controller.screen.pad
    assert pad is not None
    assert pad.typed == ""


@pytest.mark.parametrize(("key", "typed"), [("erase", "4"), ("clear", "")])
def test_what_was_typed_can_be_taken_back(harness: KioskHarness, key: str, typed: str) -> None:
    """The last, or all."""
    harness.choose("whereIsMyNumber")
    harness.press(["4", "2", key])
    pad = harness.controller.screen.pad
    assert pad is not None
    assert pad.typed == typed


def test_keys_type_nowhere_but_on_the_pad(harness: KioskHarness) -> None:
    """On other pages they are nothing."""
    harness.press("42")
    assert harness.controller.screen == screens.home("zh-Hans")


# the keypad


def test_a_number_can_be_taken_and_found_with_keys_alone(harness: KioskHarness) -> None:
    """Without touching or seeing the screen: the wrong service, back, the right one, its number."""
    harness.key("12")
    assert harness.page() is Page.SERVICE
    harness.key("0")
    harness.key("11")
    label = harness.controller.shown.content.label
    assert (harness.page(), label) == (Page.TICKET, "A001")
    harness.key("1")
    assert harness.page() is Page.HOME
    number = 1 + harness.codes().index("whereIsMyNumber")
    harness.key(f"{number}001#1")
    assert (harness.page(), harness.controller.shown.content.label) == (Page.ANSWER, "A001")


def test_where_digits_type_a_hash_lets_the_next_key_choose(harness: KioskHarness) -> None:
    """Taking back, going back, help: all of it, and the key after it types again."""
    harness.choose("whereIsMyNumber")
    harness.key("12#3")
    assert harness.controller.shown.content.typed == "1"
    harness.key("3#5")
    assert harness.controller.shown.content.typed == "13"
    harness.key("##")
    assert harness.page() is Page.HELP
    harness.key("0#0")
    assert harness.page() is Page.HOME


def test_a_code_with_letters_is_typed_with_keys_alone(
    service: KioskService, clock: SetClock, voice: RecordingVoice
) -> None:
    """A letter from its telephone key, by # 5 again and again; each step is heard."""
    rule = replace(SETUP.hall.appointments, letters=True)
    setup = replace(SETUP, hall=replace(SETUP.hall, appointments=rule))
    harness = make_harness(service, clock, setup, voice=voice)
    harness.choose("speak")
    harness.key(str(1 + harness.codes().index("appointment")))
    harness.key("9#5#52#50")
    assert harness.controller.shown.content.typed == "XA0"
    heard = ["".join(texts) for texts, _ in voice.said if all(len(text) == 1 for text in texts)]
    assert heard == ["9", "W", "X", "X2", "XA", "XA0"]
    harness.key("#4#4#5")
    assert harness.controller.shown.content.typed == "Y"


def test_a_trembling_hand_on_the_hash_calls_nobody(harness: KioskHarness) -> None:
    """The second touch at once is the same one; the number after it still chooses."""
    harness.choose("whereIsMyNumber")
    harness.key("1#")
    harness.controller.keypad.use("#")
    assert harness.page() is Page.PAD
    harness.key("3")
    assert harness.controller.shown.content.typed == ""


def test_a_hash_before_a_warning_is_forgotten(harness: KioskHarness) -> None:
    """Whoever comes back to the page types."""
    harness.choose("whereIsMyNumber")
    harness.key("#")
    harness.wait(70)
    assert harness.warned()
    harness.key("0")
    assert (harness.page(), harness.controller.shown.content.typed) == (Page.PAD, "")
    harness.key("0")
    assert harness.controller.shown.content.typed == "0"


def test_a_key_without_anything_to_do_does_nothing(harness: KioskHarness) -> None:
    """Back at the start, the voice where there is none, what is not able, a broken key."""
    harness.controller.scans.identity(ADULT)
    before = harness.controller.screen
    for key in "0*":
        harness.key(key)
        assert harness.controller.screen == before
    harness.controller.keypad.use("?")
    assert harness.controller.screen == before


def test_a_list_under_way_is_not_printed_twice(
    harness: KioskHarness, lists: list[tuple[Any, Callable[[bool], None]]]
) -> None:
    """Neither by the key nor by the touch of an impatient hand."""
    harness.choose("group-exit-entry", "service-passport", "list")
    harness.key("111")
    assert len(lists) == 1


# the voice


def test_a_voice_that_is_switched_on_reads_at_once_and_each_new_page(
    speaking: KioskHarness, voice: RecordingVoice
) -> None:
    """From the page one is on, whatever its title, its leaf or its notice."""
    speaking.choose("speak")
    assert voice.heard() == [speaking.controller.shown.content.title]
    for code in ("group-exit-entry", "service-passport", "list", "back", "greenChannel"):
        speaking.choose(code)
        assert voice.heard() == [speaking.controller.shown.content.title], code
    speaking.controller.scans.unreadable(Reason.CUT_OFF)
    assert len(voice.heard()) == 1


def test_what_is_said_is_the_page_in_its_language(
    speaking: KioskHarness, voice: RecordingVoice
) -> None:
    """With the number of each choice, and the name after it."""
    speaking.choose("speak", "language", "language-en")
    texts, language = voice.said[-1]
    assert (texts[0], language) == (speaking.controller.shown.content.title, "en")
    first = speaking.controller.shown.content.choices[0].name
    assert texts[texts.index(first) - 1] == "1"


def test_the_star_stops_what_is_read_and_repeats_it(
    speaking: KioskHarness, voice: RecordingVoice
) -> None:
    """In turn, as often as it is pressed; the next page is read all the same."""
    speaking.key("*")
    title = speaking.controller.shown.content.title
    for _ in range(3):
        assert voice.heard() == [title]
        speaking.key("*")
        assert (voice.heard(), voice.speaking) == ([], False)
        speaking.key("*")
    speaking.choose("helpMe")
    assert voice.heard() == [title, speaking.controller.shown.content.title]


@pytest.mark.parametrize(("way", "heard"), [("whereIsMyNumber", ["4"]), ("visit", [])])
def test_what_is_typed_is_said_unless_it_is_personal(
    speaking: KioskHarness, voice: RecordingVoice, way: str, heard: list[str]
) -> None:
    """Who cannot see hears the number they type; the hall does not hear a telephone number."""
    speaking.choose("speak", *(["helpMe"] if way == "visit" else []), way)
    voice.heard()
    speaking.press("4")
    assert voice.heard() == heard


def test_a_hash_has_what_can_be_chosen_read(speaking: KioskHarness, voice: RecordingVoice) -> None:
    """Each after its number, where digits type; to whoever does not listen nothing is said."""
    speaking.choose("whereIsMyNumber")
    speaking.key("1#")
    assert voice.said == []
    speaking.choose("speak", "language", "language-en")
    speaking.key("#")
    told = ("1", "Find my number", "2", "Clear", "3", "Delete")
    assert voice.said[-1] == (told, "en")


def test_a_voice_that_is_switched_off_is_silent_at_once(
    speaking: KioskHarness, voice: RecordingVoice
) -> None:
    """And says nothing of the pages that follow."""
    speaking.choose("speak")
    stopped = voice.stopped
    speaking.choose("speak")
    assert voice.stopped == stopped + 1
    voice.heard()
    speaking.choose("helpMe")
    assert voice.heard() == []


def test_what_is_typed_and_what_the_clock_says_is_not_read_again(
    speaking: KioskHarness, voice: RecordingVoice, clock: SetClock
) -> None:
    """Only what is new to whoever listens."""
    speaking.choose("speak", "whereIsMyNumber")
    voice.heard()
    speaking.press("42")
    clock.go_on(minutes=1)
    speaking.wait(1)
    lines = tuple(Line(s.code, 5, (5, 10)) for s in SETUP.services)
    speaking.controller.show_lines(LinesNow(lines))
    assert voice.heard() == ["4", "4"]


@pytest.mark.parametrize("read_aloud", [True, False])
def test_what_is_urgent_is_spoken_once_and_goes_by_the_clock(
    speaking: KioskHarness,
    voice: RecordingVoice,
    clock: SetClock,
    read_aloud: bool,  # noqa: FBT001 - a case
) -> None:
    """Whoever has pages read hears it before the page; it is not said again with each page."""
    speaking.choose(*(["speak"] if read_aloud else []))
    voice.heard()
    end = clock.now + timedelta(minutes=1)
    told = LinesNow((), notices=(Notice(1, {"zh-Hans": "网络中断"}, urgent=True, ends=end),))
    speaking.controller.show_lines(told)
    speaking.controller.show_lines(told)
    assert voice.heard() == ["网络中断"]
    assert speaking.controller.shown.content.urgent == "网络中断"
    speaking.choose("whereIsMyNumber")
    assert "网络中断" not in voice.heard()
    assert speaking.controller.shown.content.urgent == "网络中断"
    clock.now = end
    speaking.controller.tick()
    assert speaking.controller.shown.content.urgent == ""
    assert voice.heard() == []


@pytest.mark.parametrize("read_aloud", [True, False])
def test_the_warning_is_always_spoken(
    speaking: KioskHarness,
    voice: RecordingVoice,
    read_aloud: bool,  # noqa: FBT001 - a case
) -> None:
    """Once: whoever looks elsewhere hears it."""
    speaking.choose("helpMe", *(["speak"] if read_aloud else []))
    voice.heard()
    for _ in range(5):
        speaking.wait(1)
    speaking.wait(60)
    speaking.wait(5)
    assert voice.heard() == [speaking.controller.shown.warning()[0]]


def test_the_volume_changes_in_steps_and_is_everybody_s_again_at_home(
    speaking: KioskHarness, voice: RecordingVoice
) -> None:
    """Neither silent nor beyond all; one hears how loud it is now."""
    speaking.choose("display", "louder")
    assert (voice.volume, voice.heard()) == (75, [speaking.controller.shown.content.title])
    for _ in range(9):
        speaking.choose("quieter")
    assert voice.volume == 10
    for _ in range(9):
        speaking.choose("louder")
    assert voice.volume == 100
    speaking.choose("quieter")
    speaking.controller.go_home()
    assert voice.volume == 100


def test_home_is_silent(speaking: KioskHarness, voice: RecordingVoice) -> None:
    """What was being read to the one before is not read on."""
    speaking.choose("speak", "helpMe")
    stopped = voice.stopped
    speaking.controller.go_home()
    assert voice.stopped > stopped


def test_a_language_without_a_voice_offers_none(service: KioskService, clock: SetClock) -> None:
    """Where it has one it does."""
    harness = make_harness(service, clock, voice=RecordingVoice("zh-Hans"))
    assert "speak" in [each.code for each in harness.offered()]
    harness.choose("language", "language-en")
    assert "speak" not in [each.code for each in harness.offered()]
    harness.key("*")
    assert not harness.controller.screen.view.read_aloud


# scans


def test_a_code_under_the_scanner_counts_once(service: KioskService, clock: SetClock) -> None:
    """However often it is read within three seconds; shown again later it counts again."""
    codes = list[str]()

    def look_up(typed: str) -> Any:  # noqa: ANN401 - as the real one
        codes.append(typed)
        return service.look_up(typed)

    harness = make_harness(service_with(service, look_up=look_up), clock)
    for _ in range(5):
        harness.controller.scans.label("A042")
        harness.watch.seconds += SAME_CODE - 0.1
    assert codes == ["A042"]
    harness.controller.scans.label("A043")
    harness.watch.seconds += SAME_CODE
    harness.controller.scans.label("A043")
    assert codes == ["A042", "A043", "A043"]


def test_a_code_that_lies_there_keeps_no_page_open(harness: KioskHarness) -> None:
    """Nobody touched anything."""
    harness.controller.scans.label("A042")
    for _ in range(41):
        harness.watch.seconds += 2
        harness.controller.scans.label("A042")
        harness.controller.tick()
    assert harness.page() is Page.HOME


def test_codes_wait_while_something_is_under_way(service: KioskService, clock: SetClock) -> None:
    """Nothing is done with them; shown again they are heard."""
    held = HeldExecutor()
    harness = make_harness(service, clock, executor=held)
    harness.choose("group-exit-entry", "service-passport", "take")
    harness.controller.scans.label("A042")
    harness.controller.scans.identity(GRANDMOTHER)
    assert (harness.page(), harness.controller.screen.identity) == (Page.SERVICE, None)
    held.run()
    assert harness.page() is Page.TICKET
    harness.watch.seconds += 1
    harness.controller.scans.label("A042")
    for _ in range(2):  # as a ticket's number, then as an appointment's reference
        held.run()
    assert harness.page() is Page.ANSWER


def test_whoever_scans_after_a_number_is_somebody_else(harness: KioskHarness) -> None:
    """The class of the one before is not theirs."""
    harness.choose("greenChannel", "class-military")
    harness.take()
    harness.controller.scans.label("A001")
    assert harness.page() is Page.ANSWER
    assert harness.controller.screen.priority_class == ORDINARY


def test_a_card_of_sixty_years_offers_the_green_channel(harness: KioskHarness) -> None:
    """Where one was; others are only told that it was read."""
    harness.choose("group-exit-entry", "service-passport")
    harness.controller.scans.identity(ADULT)
    assert (harness.page(), harness.controller.shown.inputs.note) == (Page.SERVICE, "card")
    harness.controller.scans.identity(GRANDMOTHER)
    assert (harness.page(), harness.controller.shown.inputs.note) == (Page.OFFER, "card")
    harness.choose("class-elderly", "take")
    taken = harness.controller.screen.taken
    assert taken is not None
    assert taken.ticket.priority_class == "elderly"


def test_a_birthday_is_wished_at_the_start(harness: KioskHarness) -> None:
    """To whoever put their card on that day."""
    before = harness.controller.shown.content.words
    harness.controller.scans.identity(ADULT)
    assert len(harness.controller.shown.content.words) == len(before) + 1


def test_one_card_takes_one_number(harness: KioskHarness) -> None:
    """A second try shows the first number instead."""
    harness.controller.scans.identity(ADULT)
    label = harness.take()
    harness.choose("done")
    harness.wait(SAME_CODE)
    harness.controller.scans.identity(ADULT)
    harness.choose("group-exit-entry", "service-collection", "take")
    assert (harness.page(), harness.controller.shown.content.label) == (Page.ANSWER, label)


@pytest.mark.parametrize("reason", Reason)
def test_a_word_about_an_unreadable_code_vanishes(harness: KioskHarness, reason: Reason) -> None:
    """After ten seconds, or with the page."""
    harness.controller.scans.unreadable(reason)
    assert harness.controller.shown.content.notice
    harness.wait(FORGET_NOTE)
    assert harness.controller.shown.content.notice
    harness.wait(0.1)
    assert not harness.controller.shown.content.notice
    harness.controller.scans.unreadable(reason)
    harness.choose("helpMe")
    assert not harness.controller.shown.content.notice


# paper and lines


def test_a_number_stays_when_its_paper_does_not_come(harness: KioskHarness) -> None:
    """It is told at once; another ticket's paper says nothing here."""
    label = harness.take()
    harness.report("Z999", printed=True)
    assert harness.paper() == "coming"
    harness.report(label, printed=False)
    assert harness.paper() == "failed"
    assert harness.controller.shown.content.notice
    harness.report(label, printed=True)
    assert harness.paper() == "out"
    assert harness.controller.shown.content.paper_out


def test_news_of_the_paper_give_time_to_read_them(harness: KioskHarness) -> None:
    """Whoever waited for it is not sent home with it."""
    label = harness.take()
    harness.wait(70)
    harness.report(label, printed=True)
    harness.wait(19)
    assert harness.page() is Page.TICKET


def test_a_printer_that_cannot_is_known_before_and_while_one_waits(harness: KioskHarness) -> None:
    """Before one takes a number, and for the paper that was to come."""
    harness.take()
    harness.printer(able=False)
    assert harness.paper() == "failed"
    harness.choose("done", "group-exit-entry", "service-passport")
    assert harness.controller.shown.content.notice
    harness.choose("take")
    assert harness.paper() == "failed"
    harness.printer(able=True)
    harness.choose("done", "group-exit-entry", "service-passport")
    assert not harness.controller.shown.content.notice


def test_waits_are_shown_as_they_are_known(
    harness: KioskHarness, citizen: Citizen, queue: Queue
) -> None:
    """Old ones are not shown when the queue cannot be read."""
    queue.call_next(1)  # nobody waits: the counter is open by this
    harness.choose("group-exit-entry", "service-passport")

    def shown() -> list[str]:
        return [each.value for each in harness.controller.shown.content.facts]

    assert shown() == ["–", "–"]
    harness.controller.show_lines(citizen.lines_now())
    assert "–" not in shown()
    harness.controller.show_trouble(None)
    assert "–" not in shown()
    harness.controller.show_trouble(OSError("away"))
    assert shown() == ["–", "–"]


def test_the_list_to_take_along_is_a_code_of_its_own_page(
    service: KioskService, clock: SetClock
) -> None:
    """Drawn elsewhere; one that comes when its page is gone is not shown."""
    held = HeldExecutor()
    harness = make_harness(service, clock, executor=held)
    harness.choose("group-exit-entry", "service-passport", "list")
    assert harness.qr_code() == ()
    held.run()
    assert len(harness.qr_code()) == len(harness.qr_code()[0]) > 20
    harness.choose("back")
    assert harness.qr_code() == ()
    harness.choose("list", "back")
    held.run()
    assert harness.qr_code() == ()


def test_a_measured_panel_is_kept_whatever_the_window(
    service: KioskService, clock: SetClock
) -> None:
    """Settings know better than pixels."""
    panel = Panel(300, 200)
    harness = make_harness(service, clock, installation=Installation(panel))
    harness.controller.fill(1080, 1920)
    assert harness.controller.shown.inputs.panel is panel
    assert make_harness(service, clock).controller.shown.inputs.panel is UPRIGHT


# standby


@pytest.fixture
def in_standby(service: KioskService, clock: SetClock) -> KioskHarness:
    """A machine of a hall that keeps its hours, long after they ended, untouched."""
    clock.now += STANDBY
    harness = make_harness(service, clock, KEEPS_HOURS)
    harness.wait(61)
    return harness


def test_the_machine_sleeps_at_night(in_standby: KioskHarness) -> None:
    """Dark, with the way to wake it and when there will be numbers."""
    assert (in_standby.page(), in_standby.controller.idle_timer.dim) == (Page.STANDBY, True)
    assert "09:00" in in_standby.controller.shown.content.words[0]
    assert in_standby.codes() == ["home"]
    in_standby.wait(100_000)
    assert in_standby.page() is Page.STANDBY


def test_a_touch_wakes_it_for_a_minute(in_standby: KioskHarness) -> None:
    """Whoever stands there finds the start, bright; then it sleeps again."""
    in_standby.controller.touched()
    assert (in_standby.page(), in_standby.controller.idle_timer.dim) == (Page.HOME, False)
    in_standby.wait(59)
    assert in_standby.page() is Page.HOME
    in_standby.wait(1)
    assert (in_standby.page(), in_standby.controller.idle_timer.dim) == (Page.STANDBY, True)


@pytest.mark.parametrize("key", KEYS)
def test_a_key_wakes_it_and_does_nothing_more(in_standby: KioskHarness, key: str) -> None:
    """Nobody chooses what they have not seen."""
    in_standby.key(key)
    assert in_standby.controller.screen == screens.home("zh-Hans")


def test_whoever_is_busy_at_night_is_warned_before_it_sleeps(in_standby: KioskHarness) -> None:
    """Asleep only from the untouched start."""
    in_standby.choose("home")
    in_standby.choose("helpMe")
    in_standby.wait(60)
    assert (in_standby.page(), in_standby.warned()) == (Page.HELP, True)
    in_standby.wait(20)
    in_standby.wait(1)
    assert in_standby.page() is Page.STANDBY


def test_the_morning_wakes_it(in_standby: KioskHarness, clock: SetClock) -> None:
    """By itself, half an hour before it opens."""
    clock.go_on(hours=11)
    in_standby.wait(1)
    assert (in_standby.page(), in_standby.controller.idle_timer.dim) == (Page.HOME, False)


def test_services_round_the_clock_keep_it_awake(service: KioskService, clock: SetClock) -> None:
    """Dim, but everything is there."""
    clock.now += STANDBY
    lost = replace(SETUP.services[0], code="lost", round_the_clock=True)
    setup = replace(KEEPS_HOURS, services=(*SETUP.services, lost))
    harness = make_harness(service, clock, setup)
    harness.wait(61)
    assert (harness.page(), harness.controller.idle_timer.dim) == (Page.HOME, True)


def test_a_machine_has_a_pulse_of_its_own(
    qapp: QGuiApplication, service: KioskService, clock: SetClock
) -> None:
    """Time passes without anybody calling it."""
    jobs = JobRunner(InlineExecutor())
    controller = SessionController(SETUP, lambda: service, jobs, clock, LIMITS, LANGUAGES)
    (pulse,) = controller.findChildren(QTimer)
    assert (pulse.interval(), pulse.isActive()) == (500, True)
    controller.stop()
    assert not pulse.isActive()


def test_help_by_phone_asks_for_a_number_first(harness: KioskHarness) -> None:
    """The pad for telephone numbers, and nothing is done before one is typed."""
    harness.choose("helpMe", "visit")
    pad = harness.controller.screen.pad
    assert pad is not None
    assert pad.question is PadQuestion.PHONE
    assert "submit" not in [each.code for each in harness.offered()]


def test_a_hall_file_loaded_again_waits_for_the_next_page(harness: KioskHarness) -> None:
    """Whoever is on a page keeps it as it is, larger too; the next one is the new hall's."""
    told = list[str]()
    harness.controller.view_changed.connect(lambda: told.append("view"))
    harness.controller.clock_changed.connect(lambda: told.append("clock"))
    harness.choose("greenChannel", "class-elderly", "group-household")
    before = harness.codes()
    one = tuple(s for s in SETUP.services if s.group == "exit-entry")[:1]
    new = replace(SETUP, services=one, classes=())
    harness.controller.show_setup(new, ("en", "zh-Hans"))
    assert (harness.codes(), told) == (before, [])
    assert harness.controller.newest_setup is new
    harness.choose("back")
    assert harness.codes() == ["service-passport", "appointment", "whereIsMyNumber", "guide"]
    assert harness.controller.screen.priority_class == ORDINARY
    assert {"view", "clock"} <= set(told)
    harness.choose("language")
    assert harness.codes() == ["language-en", "language-zh-Hans"]


def test_a_hall_file_loaded_again_is_shown_at_once_where_nobody_is(harness: KioskHarness) -> None:
    """The untouched start is the new hall's, in its first language."""
    one = tuple(s for s in SETUP.services if s.group == "exit-entry")[:1]
    harness.controller.show_setup(replace(SETUP, services=one, classes=()), ("en", "zh-Hans"))
    assert harness.controller.screen == screens.home("en")
    assert harness.codes() == ["service-passport", "appointment", "whereIsMyNumber", "guide"]


def test_who_goes_home_leaves_the_old_hall(harness: KioskHarness) -> None:
    """After a silence the next person finds the new hall's start."""
    harness.choose("group-household")
    harness.controller.show_setup(replace(SETUP, classes=()), ("en",))
    harness.wait(81)  # longer than it waits and warns
    assert harness.controller.screen == screens.home("en")


def test_a_language_that_is_offered_no_more_is_spoken_to_the_end(harness: KioskHarness) -> None:
    """Whoever has chosen it is not cut off."""
    harness.choose("language", "language-zh-Hant", "group-household")
    harness.controller.show_setup(replace(SETUP, classes=()), ("en",))
    harness.choose("back")
    assert harness.controller.screen.language == "zh-Hant"


def test_a_hall_of_the_same_words_changes_nothing(harness: KioskHarness) -> None:
    """The same file again is no reason to begin anew."""
    told = list[str]()
    harness.controller.view_changed.connect(lambda: told.append("view"))
    harness.controller.show_setup(
        harness.controller.setup, harness.controller.shown.inputs.languages
    )
    assert told == []
