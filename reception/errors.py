"""What a citizen or an officer is refused besides the queue's own reasons."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tickets.errors import BadInput, Refusal, UnknownName


class NotOffered(Refusal):
    """What a person chose has left the hall file meanwhile."""

    def __init__(self, kind: str, code: str) -> None:
        self.kind, self.code = kind, code
        super().__init__("the {kind} '{code}' is not offered any more")


class NoHomeVisits(Refusal):
    """This hall visits nobody at home."""

    def __init__(self) -> None:
        super().__init__("this hall visits nobody at home")


class AmbiguousNumber(BadInput):
    """Digits that were typed without letters, and several tickets that they may mean."""

    def __init__(self, digits: str, labels: Sequence[str]) -> None:
        self.digits, self.labels = digits, tuple(labels)
        super().__init__("{digits} may be {listed}", listed=" / ".join(labels))


@contextmanager
def still_offered() -> Iterator[None]:
    """What the hall does not have is no longer offered: a person can only choose what was."""
    try:
        yield
    except UnknownName as gone:
        raise NotOffered(gone.kind, gone.given) from gone
