"""Qt without its watch over imports.

PySide6 puts an import of its own in the place of Python's. It reads the source of every module that
is imported from then on, to see whether it mentions PySide6 and so may ask for snake_case names
(PYSIDE-2029), and leaves it in linecache: 30 ms of a kiosk's start, and 16 MB, half of it
SQLAlchemy's source. Nobody here asks for such names; a module that is not looked at keeps Qt's.
"""

import builtins


def import_qt() -> None:
    """Import PySide6, and put Python's own import back; call it before what uses Qt is imported."""
    import PySide6.QtCore  # noqa: F401, PLC0415 - what is undone here

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
