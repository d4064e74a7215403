"""One-time ids of forms: a form that is sent twice does what it does once.

An id is random, signed with a key of this process, and holds for a day. The page that a form led to
is kept by its id, so that a second sending leads to the same page, also while the first is at work.
After a restart of the server an open form is to be sent again.
"""

import asyncio
import hashlib
import hmac
import secrets
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

from litestar.response import Redirect

from runtime.clock import Clock

FIELD = "form"
"""The field of a form that holds its id."""

LASTS = timedelta(hours=24)
"""So long a page may lie open before its form is sent."""

KEPT = 20_000
"""Forms whose outcome is remembered; the oldest are forgotten first."""


class StaleForm(Exception):
    """A form's id is none of this process, or too old: the page has to be opened again."""


class Forms:
    """The forms that were handed out, and what became of those that came back."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._key = secrets.token_bytes(32)
        self._led_to: OrderedDict[str, asyncio.Future[str]] = OrderedDict()

    def issue(self) -> str:
        """Return a new id, some 60 characters."""
        told = f"{secrets.token_urlsafe(12)}.{int(self._clock().timestamp()):x}"
        return f"{told}.{self._sign(told)}"

    async def once(self, fields: Mapping[str, str], do: Callable[[], Awaitable[str]]) -> Redirect:
        """Do what a form asks for, and lead to the page that ``do`` returns, such as ``/b/TOKEN``.

        A form that comes again leads to the same page, and nothing is done. What fails is not
        remembered: the same form may be sent again.

        Raises:
            StaleForm: its id is none of this process, or too old.

        """
        form = fields.get(FIELD, "")
        self._check(form)
        led_to = self._led_to.get(form)
        if led_to is None:
            led_to = self._led_to[form] = asyncio.get_running_loop().create_future()
            self._forget_the_oldest()
            try:
                led_to.set_result(await do())
            except BaseException as error:
                del self._led_to[form]
                led_to.set_exception(error if isinstance(error, Exception) else StaleForm())
                led_to.exception()  # it is raised here, whether another one waits for it or not
                raise
        return Redirect(await asyncio.shield(led_to), status_code=303)

    def _forget_the_oldest(self) -> None:
        while len(self._led_to) > KEPT:
            self._led_to.popitem(last=False)

    def _check(self, form: str) -> None:
        told, _, signature = form.rpartition(".")
        if not form.isascii() or not hmac.compare_digest(signature, self._sign(told)):
            raise StaleForm
        issued = int(told.rpartition(".")[2], 16)
        if self._clock().timestamp() - issued > LASTS.total_seconds():
            raise StaleForm

    def _sign(self, told: str) -> str:
        return hmac.new(self._key, told.encode(), hashlib.sha256).hexdigest()[:32]
