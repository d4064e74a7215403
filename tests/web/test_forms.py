import asyncio

import pytest

from tests.conftest import SetClock
from web import forms
from web.forms import FIELD, Forms, StaleForm


class Booking:
    """What a form does, counted."""

    def __init__(self) -> None:
        self.times = 0
        self.fails = False

    async def __call__(self) -> str:
        """Take a moment."""
        self.times += 1
        number = self.times
        await asyncio.sleep(0)
        if self.fails:
            raise ZeroDivisionError
        return f"/b/{number}"


async def send(open_forms: Forms, form: str, booking: Booking) -> str:
    """Send a form; return the page that it leads to."""
    return str((await open_forms.once({FIELD: form}, booking)).url)


def test_a_form_that_is_sent_twice_does_what_it_does_once(clock: SetClock) -> None:
    """Also while the first one is at work."""

    async def send_all() -> list[str]:
        open_forms, booking = Forms(clock), Booking()
        form, other = open_forms.issue(), open_forms.issue()
        together = await asyncio.gather(*(send(open_forms, form, booking) for _ in range(3)))
        return [*together, *[await send(open_forms, each, booking) for each in (form, other)]]

    assert asyncio.run(send_all()) == ["/b/1"] * 4 + ["/b/2"]


def test_what_failed_may_be_sent_again(clock: SetClock) -> None:
    """A full slot is no reason for an empty page."""

    async def send_twice() -> list[str]:
        open_forms, booking = Forms(clock), Booking()
        form, booking.fails = open_forms.issue(), True
        with pytest.raises(ZeroDivisionError):
            await send(open_forms, form, booking)
        booking.fails = False
        return [await send(open_forms, form, booking)]

    assert asyncio.run(send_twice()) == ["/b/2"]


@pytest.mark.parametrize("given", ["", ".", "..", "a.b.c", "x" * 500, "é.1.2", "a.zz.", "\0.0.0"])
def test_what_was_never_handed_out_is_refused(clock: SetClock, given: str) -> None:
    """Whatever it looks like."""
    with pytest.raises(StaleForm):
        asyncio.run(send(Forms(clock), given, Booking()))


def test_a_form_holds_for_a_day_and_in_one_process(clock: SetClock) -> None:
    """After that its page has to be opened again."""
    open_forms = Forms(clock)
    form = open_forms.issue()
    with pytest.raises(StaleForm):
        asyncio.run(send(Forms(clock), form, Booking()))
    clock.go_on(hours=25)
    with pytest.raises(StaleForm):
        asyncio.run(send(open_forms, form, Booking()))


def test_the_oldest_outcomes_are_forgotten_first(
    clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that memory stays as it is."""
    monkeypatch.setattr(forms, "KEPT", 2)

    async def send_four() -> list[str]:
        open_forms, booking = Forms(clock), Booking()
        sent = [open_forms.issue() for _ in range(3)]
        return [await send(open_forms, form, booking) for form in (*sent, sent[2], sent[0])]

    assert asyncio.run(send_four()) == ["/b/1", "/b/2", "/b/3", "/b/3", "/b/4"]
