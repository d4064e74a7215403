"""Who goes first: one number a ticket, the virtual arrival time.

A class's credit moves its people forward by minutes, never without end: whoever waits long enough
is overtaken by nobody. Call next takes the smallest ``rank_at + after_minutes`` of the waiting.
"""

from datetime import datetime, timedelta


def rank_at(arrived_at: datetime, credit_minutes: int = 0) -> datetime:
    """Virtual arrival time of a walk-in: when they came, less their class's credit."""
    return arrived_at - timedelta(minutes=credit_minutes)


def urgency(ranked_at: datetime, after_minutes: int) -> datetime:
    """The rank as one counter sees it: it helps this service ``after_minutes`` later."""
    return ranked_at + timedelta(minutes=after_minutes)
