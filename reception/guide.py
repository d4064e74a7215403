"""What people read before they come: what to bring, which service it is, questions and answers."""

from collections.abc import Callable, Iterator
from datetime import datetime

from msgspec import Struct

from reception.answers import LinesNow
from reception.errors import NotOffered
from runtime.clock import Clock
from tickets.errors import HallClosed, Refusal
from tickets.hall import Faq, Hall, HallSetup, Question, Service, ServiceGroup
from tickets.opening import Span, check_open, local, spans
from tickets.refusal import refusal_of
from tickets.text_search import Searchable, SearchIndex
from tickets.views import Line

MOST_FOUND = 8
"""As many answers, and as many services, are named for one question."""


class ServiceNow(Struct, frozen=True):
    """A service as it stands now.

    ``line`` is None when it is not known. ``refusal`` says why nobody gets a number for it at a
    ticket machine now; None when they do.
    """

    service: Service
    line: Line | None
    refusal: Refusal | None


class GroupNow(Struct, frozen=True):
    """A group of services, each as it stands now."""

    group: ServiceGroup
    services: tuple[ServiceNow, ...]


class HallNow(Struct, frozen=True):
    """The hall as it stands at ``now``, its local time.

    ``spans`` are when it is open today, earliest first; a hall without hours has none and is always
    open. ``closed`` says why the hall gives out no numbers now; None when it does. ``groups`` are
    those that the ticket machine offers.
    """

    setup: HallSetup
    now: datetime
    spans: tuple[Span, ...]
    closed: HallClosed | None
    groups: tuple[GroupNow, ...]
    lines: LinesNow

    @property
    def is_open(self) -> bool:
        """Whether it is open now, whether or not numbers are still given out."""
        return not self.setup.hall.hours or any(
            span.opens <= self.now < span.closes for span in self.spans
        )


class ServiceGuide(Struct, frozen=True):
    """A service as it stands at ``at``, the hall's local time, and what people often ask of it."""

    at: datetime
    now: ServiceNow
    faqs: tuple[Faq, ...]


class Found(Struct, frozen=True):
    """What fits a question, best first; both empty where nothing does."""

    faqs: tuple[Faq, ...] = ()
    services: tuple[Service, ...] = ()


class Guide:
    """The use cases of somebody who wants to know. Everything is public, and nothing is written.

    ``setup`` returns the hall as its file says now, ``lines_now`` how its lines stand. Both wait
    for the database.
    """

    def __init__(
        self, setup: Callable[[], HallSetup], lines_now: Callable[[], LinesNow], clock: Clock
    ) -> None:
        self._setup, self._lines_now, self._clock = setup, lines_now, clock
        self._index: _Index | None = None

    def hall_now(self) -> HallNow:
        """Return whether the hall is open, and how its lines stand."""
        setup, lines = self._setup(), self._lines_now()
        now = local(setup.hall, self._clock())
        groups = tuple(
            GroupNow(group, tuple(_now(setup, each, lines, now) for each in services))
            for group in setup.groups
            if (services := _offered(setup, group.code))
        )
        open_today = spans(setup.hall, now.date())
        return HallNow(setup, now, open_today, _closed(setup.hall, now), groups, lines)

    def service(self, code: str) -> ServiceGuide:
        """Return one service, with what to bring and what people ask about it.

        Raises:
            NotOffered: the ticket machine does not offer it, or not any more.

        """
        setup = self._setup()
        service = _one(setup, code)
        now = local(setup.hall, self._clock())
        faqs = tuple(faq for faq in setup.faqs if code in faq.services)
        return ServiceGuide(now, _now(setup, service, self._lines_now(), now), faqs)

    def question(self, code: str = "") -> Question:
        """Return the hall's first question, or that of an answer.

        Raises:
            NotOffered: the hall does not ask it, or not any more.

        """
        for question in self._setup().questions:
            if code in ("", question.code):
                return question
        raise NotOffered("question", code)

    def faqs(self) -> tuple[Faq, ...]:
        """Return all that people often ask, in the hall file's order."""
        return self._setup().faqs

    def search(self, asked: str) -> Found:
        """Return what answers a question in words, in any language, best first."""
        found = list(self._indexed().found(asked))
        faqs = (each for each in found if isinstance(each, Faq))
        services = (each for each in found if isinstance(each, Service))
        return Found(tuple(faqs)[:MOST_FOUND], tuple(services)[:MOST_FOUND])

    def _indexed(self) -> "_Index":
        """The index of the hall as its file says now; made anew when a file has been loaded."""
        setup = self._setup()
        known = self._index  # two threads may make it at once; either's is whole
        if known is None or known.setup is not setup:
            known = self._index = _Index(setup)
        return known


class _Index:
    """What of a hall can be found by words."""

    def __init__(self, setup: HallSetup) -> None:
        self.setup = setup
        self._items: tuple[Faq | Service, ...] = (*setup.faqs, *_offered(setup))
        self._words = SearchIndex([_searchable(each, setup) for each in self._items])

    def found(self, asked: str) -> Iterator[Faq | Service]:
        """What fits, best first."""
        return (self._items[position] for position in self._words.search(asked))


def _searchable(item: Faq | Service, setup: HallSetup) -> Searchable:
    if isinstance(item, Service):
        materials = (line for lines in item.materials.values() for line in lines)
        return Searchable((*item.names.values(), *item.short_names.values()), tuple(materials))
    about = [each for each in setup.services if each.code in item.services]
    names = (name for each in about for name in each.names.values())
    titles = (*item.questions.values(), *item.keywords)
    return Searchable(titles, (*item.answers.values(), *names))


def _offered(setup: HallSetup, group: str | None = None) -> tuple[Service, ...]:
    """What the ticket machine offers, of one group or of all."""
    return tuple(s for s in setup.services if s.on_kiosk and group in (None, s.group))


def _closed(hall: Hall, now: datetime) -> HallClosed | None:
    try:
        check_open(hall, now)
    except HallClosed as closed:
        return closed
    return None


def _one(setup: HallSetup, code: str) -> Service:
    for service in _offered(setup):
        if service.code == code:
            return service
    raise NotOffered("service", code)


def _now(setup: HallSetup, service: Service, lines: LinesNow, now: datetime) -> ServiceNow:
    line = next((each for each in lines.lines if each.service == service.code), None)
    return ServiceNow(service, line, refusal_of(setup.hall, service, line, now))
