"""What each key of the tactile keypad does on each page."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

import pytest
from msgspec.structs import replace

from kiosk.pages import content_of, said
from kiosk.pages.bar import bar
from kiosk.session import keypad, screens
from kiosk.session.number_pad import LETTERS, PadQuestion
from kiosk.session.screen import Page, Screen
from tests.kiosk.page_samples import INPUTS, SCREENS, START
from tests.kiosk.test_pages import WORDINGS

KEYS = "0123456789*#"
CHOOSING = [s for s in SCREENS if s.page not in {Page.PAD, Page.PIN_GATE}]
TYPING = [s for s in SCREENS if s.page in {Page.PAD, Page.PIN_GATE}]


def on_each_page(screens_: Sequence[Screen]) -> pytest.MarkDecorator:
    """One case a page: all its screens, named after it."""
    page_of = attrgetter("page.value")
    pages = {page: tuple(group) for page, group in groupby(sorted(screens_, key=page_of), page_of)}
    return pytest.mark.parametrize("page", pages.values(), ids=pages.keys())


def meant(key: str, screen: Screen) -> str:
    """What a key does there."""
    return keypad.meant(key, screen, content_of(screen, INPUTS, WORDINGS["en"]))


@on_each_page(CHOOSING)
def test_a_number_chooses_what_stands_beside_it(page: Sequence[Screen]) -> None:
    """The first choice is 1; a number beyond the last does nothing."""
    for screen in page:
        choices = content_of(screen, INPUTS, WORDINGS["en"]).choices
        codes = [choice.code for choice in choices] + [""] * (6 - len(choices))
        assert [meant(key, screen) for key in "123456"] == codes


@on_each_page(CHOOSING)
def test_the_bar_is_on_the_same_keys_on_every_page(page: Sequence[Screen]) -> None:
    """7 language, 8 large, 9 see and reach, 0 back, * aloud, # help."""
    for screen in page:
        keys = ["language", "large", "display", "back", "speak", "helpMe"]
        assert [meant(key, screen) for key in "7890*#"] == keys


@on_each_page(SCREENS)
def test_a_button_bears_the_key_that_presses_it(page: Sequence[Screen]) -> None:
    """Of the bar's and a choice's own key each bears its own."""
    for screen in page:
        qml_window = content_of(screen, INPUTS, WORDINGS["en"])
        for choices, keys in (
            (qml_window.choices, keypad.KEYS),
            (bar(screen, INPUTS, WORDINGS["en"]), None),
        ):
            for choice in choices:
                key = keypad.key_of(choice.code, screen, qml_window, keys or keypad.BAR_FIRST)
                assert meant(key, screen) == choice.code
        assert keypad.key_of("nothing", screen, qml_window) == ""


def test_the_bar_keeps_its_key_where_a_choice_does_the_same() -> None:
    """Large type is 1 among the ways to see, and 8 on the bar, as on every page."""
    screen = screens.go(START, Page.DISPLAY)
    qml_window = content_of(screen, INPUTS, WORDINGS["en"])
    assert keypad.key_of("large", screen, qml_window) == "1"
    assert keypad.key_of("large", screen, qml_window, keypad.BAR_FIRST) == "8"


@on_each_page(TYPING)
def test_digits_type_where_something_is_typed(page: Sequence[Screen]) -> None:
    """All ten of them, whatever else they do on other pages; * reads aloud as on those."""
    for screen in page:
        assert [meant(key, screen) for key in "0123456789"] == [f"key-{n}" for n in range(10)]
        assert (meant("*", screen), meant("#", screen)) == ("speak", "")


@on_each_page(TYPING)
def test_after_a_hash_a_key_does_what_it_does_elsewhere(page: Sequence[Screen]) -> None:
    """The bar has its keys, and the choices their numbers; after them come clear and delete."""
    for screen in page:
        bar_keys = [meant(f"#{key}", screen) for key in "7890*#"]
        assert bar_keys == ["language", "large", "display", "back", "speak", "helpMe"]
        choices = [choice.code for choice in content_of(screen, INPUTS, WORDINGS["en"]).choices]
        letter = "key-X" if screen.pad and screen.pad.question is PadQuestion.TAIL else "key-clear"
        told = [*choices, letter, "key-erase"]
        if screen.pad and screen.pad.letters:
            told.append("key-turn")
        assert [meant(f"#{n}", screen) for n in range(1, 7)] == told + [""] * (6 - len(told))


@on_each_page(SCREENS)
def test_nothing_is_out_of_reach_of_the_keypad(page: Sequence[Screen]) -> None:
    """Each choice, the bar's and each key of the number pad, by one key or by # and one.

    Letters are had from the digits of their telephone keys, by # and one key as well.
    """
    for screen in page:
        qml_window = content_of(screen, INPUTS, WORDINGS["en"])
        asked = {each.code for each in (*qml_window.choices, *bar(screen, INPUTS, WORDINGS["en"]))}
        if qml_window.typing:
            asked |= {f"key-{key}" for key in keypad.pad_keys(screen)}
            if screen.pad and screen.pad.letters:
                asked = {*asked, "key-turn"} - {f"key-{letter}" for letter in LETTERS}
        ways = [*KEYS, *(f"#{key}" for key in KEYS)]
        assert asked - {meant(way, screen) for way in ways} == set()


@on_each_page(TYPING)
def test_what_can_be_chosen_is_read_with_its_number(page: Sequence[Screen]) -> None:
    """Each name after the number that does it, but for what cannot be done yet."""
    for screen in page:
        qml_window = content_of(screen, INPUTS, WORDINGS["en"])
        told = list(keypad.listed(screen, qml_window, WORDINGS["en"]))
        names = {choice.code: choice.name for choice in qml_window.choices}
        names |= {f"key-{key}": name for key, name in keypad.key_names(WORDINGS["en"]).items()}
        unable = {choice.name for choice in qml_window.choices if not choice.able}
        assert not unable & set(told)
        assert "Delete" in told
        for number, name in zip(told[::2], told[1::2], strict=True):
            assert names[meant(f"#{number}", screen)] == name


def test_how_letters_are_typed_is_said_where_there_are_some() -> None:
    """With the number that does it; where there is no keypad nobody hears of it."""
    letters = screens.ask(START, PadQuestion.APPOINTMENT, letters=True)
    digits = screens.ask(START, PadQuestion.APPOINTMENT)
    told = "For a letter press its telephone key, then hash and 5:"
    for screen, facts, heard in (
        (letters, replace(INPUTS, keypad=True), True),
        (digits, replace(INPUTS, keypad=True), False),
        (letters, INPUTS, False),
    ):
        parts = said(content_of(screen, facts, WORDINGS["en"]))
        assert any(told in part for part in parts) is heard
    assert meant("#5", letters) == "key-turn"


def test_a_page_to_type_on_says_how_to_choose() -> None:
    """Where there is a keypad, and last of all; elsewhere nobody hears of it."""
    with_keypad = replace(INPUTS, keypad=True)
    for screen in SCREENS:
        qml_window = content_of(screen, with_keypad, WORDINGS["en"])
        assert qml_window.typing == any("press hash first" in text for text in said(qml_window))
        assert not any("hash" in text for text in said(content_of(screen, INPUTS, WORDINGS["en"])))


@on_each_page(SCREENS)
@pytest.mark.parametrize("key", ["", "x", "12", "٣", "²", "#x", "###"])
def test_anything_else_is_no_key(page: Sequence[Screen], key: str) -> None:
    """Whatever a broken keypad says, nothing is chosen."""
    for screen in page:
        assert meant(key, screen) == ""
