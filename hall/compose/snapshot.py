"""The hall as this machine last found it: a kiosk shows it before its database is open.

A file in the cache folder that nobody has to keep; no person is in it.
"""

import logging
import os
import zlib
from pathlib import Path

import msgspec

from db.engine.urls import shown
from hall.settings import Settings
from runtime.folders import cache_folder
from tickets.hall import HallSetup

log = logging.getLogger(__name__)

CHECK = 4
"""Bytes of the checksum before the rest."""


class Snapshot(msgspec.Struct, frozen=True):
    """A hall, and the database it was found in."""

    database: str
    setup: HallSetup


def read_snapshot(settings: Settings) -> HallSetup | None:
    """The hall that was last found at the settings' database; None where none is known for sure."""
    try:
        found = snapshot_file(settings).read_bytes()
    except OSError:
        return None
    if found[:CHECK] != _check(found[CHECK:]):
        return None
    try:
        seen = msgspec.msgpack.decode(found[CHECK:], type=Snapshot)
    except msgspec.MsgspecError:  # another version's
        return None
    return seen.setup if seen.database == _name(settings) else None


def keep_snapshot(settings: Settings, setup: HallSetup) -> None:
    """Keep what was found there; without it the next start is slower, and that is all."""
    packed = msgspec.msgpack.encode(Snapshot(_name(settings), setup))
    file = snapshot_file(settings)
    new = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(_check(packed) + packed)
        new.replace(file)
    except OSError as error:
        log.warning("the hall cannot be kept for a quick start: %s", error)


def snapshot_file(settings: Settings) -> Path:
    """Where the snapshot of a database lies."""
    return cache_folder() / f"{_check(_name(settings).encode()).hex()}.hall"


def _name(settings: Settings) -> str:
    """The database's, without a password; a relative path is another one in another folder."""
    return f"{Path.cwd()} {shown(settings.database)}".encode(errors="replace").decode(
        errors="replace"
    )


def _check(packed: bytes) -> bytes:
    # Not hashlib: all of OpenSSL would be loaded before the first frame.
    return zlib.crc32(packed).to_bytes(CHECK)
