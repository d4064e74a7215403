"""Small programs of the system, run where they may be missing."""

import shutil
import subprocess
from collections.abc import Sequence

PATIENCE = 5
"""Seconds after which a tool that does not end is given up."""


def run_tool(command: Sequence[str]) -> str:
    """Run a command; what went wrong in one line, empty when nothing did. It may block."""
    program = shutil.which(command[0])
    if program is None:
        return f"{command[0]} is not installed"
    try:
        done = subprocess.run(  # noqa: S603 - our own commands, without a shell
            [program, *command[1:]],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"{command[0]}: {error}"
    if done.returncode == 0:
        return ""
    told = " ".join((done.stderr or done.stdout).split())
    return f"{command[0]}: {told or f'ended with {done.returncode}'}"
