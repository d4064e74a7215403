"""The versions of the reasons that a rating may name: a hall file with others makes a new one."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import convert, to_builtins
from sqlalchemy import Connection, insert, select

from db.schema.tables import RATING_OPTIONS
from tickets.ratings import RatingOptions, Reason


def store_reasons(tx: Connection, reasons: Sequence[Reason], now: datetime) -> None:
    """Make these the reasons that are offered; the same ones again are the same version."""
    newest = newest_options(tx)
    if newest.version and newest.reasons == tuple(reasons):
        return
    stored = [to_builtins(each) for each in reasons]
    tx.execute(_NEW, {"version": newest.version + 1, "reasons": stored, "since": now})


def newest_options(connection: Connection) -> RatingOptions:
    """The reasons that are offered now; a hall that an earlier version loaded offers none."""
    row = connection.execute(_NEWEST).first()
    return RatingOptions() if row is None else _options(row.version, row.reasons)


def options_of(connection: Connection, version: int) -> RatingOptions:
    """The reasons of one version; one that never was offers none, and is version 0."""
    reasons = connection.scalar(_REASONS.where(RATING_OPTIONS.c.version == version))
    return RatingOptions() if reasons is None else _options(version, reasons)


def _options(version: int, reasons: object) -> RatingOptions:
    return RatingOptions(version, convert(reasons, tuple[Reason, ...]))


_NEW = insert(RATING_OPTIONS)
_REASONS = select(RATING_OPTIONS.c.reasons)
_NEWEST = (
    select(RATING_OPTIONS.c.version, RATING_OPTIONS.c.reasons)
    .order_by(RATING_OPTIONS.c.version.desc())
    .limit(1)
)
