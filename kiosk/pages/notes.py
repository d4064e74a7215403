"""What is said of a code or a card that was just read."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from devices.framing import Reason
from kiosk.pages.wording import Wording

CARD = "card"
"""A card was read."""

_NOT_OURS = QT_TRANSLATE_NOOP(
    "Scan", "This code is not from this hall. Please scan your appointment code or your ticket."
)
NOTES: dict[str, Any] = {
    CARD: QT_TRANSLATE_NOOP("Scan", "Your card has been read. Please take it with you."),
    Reason.CUT_OFF: QT_TRANSLATE_NOOP(
        "Scan", "The code was not read to its end. Please hold it still and scan again."
    ),
    Reason.DAMAGED_IDENTITY: QT_TRANSLATE_NOOP(
        "Scan", "The identity number could not be read. Please try again."
    ),
    Reason.OTHER_CARD: QT_TRANSLATE_NOOP(
        "Scan", "This card cannot be read here. You can go on without one."
    ),
    Reason.NOT_NOW: QT_TRANSLATE_NOOP(
        "Scan", "Cards cannot be read at the moment. You can go on without one."
    ),
}


def note_of(note: str, wording: Wording) -> str:
    """The words for a note; empty for none. Whatever else was shown is not ours."""
    return wording.translate("Scan", NOTES.get(note, _NOT_OURS)) if note else ""
