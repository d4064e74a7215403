import asyncio
import threading
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import ExitStack

import pytest

from hall.compose.application import Application
from tickets.errors import DatabaseTrouble
from tickets.views import TicketNow
from web.live import PARTS, Listener, Live, News


class Tables:
    """Tables that can be away; they count how often somebody looked at them in vain."""

    def __init__(self, now: TicketNow) -> None:
        self._now, self.away, self.in_vain = now, False, 0

    def live(self, beat: float = 60) -> Live:
        """What tells of them."""
        return Live(self.changed, dict, self.read, beat)

    def changed(self) -> bool:
        """Nothing is ever committed."""
        if self.away:
            self.in_vain += 1
            raise DatabaseTrouble("hall.db", f"away for the {self.in_vain}th time")
        return False

    def read(self, _: Iterable[int]) -> Mapping[int, TicketNow]:
        """The one ticket."""
        return {self._now.ticket.id: self._now}


@pytest.fixture
def tables(hall: Application) -> Tables:
    """One ticket."""
    return Tables(TicketNow(hall.queue.issue("passport")))


def test_trouble_is_told_once_and_its_end_though_nothing_has_changed(tables: Tables) -> None:
    """However often it is looked for meanwhile: thousands of phones are told no more than once."""

    async def listen() -> list[News | None]:
        live = tables.live(beat=0.3)
        live.start()
        stream = live.news(1)
        told = [await anext(stream)]
        tables.away = True
        told.append(await anext(stream))
        while tables.in_vain < 5:
            told.append(await anext(stream))
        tables.away = False
        while told[-1] is None or isinstance(told[-1], DatabaseTrouble):
            told.append(await anext(stream))
        await stream.aclose()
        await asyncio.to_thread(live.stop)
        return told

    first, trouble, *beats, last = asyncio.run(listen())
    assert isinstance(trouble, DatabaseTrouble)
    assert first == last == tables.read([])[1]
    assert set(beats) <= {None}


def test_every_stream_ends_when_the_server_hangs_up(tables: Tables) -> None:
    """Else the server would wait for each phone at its end, and log it as a fault."""

    async def listen() -> int:
        live = tables.live()
        live.start()
        stream = live.news(1)
        await anext(stream)
        rest = asyncio.create_task(_count(stream))
        await asyncio.sleep(0)
        live.hang_up()
        count = await rest
        await asyncio.to_thread(live.stop)
        return count

    assert asyncio.run(listen()) == 0


async def _count(stream: AsyncIterator[News | None]) -> int:
    return len([each async for each in stream])


class LongLine:
    """Two in line, the first of whom is called; all tickets are read when a test lets them be."""

    def __init__(self, hall: Application) -> None:
        self.hall = hall
        self.first, self.second = hall.queue.issue("passport"), hall.queue.issue("passport")
        self.may_read, self.has_changed = threading.Event(), threading.Event()
        self.may_read.set()

    def call(self) -> None:
        """Call the first one; from now on reading all takes long."""
        self.may_read.clear()
        self.hall.queue.call_next(1)
        self.has_changed.set()

    def changed(self) -> bool:
        """Whether somebody was called since this was asked last."""
        if self.has_changed.is_set():
            self.has_changed.clear()
            return True
        return False

    def read(self, ended: Iterable[int]) -> Mapping[int, TicketNow]:
        """All tickets, when they may be read."""
        found = self.hall.queries.tickets_now(ended)
        assert self.may_read.wait(60)
        return found


def test_who_is_called_hears_it_while_all_others_are_still_read(hall: Application) -> None:
    """The figures of a long line take their time; a call does not wait for them."""
    line = LongLine(hall)

    async def listen() -> tuple[News | None, bool, News | None]:
        live = Live(line.changed, hall.queries.tickets_at_counters, line.read)
        live.start()
        mine, next_one = live.news(line.first.id), live.news(line.second.id)
        await anext(mine)
        await anext(next_one)
        following = asyncio.ensure_future(anext(next_one))
        await asyncio.to_thread(line.call)
        called = await anext(mine)
        others_wait = not following.done()
        line.may_read.set()
        told = await following
        await mine.aclose()
        await next_one.aclose()
        await asyncio.to_thread(live.stop)
        return called, others_wait, told

    called, others_wait, told = asyncio.run(listen())
    assert isinstance(called, TicketNow)
    assert called.call is not None
    assert called.call.counter == 1
    assert others_wait
    assert isinstance(told, TicketNow)
    assert told.standing is not None
    assert told.standing.ahead == 0


def test_nobody_is_told_what_was_read_before_what_they_know(tables: Tables) -> None:
    """A call that was told at once is not taken back by figures that were read before it."""

    async def tell() -> tuple[News | None, News | None]:
        listener = Listener(1, since=3, part=0)
        listener.tell(DatabaseTrouble("", "read too early"), asked=2)
        before = listener.take()
        listener.tell(tables.read([])[1], asked=5)
        listener.tell(DatabaseTrouble("", "older"), asked=4)
        return before, listener.take()

    assert asyncio.run(tell()) == (None, tables.read([])[1])


def test_phones_get_their_signs_of_life_in_turn(tables: Tables) -> None:
    """Each once in a round, never all at a time; who was told nothing yet gets none."""

    async def listen() -> list[int]:
        live = Live(tables.changed, dict, lambda _: {}, beat=0.5)
        with ExitStack() as listening:
            phones = [listening.enter_context(live.listening(n)) for n in range(PARTS + 1)]
            silent = phones.pop()
            for each in phones:
                each.tell(tables.read([])[1], asked=99)
                each.take()
            live.start()
            order: list[int] = []
            while len(order) < len(phones):
                signed = {n for n, each in enumerate(phones) if each.ready.is_set()}
                order += sorted(signed - set(order))
                await asyncio.sleep(0)
            assert not silent.ready.is_set()
            await asyncio.to_thread(live.stop)
        return order

    assert asyncio.run(listen()) == list(range(PARTS))
