"""What can be wrong with a webhook; known without the library that speaks to it."""

from enum import StrEnum

from devices.errors import DeviceTrouble
from runtime.message import Message


class WebhookFault(StrEnum):
    """What is wrong with a webhook, as officers read it."""

    NO_ANSWER = "no answer"
    NOT_TRUSTED = "not trusted"
    REFUSES = "refuses"


class WebhookTrouble(DeviceTrouble):
    """A request that was not taken; ``fault`` says in one word why."""

    def __init__(self, host: str, fault: WebhookFault, reason: str) -> None:
        self.fault = fault
        super().__init__(Message("{host}: {reason}", host=host, reason=reason))
