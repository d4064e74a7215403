"""The signature of Standard Webhooks 1.0, symmetric: HMAC-SHA256 over id, time and body.

https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

import base64
import binascii
import hmac
from datetime import datetime

from runtime.message import Message
from tickets.errors import BadInput

PREFIX = "whsec_"
SHORTEST, LONGEST = 24, 64
"""Bytes of a secret, as the specification has them."""


class BadSecret(BadInput):
    """A text that is no secret of Standard Webhooks; never repeated here."""

    def __init__(self) -> None:
        super().__init__(
            Message(
                "the secret of the feed is no secret of Standard Webhooks; one is {prefix} and"
                " {least} to {most} bytes in Base64: echo {prefix}$(openssl rand -base64 32)",
                prefix=PREFIX,
                least=SHORTEST,
                most=LONGEST,
            )
        )


def key_of(secret: str) -> bytes:
    """The key that a secret such as ``whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw`` stands for.

    Raises:
        BadSecret: it is none.

    """
    head, prefix, written = secret.strip().partition(PREFIX)
    try:
        key = base64.b64decode(written, validate=True)
    except (binascii.Error, ValueError):
        raise BadSecret from None
    if head or not prefix or not SHORTEST <= len(key) <= LONGEST:
        raise BadSecret
    return key


def signed(key: bytes, message_id: str, at: datetime, body: bytes) -> dict[str, str]:
    """The three headers of a request: its id, the time of this attempt, the signature."""
    seconds = str(int(at.timestamp()))
    content = b".".join((message_id.encode(), seconds.encode(), body))
    digest = base64.b64encode(hmac.digest(key, content, "sha256")).decode()
    return {
        "webhook-id": message_id,
        "webhook-timestamp": seconds,
        "webhook-signature": f"v1,{digest}",
    }
