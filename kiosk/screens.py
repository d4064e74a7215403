"""What the kiosk shows and when it goes home: pure functions, no Qt, no clock."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Literal

from kiosk.asking import Answer, Pad, Question
from tickets.errors import Refusal
from tickets.model import ORDINARY, HallSetup, Service, ServiceGroup, Standing, Ticket


class Page(StrEnum):
    """One page at a time, one thing to do on each."""

    HOME = "home"
    GREEN = "green"
    HELP = "help"
    SERVICE = "service"
    PAD = "pad"
    ANSWER = "answer"
    TICKET = "ticket"
    TROUBLE = "trouble"


Paper = Literal["coming", "out", "failed"]
"""What is known of the ticket's paper."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody takes a number for, and how it is to be printed."""

    service: str
    priority_class: str
    language: str
    large: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """A ticket just taken, with its place in line at that moment; None when it is not known.

    ``slot_at`` is the time of the appointment it was given for, in UTC.
    """

    ticket: Ticket
    standing: Standing | None
    slot_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Screen:
    """What one person sees. ``service`` is a code; ``taken`` is set on the ticket page only.

    ``refusal`` is why the trouble page gives no number, None when the machine itself cannot.
    ``leaf`` is the number of the home page's leaf, from 0, in a hall with many services. ``large``
    is whether the ticket is to be printed in large type. ``pad`` is what is typed from the first
    touch on, ``answer`` what it was answered with; both go with the person.
    """

    language: str
    page: Page = Page.HOME
    leaf: int = 0
    priority_class: str = ORDINARY
    service: str = ""
    large: bool = False
    taken: Taken | None = None
    paper: Paper = "coming"
    refusal: Refusal | None = None
    pad: Pad | None = None
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds without a touch after which the next person finds the start."""

    idle: float
    ticket: float


SHELF = 6
"""Services that stand under one heading without scrolling, on every screen."""

SHELVES = 2
"""Headings on one leaf."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Services of one group that stand together on the home page."""

    group: ServiceGroup
    services: tuple[Service, ...]


def leaves(setup: HallSetup) -> tuple[tuple[Shelf, ...], ...]:
    """What stands on each leaf of the home page: one leaf at least, if need be an empty one."""
    shelves = tuple(_shelves(setup))
    starts = range(0, max(1, len(shelves)), SHELVES)
    return tuple(shelves[start : start + SHELVES] for start in starts)


def _shelves(setup: HallSetup) -> Iterator[Shelf]:
    for group in setup.groups:
        services = tuple(s for s in setup.services if s.on_kiosk and s.group == group.code)
        for start in range(0, len(services), SHELF):
            yield Shelf(group, services[start : start + SHELF])


def home(language: str) -> Screen:
    """The start, with nothing of the person before."""
    return Screen(language)


def show_classes(screen: Screen) -> Screen:
    """The page that says who the green channel is for."""
    return replace(screen, page=Page.GREEN)


def show_help(screen: Screen) -> Screen:
    """The page where one asks for help."""
    return replace(screen, page=Page.HELP)


def choose_class(screen: Screen, priority_class: str) -> Screen:
    """Go on as a person of this class: to the service chosen before, else to the services."""
    page = Page.SERVICE if screen.service else Page.HOME
    return replace(screen, page=page, priority_class=priority_class)


def choose_service(screen: Screen, service: str) -> Screen:
    """The page of one service: what to bring."""
    return replace(screen, page=Page.SERVICE, service=service)


def turn_leaf(screen: Screen, count: int) -> Screen:
    """The next of ``count`` leaves of the home page; after the last the first."""
    return replace(screen, leaf=(screen.leaf + 1) % count)


def choose_large(screen: Screen, *, large: bool) -> Screen:
    """A ticket in large type, or in the usual one."""
    return replace(screen, large=large)


def wish(screen: Screen) -> Wish:
    """What the person on a service's page takes a number for."""
    return Wish(screen.service, screen.priority_class, screen.language, screen.large)


def speak(screen: Screen, language: str) -> Screen:
    """The same page in another language."""
    return replace(screen, language=language)


def ask(screen: Screen, question: Question) -> Screen:
    """The number pad, with nothing typed."""
    return replace(screen, page=Page.PAD, pad=Pad(question), answer=None)


def typed(screen: Screen, pad: Pad) -> Screen:
    """The same page with something typed on it."""
    return replace(screen, page=Page.PAD, pad=pad, answer=None)


def answered(screen: Screen, answer: Answer) -> Screen:
    """The page that answers what was typed."""
    return replace(screen, page=Page.ANSWER, answer=answer)


def took(screen: Screen, taken: Taken) -> Screen:
    """The page with the number."""
    return replace(
        screen,
        page=Page.TICKET,
        service=taken.ticket.service,
        taken=taken,
        paper="coming",
        pad=None,
        answer=None,
    )


def trouble(screen: Screen, refusal: Refusal | None = None) -> Screen:
    """The page that says that no number can be given, and what to do."""
    return replace(screen, page=Page.TROUBLE, refusal=refusal)


def reported(screen: Screen, label: str, *, printed: bool) -> Screen:
    """What the printer says of a ticket; of another person's it changes nothing here."""
    if screen.taken is None or screen.taken.ticket.label != label:
        return screen
    return replace(screen, paper="out" if printed else "failed")


def no_paper(screen: Screen, *, able: bool) -> Screen:
    """What a printer that is not able means for a ticket whose paper has not come yet."""
    if able or screen.page != Page.TICKET or screen.paper != "coming":
        return screen
    return replace(screen, paper="failed")


def services(screen: Screen) -> Screen:
    """The home page, for the same person, with nothing typed."""
    return replace(screen, page=Page.HOME, service="", pad=None, answer=None)


def back(screen: Screen) -> Screen:
    """One step back; from a ticket or a trouble to the start."""
    match screen.page:
        case Page.GREEN:
            page = Page.SERVICE if screen.service else Page.HOME
            return replace(screen, page=page)
        case Page.HELP:
            return replace(screen, page=Page.HOME)
        case Page.SERVICE:
            return replace(screen, page=Page.HOME, service="")
        case Page.PAD:
            return services(screen)
        case Page.ANSWER:
            return replace(screen, page=Page.PAD, answer=None)
        case _:
            return home(screen.language)


def seconds_left(screen: Screen, start: Screen, quiet: float, limits: Limits) -> float | None:
    """Seconds until the kiosk goes home by itself after ``quiet`` seconds without a touch.

    None on the untouched start. While paper is still coming or has failed, the number stays as long
    as any other page: the person may have to write it down.
    """
    if screen == start:
        return None
    paper_out = screen.page == Page.TICKET and screen.paper == "out"
    return (limits.ticket if paper_out else limits.idle) - quiet
