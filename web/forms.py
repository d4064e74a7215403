"""One-time ids of forms: a form that is sent twice does what it does once.

An id is random, signed with a key of this process, and holds for a day. What a form led to is kept
by its id, so that a second sending leads to the same page. After a restart of the server an open
form is to be sent again.
"""

import hashlib
import hmac
import secrets
from collections import OrderedDict
from datetime import timedelta

from runtime.clock import Clock

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
        self._outcomes: OrderedDict[str, str] = OrderedDict()

    def issue(self) -> str:
        """Return a new id, 60 characters."""
        told = f"{secrets.token_urlsafe(12)}.{int(self._clock().timestamp()):x}"
        return f"{told}.{self._sign(told)}"

    def outcome(self, form: str) -> str | None:
        """Where the form led when it was sent before; None when this is the first time.

        Raises:
            StaleForm: it is no id of this process, or too old.

        """
        told, _, signature = form.rpartition(".")
        if not form.isascii() or not hmac.compare_digest(signature, self._sign(told)):
            raise StaleForm
        issued = int(told.rpartition(".")[2], 16)
        if self._clock().timestamp() - issued > LASTS.total_seconds():
            raise StaleForm
        return self._outcomes.get(form)

    def done(self, form: str, path: str) -> None:
        """Remember to which page of the hall the form led."""
        self._outcomes[form] = path
        while len(self._outcomes) > KEPT:
            self._outcomes.popitem(last=False)

    def _sign(self, told: str) -> str:
        return hmac.new(self._key, told.encode(), hashlib.sha256).hexdigest()[:32]
