"""Tells waiting phones how their tickets stand: one reader for all of them, no query a phone.

A thread looks whether anything was committed. Then it reads who is at a counter, a few tickets, and
tells these at once: nobody who is called waits for the figures of all others. After that it reads
all tickets, tells those whose own looks otherwise, and rests for three times that work: a line of
thousands moves a moment later, and never takes the machine from those who call. Telling is the
event loop's: it wakes a phone's stream only when there is something to send. Whoever was told
anything gets a sign of life in each round, every phone in its own part of it, so that thousands
never come together.
"""

import asyncio
import logging
import threading
import time
from collections import defaultdict
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import cycle
from typing import TypeVar

from runtime.message import Message
from runtime.outage import Outage
from tickets.errors import DatabaseTrouble, HallError
from tickets.views import TicketNow

T = TypeVar("T")

log = logging.getLogger(__name__)

LOOKS = 0.05
"""Seconds between two looks whether anything was committed."""

RESTS = 3
"""So many times the work of a read of all tickets, only those at counters are read after it."""

REFRESH = 20.0
"""Seconds after which all is read again without a change: waits grow by themselves."""

BEAT = 25.0
"""Seconds from one sign of life to the next."""

PARTS = 25
"""In so many parts of that time the phones get theirs."""

PATIENCE = 10.0
"""Seconds that a page waits for the database before it says so."""

MOST, MOST_OF_ONE = 6_000, 30
"""As many phones are told at once in all, and of one ticket: a family has some."""


News = TicketNow | DatabaseTrouble
"""What a phone is told: how its ticket stands, or that nobody knows just now."""

Found = Mapping[int, TicketNow]
"""How tickets stand, by their ids."""


class TooManyPhones(Exception):
    """So many listen already that another one has to ask now and then."""


class Listener:
    """One phone that waits. ``ready`` is set when there is something to send to it.

    It takes no news that was read before question number ``since``. It gets its signs of life in
    ``part`` of each round.
    """

    __slots__ = ("_is_new", "news", "part", "ready", "since", "ticket")

    def __init__(self, ticket: int, since: int, part: int) -> None:
        self.ticket, self.since, self.part = ticket, since, part
        self.news: News | None = None
        self.ready = asyncio.Event()
        self._is_new = False

    def tell(self, news: News, asked: int) -> None:
        """Take what is new; only the newest counts, and of trouble the first."""
        if asked < self.since:
            return
        self.since = asked
        known = isinstance(news, DatabaseTrouble) and isinstance(self.news, DatabaseTrouble)
        if news != self.news and not known:
            self.news, self._is_new = news, True
            self.ready.set()

    def take(self) -> News | None:
        """What it was not told yet; None is a sign of life."""
        self.ready.clear()
        news, self._is_new = self.news if self._is_new else None, False
        return news


class Live:
    """How all tickets stand, kept up to date while somebody wants to know.

    ``changed`` is asked often and must be cheap; so must ``read_called``, which returns how those
    stand that are at a counter. ``read`` takes the ids of tickets that are wanted though they are
    over, and returns how all stand that are there. Signs of life come every ``beat`` seconds.
    """

    def __init__(
        self,
        changed: Callable[[], bool],
        read_called: Callable[[], Found],
        read: Callable[[Iterable[int]], Found],
        beat: float = BEAT,
    ) -> None:
        self._changed, self._read_called, self._read = changed, read_called, read
        self._beat = beat
        self._listeners: dict[int, list[Listener]] = defaultdict(list)
        self._count = 0
        self._parts = cycle(range(PARTS))
        self._found: Found = {}
        self._asked, self._answered = 1, 0  # questions are numbered; a read answers those before it
        self._read_called_of = self._read_all_of = 0  # the newest question that such a read answers
        self._due = self._rested = 0.0  # when all are read anyway, and not before when
        self._stopping, self._lock = threading.Event(), threading.Lock()
        self._is_over = False
        self._outage = Outage(log, "tickets cannot be read", (HallError, OSError))
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = threading.Thread(target=self._watch, name="live", daemon=True)

    def start(self) -> None:
        """Begin to look; call it where the event loop runs."""
        self._loop = asyncio.get_running_loop()
        self._give_signs(0)
        self._thread.start()

    def stop(self) -> None:
        """End the thread; who still listens hears nothing more."""
        self._stopping.set()
        self._thread.join()

    def hang_up(self) -> None:
        """End every stream, on the event loop: the phones ask anew when somebody is there again."""
        self._is_over = True
        for listener in self._all():
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

    async def news(self, ticket: int) -> AsyncGenerator[News | None, None]:
        """Yield what is new of a ticket, and None as a sign of life.

        Raises:
            TooManyPhones: there are enough.

        """
        with self.listening(ticket) as listener:
            while True:
                await listener.ready.wait()
                if self._is_over:
                    return
                yield listener.take()

    @contextmanager
    def listening(self, ticket: int) -> Iterator[Listener]:
        """A listener that is told what is known, and then what changes.

        Raises:
            TooManyPhones: there are enough.

        """
        if self._count >= MOST or len(self._listeners.get(ticket, ())) >= MOST_OF_ONE:
            raise TooManyPhones
        listener = Listener(ticket, self._asked, next(self._parts))
        if self._answered >= self._asked and ticket in self._found:
            listener.tell(self._found[ticket], self._asked)
        else:
            self.ask()
        self._listeners[ticket].append(listener)
        self._count += 1
        try:
            yield listener
        finally:
            self._count -= 1
            self._listeners[ticket].remove(listener)
            if not self._listeners[ticket]:
                del self._listeners[ticket]

    def _watch(self) -> None:
        while not self._stopping.is_set():
            try:
                if self._changed() or time.monotonic() >= self._due:
                    self.ask()
                if self._listeners:
                    self._read_what_is_asked()
                self._outage.back()
            except Exception as error:  # noqa: BLE001 - told to those who wait; the watch goes on
                self._outage.away(error)
                self.ask()  # who was told of trouble is told when it is over, change or not
                trouble = error if isinstance(error, DatabaseTrouble) else None
                told = trouble or DatabaseTrouble("", str(error))
                self._on_loop(self._tell_trouble, told, self._asked)
            self._stopping.wait(LOOKS)

    def _read_what_is_asked(self) -> None:
        """Read who is called as soon as anybody asks, and all tickets once it has rested."""
        asked, begun = self._asked, time.monotonic()
        if self._read_called_of < asked:
            self._on_loop(self._tell, self._read_called(), asked)
            self._read_called_of = asked
        if self._read_all_of < asked and begun >= self._rested:
            worked = time.thread_time()
            self._on_loop(self._tell_all, self._read(tuple(self._listeners)), asked)
            self._read_all_of, worked = asked, time.thread_time() - worked
            self._due, self._rested = begun + REFRESH, time.monotonic() + RESTS * worked

    def _on_loop(self, tell: Callable[[T, int], None], told: T, asked: int) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(tell, told, asked)

    def _tell(self, found: Found, asked: int) -> None:
        """Tell those who listen for one of these tickets."""
        for ticket in found.keys() & self._listeners.keys():
            for listener in self._listeners[ticket]:
                listener.tell(found[ticket], asked)

    def _tell_all(self, found: Found, asked: int) -> None:
        self._found, self._answered = found, asked
        self._tell(found, asked)

    def _tell_trouble(self, trouble: DatabaseTrouble, asked: int) -> None:
        for listener in self._all():
            listener.tell(trouble, asked)

    def _give_signs(self, part: int) -> None:
        """Have the streams of one part say that they are there, and go on with the next part."""
        if self._loop is None or self._stopping.is_set():
            return
        for listener in self._all():
            if listener.part == part and listener.news is not None:
                listener.ready.set()
        self._loop.call_later(self._beat / PARTS, self._give_signs, (part + 1) % PARTS)

    def _all(self) -> list[Listener]:
        return [each for of_ticket in self._listeners.values() for each in of_ticket]
