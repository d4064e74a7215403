"""What was done last, in words beside its undo key. Pure."""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

from reception.officer import UNDO_SECONDS, Undoable

Translate = Callable[[str, str], str]


class UndoNow(Struct, frozen=True):
    """What may be taken back now: in words, and for how many seconds more; "" is nothing."""

    words: str = ""
    seconds: int = 0


def undo_now(undoable: Undoable | None, now: datetime, translate: Translate) -> UndoNow:
    """What may be taken back at this moment."""
    if undoable is None or now > undoable.until:
        return UndoNow()
    left = min(UNDO_SECONDS, max(1, round((undoable.until - now).total_seconds())))
    return UndoNow(done(undoable.move, translate).format(label=undoable.label), left)


def done(move: str, translate: Translate) -> str:
    """What a move did to a ticket, with ``{label}`` for its number."""
    words = {
        "call": translate("Done", "{label} was called"),
        "resume": translate("Done", "{label} was called back"),
        "recall": translate("Done", "{label} was called again"),
        "start": translate("Done", "{label} is being served"),
        "finish": translate("Done", "{label} was finished"),
        "go_on": translate("Done", "{label} waits for the next service"),
        "miss": translate("Done", "{label} was marked as missed"),
        "park": translate("Done", "{label} was parked"),
        "transfer": translate("Done", "{label} was transferred"),
        "return_to_line": translate("Done", "{label} is back in line"),
        "postpone": translate("Done", "{label} lets others go first"),
        "check_in_again": translate("Done", "{label} has checked in again"),
        "cancel": translate("Done", "{label} was cancelled"),
        "confirm": translate("Done", "{label} was confirmed"),
        "walk_direct": translate("Done", "{label} is served without a number"),
        "add_services": translate("Done", "{label} has more services to come"),
        "send_for_papers": translate("Done", "{label} fetches papers and comes back"),
    }
    return words.get(move, translate("Done", "{label}: done"))
