from tickets.day_record import Happened, Leg, legs, waits_until_call


def happened(*told: tuple[int, str, int]) -> list[Happened]:
    """Events of (ticket, kind, at)."""
    return [Happened(ticket, kind, at, "passport") for ticket, kind, at in told]


def test_a_leg_counts_from_start_or_else_from_the_call() -> None:
    """Many officers never press start."""
    events = happened(
        *[(1, "call", 10), (1, "start", 14), (1, "finish", 20)],
        *[(2, "call", 30), (2, "finish", 37)],
    )
    assert legs(events).over == [Leg(14, "passport", 6), Leg(30, "passport", 7)]


def test_every_leg_of_a_visit_counts() -> None:
    """The next errand and a transfer end one as the last finish does."""
    events = [
        Happened(1, "call", 10, "passport"),
        Happened(1, "go_on", 15, "passport"),
        Happened(1, "call", 40, "collection"),
        Happened(1, "transfer", 42, "collection"),
        Happened(1, "walk_direct", 50, "permit"),
        Happened(1, "finish", 59, "permit"),
    ]
    assert legs(events).over == [
        Leg(10, "passport", 5),
        Leg(40, "collection", 2),
        Leg(50, "permit", 9),
    ]


def test_a_leg_that_began_before_the_events_is_none() -> None:
    """A ticket left open by night is closed in the morning, by the day's end or by an officer."""
    assert legs(happened((1, "finish", 20), (2, "transfer", 30))).over == []


def test_a_leg_that_may_go_on_is_told_with_its_beginning() -> None:
    """Whether it does, the ticket's state says: it may have been missed."""
    events = happened((1, "call", 10), (2, "call", 11), (2, "miss", 13), (1, "finish", 15))
    assert legs(events).begun == {2: 11}


def test_who_was_called_again_begins_again() -> None:
    """After a return to the line, and after being parked."""
    events = happened(
        *[(1, "call", 10), (1, "return_to_line", 12), (1, "call", 30), (1, "park", 33)],
        *[(1, "resume", 50), (1, "finish", 54)],
    )
    assert legs(events).over == [Leg(50, "passport", 4)]


def test_a_wait_is_until_the_call_that_nothing_came_before() -> None:
    """Who was postponed, cancelled or has not been called says nothing of the line."""
    events = happened(
        *[(1, "issue", 0), (2, "issue", 1), (3, "issue", 2), (4, "issue", 3)],
        *[(1, "call", 20), (2, "postpone", 21), (2, "call", 30), (3, "cancel", 31)],
        *[(1, "return_to_line", 32), (1, "call", 40)],
    )
    assert waits_until_call(events) == {1: (0, 20)}
