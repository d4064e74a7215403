from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from tickets import rank
from tickets.hall import AppointmentRule
from tickets.rank import Ranked, rank_at, urgency

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
CREDITS = st.integers(0, 240)
NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Person:
    """Somebody in line."""

    service: str
    rank_at: datetime
    number: int = 0


SERVICES = ("passport", "permit", "visa")
ARRIVALS = st.lists(
    st.tuples(st.sampled_from(SERVICES), st.integers(0, 300), CREDITS), min_size=1, max_size=25
)
SERVES = st.dictionaries(st.sampled_from(SERVICES), st.integers(0, 60), min_size=1)


def line_of(arrivals: list[tuple[str, int, int]]) -> list[Person]:
    """People of any class who came at any minute, in the order of their numbers."""
    return [
        Person(service, rank_at(NINE + timedelta(minutes=minute), credit), number)
        for number, (service, minute, credit) in enumerate(arrivals)
    ]


@given(MOMENTS, MOMENTS, CREDITS)
def test_first_come_first_served_in_a_class(one: datetime, other: datetime, credit: int) -> None:
    """Within a class the earlier arrival goes first."""
    assert (one < other) == (rank_at(one, credit) < rank_at(other, credit))


@given(MOMENTS, CREDITS, CREDITS, st.timedeltas(timedelta(seconds=1), timedelta(hours=1)))
def test_nobody_is_overtaken_for_ever(
    arrived: datetime, mine: int, theirs: int, more: timedelta
) -> None:
    """Who arrives more than the largest credit later cannot overtake, whatever their class."""
    later = arrived + timedelta(minutes=max(mine, theirs)) + more
    assert rank_at(arrived, mine) < rank_at(later, theirs)


@given(ARRIVALS, SERVES)
def test_a_counter_is_idle_only_when_nobody_waits_for_it(
    arrivals: list[tuple[str, int, int]], serves: dict[str, int]
) -> None:
    """Whoever waits for what a counter serves is called, however long it was to help others."""
    line = line_of(arrivals)
    chosen = rank.first(line, serves)
    assert (chosen is None) == all(person.service not in serves for person in line)


@given(ARRIVALS, SERVES)
def test_a_whole_line_is_called_in_the_order_of_urgency(
    arrivals: list[tuple[str, int, int]], serves: dict[str, int]
) -> None:
    """Called one after the other, nobody comes after someone less urgent, and all are called."""
    line, order = line_of(arrivals), list[Person]()
    while (person := rank.first(line, serves)) is not None:
        line.remove(person)
        order.append(person)
    ranks = [urgency(person.rank_at, serves[person.service]) for person in order]
    assert ranks == sorted(ranks)
    assert all(person.service not in serves for person in line)
    same = [p for p in order if p.service == order[0].service] if order else []
    assert same == sorted(same, key=lambda p: (p.rank_at, p.number))


RULE = AppointmentRule(grace=timedelta(minutes=15), credit=timedelta(minutes=30))


NEWCOMERS = st.lists(
    st.tuples(CREDITS, st.sampled_from(SERVICES), st.none() | st.integers(-60, 60)), max_size=60
)
"""Each one's credit, service, and how late for an appointment, in minutes; None is a walk-in."""


@example([(240, "passport", 15)] * 60, 60, "permit")
@given(NEWCOMERS, st.integers(0, 60), st.sampled_from(SERVICES))
def test_nobody_waits_for_ever(
    newcomers: list[tuple[int, str, int | None]], after: int, service: str
) -> None:
    """Only those overtake who come within the largest credit, the grace and the counter's delay.

    One comes every minute, of any class, with an appointment or without, and one is called; then
    it is this person's turn. Transfers to the front are not among them: an officer who goes on
    sending people there decides each time that all others wait, and no bound is promised then.
    """
    serves = dict.fromkeys(SERVICES, 0) | {service: after}
    me = Person(service, rank_at(NINE))
    bound = 240 + after + RULE.grace // timedelta(minutes=1)
    waiting, overtook = [me], 0
    for minute, (credit, theirs, late) in enumerate(newcomers * 8):
        waiting.append(Person(theirs, rank_of(NINE + timedelta(minutes=minute + 1), credit, late)))
        called = rank.first(waiting, serves)
        assert called is not None
        waiting.remove(called)
        if called is me:
            break
        overtook += 1
    assert overtook <= bound


def rank_of(arrived: datetime, credit: int, late: int | None) -> datetime:
    """A newcomer's rank, by their slot if they have one."""
    if late is None:
        return rank_at(arrived, credit)
    return rank.with_appointment(arrived, arrived - timedelta(minutes=late), RULE, credit)


def test_a_helping_counter_waits() -> None:
    """A counter sees a service it helps so many minutes later."""
    assert urgency(rank_at(NINE, 10), 15) == NINE + timedelta(minutes=5)


@given(MOMENTS, st.integers(-300, 300), CREDITS)
def test_an_appointment_ranks_by_its_slot_until_the_grace_is_over(
    slot: datetime, minutes: int, credit: int
) -> None:
    """Early or on time: by the slot and the better credit; beyond the grace: as a walk-in."""
    arrived = slot + timedelta(minutes=minutes)
    ranked = rank.with_appointment(arrived, slot, RULE, credit)
    if minutes <= 15:
        assert ranked == slot - timedelta(minutes=max(30, credit))
    else:
        assert ranked == rank_at(arrived, credit)


@given(MOMENTS, st.integers(0, 300), st.integers(0, 300))
def test_coming_later_never_helps(slot: datetime, one: int, other: int) -> None:
    """Of two with the same slot, the one who comes later is never called before the other."""
    first, second = sorted((one, other))
    came_first, came_second = (slot + timedelta(minutes=minute - 150) for minute in (first, second))
    assert rank.with_appointment(came_first, slot, RULE) <= rank.with_appointment(
        came_second, slot, RULE
    )


LINES = st.lists(st.integers(0, 4), min_size=2, max_size=8).flatmap(
    lambda seconds: st.permutations(range(len(seconds))).map(
        lambda numbers: sorted(
            Ranked(NINE + timedelta(seconds=second), number)
            for second, number in zip(seconds, numbers, strict=True)
        )
    )
)
"""Some who wait, in order; several have one rank."""


@given(LINES, st.integers(1, 8), st.data())
def test_behind_so_many_and_all_others_in_their_order(
    line: list[Ranked], places: int, data: st.DataObject
) -> None:
    """Whoever lets n go first is behind the n-th; nobody else changes places with anybody."""
    own = data.draw(st.sampled_from(line[:-1]))
    at = line.index(own)
    let_go, following = line[at + 1 :][:places], line[at + 1 :][places:]
    placed = Ranked(rank.behind(own, let_go[-1], following[0] if following else None), own.ticket)
    moved = {each.ticket: each for each in rank.made_way(placed, [*let_go[::-1], *line[:at][::-1]])}
    now = sorted(placed if each is own else moved.get(each.ticket, each) for each in line)
    wanted = [*line[:at], *let_go, own, *following]
    assert [each.ticket for each in now] == [each.ticket for each in wanted]
    ticks = [(each.rank_at - moved.get(each.ticket, each).rank_at) / rank.TICK for each in line]
    assert all(0 <= each <= len(line) for each in ticks)


def test_who_is_behind_already_stays() -> None:
    """Nobody loses or gains by letting those go first who are before them."""
    own = Ranked(NINE, 2)
    assert rank.behind(own, Ranked(NINE, 1), None) == NINE
    assert rank.behind(own, Ranked(NINE - timedelta(minutes=5), 3), Ranked(NINE, 4)) == NINE


def test_only_those_move_who_are_in_the_way() -> None:
    """Of three with one rank the last two make way for the first; who came before them does not."""
    early, second, third = Ranked(NINE - timedelta(minutes=1), 9), Ranked(NINE, 2), Ranked(NINE, 3)
    assert rank.made_way(Ranked(NINE, 1), [third, second, early]) == [
        Ranked(NINE - rank.TICK, 3),
        Ranked(NINE - rank.TICK, 2),
    ]


@given(MOMENTS, MOMENTS)
def test_in_front_is_before_the_head(own: datetime, head: datetime) -> None:
    """Before the head of the other line, or where one was when that is earlier still."""
    ranked = rank.in_front(own, head)
    assert ranked < head
    assert ranked <= own
    assert rank.in_front(own, None) == own
