"""What only officers see: badge and PIN, and the service page."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.pages.home import on_leaf
from kiosk.pages.pad import by_keypad
from kiosk.pages.parts import Choice, Fact, PageContent, PageInputs
from kiosk.pages.wording import Wording
from kiosk.session.screen import Page, Screen
from kiosk.staff import service_page
from kiosk.staff.pin_gate import PinGate, PinStage
from tickets.sign_on import SHORTEST_PIN

PRINTER: dict[str, Any] = {
    "printer: ready": QT_TRANSLATE_NOOP("Officer", "ready"),
    "printer: paper low": QT_TRANSLATE_NOOP("Officer", "paper is running low"),
    "printer: out of paper": QT_TRANSLATE_NOOP("Officer", "out of paper"),
    "printer: cover open": QT_TRANSLATE_NOOP("Officer", "cover open"),
    "printer: cutter jammed": QT_TRANSLATE_NOOP("Officer", "paper jam"),
    "printer: not connected": QT_TRANSLATE_NOOP("Officer", "not connected"),
}
_NOT_READY: Any = QT_TRANSLATE_NOOP("Officer", "does not print")
_NOT_HEARD: Any = QT_TRANSLATE_NOOP("Officer", "nothing heard yet")

NAMES: dict[str, Any] = {
    "issued": QT_TRANSLATE_NOOP("Officer", "Numbers today"),
    "waiting": QT_TRANSLATE_NOOP("Officer", "Waiting"),
    "served": QT_TRANSLATE_NOOP("Officer", "Served"),
    "missed": QT_TRANSLATE_NOOP("Officer", "Missed"),
    "counters-open": QT_TRANSLATE_NOOP("Officer", "Counters open"),
}
CHOICES: dict[service_page.ServiceAction, tuple[str, Any]] = {
    service_page.ServiceAction.PRINTER_TEST: (
        "print",
        QT_TRANSLATE_NOOP("Officer", "Print a test page"),
    ),
    service_page.ServiceAction.VOLUME_UP: ("volume-up", QT_TRANSLATE_NOOP("Officer", "Louder")),
    service_page.ServiceAction.VOLUME_DOWN: (
        "volume-down",
        QT_TRANSLATE_NOOP("Officer", "Quieter"),
    ),
    service_page.ServiceAction.RESTART: (
        "restart",
        QT_TRANSLATE_NOOP("Officer", "Start the machine again"),
    ),
    service_page.ServiceAction.LEAVE: ("leave", QT_TRANSLATE_NOOP("Officer", "Leave the kiosk")),
}
NOTES: dict[str, Any] = {
    "busy": QT_TRANSLATE_NOOP("Officer", "One moment"),
    "ok": QT_TRANSLATE_NOOP("Officer", "Done"),
    "failed": QT_TRANSLATE_NOOP("Officer", "That did not work; the log says why"),
}


def pin_gate(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """Badge, then PIN; whoever came here by mistake goes back."""
    say, now = wording.translate, inputs.pin_gate
    titles = {
        PinStage.BADGE: say("Officer", "For officers: your badge number"),
        PinStage.PIN: say("Officer", "Your PIN"),
        PinStage.CHECKING: say("Officer", "One moment"),
        PinStage.WRONG: say("Officer", "Badge or PIN is wrong"),
        PinStage.WAIT: say("Officer", "Too many wrong tries. Please wait a while"),
        PinStage.TROUBLE: say("Officer", "This cannot be checked now: the database is away"),
    }
    able = now.step in {PinStage.WRONG, PinStage.TROUBLE} or bool(
        now.badge if now.step is PinStage.BADGE else len(now.pin) >= SHORTEST_PIN
    )
    name = (
        say("Officer", "Again")
        if now.step in {PinStage.WRONG, PinStage.TROUBLE}
        else say("Pad", "OK")
    )
    return PageContent(
        titles.get(now.step, titles[PinStage.BADGE]),
        (say("Officer", "Everybody else: please go back."),),
        (Choice("submit", name, "", "primary", "check", able=able),),
        typing=True,
        typed=typed_at_gate(now),
        by_keypad=by_keypad(inputs, wording),
    )


def typed_at_gate(now: PinGate) -> str:
    """The badge as typed, a PIN as dots."""
    return "●" * len(now.pin) if now.step is PinStage.PIN else now.badge


def officer(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """Paper, printer test, volume, restart, today's counts."""
    say, known = wording.translate, inputs.service_page
    note = NOTES.get(inputs.service_page_note, "")
    if known is None:
        words = say("Officer", note or NOTES["busy"])
        return PageContent(say("Officer", "Service page"), (words,))
    told = [_fact(line, wording) for line in service_page.lines(known)]
    choices = [
        Choice(f"officer-{choice.value}", say("Officer", text), icon=icon)
        for choice, (icon, text) in CHOICES.items()
        if choice in service_page.choices(known)
    ]
    return PageContent(
        say("Officer", "Service page"),
        notice=say("Officer", note) if note else "",
        lead=say("Officer", "Printer: {state}").format(state=told[0].value),
        facts=tuple(told[1:]),
        choices=on_leaf(choices, screen, inputs, wording),
    )


def _fact(line: service_page.ServicePageRow, wording: Wording) -> Fact:
    say = wording.translate
    if line.code.startswith("printer"):
        return Fact("printer", "", _printer(line, wording))
    if line.code == "no-sound":
        return Fact("volume", say("Officer", "Volume"), say("Officer", "no sound device"))
    if line.code == "volume":
        return Fact("volume", say("Officer", "Volume"), f"{line.numbers[0]} %")
    return Fact(line.code, say("Officer", NAMES[line.code]), str(line.numbers[0]))


def _printer(line: service_page.ServicePageRow, wording: Wording) -> str:
    if not line.numbers:
        return wording.translate("Officer", _NOT_HEARD)
    text: str = PRINTER.get(line.code, _NOT_READY)
    state = wording.translate("Officer", text)
    tickets = wording.translate("Officer", "%n tickets off this roll", n=line.numbers[0])
    return f"{state} · {tickets}"


PAGES = {Page.PIN_GATE: pin_gate, Page.OFFICER: officer}
