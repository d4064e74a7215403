"""``python -m bench.tapped JSON COMMAND...``: ``bare``, or ``hall`` with arguments, and a finger.

The command runs as ever, and is tapped from the moment it waits for events. It is imported as it
would be without the finger: what it needs before Qt comes before Qt.
"""

import json
import sys


def main() -> None:
    """Start what is named and tap in it."""
    names, taps = json.loads(sys.argv[1])
    if sys.argv[2:] == ["bare"]:
        from bench.bare_window import main as bare  # noqa: PLC0415 - only the one that is measured

        _watch(names, taps)
        bare()
    else:
        from hall.cli.main import main as hall  # noqa: PLC0415 - only the one that is measured
        from runtime.desktop.plain_import import import_qt  # noqa: PLC0415 - before the finger needs Qt

        import_qt()
        _watch(names, taps)
        sys.exit(hall(sys.argv[2:]))


def _watch(names: list[str], taps: int) -> None:
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - with the command's own, not before

    from bench.finger import look_over  # noqa: PLC0415 - as above

    QGuiApplication.exec = look_over(QGuiApplication.exec, names, taps)  # type: ignore[method-assign]


if __name__ == "__main__":
    main()
