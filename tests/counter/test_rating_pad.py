"""The rating pad on the real queue, in its real window: asked, tapped, why, thanks, and rest."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from datetime import timedelta
from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from counter.rating.answers import PadService
from counter.rating.view_model import GUARD_SECONDS, LOOKS, SILENT_SECONDS, RatingPadViewModel
from counter.rating.window import open_rating_pad
from db.alerts import Alerts
from db.counters import Counters
from db.engine.database import Database
from db.follow_ups import FollowUps
from db.hall_file.storing import load_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.ratings import Ratings
from hall.demo.touch import find, items, tap, text_of
from reception.ratings import AtPad, RatingAtCounter
from runtime.desktop.qt_app import QmlWindow
from runtime.jobs import InlineExecutor, JobRunner
from tests.conftest import SetClock
from tests.held_executor import HeldExecutor
from tests.looks import settle
from tests.stop_watch import StopWatch
from tickets.alerts import AlertKind
from tickets.errors import DatabaseTrouble
from tickets.follow_ups import FollowUpKind
from tickets.rating_pad import PadInputs
from tickets.ratings import GivenRating, Grade, Rating, Source
from tickets.visit import Ticket

LANGUAGES = ("zh-Hans", "zh-Hant", "en", "ru")
COUNTER = 5


class Pad:
    """One pad with its window; it looks at the tables when the test says so."""

    def __init__(
        self, view_model: RatingPadViewModel, watch: StopWatch, read: Callable[[], PadInputs]
    ) -> None:
        self.view_model, self._watch, self._read = view_model, watch, read
        self.qml_window: QmlWindow = open_rating_pad(view_model)
        self.window = self.qml_window.window
        self.window.resize(1280, 800)
        self.window.show()

    def look(self) -> None:
        """Read the tables, as the watcher does, and let a calm person see what has come."""
        self.view_model.showInputs(self._read())
        self.settle()

    def settle(self) -> None:
        """Let the page be drawn, and its guard pass."""
        self._watch.seconds += GUARD_SECONDS
        settle(self.window)

    def tap(self, name: str) -> None:
        """Tap what is there."""
        tap(self.window, name)
        self.settle()

    def page(self) -> object:
        """Which page it shows."""
        return self.view_model.property("page")

    def says(self, name: str) -> str:
        """The words of an item."""
        return text_of(self.window, name)


Open = Callable[..., Pad]


@pytest.fixture
def service(database: Database, clock: SetClock) -> RatingAtCounter:
    """The use cases of the pads."""
    return RatingAtCounter(Ratings(database, clock), Queries(database, clock), clock)


@pytest.fixture
def open_(
    qtbot: QtBot, database: Database, clock: SetClock, service: RatingAtCounter
) -> Iterator[Open]:
    """Opens pads of counter 5."""
    opened: list[Pad] = []

    def make(
        executor: Executor | None = None,
        kept_by: PadService = service,
        silence: Callable[[], float] = lambda: 0.0,
    ) -> Pad:
        watch = StopWatch()
        view_model = RatingPadViewModel(
            *(load_hall(database), COUNTER, LANGUAGES, kept_by),
            JobRunner(executor or InlineExecutor()),
            clock,
            silence,
            monotonic=watch,
        )
        opened.append(Pad(view_model, watch, lambda: service.inputs(COUNTER)))
        opened[-1].look()
        return opened[-1]

    yield make
    for pad in opened:
        pad.view_model.stop()
        pad.qml_window.close()


@pytest.fixture
def ratings(database: Database, clock: SetClock) -> Ratings:
    """What is kept."""
    return Ratings(database, clock)


def served(queue: Queue, clock: SetClock, language: str = "en") -> Ticket:
    """Somebody is served at the counter; it is over now."""
    ticket = queue.issue("passport", language=language)
    queue.call_next(COUNTER)
    queue.start(COUNTER)
    clock.go_on(minutes=5)
    queue.finish(COUNTER)
    return ticket


def of(ratings: Ratings, ticket: Ticket) -> list[Rating]:
    """The ratings of a ticket."""
    return list(ratings.visit(ticket.token).ratings)


def test_the_whole_way_to_a_case_and_an_alert(
    open_: Open, queue: Queue, ratings: Ratings, database: Database, clock: SetClock
) -> None:
    """Rest, called, served, asked, a face, two reasons, thanks, rest; nothing is chosen before."""
    pad = open_()
    assert (pad.page(), pad.says("title"), pad.says("number")) == ("rest", "窗口未开放", "")
    ticket = queue.issue("passport", language="en")
    queue.call_next(COUNTER)
    pad.look()
    assert (pad.says("number"), pad.says("title")) == ("A001", "Please come to this counter")
    queue.start(COUNTER)
    pad.look()
    assert pad.says("title") == "Being served"
    assert not any("assport" in str(each.property("text")) for each in items(pad.window))
    clock.go_on(minutes=5)
    queue.finish(COUNTER)
    pad.look()
    assert (pad.page(), pad.says("title")) == ("ask", "How satisfied are you with the service?")
    assert of(ratings, ticket) == []
    pad.tap("grade-1")
    (rating,) = of(ratings, ticket)
    assert (rating.grade, rating.source, rating.reasons) == (Grade(1), Source.PAD, ())
    (alert,) = Alerts(database, clock).open()
    (case,) = FollowUps(database, clock).open()
    assert (alert.kind, alert.rating) == (AlertKind.BAD_RATING, rating.id)
    assert (case.kind, case.rating) == (FollowUpKind.RATING, rating.id)
    assert pad.page() == "why"
    for reason in ("reason-slow", "reason-unclear", "reason-slow", "reason-long-wait"):
        pad.tap(reason)
    assert of(ratings, ticket)[0].reasons == ("unclear", "long-wait")
    pad.tap("done")
    assert (pad.page(), pad.says("title")) == ("thanks", "Thank you!")
    assert "Somebody will see to it" in pad.says("hint")
    clock.go_on(seconds=6)
    pad.look()
    pad.view_model.tick()
    assert (pad.page(), pad.says("title")) == ("rest", "欢迎您")


def test_who_taps_nothing_is_not_rated(
    open_: Open, queue: Queue, ratings: Ratings, clock: SetClock
) -> None:
    """After the hall's seconds the question goes by itself, and nothing is kept."""
    pad = open_()
    ticket = served(queue, clock)
    pad.look()
    clock.go_on(seconds=29)
    pad.view_model.tick()
    assert pad.page() == "ask"
    clock.go_on(seconds=1)
    pad.view_model.tick()
    pad.settle()
    assert pad.page() == "rest"
    assert find(pad.window, "grade-5") is None
    assert of(ratings, ticket) == []


def test_the_next_call_takes_the_question_away(
    open_: Open, queue: Queue, ratings: Ratings, clock: SetClock
) -> None:
    """While they are on their way it stands; once they are served nobody rates for another."""
    pad = open_()
    first = served(queue, clock)
    queue.issue("passport", language="ru")
    queue.call_next(COUNTER)
    pad.look()
    assert (pad.page(), "A001" in pad.says("hint")) == ("ask", True)
    clock.go_on(seconds=15)
    pad.view_model.tick()
    pad.settle()
    assert (pad.page(), pad.says("number")) == ("rest", "A002")
    assert pad.says("title") == "Подойдите к этому окну"
    queue.finish(COUNTER)
    queue.issue("passport")
    queue.call_next(COUNTER)
    queue.start(COUNTER)
    pad.look()
    assert pad.page() == "rest"
    assert of(ratings, first) == []


def test_what_was_ticked_stays_when_the_next_is_served(
    open_: Open, queue: Queue, ratings: Ratings, clock: SetClock
) -> None:
    """The page goes, the rating does not."""
    pad = open_()
    ticket = served(queue, clock)
    pad.look()
    pad.tap("grade-4")
    pad.tap("reason-quick")
    queue.issue("passport")
    queue.call_next(COUNTER)
    pad.look()
    assert pad.page() == "why"
    queue.start(COUNTER)
    pad.look()
    pad.view_model.tick()
    assert pad.page() == "rest"
    assert [(each.grade, each.reasons) for each in of(ratings, ticket)] == [(4, ("quick",))]


def test_somebody_means_another_face(
    open_: Open, queue: Queue, ratings: Ratings, database: Database, clock: SetClock
) -> None:
    """Once more from the faces; it is the same rating, and its case goes."""
    pad = open_()
    ticket = served(queue, clock)
    pad.look()
    pad.tap("grade-1")
    pad.tap("reason-slow")
    pad.tap("again")
    pad.look()
    assert pad.page() == "ask"
    pad.tap("grade-5")
    assert [(each.grade, each.reasons) for each in of(ratings, ticket)] == [(5, ())]
    assert FollowUps(database, clock).open() == ()
    assert Alerts(database, clock).open() == ()
    pad.tap("done")
    assert "do better" in pad.says("hint")


def test_a_bounce_taps_nothing_on_the_page_that_comes(
    open_: Open, queue: Queue, ratings: Ratings, clock: SetClock
) -> None:
    """A finger that comes down twice rates once, and ticks no reason."""
    pad = open_()
    ticket = served(queue, clock)
    pad.look()
    pad.view_model.rate(2)
    pad.view_model.rate(5)
    pad.view_model.toggle("slow")
    pad.view_model.again()
    pad.view_model.done()
    assert pad.page() == "why"
    assert [(each.grade, each.reasons) for each in of(ratings, ticket)] == [(2, ())]


def test_two_taps_while_the_first_is_on_its_way(
    open_: Open, queue: Queue, ratings: Ratings, clock: SetClock
) -> None:
    """The first one counts; what the tables say meanwhile is its own rating and no other's."""
    held = HeldExecutor()
    pad = open_(held)
    ticket = served(queue, clock)
    pad.look()
    pad.tap("grade-4")
    pad.view_model.rate(1)
    held.run()
    pad.look()
    held.run()
    assert pad.page() == "why"
    assert [each.grade for each in of(ratings, ticket)] == [Grade(4)]


def test_the_phone_was_first(open_: Open, queue: Queue, ratings: Ratings, clock: SetClock) -> None:
    """Seen before the tap or only by it: one rating a service, and thanks all the same."""
    pad, other = open_(), open_()
    ticket = served(queue, clock)
    pad.look()
    other.look()
    ratings.rate(ticket.id, GivenRating("passport", Grade(5)))
    pad.tap("grade-1")
    assert (pad.page(), "already" in pad.says("title")) == ("already", True)
    other.look()
    assert (other.page(), "already" in other.says("title")) == ("already", True)
    assert [each.grade for each in of(ratings, ticket)] == [Grade(5)]
    clock.go_on(seconds=6)
    for each in (pad, other):
        each.look()
        each.view_model.tick()
        assert each.page() == "rest"


def test_two_pads_of_one_counter(
    open_: Open, queue: Queue, ratings: Ratings, clock: SetClock
) -> None:
    """Both ask, one is tapped: the other thanks, too."""
    one, other = open_(), open_()
    ticket = served(queue, clock)
    one.look()
    other.look()
    one.tap("grade-3")
    other.tap("grade-5")
    assert (one.page(), other.page()) == ("why", "already")
    assert [each.grade for each in of(ratings, ticket)] == [Grade(3)]


class Unsteady:
    """A hall whose database is away while ``away`` says so."""

    def __init__(self, service: RatingAtCounter) -> None:
        self._service, self.away = service, False

    def rate(self, *given: object) -> AtPad:
        """As the hall does."""
        return self._do("rate", given)

    def change(self, *given: object) -> AtPad:
        """As the hall does."""
        return self._do("change", given)

    def _do(self, use_case: str, given: tuple[object, ...]) -> AtPad:
        if self.away:
            raise DatabaseTrouble("hall.db", "away")
        kept: AtPad = getattr(self._service, use_case)(*given)
        return kept


def test_the_database_goes_and_comes_back(
    open_: Open,
    queue: Queue,
    ratings: Ratings,
    clock: SetClock,
    service: RatingAtCounter,
) -> None:
    """What could not be kept is said; tapped again it is kept, the ticks with it."""
    unsteady = Unsteady(service)
    pad = open_(kept_by=unsteady)
    ticket = served(queue, clock)
    pad.look()
    unsteady.away = True
    pad.tap("grade-2")
    assert (pad.page(), pad.says("hint")) == ("ask", "That could not be kept. Please tap again.")
    assert pad.view_model.property("failed")
    unsteady.away = False
    pad.tap("grade-2")
    assert not pad.view_model.property("failed")
    unsteady.away = True
    pad.tap("reason-slow")
    pad.tap("done")
    assert (pad.page(), pad.view_model.property("failed")) == ("why", True)
    unsteady.away = False
    pad.tap("done")
    assert pad.page() == "thanks"
    assert [(each.grade, each.reasons) for each in of(ratings, ticket)] == [(2, ("slow",))]


def test_nobody_is_asked_what_cannot_be_kept(open_: Open, queue: Queue, clock: SetClock) -> None:
    """While the tables cannot be read, or have been silent, it says so; then it asks again."""
    silent = SimpleNamespace(seconds=0.0)
    pad = open_(silence=lambda: silent.seconds)
    served(queue, clock)
    pad.look()
    pad.view_model.showTrouble(DatabaseTrouble("hall.db", "away"))
    pad.settle()
    assert (pad.page(), find(pad.window, "grade-5")) == ("away", None)
    pad.view_model.showTrouble(None)
    assert pad.page() == "ask"
    silent.seconds = SILENT_SECONDS + 0.1
    pad.view_model.tick()
    assert pad.page() == "away"
    silent.seconds = 0.0
    pad.view_model.tick()
    assert pad.page() == "ask"


def test_another_language_until_the_next_person(open_: Open, queue: Queue, clock: SetClock) -> None:
    """Whoever reads another one better than the ticket's chooses it; the next finds their own."""
    pad = open_()
    served(queue, clock, "en")
    pad.look()
    pad.tap("language-ru")
    assert pad.says("title") == "Вы довольны обслуживанием?"
    pad.tap("grade-5")
    assert pad.says("title") == "Спасибо! Можно узнать почему?"
    pad.tap("done")
    served(queue, clock, "zh-Hant")
    pad.look()
    pad.view_model.tick()
    pad.settle()
    assert pad.says("title") == "您對這次服務滿意嗎？"


def test_a_language_that_the_pad_does_not_speak(
    open_: Open, queue: Queue, clock: SetClock, database: Database
) -> None:
    """Is asked in the pad's first."""
    pad = open_()
    ticket = served(queue, clock, "en")
    inputs = RatingAtCounter(Ratings(database, clock), Queries(database, clock), clock).inputs(
        COUNTER
    )
    assert inputs.last is not None
    assert inputs.last.ticket == ticket.id
    pad.view_model.showInputs(replace(inputs, last=replace(inputs.last, language="ko")))
    pad.settle()
    assert pad.says("title") == "您对这次服务满意吗？"


def test_without_reasons_a_face_is_all(
    open_: Open, queue: Queue, clock: SetClock, service: RatingAtCounter
) -> None:
    """A hall that offers none thanks at once."""

    class NoReasons(Unsteady):
        def _do(self, use_case: str, given: tuple[object, ...]) -> AtPad:
            return replace(super()._do(use_case, given), reasons=())

    pad = open_(kept_by=NoReasons(service))
    served(queue, clock)
    pad.look()
    pad.tap("grade-5")
    assert pad.page() == "thanks"


def test_the_counter_s_state_and_names_follow_the_hall(
    open_: Open, database: Database, clock: SetClock
) -> None:
    """Open, paused, closed; its own name and colour when the hall file is loaded again."""
    pad = open_()
    counters = Counters(database, clock)
    for change, words in ((counters.open, "欢迎您"), (counters.pause, "暂停办理，请稍候")):
        change(COUNTER)
        pad.look()
        assert pad.says("title") == words
    setup = load_hall(database)
    named = tuple(replace(each, names={"zh-Hans": "咨询台"}) for each in setup.counters)
    hall = replace(setup.hall, color="#7A1F1F", names={"zh-Hans": "示例"})
    pad.view_model.showSetup(replace(setup, hall=hall, counters=named))
    pad.settle()
    assert (pad.says("counter"), pad.says("hallName")) == ("咨询台", "示例")
    assert pad.view_model.property("hallColor") == "#7A1F1F"


def test_a_pad_has_a_pulse_until_it_is_closed(open_: Open) -> None:
    """Time passes without anybody calling it, and no timer is left for another thread to find."""
    pad = open_()
    (pulse,) = pad.view_model.findChildren(QTimer)
    assert (pulse.interval(), pulse.isActive()) == (LOOKS, True)
    pad.view_model.stop()
    assert not pulse.isActive()
    assert timedelta(milliseconds=LOOKS) < timedelta(seconds=1)
