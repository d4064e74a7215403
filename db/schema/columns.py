"""What the columns of all tables are made of.

Points in time are UTC, kept as whole microseconds since 1970: exact, ordered, and the same integer
arithmetic on SQLite and PostgreSQL (rank_at + after_minutes is part of an ORDER BY).
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    ColumnElement,
    Dialect,
    Integer,
    MetaData,
    String,
    TypeDecorator,
    literal_column,
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

METADATA = MetaData()


class Utc(TypeDecorator[datetime]):
    """An aware datetime as microseconds since 1970-01-01 UTC."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Turn an aware datetime into microseconds."""
        return None if value is None else (value - EPOCH) // MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Turn microseconds into an aware datetime."""
        return None if value is None else EPOCH + timedelta(microseconds=value)


# SQLite gives out ids by itself only for INTEGER; PostgreSQL needs 64 bits for city-wide ids.
Id = BigInteger().with_variant(Integer(), "sqlite")

Json: JSON[Any] = JSON(none_as_null=True)


def written(word: str) -> ColumnElement[str]:
    """A state or kind spelt out in the SQL, not bound to it.

    SQLite uses a partial index only where it reads the index's own condition in the statement.
    """
    return literal_column(f"'{word}'", String)
