"""What is kept of who a person is: a hash that only the hall's key of the day can make again."""

import hashlib
import hmac


def keyed_hash(identity: str, key: bytes) -> bytes:
    """The hash of an identity number, however it is written: spaces and small letters count not."""
    known = "".join(identity.split()).upper()
    return hmac.digest(key, known.encode(), hashlib.sha256)
