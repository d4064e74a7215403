from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec.structs import replace

from db.engine.database import Database
from db.hall_file.storing import load_hall, store_hall
from db.help_calls import HelpCalls
from db.queue.queue import Queue
from tests.conftest import SetClock
from tests.db.conftest import events
from tickets.errors import HelpAnswered, UnknownName
from tickets.hall import STAFF, Amenity
from tickets.visit import HelpState


@pytest.fixture
def calls(database: Database, clock: SetClock) -> HelpCalls:
    """The help calls of the sample hall."""
    return HelpCalls(database, clock)


def told(database: Database) -> list[tuple[str, int | None, object]]:
    """What the feed says of them: kind, counter, detail."""
    return [(event.kind, event.counter, event.detail) for event in events(database)]


def test_who_asks_is_seen_until_somebody_answers(
    calls: HelpCalls, database: Database, clock: SetClock
) -> None:
    """Where, what, since when, in which language; then by which counter; both in the feed."""
    asked = calls.ask("kiosk-1", "glasses", "en")
    assert calls.open() == (asked,)
    assert (asked.station, asked.wish, asked.language) == ("kiosk-1", "glasses", "en")
    assert (asked.state, asked.at) == (HelpState.OPEN, clock())
    clock.go_on(minutes=2)
    answered = calls.answer(asked.id, 5)
    assert calls.open() == ()
    assert calls.of(asked.id) == answered
    assert (answered.state, answered.answered_by) == (HelpState.ANSWERED, 5)
    assert (answered.at, answered.answered_at) == (asked.at, clock())
    about = {"call": asked.id, "station": "kiosk-1", "wish": "glasses"}
    assert told(database) == [
        ("help", None, about | {"again": False}),
        ("help_answered", 5, about),
    ]


def test_asked_again_it_rings_again(calls: HelpCalls, database: Database, clock: SetClock) -> None:
    """One call, from the first time on and in the last language, but two events."""
    first = calls.ask("kiosk-1", "staff")
    clock.go_on(minutes=3)
    again = calls.ask("kiosk-1", "staff", "en")
    assert (again.id, again.at, again.language) == (first.id, first.at, "en")
    assert calls.open() == (again,)
    assert [detail["again"] for _, _, detail in told(database)] == [False, True]  # type: ignore[index]


def test_other_wishes_and_other_machines_are_other_calls(calls: HelpCalls) -> None:
    """The oldest stands first; after an answer the same wish is a new call."""
    wishes = (STAFF, "glasses", "water")
    asked = [calls.ask(station, wish) for station in ("kiosk-2", "kiosk-1") for wish in wishes]
    assert calls.open() == tuple(asked)
    calls.answer(asked[0].id, 1)
    new = calls.ask("kiosk-2", "staff")
    assert calls.open() == (*asked[1:], new)


def test_one_counter_answers(calls: HelpCalls, database: Database) -> None:
    """Whoever is second is told who was first, and nothing changes."""
    asked = calls.ask("kiosk-1", "water")
    calls.answer(asked.id, 2)
    with pytest.raises(HelpAnswered, match="not open any more: counter 2 has answered it") as told_:
        calls.answer(asked.id, 5)
    assert told_.value.counter == 2
    assert len(events(database)) == 2


def test_two_who_answer_at_once(calls: HelpCalls, database: Database) -> None:
    """One of them goes, the other is told so."""
    asked = calls.ask("kiosk-1", "water")

    def answer(counter: int) -> bool:
        try:
            calls.answer(asked.id, counter)
        except HelpAnswered:
            return False
        return True

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(answer, (1, 2, 3, 4))) == [False, False, False, True]
    assert [event.kind for event in events(database)] == ["help", "help_answered"]


def test_many_who_ask_at_once_are_one_call(calls: HelpCalls, database: Database) -> None:
    """However many fingers, one machine has one call for water; each time it rings."""
    with ThreadPoolExecutor(4) as threads:
        asked = set(threads.map(lambda _: calls.ask("kiosk-1", "water").id, range(8)))
    assert asked == {call.id for call in calls.open()}
    assert len(asked) == 1
    assert [event.kind for event in events(database)] == ["help"] * 8


@pytest.mark.parametrize("by_hand", [True, False], ids=["closed by hand", "next morning"])
def test_a_call_ends_with_its_day(
    calls: HelpCalls, queue: Queue, clock: SetClock, *, by_hand: bool
) -> None:
    """Nobody is sent to a machine where somebody stood yesterday."""
    asked, other = calls.ask("kiosk-1", "water"), calls.ask("kiosk-2", "water")
    answered = calls.answer(other.id, 3)
    if by_hand:
        queue.close_day()
    else:
        clock.go_on(days=1)
        queue.issue("passport")
    assert calls.open() == ()
    assert calls.of(other.id) == answered
    over = calls.of(asked.id)
    assert over is not None
    assert (over.state, over.answered_by) == (HelpState.OVER, None)
    with pytest.raises(HelpAnswered, match="its day is over"):
        calls.answer(asked.id, 1)


def test_what_can_be_asked_for_is_what_the_hall_lists(calls: HelpCalls, database: Database) -> None:
    """Somebody to come always; an amenity while the file has it, and an officer brings it."""
    setup = load_hall(database)
    for wish in ("umbrella", "translator"):
        with pytest.raises(UnknownName, match=f"no help '{wish}'"):
            calls.ask("kiosk-1", wish)
    listed = (Amenity("translator", {"en": "Translator"}), Amenity("water", {}, on_kiosk=False))
    store_hall(database, replace(setup, hall=replace(setup.hall, amenities=listed)))
    assert calls.ask("kiosk-1", "translator").wish == "translator"
    assert calls.ask("kiosk-1", STAFF).wish == STAFF
    with pytest.raises(UnknownName, match="no help 'water'; this hall has staff, translator"):
        calls.ask("kiosk-1", "water")


def test_help_is_called_in_any_language_of_the_kiosk(calls: HelpCalls) -> None:
    """Whoever goes knows which one the person reads."""
    assert calls.ask("kiosk-1", "wheelchair", "ru").language == "ru"


def test_what_cannot_be_is_refused_in_words(calls: HelpCalls, database: Database) -> None:
    """An unknown wish, language, call or counter changes nothing; the error says what there is."""
    asked = calls.ask("kiosk-1", "water")
    with pytest.raises(UnknownName, match="no help 'watre'; did you mean 'water'"):
        calls.ask("kiosk-1", "watre")
    with pytest.raises(UnknownName, match="no language 'xx'"):
        calls.ask("kiosk-1", "water", "xx")
    for unknown in (99, 0, 2**70):
        with pytest.raises(UnknownName, match=f"no help call '{unknown}'; this hall has 1"):
            calls.answer(unknown, 1)
    with pytest.raises(UnknownName, match="no counter '99'"):
        calls.answer(asked.id, 99)
    assert calls.of(99) is None
    assert calls.open() == (asked,)
    assert len(events(database)) == 1
