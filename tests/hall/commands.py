"""The command `hall`, called in this process as a shell would call it."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hall.cli.main import main

Hall = Callable[..., tuple[int, Any, str]]
"""Words of the command line -> exit code, JSON answer or text, stderr."""

_ENGLISH = re.compile(r"[A-Za-z']{2,},? [A-Za-z']{2,} [a-z']{2,}")
"""Three words: no name, no command and no value of the tests is as long, but these."""

_COMMANDS = (
    "systemctl start cups",
    "ls -l /dev/input/by-id",
    "ls /dev/input/by-path",
    "hall pads bind {example}",
    "pip install 'psycopg[binary]'",
    "CREATE DATABASE hall ENCODING",
    "No such file or directory",
    "hall notice list",
    "apt-get install npm",
)


def is_chinese(told: str) -> bool:
    """Whether what is told holds Chinese, and no English sentence."""
    for each in _COMMANDS:
        told = told.replace(each, "")
    return bool(re.search("[\u4e00-\u9fff]", told)) and not _ENGLISH.search(told)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder and home without settings of their own, for subprocesses too."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WARM_WINDOW_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def hall(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Hall:
    """The command on a database of its own: exit code, JSON answer or text, stderr."""

    def run(*words: str) -> tuple[int, Any, str]:
        try:
            code = main(["--database", str(tmp_path / "hall.db"), *words])
        except SystemExit as ended:
            code = int(str(ended.code))
        out, err = capsys.readouterr()
        return code, json.loads(out) if "--json" in words and out else out, err

    return run
