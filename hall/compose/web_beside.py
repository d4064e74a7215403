"""The web pages in a process of their own, beside windows that must never wait for a phone."""

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager

from hall.settings import Settings


@contextmanager
def web_beside(settings: Settings) -> Iterator[None]:
    """Show the pages as long as this block lasts; they end with this process in any case."""
    process = multiprocessing.get_context("spawn").Process(target=_show, args=(settings,))
    process.start()
    try:
        yield
    finally:
        process.terminate()
        process.join()


def _show(settings: Settings) -> None:
    from hall.compose.web import run_web  # noqa: PLC0415 - a server is slow to import

    run_web(settings)
