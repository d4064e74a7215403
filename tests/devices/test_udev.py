"""The udev rules that an administrator may copy."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

RULES = Path(__file__).resolve().parents[2] / "assets" / "udev" / "60-warm-window-scanners.rules"
TOKEN = re.compile(r'([A-Z]+)(?:\{(\w+)\})?(==|!=|\+=|=)"([^"]*)"')
KEYBOARD = '#SUBSYSTEM=="input"'


def in_use() -> str:
    """The file with the keyboard's rule taken into use."""
    return RULES.read_text(encoding="utf-8").replace(KEYBOARD, KEYBOARD[1:])


def rules() -> list[list[tuple[str, str, str, str]]]:
    """Each rule's tokens: key, what of it, operator, value."""
    lines = [line for line in in_use().splitlines() if line and line[0] != "#"]
    found = [[TOKEN.fullmatch(part) for part in line.split(", ")] for line in lines]
    assert all(all(tokens) for tokens in found), "something is no token"
    return [[(t[1], t[2] or "", t[3], t[4]) for t in tokens if t] for tokens in found]


def test_each_rule_first_matches_then_sets() -> None:
    """A device is chosen before anything is done to it, and nothing is open to everybody."""
    assert len(rules()) == 2
    for rule in rules():
        kinds = [operator == "==" for _, _, operator, _ in rule]
        assert kinds == sorted(kinds, reverse=True)
        assert ("MODE", "", "=", "0660") in rule


def test_no_keyboard_is_opened_unless_it_is_named() -> None:
    """As it is copied, the file speaks of serial scanners only; a keyboard needs its numbers."""
    assert KEYBOARD in RULES.read_text(encoding="utf-8")
    matched = [(key, name) for key, name, operator, _ in rules()[1] if operator == "=="]
    assert ("ENV", "ID_VENDOR_ID") in matched
    assert ("ENV", "ID_MODEL_ID") in matched
    assert ("ENV", "LIBINPUT_IGNORE_DEVICE", "=", "1") in rules()[1]


def test_udev_itself_finds_no_fault(tmp_path: Path) -> None:
    """Where udevadm can verify rules (systemd 254 and later), it does."""
    udevadm = shutil.which("udevadm")
    if udevadm is None or "verify" not in _run(udevadm, "--help").stdout:
        pytest.skip("no udevadm that can verify: older than systemd 254, or none")
    copied = tmp_path / RULES.name
    copied.write_text(in_use(), encoding="utf-8")
    done = _run(udevadm, "verify", "--resolve-names=late", str(copied))
    assert done.returncode == 0, done.stderr


def _run(*command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, capture_output=True, text=True, check=False)
