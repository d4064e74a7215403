"""What the tests of the commands share."""

from tests.hall.commands import elsewhere, hall

__all__ = ["elsewhere", "hall"]
