"""Keeps Python's garbage collector off while windows are made: nearly all of it stays in use."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collected_later() -> Iterator[None]:
    """Switch the collector off in the block, until :func:`go_on` or its end."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def go_on() -> None:
    """Switch the collector on again; it never looks through what exists by now."""
    gc.freeze()
    gc.enable()
