"""Tells waiting phones how their tickets stand: one reader for all of them, no query a phone.

A thread looks whether anything was committed, reads all tickets at once and hands them to the event
loop, which tells those whose own ticket has changed. It rests after each read, as long as that
took, so that a long line never takes the machine from those who call.
"""

import asyncio
import logging
import threading
import time
from collections import Counter as Tally
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

from runtime.message import Message
from runtime.outage import Outage
from tickets.errors import DatabaseTrouble, HallError
from tickets.views import TicketNow

log = logging.getLogger(__name__)

LOOKS = 0.05
"""Seconds between two looks whether anything was committed."""

REFRESH = 20.0
"""Seconds after which all is read again without a change: waits grow by themselves."""

PATIENCE = 10.0
"""Seconds that a page waits for the database before it says so."""

MOST, MOST_OF_ONE = 6_000, 30
"""As many phones are told at once in all, and of one ticket: a family has some."""


News = TicketNow | DatabaseTrouble
"""What a phone is told: how its ticket stands, or that nobody knows just now."""


class TooManyPhones(Exception):
    """So many listen already that another one has to ask now and then."""


class Listener:
    """One phone that waits. ``ready`` is set when there is something it was not told.

    It takes no news that was read before question number ``since``.
    """

    __slots__ = ("news", "ready", "since", "ticket")

    def __init__(self, ticket: int, since: int) -> None:
        self.ticket, self.since = ticket, since
        self.news: News | None = None
        self.ready = asyncio.Event()

    def tell(self, news: News | None) -> None:
        """Take what is new; only the newest counts, and of trouble the first."""
        known = isinstance(news, DatabaseTrouble) and isinstance(self.news, DatabaseTrouble)
        if news is not None and news != self.news and not known:
            self.news = news
            self.ready.set()


class Live:
    """How all tickets stand, kept up to date while somebody wants to know.

    ``changed`` is asked often and must be cheap; ``read`` takes the ids of tickets that are wanted
    though they are over, and returns how all stand that are there.
    """

    def __init__(
        self,
        changed: Callable[[], bool],
        read: Callable[[Iterable[int]], Mapping[int, TicketNow]],
    ) -> None:
        self._changed, self._read = changed, read
        self._listeners: set[Listener] = set()
        self._of_ticket = Tally[int]()
        self._found: Mapping[int, TicketNow] = {}
        self._asked, self._answered = 1, 0  # questions are numbered; a read answers those before it
        self._stopping, self._lock = threading.Event(), threading.Lock()
        self._is_over = False
        self._outage = Outage(log, "tickets cannot be read", (HallError, OSError))
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = threading.Thread(target=self._watch, name="live", daemon=True)

    def start(self) -> None:
        """Begin to look; call it where the event loop runs."""
        self._loop = asyncio.get_running_loop()
        self._thread.start()

    def stop(self) -> None:
        """End the thread; who still listens hears nothing more."""
        self._stopping.set()
        self._thread.join()

    def hang_up(self) -> None:
        """End every stream, on the event loop: the phones ask anew when somebody is there again."""
        self._is_over = True
        for listener in self._listeners:
            listener.ready.set()

    def ask(self) -> None:
        """Have everything read anew: something has changed, or somebody wants what is not known."""
        with self._lock:
            self._asked += 1

    async def now(self, ticket: int) -> TicketNow:
        """How a ticket that is in the tables stands, read after this was asked.

        All who ask before the next read share it.

        Raises:
            DatabaseTrouble: it cannot be read.
            TooManyPhones: too many want to know at once.

        """
        self.ask()
        with self.listening(ticket) as listener:
            try:
                await asyncio.wait_for(listener.ready.wait(), PATIENCE)
            except TimeoutError:
                raise DatabaseTrouble("", Message("no answer in time")) from None
            if isinstance(listener.news, TicketNow):
                return listener.news
            raise listener.news or DatabaseTrouble("", Message("no answer in time"))

    async def news(self, ticket: int, beat: float) -> AsyncGenerator[News | None, None]:
        """Yield what is new of a ticket, and None after each ``beat`` seconds without news.

        Raises:
            TooManyPhones: there are enough.

        """
        with self.listening(ticket) as listener:
            while True:
                try:
                    await asyncio.wait_for(listener.ready.wait(), beat)
                except TimeoutError:
                    yield None
                    continue
                if self._is_over:
                    return
                listener.ready.clear()
                yield listener.news

    @contextmanager
    def listening(self, ticket: int) -> Iterator[Listener]:
        """A listener that is told what is known, and then what changes.

        Raises:
            TooManyPhones: there are enough.

        """
        if len(self._listeners) >= MOST or self._of_ticket[ticket] >= MOST_OF_ONE:
            raise TooManyPhones
        listener = Listener(ticket, self._asked)
        if self._answered >= self._asked:
            listener.tell(self._found.get(ticket))
        self._listeners.add(listener)
        self._of_ticket[ticket] += 1
        if not listener.ready.is_set():
            self.ask()
        try:
            yield listener
        finally:
            self._listeners.discard(listener)
            self._of_ticket[ticket] -= 1
            if not self._of_ticket[ticket]:
                del self._of_ticket[ticket]

    def _watch(self) -> None:
        due = 0.0
        while not self._stopping.is_set():
            begun = time.monotonic()
            try:
                if self._changed() or begun >= due:
                    self.ask()
                if self._listeners and self._answered < self._asked:
                    asked = self._asked
                    found = self._read({each.ticket for each in tuple(self._listeners)})
                    self._hand_over(found, asked)
                    due = begun + REFRESH
                self._outage.back()
            except Exception as error:  # noqa: BLE001 - told to those who wait; the watch goes on
                self._outage.away(error)
                self.ask()  # who was told of trouble is told when it is over, change or not
                trouble = error if isinstance(error, DatabaseTrouble) else None
                self._hand_over(trouble or DatabaseTrouble("", str(error)), self._asked)
            self._stopping.wait(max(LOOKS, time.monotonic() - begun))

    def _hand_over(self, found: Mapping[int, TicketNow] | DatabaseTrouble, asked: int) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._spread, found, asked)

    def _spread(self, found: Mapping[int, TicketNow] | DatabaseTrouble, asked: int) -> None:
        """Tell each listener, on the event loop."""
        trouble = found if isinstance(found, DatabaseTrouble) else None
        if not isinstance(found, DatabaseTrouble):
            self._found, self._answered = found, asked
        for listener in tuple(self._listeners):
            if trouble or asked >= listener.since:
                listener.tell(trouble or self._found.get(listener.ticket))
