"""Work off the GUI thread: one runner for commands, one watcher for facts."""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from runtime.outage import Outage

T = TypeVar("T")
log = logging.getLogger(__name__)


class InlineExecutor(Executor):
    """Runs each job at once on the caller's thread: the swappable executor of the tests."""

    def submit(
        self,
        fn: Callable[..., Any],
        /,
        *args: Any,  # noqa: ANN401 - as in Executor
        **kwargs: Any,  # noqa: ANN401 - as in Executor
    ) -> Future[Any]:
        """Run ``fn`` now and return its finished future."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - handed on in the future, like any executor
            future.set_exception(error)
        return future


class JobRunner(QObject):
    """Runs jobs one by one elsewhere and brings each outcome back to this object's thread."""

    _finished = Signal(object)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or ThreadPoolExecutor(1, thread_name_prefix="jobs")
        self._stopped = False
        self._finished.connect(self._deliver)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Do ``work``, then call ``done`` with its result or ``failed`` with its error.

        After :meth:`stop` nothing is done and nobody is told: a fact that was on its way to a
        window while it closed may still ask.
        """
        if self._stopped:
            return

        def finish(future: Future[T]) -> None:
            if future.cancelled():
                return
            error = future.exception()
            outcome = (failed, error) if error else (done, future.result())
            self._finished.emit(outcome)

        self._executor.submit(work).add_done_callback(finish)

    def stop(self) -> None:
        """Finish what has begun; what was still queued is not done, and nothing new is taken."""
        self._stopped = True
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, outcome: tuple[Callable[[Any], None], Any]) -> None:
        if not self._stopped:
            answer, value = outcome
            answer(value)


class Watcher(QObject):
    """Reads facts on a thread of its own whenever they have changed, and hands them over.

    ``changed`` is asked every ``interval`` seconds and must be cheap; ``read`` makes the new
    picture, also when ``refresh`` seconds have passed without a change (waits grow by themselves).
    Errors of a kind in ``foreseen`` are logged without a traceback.
    """

    found = Signal(object)
    troubled = Signal(object)
    """The error of a failure, once for each reason; None when reading works again."""

    def __init__(
        self,
        changed: Callable[[], bool],
        read: Callable[[], object],
        *,
        interval: float = 0.025,
        refresh: float = 10.0,
        foreseen: tuple[type[BaseException], ...] = (OSError,),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._changed, self._read = changed, read
        self._interval, self._refresh = interval, refresh
        self._stopping = threading.Event()
        self._due = 0.0
        self._looked_at = time.monotonic()
        self._trouble = ""
        self._outage = Outage(log, "reading failed", foreseen)
        self._thread = threading.Thread(target=self._watch, name="watcher", daemon=True)

    def start(self) -> None:
        """Begin; the first picture comes at once."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; nothing is emitted afterwards."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()

    def silence(self) -> float:
        """Seconds since the facts were last known to be as they were handed over.

        It grows while looking fails, and while a look does not come back.
        """
        return time.monotonic() - self._looked_at

    def _watch(self) -> None:
        while not self._stopping.is_set():
            self._look()
            self._stopping.wait(self._interval if not self._trouble else 0.5)

    def _look(self) -> None:
        try:
            if self._changed() or time.monotonic() >= self._due:
                self.found.emit(self._read())
                self._due = time.monotonic() + self._refresh
            self._looked_at = time.monotonic()
            self._outage.back()
            self._tell(None)
        except Exception as error:  # noqa: BLE001 - logged and told; the watch goes on
            self._due = 0.0
            self._outage.away(error)
            self._tell(error)

    def _tell(self, error: Exception | None) -> None:
        trouble = "" if error is None else str(error) or type(error).__name__
        if trouble != self._trouble:
            self._trouble = trouble
            self.troubled.emit(error)
