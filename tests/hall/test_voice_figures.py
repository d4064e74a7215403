import logging
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.engine.database import Database
from db.spoken_calls import SpokenCalls, SpokenToday
from display.talk import Counts
from hall.compose.voice_figures import STORE_AFTER, VoiceFigures
from runtime.jobs import InlineExecutor, JobRunner
from tests.conftest import SetClock

pytestmark = pytest.mark.usefixtures("qapp")


class Days:
    """A calendar that is turned by hand."""

    def __init__(self) -> None:
        self.day = 23

    def __call__(self) -> date:
        """Today."""
        return date(2026, 11, self.day)


@pytest.fixture
def spoken(database: Database, clock: SetClock) -> SpokenCalls:
    """Figures in a database of the sample hall."""
    return SpokenCalls(database, clock)


@pytest.fixture
def figures(spoken: SpokenCalls) -> VoiceFigures:
    """The figures of one display; jobs are done at once."""
    return VoiceFigures("display", Days(), spoken, JobRunner(InlineExecutor()))


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The lines of the log since this was last asked."""
    lines = [record.getMessage() for record in caplog.records]
    caplog.clear()
    return lines


def test_a_day_ends_with_its_figures(spoken: SpokenCalls, caplog: pytest.LogCaptureFixture) -> None:
    """Each day its own, with the day's first call after it; the last when the display closes."""
    caplog.set_level(logging.INFO)
    days = Days()
    figures = VoiceFigures("display", days, spoken, JobRunner(InlineExecutor()))
    figures.count(Counts(whole=1))
    figures.count(Counts(whole=2, short=3, joined=4, screen=5, silent=6))
    assert told(caplog) == []
    days.day = 24
    figures.count(Counts(whole=3, short=3, joined=4, screen=5, silent=6))
    (line,) = told(caplog)
    assert line == (
        "calls spoken on 2026-11-23 at display: 2 whole, 3 shortened, 4 together with others, "
        "5 by a chime and the screen alone, 6 without sound"
    )
    figures.stop()
    (line,) = told(caplog)
    assert "2026-11-24 at display: 1 whole, 0 shortened" in line


def test_a_day_without_calls_has_none(
    figures: VoiceFigures, spoken: SpokenCalls, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is told of a display that was open for nobody."""
    caplog.set_level(logging.INFO)
    figures.stop()
    assert (told(caplog), spoken.today()) == ([], ())


def test_figures_are_stored_some_time_after_a_call(
    figures: VoiceFigures, spoken: SpokenCalls
) -> None:
    """Together, since each write wakes every window; and what is left, when the display closes."""
    figures.count(Counts(whole=1))
    figures.count(Counts(whole=2, silent=1))
    assert (figures.wait.isActive(), figures.wait.interval()) == (True, STORE_AFTER)
    assert spoken.today() == ()
    figures.store()
    assert spoken.today() == (SpokenToday("display", 2, 0, 0, 0, 1),)
    figures.count(Counts(whole=2, short=1, silent=1))
    figures.stop()
    assert spoken.today() == (SpokenToday("display", 2, 1, 0, 0, 1),)


def test_a_display_that_is_opened_again_goes_on_counting(
    figures: VoiceFigures, spoken: SpokenCalls
) -> None:
    """It adds to what stands there; another display has figures of its own."""
    figures.count(Counts(whole=5))
    figures.stop()
    for name in ("display", "display east"):
        again = VoiceFigures(name, Days(), spoken, JobRunner(InlineExecutor()))
        again.count(Counts(whole=1, screen=2))
        again.stop()
    assert spoken.today() == (
        SpokenToday("display", 6, 0, 0, 2, 0),
        SpokenToday("display east", 1, 0, 0, 2, 0),
    )


def test_figures_outlive_a_database_that_is_away(
    qtbot: QtBot, database: Database, spoken: SpokenCalls, figures: VoiceFigures
) -> None:
    """What could not be stored is stored with the next."""
    figures.count(Counts(whole=4))
    with database.write() as tx:
        tx.exec_driver_sql("ALTER TABLE spoken_calls RENAME TO elsewhere")
    figures.wait.stop()
    figures.store()
    qtbot.waitUntil(figures.wait.isActive)
    with database.write() as tx:
        tx.exec_driver_sql("ALTER TABLE elsewhere RENAME TO spoken_calls")
    figures.store()
    assert spoken.today() == (SpokenToday("display", 4, 0, 0, 0, 0),)
