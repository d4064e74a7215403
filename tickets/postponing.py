"""How people put off their own turn, by phone: behind a few, and not again and again.

Whoever lets others go first never comes earlier by it. But a called number that is put off again
and again would keep an officer calling nobody.
"""

from tickets.hall_error import BadInput

PLACES = 3
"""So many people go first each time."""

AT_MOST = 3
"""So many times a day for one number."""


class PostponedOften(BadInput):
    """A number was put off as often as one may be; ``times`` says how often that is."""

    def __init__(self, label: str, times: int) -> None:
        self.label, self.times = label, times
        super().__init__("{label} has let others go first {times} times today, which is the most")


def check_times(label: str, times: int) -> None:
    """Check that a number that was put off so many times today may be put off once more.

    Raises:
        PostponedOften: it may not.

    """
    if times >= AT_MOST:
        raise PostponedOften(label, times)
