"""The number pad in its uses."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.pages.parts import Choice, PageContent, PageInputs
from kiosk.pages.wording import Wording
from kiosk.session import number_pad
from kiosk.session.number_pad import PadQuestion
from kiosk.session.screen import Page, Screen

TITLES: dict[PadQuestion, Any] = {
    PadQuestion.APPOINTMENT: QT_TRANSLATE_NOOP("Pad", "Please type the code of your appointment"),
    PadQuestion.TAIL: QT_TRANSLATE_NOOP("Pad", "The last four of your identity number, please"),
    PadQuestion.NUMBER: QT_TRANSLATE_NOOP("Pad", "Please type the number on your ticket"),
    PadQuestion.PHONE: QT_TRANSLATE_NOOP("Pad", "At what phone number may we call back?"),
}
WORDS: dict[PadQuestion, Any] = {
    PadQuestion.APPOINTMENT: QT_TRANSLATE_NOOP("Pad", "You were given it when you booked."),
    PadQuestion.TAIL: QT_TRANSLATE_NOOP("Pad", "They are only compared, and kept nowhere."),
    PadQuestion.NUMBER: QT_TRANSLATE_NOOP("Pad", "The digits are enough."),
    PadQuestion.PHONE: QT_TRANSLATE_NOOP(
        "Pad",
        "We come to people who cannot come here. Your number is seen only by the officer who calls,"
        " and deleted afterwards.",
    ),
}
WORDS_WITH_SCANNER: dict[PadQuestion, Any] = {
    PadQuestion.APPOINTMENT: QT_TRANSLATE_NOOP(
        "Pad", "Or hold the code under the scanner. You were given it when you booked."
    ),
    PadQuestion.NUMBER: QT_TRANSLATE_NOOP(
        "Pad", "The digits are enough. Or hold the ticket under the scanner."
    ),
}
WORDS_WITH_LETTERS: tuple[Any, Any] = (
    QT_TRANSLATE_NOOP("Pad", "Dashes and blanks need not be typed."),
    QT_TRANSLATE_NOOP(
        "Pad", "Dashes and blanks need not be typed. Or hold the code under the scanner."
    ),
)
"""Without a scanner, and with one."""

SUBMITS: dict[PadQuestion, Any] = {
    PadQuestion.APPOINTMENT: QT_TRANSLATE_NOOP("Pad", "Check in"),
    PadQuestion.TAIL: QT_TRANSLATE_NOOP("Pad", "Check in"),
    PadQuestion.NUMBER: QT_TRANSLATE_NOOP("Pad", "Find my number"),
    PadQuestion.PHONE: QT_TRANSLATE_NOOP("Pad", "Please call me back"),
}


def pad(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """Type something, with large keys."""
    say = wording.translate
    typed = screen.pad or number_pad.Pad(PadQuestion.NUMBER)
    question = typed.question
    able = number_pad.is_complete(typed)
    choices = [Choice("submit", say("Pad", SUBMITS[question]), "", "primary", "check", able=able)]
    if question is PadQuestion.APPOINTMENT:
        by_tail = say("Pad", "By my identity number")
        choices.append(Choice("tail", say("Pad", "No code at hand"), by_tail, icon="idcard"))
    return PageContent(
        say("Pad", TITLES[question]),
        (_words(typed, inputs, wording),),
        tuple(choices),
        typing=True,
        typed=number_pad.shown(typed),
        by_keypad=wording.sentences(by_keypad(inputs, wording), _letters(typed, inputs, wording)),
    )


def _words(typed: number_pad.Pad, inputs: PageInputs, wording: Wording) -> str:
    if typed.letters:  # which leave less room for words
        plain, scanned = WORDS_WITH_LETTERS
        return wording.translate("Pad", scanned if inputs.scanner else plain)
    with_scanner = WORDS_WITH_SCANNER if inputs.scanner else {}
    return wording.translate("Pad", with_scanner.get(typed.question, WORDS[typed.question]))


def _letters(typed: number_pad.Pad, inputs: PageInputs, wording: Wording) -> str:
    """How letters are typed with the keypad; empty where there is none."""
    if not (inputs.keypad and typed.letters):
        return ""
    return wording.translate(
        "Pad",
        "For a letter press its telephone key, then hash and 5: once for the first letter of the"
        " key, again for the next.",
    )


def by_keypad(inputs: PageInputs, wording: Wording) -> str:
    """How to do anything but type with the keypad; empty where there is none."""
    if not inputs.keypad:
        return ""
    return wording.translate(
        "Pad",
        "The digits type. For anything else press hash first: each choice is then read with its"
        " number, and hash once more is for help. Star reads this page again.",
    )


PAGES = {Page.PAD: pad}
