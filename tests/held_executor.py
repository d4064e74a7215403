"""An executor whose jobs wait until a test runs them."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from tickets.errors import HallError


class HeldExecutor(Executor):
    """Keeps every job until the test calls ``run``: the time between a tap and its answer."""

    def __init__(self) -> None:
        self._held: list[Callable[[], object]] = []

    def submit(self, fn: Callable[..., Any], /, *args: object, **kwargs: object) -> Future[Any]:
        """Keep one job; its future gets the result, or the HallError, when the job is run."""
        future: Future[Any] = Future()

        def work() -> None:
            try:
                future.set_result(fn(*args, **kwargs))
            except HallError as error:
                future.set_exception(error)

        self._held.append(work)
        return future

    def run(self) -> None:
        """Run every job that is kept now; jobs that they submit wait for the next call."""
        held, self._held = self._held, []
        for job in held:
            job()
