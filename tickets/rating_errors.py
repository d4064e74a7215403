"""What is refused of ratings and cases, with the data by which a page chooses its words."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tickets.errors import Refusal
from tickets.hall_error import BadInput


class NotServedYet(Refusal):
    """Nothing of a ticket is over yet, or not this service: there is nothing to rate."""

    def __init__(self, label: str, service: str) -> None:
        self.label, self.service = label, service
        super().__init__("{label} has not been served for {service} yet")


class AlreadyRated(Refusal):
    """A service is rated once; this one was at ``given_at``, in UTC."""

    def __init__(self, label: str, service: str, given_at: datetime, time_zone: str) -> None:
        self.label, self.service, self.given_at = label, service, given_at
        local = given_at.astimezone(ZoneInfo(time_zone))
        super().__init__("{service} of {label} was rated {local:%Y-%m-%d %H:%M}", local=local)


class RatingClosed(Refusal):
    """It is too late to rate or to tell something; ``until`` was the end of the time, in UTC."""

    def __init__(self, label: str, until: datetime, time_zone: str) -> None:
        self.label, self.until = label, until
        local = until.astimezone(ZoneInfo(time_zone))
        super().__init__("{label} could be rated until {local:%Y-%m-%d %H:%M}", local=local)


class NothingToRate(BadInput):
    """Nobody at a counter is asked for a rating now."""

    def __init__(self, counter: int) -> None:
        self.counter = counter
        super().__init__("nobody at counter {counter} is asked for a rating now")


class SeveralToRate(BadInput):
    """A rating that does not say which of a ticket's services it is for."""

    def __init__(self, label: str, services: tuple[str, ...]) -> None:
        self.label, self.services = label, services
        names = ", ".join(services)
        super().__init__("{label} was served for {names}; say which one is rated", names=names)


class AlreadyTold(Refusal):
    """What could not be done for a service has been told: it is ``case``."""

    def __init__(self, label: str, service: str, case: int) -> None:
        self.label, self.service, self.case = label, service, case
        super().__init__("{label} has case {case} for {service} already")


class NothingTold(BadInput):
    """A case or its end needs words that can be read."""

    def __init__(self) -> None:
        super().__init__("nothing is said; write in a few words what it is about")


class TextTooLong(BadInput):
    """More characters than are kept; the text is not repeated here."""

    def __init__(self, length: int, most: int) -> None:
        self.length, self.most = length, most
        super().__init__("{length} characters are too many; {most} can be kept")


class CaseClosed(BadInput):
    """A case that is closed stays so: ``by`` is the badge of who closed it."""

    def __init__(self, case: int, by: str) -> None:
        self.case, self.by = case, by
        super().__init__("case {case} was closed by {by}")


class NobodyToCall(BadInput):
    """Nobody left a number in this case."""

    def __init__(self, case: int) -> None:
        self.case = case
        super().__init__("nobody left a telephone number in case {case}")
