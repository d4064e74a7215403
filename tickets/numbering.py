"""Numbers on paper, and the day they belong to."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo


def label(series: str, seq: int) -> str:
    """What is printed: ``A001`` ... ``A999``, then ``A1000``."""
    return f"{series}{seq:03d}"


def business_day(now: datetime, time_zone: str, cut_over_hour: int) -> date:
    """The day that ``now`` (aware) counts for: until the cut-over hour, still yesterday."""
    local = now.astimezone(ZoneInfo(time_zone))
    return (local - timedelta(days=1)).date() if local.hour < cut_over_hour else local.date()
