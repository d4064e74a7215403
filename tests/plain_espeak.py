"""An espeak-ng that says one recording whatever it is given, and keeps what it was given."""

import os
import wave
from pathlib import Path

import pytest

from runtime.speech.sound import RATE, Samples

SCRIPT = """#!/bin/sh
echo "$1 $2" >{folder}/heard
cat >>{folder}/heard
cp {folder}/said.wav "$6" || exit 2
"""


class PlainEspeak:
    """The program in a folder of its own, before all others on the path."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._folder = folder
        program = folder / "espeak-ng"
        program.write_text(SCRIPT.format(folder=folder))
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    def says(self, samples: Samples) -> None:
        """This is what it says from now on."""
        with wave.open(str(self._folder / "said.wav"), "wb") as file:
            file.setparams((1, 2, RATE, 0, "NONE", ""))
            file.writeframes(samples.tobytes())

    @property
    def heard(self) -> tuple[str, ...]:
        """The voice that was asked for, and what it was given to say."""
        return tuple((self._folder / "heard").read_text(encoding="utf-8").splitlines())


def without_espeak(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine that has none."""
    monkeypatch.setattr("runtime.speech.espeak.PROGRAM", "espeak-ng-that-is-not-installed")
