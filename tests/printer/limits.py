"""How long tests wait: for what will come as long as it takes, for what never comes a moment."""

from types import ModuleType

import pytest

from printer.protocol import print_session, probe, status_query
from printer.transport import network, timeouts

LIMITS: tuple[tuple[ModuleType, str, float], ...] = (
    (timeouts, "GIVE_UP", 0.4),
    (timeouts, "STALL", 0.2),
    (timeouts, "LOCK", 0.3),
    (network, "LINGER", 0.2),
    (status_query, "NEXT_ANSWER", 0.3),
    (print_session, "FIRST_ANSWER", 0.3),
    (print_session, "NEXT_ANSWER", 0.3),
    (print_session, "AFTER_JOB", 0.3),
    (print_session, "SETTLE", 0.3),
    (probe, "FIRST_ANSWER", 0.3),
)
"""Seconds that the product waits for a printer, and how many are a moment."""

ALL_THE_TIME = 60.0
"""Seconds in which even a loaded machine does what a test waits for."""


def wait_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """A printer that answers is not taken for silent because the machine stood still."""
    for module, name, _ in LIMITS:
        monkeypatch.setattr(module, name, ALL_THE_TIME)
    monkeypatch.setattr("runtime.network.CONNECT", ALL_THE_TIME)


def wait_in_vain(monkeypatch: pytest.MonkeyPatch) -> None:
    """A printer that never answers, or takes nothing, is given up at once."""
    for module, name, moment in LIMITS:
        monkeypatch.setattr(module, name, moment)
