"""What can be wrong with an input device: its address, or itself."""

from tickets.errors import BadInput, HallError


class BadDeviceUrl(BadInput):
    """An address of a device that cannot be understood: for whoever writes the settings."""

    def __init__(self, url: str, problem: str, remedy: str) -> None:
        self.url, self.problem, self.remedy = url, problem, remedy
        super().__init__("{url!r}: {problem}; {remedy}")


class DeviceTrouble(HallError):
    """A device is absent, or not what the settings say; ``str()`` says it in words."""
