import logging
from datetime import date

import pytest

from display.talk import Counts
from hall.compose.voice_figures import VoiceFigures


class Days:
    """A calendar that is turned by hand."""

    def __init__(self) -> None:
        self.day = 23

    def __call__(self) -> date:
        """Today."""
        return date(2026, 11, self.day)


def told(caplog: pytest.LogCaptureFixture) -> list[tuple[int, str]]:
    """The lines of the log since this was last asked."""
    lines = [(record.levelno, record.getMessage()) for record in caplog.records]
    caplog.clear()
    return lines


def test_a_day_ends_with_its_figures(caplog: pytest.LogCaptureFixture) -> None:
    """Each day its own, with the day's first call after it; the last when the display closes."""
    caplog.set_level(logging.INFO)
    days = Days()
    figures = VoiceFigures("display", days)
    figures.count(Counts(whole=1))
    figures.count(Counts(whole=2, short=3, joined=4, screen=5, silent=6))
    assert told(caplog) == []
    days.day = 24
    figures.count(Counts(whole=3, short=3, joined=4, screen=5, silent=6))
    ((level, line),) = told(caplog)
    assert level == logging.WARNING
    assert line == (
        "calls spoken on 2026-11-23 at display: 2 whole, 3 shortened, 4 together with others, "
        "5 by a chime and the screen alone, 6 without sound"
    )
    figures.tell()
    ((level, line),) = told(caplog)
    assert level == logging.INFO
    assert "2026-11-24 at display: 1 whole, 0 shortened" in line


def test_a_day_without_calls_has_none(caplog: pytest.LogCaptureFixture) -> None:
    """Nothing is told of a display that was open for nobody."""
    caplog.set_level(logging.INFO)
    VoiceFigures("display", Days()).tell()
    assert told(caplog) == []
