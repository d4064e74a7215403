"""What each key of the tactile keypad does on each page."""

import pytest
from msgspec.structs import replace

from kiosk import keypad, screens
from kiosk.asking import Pad, Question
from kiosk.pages import face_of
from kiosk.pages.bar import bar
from kiosk.screens import Page, Screen
from kiosk.warden import Gate, Step
from tests.kiosk.every_page import FACTS, SCREENS, START
from tests.kiosk.test_pages import WORDINGS

KEYS = "0123456789*#"
CHOOSING = [s for s in SCREENS if s.page not in {Page.PAD, Page.GATE}]
TYPING = [s for s in SCREENS if s.page is Page.PAD]


def meant(key: str, screen: Screen) -> str:
    """What a key does there."""
    return keypad.meant(key, screen, face_of(screen, FACTS, WORDINGS["en"]))


@pytest.mark.parametrize("screen", CHOOSING, ids=lambda screen: screen.page.value)
def test_a_number_chooses_what_stands_beside_it(screen: Screen) -> None:
    """The first choice is 1; a number beyond the last does nothing."""
    choices = face_of(screen, FACTS, WORDINGS["en"]).choices
    codes = [choice.code for choice in choices] + [""] * (6 - len(choices))
    assert [meant(key, screen) for key in "123456"] == codes


@pytest.mark.parametrize("screen", CHOOSING, ids=lambda screen: screen.page.value)
def test_the_bar_is_on_the_same_keys_on_every_page(screen: Screen) -> None:
    """7 language, 8 large, 9 see and reach, 0 back, * aloud, # help."""
    keys = ["language", "large", "display", "back", "speak", "helpMe"]
    assert [meant(key, screen) for key in "7890*#"] == keys


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.page.value)
def test_a_button_bears_the_key_that_presses_it(screen: Screen) -> None:
    """Or none, where no key does; of the bar's and a choice's own key each bears its own."""
    face = face_of(screen, FACTS, WORDINGS["en"])
    for choices, keys in ((face.choices, keypad.KEYS), (bar(screen, FACTS, WORDINGS["en"]), None)):
        for choice in choices:
            key = keypad.key_of(choice.code, screen, face, keys or keypad.BAR_FIRST)
            assert not key or meant(key, screen) == choice.code
            assert key or face.typing
    assert keypad.key_of("nothing", screen, face) == ""


def test_the_bar_keeps_its_key_where_a_choice_does_the_same() -> None:
    """Large type is 1 among the ways to see, and 8 on the bar, as on every page."""
    screen = screens.go(START, Page.DISPLAY)
    face = face_of(screen, FACTS, WORDINGS["en"])
    assert keypad.key_of("large", screen, face) == "1"
    assert keypad.key_of("large", screen, face, keypad.BAR_FIRST) == "8"


@pytest.mark.parametrize("screen", TYPING, ids=lambda screen: str(screen.pad))
def test_digits_type_where_something_is_typed(screen: Screen) -> None:
    """All ten of them, whatever else they do on other pages."""
    assert [meant(key, screen) for key in "0123456789"] == [f"key-{n}" for n in range(10)]


@pytest.mark.parametrize("question", Question)
def test_on_the_pad_one_key_ends_and_one_takes_back(question: Question) -> None:
    """# is done when there is enough, help before that; * erases, and goes back when all is."""
    empty = screens.ask(START, question)
    full = screens.typed(empty, Pad(question, "1234567"[: 4 if question == "tail" else 7]))
    assert (meant("#", empty), meant("*", empty)) == ("helpMe", "back")
    assert (meant("#", full), meant("*", full)) == ("submit", "key-erase")


def test_an_officer_types_badge_and_pin_with_the_keypad_too() -> None:
    """No digit leads away from there; # is done, * takes back, and goes back when all is."""
    gate = screens.go(START, Page.GATE)
    digits = [f"key-{n}" for n in range(10)]
    assert [meant(key, gate) for key in KEYS] == [*digits, "back", "submit"]
    typed = face_of(gate, replace(FACTS, gate=Gate(Step.BADGE, badge="1001")), WORDINGS["en"])
    assert [keypad.meant(key, gate, typed) for key in "*#"] == ["key-erase", "submit"]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.page.value)
@pytest.mark.parametrize("key", ["", "x", "12", "٣", "²"])
def test_anything_else_is_no_key(screen: Screen, key: str) -> None:
    """Whatever a broken keypad says, nothing is chosen."""
    assert meant(key, screen) == ""
