"""The hall as this machine last found it: a kiosk shows it before its database is open.

A file in the cache folder (XDG base directories) that nobody has to keep; no person is in it.
"""

import hashlib
import logging
import os
from pathlib import Path

import msgspec

from hall.settings import Settings
from tickets.model import HallSetup

log = logging.getLogger(__name__)

DIGEST = hashlib.sha256().digest_size


def read_snapshot(settings: Settings) -> HallSetup | None:
    """The hall that was last found at the settings' database; None where none is known for sure."""
    try:
        found = snapshot_file(settings).read_bytes()
    except OSError:
        return None
    told, packed = found[:DIGEST], found[DIGEST:]
    if hashlib.sha256(packed).digest() != told:
        return None
    try:
        return msgspec.msgpack.decode(packed, type=HallSetup)
    except msgspec.MsgspecError:  # another version's
        return None


def keep_snapshot(settings: Settings, setup: HallSetup) -> None:
    """Keep what was found there; without it the next start is slower, and that is all."""
    packed = msgspec.msgpack.encode(setup)
    file = snapshot_file(settings)
    new = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(hashlib.sha256(packed).digest() + packed)
        new.replace(file)
    except OSError as error:
        log.warning("the hall cannot be kept for a quick start: %s", error)


def snapshot_file(settings: Settings) -> Path:
    """Where the snapshot of a database lies; a relative path is another one in another folder."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    named = f"{Path.cwd()} {settings.database}".encode(errors="replace")
    return Path(base) / "warm-window" / f"{hashlib.sha256(named).hexdigest()[:16]}.hall"
