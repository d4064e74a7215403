"""The unit that an administrator may copy."""

import configparser
import shutil
import subprocess
from pathlib import Path

import pytest

from hall.cli.parser import BAD_INPUT
from runtime import exit_codes

UNIT = Path(__file__).resolve().parents[2] / "assets" / "systemd" / "warm-window-kiosk.service"


def test_it_is_started_again_after_all_but_an_officers_leave_and_bad_input() -> None:
    """The codes of the unit are the codes of the program."""
    unit = configparser.ConfigParser(interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]  # systemd's keys have capitals
    unit.read_string(UNIT.read_text())
    service = unit["Service"]
    assert service["Restart"] == "always"
    assert set(map(int, service["RestartPreventExitStatus"].split())) == {
        BAD_INPUT,
        exit_codes.LEFT,
    }
    assert exit_codes.RESTART in map(int, service["SuccessExitStatus"].split())


def test_systemd_itself_finds_no_fault(tmp_path: Path) -> None:
    """With a command that is there, where systemd-analyze is."""
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("no systemd")
    told = UNIT.read_text()
    start = next(line for line in told.splitlines() if line.startswith("ExecStart="))
    unit = tmp_path / UNIT.name
    unit.write_text(told.replace(start, "ExecStart=/bin/true").replace("file:///opt", "file:///"))
    done = subprocess.run(
        [analyze, "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, UNIT.name in done.stderr) == (0, False), done.stderr
