"""A console rings: the chime, at the machine's volume, until the console is closed."""

import logging
import threading
from collections.abc import Callable

import pytest

from counter.ringer import Ringer
from runtime.jobs import InlineExecutor, JobRunner
from runtime.speech.chime import chime
from runtime.speech.sound import NoSound, Samples


def test_a_ring_is_the_chime_at_the_machine_s_volume() -> None:
    """Once a ring; after the console is closed no more."""
    played: list[tuple[Samples, int, bool]] = []

    def play(samples: Samples, volume: Callable[[], int], stop: threading.Event) -> None:
        played.append((samples, volume(), stop.is_set()))

    ringer = Ringer(JobRunner(InlineExecutor()), 60, play)
    ringer.ring()
    assert played == [(chime(), 60, False)]
    ringer.stop()
    ringer.ring()
    assert len(played) == 1


def test_a_machine_without_sound_is_silent(caplog: pytest.LogCaptureFixture) -> None:
    """It is told in the log in one line, and the console goes on."""

    def play(_samples: Samples, _volume: Callable[[], int], _stop: threading.Event) -> None:
        raise NoSound("no device")

    ringer = Ringer(JobRunner(InlineExecutor()), 60, play)
    for _ in range(2):
        ringer.ring()
    (line,) = [each for each in caplog.records if each.levelno >= logging.ERROR]
    assert line.getMessage().startswith("the console cannot ring: ")
    assert line.exc_info is None
