"""How loud a voice is at which time of day. Pure."""

from datetime import time

from msgspec import Struct


class Loudness(Struct, frozen=True):
    """Percent of the recordings: ``usual``, or from each time of ``by_time`` on its own, daily.

    In the ``quiet`` hours, each from a time until another that may be on the next day, it is 0.
    """

    usual: int = 100
    by_time: tuple[tuple[time, int], ...] = ()
    quiet: tuple[tuple[time, time], ...] = ()

    def at(self, clock: time) -> int:
        """The percentage at a time of day; 0 is silence."""
        if any(_is_within(clock, *span) for span in self.quiet):
            return 0
        if not self.by_time:
            return self.usual
        steps = sorted(self.by_time)
        before = [percent for start, percent in steps if start <= clock]
        return before[-1] if before else steps[-1][1]


def _is_within(clock: time, start: time, end: time) -> bool:
    if start <= end:
        return start <= clock < end
    return clock >= start or clock < end
