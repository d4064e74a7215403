"""The number pad in its uses, what it is answered with, and why something cannot be done."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import asking
from kiosk.answer_wording import AnswerWording
from kiosk.asking import Answer, Found, Question, Way, kind_of
from kiosk.pages.home import closed_notice, on_leaf, service_choice
from kiosk.pages.parts import Choice, Face, Facts
from kiosk.screens import Page, Screen
from kiosk.wording import Wording
from tickets.errors import HallClosed
from tickets.model import Appointment

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
    )


def pick(screen: Screen, facts: Facts, wording: Wording) -> Face:
    """Which of several was meant?"""
    say = wording.translate
    times = any(isinstance(each, Appointment) for each in screen.picks)
    choices = [_pick_choice(each, facts, wording) for each in screen.picks]
    return Face(
        say("Pad", "Which time is yours?") if times else say("Pad", "Which of these is yours?"),
        choices=on_leaf(choices, screen, wording),
    )


def _pick_choice(each: Found | Appointment, facts: Facts, wording: Wording) -> Choice:
    code = each.service if isinstance(each, Appointment) else each.ticket.service
    service = facts.service(code)
    name = wording.name(service.names) if service else code
    if isinstance(each, Appointment):
        shown = wording.time(each.slot_at, facts.setup.hall)
        return Choice(f"slot-{each.code}", shown, name, icon="clock")
    return Choice(f"number-{each.ticket.label}", each.ticket.label, name, icon="ticket")


def answer(screen: Screen, facts: Facts, wording: Wording) -> Face:
    """What was asked for, answered; and every way on."""
    given = screen.answer
    if given is None:  # pragma: no cover - the page is never shown without
        return Face("")
    told = AnswerWording(wording)
    now = kind_of(given) is asking.Kind.NOW
    return Face(
        title=told.title(given, facts.now),
        label=asking.label_of(given),
        lead=told.place(given),
        words=(told.advice(given),),
        choices=(*_ways(given, wording), _home(wording)),
        tone="amber" if now else "plain",
    )


def _ways(given: Answer, wording: Wording) -> list[Choice]:
    say = wording.translate
    ways = {
        Way.CHECK_IN_AGAIN: Choice(
            "again", say("Answer", "Put me back in line"), "", "primary", "check"
        ),
        Way.RETYPE: Choice("retype", say("Answer", "Type it again"), "", "primary", "search"),
        Way.FIND_NUMBER: Choice(
            "find", say("Answer", "Where is my number now?"), "", "primary", "search"
        ),
        Way.SERVICES: Choice("services", say("Answer", "Take a new number"), icon="ticket"),
    }
    return [ways[way] for way in asking.ways(given)]


def _home(wording: Wording) -> Choice:
    return Choice("home", wording.translate("Answer", "Back to the start"), icon="home")


def trouble(screen: Screen, facts: Facts, wording: Wording) -> Face:
    """It cannot be done just now: what happens, and what to do instead."""
    say, refusal = wording.translate, screen.refusal
    searched = screen.pad is not None and refusal is None
    if refusal is not None:
        words = wording.refusal_advice(refusal, facts.now)
        title = wording.refusal_title(refusal)
    elif searched:
        title = say("Trouble", "Sorry, this machine cannot look that up just now")
        words = (
            say(
                "Trouble",
                "Your place in line is safe. Please ask any member of staff, and watch the hall"
                " display.",
            ),
        )
    else:
        title = say("Trouble", "Sorry, this machine cannot give numbers just now")
        words = (
            say(
                "Trouble",
                "Please go to any member of staff: they will give you a number by hand. You lose"
                " nothing.",
            ),
        )
    return Face(title, words, _ways_out(screen, facts, wording), tone="amber")


def _ways_out(screen: Screen, facts: Facts, wording: Wording) -> tuple[Choice, ...]:
    say = wording.translate
    ways = [Choice("tryAgain", say("Trouble", "Back to the start"), "", "primary", "home")]
    if isinstance(screen.refusal, HallClosed):
        ways += [
            service_choice(s, facts, wording)
            for s in facts.setup.services
            if s.on_kiosk and s.round_the_clock
        ][:2]
    if screen.refusal is not None:
        ways.append(Choice("services", say("Trouble", "Choose something else"), icon="ticket"))
        name = say("Home", "I have an appointment")
        ways.append(Choice("appointment", name, "", "chosen", "appointment"))
    ways.append(Choice("helpMe", say("Help", "Please help me"), "", "amber", "help"))
    return tuple(ways)


def night(screen: Screen, facts: Facts, wording: Wording) -> Face:
    """Outside hours: quiet and dark; whoever touches it finds everything."""
    say = wording.translate
    round_the_clock = [
        wording.name(s.names) for s in facts.setup.services if s.on_kiosk and s.round_the_clock
    ]
    open_now = say("Night", "Open now: {services}")
    words = [closed_notice(facts, wording)]
    if round_the_clock:
        words.append(open_now.format(services=wording.listed(round_the_clock)))
    return Face(
        say("Night", "Good night"),
        tuple(words),
        (Choice("home", say("Night", "Touch here to begin"), "", "plain", "moon"),),
    )


PAGES = {
    Page.PAD: pad,
    Page.PICK: pick,
    Page.ANSWER: answer,
    Page.TROUBLE: trouble,
    Page.NIGHT: night,
}
