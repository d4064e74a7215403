"""Values that may pass through logs and tracebacks though something in them may not."""

from typing import ClassVar

from msgspec import Struct


class Redacted(Struct, frozen=True):
    """A value whose ``HIDDEN`` fields are left out where it is written as text."""

    HIDDEN: ClassVar[frozenset[str]] = frozenset()

    def __repr__(self) -> str:
        """As of every value, without what is hidden."""
        shown = (name for name in self.__struct_fields__ if name not in self.HIDDEN)
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__name__}({told})"
