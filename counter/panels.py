"""What a panel of the console offers to choose from, each with its key. Pure."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from msgspec import Struct

from counter.ticket_words import TicketWords
from tickets.hall import HallSetup
from tickets.visit import Ticket

Translate = Callable[[str, str], str]

KEYS = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What stands on the options, in turn; one that has none is for the mouse."""

COUNTER = "counter:"
"""What stands before a counter's number where an option is a counter."""

PLACES = (1, 2, 3, 5, 10)


class PanelKind(StrEnum):
    """A panel; it stands in the place of the buttons until something is chosen, or Esc."""

    NONE = ""
    TRANSFER = "transfer"
    SEVERAL = "several"
    DIRECT = "direct"
    PAUSE = "pause"
    POSTPONE = "postpone"
    LEAVE = "leave"
    PAPERS = "papers"
    SERVICES = "services"


CHOOSE_SEVERAL = frozenset({PanelKind.SEVERAL, PanelKind.PAPERS, PanelKind.SERVICES})
"""Panels in which options are ticked and then confirmed; in the others one press is all."""


class Option(Struct, frozen=True):
    """Something to choose; ``detail`` stands small below its text."""

    id: str
    text: str
    detail: str = ""


class PanelFacts(Struct, frozen=True):
    """What the options follow from: the hall, this counter, and who is here."""

    setup: HallSetup
    counter: int
    here: Ticket | None


def options(
    kind: PanelKind, facts: PanelFacts, words: TicketWords, translate: Translate
) -> tuple[Option, ...]:
    """What a panel offers."""
    here = facts.here
    served = (here.service,) if here else ()
    known = (*served, *here.then) if here else ()
    offered: dict[PanelKind, Callable[[], tuple[Option, ...]]] = {
        PanelKind.TRANSFER: lambda: (*_services(facts, words, served), *_counters(facts, words)),
        PanelKind.SEVERAL: lambda: _services(facts, words, known),
        PanelKind.DIRECT: lambda: _services(facts, words),
        PanelKind.SERVICES: lambda: _services(facts, words),
        PanelKind.PAPERS: lambda: tuple(
            Option(str(number), paper)
            for number, paper in enumerate(words.materials(here.service) if here else (), 1)
        ),
        PanelKind.PAUSE: lambda: tuple(Option(each, each) for each in reasons(translate)),
        PanelKind.POSTPONE: lambda: tuple(Option(str(each), str(each)) for each in PLACES),
        PanelKind.LEAVE: lambda: (
            Option("finish", translate("Panel", "Finish, then leave")),
            Option("park", translate("Panel", "Park for all, then leave")),
        ),
    }
    return offered.get(kind, tuple)()


def served_as_filed(facts: PanelFacts) -> dict[str, int]:
    """What the hall file has this counter serve: code -> minutes after which it helps."""
    return {
        code: minutes
        for each in facts.setup.counters
        if each.number == facts.counter
        for code, minutes in each.serves
    }


def reasons(translate: Translate) -> tuple[str, ...]:
    """Usual reasons for a pause, as the counter's display shows them."""
    return (
        translate("Panel", "Back in a few minutes"),
        translate("Panel", "Lunch break"),
        translate("Panel", "Shift change"),
        translate("Panel", "System fault"),
        translate("Panel", "Helping at another counter"),
    )


def title(kind: PanelKind, label: str, translate: Translate) -> str:
    """What a panel is for; ``label`` is the number it is about."""
    titles = {
        PanelKind.TRANSFER: translate("Panel", "Where does {label} go?"),
        PanelKind.SEVERAL: translate("Panel", "What else has {label} come for?"),
        PanelKind.DIRECT: translate("Panel", "What has the person without a number come for?"),
        PanelKind.PAUSE: translate("Panel", "Why the pause? It is shown above the counter"),
        PanelKind.POSTPONE: translate("Panel", "How many people go before {label}?"),
        PanelKind.LEAVE: translate("Panel", "{label} is still here"),
        PanelKind.PAPERS: translate(
            "Panel", "What does {label} fetch? They come back without queueing"
        ),
        PanelKind.SERVICES: translate(
            "Panel", "What is served here today? Nothing ticked: as usual"
        ),
    }
    return titles.get(kind, "").format(label=label)


def keyed(offered: Iterable[Option], chosen: Iterable[str]) -> list[dict[str, object]]:
    """The options as QML draws them: id, key, text, detail, chosen."""
    ticked = set(chosen)
    return [
        {
            "id": each.id,
            "key": KEYS[at] if at < len(KEYS) else "",
            "text": each.text,
            "detail": each.detail,
            "chosen": each.id in ticked,
        }
        for at, each in enumerate(offered)
    ]


def _services(
    facts: PanelFacts, words: TicketWords, without: Iterable[str] = ()
) -> tuple[Option, ...]:
    """The services of the hall, those of this counter first."""
    left_out = set(without)
    served = served_as_filed(facts)
    offered = [each for each in facts.setup.services if each.code not in left_out]
    offered.sort(key=lambda each: each.code not in served)
    return tuple(Option(each.code, words.service(each.code, short=True)) for each in offered)


def _counters(facts: PanelFacts, words: TicketWords) -> tuple[Option, ...]:
    return tuple(
        Option(f"{COUNTER}{each.number}", words.counter(each.number))
        for each in facts.setup.counters
        if each.number != facts.counter
    )
