"""Refuses product files that are too long to be read in one go: `python -m scripts.sizes`."""

import sys
from collections.abc import Iterator
from pathlib import Path

MOST = 300
"""Lines of a file. Above that it is likely to be several things (STYLE: 40 to 150 are usual)."""

PRODUCT = ("assets", "counter", "db", "devices", "display", "hall", "kiosk", "printer", "reception",
           "runtime", "tickets")  # fmt: skip
SUFFIXES = frozenset({".py", ".qml"})
NOT_READ = ("db/migrations",)
"""Written once and never changed."""

EXCEPTIONS = {
    "kiosk/view_model.py": "a table: one property after the other, as QML reads them",
}
"""Longer files, each with its reason."""


def too_long(root: Path) -> Iterator[str]:
    """Yield each file that is longer without a reason, and each exception that is none any more."""
    for folder in PRODUCT:
        for path in sorted((root / folder).rglob("*")):
            name = path.relative_to(root).as_posix()
            if path.suffix not in SUFFIXES or name.startswith(NOT_READ):
                continue
            lines = len(path.read_text("utf-8").splitlines())
            if lines > MOST and name not in EXCEPTIONS:
                yield f"{name}: {lines} lines, at most {MOST}"
            if lines <= MOST and name in EXCEPTIONS:
                yield f"{name}: {lines} lines, is no exception any more"


def main() -> int:
    """Print every file that is too long; 1 when there is one."""
    found = list(too_long(Path()))
    print("\n".join(found) or f"sizes: every product file has at most {MOST} lines")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
