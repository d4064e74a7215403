import subprocess
import sys

import pytest

LOOK = """
import linecache
{qt}
import email.mime.text
from PySide6.QtCore import QObject, Signal
class Told(QObject):
    told = Signal(int)
heard = []
one = Told()
one.told.connect(heard.append)
one.told.emit(7)
assert heard == [7] and hasattr(one, "objectName") and not hasattr(one, "object_name")
print(any("email/mime" in path for path in linecache.cache))
"""


@pytest.mark.parametrize(
    ("qt", "read"),
    [
        ("from runtime.desktop.plain_import import import_qt\nimport_qt()", False),
        ("import PySide6.QtCore", True),  # why we do it: PySide6 without it
    ],
)
def test_no_source_is_read_for_an_import(qt: str, read: bool) -> None:  # noqa: FBT001
    """What is imported after Qt is imported as ever, and Qt works as ever."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK.format(qt=qt)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(read)
