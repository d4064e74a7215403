"""What an officer is refused, besides what the table of moves refuses."""

from tickets.hall_error import BadInput


class NobodySignedOn(BadInput):
    """Something is done at a counter of a hall with officers, and none of them is there."""

    def __init__(self, counter: int) -> None:
        self.counter = counter
        super().__init__("nobody has signed on at counter {counter}")


class NothingToUndo(BadInput):
    """Nothing was done here of late that can be taken back."""

    def __init__(self, counter: int) -> None:
        self.counter = counter
        super().__init__("nothing was done at counter {counter} just now that can be taken back")


class CannotUndo(BadInput):
    """A ticket is not as it was left: something else has happened to it meanwhile.

    ``state`` and ``counter`` are how and where it is now; the counter is None where it is at none.
    """

    def __init__(self, label: str, state: str, counter: int | None) -> None:
        self.label, self.state, self.counter = label, state, counter
        super().__init__("cannot take back: {label} has moved on meanwhile")


class VisitDone(BadInput):
    """Somebody has called back about a home visit already: the officer of ``counter``."""

    def __init__(self, visit: int, counter: int | None) -> None:
        self.visit, self.counter = visit, counter
        super().__init__("home visit {visit} is done: counter {counter} has called back")


class NothingToAdd(BadInput):
    """More services for the person at a counter, and none are named."""

    def __init__(self) -> None:
        super().__init__("name the services to add")


class NobodyWouldServe(BadInput):
    """People wait for services that no counter would serve after a change."""

    def __init__(self, services: tuple[str, ...]) -> None:
        self.services = services
        super().__init__(
            "people wait for {services}, which no counter would serve", services=", ".join(services)
        )


class OnlySupervisors(BadInput):
    """What only a supervisor may do."""

    def __init__(self, badge: str) -> None:
        self.badge = badge
        super().__init__("officer {badge} is no supervisor; only a supervisor may do this")


AFTER_MINUTES = range(241)
"""After how long a counter may help a service."""


class BadMinutes(BadInput):
    """Minutes after which no counter helps a service."""

    def __init__(self, minutes: int) -> None:
        self.minutes = minutes
        super().__init__(
            "a counter helps a service after 0 to {most} minutes, not {minutes}",
            most=AFTER_MINUTES.stop - 1,
        )
