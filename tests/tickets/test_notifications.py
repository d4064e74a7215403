"""What is told outside of the hall: what holds, what is over, what is due."""

from datetime import timedelta

from msgspec.structs import replace

from tests.conftest import SetClock
from tickets.notifications import (
    BegunNotification,
    Notification,
    NotificationKey,
    NotificationKind,
    due,
    over,
    to_begin,
)
from tickets.visit import Ticket, TicketState

NEXT, TURN = NotificationKind.NEXT, NotificationKind.TURN


def notification(clock: SetClock, ticket: int, kind: NotificationKind, event: int) -> Notification:
    """What the person with a ticket is to be told."""
    state = TicketState.CALLED if kind is TURN else TicketState.WAITING
    of = Ticket(
        id=ticket,
        day=clock.now.date(),
        series="A",
        seq=ticket,
        label=f"A{ticket:03d}",
        service="passport",
        priority_class="ordinary",
        state=state,
        language="en",
        rank_at=clock.now,
        issued_at=clock.now,
        called_at=None,
        started_at=None,
        finished_at=None,
        counter=None,
        officer=None,
        token="sample-token",
    )
    return Notification(NotificationKey(ticket, kind, event), of, clock.now)


def begun(
    clock: SetClock,
    ticket: int,
    kind: NotificationKind,
    event: int,
    *,
    sent: bool = False,
    waits: bool = False,
) -> BegunNotification:
    """One that was found before."""
    key = NotificationKey(ticket, kind, event)
    return BegunNotification(key, clock.now, clock.now, attempts=0, sent=sent, waits=waits)


def test_a_turn_holds_until_its_call_is_over(clock: SetClock) -> None:
    """Another call of the same ticket, or none, and it is over, sent or not."""
    one = begun(clock, 1, TURN, 7)
    for each in (one, replace(one, sent=True)):
        assert over([each], [notification(clock, 1, TURN, 7)]) == ()
        assert over([each], [notification(clock, 1, TURN, 8)]) == (one.key,)
        assert over([each], [notification(clock, 1, NEXT, 8)]) == (one.key,)
        assert over([each], []) == (one.key,)


def test_who_is_next_is_told_while_it_is_so(clock: SetClock) -> None:
    """Not sent yet, it is over as soon as others go first, or the person is called."""
    one = begun(clock, 1, NEXT, 7, waits=True)
    assert over([one], [notification(clock, 1, NEXT, 9)]) == ()
    assert over([one], []) == (one.key,)
    assert over([one], [notification(clock, 1, TURN, 9)]) == (one.key,)


def test_who_was_told_to_be_next_is_not_told_again_while_they_wait(clock: SetClock) -> None:
    """Although others went first meanwhile; it is over when they wait no more."""
    told = begun(clock, 1, NEXT, 7, sent=True, waits=True)
    assert over([told], []) == ()
    assert to_begin([told], [notification(clock, 1, NEXT, 9)]) == ()
    called = replace(told, waits=False)
    assert over([called], [notification(clock, 1, TURN, 9)]) == (called.key,)


def test_what_is_true_and_not_begun_is_to_begin(clock: SetClock) -> None:
    """A turn besides a next of the same ticket, and another ticket's."""
    true = [notification(clock, n, kind, 9) for n in (1, 2) for kind in (TURN, NEXT)]
    assert to_begin([begun(clock, 1, NEXT, 7)], true) == (true[0], *true[2:])


def test_an_attempt_says_what_the_one_before_it_said(clock: SetClock) -> None:
    """Its key and time are those that it was begun with, and its attempts are counted."""
    first = replace(begun(clock, 1, NEXT, 7, waits=True), attempts=2)
    clock.go_on(minutes=1)
    (again,) = due([first], [notification(clock, 1, NEXT, 30)], clock.now)
    assert (again.key, again.at, again.attempts) == (first.key, first.at, 2)
    assert again.ticket.label == "A001"


def test_what_is_sent_or_not_due_is_not_tried(clock: SetClock) -> None:
    """Nor what was not begun."""
    true = [notification(clock, n, TURN, n) for n in (1, 2, 3, 4)]
    later = replace(begun(clock, 1, TURN, 1), due_at=clock.now + timedelta(seconds=1))
    sent, now = begun(clock, 2, TURN, 2, sent=True), begun(clock, 3, TURN, 3)
    found = due([later, sent, now], true, clock.now)
    assert [each.key for each in found] == [now.key]


def test_no_token_is_in_the_text_of_a_notification(clock: SetClock) -> None:
    """It may get into a log."""
    assert "sample-token" not in repr(notification(clock, 1, TURN, 7))
