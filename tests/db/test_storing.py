from datetime import time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import text, update

from db.engine.database import Database
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import PeopleStranded, load_hall, store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.schema.tables import HALL as HALL_TABLE
from runtime.languages import LANGUAGES
from tests.conftest import SAMPLE, SetClock
from tickets.errors import NoHall
from tickets.hall import (
    Amenity,
    AppointmentRule,
    Counter,
    CounterState,
    Faq,
    Hall,
    HallSetup,
    OpeningHours,
    PriorityClass,
    Question,
    QuestionAnswer,
    Service,
    ServiceGroup,
    Zone,
)
from tickets.ratings import CaseClocks, Grade, RatingRule, Reason
from tickets.street import StreetRule

HALL = read_hall_file(SAMPLE)
TEXTS = st.dictionaries(st.sampled_from(LANGUAGES), st.text(max_size=3), min_size=1)
MATERIALS = st.dictionaries(
    st.sampled_from(LANGUAGES), st.lists(st.text(max_size=3), max_size=3).map(tuple)
)
HOURS = st.builds(OpeningHours, st.integers(0, 6), st.times(), st.just(time(23, 59)))
HALLS = st.builds(
    Hall,
    names=TEXTS,
    time_zone=st.sampled_from(["Asia/Shanghai", "Europe/Berlin"]),
    cut_over_hour=st.integers(0, 12),
    hours=st.lists(HOURS, max_size=3).map(tuple),
    notices=st.lists(TEXTS, max_size=2).map(tuple),
    amenities=st.lists(st.builds(Amenity, st.text(), TEXTS, st.booleans()), max_size=2).map(tuple),
    appointments=st.builds(AppointmentRule, letters=st.booleans(), days_ahead=st.integers(0, 90)),
    street=st.none()
    | st.builds(
        StreetRule,
        st.lists(st.text(max_size=3), max_size=2).map(tuple),
        before=st.integers(0, 240).map(lambda minutes: timedelta(minutes=minutes)),
        at_once=st.integers(0, 9999),
    ),
    home_visits=st.booleans(),
    color=st.sampled_from(["", "#17457C"]),
    rating=st.builds(RatingRule, st.integers(1, 90), not_done=st.builds(CaseClocks)),
    badge=st.none() | st.binary(min_size=1, max_size=9),
    phone=st.sampled_from(["", "010-12345678"]),
)

ANSWERS = st.builds(QuestionAnswer, TEXTS, service=st.just("a")) | st.builds(
    QuestionAnswer, TEXTS, question=st.just("q")
)
QUESTIONS = st.lists(
    st.builds(Question, st.text(), TEXTS, st.lists(ANSWERS, max_size=2).map(tuple)),
    max_size=3,
    unique_by=lambda question: question.code,
)

ZONES = st.lists(
    st.builds(Zone, st.text(), TEXTS, st.lists(st.integers(1, 99), max_size=3).map(tuple)),
    max_size=3,
    unique_by=lambda zone: zone.code,
)


WORDS = st.lists(st.text(max_size=3), max_size=2).map(tuple)
FAQS = st.lists(
    st.builds(Faq, st.text(), TEXTS, TEXTS, services=WORDS, keywords=WORDS),
    max_size=3,
    unique_by=lambda faq: faq.code,
)
GRADES = st.lists(st.sampled_from(Grade), min_size=1, unique=True).map(tuple)
REASONS = st.lists(st.builds(Reason, st.text(), GRADES, TEXTS), max_size=3)

ICON_NAMES = st.sampled_from(["", "passport", "x-ray"])


@st.composite
def halls(draw: st.DrawFn) -> HallSetup:
    """Any hall whose services have groups and whose counters have services, in any order."""

    def some(names: str) -> list[str]:
        return draw(st.lists(st.sampled_from(names), unique=True, min_size=1, max_size=4))

    def service(code: str) -> Service:
        group = draw(st.sampled_from(groups))
        minutes, on_kiosk = draw(st.integers(1, 60)), draw(st.booleans())
        texts = draw(TEXTS), draw(TEXTS), draw(MATERIALS)
        service = Service(code, code.upper(), group, *texts, minutes, on_kiosk)
        return replace(service, pre_call=draw(st.integers(0, 10)), icon=draw(ICON_NAMES))

    def counter(number: str) -> Counter:
        served = draw(st.dictionaries(st.sampled_from(codes), st.integers(0, 30), max_size=4))
        return Counter(int(number), tuple(served.items()), draw(st.none() | TEXTS))

    groups, codes = some("ghij"), some("abcde")
    classes = [
        PriorityClass(code, draw(TEXTS), draw(TEXTS), draw(st.integers(0, 240)))
        for code in some("pqrs")
    ]
    return HallSetup(
        hall=draw(HALLS),
        groups=tuple(ServiceGroup(code, draw(TEXTS), draw(ICON_NAMES)) for code in groups),
        services=tuple(map(service, codes)),
        counters=tuple(map(counter, sorted(some("12345")))),
        classes=tuple(classes),
        questions=tuple(draw(QUESTIONS)),
        zones=tuple(draw(ZONES)),
        faqs=tuple(draw(FAQS)),
        reasons=tuple(draw(REASONS)),
    )


def without(hall: HallSetup, code: str, *, counters: bool = True) -> HallSetup:
    """The hall without one service, and without it at its counters unless told otherwise."""
    kept = tuple(s for s in hall.services if s.code != code)
    if not counters:
        return replace(hall, services=kept)
    serving = tuple(
        Counter(c.number, tuple(pair for pair in c.serves if pair[0] != code), c.names)
        for c in hall.counters
    )
    return replace(hall, services=kept, counters=serving)


def test_what_is_stored_is_read_back(database: Database) -> None:
    """The hall comes back as its file says, in its order."""
    assert load_hall(database) == HALL


def test_a_hall_of_an_earlier_version_keeps_its_amenities(database: Database) -> None:
    """Their names were all that it stored; the kiosk offers them under their English ones."""
    names = [{"zh-Hans": "雨伞", "en": "Umbrellas"}, {"zh-Hans": "温水", "en": "Water"}]
    rules = {"missed": {"policy": "last", "places": 3},
             "appointments": {"grace_minutes": 15, "credit_minutes": 30}}  # fmt: skip
    with database.write() as connection:
        connection.execute(update(HALL_TABLE).values(amenities=names, rules=rules))
    hall = load_hall(database).hall
    assert hall.amenities == (Amenity("Umbrellas", names[0]), Amenity("Water", names[1]))
    assert (hall.appointments.letters, hall.appointments.days_ahead) == (False, 14)


def test_storing_again_is_the_same(database: Database, queue: Queue) -> None:
    """Loading the same file twice changes nothing and loses no ticket."""
    ticket = queue.issue("passport")
    store_hall(database, HALL)
    assert load_hall(database) == HALL
    assert Queries(database).ticket(ticket.id).label == ticket.label


def test_a_changed_file_updates(database: Database) -> None:
    """New names, new minutes and a new counter arrive; a counter that left is gone."""
    first = replace(HALL.services[0], minutes=99)
    extra = Counter(42, (("passport", 0),))
    changed = replace(
        HALL, services=(first, *HALL.services[1:]), counters=(*HALL.counters[1:], extra)
    )
    store_hall(database, changed)
    assert load_hall(database) == changed


def test_people_of_a_retired_service_are_still_called(database: Database, queue: Queue) -> None:
    """A service that left the file takes nobody new, and its people are called as before."""
    ticket = queue.issue("newborn")
    store_hall(database, without(HALL, "newborn"))
    assert load_hall(database) == without(HALL, "newborn")
    called = queue.call_next(6)
    assert called is not None
    assert called.id == ticket.id


def without_visas() -> HallSetup:
    """The hall without one service and without the counters that served it."""
    visas = [c.number for c in HALL.counters if "visa-residence" in dict(c.serves)]
    left = without(HALL, "visa-residence")
    return replace(left, counters=tuple(c for c in left.counters if c.number not in visas))


def test_a_file_that_strands_people_is_refused(
    database: Database, queue: Queue, clock: SetClock
) -> None:
    """Nobody is left waiting for what no counter serves; nothing is changed."""
    queue.issue("visa-residence")
    with pytest.raises(PeopleStranded, match="visa-residence"):
        store_hall(database, without_visas(), clock)
    assert load_hall(database) == HALL


def test_yesterdays_line_does_not_hold_up_a_file(
    database: Database, queue: Queue, clock: SetClock
) -> None:
    """Tickets that were never called on their day will not be: the service may go."""
    queue.issue("visa-residence")
    clock.go_on(days=1)
    store_hall(database, without_visas(), clock)
    assert load_hall(database) == without_visas()


def test_people_of_a_retired_service_do_not_count_in_the_forecast(
    database: Database, queue: Queue, queries: Queries
) -> None:
    """Lines are shown for the services of the file alone."""
    queue.issue("newborn")
    store_hall(database, without(HALL, "newborn"))
    assert "newborn" not in {line.service for line in queries.lines()}


def test_an_empty_database_has_no_hall(tmp_path: Path) -> None:
    """Reading a hall that was never loaded says how to load one."""
    empty = Database(str(tmp_path / "empty.db"))
    with pytest.raises(NoHall, match="hall load FILE"):
        load_hall(empty)
    empty.close()


@settings(max_examples=25)
@given(st.lists(halls(), min_size=1, max_size=2))
def test_any_hall_is_read_back_as_it_was_stored(versions: list[HallSetup]) -> None:
    """Whatever was there before, the hall that was stored last comes back whole, in its order."""
    with TemporaryDirectory() as folder:
        database = Database(f"{folder}/hall.db")
        for hall in versions:
            store_hall(database, hall)
            assert load_hall(database) == hall
        database.close()


def test_counters_may_have_no_name_of_their_own(database: Database) -> None:
    """Most counters are just numbers."""
    with database.read() as connection:
        named = connection.scalar(
            text("SELECT count(*) FROM counter WHERE CAST(names AS TEXT) <> 'null'")
        )
    assert named == sum(c.names is not None for c in HALL.counters)


def test_a_counter_that_the_file_drops_is_not_open(
    database: Database, queue: Queue, queries: Queries, clock: SetClock
) -> None:
    """It counts for nothing while it is gone, and is closed when it comes back."""
    for counter in (1, 8):
        queue.call_next(counter)
    assert queries.counts_of_today().open_counters == 2
    setup = load_hall(database)
    left = tuple(counter for counter in setup.counters if counter.number != 8)
    store_hall(database, replace(setup, counters=left), clock)
    assert queries.counts_of_today().open_counters == 1
    store_hall(database, setup, clock)
    assert queries.desk(8).state is CounterState.CLOSED
    assert queries.counts_of_today().open_counters == 1
