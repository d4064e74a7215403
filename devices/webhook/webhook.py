"""One request to a webhook: signed, over TLS that is verified, within bounds of time and size."""

import asyncio
import logging
import ssl
from datetime import datetime
from types import TracebackType
from typing import Self

import httpx2

from devices.webhook.address import host_of
from devices.webhook.faults import WebhookFault, WebhookTrouble
from devices.webhook.signature import signed
from runtime.message import Message

ANSWERS_WITHIN = 10.0
"""Seconds for all of a request, from the look-up of the name to the end of the answer."""

READ = 4096
"""Bytes of an answer that are read, so that the connection can be used again; the rest is not."""

AT_ONCE = 4
"""Connections."""

OK, MULTIPLE_CHOICES, BAD_REQUEST = 200, 300, 400


class Webhook:
    """A program outside of the hall, and the way to tell it something.

    Raises:
        BadWebhookUrl: ``url`` is no address to send to.

    """

    def __init__(self, url: str, key: bytes, *, answers_within: float = ANSWERS_WITHIN) -> None:
        self.host = host_of(url)
        self._url, self._key, self._answers_within = url, key, answers_within
        # At INFO it writes the whole address, which may be a secret.
        logging.getLogger("httpx2").setLevel(logging.WARNING)
        self._client = httpx2.AsyncClient(
            timeout=answers_within,
            verify=httpx2.create_ssl_context(),  # the system's authorities, or SSL_CERT_FILE's
            limits=httpx2.Limits(max_connections=AT_ONCE),
            trust_env=False,  # no proxy and no password that lie about on the machine
            follow_redirects=False,
            headers={"content-type": "application/json", "user-agent": "warm-window"},
        )

    async def __aenter__(self) -> Self:
        """Open nothing yet: the first request connects."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def send(self, message_id: str, body: bytes, at: datetime) -> None:
        """Send one message; its id is its own for ever, ``at`` is the time of this attempt.

        Raises:
            WebhookTrouble: it was not taken: there was no answer in time, or another than 2xx.

        """
        headers = signed(self._key, message_id, at, body)
        try:
            async with asyncio.timeout(self._answers_within):
                status = await self._post(body, headers)
        except (TimeoutError, httpx2.TimeoutException):
            reason = Message("no answer in {seconds:g} s", seconds=self._answers_within)
            raise WebhookTrouble(self.host, WebhookFault.NO_ANSWER, reason) from None
        except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:
            raise self._unreached(error) from None
        self._check(status)

    async def _post(self, body: bytes, headers: dict[str, str]) -> int:
        request = self._client.stream("POST", self._url, content=body, headers=headers)
        async with request as answer:
            read = 0
            async for piece in answer.aiter_raw():
                read += len(piece)
                if read > READ:
                    break
            return answer.status_code

    def _check(self, status: int) -> None:
        if OK <= status < MULTIPLE_CHOICES:
            return
        if MULTIPLE_CHOICES <= status < BAD_REQUEST:
            reason = Message("it answers {status}; the feed follows no redirect", status=status)
        else:
            reason = Message("it answers {status}", status=status)
        raise WebhookTrouble(self.host, WebhookFault.REFUSES, reason)

    def _unreached(self, error: Exception) -> WebhookTrouble:
        """What became of a request without an answer; the library's words may hold the address."""
        if _of_tls(error):
            reason = Message("its certificate is not trusted on this machine")
            return WebhookTrouble(self.host, WebhookFault.NOT_TRUSTED, reason)
        reason = Message("not reached ({kind})", kind=type(error).__name__)
        return WebhookTrouble(self.host, WebhookFault.NO_ANSWER, reason)


def _of_tls(error: BaseException | None) -> bool:
    """Whether a certificate was refused somewhere below this error."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
