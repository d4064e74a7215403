"""The check of sizes."""

from pathlib import Path

import pytest

from scripts import sizes


def write(root: Path, name: str, lines: int) -> None:
    """Write a file of so many lines."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x = 1\n" * lines)


def test_a_long_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python and QML of the product; not tests, nor migrations, nor what has a reason."""
    for name in ("kiosk/long.py", "kiosk/qml/Long.qml", "tests/long.py", "kiosk/view_model.py",
                 "db/migrations/versions/0001_first.py", "assets/long.ts"):  # fmt: skip
        write(tmp_path, name, sizes.MOST + 1)
    write(tmp_path, "kiosk/short.py", sizes.MOST)
    monkeypatch.chdir(tmp_path)
    assert list(sizes.too_long(tmp_path)) == [
        "kiosk/long.py: 301 lines, at most 300",
        "kiosk/qml/Long.qml: 301 lines, at most 300",
    ]
    assert sizes.main() == 1


def test_an_exception_that_is_none_any_more_is_told(tmp_path: Path) -> None:
    """So that the list of exceptions stays true."""
    write(tmp_path, "kiosk/view_model.py", 200)
    assert list(sizes.too_long(tmp_path)) == [
        "kiosk/view_model.py: 200 lines, is no exception any more"
    ]
