"""Which ticket is meant by digits alone, as call pads have no letters."""

import pytest

from db.engine.database import Database
from db.queries.pad_presses import last_presses
from db.queries.typed_numbers import TypedNumbers
from db.queue.queue import Queue
from reception.errors import AmbiguousNumber
from reception.officer import CounterSession
from reception.pad_numbers import label_of
from tests.conftest import SetClock
from tickets.errors import UnknownTicket
from tickets.source import Source

EXIT_ENTRY, HOUSEHOLD = 1, 6
"""Counters of the sample hall: the first serves passports, the other identity cards."""


@pytest.fixture
def numbers(database: Database, clock: SetClock) -> TypedNumbers:
    """Finds the numbers of the sample hall."""
    return TypedNumbers(database, clock)


def test_a_number_of_the_counters_own_lines(queue: Queue, numbers: TypedNumbers) -> None:
    """Zeros in front do not count; another line with the same number is not meant."""
    label, other = queue.issue("passport").label, queue.issue("identity-card").label
    for digits in ("001", "1", "00001"):
        assert label_of(digits, numbers.find(EXIT_ENTRY, int(digits))) == label
    assert label_of("001", numbers.find(HOUSEHOLD, 1)) == other


def test_a_number_that_nobody_has(queue: Queue, numbers: TypedNumbers) -> None:
    """Nor has who was taken in without one."""
    queue.walk_direct(EXIT_ENTRY, "passport")
    with pytest.raises(UnknownTicket, match="no ticket 001 today"):
        label_of("001", numbers.find(EXIT_ENTRY, 1))


def test_a_number_of_other_lines(queue: Queue, numbers: TypedNumbers) -> None:
    """Where the counter's own lines have none, the only one of all others is meant."""
    label = queue.issue("identity-card").label
    assert label_of("001", numbers.find(EXIT_ENTRY, 1)) == label


def test_a_number_that_may_be_two_calls_nobody(queue: Queue, numbers: TypedNumbers) -> None:
    """A001 and B001 wait at one counter: both are named."""
    labels = [queue.issue(each).label for each in ("passport", "hk-macao-permit")]
    with pytest.raises(AmbiguousNumber, match="001 may be A001 / B001") as refused:
        label_of("001", numbers.find(EXIT_ENTRY, 1))
    assert refused.value.labels == tuple(labels)


def test_who_can_be_called_is_meant(queue: Queue, numbers: TypedNumbers) -> None:
    """A001 was served: B001 of the same counter's lines is the one that is left."""
    queue.issue("passport")
    queue.call_next(EXIT_ENTRY)
    queue.finish(EXIT_ENTRY)
    other = queue.issue("hk-macao-permit").label
    assert label_of("001", numbers.find(EXIT_ENTRY, 1)) == other
    queue.cancel(other)
    with pytest.raises(AmbiguousNumber):
        label_of("001", numbers.find(EXIT_ENTRY, 1))


def test_who_was_served_here_is_not_taken_for_another(queue: Queue, numbers: TypedNumbers) -> None:
    """The number of the own line is named, and the call says why it cannot be."""
    label = queue.issue("passport").label
    queue.issue("identity-card")
    queue.call_next(EXIT_ENTRY)
    queue.finish(EXIT_ENTRY)
    assert label_of("001", numbers.find(EXIT_ENTRY, 1)) == label


def test_who_was_sent_to_a_counter_is_its_own(queue: Queue, numbers: TypedNumbers) -> None:
    """And no longer of those that serve the service."""
    label = queue.issue("passport").label
    other = queue.issue("identity-card").label
    queue.call(EXIT_ENTRY, label)
    queue.walk_direct(HOUSEHOLD, "identity-card")
    queue.transfer(EXIT_ENTRY, to_counter=HOUSEHOLD)
    assert [each.label for each in numbers.find(EXIT_ENTRY, 1).own] == []
    assert {each.label for each in numbers.find(HOUSEHOLD, 1).own} == {label, other}


def test_when_a_pad_was_last_pressed(database: Database, clock: SetClock, queue: Queue) -> None:
    """What is done from elsewhere does not count."""
    for _ in range(2):
        queue.issue("passport")
    queue.call_next(2)
    assert last_presses(database, {EXIT_ENTRY, 2}) == {}
    clock.go_on(minutes=5)
    CounterSession(database, EXIT_ENTRY, Source.PAD, "kiosk-1", clock).call_next()
    assert last_presses(database, {EXIT_ENTRY, 2}) == {EXIT_ENTRY: clock()}
    assert last_presses(database, {2}) == {}
