"""Values that leave their secret fields out of logs and tracebacks."""

from typing import ClassVar

from msgspec import Struct


class Redacted(Struct, frozen=True):
    """A value whose ``HIDDEN`` fields are left out of its text form."""

    HIDDEN: ClassVar[frozenset[str]] = frozenset()

    def __repr__(self) -> str:
        """The usual form, without the hidden fields."""
        shown = (name for name in self.__struct_fields__ if name not in self.HIDDEN)
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__name__}({told})"
