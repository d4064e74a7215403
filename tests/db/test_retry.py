"""Calls that give way to others are made again."""

import pytest

from db.engine.database import GaveWay
from db.engine.retry import ATTEMPTS, retry_on_conflict


def test_who_always_has_to_give_way_says_so_at_last() -> None:
    """A verb is begun five times, and then it is the administrator's."""
    begun = []

    @retry_on_conflict
    def unlucky() -> None:
        begun.append(1)
        raise GaveWay("hall", "deadlock detected")

    with pytest.raises(GaveWay, match="deadlock detected"):
        unlucky()
    assert len(begun) == ATTEMPTS
