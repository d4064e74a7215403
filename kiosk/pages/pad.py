"""The number pad in its uses."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import asking
from kiosk.asking import Question
from kiosk.pages.parts import Choice, Face, Facts
from kiosk.screens import Page, Screen
from kiosk.wording import Wording

TITLES: dict[Question, Any] = {
    Question.APPOINTMENT: QT_TRANSLATE_NOOP("Pad", "Please type the code of your appointment"),
    Question.TAIL: QT_TRANSLATE_NOOP("Pad", "The last four of your identity number, please"),
    Question.NUMBER: QT_TRANSLATE_NOOP("Pad", "Please type the number on your ticket"),
    Question.PHONE: QT_TRANSLATE_NOOP("Pad", "At what phone number may we call back?"),
}
WORDS: dict[Question, Any] = {
    Question.APPOINTMENT: QT_TRANSLATE_NOOP(
        "Pad", "Or hold the code under the scanner. You were given it when you booked."
    ),
    Question.TAIL: QT_TRANSLATE_NOOP("Pad", "They are only compared, and kept nowhere."),
    Question.NUMBER: QT_TRANSLATE_NOOP(
        "Pad", "The digits are enough. Or hold the ticket under the scanner."
    ),
    Question.PHONE: QT_TRANSLATE_NOOP(
        "Pad",
        "We come to people who cannot come here. Your number is seen only by the officer who calls,"
        " and deleted afterwards.",
    ),
}
SUBMITS: dict[Question, Any] = {
    Question.APPOINTMENT: QT_TRANSLATE_NOOP("Pad", "Check in"),
    Question.TAIL: QT_TRANSLATE_NOOP("Pad", "Check in"),
    Question.NUMBER: QT_TRANSLATE_NOOP("Pad", "Find my number"),
    Question.PHONE: QT_TRANSLATE_NOOP("Pad", "Please call me back"),
}


def pad(screen: Screen, facts: Facts, wording: Wording) -> Face:
    """Type something, with large keys."""
    say = wording.translate
    typed = screen.pad or asking.Pad(Question.NUMBER)
    question = typed.question
    able = asking.is_complete(typed)
    choices = [Choice("submit", say("Pad", SUBMITS[question]), "", "primary", "check", able=able)]
    if question is Question.APPOINTMENT:
        by_tail = say("Pad", "By my identity number")
        choices.append(Choice("tail", say("Pad", "No code at hand"), by_tail, icon="idcard"))
    return Face(
        say("Pad", TITLES[question]),
        (say("Pad", WORDS[question]),),
        tuple(choices),
        typing=True,
        typed=asking.shown(typed),
        by_keypad=by_keypad(facts, wording),
    )


def by_keypad(facts: Facts, wording: Wording) -> str:
    """How to do anything but type with the keypad; empty where there is none."""
    if not facts.keypad:
        return ""
    return wording.translate(
        "Pad",
        "The digits type. For anything else press hash first: each choice is then read with its"
        " number, and hash once more is for help. Star reads this page again.",
    )


PAGES = {Page.PAD: pad}
