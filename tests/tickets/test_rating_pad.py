"""Whom a rating pad asks, and for how long."""

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from tickets.alerts import Alert, AlertKind, AlertState, shown_at
from tickets.hall import CounterState
from tickets.rating_pad import AFTER_A_CALL, LastServed, PadInputs, asked
from tickets.ratings import ServedService
from tickets.visit import TicketState

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
LAST = LastServed(1, "A001", "en", ServedService("passport", 3, None, NOW), rated=False)
FREE = PadInputs(CounterState.OPEN, 30, last=LAST)
CALLED = replace(FREE, here=TicketState.CALLED, label="A002")


@pytest.mark.parametrize(
    ("inputs", "seconds", "asks"),
    [
        (FREE, 0, True),
        (FREE, 29.9, True),
        (FREE, 30, False),
        (CALLED, 0, True),  # one press ended the service and called the next
        (CALLED, 14.9, True),
        (CALLED, 15, False),
        (replace(CALLED, ask_seconds=10), 10, False),
        (replace(CALLED, here=TicketState.SERVING), 0, False),
        (replace(FREE, last=replace(LAST, rated=True)), 0, False),
        (replace(FREE, last=None), 0, False),
    ],
)
def test_who_is_asked_and_for_how_long(inputs: PadInputs, seconds: float, asks: bool) -> None:  # noqa: FBT001 - a parameter
    """Until the time is up, the next is on their way for a while or served, or they have rated."""
    assert timedelta(seconds=15) == AFTER_A_CALL
    found = asked(inputs, NOW + timedelta(seconds=seconds))
    assert found == (inputs.last if asks else None)


def test_no_console_shows_an_alert_of_its_own_counter() -> None:
    """Bad ratings are shown only where somebody supervises, and never to whom they are about."""
    alerts = [
        Alert(n, kind, counter, "pad", None, AlertState.OPEN, NOW, None, None)
        for n, (kind, counter) in enumerate(
            (kind, counter) for kind in AlertKind for counter in (3, 4)
        )
    ]
    for supervises, kinds in ((False, ["alarm", "help"]), (True, ["alarm", "help", "bad_rating"])):
        shown = shown_at(alerts, 3, supervises=supervises)
        assert [each.kind.value for each in shown] == kinds
        assert {each.counter for each in shown} == {4}
