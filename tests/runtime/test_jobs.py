import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from runtime.jobs import InlineExecutor, JobRunner, Watcher
from tests.held_executor import HeldExecutor


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    """A runner with a thread of its own."""
    runner = JobRunner()
    yield runner
    runner.stop()


def test_work_is_done_elsewhere_and_told_here(runner: JobRunner, qtbot: QtBot) -> None:
    """The work runs on another thread, its outcome is told on this one, in the order asked."""
    here, worked, told = threading.get_ident(), [], []

    def work(n: int) -> int:
        worked.append(threading.get_ident())
        return n

    for n in range(3):
        runner.run(
            lambda n=n: work(n),  # type: ignore[misc]
            lambda result: told.append((result, threading.get_ident())),
            lambda error: pytest.fail(str(error)),
        )
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == [(0, here), (1, here), (2, here)]
    assert here not in worked


def test_a_failure_is_told_too(runner: JobRunner, qtbot: QtBot) -> None:
    """An error comes back to whoever asked."""
    told: list[BaseException] = []
    runner.run(lambda: 1 / 0, lambda _: pytest.fail("no result"), told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], ZeroDivisionError)


def test_nothing_is_done_after_the_end(qtbot: QtBot) -> None:
    """What is asked while its window closes is no error; what was asked before is done untold."""
    done, told, held = list[str](), list[object](), HeldExecutor()
    runner = JobRunner(held)
    runner.run(lambda: done.append("before"), told.append, told.append)
    runner.stop()
    runner.run(lambda: done.append("after"), told.append, told.append)
    held.run()
    assert (done, told) == (["before"], [])


def test_what_is_queued_when_the_program_ends_is_not_done(qtbot: QtBot) -> None:
    """The job in hand is finished, the one behind it never begins, and nobody is told of either."""
    executor = ThreadPoolExecutor(1)
    runner, begun, dropped = JobRunner(executor), threading.Event(), threading.Event()
    done, told = list[str](), list[object]()

    def in_hand() -> None:
        begun.set()
        dropped.wait(5)  # it lasts until stop has seen to what is queued
        done.append("in hand")

    runner.run(in_hand, told.append, told.append)
    assert begun.wait(60)
    runner.run(lambda: done.append("queued"), told.append, told.append)
    executor.submit(int).add_done_callback(lambda _: dropped.set())
    runner.stop()
    assert (done, told) == (["in hand"], [])


def test_inline_runs_at_once(qtbot: QtBot) -> None:
    """With the tests' executor everything has happened when run returns, failures too."""
    told: list[object] = []
    inline = JobRunner(InlineExecutor())
    inline.run(lambda: 42, told.append, told.append)
    inline.run(lambda: 1 / 0, told.append, told.append)
    assert told[0] == 42
    assert isinstance(told[1], ZeroDivisionError)


class WatchedValues:
    """Something to watch: set ``new`` to tell a change, ``broken`` to fail."""

    def __init__(self) -> None:
        self.new = self.broken = False
        self.reads = 0

    def changed(self) -> bool:
        """Whether something is new; asked away from the GUI thread."""
        assert QThread.currentThread().isMainThread() is False
        if not self.new:
            return False
        self.new = False  # looked at before: what is set meanwhile is not lost
        return True

    def read(self) -> int:
        """Count the reads."""
        if self.broken:
            reason = "no database"
            raise OSError(reason)
        self.reads += 1
        return self.reads


def test_a_watcher_tells_at_once_on_change_and_after_a_while(qtbot: QtBot) -> None:
    """The first picture comes at once, the next with a change or when the old one is stale."""
    seen: list[object] = []
    facts = WatchedValues()
    watcher = Watcher(facts.changed, facts.read, interval=0.005, refresh=60)
    watcher.found.connect(seen.append)
    watcher.start()
    qtbot.waitUntil(lambda: seen == [1])
    facts.new = True
    qtbot.waitUntil(lambda: seen == [1, 2])
    watcher.stop()
    refreshing = Watcher(facts.changed, facts.read, interval=0.005, refresh=0.02)
    refreshing.found.connect(seen.append)
    refreshing.start()
    qtbot.waitUntil(lambda: len(seen) >= 5)
    refreshing.stop()


def test_a_watcher_tells_trouble_once_and_its_end(qtbot: QtBot) -> None:
    """A failing read is told when it begins and when it is over; the watch goes on."""
    troubles: list[OSError | None] = []
    facts = WatchedValues()
    facts.broken = True
    watcher = Watcher(facts.changed, facts.read, interval=0.005)
    watcher.troubled.connect(troubles.append)
    watcher.start()
    qtbot.waitUntil(lambda: list(map(str, troubles)) == ["no database"])
    facts.broken = False
    qtbot.waitUntil(lambda: list(map(str, troubles)) == ["no database", "None"])
    watcher.stop()


def test_a_watcher_says_how_long_it_has_seen_nothing(qtbot: QtBot) -> None:
    """Short while it looks, new or not; long while a look does not come back."""
    held, looked = threading.Event(), threading.Event()

    def changed() -> bool:
        looked.set()
        held.wait(60)
        return False

    held.set()
    watcher = Watcher(changed, lambda: None, interval=0.001)
    watcher.start()
    qtbot.waitUntil(lambda: looked.is_set() and watcher.silence() < 0.5)
    held.clear()
    qtbot.waitUntil(lambda: watcher.silence() > 0.5)
    held.set()
    qtbot.waitUntil(lambda: watcher.silence() < 0.5)
    watcher.stop()


def test_a_watcher_that_fails_sees_nothing(qtbot: QtBot) -> None:
    """An error is no look: the facts may be anything by now."""
    facts = WatchedValues()
    watcher = Watcher(facts.changed, facts.read, interval=0.001)
    watcher.start()
    qtbot.waitUntil(lambda: facts.reads > 0)
    facts.broken = facts.new = True
    qtbot.waitUntil(lambda: watcher.silence() > 0.5)
    facts.broken = False
    qtbot.waitUntil(lambda: watcher.silence() < 0.5)
    watcher.stop()


def test_stopping_what_never_started_is_nothing(qtbot: QtBot) -> None:
    """A window that failed to open can still be taken down."""
    Watcher(lambda: False, lambda: None).stop()
