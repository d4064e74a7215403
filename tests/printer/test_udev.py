"""The udev rules that an administrator may copy."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

RULES = Path(__file__).resolve().parents[2] / "assets" / "udev" / "60-warm-window-printers.rules"
TOKEN = re.compile(r'([A-Z]+)(?:\{(\w+)\})?(==|!=|\+=|=)"([^"]*)"')
MATCHES = {"SUBSYSTEM", "KERNEL", "ENV"}
ASSIGNS = {"GROUP": "=", "MODE": "=", "TAG": "+=", "IMPORT": "=", "SYMLINK": "+="}


def rules() -> list[list[tuple[str, str, str, str]]]:
    """Each rule's tokens: key, what of it, operator, value."""
    lines = [line for line in RULES.read_text().splitlines() if line and line[0] != "#"]
    found = [[TOKEN.fullmatch(part) for part in line.split(", ")] for line in lines]
    assert all(all(tokens) for tokens in found), "something is no token"
    return [[(t[1], t[2] or "", t[3], t[4]) for t in tokens if t] for tokens in found]


def test_each_rule_is_written_as_udev_reads_it() -> None:
    """First what is matched, then what is set, with known keys and their operators."""
    for rule in rules():
        kinds = [operator == "==" for _, _, operator, _ in rule]
        assert kinds == sorted(kinds, reverse=True)
        for key, _, operator, _ in rule:
            assert key in MATCHES if operator == "==" else ASSIGNS[key] == operator


def test_a_printer_is_given_to_the_seat_and_to_the_group() -> None:
    """USB printers and usblp are for the group lp and who sits there, and for nobody else."""
    assert len(rules()) == 2
    for rule in rules():
        told = {key: value for key, _, operator, value in rule if operator != "=="}
        assert (told["GROUP"], told["MODE"], told["TAG"]) == ("lp", "0660", "uaccess")
    assert ("SYMLINK", "", "+=", "printers/by-path/$env{ID_PATH}") in rules()[1]


def test_udev_itself_finds_no_fault() -> None:
    """Where udevadm can verify rules (systemd 254 and later), it does."""
    udevadm = shutil.which("udevadm")
    if udevadm is None or "verify" not in _run(udevadm, "--help").stdout:
        pytest.skip("no udevadm that can verify: older than systemd 254, or none")
    done = _run(udevadm, "verify", "--resolve-names=late", str(RULES))
    assert done.returncode == 0, done.stderr


def _run(*command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, text=True, check=False)
