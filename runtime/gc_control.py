"""Python's garbage collector keeps still while windows are made: nearly all that is made stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collected_later() -> Iterator[None]:
    """Collect nothing in here until :func:`go_on`; afterwards as ever."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def go_on() -> None:
    """Collect from now on, without looking through what the start has made again and again."""
    gc.freeze()
    gc.enable()
