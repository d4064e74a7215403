"""A monotonic clock that a test moves by hand."""


class StopWatch:
    """Counts the seconds that a test lets pass; given where a ``monotonic`` clock is wanted."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        """Return the seconds since some moment."""
        return self.seconds
