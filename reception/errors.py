"""What a citizen is refused besides the queue's own reasons."""

from tickets.errors import Refusal


class NotOffered(Refusal):
    """What a person chose has left the hall file meanwhile."""

    def __init__(self, kind: str, code: str) -> None:
        self.kind, self.code = kind, code
        super().__init__("the {kind} '{code}' is not offered any more")
