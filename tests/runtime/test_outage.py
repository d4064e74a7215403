"""What is away for a while fills no log."""

import logging

import pytest

from runtime.outage import AGAIN, Outage
from tests.stop_watch import StopWatch

log = logging.getLogger("here")


def test_an_outage_is_a_line_when_it_begins_one_a_minute_and_one_at_its_end(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Two hundred seconds, asked forty times a second: five lines, whatever the reasons were."""
    watch = StopWatch()
    outage = Outage(log, "the file", monotonic=watch)
    outage.back()
    for n in range(8000):
        outage.away(OSError(f"gone {n}"))
        watch.seconds += 200 / 8000
    outage.back()
    outage.back()
    messages = [record.getMessage() for record in caplog.records]
    assert len(messages) == 1 + int(200 / AGAIN) + 1
    assert messages[0] == "the file: gone 0"
    assert messages[-1] == "the file: it works again"
    assert all(record.exc_info is None for record in caplog.records)
    outage.away(OSError())
    assert caplog.records[-1].getMessage() == "the file: OSError"


def test_a_fault_of_ours_has_its_traceback(caplog: pytest.LogCaptureFixture) -> None:
    """What nobody foresaw has to be found."""
    Outage(log, "the file").away(ZeroDivisionError("by zero"))
    assert caplog.records[0].exc_info is not None
