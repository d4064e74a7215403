"""A statement is compiled once for all databases of a kind that a test run makes.

SQLAlchemy keeps what it compiled with each engine, and nearly every test has an engine of its own:
a quarter of what the tests of the memory take went into compiling the same statements again.
"""

from sqlalchemy import Engine
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.util import LRUCache

MOST = 20_000
"""Statements that are kept, far more than there are."""


def share_compiled_statements() -> None:
    """Let every engine of this process that speaks the same dialect use what another compiled."""
    compiled = LRUCache[object, object](MOST)
    of_all = property(lambda _: compiled, lambda _, __: None)
    Engine._compiled_cache = of_all  # type: ignore[assignment]
    # A compiled statement is looked up by its dialect, too, of which each engine has its own.
    DefaultDialect.__eq__ = lambda self, other: type(self) is type(other)  # type: ignore[method-assign]
    DefaultDialect.__hash__ = lambda self: hash(type(self))  # type: ignore[method-assign]
