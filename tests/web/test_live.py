import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping

import pytest

from hall.compose.application import Application
from tickets.errors import DatabaseTrouble
from tickets.views import TicketNow
from web.live import Live, News


class Tables:
    """Tables that can be away; they count how often somebody looked at them in vain."""

    def __init__(self, now: TicketNow) -> None:
        self._now, self.away, self.in_vain = now, False, 0

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
        live = Live(tables.changed, tables.read)
        live.start()
        stream = live.news(1, beat=0.3)
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
        live = Live(tables.changed, tables.read)
        live.start()
        stream = live.news(1, beat=60)
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
