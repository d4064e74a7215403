"""The feed outward: people's phones are told by a program of the hall, on a thread of its own.

No call waits for it: it reads what is committed, as the displays do, and what it tells is in its
own table. A message is sent until it is taken or holds no more; the same one again has the same id.
"""

import asyncio
import logging
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import msgspec
from msgspec import Struct

from db.engine.change_watch import ChangeWatch
from db.notifications import Notifications
from devices.errors import DeviceTrouble
from devices.webhook.faults import WebhookTrouble
from devices.webhook.signature import key_of
from devices.webhook.webhook import ANSWERS_WITHIN, AT_ONCE, Webhook
from hall.compose.application import Application, open_application
from hall.compose.fault_report import FaultReport
from hall.feed_settings import secret_of
from hall.settings import Settings
from runtime.languages import pick
from runtime.message import Message
from runtime.outage import Outage
from tickets.errors import BadInput, HallError
from tickets.hall import HallSetup
from tickets.notifications import Notification, NotificationKey, NotificationKind

log = logging.getLogger(__name__)

ROLE = "feed"
"""As ``hall run`` and the table of device faults call it."""

LOOK = 0.1
"""Seconds between two looks for something new."""

ANEW = timedelta(seconds=10)
"""After so long without a change it is looked for what is due all the same."""

HELD = timedelta(seconds=ANSWERS_WITHIN + 5)
"""So long an attempt is nobody else's: a process that dies meanwhile leaves it to be made again."""

LONGEST_PAUSE = 60.0
"""Seconds between two attempts, when it has failed for long."""


class NoFeed(BadInput):
    """The feed is to be run, and the settings have none."""

    def __init__(self) -> None:
        super().__init__(
            Message("hall.toml has no feed; write the address of your program as feed.url")
        )


class FeedMessage(Struct, frozen=True):
    """What is sent, as JSON; docs/feed.md says what each means."""

    kind: NotificationKind
    token: str
    number: str
    counter: str | None
    language: str
    event: int
    at: datetime
    recall: bool


def message_of(notification: Notification, setup: HallSetup) -> bytes:
    """The body of a message: JSON, with the counter as the ticket's language calls it."""
    ticket, counter = notification.ticket, None
    if notification.key.kind is NotificationKind.TURN and ticket.counter is not None:
        names = next((c.names for c in setup.counters if c.number == ticket.counter), None)
        counter = pick(names or {}, ticket.language) or str(ticket.counter)
    message = FeedMessage(
        kind=notification.key.kind,
        token=ticket.token,
        number=ticket.label,
        counter=counter,
        language=ticket.language,
        event=notification.key.event,
        at=notification.at,
        recall=notification.recall,
    )
    return msgspec.json.encode(message)


def message_id(key: NotificationKey) -> str:
    """The id of a message, the same for every attempt and for no other message."""
    return f"{key.kind}-{key.ticket}-{key.event}"


def pause_after(attempts: int, chance: float) -> timedelta:
    """How long to wait after so many failed attempts: 1, 2, 4 ... seconds, at most a minute.

    ``chance``, from 0 to 1, takes up to half of it off, so that messages that failed together do
    not come again together.
    """
    longest = min(LONGEST_PAUSE, 2.0 ** min(attempts - 1, 10))
    return timedelta(seconds=longest * (1 - chance / 2))


class Feed:
    """Sends what people are to be told to a webhook; ``ahead`` people are few before somebody."""

    def __init__(
        self,
        hall: Application,
        webhook: Webhook,
        ahead: int,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._hall, self._webhook, self._ahead = hall, webhook, ahead
        self._chance, self._clock = chance, hall.clock
        self._notifications = Notifications(hall.database, hall.clock)
        self._watch = ChangeWatch(hall.database)
        self._report = FaultReport(hall.device_faults, ROLE, ROLE, hall.clock)
        self._told = Outage(log, "phones are not told", (DeviceTrouble,))
        self._read = Outage(log, "the feed cannot use the queue", (HallError, OSError))
        self._sending: dict[int, asyncio.Task[None]] = {}
        self._look_at = hall.clock()
        self._ended = threading.Event()
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._serve()), name=ROLE, daemon=True
        )

    def start(self) -> None:
        """Begin to look for what is to be told, and to send it; this waits for nothing."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; an attempt under way is given up, and made again after a start."""
        self._ended.set()
        self._thread.join()
        self._watch.close()
        self._report.close()

    async def _serve(self) -> None:
        async with self._webhook:
            while not self._ended.is_set():
                self._look()
                await asyncio.sleep(LOOK)
            sending = tuple(self._sending.values())
            for task in sending:
                task.cancel()
            await asyncio.gather(*sending, return_exceptions=True)

    def _look(self) -> None:
        try:
            self._report.write()
            if self._watch.changed() or self._clock() >= self._look_at:
                self._look_at = self._clock()  # again at once where this fails
                self._begin()
            self._read.back()
        except Exception as error:  # noqa: BLE001 - logged; the feed goes on
            self._read.away(error)

    def _begin(self) -> None:
        """Begin an attempt at each message that is due, one at a time for a ticket."""
        now = self._clock()
        again = now + ANEW
        setup = self._hall.current_hall()
        for each in self._notifications.due(self._ahead):
            ticket = each.key.ticket
            if ticket in self._sending or len(self._sending) >= AT_ONCE:
                again = now  # its turn comes when another one ends
            elif self._notifications.claim(each, now + HELD):
                self._sending[ticket] = asyncio.create_task(self._send(each, setup))
        self._look_at = again

    async def _send(self, each: Notification, setup: HallSetup) -> None:
        try:
            body = message_of(each, setup)
            await self._webhook.send(message_id(each.key), body, self._clock())
        except WebhookTrouble as trouble:
            self._report.take(0, {self._webhook.host: trouble.fault.value})
            self._told.away(trouble)
            again_at = self._clock() + pause_after(each.attempts + 1, self._chance())
            self._look_at = min(self._look_at, again_at)
            self._note(lambda: self._notifications.failed(each.key, again_at))
        except Exception as error:  # noqa: BLE001 - a fault of ours: logged; tried again when held no more
            self._told.away(error)
        else:
            self._report.take(0, {})
            self._told.back()
            self._note(lambda: self._notifications.sent(each.key))
        finally:
            del self._sending[each.key.ticket]

    def _note(self, note: Callable[[], None]) -> None:
        """Write down what became of an attempt.

        What cannot be written is not lost: it is held until it is tried again, with the same id.
        """
        try:
            note()
        except (HallError, OSError) as error:
            self._read.away(error)


@contextmanager
def feed_running(settings: Settings) -> Iterator[None]:
    """Have the feed sent, until the block ends.

    Raises:
        BadInput: the settings have no feed, no secret for it, or an address that is none.

    """
    if not settings.feed.url:
        raise NoFeed
    key = key_of(secret_of(settings.feed))
    with open_application(settings) as hall:
        feed = Feed(hall, Webhook(settings.feed.url, key), settings.feed.ahead)
        feed.start()
        try:
            yield
        finally:
            feed.stop()
