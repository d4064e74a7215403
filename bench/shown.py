"""``python -m bench.shown ARGUMENTS...``: ``hall`` with these arguments, and an eye on its display.

Each frame is a line: when it was shown (``time.monotonic()``, which all processes share), and the
numbers that stand in the first place and in the one below it.
"""

import sys
import time
from collections.abc import Callable


def main() -> None:
    """Start the command, and tell its frames from the moment it waits for events."""
    from hall.cli.main import main as hall  # noqa: PLC0415 - as the command itself would
    from runtime.desktop.plain_import import import_qt  # noqa: PLC0415 - the same

    import_qt()
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - after that

    QGuiApplication.exec = _watched(QGuiApplication.exec)  # type: ignore[method-assign]
    sys.exit(hall(sys.argv[1:]))


def _watched(run: Callable[[], int]) -> Callable[[], int]:
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - the command's own
    from PySide6.QtQuick import QQuickItem, QQuickWindow  # noqa: PLC0415 - the same

    from hall.demo.touch import find  # noqa: PLC0415 - the same

    def watch_and_run(*_: object) -> int:
        window = next(w for w in QGuiApplication.allWindows() if isinstance(w, QQuickWindow))
        found: dict[str, QQuickItem | None] = {"newestLabel": None, "label0": None}

        def tell() -> None:
            for name, item in found.items():
                found[name] = item or find(window, name)  # seen as soon as there is a call
            labels = [str(item.property("text")) for item in found.values() if item]
            print(f"{time.monotonic():.6f}", *labels, flush=True)

        window.frameSwapped.connect(tell)
        return run()

    return watch_and_run


if __name__ == "__main__":
    main()
