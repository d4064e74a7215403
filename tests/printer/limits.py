"""How long tests wait: for what will come as long as it takes, for what never comes a moment."""

from types import ModuleType

import pytest

from printer import asking, cables, inquiry, network_cable, talk

LIMITS: tuple[tuple[ModuleType, str, float], ...] = (
    (cables, "PATIENCE", 0.4),
    (cables, "HESITATION", 0.2),
    (cables, "SHARING", 0.3),
    (network_cable, "LINGER", 0.2),
    (asking, "NEXT_ANSWER", 0.3),
    (talk, "FIRST_ANSWER", 0.3),
    (talk, "NEXT_ANSWER", 0.3),
    (talk, "AFTER_JOB", 0.3),
    (talk, "SETTLE", 0.3),
    (inquiry, "FIRST_ANSWER", 0.3),
)
"""Seconds that the product waits for a printer, and how many are a moment."""

ALL_THE_TIME = 60.0
"""Seconds in which even a loaded machine does what a test waits for."""


def wait_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """A printer that answers is not taken for silent because the machine stood still."""
    for module, name, _ in LIMITS:
        monkeypatch.setattr(module, name, ALL_THE_TIME)
    monkeypatch.setattr(network_cable, "CONNECT", ALL_THE_TIME)


def wait_in_vain(monkeypatch: pytest.MonkeyPatch) -> None:
    """A printer that never answers, or takes nothing, is given up at once."""
    for module, name, moment in LIMITS:
        monkeypatch.setattr(module, name, moment)
